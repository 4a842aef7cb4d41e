"""A GGUF file as a model's folder, as `transformers` and vLLM load it: `... convert(source, folder, lora)`.

Run where vLLM is installed: of what is not the standard library it takes numpy alone. Every number of the model's
config comes from the file, and so do words, merges and chat template. Weights are widened to bfloat16; what their
quantization rounded off stays off, so the result is not the lab's own checkpoint, and goes by a name of its own. An
adapter is merged on the way.
"""

from __future__ import annotations

import json
import math
import struct
import sys
from pathlib import Path
from typing import Any, Final

import numpy as np

from inference.pocket.gguf import F32, Gguf, GgufError
from inference.pocket.lora import Lora, LoraError

ARCHITECTURE: Final = "llama"
SPLIT: Final = "smollm"  # how a text is cut before its pairs are merged: each digit alone, then GPT-2's rule for words
CONTROL: Final = 3  # GGUF's mark of a token that no text may spell

# GGUF's names for the parts of a Llama block, and those of transformers.
_BLOCK: Final = {
    "attn_norm": "input_layernorm",
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj",
    "ffn_norm": "post_attention_layernorm",
    "ffn_gate": "mlp.gate_proj",
    "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj",
}
_TOP: Final = {
    "token_embd.weight": "model.embed_tokens.weight",
    "output_norm.weight": "model.norm.weight",
    "output.weight": "lm_head.weight",
}
# Rope turns pairs of rows. GGUF keeps the two of a pair side by side, transformers half a head apart: a model that is
# turned the other way talks nonsense.
_TURNED: Final = {"attn_q": "llama.attention.head_count", "attn_k": "llama.attention.head_count_kv"}


def convert(source: Path, folder: Path, lora: Lora | None = None) -> None:
    """Write the folder, which is there already; raises GgufError for a file that is none or of another kind of model,
    LoraError for an adapter of another, KeyError for one that lacks a field, OSError where it cannot be written.
    """
    with Gguf(source) as opened:
        told = opened.fields
        for field, only in (("general.architecture", ARCHITECTURE), ("tokenizer.ggml.pre", SPLIT)):
            if told.get(field) != only:
                raise GgufError(f"its {field} is {told.get(field)}, and only {only} is read here")
        _write(folder / "config.json", _config(told, "output.weight" not in opened.shapes))
        _write(folder / "generation_config.json", _generation(told))
        _write(folder / "tokenizer.json", _tokenizer(told))
        _write(folder / "tokenizer_config.json", _words(told))
        (folder / "chat_template.jinja").write_text(told["tokenizer.chat_template"], encoding="utf-8")
        _weights(opened, folder / "model.safetensors", lora or Lora({}, 0))


def _write(path: Path, data: Any) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")


def _config(told: dict[str, Any], tied: bool) -> dict[str, Any]:
    width, heads = told["llama.embedding_length"], told["llama.attention.head_count"]
    return {
        "architectures": ["LlamaForCausalLM"],
        "model_type": "llama",
        "vocab_size": len(told["tokenizer.ggml.tokens"]),
        "hidden_size": width,
        "intermediate_size": told["llama.feed_forward_length"],
        "num_hidden_layers": told["llama.block_count"],
        "num_attention_heads": heads,
        "num_key_value_heads": told["llama.attention.head_count_kv"],
        "head_dim": width // heads,
        "max_position_embeddings": told["llama.context_length"],
        "rms_norm_eps": round(told["llama.attention.layer_norm_rms_epsilon"], 9),
        "rope_theta": told["llama.rope.freq_base"],
        "hidden_act": "silu",
        "attention_bias": False,
        "mlp_bias": False,
        "tie_word_embeddings": tied,
        "dtype": "bfloat16",
    } | _ends(told)


def _ends(told: dict[str, Any]) -> dict[str, Any]:
    """The tokens at which a text begins and ends."""
    begin, end = (told[f"tokenizer.ggml.{name}_token_id"] for name in ("bos", "eos"))
    return {"bos_token_id": begin, "eos_token_id": end, "pad_token_id": end}


def _generation(told: dict[str, Any]) -> dict[str, Any]:
    """Where a reply ends: at the end of a turn, or of a text."""
    words = told["tokenizer.ggml.tokens"]
    marks = {words.index(word) for word in ("<|im_end|>", "<|endoftext|>") if word in words}
    return _ends(told) | {"eos_token_id": sorted(marks | {told["tokenizer.ggml.eos_token_id"]})}


def _words(told: dict[str, Any]) -> dict[str, Any]:
    words, ends = told["tokenizer.ggml.tokens"], _ends(told)
    return {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "model_max_length": told["llama.context_length"],
        "clean_up_tokenization_spaces": False,
    } | {name.removesuffix("_id"): words[number] for name, number in ends.items()}


def _tokenizer(told: dict[str, Any]) -> dict[str, Any]:
    """Byte-level BPE, as the `tokenizers` library writes one down."""
    words, kinds = told["tokenizer.ggml.tokens"], told["tokenizer.ggml.token_type"]
    bytewise = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True}
    plain = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [
            {"id": number, "content": word} | plain
            for number, (word, kind) in enumerate(zip(words, kinds, strict=True))
            if kind == CONTROL
        ],
        "normalizer": None,
        "pre_tokenizer": {
            "type": "Sequence",
            "pretokenizers": [{"type": "Digits", "individual_digits": True}, bytewise],
        },
        "post_processor": None,
        "decoder": bytewise | {"add_prefix_space": True},
        "model": {
            "type": "BPE",
            "dropout": None,
            "unk_token": None,
            "continuing_subword_prefix": None,
            "end_of_word_suffix": None,
            "fuse_unk": False,
            "byte_fallback": False,
            "ignore_merges": False,
            "vocab": {word: number for number, word in enumerate(words)},
            "merges": [pair.split(" ") for pair in told["tokenizer.ggml.merges"]],
        },
    }


def _weights(opened: Gguf, path: Path, lora: Lora) -> None:
    """The safetensors file: the length of a head, the head in JSON, then every tensor in the head's order."""
    head: dict[str, Any] = {"__metadata__": {"format": "pt"}}
    end = 0
    if foreign := lora.parts.keys() - {_named(name) for name in opened.shapes}:
        raise LoraError(f"the adapter is of another model: this one has no {min(foreign)}")
    for name, shape in opened.shapes.items():
        begin, end = end, end + 2 * math.prod(shape)
        head[_named(name)] = {"dtype": "BF16", "shape": list(shape), "data_offsets": [begin, end]}
    text = json.dumps(head, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with path.open("wb") as written:
        written.write(struct.pack("<Q", len(text)) + text)
        for name, values in opened.tensors():
            written.write(bfloat16(lora.on(_named(name), _turned(name, values, opened.fields))))


def _named(name: str) -> str:
    """A tensor's name in transformers; raises GgufError for one that no such model has."""
    if name in _TOP:
        return _TOP[name]
    piece = name.split(".")
    if len(piece) != 4 or piece[0] != "blk" or piece[2] not in _BLOCK:
        raise GgufError(f"it holds {name}, which no model of this kind has")
    return f"model.layers.{piece[1]}.{_BLOCK[piece[2]]}.{piece[3]}"


def _turned(name: str, values: F32, told: dict[str, Any]) -> F32:
    """The rows as transformers' rope wants them, head by head."""
    field = _TURNED.get(name.split(".")[2]) if name.startswith("blk.") else None
    if field is None or values.ndim != 2:
        return values
    rows, columns = values.shape
    pairs = values.reshape(told[field], rows // told[field] // 2, 2, columns)
    return pairs.swapaxes(1, 2).reshape(rows, columns)


def bfloat16(values: F32) -> bytes:
    """The upper halves of 32-bit floats, rounded to the nearest, and to the even one of two."""
    bits = np.ascontiguousarray(values, "<f4").view("<u4")
    halves: bytes = ((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16).astype("<u2").tobytes()
    return halves


def main(argv: list[str]) -> int:
    """`SOURCE FOLDER [ADAPTER]`; 0, or 1 and the reason on stderr."""
    source, folder, *adapters = map(Path, argv)
    try:
        convert(source, folder, *map(Lora.read, adapters))
    except (GgufError, LoraError, KeyError, OSError) as error:
        lacks = f"it lacks the field {error}" if isinstance(error, KeyError) else str(error)
        print(getattr(error, "strerror", None) or lacks, file=sys.stderr)  # noqa: T201
        return 1
    except (ArithmeticError, TypeError, ValueError) as error:  # somebody's own file: its numbers contradict each other
        print(f"its fields do not fit together ({error})", file=sys.stderr)  # noqa: T201
        return 1
    return 0

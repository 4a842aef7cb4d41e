"""A GGUF as a folder for vLLM: what would go wrong in silence is the rope, the rounding and the tokenizer."""

from __future__ import annotations

import json
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.inference.pocket.ggufs import FIELDS, HEADS, KV_HEADS, TEMPLATE, WIDTH, WORDS, gguf, llama

np = pytest.importorskip("numpy")

from inference.pocket.convert import bfloat16, convert, main  # noqa: E402
from inference.pocket.gguf import Gguf  # noqa: E402


def stored(path: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """The head of a safetensors file, and its tensors widened again."""
    raw = path.read_bytes()
    (size,) = struct.unpack("<Q", raw[:8])
    head, data = json.loads(raw[8 : 8 + size]), raw[8 + size :]
    head.pop("__metadata__")
    found = {}
    for name, told in head.items():
        begin, end = told["data_offsets"]
        halves = np.frombuffer(data[begin:end], "<u2").astype(np.uint32)
        found[name] = (halves << 16).view(np.float32).reshape(told["shape"])
    assert max(told["data_offsets"][1] for told in head.values()) == len(data)
    return head, found


@pytest.fixture
def converted(tmp_path: Path) -> tuple[Path, Path]:
    source, folder = tmp_path / "tiny.gguf", tmp_path / "model"
    source.write_bytes(gguf(FIELDS, llama()))
    folder.mkdir()
    convert(source, folder)
    return source, folder


def rope(rows: Any, heads: int, at: int, pairs_apart: bool) -> Any:
    """Query or key rows turned for a place in the text: pairs side by side as in llama.cpp, or half a head apart."""
    size = len(rows) // heads
    angles = at / 100000.0 ** (np.arange(0, size, 2) / size)
    turned = np.empty_like(rows)
    for head in range(heads):
        own = rows[head * size : (head + 1) * size]
        first, second = (own[: size // 2], own[size // 2 :]) if pairs_apart else (own[::2], own[1::2])
        new = first * np.cos(angles) - second * np.sin(angles), first * np.sin(angles) + second * np.cos(angles)
        out = turned[head * size : (head + 1) * size]
        if pairs_apart:
            out[: size // 2], out[size // 2 :] = new
        else:
            out[::2], out[1::2] = new
    return turned


def test_attention_is_the_same_by_either_rope(converted: tuple[Path, Path]) -> None:
    source, folder = converted
    with Gguf(source) as opened:
        packed = dict(opened.tensors())
    _, wide = stored(folder / "model.safetensors")
    seen = np.linspace(-1, 1, WIDTH).astype(np.float32)

    def score(q: Any, k: Any, apart: bool) -> list[float]:
        query = rope(q @ seen, HEADS, 9, apart).reshape(HEADS, -1)
        key = rope(k @ seen, KV_HEADS, 4, apart).reshape(KV_HEADS, -1)
        return [float(query[head] @ key[head // 2]) for head in range(HEADS)]

    theirs = score(packed["blk.1.attn_q.weight"], packed["blk.1.attn_k.weight"], False)
    ours = (wide[f"model.layers.1.self_attn.{part}_proj.weight"] for part in "qk")
    assert np.allclose(theirs, score(*ours, True), atol=0.01 * max(map(abs, theirs)))


def test_every_tensor_has_its_name_and_the_nearest_value(converted: tuple[Path, Path]) -> None:
    source, folder = converted
    head, wide = stored(folder / "model.safetensors")
    with Gguf(source) as opened:
        packed = dict(opened.tensors())
    assert len(head) == len(packed)
    for name, theirs in (
        ("model.embed_tokens.weight", "token_embd.weight"),
        ("model.layers.0.mlp.down_proj.weight", "blk.0.ffn_down.weight"),
        ("model.layers.1.post_attention_layernorm.weight", "blk.1.ffn_norm.weight"),
    ):
        assert wide[name].shape == packed[theirs].shape
        assert np.allclose(wide[name], packed[theirs], rtol=2**-8, atol=1e-30)


def test_rounding_is_to_the_nearest_and_to_the_even_one_of_two() -> None:
    bits = np.array([0x3F800000, 0x3F807FFF, 0x3F808000, 0x3F808001, 0x3F818000, 0xBF80C000], np.uint32)
    halves = np.frombuffer(bfloat16(bits.view(np.float32)), "<u2").tolist()
    assert halves == [0x3F80, 0x3F80, 0x3F80, 0x3F81, 0x3F82, 0xBF81]


def test_numbers_words_and_template_are_the_files(converted: tuple[Path, Path]) -> None:
    _, folder = converted
    config = json.loads((folder / "config.json").read_text())
    assert (config["hidden_size"], config["num_key_value_heads"], config["rms_norm_eps"]) == (32, 2, 1e-05)
    assert (config["tie_word_embeddings"], config["vocab_size"]) == (True, len(WORDS))
    told = json.loads((folder / "tokenizer.json").read_text())
    assert [one["content"] for one in told["added_tokens"]] == WORDS[:3]
    assert told["model"]["vocab"] == {word: number for number, word in enumerate(WORDS)}
    assert told["model"]["merges"] == [["a", "b"], ["c", "d"], ["Ġ", "a"]]
    assert told["pre_tokenizer"]["pretokenizers"][0] == {"type": "Digits", "individual_digits": True}
    assert (folder / "chat_template.jinja").read_text() == TEMPLATE
    assert json.loads((folder / "generation_config.json").read_text())["eos_token_id"] == [0, 2]


def other_model(fields: dict[str, Any]) -> None:
    fields["general.architecture"] = "mamba"


def no_template(fields: dict[str, Any]) -> None:
    del fields["tokenizer.chat_template"]


@pytest.mark.parametrize(("harm", "said"), [(other_model, "mamba"), (no_template, "tokenizer.chat_template")])
def test_another_kind_of_model_is_one_sentence(
    harm: Callable[[dict[str, Any]], None], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fields = dict(FIELDS)
    harm(fields)
    source = tmp_path / "tiny.gguf"
    source.write_bytes(gguf(fields, llama()))
    assert main([str(source), str(tmp_path)]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert said in line

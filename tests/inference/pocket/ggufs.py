"""GGUF files and wheels as small as they may be, written by the format's description: a Llama of two layers."""

from __future__ import annotations

import hashlib
import random
import struct
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from inference.cards import Card

FILE = "tiny_mind/tiny.Q4_1.gguf"
WIDTH, HEADS, KV_HEADS, LAYERS, INNER = 32, 4, 2, 2, 64
WORDS = ["<|endoftext|>", "<|im_start|>", "<|im_end|>", *"abcdefgh", "ab", "cd", "Ġa"]
TEMPLATE = "{% for message in messages %}{{ message['content'] }}{% endfor %}"
FIELDS: dict[str, Any] = {
    "general.architecture": "llama",
    "llama.context_length": 128,
    "llama.embedding_length": WIDTH,
    "llama.block_count": LAYERS,
    "llama.feed_forward_length": INNER,
    "llama.attention.head_count": HEADS,
    "llama.attention.head_count_kv": KV_HEADS,
    "llama.attention.layer_norm_rms_epsilon": 1e-5,
    "llama.rope.freq_base": 100000.0,
    "tokenizer.ggml.pre": "smollm",
    "tokenizer.ggml.tokens": WORDS,
    "tokenizer.ggml.token_type": [3] * 3 + [1] * (len(WORDS) - 3),
    "tokenizer.ggml.merges": ["a b", "c d", "Ġ a"],
    "tokenizer.ggml.bos_token_id": 1,
    "tokenizer.ggml.eos_token_id": 2,
    "tokenizer.chat_template": TEMPLATE,
}
Q4_1, Q8_0, F32, F16 = 3, 8, 0, 1
Tensors = Mapping[str, tuple[int, Sequence[int], bytes]]


def text(said: str) -> bytes:
    return struct.pack("<Q", len(said.encode())) + said.encode()


def value(given: Any) -> bytes:
    """A value with its type before it."""
    if isinstance(given, list):
        kind = 8 if isinstance(given[0], str) else 5
        items = b"".join(text(one) if kind == 8 else struct.pack("<i", one) for one in given)
        return struct.pack("<IIQ", 9, kind, len(given)) + items
    if isinstance(given, str):
        return struct.pack("<I", 8) + text(given)
    return struct.pack("<If", 6, given) if isinstance(given, float) else struct.pack("<II", 4, given)


def gguf(fields: Mapping[str, Any], tensors: Tensors) -> bytes:
    """A whole file; each tensor is its type, its shape with the rows first, and its bytes."""
    head = b"GGUF" + struct.pack("<IQQ", 3, len(tensors), len(fields))
    head += b"".join(text(name) + value(given) for name, given in fields.items())
    data = b""
    for name, (kind, shape, raw) in tensors.items():
        head += text(name) + struct.pack("<I", len(shape)) + struct.pack(f"<{len(shape)}Q", *reversed(shape))
        head += struct.pack("<IQ", kind, len(data))
        data += raw + b"\0" * (-len(raw) % 32)
    return head + b"\0" * (-len(head) % 32) + data


def block(rng: random.Random, kind: int) -> bytes:
    """Thirty-two values at random."""
    halves = [struct.pack("<e", rng.uniform(-1, 1)) for _ in range(2)]
    return b"".join(halves) + rng.randbytes(16) if kind == Q4_1 else halves[0] + rng.randbytes(32)


def tensor(rng: random.Random, kind: int, *shape: int) -> tuple[int, Sequence[int], bytes]:
    count = 1
    for size in shape:
        count *= size
    if kind == F32:
        return kind, shape, struct.pack(f"<{count}f", *(rng.uniform(-1, 1) for _ in range(count)))
    return kind, shape, b"".join(block(rng, kind) for _ in range(count // 32))


def llama(seed: int = 0) -> dict[str, tuple[int, Sequence[int], bytes]]:
    """Every tensor of the model, packed as the shipped one: norms plain, the embedding in 8 bits, the rest in 4."""
    rng, kv = random.Random(seed), WIDTH // HEADS * KV_HEADS
    found = {"token_embd.weight": tensor(rng, Q8_0, len(WORDS), WIDTH)}
    shapes = {
        "attn_q": (WIDTH, WIDTH),
        "attn_k": (kv, WIDTH),
        "attn_v": (kv, WIDTH),
        "attn_output": (WIDTH, WIDTH),
        "ffn_gate": (INNER, WIDTH),
        "ffn_up": (INNER, WIDTH),
        "ffn_down": (WIDTH, INNER),
    }
    for layer in range(LAYERS):
        for norm in ("attn_norm", "ffn_norm"):
            found[f"blk.{layer}.{norm}.weight"] = tensor(rng, F32, WIDTH)
        for part, shape in shapes.items():
            found[f"blk.{layer}.{part}.weight"] = tensor(rng, Q4_1, *shape)
    return found | {"output_norm.weight": tensor(rng, F32, WIDTH)}


def wheel(
    folder: Path, held: bytes | None = None, package: str = "tiny-mind", file: str = FILE, version: str = "1.0"
) -> Path:
    """A wheel that pip takes, with one file in it."""
    name = package.replace("-", "_")
    path = folder / f"{name}-{version}-py3-none-any.whl"
    metadata = f"Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr(file, gguf(FIELDS, llama()) if held is None else held)
        packed.writestr(f"{name}-{version}.dist-info/METADATA", metadata)
        packed.writestr(
            f"{name}-{version}.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        packed.writestr(f"{name}-{version}.dist-info/RECORD", "")
    return path


def card_of(path: Path, port: int = 8009, **changes: Any) -> dict[str, Any]:
    """A card's fields for a wheel."""
    told = {
        "package": "tiny-mind",
        "version": "1.0",
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        "file": FILE,
        "megabytes": 1,
    }
    return {
        "id": "tiny",
        "hub": "Lab/Tiny-Mind",
        "lab": "Lab",
        "parameters_b": 0.001,
        "licence": "MIT",
        "context": 2048,
        "urls": [f"http://127.0.0.1:{port}"],
        "wheel": told | changes,
    }


def card(path: Path, **changes: Any) -> Card:
    return Card.model_validate(card_of(path, **changes))

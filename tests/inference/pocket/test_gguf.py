"""The reader of GGUF: values as the format's description has them, and one kind of error for whatever is none."""

from __future__ import annotations

import random
import struct
from contextlib import suppress
from pathlib import Path

import pytest

from inference.pocket.gguf import Gguf, GgufError
from tests.inference.pocket.ggufs import F16, F32, FIELDS, Q4_1, Q8_0, block, gguf, llama

np = pytest.importorskip("numpy")


def q4_1(raw: bytes) -> list[float]:
    """A block by hand: value = scale * nibble + least; the low nibbles come first."""
    scale, least = struct.unpack("<2e", raw[:4])
    return [scale * nibble + least for nibble in [*(one & 15 for one in raw[4:]), *(one >> 4 for one in raw[4:])]]


def q8_0(raw: bytes) -> list[float]:
    (scale,) = struct.unpack("<e", raw[:2])
    return [scale * one for one in struct.unpack("<32b", raw[2:])]


@pytest.mark.parametrize(("kind", "by_hand"), [(Q4_1, q4_1), (Q8_0, q8_0)])
def test_blocks_are_widened_as_by_hand(kind: int, by_hand: object, tmp_path: Path) -> None:
    rng = random.Random(7)
    blocks = [block(rng, kind) for _ in range(6)]
    path = tmp_path / "a.gguf"
    path.write_bytes(gguf(FIELDS, {"one": (kind, (3, 64), b"".join(blocks))}))
    with Gguf(path) as opened:
        ((name, values),) = opened.tensors()
    assert (name, values.shape) == ("one", (3, 64))
    wanted = [one for raw in blocks for one in by_hand(raw)]  # type: ignore[operator]
    assert np.allclose(values.ravel(), wanted, rtol=1e-6)


def test_plain_numbers_and_fields(tmp_path: Path) -> None:
    path = tmp_path / "a.gguf"
    plain = (F32, (2,), struct.pack("<2f", 0.5, -3.0))
    halves = (F16, (2,), struct.pack("<2e", 0.25, -2.0))
    brain = (30, (2,), struct.pack("<2H", 0x3F80, 0xC000))
    path.write_bytes(gguf(FIELDS, {"a": plain, "b": halves, "c": brain}))
    with Gguf(path) as opened:
        assert opened.fields["tokenizer.ggml.tokens"] == FIELDS["tokenizer.ggml.tokens"]
        assert opened.fields["llama.rope.freq_base"] == 100000.0
        assert {name: values.tolist() for name, values in opened.tensors()} == {
            "a": [0.5, -3.0], "b": [0.25, -2.0], "c": [1.0, -2.0],
        }  # fmt: skip


def read_all(path: Path) -> None:
    with Gguf(path) as opened:
        for _ in opened.tensors():
            pass


def test_a_file_that_is_cut_off_anywhere_is_said_to_be(tmp_path: Path) -> None:
    whole, path = gguf(FIELDS, llama()), tmp_path / "a.gguf"
    for at in [*range(0, 900, 7), *range(900, len(whole) - 40, 997)]:
        path.write_bytes(whole[:at])
        with pytest.raises(GgufError):
            read_all(path)


def test_any_bytes_raise_nothing_else(tmp_path: Path) -> None:
    rng, whole, path = random.Random(1), bytearray(gguf(FIELDS, llama())), tmp_path / "a.gguf"
    for _ in range(400):
        harmed = bytearray(whole)
        for _ in range(rng.randint(1, 4)):
            harmed[rng.randrange(2000)] = rng.randrange(256)
        path.write_bytes(harmed)
        with suppress(GgufError):
            read_all(path)


def test_another_packing_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.gguf"
    path.write_bytes(gguf(FIELDS, {"blk.0.attn_q.weight": (12, (1, 256), b"\0" * 144)}))
    with pytest.raises(GgufError, match=r"blk\.0\.attn_q\.weight is packed .*type 12"):
        read_all(path)
    path.write_bytes(b"PK\3\4" + b"\0" * 64)
    with pytest.raises(GgufError, match="no GGUF"):
        read_all(path)

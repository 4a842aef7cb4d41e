"""Named random draws from an HMAC tree: adding one draw never shifts another (docs: rules/fairness.md)."""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar

T = TypeVar("T")


def draw(seed: str, *name: str | int) -> int:
    """A 64-bit number that depends on nothing but the hex seed and the name, e.g. draw(seed, 3, 14, "yield", "pip")."""
    path = "\x1f".join(map(str, name)).encode()
    return int.from_bytes(hmac.digest(bytes.fromhex(seed), path, "sha256")[:8], "big")


def below(seed: str, bound: int, *name: str | int) -> int:
    """A number from 0 to bound - 1 (the bias of a 64-bit modulus is far under what a game can feel)."""
    return draw(seed, *name) % bound


def pick(seed: str, options: Sequence[T], *name: str | int) -> T:
    """One of the options, all alike."""
    return options[below(seed, len(options), *name)]


def shuffled(seed: str, options: Sequence[T], *name: str | int) -> list[T]:
    """All options in an order drawn by name."""
    keyed = sorted(range(len(options)), key=lambda index: (draw(seed, *name, index), index))
    return [options[index] for index in keyed]


@lru_cache(maxsize=4096)
def child(seed: str, *name: str | int) -> str:
    """A hex seed below this one, for a subtree of its own: whoever learns it learns nothing of the one above."""
    path = "\x1f".join(map(str, name)).encode()
    return hmac.digest(bytes.fromhex(seed), path, "sha256").hex()


def of_chapter(seed: str, chapter: int) -> str:
    """The seed of one chapter, below a wood's: it is made public when the chapter is over, and the wood's never is."""
    return child(seed, "chapter", chapter)

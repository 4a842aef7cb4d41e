"""Provably fair: what is published of a chapter's draws before it begins, and how it is shown to be so afterwards.

Before the first turn two hashes are public, each SHA-256 of a text in UTF-8 whose lines end with a line feed:

    deck      "thousand-token deck 1", the chapter's deck seed, its salt, then "<turn> <legend>" for each card in order
    chance    "thousand-token chance 1", the chapter's chance seed, the same salt

Seeds and salt are 64 hex digits. Both hashes are printed before the first turn, and together are the chapter's seal.
After the last turn the seeds, the salt and the order are public: with them and what was public all along, anyone can
deal the deck again (`audit.py`). They are children of the wood's own seeds (`draws.of_chapter`), which stay secret: a
chapter that lies open tells nothing of the next.

docs: rules/fairness.md#the-seal
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from engine.core import draws

Placed = tuple[int, str]  # a card: the turn at which it strikes, and its legend


@dataclass(frozen=True, slots=True)
class Shown:
    """What a finished chapter laid open: the deck's seed, the salt, the cards as they were dealt, the chance seed."""

    seed: str
    salt: str
    order: tuple[Placed, ...]
    chance: str


def deck_text(deck_seed: str, salt: str, order: Iterable[Placed]) -> str:
    """The text that the first hash is taken of."""
    return _lines(["thousand-token deck 1", deck_seed, salt, *(f"{turn} {legend}" for turn, legend in order)])


def chance_text(chance_seed: str, salt: str) -> str:
    """The text that the second hash is taken of."""
    return _lines(["thousand-token chance 1", chance_seed, salt])


def commit(deck_seed: str, salt: str, order: Iterable[Placed]) -> str:
    """The hash that is published before the chapter: it binds its maker, and tells nobody anything."""
    return _hash(deck_text(deck_seed, salt, order))


def commit_chance(chance_seed: str, salt: str) -> str:
    """The same for the seed of everything else that is drawn in the chapter."""
    return _hash(chance_text(chance_seed, salt))


def salt(deck_seed: str, chapter: int) -> str:
    """The salt of a chapter, below the wood's own deck seed and beside the chapter's."""
    return draws.child(deck_seed, "salt", chapter)


def written(order: Sequence[Placed]) -> str:
    """An order of cards as one public fact: "7 flash-hare, 40 long-frost"."""
    return ", ".join(f"{turn} {legend}" for turn, legend in order)


def read(order: str) -> tuple[Placed, ...]:
    """What `written` wrote; raises ValueError for anything else."""
    pairs = (card.split(" ") for card in order.split(", "))
    return tuple((int(turn), legend) for turn, legend in pairs)


def written_odds(odds: Mapping[str, int]) -> str:
    """The legends of a deck and their weights as one public fact: "flash-hare 1, long-frost 1"."""
    return ", ".join(f"{legend} {weight}" for legend, weight in odds.items())


def read_odds(odds: str) -> dict[str, int]:
    """What `written_odds` wrote; raises ValueError for anything else."""
    pairs = (one.split(" ") for one in odds.split(", "))
    return {legend: int(weight) for legend, weight in pairs}


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()

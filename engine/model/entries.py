"""One line of a wood's journal. Everything that ever happens to a wood is one of these four."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from engine.model.commands import PatronCommand
from engine.model.decisions import Decision
from engine.model.moderator_commands import ModeratorCommand


@dataclass(frozen=True, slots=True)
class Plant:
    """The first entry: which world, in which server and channel, and the seeds it grows from (64 hex digits).

    `seed` feeds public chance, `deck_seed` the deck alone, so that a deck can change without the weather.
    `at` is seconds since the epoch.
    """

    key: str
    at: int
    wood: str
    world: str
    server: str
    channel: str
    seed: str
    deck_seed: str
    interval_s: int = 3600
    chapter_turns: int = 40


@dataclass(frozen=True, slots=True)
class PatronEntry:
    """A Patron's command; `user` is an opaque id, `key` the interaction's (idempotency key)."""

    key: str
    at: int
    user: str
    command: PatronCommand


@dataclass(frozen=True, slots=True)
class ModeratorEntry:
    """A moderator's command; whether the user may moderate is asked at the edge, before it gets here."""

    key: str
    at: int
    user: str
    command: ModeratorCommand


@dataclass(frozen=True, slots=True)
class Tick:
    """A turn with the creatures' decisions; its key is (wood, chapter, turn), so a turn happens once.

    `seen` is `Wood.serial` as it was when the prompts were built: loan offers and wishes made while the minds
    were thinking are newer, and wait for the next turn. None: nothing happened meanwhile.
    """

    key: str
    at: int
    chapter: int
    turn: int
    decisions: Mapping[str, Decision]
    seen: int | None = None


Entry: TypeAlias = Plant | PatronEntry | ModeratorEntry | Tick


def tick_key(wood: str, chapter: int, turn: int) -> str:
    """Idempotency key of a turn."""
    return f"tick:{wood}:{chapter}:{turn}"

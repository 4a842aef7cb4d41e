"""One line of a wood's journal. Everything that ever happens to a wood is one of these five."""

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
    `at` is seconds since the epoch. `rules` is the number of the rules (`rules_version`) and `data` the SHA-256 of the
    world's data that the first chapter is played by; 0 and "" in journals from before either was written down.
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
    rules: int = 0
    data: str = ""


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


@dataclass(frozen=True, slots=True)
class Release:
    """Another release of the bot plays the wood on: by rules of the number `rules`, the next chapter by other `data`.

    The process writes it, before anything else, when either is not what the wood goes by. `data` is the SHA-256 of the
    world's data, "" to go on by the wood's own. Where the rules are others, `pin` holds the state that the older ones
    had led to, as it was stored: its public half and its secrets (both are the journal's hidden part).
    """

    key: str
    at: int
    rules: int
    data: str = ""
    pin: str = ""


Entry: TypeAlias = Plant | PatronEntry | ModeratorEntry | Tick | Release


def tick_key(wood: str, chapter: int, turn: int) -> str:
    """Idempotency key of a turn."""
    return f"tick:{wood}:{chapter}:{turn}"

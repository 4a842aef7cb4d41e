"""What is kept of one person: what they are shown before they are forgotten, and what they may have sent to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.api.woods import Letter, StatementLine
from engine.model import World


@dataclass(frozen=True, slots=True)
class Held:
    """What a person has in one wood, and would leave. Money is pebbles.

    `name` is their wood name, `worth` what all of it is worth; `bets` and `loans` are under way, `lent` is what is owed
    to them; `accused` says whether a hearing of theirs is open, `points` what they have in the season.
    """

    wood: str
    server: str
    name: str
    worth: int
    bets: int
    loans: int
    lent: int
    accused: bool
    points: int


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody of whom something is kept: what they have in each wood, the oldest first; whether they are barred."""

    held: tuple[Held, ...]
    barred: bool


@dataclass(frozen=True, slots=True)
class Given:
    """A command that a person gave: its kind, as journals call it, and its facts. `at` is seconds since the epoch.

    `office` says that they gave it as a moderator.
    """

    at: int
    kind: str
    facts: Mapping[str, Any]
    office: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """All that one wood keeps of a person. `patron` is their page of its newest state, None for who never joined.

    `letters` and `postings` are the newest first, `given` the oldest first.
    """

    wood: str
    server: str
    name: str
    world: World
    patron: Mapping[str, Any] | None
    given: tuple[Given, ...]
    letters: tuple[Letter, ...]
    postings: tuple[StatementLine, ...]


@dataclass(frozen=True, slots=True)
class Mine:
    """All that the house keeps of a person: by wood, whether they are barred, the channels that letters go to.

    `pending` counts commands of theirs that wait to be answered; `at` is when it was looked up.
    """

    id: str
    at: int
    woods: tuple[Kept, ...]
    barred: bool
    channels: tuple[str, ...]
    pending: int

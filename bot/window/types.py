"""What one turn shows, as plain types. What is made of turns: `answers.py`.

Somebody is a creature's id or the slug of a Patron's wood name. No field may hold what Discord calls anybody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Fill:
    """Units of a good that changed hands, at `price` pebbles each."""

    good: str
    buyer: str
    seller: str
    quantity: int
    price: int


@dataclass(frozen=True, slots=True)
class Payment:
    """Pebbles that went from one to another in the open; `why` is the kind of event that told of it."""

    payer: str
    payee: str
    amount: int
    why: str


@dataclass(frozen=True, slots=True)
class CreatureShown:
    """A creature after a turn. `feels` are its stronger feelings toward other creatures, in a word each."""

    id: str
    purse: int
    store: Mapping[str, int]
    mood: int
    wealth: int
    rank: int
    gossip: str = ""
    owes: int = 0
    banished: bool = False
    feels: Mapping[str, str] = field(default_factory=dict)
    hates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PatronShown:
    """A Patron after a turn, by wood name; `rank` 0 sits the chapter out."""

    id: str
    name: str
    worth: int
    rank: int
    standing: str


@dataclass(frozen=True, slots=True)
class MindShown:
    """Who thought for a creature: the card that was asked, and what its reply was (`late` and `down`: none came)."""

    card: str
    model: str
    status: str
    understudy: bool


@dataclass(frozen=True, slots=True)
class StrikeShown:
    """A legend that wrote prices from turn `first` to `last`, under the name that it had."""

    legend: str
    name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class BetShown:
    """Units of a good that a Patron is short or long."""

    patron: str
    side: str
    good: str
    quantity: int


@dataclass(frozen=True, slots=True)
class Turn:
    """What one finished turn showed to everyone; `turns` is the chapter's length, `age` counts turns of all chapters.

    `world` and `data` name what it was played by. Times are seconds since the epoch, prices pebbles, `gini` percent.
    `before` are the prices that it began with. `seal` is the SHA-256 of the chapter's deck,
    `language` what `headlines` and `closing` are written in.
    """

    world: str
    data: str
    chapter: int
    turn: int
    turns: int
    age: int
    at: int
    due_at: int
    paused: bool
    prices: Mapping[str, int]
    before: Mapping[str, int]
    gini: int
    creatures: tuple[CreatureShown, ...]
    patrons: tuple[PatronShown, ...]
    minds: Mapping[str, MindShown]
    headlines: tuple[str, ...]
    cast: str
    fills: tuple[Fill, ...] = ()
    payments: tuple[Payment, ...] = ()
    alliances: tuple[tuple[str, str], ...] = ()
    weather: tuple[tuple[str, str, int], ...] = ()
    strikes: tuple[StrikeShown, ...] = ()
    bets: tuple[BetShown, ...] = ()
    closing: tuple[str, ...] = ()
    seal: str = ""
    sandbox: bool = False
    language: str = "en"

"""Wood: everything a wood is, but for its secrets. Frozen; `draft.py` makes the working copy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from engine.commands import PositionSide, Wish
from engine.legends import Direction


@dataclass(frozen=True, slots=True)
class Settings:
    """What moderators may set. `interval_s` is seconds between ticks; `channel` an opaque id.

    `cast` holds the cards that moderators chose, by creature; who is not in it has the house's own.
    """

    server: str
    channel: str
    interval_s: int = 3600
    chapter_turns: int = 40
    paused: bool = False
    cast: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Patron:
    """A player in this wood. `id` is the slug of the wood name; `user` the opaque id at the edge.

    `heat` is 0 to 100; `joined` the (absolute) turn; `gifts` counts bribes, so that they diminish; `played` is the
    chapter of the last command: whoever plays no hand in a chapter is not in its race.
    """

    id: str
    name: str
    user: str
    joined: int
    heat: int = 0
    gifts: int = 0
    played: int = 0


@dataclass(frozen=True, slots=True)
class Position:
    """A short or long at the Exchange. Money: `margin` (and a short's proceeds) lie in the Patron's locked account.

    The most it can lose is its margin; `call` is the reference price at which it is closed by force.
    """

    id: int
    patron: str
    side: PositionSide
    good: str
    quantity: int
    price: int
    margin: int
    call: int
    turn: int


@dataclass(frozen=True, slots=True)
class Loan:
    """A loan offered or running. `owed` grows by `interest` percent a turn once active; `due` is a turn.

    `turn` is when it was offered, or made; `paid` is what an overdue borrower has paid so far.
    """

    id: int
    patron: str
    creature: str
    principal: int
    interest: int
    term: int
    status: Literal["offered", "active"]
    turn: int
    due: int
    owed: int
    paid: int = 0


@dataclass(frozen=True, slots=True)
class Alliance:
    """Two creatures that do not undercut each other until the chapter ends."""

    a: str
    b: str
    patron: str


@dataclass(frozen=True, slots=True)
class Rumour:
    """What a creature was told, and by whom (a wood name it may know). Whether it is true stands nowhere here."""

    id: int
    creature: str
    patron: str
    good: str
    direction: Direction
    turn: int
    until: int


@dataclass(frozen=True, slots=True)
class Request:
    """A bribe's wish, carried by the creature's next prompt only. `id` says when it was made (`Wood.serial`)."""

    creature: str
    patron: str
    wish: Wish
    good: str
    amount: int
    id: int = 0


@dataclass(frozen=True, slots=True)
class Shock:
    """Weather under way: kind, the good it touches (or ""), the turn it ends."""

    kind: str
    good: str
    until: int


@dataclass(frozen=True, slots=True)
class RunningLegend:
    """A legend that has struck and is not over: the next step, and the prices when it began."""

    legend: str
    step: int
    start: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class StruckLegend:
    """A legend of this chapter and the turns on which it wrote prices, first to last so far."""

    legend: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Wood:
    """The whole state of one wood. `turn` counts finished turns of this chapter, `age` of all chapters.

    Mappings are never changed in place outside a Draft. Prices, purses: pebbles; moods 1 to 100; feelings -100 to 100.
    `balances` holds every account of `money.py`. `history` holds reference prices of this chapter, oldest first.
    """

    id: str
    world: str
    settings: Settings
    chapter: int
    turn: int
    age: int
    serial: int
    ticked_at: int
    balances: Mapping[str, int]
    stores: Mapping[str, Mapping[str, int]]
    moods: Mapping[str, int]
    prices: Mapping[str, int]
    pressure: Mapping[str, int]
    history: Mapping[str, tuple[int, ...]]
    feelings: Mapping[str, Mapping[str, int]]
    patrons: Mapping[str, Patron]
    positions: tuple[Position, ...] = ()
    loans: tuple[Loan, ...] = ()
    alliances: tuple[Alliance, ...] = ()
    rumours: tuple[Rumour, ...] = ()
    requests: tuple[Request, ...] = ()
    weather: tuple[Shock, ...] = ()
    running: tuple[RunningLegend, ...] = ()
    struck: tuple[StruckLegend, ...] = ()
    gossip: Mapping[str, str] = field(default_factory=dict)

"""What may be seen of a wood: by everyone, by one creature's mind, by one Patron (GAME.md section 6).

Built from `Wood` alone, which holds no secret, so a view cannot leak one. Prompts, narrator, embeds and traces
take these types and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from engine.commands import PositionSide
from engine.legends import Direction

Mood = Literal["content", "uneasy", "miserable"]
HeatBand = Literal["cool", "warm", "hot", "burning"]


@dataclass(frozen=True, slots=True)
class GoodLine:
    """A good in the public table. `before` is the reference price a turn ago, `history` the chapter's, oldest first.

    `shorts` and `longs` are open interest in units; `volume` what changed hands last turn is in the events.
    """

    id: str
    price: int
    before: int
    history: tuple[int, ...]
    shorts: int
    longs: int


@dataclass(frozen=True, slots=True)
class CreatureLine:
    """A creature as anyone may see it. `wealth` is purse plus store at reference prices; `rank` 1 is richest."""

    id: str
    purse: int
    store: Mapping[str, int]
    mood: int
    wealth: int
    rank: int
    gossip: str
    owes: int


@dataclass(frozen=True, slots=True)
class PatronLine:
    """A Patron under a wood name only. `worth` is net worth marked to reference; `rank` 0 sits this chapter out."""

    id: str
    name: str
    worth: int
    rank: int


@dataclass(frozen=True, slots=True)
class PublicView:
    """The wood in public. `turn` counts finished turns; `due_at` is seconds since the epoch.

    `struck` holds the chapter's legends so far: id, first and last turn on which each wrote prices.
    """

    wood: str
    world: str
    chapter: int
    turn: int
    chapter_turns: int
    paused: bool
    due_at: int
    fuel_need: int
    goods: tuple[GoodLine, ...]
    creatures: tuple[CreatureLine, ...]
    patrons: tuple[PatronLine, ...]
    alliances: tuple[tuple[str, str], ...]
    weather: tuple[tuple[str, str, int], ...]
    running: tuple[str, ...]
    struck: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Feeling:
    """One bucketed feeling toward a creature or a Patron (by display name)."""

    name: str
    bucket: Literal["devoted", "warm", "wary", "hostile"]


@dataclass(frozen=True, slots=True)
class Heard:
    """A rumour as the creature heard it: who whispered (wood name), which way, how many turns ago."""

    patron: str
    good: str
    direction: Direction
    ago: int


@dataclass(frozen=True, slots=True)
class Wished:
    """A bribe's wish as the creature hears it."""

    patron: str
    wish: str
    good: str
    amount: int


@dataclass(frozen=True, slots=True)
class Offered:
    """The one loan offer a creature may answer this turn."""

    patron: str
    amount: int
    interest: int
    term: int


@dataclass(frozen=True, slots=True)
class MindView:
    """Everything one creature's mind may know this turn: the public table and its own purse, store and feelings.

    `short_of` is exact: units of each good it lacks for its coming meals and fires. `feelings` is capped to the
    strongest few. `chapter`, `turn` is the turn being decided (finished turns + 1).
    """

    wood: str
    creature: str
    chapter: int
    turn: int
    chapter_turns: int
    purse: int
    store: Mapping[str, int]
    mood: int
    short_of: Mapping[str, int]
    fuel_need: int
    prices: Mapping[str, int]
    before: Mapping[str, int]
    weather: tuple[tuple[str, str], ...]
    feelings: tuple[Feeling, ...]
    allies: tuple[str, ...]
    rumours: tuple[Heard, ...]
    wishes: tuple[Wished, ...]
    offer: Offered | None
    owes: int
    gossip: tuple[tuple[str, str], ...]
    makes: str = ""
    temper: str = ""


@dataclass(frozen=True, slots=True)
class PositionLine:
    """One's own position marked to reference; `profit` is before the closing spread."""

    id: int
    side: PositionSide
    good: str
    quantity: int
    price: int
    mark: int
    margin: int
    call: int
    profit: int


@dataclass(frozen=True, slots=True)
class LoanLine:
    """One's own loan, offered or running."""

    id: int
    creature: str
    principal: int
    interest: int
    owed: int
    status: Literal["offered", "active"]
    due: int


@dataclass(frozen=True, slots=True)
class PatronView:
    """A Patron's own ledger: free purse, locked pebbles, net worth, rank, positions, loans, heat band, feelings."""

    id: str
    name: str
    purse: int
    locked: int
    worth: int
    rank: int
    of: int
    positions: tuple[PositionLine, ...]
    loans: tuple[LoanLine, ...]
    heat: HeatBand
    liked: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Quote:
    """What a command would cost now: price a unit, units, margin locked or pebbles paid, share of net worth at risk.

    `risk` is the most that can be lost, `worth` the net worth it is measured against; `call` 0 where none applies.
    """

    price: int
    quantity: int
    margin: int
    call: int
    risk: int
    worth: int

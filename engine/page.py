"""What one Patron may see of their own affairs, and of what a command would cost (GAME.md section 6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from engine.commands import Plea, PositionSide

HeatBand = Literal["cool", "warm", "hot", "burning"]
# How a Patron stands with the law, in public.
Standing = Literal["free", "accused", "frozen", "exiled", "barred"]


@dataclass(frozen=True, slots=True)
class PositionLine:
    """One's own position marked to reference; `profit` is before the closing spread, `close` the price of `/cover`."""

    id: int
    side: PositionSide
    good: str
    quantity: int
    price: int
    mark: int
    margin: int
    call: int
    profit: int
    close: int


@dataclass(frozen=True, slots=True)
class LoanLine:
    """One's own loan. `paid` has come back of it; `called`: its borrower has been sold up for it, in part or whole.

    `due` counts turns from this chapter's beginning; `date` is the same day as chapters from this one on, and a turn.
    """

    id: int
    creature: str
    principal: int
    interest: int
    owed: int
    status: Literal["offered", "active", "defaulted"]
    due: int
    date: tuple[int, int]
    paid: int = 0
    called: bool = False


@dataclass(frozen=True, slots=True)
class PatronView:
    """A Patron's own ledger: free purse, locked pebbles, net worth, rank, positions, loans, heat band, feelings.

    `hearing` is the turn after which an open investigation is judged, `frozen` the one whose end frees assets; or 0.
    `plea` is what was answered to it, "" for nothing yet.
    """

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
    standing: Standing = "free"
    hearing: int = 0
    plea: Plea | Literal[""] = ""
    frozen: int = 0


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

"""What one Patron may see of their own affairs, and of what a command would cost (docs: rules/secrets.md)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from engine.model.commands import Plea, PositionSide
from engine.model.entries import SchemeKind
from engine.model.ids import NO_GOOD, CreatureId, GoodId, LegendId, PatronId, Somebody, WoodId
from engine.model.legends import Direction, Legend
from engine.model.pending import Deed, Question, StandingOrder
from engine.model.seasons import PastSeason, RecordKind, SeasonLine, WoodRecord
from engine.model.world import FIREWOOD

HeatBand = Literal["cool", "warm", "hot", "burning"]
# How a Patron stands with the law, in public.
Standing = Literal["free", "accused", "frozen", "exiled", "barred"]


@dataclass(frozen=True, slots=True)
class PositionLine:
    """One's own position marked to reference; `profit` is before the closing spread, `close` the price of `/cover`."""

    id: int
    side: PositionSide
    good: GoodId
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
    creature: CreatureId
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
    `plea` is what was answered to it, "" for nothing yet. `traded` says whether they ever played a hand.
    """

    id: PatronId
    name: str
    purse: int
    locked: int
    worth: int
    rank: int
    of: int
    positions: tuple[PositionLine, ...]
    loans: tuple[LoanLine, ...]
    heat: HeatBand
    liked: Mapping[CreatureId, str]
    standing: Standing = "free"
    hearing: int = 0
    plea: Plea | Literal[""] = ""
    frozen: int = 0
    orders: tuple[StandingOrder, ...] = ()
    deeds: tuple[Deed, ...] = ()
    traded: bool = False


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


Mood = Literal["content", "uneasy", "miserable"]


@dataclass(frozen=True, slots=True)
class GoodLine:
    """A good in the public table. `before` is the reference price a turn ago, `history` the chapter's, oldest first.

    `shorts` and `longs` are open interest in units; `volume` what changed hands last turn is in the events.
    `imported` is what the caravan asks for it while its maker is banished, 0 while nobody is.
    """

    id: GoodId
    price: int
    before: int
    history: tuple[int, ...]
    shorts: int
    longs: int
    imported: int = 0


@dataclass(frozen=True, slots=True)
class CreatureLine:
    """A creature as anyone may see it. `wealth` is purse plus store at reference prices; `rank` 1 is richest.

    `hates` holds whom it will have nothing to do with, by creature's id or Patron's slug, the most hated first. A
    `banished` one is away until the next chapter.
    """

    id: CreatureId
    purse: int
    store: Mapping[GoodId, int]
    mood: int
    wealth: int
    rank: int
    gossip: str
    owes: int
    hates: tuple[Somebody, ...] = ()
    banished: bool = False


@dataclass(frozen=True, slots=True)
class PatronLine:
    """A Patron under a wood name only. `worth` is net worth marked to reference; `rank` 0 sits this chapter out.

    `before` is the rank that the newest turn began with, 0 for none; `unmasked` ones said who they are. Who left: LEFT.
    """

    id: PatronId
    name: str
    worth: int
    rank: int
    before: int = 0
    standing: Standing = "free"
    unmasked: bool = False


@dataclass(frozen=True, slots=True)
class BetLine:
    """Units of a good that one Patron is short or long: everyone saw the bets being made."""

    patron: PatronId
    side: PositionSide
    good: GoodId
    quantity: int


@dataclass(frozen=True, slots=True)
class PublicView:
    """The wood in public. `turn` counts finished turns; `due_at` is seconds since the epoch.

    `struck` holds the chapter's legends so far: id, first and last turn on which each wrote prices. `bets` are the
    Patrons' open ones, the largest first; `trials` the open investigations: Patron, and the turn that judges it.
    `halted` goods open no new bets, while a legend holds them. `commitment` is the hash of the chapter's deck,
    `chance_commitment` that of its other draws, 64 hex digits each or ""; `weights` are the legends that the next deck
    is dealt from, `own_legends` those written here. Of the `running` legends those `called` in the open have not begun:
    they come with the next turn. `season` is the one under way, or None; `inequality` the Gini coefficients of
    the chapter in percent, the newest last. `account_days` and `member_days` are asked of newcomers, 0 for nothing.
    `interval_s` lies between two turns, in seconds, quiet hours aside; 0 in the paper of an older release.
    """

    wood: WoodId
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
    alliances: tuple[tuple[CreatureId, CreatureId], ...]
    weather: tuple[tuple[str, GoodId, int], ...]
    running: tuple[LegendId, ...]
    struck: tuple[tuple[LegendId, int, int], ...] = ()
    bets: tuple[BetLine, ...] = ()
    trials: tuple[tuple[str, int], ...] = ()
    halted: tuple[str, ...] = ()
    commitment: str = ""
    chance_commitment: str = ""
    own_legends: tuple[Legend, ...] = ()
    weights: Mapping[LegendId, int] = field(default_factory=dict)
    called: tuple[LegendId, ...] = ()
    season: SeasonLine | None = None
    past_season: PastSeason | None = None
    records: Mapping[RecordKind, WoodRecord] = field(default_factory=dict)
    inequality: tuple[int, ...] = ()
    sandbox: bool = False
    questions: tuple[Question, ...] = ()
    account_days: int = 0
    member_days: int = 0
    interval_s: int = 0


@dataclass(frozen=True, slots=True)
class Feeling:
    """One bucketed feeling toward a creature or a Patron (by display name)."""

    name: str
    bucket: Literal["devoted", "warm", "wary", "hostile"]


@dataclass(frozen=True, slots=True)
class Heard:
    """A rumour as the creature heard it: who whispered (wood name), which way, how many turns ago."""

    patron: str
    good: GoodId
    direction: Direction
    ago: int


@dataclass(frozen=True, slots=True)
class Wished:
    """A bribe's wish as the creature hears it."""

    patron: str
    wish: str
    good: GoodId
    amount: int


@dataclass(frozen=True, slots=True)
class Offered:
    """The one loan offer a creature may answer this turn; `id` says which, and is no part of a prompt."""

    patron: str
    amount: int
    interest: int
    term: int
    id: int = 0


@dataclass(frozen=True, slots=True)
class Grudge:
    """A Patron (slug and wood name) that a creature hates, and what the rules let it do about it this turn.

    `side` of `good` is the bet that a rumour or a trade would work against; "" and None where the Patron has none.
    """

    patron: PatronId
    name: str
    schemes: tuple[SchemeKind, ...]
    good: GoodId = NO_GOOD
    side: PositionSide | None = None


@dataclass(frozen=True, slots=True)
class MindView:
    """Everything one creature's mind may know this turn: the public table and its own purse, store and feelings.

    `short_of` is exact: units of each good it lacks for its coming meals and fires. `feelings` is capped to the
    strongest few. `chapter`, `turn` is the turn being decided (finished turns + 1). `imports` maps a good whose maker
    is banished to what a caravan asks for it; `fuel` is the good that hearths burn.
    """

    wood: WoodId
    creature: CreatureId
    chapter: int
    turn: int
    chapter_turns: int
    purse: int
    store: Mapping[GoodId, int]
    mood: int
    short_of: Mapping[GoodId, int]
    fuel_need: int
    prices: Mapping[GoodId, int]
    before: Mapping[GoodId, int]
    weather: tuple[tuple[str, GoodId], ...]
    feelings: tuple[Feeling, ...]
    allies: tuple[CreatureId, ...]
    rumours: tuple[Heard, ...]
    wishes: tuple[Wished, ...]
    offer: Offered | None
    owes: int
    gossip: tuple[tuple[CreatureId, str], ...]
    makes: GoodId = NO_GOOD
    temper: str = ""
    fuel: GoodId = FIREWOOD
    imports: Mapping[GoodId, int] = field(default_factory=dict)
    grudge: Grudge | None = None

"""Wood: everything a wood is, but for its secrets. Frozen; `draft.py` makes the working copy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from engine.model.commands import Plea, PositionSide, Reminder, Wish
from engine.model.ids import (
    NOBODY,
    CreatureId,
    GoodId,
    LegendId,
    PatronId,
    ServerId,
    Somebody,
    UserId,
    WoodId,
)
from engine.model.legends import Direction, Legend
from engine.model.pending import Deed, Question, StandingOrder
from engine.model.seasons import PastSeason, RecordKind, Season, WoodRecord
from engine.model.under_way import RunningLegend, Seal, Shock, StruckLegend

# Where on the ladder a hearing may end.
Verdict: TypeAlias = Literal["acquitted", "fined", "frozen", "exiled"]


@dataclass(frozen=True, slots=True)
class WoodSettings:
    """What moderators may set. `interval_s` is seconds between ticks; `channel` an opaque id.

    `cast` holds the cards that moderators chose, by creature; who is not in it has the house's own. No turn comes from
    the hour `quiet_from` to `quiet_until` (UTC; the same for none). `stake` and `cap` are 0 where they are the world's;
    `next_stake` is the next chapter's, 0 for the same; `season_chapters` is that of the seasons to come, 0 for the
    world's. An `uprooted` wood is over, and its server free for another. In a `sandbox` everyone may call legends and
    send weather, and nothing counts.
    Newcomers have an account of `account_days` at least, and have been in the server for `member_days`; 0 for any.
    """

    server: ServerId
    channel: str
    interval_s: int = 3600
    chapter_turns: int = 40
    paused: bool = False
    cast: Mapping[CreatureId, str] = field(default_factory=dict)
    quiet_from: int = 0
    quiet_until: int = 0
    stake: int = 0
    next_stake: int = 0
    cap: int = 0
    uprooted: bool = False
    season_chapters: int = 0
    sandbox: bool = False
    account_days: int = 0
    member_days: int = 0


@dataclass(frozen=True, slots=True)
class Patron:
    """A player in this wood. `id` is the slug of the wood name; `user` the key of the person.

    `heat` is 0 to 100; `joined` the (absolute) turn; `gifts` counts bribes, so that they diminish; `played` is the
    chapter of the last command: whoever plays no hand in a chapter is not in its race. `frozen` is the turn whose end
    frees their assets, 0 while they are free; `exiled` ends with the chapter, `barred` with a moderator's pardon.
    `rank` is the place on the scoreboard that the newest turn began with, 0 for none; `reminders` were asked for.
    `unmasked` is the finished chapter after which they gave their name away, 0 for never; `springs` counts the
    stories that they hurried in this chapter. Whoever has `left` wished to be forgotten: `user` is nobody's any more.
    """

    id: PatronId
    name: str
    user: UserId
    joined: int
    heat: int = 0
    gifts: int = 0
    played: int = 0
    frozen: int = 0
    exiled: bool = False
    barred: bool = False
    rank: int = 0
    reminders: tuple[Reminder, ...] = ()
    unmasked: int = 0
    springs: int = 0
    left: bool = False


@dataclass(frozen=True, slots=True)
class Position:
    """A short or long at the Exchange. Money: `margin` (and a short's proceeds) lie in the Patron's locked account.

    The most it can lose is its margin; `call` is the reference price at which it is closed by force, and `warned` says
    whether its owner has been reminded that it is near.
    """

    id: int
    patron: PatronId
    side: PositionSide
    good: GoodId
    quantity: int
    price: int
    margin: int
    call: int
    turn: int
    warned: bool = False


@dataclass(frozen=True, slots=True)
class Loan:
    """A loan offered or running. `owed` grows by `interest` percent a turn once active; `due` is a turn.

    `turn` is when it was offered, or made; `paid` is what has come back of it so far; `called` says whether goods
    were sold by force for it. A defaulted loan is kept to the chapter's end as a record: `owed` is what was lost.
    """

    id: int
    patron: PatronId
    creature: CreatureId
    principal: int
    interest: int
    term: int
    status: Literal["offered", "active", "defaulted"]
    turn: int
    due: int
    owed: int
    paid: int = 0
    called: bool = False


@dataclass(frozen=True, slots=True)
class Alliance:
    """Two creatures that do not undercut each other until the chapter ends; `strained` counts who tried to."""

    a: CreatureId
    b: CreatureId
    patron: PatronId
    strained: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """Why a creature's feeling moved, for traces alone: no prompt, view or rule reads it. `age` as in Wood."""

    age: int
    toward: Somebody
    delta: int
    why: str


@dataclass(frozen=True, slots=True)
class Rumour:
    """What a creature was told, and by whom. Whether it is true stands nowhere here.

    `patron` is the slug of the Patron who whispered, or the id of a creature that spreads it in its own name.
    """

    id: int
    creature: CreatureId
    patron: Somebody
    good: GoodId
    direction: Direction
    turn: int
    until: int


@dataclass(frozen=True, slots=True)
class CarriedWish:
    """A bribe's wish, carried by the creature's next prompt only. `id` says when it was made (`Wood.serial`)."""

    creature: CreatureId
    patron: PatronId
    wish: Wish
    good: GoodId
    amount: int
    id: int = 0


@dataclass(frozen=True, slots=True)
class Trial:
    """An investigation, as much of it as everyone may see: when it opened, when it is judged, what was answered.

    Turns are finished turns of this chapter. `plea` is "" until the Patron answers; `blamed` a creature's id or a
    Patron's slug, "" for nobody. The evidence is the magistrate's (`secrets.Evidence`).
    """

    patron: PatronId
    opened: int
    until: int
    plea: Plea | Literal[""] = ""
    blamed: Somebody = NOBODY


@dataclass(frozen=True, slots=True)
class Wood:
    """The whole state of one wood. `turn` counts finished turns of this chapter, `age` of all chapters.

    Mappings are never changed in place outside a Draft. Prices, purses: pebbles; moods 1 to 100; feelings -100 to 100.
    `balances` holds every account of `money.py`. `history` holds reference prices of this chapter, oldest first.
    `springs` holds the finished turns after which somebody paid to hurry this chapter's legends, oldest first.
    `banished` creatures are away until the next chapter, for their debts: they make, eat, trade and hear nothing.
    `seal` is of this chapter's deck (None: it was dealt before decks were sealed); `own_legends` were written by this
    wood's moderators; `weights` are the legends' chances that they set, 0 for one that is switched off.
    `notes` says why each creature's feelings moved last; it is for traces and decides nothing.
    `rules` is the number of the rules it is played by, `data` the SHA-256 of the world's data that this chapter began
    with, `coming` that of the next one's (`world.py`); 0 and "" as long as neither was written down.
    `season` is the one under way, None before the first and where nothing counts; `past_season` the one before, and
    `records` what the wood remembers of all. `inequality` holds this chapter's Gini coefficients in percent, the newest
    last; a wood may be older than its first.
    `line` is the random name of what followed since the wood went back to a copy of itself; "" for one that never did.
    `orders` stand until their price comes, `questions` of the Stump until they are answered, `deeds` until the chapter
    ends (`pending.py`).
    """

    id: WoodId
    world: str
    settings: WoodSettings
    chapter: int
    turn: int
    age: int
    serial: int
    ticked_at: int
    balances: Mapping[str, int]
    stores: Mapping[CreatureId, Mapping[GoodId, int]]
    moods: Mapping[CreatureId, int]
    prices: Mapping[GoodId, int]
    pressure: Mapping[GoodId, int]
    history: Mapping[GoodId, tuple[int, ...]]
    feelings: Mapping[CreatureId, Mapping[Somebody, int]]
    patrons: Mapping[PatronId, Patron]
    positions: tuple[Position, ...] = ()
    loans: tuple[Loan, ...] = ()
    alliances: tuple[Alliance, ...] = ()
    rumours: tuple[Rumour, ...] = ()
    requests: tuple[CarriedWish, ...] = ()
    weather: tuple[Shock, ...] = ()
    running: tuple[RunningLegend, ...] = ()
    struck: tuple[StruckLegend, ...] = ()
    gossip: Mapping[CreatureId, str] = field(default_factory=dict)
    notes: Mapping[CreatureId, tuple[Note, ...]] = field(default_factory=dict)
    springs: tuple[int, ...] = ()
    trials: tuple[Trial, ...] = ()
    banished: tuple[CreatureId, ...] = ()
    seal: Seal | None = None
    own_legends: tuple[Legend, ...] = ()
    weights: Mapping[LegendId, int] = field(default_factory=dict)
    rules: int = 0
    data: str = ""
    coming: str = ""
    line: str = ""
    season: Season | None = None
    past_season: PastSeason | None = None
    records: Mapping[RecordKind, WoodRecord] = field(default_factory=dict)
    inequality: tuple[int, ...] = ()
    orders: tuple[StandingOrder, ...] = ()
    questions: tuple[Question, ...] = ()
    deeds: tuple[Deed, ...] = ()

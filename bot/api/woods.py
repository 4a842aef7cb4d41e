"""The plain types that the wood service answers with, and what it raises (the service itself is `host.Woods`)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from engine.events import Event, Notice
from engine.fairness import Shown
from engine.model import CreatureId, Fact, PublicView


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command came to: a catalogue id and its numbers; `private` follow-ups went to the asker's DM."""

    kind: str
    data: Mapping[str, Fact] = field(default_factory=dict)
    told: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """One private notice from the asker's own inbox, newest first in lists. `at` is seconds since the epoch."""

    notice: Notice
    at: int


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One posting of the asker's: `kind` is what it was for, `free` and `held` what it did to purse and locked pebbles.

    `data` holds `good` and `side` ("" for none), `creature` (or "nobody", or an office) and `way`: "came", "paid",
    "held" or "freed". `purse` and `locked` are what was there after it; `at` is seconds since the epoch.
    `deal` is the number of the bet or loan that it belongs to, 0 for neither.
    """

    kind: str
    data: Mapping[str, Fact]
    at: int
    free: int
    held: int
    purse: int
    locked: int
    deal: int = 0


@dataclass(frozen=True, slots=True)
class Statement:
    """One page of the asker's postings, newest first; `page` counts from 0."""

    lines: tuple[StatementLine, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class PressMemory:
    """What a wood's papers have said in a chapter up to a turn, so that the next one does not say it again.

    `said` counts each wording, by id; `told` are the subjects of the last paper. `cold` and `hungry` count the turns in
    a row that a creature has been so; `coldest` and `hungriest` are the longest that a paper has told of.
    """

    chapter: int = 0
    turn: int = 0
    said: Mapping[str, int] = field(default_factory=dict)
    told: tuple[str, ...] = ()
    cold: Mapping[str, int] = field(default_factory=dict)
    hungry: Mapping[str, int] = field(default_factory=dict)
    coldest: int = 0
    hungriest: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """One Gazette as data: everything a renderer needs, all of it public. `cast` names who thinks.

    `narrator` is the card that worded some of the headlines, "" where all are as the catalogue has them; `changes`
    counts the minds that are not the cast's, but the moderators' choice. `closing` tells the chapter that this
    turn ends, in lines. `alone` is the one model in all heads and its lab, "" twice where there are several, or rules.
    `memory` is what the next paper has to know.
    """

    view: PublicView
    events: tuple[Event, ...]
    headlines: tuple[str, ...]
    cast: str
    understudies: tuple[CreatureId, ...]
    chart: bool
    narrator: str = ""
    changes: int = 0
    closing: tuple[str, ...] = ()
    alone: tuple[str, str] = ("", "")
    memory: PressMemory = PressMemory()


@dataclass(frozen=True, slots=True)
class ModelLine:
    """How far one model could be relied upon: of the times `asked`, `replies` came, the rest were `late` or `down`.

    Of the replies `valid_json` needed no repair; of the `offers` in them `valid_offers` could stand, and `self_buys`
    asked for what the creature itself makes. `repairs` and `refused` count by kind, the most frequent first.

    `first_offers` of `openings` began with the good that stands first; `idle_drift` is how much more often no order
    came in the later half of the turns. `hoarding` and `speculation` are shares of units: of what its creatures made
    and held, not offered; of what they bid for, not needed. `apart` is how far its choices are from the others', 0
    alike, 1 nothing in common. None: nothing to go by.
    """

    model: str
    asked: int
    replies: int
    valid_json: int
    offers: int
    valid_offers: int
    self_buys: int
    late: int
    down: int
    first_offers: int = 0
    openings: int = 0
    idle_drift: float | None = None
    repairs: tuple[tuple[str, int], ...] = ()
    refused: tuple[tuple[str, int], ...] = ()
    hoarding: float | None = None
    speculation: float | None = None
    apart: float | None = None


@dataclass(frozen=True, slots=True)
class Seat:
    """Who thinks for `creature` (or words the paper, for "narrator"): a card, its lab ("" for the rule-based one).

    `card` is "" where nobody is needed; `chosen` by the server's moderators; `down` while an understudy plays.
    """

    creature: CreatureId
    card: str
    lab: str
    chosen: bool
    down: bool


@dataclass(frozen=True, slots=True)
class LabLine:
    """A lab in the chapter's league. `wealth` is what the `creatures` it thinks for now are worth, in pebbles.

    `gained` is what creatures became richer by on the `turns` that it thought for them; `rank` 1 gained most. `lab` ""
    is the rule-based stand-in, as a mind or as an understudy.
    """

    lab: str
    creatures: tuple[CreatureId, ...]
    wealth: int
    gained: int
    turns: int
    rank: int


@dataclass(frozen=True, slots=True)
class CouncilView:
    """Who thinks in a wood, in public. `cast` is the house's name for it; `cards` may be chosen: lab by card.

    `seats` are the creatures' and the narrator's. `league` and `models` are counted over the turns that are kept.
    `alone` as in a Sheet, `casts` may be chosen whole.
    """

    cast: str
    chapter: int
    turn: int
    cards: Mapping[str, str]
    seats: tuple[Seat, ...]
    league: tuple[LabLine, ...]
    models: tuple[ModelLine, ...]
    alone: tuple[str, str] = ("", "")
    casts: tuple[str, ...] = ()


AWAY = "away"  # begins the fault of a paper that Discord did not hear of


@dataclass(frozen=True, slots=True)
class Health:
    """How a wood does, for its moderators. Times are seconds since the epoch; `waiting` counts papers not yet posted.

    `fault` is why the newest could not be ("" where it could); `asked` times in the newest turns a mind was, of which
    `missed` brought no reply in time; `down` are the creatures whose model an understudy plays for.
    """

    wood: str
    chapter: int
    turn: int
    paused: bool
    now: int
    ticked_at: int
    due_at: int
    waiting: int
    fault: str
    asked: int
    missed: int
    down: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChapterVerdict:
    """What the check of a finished chapter came to (words: `bot.gazette.chapters`). `fault` is "" when everything fits.

    Otherwise `seq` and `turn` say where, `about` what. `seal` and `chance` are the hashes that the chapter began under:
    of its cards, and of its other draws; `shown` what they were taken of, once it lies open, `names` what its legends
    were called. `drawn` counts what was drawn again: cards, strikes, weather (turns), harvests, verdicts. `resealed`
    are the finished turns from which the chapter was dealt anew, since its wood went back to a copy of itself; the
    hashes are then those of its newest deal.
    """

    chapter: int
    fault: str = ""
    seq: int = 0
    turn: int = 0
    about: str = ""
    seal: str = ""
    chance: str = ""
    drawn: Mapping[str, int] = field(default_factory=dict)
    shown: Shown | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    resealed: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Plot:
    """Where to plant: ids of server and channel as strings, seconds between ticks, a world's id, "" for the usual.

    In a `sandbox` everyone may call legends and send weather, and nothing counts.
    """

    server: str
    channel: str
    interval_s: int
    chapter_turns: int = 40
    world: str = ""
    sandbox: bool = False


class NoWood(LookupError):
    """This server has no wood yet."""


class StoreTrouble(RuntimeError):
    """The database could not take the entry (locked, full, read-only). `id` is the short id in the log.

    Where what is kept of the wood is `damaged`, trying again is of no use.
    """

    def __init__(self, id: str, *, damaged: bool = False) -> None:
        super().__init__(id)
        self.id = id
        self.damaged = damaged


@dataclass(frozen=True, slots=True)
class Parcel:
    """One outbox row on its way: `kind` picks the renderer; `target` is a channel id, or a user id for letters.

    `wood` is the id of the wood that it came of, "" for none.
    """

    kind: str
    target: str
    nonce: str
    payload: Mapping[str, Any]
    wood: str = ""


# A renderer sends one parcel and returns the message id; a cog registers it for a kind of parcel.
Renderer = Callable[[Parcel], Awaitable[str]]

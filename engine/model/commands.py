"""What a Patron may ask of a wood, and what comes of a command: plain data, checked by the rules when it is applied.

How each is played, and what it would cost, is a row of the table in `engine.turn.patronage`. What comes of it is a
result or a refusal, both worded by the catalogue alone; a moderator's command comes to the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import ClassVar, Literal, TypeAlias

from engine.model.ids import CreatureId, GoodId, LegendId, PatronId, Somebody
from engine.model.legends import Direction

PositionSide = Literal["short", "long"]
Wish = Literal["hoard", "dump", "buy", "shun"]
Plea = Literal["confess", "deny", "blame"]
WagerSide = Literal["yes", "no"]


class Command:
    """What every command has beside its fields, none of which may change once a wood or a message holds it.

    `stored_as` is its name in a journal, whatever the class is called. `carried_as` holds the tags under which a
    button carries it (`engine.model.carried`), each with the fields that the tag alone stands for; none: no button
    does.
    """

    __slots__ = ()
    stored_as: ClassVar[str]
    carried_as: ClassVar[Mapping[str, Mapping[str, str]]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Join(Command):
    """Take a wood name and the stake. Any other first command does this by itself."""

    stored_as = "Join"


@dataclass(frozen=True, slots=True)
class Lend(Command):
    """Offer `creature` a loan: `amount` pebbles, `interest` percent a turn, due after `term` turns."""

    stored_as = "Lend"
    carried_as: ClassVar = {"lend": {}}

    creature: CreatureId
    amount: int
    interest: int = 3
    term: int = 5


@dataclass(frozen=True, slots=True)
class Open(Command):
    """`/short` and `/long`: open a position; amount None asks for the house's sensible default.

    `most` is the margin in pebbles that was agreed to: where more would be locked, nothing is opened.
    """

    stored_as = "Open"
    carried_as: ClassVar = {"short": {"side": "short"}, "long": {"side": "long"}}

    side: PositionSide
    good: GoodId
    amount: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Cover(Command):
    """Close up to `amount` units (None: all) of one's positions in a good, oldest first."""

    stored_as = "Cover"
    carried_as: ClassVar = {"cover": {}}

    good: GoodId
    amount: int | None = None


@dataclass(frozen=True, slots=True)
class CoverAt(Command):
    """Leave a standing order: close up to `amount` units (None: all) at the first seam whose price reaches `price`."""

    stored_as = "CoverAt"

    good: GoodId
    price: int
    amount: int | None = None


@dataclass(frozen=True, slots=True)
class CancelOrder(Command):
    """Take back one's standing orders on a good: the one at `price`, or all of them (None)."""

    stored_as = "CancelOrder"
    carried_as: ClassVar = {"cancel": {}}

    good: GoodId
    price: int | None = None


@dataclass(frozen=True, slots=True)
class Wager(Command):
    """Put `amount` pebbles on a side of the Stump's question; `question` is its id, None for the one that is open."""

    stored_as = "Wager"
    carried_as: ClassVar = {"wager": {}}

    side: WagerSide
    amount: int
    question: int | None = None


@dataclass(frozen=True, slots=True)
class Whisper(Command):
    """Put a rumour in a creature's ear.

    planted False: the deck's next event is the rumour, `good` and `direction` are ignored and
    the Patron gets the forecast. planted True: the Patron chooses them.
    """

    stored_as = "Whisper"

    creature: CreatureId
    planted: bool
    good: GoodId | None = None
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Bribe(Command):
    """Pay a creature, with an optional wish about `good` that its next prompt carries."""

    stored_as = "Bribe"
    carried_as: ClassVar = {"bribe": {}}

    creature: CreatureId
    amount: int
    wish: Wish | None = None
    good: GoodId | None = None


@dataclass(frozen=True, slots=True)
class BribeMagistrate(Command):
    """Pay the Court to look elsewhere: heat falls."""

    stored_as = "BribeMagistrate"
    carried_as: ClassVar = {"magistrate": {}}

    amount: int


@dataclass(frozen=True, slots=True)
class Ally(Command):
    """Broker an alliance between two creatures for the rest of the chapter."""

    stored_as = "Ally"

    a: CreatureId
    b: CreatureId


@dataclass(frozen=True, slots=True)
class Plead(Command):
    """Answer the magistrate in one's own hearing; `blamed` is a creature's id or another Patron's slug."""

    stored_as = "Plead"

    plea: Plea
    blamed: Somebody | None = None


@dataclass(frozen=True, slots=True)
class Spring(Command):
    """Pay to have the next legend come a turn sooner, if it can; nobody is told whether it could."""

    stored_as = "Spring"


# What a Patron may be reminded of: a position near its call, a tip's first turn, a loan's last.
Reminder = Literal["call", "tip", "loan"]


@dataclass(frozen=True, slots=True)
class Remind(Command):
    """Have private reminders of one kind sent, or no longer."""

    stored_as = "Remind"

    about: Reminder
    on: bool = True


@dataclass(frozen=True, slots=True)
class Unmask(Command):
    """Say in the open who plays `patron`, after `chapter` is over; a button of theirs carries both."""

    stored_as = "Unmask"

    patron: PatronId
    chapter: int


@dataclass(frozen=True, slots=True)
class CallLegend(Command):
    """In a sandbox: have a legend strike at the end of the next turn."""

    stored_as = "CallLegend"

    legend: LegendId


@dataclass(frozen=True, slots=True)
class SendWeather(Command):
    """In a sandbox: send weather of a kind, upon a good where it is of one."""

    stored_as = "SendWeather"

    kind: str
    good: GoodId | None = None


PatronCommand: TypeAlias = (
    Join
    | Lend
    | Open
    | Cover
    | CoverAt
    | CancelOrder
    | Wager
    | Whisper
    | Bribe
    | BribeMagistrate
    | Ally
    | Plead
    | Spring
    | Remind
    | Unmask
    | CallLegend
    | SendWeather
)


# What a message, an event or a refusal may hold: names and whole numbers.
Fact: TypeAlias = str | int


@dataclass(frozen=True, slots=True)
class Result:
    """The asker's answer: `kind` names a catalogue message (`answer-<kind>`), `data` its numbers."""

    kind: str
    data: Mapping[str, Fact] = field(default_factory=dict)


class Refused(Exception):
    """A command that the rules refuse. `kind` names a catalogue message (`refused-<kind>`), `data` its numbers."""

    def __init__(self, kind: str, **data: Fact) -> None:
        super().__init__(kind)
        self.kind = kind
        self.data = data

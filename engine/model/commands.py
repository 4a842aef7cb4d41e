"""What a Patron or a moderator may ask of a wood: plain data, checked by the rules when it is applied."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from engine.model.legends import Direction

PositionSide = Literal["short", "long"]
Wish = Literal["hoard", "dump", "buy", "shun"]
Plea = Literal["confess", "deny", "blame"]


@dataclass(frozen=True, slots=True)
class Join:
    """Take a wood name and the stake. Any other first command does this by itself."""


@dataclass(frozen=True, slots=True)
class Lend:
    """Offer `creature` a loan: `amount` pebbles, `interest` percent a turn, due after `term` turns."""

    creature: str
    amount: int
    interest: int = 3
    term: int = 5


@dataclass(frozen=True, slots=True)
class Open:
    """`/short` and `/long`: open a position; amount None asks for the house's sensible default.

    `most` is the margin in pebbles that was agreed to: where more would be locked, nothing is opened.
    """

    side: PositionSide
    good: str
    amount: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Cover:
    """Close up to `amount` units (None: all) of one's positions in a good, oldest first."""

    good: str
    amount: int | None = None


@dataclass(frozen=True, slots=True)
class Whisper:
    """Put a rumour in a creature's ear.

    planted False: the deck's next event is the rumour, `good` and `direction` are ignored and
    the Patron gets the forecast. planted True: the Patron chooses them.
    """

    creature: str
    planted: bool
    good: str | None = None
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Bribe:
    """Pay a creature, with an optional wish about `good` that its next prompt carries."""

    creature: str
    amount: int
    wish: Wish | None = None
    good: str | None = None


@dataclass(frozen=True, slots=True)
class BribeMagistrate:
    """Pay the Court to look elsewhere: heat falls."""

    amount: int


@dataclass(frozen=True, slots=True)
class Ally:
    """Broker an alliance between two creatures for the rest of the chapter."""

    a: str
    b: str


@dataclass(frozen=True, slots=True)
class Plead:
    """Answer the magistrate in one's own hearing; `blamed` is a creature's id or another Patron's slug."""

    plea: Plea
    blamed: str | None = None


@dataclass(frozen=True, slots=True)
class Spring:
    """Pay to have the next legend come a turn sooner, if it can; nobody is told whether it could."""


# What a Patron may be reminded of: a position near its call, a tip's first turn, a loan's last.
Reminder = Literal["call", "tip", "loan"]


@dataclass(frozen=True, slots=True)
class Remind:
    """Have private reminders of one kind sent, or no longer."""

    about: Reminder
    on: bool = True


PatronCommand: TypeAlias = (
    Join | Lend | Open | Cover | Whisper | Bribe | BribeMagistrate | Ally | Plead | Spring | Remind
)


# Seconds between ticks, and turns in a chapter, that a wood can live with: least and most (play mode ticks fastest).
INTERVAL = (2, 7 * 24 * 3600)
CHAPTER = (5, 400)
HOURS = (0, 23)
# A Patron's stake in pebbles, and the most of one good, that an economy of five creatures can bear: least and most.
STAKE = (50, 300)
CAP = (2, 36)


@dataclass(frozen=True, slots=True)
class Configure:
    """Change settings of the wood; a field left None stays as it is."""

    interval_s: int | None = None
    paused: bool | None = None
    chapter_turns: int | None = None
    channel: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class QuietHours:
    """Have no turn come from one full hour to another (0 to 23, UTC); the same hour twice for none at all."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class HouseRules:
    """The stake of the chapters to come, and the most of one good a Patron may hold; None leaves it as it is."""

    stake: int | None = None
    cap: int | None = None


@dataclass(frozen=True, slots=True)
class DrawLegend:
    """A moderator draws a legend now: it strikes at the next tick's seam, and the draw is public."""

    legend: str


@dataclass(frozen=True, slots=True)
class WriteLegend:
    """A moderator's own legend: plain texts, a good, and percent of its first price, turn by turn.

    A headline may hold {before}, {after} and {good}; the last one given serves for the turns after it.
    """

    name: str
    history: str
    good: str
    percents: tuple[int, ...]
    headlines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetLegend:
    """Switch a legend on or off for the decks to come; `weight` says how often it comes, None leaves that."""

    legend: str
    on: bool = True
    weight: int | None = None


@dataclass(frozen=True, slots=True)
class ForgetLegend:
    """Take a legend that moderators wrote out of the wood."""

    legend: str


@dataclass(frozen=True, slots=True)
class MakeWeather:
    """A moderator pokes the wood: a shock to inputs (stores, yields, needs, talk), never to a price."""

    kind: str
    good: str | None = None


# Who else can be recast than a creature: the paper's narrator, and everyone at once, but only back.
NARRATOR = "narrator"
EVERYONE = "everyone"


@dataclass(frozen=True, slots=True)
class Recast:
    """Have a model's card think for `creature`, from the next turn on; None gives it back to the house's own cast."""

    creature: str
    card: str | None = None


@dataclass(frozen=True, slots=True)
class Bar:
    """Shut a Patron (by slug) out of the wood until pardoned."""

    patron: str


@dataclass(frozen=True, slots=True)
class Pardon:
    """Lift everything that the Court or a moderator holds against a Patron (by slug)."""

    patron: str


@dataclass(frozen=True, slots=True)
class Uproot:
    """End the wood of this id for good; the id keeps an old button from another wood."""

    wood: str


ModeratorCommand: TypeAlias = (
    Bar
    | Pardon
    | Configure
    | QuietHours
    | HouseRules
    | DrawLegend
    | MakeWeather
    | Recast
    | WriteLegend
    | SetLegend
    | ForgetLegend
    | Uproot
)

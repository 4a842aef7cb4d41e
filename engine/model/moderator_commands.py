"""What a moderator may ask of a wood: plain data, checked by the rules when it is applied.

How each is played is a row of the table in `engine.turn.moderation`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from engine.model.commands import Command
from engine.model.ids import CreatureId, GoodId, LegendId, PatronId, WoodId

# Seconds between ticks, and turns in a chapter, that a wood can live with: least and most (play mode ticks fastest).
INTERVAL = (2, 7 * 24 * 3600)
CHAPTER = (5, 400)
HOURS = (0, 23)
# A Patron's stake in pebbles, and the most of one good, that an economy of five creatures can bear: least and most.
STAKE = (50, 300)
CAP = (2, 36)
# Chapters of a season: least and most.
SEASON = (1, 12)
# Days that a Discord account, or its time in the server, may be asked to have: least and most.
DAYS = (0, 365)


@dataclass(frozen=True, slots=True)
class Configure(Command):
    """Change settings of the wood; a field left None stays as it is."""

    stored_as = "Configure"

    interval_s: int | None = None
    paused: bool | None = None
    chapter_turns: int | None = None
    channel: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class QuietHours(Command):
    """Have no turn come from one full hour to another (0 to 23, UTC); the same hour twice for none at all."""

    stored_as = "QuietHours"

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class HouseRules(Command):
    """The stake of chapters to come, the most of one good a Patron may hold, the chapters of seasons to come.

    `account_days` and `member_days` are how old an account, and its time in the server, must be for a newcomer to join:
    what the engine cannot know, and the edge asks (`bot.api.Context.play`). None leaves a thing as it is.
    """

    stored_as = "HouseRules"

    stake: int | None = None
    cap: int | None = None
    season: int | None = None
    account_days: int | None = None
    member_days: int | None = None


@dataclass(frozen=True, slots=True)
class DrawLegend(Command):
    """A moderator draws a legend now: it strikes at the next tick's seam, and the draw is public."""

    stored_as = "DrawLegend"

    legend: LegendId


@dataclass(frozen=True, slots=True)
class WriteLegend(Command):
    """A moderator's own legend: plain texts, a good, and percent of its first price, turn by turn.

    A headline may hold {before}, {after} and {good}; the last one given serves for the turns after it.
    """

    stored_as = "WriteLegend"

    name: str
    history: str
    good: GoodId
    percents: tuple[int, ...]
    headlines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetLegend(Command):
    """Switch a legend on or off for the decks to come; `weight` says how often it comes, None leaves that."""

    stored_as = "SetLegend"

    legend: LegendId
    on: bool = True
    weight: int | None = None


@dataclass(frozen=True, slots=True)
class ForgetLegend(Command):
    """Take a legend that moderators wrote out of the wood."""

    stored_as = "ForgetLegend"

    legend: LegendId


@dataclass(frozen=True, slots=True)
class MakeWeather(Command):
    """A moderator pokes the wood: a shock to inputs (stores, yields, needs, talk), never to a price."""

    stored_as = "MakeWeather"

    kind: str
    good: GoodId | None = None


# Who else can be recast than a creature: the paper's narrator, and everyone at once, but only back.
NARRATOR = CreatureId("narrator")
EVERYONE = CreatureId("everyone")


@dataclass(frozen=True, slots=True)
class Recast(Command):
    """Have a model's card think for `creature`, from the next turn on; None gives it back to the house's own cast."""

    stored_as = "Recast"

    creature: CreatureId
    card: str | None = None


@dataclass(frozen=True, slots=True)
class UseCast(Command):
    """Have a whole cast think, from the next turn on: `minds` are the cards of those whom the house's own cast gives
    another, and everyone else has the house's.
    """

    stored_as = "UseCast"

    cast: str
    minds: tuple[tuple[CreatureId, str], ...]


@dataclass(frozen=True, slots=True)
class Bar(Command):
    """Shut a Patron (by slug) out of the wood until pardoned."""

    stored_as = "Bar"

    patron: PatronId


@dataclass(frozen=True, slots=True)
class Pardon(Command):
    """Lift everything that the Court or a moderator holds against a Patron (by slug)."""

    stored_as = "Pardon"

    patron: PatronId


@dataclass(frozen=True, slots=True)
class Uproot(Command):
    """End the wood of this id for good; the id keeps an old button from another wood."""

    stored_as = "Uproot"

    wood: WoodId


ModeratorCommand: TypeAlias = (
    Bar
    | Pardon
    | Configure
    | QuietHours
    | HouseRules
    | DrawLegend
    | MakeWeather
    | Recast
    | UseCast
    | WriteLegend
    | SetLegend
    | ForgetLegend
    | Uproot
)

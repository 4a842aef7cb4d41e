"""What moderators do in the open: a chapter's length, house rules, minds, legends called and kept."""

from __future__ import annotations

from dataclasses import dataclass

from engine.events.base import Event
from engine.model import CreatureId, LegendId

# Of what moderators do to the wood's legends, a paper has a line at most.
_KEEPING = "keeping"


@dataclass(frozen=True, slots=True)
class ChapterResized(Event):
    """The chapter was made longer or shorter: `turns`, or as many as are played anyway (`last`)."""

    kind = "chapter-resized"
    words = "headline-chapter-resized"
    kept = True
    weighs = 85
    latest = True

    turns: int
    last: int


@dataclass(frozen=True, slots=True)
class StakeSet(Event):
    """What every Patron will begin the chapters to come with."""

    kind = "stake-set"
    words = "headline-stake-set"
    weighs = 85
    latest = True

    stake: int


@dataclass(frozen=True, slots=True)
class CapSet(Event):
    """The most of one good that a Patron may hold from now on."""

    kind = "cap-set"
    words = "headline-cap-set"
    weighs = 84
    latest = True

    cap: int


@dataclass(frozen=True, slots=True)
class MindChanged(Event):
    """A creature, the narrator or everyone was given another mind; `card` "" is the house's own."""

    kind = "recast"
    words = "headline-recast"
    weighs = 92

    creature: CreatureId
    card: str


@dataclass(frozen=True, slots=True)
class LegendCalled(Event):
    """A legend was drawn in the open."""

    kind = "legend-called"
    words = "headline-legend-called"
    kept = True
    weighs = 96

    legend: LegendId


@dataclass(frozen=True, slots=True)
class LegendWritten(Event):
    """A legend was added to the wood's own; `legend` is its id, `name` plain text."""

    kind = "legend-written"
    words = "headline-legend-written"
    kept = True
    weighs = 86
    family = _KEEPING

    legend: LegendId
    name: str


@dataclass(frozen=True, slots=True)
class LegendForgotten(Event):
    """A legend of the wood's own is told no more."""

    kind = "legend-forgotten"
    words = "headline-legend-forgotten"
    kept = True
    weighs = 46
    family = _KEEPING

    legend: LegendId
    name: str


@dataclass(frozen=True, slots=True)
class LegendWeighed(Event):
    """From the next chapter's deck on, a legend has this weight; 0 leaves it out."""

    kind = "legend-weighed"
    kept = True
    weighs = 78
    family = _KEEPING

    legend: LegendId
    name: str
    weight: int

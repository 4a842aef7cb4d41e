"""A headline to be, a turn's events sorted for those who tell them, and two tellers that ask the most of these.

Patrons against each other are told from bets that everyone saw being made, and nothing else; each such question answers
with the wording's id and the facts to add, or None where there is no fight. What moderators did to the legends since
the last paper is told as it was left.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias, TypeVar

from engine.events import (
    Event,
    LegendForgotten,
    LegendWeighed,
    LegendWritten,
    PositionClosed,
    PositionForced,
    PositionOpened,
    RumourSpread,
)
from engine.model import CreatureId, Direction, Fact, PositionSide, PublicView, World

_OTHER: Final[dict[PositionSide, PositionSide]] = {"short": "long", "long": "short"}
_HURT: Final[dict[Direction, PositionSide]] = {"up": "short", "down": "long"}
_NOTICED: Final = 4  # units that make a bet worth aiming at
_CROWDED: Final = 50  # percent of the Exchange's book at which it begins to frown
E = TypeVar("E", bound=Event)


@dataclass(frozen=True, slots=True)
class Story:
    """One headline to be: the id of its wordings, its facts (ids), how much it matters. Weight 0 fills a quiet paper.

    `line` is a line already written (a legend's own); `creatures` are those it happened to, when several.
    """

    words: str
    facts: Mapping[str, Fact]
    weight: int
    family: str
    line: str = ""
    creatures: tuple[CreatureId, ...] = field(default=())


class ByKind:
    """Events by their class, each in the order in which they happened."""

    def __init__(self, events: Iterable[Event]) -> None:
        self._found: defaultdict[type[Event], list[Event]] = defaultdict(list)
        for event in events:
            self._found[type(event)].append(event)

    def of(self, kind: type[E]) -> list[E]:
        """Those of one class."""
        return [event for event in self._found.get(kind, ()) if isinstance(event, kind)]


Told: TypeAlias = tuple[str, dict[str, Fact]]


def squeeze(view: PublicView, closed: Iterable[PositionClosed], forced: PositionForced) -> Told | None:
    """A bet that was closed by force while somebody held the other side: who was squeezed, and who smiles."""
    good, other = forced.good, _OTHER[forced.side]
    held = _holders(view, good, other)
    for event in closed:  # whoever was paid out on the same turn held it, too
        if (event.good, event.side) == (good, other):
            held[event.patron] += event.quantity
    rival = _largest(held, forced.patron)
    return None if rival is None else (f"headline-squeezed-{forced.side}", {"rival": rival})


def duel(view: PublicView, patron: str, side: PositionSide, good: str) -> Told | None:
    """A bet made against one that another Patron holds."""
    rival = _largest(_holders(view, good, _OTHER[side]), patron)
    return None if rival is None else (f"headline-duel-{side}", {"rival": rival})


def aimed(view: PublicView, rumour: RumourSpread) -> Told | None:
    """A rumour that would hurt a bet: whose. Who spread it, and why, shows in nothing."""
    held = _holders(view, rumour.good, _HURT[rumour.direction])
    patron = _largest(Counter({one: units for one, units in held.items() if units >= _NOTICED}), "")
    return None if patron is None else (f"headline-rumour-aimed-{rumour.direction}", {"patron": patron})


def crowds(world: World, view: PublicView, opened: Sequence[PositionOpened]) -> list[Told]:
    """Sides of the Exchange's book that filled up further this turn and are half full or more."""
    found: list[Told] = []
    moved = {(event.side, event.good) for event in opened}
    for line in view.goods:
        for side, units in (("short", line.shorts), ("long", line.longs)):
            if (side, line.id) in moved and units * 100 >= world.finance.book_cap * _CROWDED:
                facts: dict[str, Fact] = {"good": line.id, "units": units, "cap": world.finance.book_cap}
                found.append((f"headline-crowded-{side}", facts))
    return found


def _holders(view: PublicView, good: str, side: str) -> Counter[str]:
    return Counter({bet.patron: bet.quantity for bet in view.bets if (bet.good, bet.side) == (good, side)})


def _largest(held: Counter[str], but: str) -> str | None:
    """Whoever holds most, `but` for one; between equals, by name."""
    others = [(-units, patron) for patron, units in held.items() if patron != but]
    return min(others)[1] if others else None


Kept = TypeVar("Kept", LegendWritten, LegendForgotten, LegendWeighed)


def kept(found: ByKind) -> Iterator[Story]:
    """One story of what was written, one of what was weighed, one of what was forgotten since the last paper."""
    written, weighed = _last(found.of(LegendWritten)), _last(found.of(LegendWeighed))
    forgotten = _last(found.of(LegendForgotten))
    # What came and went between two papers nobody heard; and a new legend is told as new, or not if it is off.
    heard = [one for legend, one in forgotten.items() if legend not in written]
    off = {legend for legend, one in weighed.items() if not one.weight}
    new = [one for legend, one in written.items() if legend not in forgotten and legend not in off]
    if new:
        yield _several(new, LegendWritten.words)
    if heard:
        yield _several(heard, LegendForgotten.words)
    changed = {legend: one for legend, one in weighed.items() if legend not in forgotten and legend not in written}
    left_out = [one for legend, one in changed.items() if legend in off]
    put_in = [one for legend, one in changed.items() if legend not in off]
    if left_out and put_in:
        yield _story(LegendWeighed, "headline-legends-weighed", {"off": len(left_out), "on": len(put_in)})
    elif left_out:
        yield _several(left_out, "headline-legend-off")
    elif put_in:
        yield _several(put_in, "headline-legend-on")


def _last(events: Sequence[Kept]) -> dict[str, Kept]:
    """The last event of each legend."""
    return {event.legend: event for event in events}


def _several(told: Sequence[Kept], words: str) -> Story:
    """The only one by itself, or how many there are."""
    kind = type(told[0])
    return (
        _story(kind, words, told[0].facts()) if len(told) == 1 else _story(kind, f"{words}-many", {"count": len(told)})
    )


def _story(kind: type[Kept], words: str, facts: Mapping[str, Fact]) -> Story:
    return Story(words, facts, kind.weighs, kind.family)

"""What moderators did to the wood's legends since the last paper, told as it was left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from bot.gazette.story import ByKind, Story
from engine.events import LegendForgotten, LegendWeighed, LegendWritten
from engine.model import Fact

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

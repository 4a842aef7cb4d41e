"""What a chapter's end did to the season, in the lines of the closing paper (docs: rules/seasons.md)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from bot.text import Text, dress
from engine.events import Event
from engine.events.seasons import AtStake, ChapterScored, RecordBroken, SeasonClosed, TitleEarned
from engine.model import PatronId, World

E = TypeVar("E", bound=Event)
SHOWN = 5  # Patrons whose points stand in the paper, and titles; `/season` has them all


def season_lines(text: Text, world: World, names: Mapping[PatronId, str], events: Sequence[Event]) -> list[str]:
    """Points, champion, titles, records, and what the next chapter is played for; [] where nothing counts."""
    begun, over = _of(AtStake, events), _of(SeasonClosed, events)
    scored = _of(ChapterScored, events)
    lines = []
    if scored:
        points = [text("closing-points-one", **dress(text, world, one.facts(), names)) for one in scored[:SHOWN]]
        listed = text("closing-listed").join(points)
        lines.append(text("closing-points", season=scored[0].season, points=listed))
    elif over or any(one.nth > 1 for one in begun):
        number = over[0].season if over else begun[-1].season
        lines.append(text("closing-points-none", season=number))
    for end in over:
        kind = "closing-champion" if end.champion else "closing-champion-nobody"
        lines.append(text(kind, **dress(text, world, end.facts(), names)))
    for told in (*_of(TitleEarned, events)[:SHOWN], *_of(RecordBroken, events)):
        kind = "closing-title" if isinstance(told, TitleEarned) else "closing-record"
        lines.append(text(kind, **dress(text, world, told.facts(), names)))
    lines += [text("closing-at-stake", **dress(text, world, one.facts(), names)) for one in begun]
    return lines


def _of(kind: type[E], events: Sequence[Event]) -> list[E]:
    return [event for event in events if isinstance(event, kind)]

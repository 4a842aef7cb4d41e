"""What moderators did to the legends, as the paper tells it: each legend as it was left, several in one line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from engine.events import Event, Fact

# Kind of the event, kind of the wording, facts.
Kept: TypeAlias = tuple[str, str, Mapping[str, Fact]]

WRITTEN: Final = "legend-written"
WEIGHED: Final = "legend-weighed"
FORGOTTEN: Final = "legend-forgotten"
KINDS: Final = frozenset({WRITTEN, WEIGHED, FORGOTTEN})


def kept(by_kind: Mapping[str, Sequence[Event]]) -> Iterator[Kept]:
    """One story of what was written, one of what was weighed, one of what was forgotten since the last paper."""
    written, weighed, forgotten = (_last(by_kind.get(kind, ())) for kind in (WRITTEN, WEIGHED, FORGOTTEN))
    # What came and went between two papers nobody heard; and a new legend is told as new, or not if it is off.
    heard = [one for legend, one in forgotten.items() if legend not in written]
    off = {legend for legend, one in weighed.items() if not one.data["weight"]}
    new = [one for legend, one in written.items() if legend not in forgotten and legend not in off]
    changed = {legend: one for legend, one in weighed.items() if legend not in forgotten and legend not in written}
    for kind, told in ((WRITTEN, new), (FORGOTTEN, heard)):
        if told:
            yield kind, *_several(kind, told)
    left_out = [one for legend, one in changed.items() if legend in off]
    put_in = [one for legend, one in changed.items() if legend not in off]
    if left_out and put_in:
        yield WEIGHED, "legends-weighed", {"off": len(left_out), "on": len(put_in)}
    elif left_out or put_in:
        yield WEIGHED, *_several("legend-off" if left_out else "legend-on", left_out or put_in)


def _last(events: Sequence[Event]) -> dict[str, Event]:
    """The last event of each legend."""
    return {str(event.data["legend"]): event for event in events}


def _several(kind: str, told: Sequence[Event]) -> tuple[str, Mapping[str, Fact]]:
    return (kind, told[0].data) if len(told) == 1 else (f"{kind}-many", {"count": len(told)})

"""How much each kind of event matters to a reader of the paper (GAME.md section 9)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, TypeAlias

from engine.events import Event
from engine.model import Fact

# Kinds not named here are told with others, or not at all.
WEIGHTS: Final = {
    "planted": 100,
    "creature-banished": 97,
    "exiled": 97,
    "legend-called": 96,
    "chapter-closed": 95,
    "chapter-opened": 94,
    "chapter-revealed": 93,
    "debts-written-off": 93,
    "assets-frozen": 93,
    "investigation-opened": 92,
    "chapter-sealed": 91,
    "loans-called": 91,
    "fined": 91,
    "bribe-exposed": 90,
    "position-forced": 90,
    "exchange-backed": 89,
    "loan-overdue": 88,
    "margin-called": 87,
    "acquitted": 87,
    "legend-written": 86,
    "creature-returned": 86,
    "barred": 86,
    "hurried": 86,
    "chapter-resized": 85,
    "stake-set": 85,
    "cap-set": 84,
    "pardoned": 85,
    "purses-filled": 84,
    "alliance-broken": 84,
    "purses-levied": 83,
    "blamed": 83,
    "weather-came": 80,
    "pleaded": 79,
    "legend-weighed": 78,
    "rumour-came-true": 76,
    "denounced": 74,
    "rumour-countered": 73,
    "rumour-spread": 72,
    "traded-against": 71,
    "allied": 70,
    "loan-made": 66,
    "rumour-came-to-nothing": 64,
    "debt-struck": 63,
    "loan-repaid": 62,
    "alliance-strained": 60,
    "exile-ended": 54,
    "gift-seen": 48,
    "legend-forgotten": 46,
    "assets-released": 46,
    "imported": 46,
    "alliance-ended": 45,
    "weather-passed": 44,
    "position-closed": 32,
    "spoiled": 22,
}


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

"""The settlement seam: legends overwrite reference prices after clearing, by fiat (docs: rules/legends.md#the-seam).

Emergence for texture, authored consequences for the moments that must happen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from engine.core import targets
from engine.credit import default
from engine.events import LegendStruck
from engine.model import RunningLegend, Step, Strike, StruckLegend, written

if TYPE_CHECKING:
    from engine.core import Draft


@dataclass(frozen=True, slots=True)
class Struck:
    """What the seam did: the legend that the deck `dealt` ("" for none), every step played, whose loans were called."""

    dealt: str
    strikes: tuple[Strike, ...]
    called: frozenset[str]


def strike(draft: Draft) -> Struck:
    """Play this turn's step of every legend under way, and begin the one the deck has come to."""
    legend = _deal(draft)
    strikes: list[Strike] = []
    called = frozenset[str]()
    unfinished = []
    for running in draft.running:
        found = draft.world.legends[running.legend]
        start = running.start or dict(draft.prices)
        step = found.steps[running.step]
        if not running.step and not running.found:
            running = replace(running, found=find(draft, running.legend))
        strikes.append(Strike(found, running.step + 1, _write(draft, running, step, start)))
        _remember(draft, running.legend, running.step)
        if step.calls:
            called |= default.call_in(draft, step.calls, called)
        if not strikes[-1].ends:
            unfinished.append(replace(running, step=running.step + 1, start=start))
    draft.running[:] = unfinished
    return Struck(legend, tuple(strikes), called)


def _deal(draft: Draft) -> str:
    """The legend that the deck has come to, put among those under way; "" for none."""
    secrets = draft.secrets
    legend = ""
    if secrets.deck and secrets.deck[0].turn <= draft.turn:
        legend = secrets.deck[0].legend
        draft.secrets = replace(secrets, deck=secrets.deck[1:])
        # A legend drawn while it still runs begins again; one that was called for this turn keeps what it found then.
        found = next((one.found for one in draft.running if one.legend == legend and not one.step), "")
        draft.running[:] = [running for running in draft.running if running.legend != legend]
        draft.running.append(RunningLegend(legend, 0, {}, found))
    return legend


def find(draft: Draft, legend: str) -> str:
    """The good that a legend finds now, as it begins or is called; "" for one that looks for none."""
    found = draft.world.legends[legend]
    return targets.subject(draft.world, draft, found) if found.finds else ""


def _remember(draft: Draft, legend: str, step: int) -> None:
    """Keep for the chapter's charts when a legend wrote prices; one that begins again is a new entry."""
    before = [index for index, past in enumerate(draft.struck) if past.legend == legend]
    if step and before:
        draft.struck[before[-1]] = replace(draft.struck[before[-1]], last=draft.turn)
    else:
        draft.struck.append(StruckLegend(legend, draft.turn, draft.turn))


def _write(draft: Draft, running: RunningLegend, step: Step, start: Mapping[str, int]) -> tuple[str, ...]:
    """Write one step's prices; returns the goods."""
    prices = written(step, start, draft.prices, draft.world.economy.price_cap, running.found)
    for good, after in prices.items():
        before, draft.prices[good] = draft.prices[good], after
        draft.pressure[good] = 0
        draft.emit(LegendStruck(running.legend, running.step + 1, good, before, after))
    return tuple(prices)

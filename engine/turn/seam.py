"""The settlement seam: legends overwrite reference prices after clearing, by fiat (GAME.md section 5).

Emergence for texture, authored consequences for the moments that must happen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from engine.core import targets
from engine.credit import default
from engine.events import news
from engine.model import RunningLegend, Step, StruckLegend, written

if TYPE_CHECKING:
    from engine.core import Draft


def strike(draft: Draft) -> str:
    """Play this turn's step of every legend under way, begin the one the deck has come to, and return it, or ""."""
    secrets = draft.secrets
    legend = ""
    if secrets.deck and secrets.deck[0].turn <= draft.turn:
        legend = secrets.deck[0].legend
        draft.secrets = replace(secrets, deck=secrets.deck[1:])
        # A legend drawn while it still runs begins again; one that was called for this turn keeps what it found then.
        found = next((one.found for one in draft.running if one.legend == legend and not one.step), "")
        draft.running[:] = [running for running in draft.running if running.legend != legend]
        draft.running.append(RunningLegend(legend, 0, {}, found))
    unfinished = []
    for running in draft.running:
        steps = draft.world.legends[running.legend].steps
        start = running.start or dict(draft.prices)
        step = steps[running.step]
        if not running.step and not running.found:
            running = replace(running, found=find(draft, running.legend))
        _write(draft, running, step, start)
        _remember(draft, running.legend, running.step)
        if step.calls:
            default.call_in(draft, step.calls)
        if running.step + 1 < len(steps):
            unfinished.append(replace(running, step=running.step + 1, start=start))
    draft.running[:] = unfinished
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


def _write(draft: Draft, running: RunningLegend, step: Step, start: Mapping[str, int]) -> None:
    """Write one step's prices."""
    cap = draft.world.economy.price_cap
    for good, after in written(step, start, draft.prices, cap, running.found).items():
        before, draft.prices[good] = draft.prices[good], after
        draft.pressure[good] = 0
        draft.emit(news.legend_struck(running.legend, running.step + 1, good, before, after))

"""The settlement seam: legends do what they do after clearing, by fiat, and everything is settled at those prices.

Emergence for texture, authored consequences for the moments that must happen. What those may be is a registry of
effects (`engine.legends.effects`). Prices are written by then, not argued.

docs: rules/legends.md#the-seam, rules/turn.md
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from engine.creatures import feelings
from engine.credit import default, loans
from engine.events import LegendTold
from engine.exchange import positions, reminders, rivals, wagers
from engine.hidden import evidence, sentence, whispers
from engine.legends import effects
from engine.market import auction
from engine.model import NO_GOOD, NO_LEGEND, CreatureId, GoodId, LegendId, RunningLegend, Strike, StruckLegend

if TYPE_CHECKING:
    from engine.core import Draft


@dataclass(frozen=True, slots=True)
class Struck:
    """What the seam did: the legend that the deck `dealt` ("" for none), every step played, whose loans were called."""

    dealt: LegendId
    strikes: tuple[Strike, ...]
    called: frozenset[CreatureId]


def strike(draft: Draft) -> Struck:
    """Play this turn's step of every legend under way, and begin the one the deck has come to."""
    dealt = _deal(draft)
    strikes: list[Strike] = []
    called = frozenset[CreatureId]()
    unfinished = []
    for running in draft.running:
        legend = draft.world.legends[running.legend]
        running = replace(running, start=running.start or dict(draft.prices))
        if not running.step and not running.found:
            running = replace(running, found=find(draft, running.legend))
        strikes.append(Strike(legend, running.step + 1, running.found))
        called |= _play(draft, running, strikes[-1], called)
        if not strikes[-1].ends:
            unfinished.append(replace(running, step=running.step + 1))
    draft.running[:] = unfinished
    return Struck(dealt, tuple(strikes), called)


def _play(draft: Draft, running: RunningLegend, strike: Strike, called: frozenset[CreatureId]) -> frozenset[CreatureId]:
    """Have every effect do what the step says; returns whose loans it calls in, but for those `called` already."""
    done = effects.strike(draft, strike.legend, running)
    if not done.wrote:
        draft.emit(LegendTold(strike.legend.id, strike.step, strike.about))
    _remember(draft, running.legend, running.step)
    for good in done.voids:
        default.void(draft, good)
    fresh = frozenset[CreatureId]()
    for good in done.calls:
        fresh |= default.call_in(draft, good, called | fresh)
    return fresh


def _deal(draft: Draft) -> LegendId:
    """The legend that the deck has come to, put among those under way; "" for none."""
    secrets = draft.secrets
    legend = NO_LEGEND
    if secrets.deck and secrets.deck[0].turn <= draft.turn:
        legend = secrets.deck[0].legend
        draft.secrets = replace(secrets, deck=secrets.deck[1:])
        # A legend drawn while it still runs begins again; one that was called for this turn keeps what it found then.
        found = next((one.found for one in draft.running if one.legend == legend and not one.step), NO_GOOD)
        draft.running[:] = [running for running in draft.running if running.legend != legend]
        draft.running.append(RunningLegend(legend, 0, {}, found))
    return legend


def find(draft: Draft, legend: LegendId) -> GoodId:
    """The good that a legend finds now, as it begins or is called; "" for one that looks for none."""
    return effects.found(draft.world, draft, draft.world.legends[legend])


def _remember(draft: Draft, legend: LegendId, step: int) -> None:
    """Keep for the chapter's charts when a legend struck; one that begins again is a new entry."""
    before = [index for index, past in enumerate(draft.struck) if past.legend == legend]
    if step and before:
        draft.struck[before[-1]] = replace(draft.struck[before[-1]], last=draft.turn)
    else:
        draft.struck.append(StruckLegend(legend, draft.turn, draft.turn))


def settle(draft: Draft, opening: Mapping[GoodId, int]) -> None:
    """The seam and all that goes by it: bets, orders, loans, ruin, whispers, wagers, the law, letters.

    `opening` are dawn's prices. The order is the rule: nothing after the seam can argue with it.
    """
    struck = strike(draft)
    auction.record(draft, opening)
    positions.settle(draft, struck.strikes)
    positions.carry_out_orders(draft)
    loans.fall_due(draft)
    default.settle(draft, struck.called)
    whispers.settle(draft, struck.strikes, struck.dealt)
    wagers.settle(draft)
    evidence.cool(draft)
    sentence.sit(draft)
    wagers.settle_verdicts(draft)
    feelings.fade(draft)
    wagers.ask(draft)
    rivals.send(draft)
    reminders.send(draft)
    whispers.remind(draft)

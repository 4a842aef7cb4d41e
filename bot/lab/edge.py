"""What a tip is worth: a bet laid on a true forecast, beside the same bet on bait (docs: rules/insider.md).

One whisper a wood, at a turn drawn by the seed; then the same wood is played on twice, once from each kind of tip.
The bet is what the Exchange offers when no amount is named. It is closed when its tip is settled, unless the seam
closes it first, and counted in pebbles of the wallet: after every spread, with and without the whisper's fee.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from rich.console import Console

from bot.lab.figures import mean
from bot.lab.play import Decide, Party, next_turn, planted
from bot.lab.policies import Sight, bet, settled
from bot.lab.tables import print_edge
from engine.apply import State
from engine.core import draws
from engine.events import BaitSet, Forecast, LegendStruck, LegendTold
from engine.exchange import net_worth
from engine.model import NO_LEGEND, Direction, PatronCommand, UserId, Whisper, World

CHAPTER = 40
LATEST = 36  # the last turn after which a whisper is tried: later, no window is left to wait for
PLAYER = UserId("insider")
DIRECTIONS: tuple[Direction, ...] = ("up", "down")
TipKind = Literal["true", "planted"]
KINDS: tuple[TipKind, ...] = ("true", "planted")


@dataclass(frozen=True, slots=True)
class Bet:
    """One tip and the bet on it. Money in pebbles; `opened` is False where the Exchange would not take the bet.

    `legend` is what struck while it ran, "" for nothing; `profit` is the wallet's change without the whisper's `fee`.
    """

    kind: TipKind
    good: str
    direction: str
    legend: str
    opened: bool
    profit: int
    fee: int


@dataclass(frozen=True, slots=True)
class Edge:
    """The study: two bets a wood, on tips bought after at most `latest` turns. With `verbose`, a table by legend."""

    verbose: bool = False
    latest: int = LATEST

    async def one(self, world: World, decide: Decide, seed: int) -> tuple[Bet, Bet]:
        """The bet on a true tip and the bet on bait, in the wood of this seed."""
        dice = draws.child("00", "sim-edge", seed)
        state = planted(world, seed, CHAPTER)
        for _ in range(draws.below(dice, self.latest + 1, "turn")):
            state = (await next_turn(world, state, decide)).outcome.state
        ear = draws.pick(dice, sorted(world.creatures), "ear")
        good = draws.pick(dice, sorted(world.goods), "good")
        bait = Whisper(ear, True, good, draws.pick(dice, DIRECTIONS, "direction"))
        return (
            await _bet(world, decide, state, dice, "true", Whisper(ear, planted=False)),
            await _bet(world, decide, state, dice, "planted", bait),
        )

    def result(self, runs: list[tuple[Bet, Bet]]) -> dict[str, Any]:
        """Means with intervals by kind of tip, and whether the bar holds: the true one's above zero, bait's not."""
        told: dict[str, Any] = {"runs": len(runs)}
        for place, kind in enumerate(KINDS):
            bets = [run[place] for run in runs if run[place].opened]
            told[kind] = {
                "bets": len(bets),
                "wins": sum(bet.profit > 0 for bet in bets),
                "pnl": mean([bet.profit for bet in bets]),
                "pnl_after_fee": mean([bet.profit - bet.fee for bet in bets]),
                "by_legend": _by_legend(bets),
            }
        told["holds"] = told["true"]["pnl_after_fee"]["low"] > 0 and told["planted"]["pnl"]["low"] <= 0
        return told

    def show(self, paper: Console, cast: str, runs: list[tuple[Bet, Bet]], result: Mapping[str, Any]) -> None:
        """Two lines, the verdict on the bar, and the legends where they are asked for."""
        print_edge(paper, cast, len(runs), result, self.verbose)


async def _bet(world: World, decide: Decide, state: State, dice: str, kind: TipKind, whisper: Whisper) -> Bet:
    """Whisper, bet on it, and wait until the bet is closed."""
    party = Party(world, dice, {PLAYER: _true if kind == "true" else _bait})
    state = party.join(state)
    slug = party.names[PLAYER]
    before = net_worth(world, state.wood, slug)
    state = party.enter(state, PLAYER, whisper)
    fee = before - net_worth(world, state.wood, slug)
    tip = party.letters[slug][-1]
    assert isinstance(tip, Forecast | BaitSet)
    state = party.act(state)
    wood, opened, legend = state.wood, bool(state.wood.positions), NO_LEGEND
    while wood.positions:
        outcome = (await next_turn(world, state, decide)).outcome
        legend = legend or next(
            (one.legend for one in outcome.events if isinstance(one, LegendStruck | LegendTold)), NO_LEGEND
        )
        party.hear(outcome)
        if outcome.finale is not None:  # what is still open is closed at the reference price, as worth counts it
            wood = outcome.finale
            break
        state = party.act(outcome.state)
        wood = state.wood
    profit = net_worth(world, wood, slug) - before + fee
    return Bet(kind, tip.good, tip.direction, legend, opened, profit, fee)


def _true(sight: Sight) -> PatronCommand | None:
    return settled(sight) or bet(sight, Forecast)


def _bait(sight: Sight) -> PatronCommand | None:
    return settled(sight) or bet(sight, BaitSet)


def _by_legend(bets: Sequence[Bet]) -> dict[str, Any]:
    found = sorted({bet.legend for bet in bets})
    return {
        legend: {
            "bets": len(profits),
            "wins": sum(profit > 0 for profit in profits),
            "pnl": mean(profits),
            "worst": min(profits),
        }
        for legend in found
        for profits in [[bet.profit for bet in bets if bet.legend == legend]]
    }

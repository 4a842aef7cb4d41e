"""Who wins: ten ways to play, each alone in a wood and all of them together, over a chapter (docs: rules/chapters.md).
Beside them one blind bet for each side of each good, alone.

The bars: whoever plays no hand never wins; nothing that is done over and over, and no blind bet, ends above 130 in the
middle; the careful insider does, and the greedy one does not; playing well reaches 180 in its better quarter; and
everybody can lose.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median, quantiles
from typing import Any

from rich.console import Console

from bot.lab.play import Decide, Party, next_turn, planted
from bot.lab.players.ways import blind, talker, teller, ways
from bot.lab.policies import Policy
from bot.lab.tables import print_players
from engine.core import draws
from engine.events import ChapterClosed
from engine.exchange import net_worth
from engine.model import Somebody, UserId, World

TURNS = 40
FOLLOWER, TALKERS = "rumour-follower", {"knowing talker": talker, "lying talker": teller}
LEAST, SKILLED, BEST = 130, 130, 180
REPEATERS = ("idle", "always-lend", "trend", "contrarian", "rumour-follower")


@dataclass(frozen=True, slots=True)
class Ending:
    """A chapter's last evening: worth in pebbles by way of playing, and who won; "" where the wood did."""

    worth: Mapping[str, int]
    winner: str


@dataclass(frozen=True, slots=True)
class Evenings:
    """A seed's woods: `alone` by way, `together` with all of them, `blind` by bet."""

    alone: Mapping[str, Ending]
    together: Ending
    blind: Mapping[str, Ending] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Players:
    """The study: eleven woods a seed, and two for each good where it is `blind`, too."""

    turns: int = TURNS
    blind: bool = True

    async def one(self, world: World, decide: Decide, seed: int) -> Evenings:
        """How each way ends in the wood of this seed, alone and beside the others."""
        alone = {}
        for name, way in ways(world).items():
            talk = TALKERS if name == FOLLOWER else {}  # where nobody talks there is no rumour to follow
            alone[name] = await self._chapter(world, decide, seed, {name: way, **talk})
        bets = {
            name: await self._chapter(world, decide, seed, {name: way})
            for name, way in (blind(world) if self.blind else {}).items()
        }
        return Evenings(alone, await self._chapter(world, decide, seed, ways(world)), bets)

    async def _chapter(self, world: World, decide: Decide, seed: int, bots: Mapping[str, Policy]) -> Ending:
        party = Party(world, draws.child("00", "sim-players", seed), {UserId(name): way for name, way in bots.items()})
        state = party.join(planted(world, seed, self.turns))
        evening = state.wood
        closed = None
        for _ in range(self.turns):
            state = party.act(state)
            outcome = (await next_turn(world, state, decide)).outcome
            party.hear(outcome)
            state, evening = outcome.state, outcome.finale or outcome.state.wood
            closed = next((one for one in outcome.events if isinstance(one, ChapterClosed)), closed)
        assert closed is not None
        won: dict[Somebody, str] = {slug: str(user) for user, slug in party.names.items()}
        return Ending(
            {str(user): net_worth(world, evening, slug) for user, slug in party.names.items()},
            won.get(closed.richest, ""),
        )

    def result(self, runs: Sequence[Evenings]) -> dict[str, Any]:
        """Medians and quarters by way of playing, alone and together, shares of wins, and whether each bar holds."""
        told = {name: _of_way(name, runs) for name in runs[0].alone}
        bets = {name: _alone(name, [run.blind[name] for run in runs]) for name in runs[0].blind}
        idle_wins = sum((run.together.winner == "idle") + (run.alone["idle"].winner == "idle") for run in runs)
        bars = {
            "idle": idle_wins == 0,
            "repeaters": all(one["median"] <= LEAST for one in (*(told[name] for name in REPEATERS), *bets.values())),
            "careful": told["careful-insider"]["median"] >= SKILLED,
            "greedy": told["greedy-insider"]["median"] < SKILLED,
            "mix": told["good-mix"]["q75"] >= BEST,
            "losers": all(
                one["win_share"] < 1 and (name == "idle" or one["worst"] < 100) for name, one in told.items()
            ),
        }
        return {
            "runs": len(runs),
            "idle_wins": idle_wins,
            "policies": told,
            "blind": bets,
            "bars": bars,
            "holds": all(bars.values()),
            "wood_wins": sum(not run.together.winner for run in runs),
        }

    def show(self, paper: Console, cast: str, runs: Sequence[Evenings], result: Mapping[str, Any]) -> None:
        """A line for each way of playing, and whether the bars hold."""
        print_players(paper, cast, len(runs), result)


def _of_way(name: str, runs: Sequence[Evenings]) -> dict[str, Any]:
    return {
        **_alone(name, [run.alone[name] for run in runs]),
        "win_share": sum(run.together.winner == name for run in runs) / len(runs),
        "together": _spread([run.together.worth[name] for run in runs]),
    }


def _alone(name: str, endings: Sequence[Ending]) -> dict[str, Any]:
    won = sum(one.winner == name for one in endings) / len(endings)
    return {**_spread([one.worth[name] for one in endings]), "won_alone": won}


def _spread(worths: Sequence[int]) -> dict[str, float]:
    low, _, high = quantiles([*worths, *worths], n=4, method="inclusive")
    return {"median": median(worths), "q25": low, "q75": high, "worst": min(worths), "best": max(worths)}

"""Whom the magistrate catches: a chapter with players of every kind, honest ones too (docs: rules/law.md).

The bars: nobody who cannot know is ever convicted, whether they follow what they hear or not; rings that bet on six
true tips are, in four chapters of five, and earn no more than one careful insider; a keeper wins nothing by calling;
and two who spend all they have on a third make it no more than a fifth richer than it would be alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from rich.console import Console

from bot.lab.justice.rings import Keeper, funnel_of, one_careful, ring_of
from bot.lab.play import KEEPER, Decide, Party, next_turn, planted
from bot.lab.players import ways
from bot.lab.players.toolbox import Folklore
from bot.lab.policies import INNOCENT, POLICIES, Policy
from bot.lab.tables import print_justice
from engine.apply import apply
from engine.core import draws
from engine.events import Acquitted, AssetsFrozen, Denounced, Event, Exiled, Fined, InvestigationOpened
from engine.exchange import net_worth
from engine.model import ModeratorEntry, Refused, UserId, World

# How many of each kind play in one wood.
MIXED = {
    "honest": 2, "bear": 1, "crowd": 2, "lender": 1, "briber": 1, "liar": 1, "greedy": 2, "careful": 2,
}  # fmt: skip
CONVICTED = (Fined, AssetsFrozen, Exiled)
SIZES = (2, 3)  # accounts of the rings that are tried
BEST_WAY = "good-mix"
CAUGHT, FIFTH, A_PEBBLE = 0.8, 1.2, 1
COURT = (Denounced, InvestigationOpened, Acquitted, *CONVICTED)


def bots_of(kinds: Mapping[str, int]) -> dict[UserId, str]:
    """A user for each bot, and its policy's name."""
    return {UserId(f"{kind}-{number}"): kind for kind, count in kinds.items() for number in range(count)}


@dataclass(frozen=True, slots=True)
class Player:
    """What a chapter came to for one player. `court` counts the magistrate's public words about them, by kind.

    `heat` is the mean over all turns and `peak` the most; `worth` is net worth in pebbles on the last evening.
    """

    kind: str
    court: Mapping[str, int]
    heat: float
    peak: int
    worth: int

    @property
    def convicted(self) -> bool:
        """Whether any verdict went against them."""
        return any(self.court.get(said.kind) for said in CONVICTED)


@dataclass(frozen=True, slots=True)
class Trials:
    """The woods of one seed: everyone of the mixed one, and of those with a ring of two, of three, a careful insider.

    `alone` and `funnel` are what one who plays well ends with, and with two others who spend all they have on it;
    `keeper` is what a keeper who calls ends with beyond the same one who does not.
    """

    mixed: list[Player]
    rings: tuple[list[Player], ...]
    careful: list[Player]
    alone: int
    funnel: int
    keeper: int

    @property
    def innocent(self) -> list[Player]:
        """Whoever cannot know: those of the mixed wood, and who follows public talk beside a ring or a careful one."""
        followers = [one for wood in (*self.rings, self.careful) for one in wood if one.kind == "follower"]
        return [*(one for one in self.mixed if one.kind in INNOCENT), *followers]

    @property
    def bettors(self) -> list[list[Player]]:
        """Of each ring those who bet."""
        return [[one for one in wood if one.kind == "bettor"] for wood in self.rings]

    @property
    def caught(self) -> list[bool]:
        """Of each ring whether one who bets was convicted."""
        return [any(one.convicted for one in ring) for ring in self.bettors]


@dataclass(frozen=True, slots=True)
class Justice:
    """The study: one chapter a wood; those with rings in them are so long that six cards strike before its end."""

    turns: int = 40
    long: int = 60

    async def one(self, world: World, decide: Decide, seed: int) -> Trials:
        """Everyone who played in the woods of this seed."""
        users = bots_of(MIXED)
        mixed = {user: POLICIES[kind] for user, kind in users.items()}
        best = ways(world)[BEST_WAY]
        alone, funnel = [
            (await self._chapter(world, decide, seed, funnel_of(best, helpers), self.turns))[0].worth
            for helpers in (0, 2)
        ]
        return Trials(
            await self._chapter(world, decide, seed, mixed, self.turns),
            tuple([await self._chapter(world, decide, seed, ring_of(world, size), self.long) for size in SIZES]),
            await self._chapter(world, decide, seed, one_careful(world), self.long),
            alone,
            funnel,
            await self._kept(world, decide, seed, calls=True) - await self._kept(world, decide, seed, calls=False),
        )

    async def _kept(self, world: World, decide: Decide, seed: int, *, calls: bool) -> int:
        """What a keeper who plays ends a chapter with."""
        keeper = Keeper(calls, Folklore.of(world))
        party = Party(world, draws.child("00", "sim-keeper", seed), {KEEPER: keeper.plays})
        state = party.join(planted(world, seed, self.turns))
        evening = state.wood
        for turn in range(self.turns):
            state = party.act(state)
            if keeper.wants is not None:
                with suppress(Refused):  # which is what is tried here
                    entry = ModeratorEntry(f"call:{turn}", 0, KEEPER, keeper.wants)
                    state = apply(world, state, entry).state
            outcome = (await next_turn(world, state, decide)).outcome
            party.hear(outcome)
            state, evening = outcome.state, outcome.finale or outcome.state.wood
        return net_worth(world, evening, party.names[KEEPER])

    async def _chapter(
        self, world: World, decide: Decide, seed: int, bots: Mapping[UserId, Policy], turns: int
    ) -> list[Player]:
        """Everyone who played in a wood of this seed."""
        users = {user: user.rpartition("-")[0] or user for user in bots}
        dice = draws.child("00", "sim-justice", seed)
        party = Party(world, dice, bots)
        state = party.join(planted(world, seed, turns))
        heats: dict[UserId, list[int]] = {user: [] for user in users}
        court: dict[UserId, Counter[str]] = {user: Counter() for user in users}
        evening = state.wood
        for _ in range(turns):
            state = party.act(state)
            outcome = (await next_turn(world, state, decide)).outcome
            party.hear(outcome)
            state, evening = outcome.state, outcome.finale or outcome.state.wood
            for user, name in party.names.items():
                heats[user].append(evening.patrons[name].heat)
                court[user].update(_said_of(name, outcome.events))
        return [
            Player(kind, dict(court[user]), fmean(heats[user]), max(heats[user]), net_worth(world, evening, name))
            for user, kind in users.items()
            for name in [party.names[user]]
        ]

    def result(self, runs: list[Trials]) -> dict[str, Any]:
        """Shares by kind of player, what rings, keepers and funnels come to, and whether the bars hold."""
        everyone = [player for run in runs for player in run.mixed]
        kinds = {kind: [player for player in everyone if player.kind == kind] for kind in MIXED}
        innocent = [player for kind in INNOCENT for player in kinds[kind]]
        wrongly = sum(player.convicted for player in innocent)
        talked = [player for run in runs for player in run.innocent]
        figures = _accounts(runs)
        bars = {
            "innocent": not any(player.convicted for player in talked),
            "rings_caught": figures["ring_convicted_share"] >= CAUGHT,
            "rings_poor": figures["ring_mean"] <= figures["careful_mean"],
            "keepers": abs(figures["keeper_gain_mean"]) < A_PEBBLE,
            "funnels": figures["funnel_mean"] <= FIFTH * figures["alone_mean"],
        }
        return {
            "innocent_tried": len(talked),
            "innocent_verdicts": sum(player.convicted for player in talked),
            **figures,
            "bars": bars,
            "runs": len(runs),
            "innocent": len(innocent),
            "innocent_accused": sum(InvestigationOpened.kind in player.court for player in innocent),
            "innocent_convicted": wrongly,
            "false_positive_rate": _caught(innocent),
            "greedy_catch_rate": _caught(kinds["greedy"]),
            "careful_catch_rate": _caught(kinds["careful"]),
            "holds": all(bars.values()),
            "kinds": {kind: _of_kind(players) for kind, players in kinds.items()},
        }

    def show(self, paper: Console, cast: str, runs: list[Trials], result: Mapping[str, Any]) -> None:
        """A line for each kind of player, and whether the bar holds."""
        print_justice(paper, cast, len(runs), result)


def _accounts(runs: Sequence[Trials]) -> dict[str, float]:
    """What rings end with (their richest), how many are convicted, and what stands beside that."""
    bettors = [ring for run in runs for ring in run.bettors]
    return {
        "ring_convicted_share": fmean(caught for run in runs for caught in run.caught),
        "ring_mean": fmean(max(player.worth for player in wood) for wood in bettors),
        "careful_mean": fmean(player.worth for run in runs for player in run.careful if player.kind == "careful"),
        "alone_mean": fmean(run.alone for run in runs),
        "funnel_mean": fmean(run.funnel for run in runs),
        "keeper_gain_mean": fmean(run.keeper for run in runs),
    }


def _caught(players: list[Player]) -> float:
    return fmean(player.convicted for player in players)


def _said_of(patron: str, events: tuple[Event, ...]) -> list[str]:
    return [event.kind for event in events if isinstance(event, COURT) and event.patron == patron]


def _of_kind(players: list[Player]) -> dict[str, Any]:
    return {
        "players": len(players),
        "court": {said.kind: sum(player.court.get(said.kind, 0) for player in players) for said in COURT},
        "accused": sum(InvestigationOpened.kind in player.court for player in players),
        "convicted": sum(player.convicted for player in players),
        "heat_mean": fmean(player.heat for player in players),
        "heat_peak_mean": fmean(player.peak for player in players),
        "worth_mean": fmean(player.worth for player in players),
    }

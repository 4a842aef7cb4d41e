"""Whom the magistrate catches: a chapter with players of every kind, honest ones too (docs: rules/law.md).

The bar: nobody who never whispered is ever convicted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from rich.console import Console

from bot.lab.play import Decide, Party, next_turn, planted
from bot.lab.policies import INNOCENT, POLICIES
from bot.lab.tables import print_justice
from engine.core import draws
from engine.events import Acquitted, AssetsFrozen, Denounced, Event, Exiled, Fined, InvestigationOpened
from engine.exchange import net_worth
from engine.model import UserId, World

# How many of each kind play in one wood.
MIXED = {
    "honest": 2, "bear": 1, "crowd": 2, "lender": 1, "briber": 1, "liar": 1, "greedy": 2, "careful": 2,
}  # fmt: skip
CONVICTED = (Fined, AssetsFrozen, Exiled)
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
class Justice:
    """The study: one chapter a wood."""

    turns: int = 40

    async def one(self, world: World, decide: Decide, seed: int) -> list[Player]:
        """Everyone who played in the wood of this seed."""
        users = bots_of(MIXED)
        dice = draws.child("00", "sim-justice", seed)
        party = Party(world, dice, {user: POLICIES[kind] for user, kind in users.items()})
        state = party.join(planted(world, seed, self.turns))
        heats: dict[UserId, list[int]] = {user: [] for user in users}
        court: dict[UserId, Counter[str]] = {user: Counter() for user in users}
        evening = state.wood
        for _ in range(self.turns):
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

    def result(self, runs: list[list[Player]]) -> dict[str, Any]:
        """Shares by kind of player, and the bar's own two: innocents convicted, greedy insiders caught."""
        everyone = [player for run in runs for player in run]
        kinds = {kind: [player for player in everyone if player.kind == kind] for kind in MIXED}
        innocent = [player for kind in INNOCENT for player in kinds[kind]]
        wrongly = sum(player.convicted for player in innocent)
        return {
            "runs": len(runs),
            "innocent": len(innocent),
            "innocent_accused": sum(InvestigationOpened.kind in player.court for player in innocent),
            "innocent_convicted": wrongly,
            "false_positive_rate": _caught(innocent),
            "greedy_catch_rate": _caught(kinds["greedy"]),
            "careful_catch_rate": _caught(kinds["careful"]),
            "holds": wrongly == 0,
            "kinds": {kind: _of_kind(players) for kind, players in kinds.items()},
        }

    def show(self, paper: Console, cast: str, runs: list[list[Player]], result: Mapping[str, Any]) -> None:
        """A line for each kind of player, and whether the bar holds."""
        print_justice(paper, cast, len(runs), result)


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

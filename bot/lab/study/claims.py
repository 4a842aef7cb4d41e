"""What README and docs claim of a wood, as a table: what is played for it, what is measured, and where the bar lies.

A claim joins by a line of CLAIMS: a study of the lab, and what a wood of it comes to as a few figures.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from bot.lab.casts import Study
from bot.lab.edge import KINDS, Bet, Edge
from bot.lab.figures import LIVELY, fuel_ratio, richest
from bot.lab.folklore import GAMBITS, Folklore, StrikeCount
from bot.lab.justice import CAUGHT, Justice, Player, Trials
from bot.lab.play import Run
from bot.lab.players.study import LEAST, SKILLED, Evenings, Players
from bot.lab.studies import TURNS, Gambit, Life
from bot.lab.study.estimates import Estimate, gini, mean, median, places, share
from engine.model import World

# A wood's figures by name. Of a share: hits and trials. Of anything else: numbers, none where there was nothing.
Figures: TypeAlias = dict[str, list[float]]
Verdict: TypeAlias = Literal["holds", "open", "broken", "told"]
Kind: TypeAlias = Literal["share", "median", "mean", "gini", "place"]


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure over woods. What is claimed of it is that it is at least or at most something; of some, nothing is.

    `kind` says how woods come together: "gini" and "place" are of all creatures' wealth, the woodcutter's first.
    """

    name: str
    kind: Kind
    at_least: float | None = None
    at_most: float | None = None

    @property
    def never(self) -> bool:
        """Whether it is claimed that this never happens."""
        return self.kind == "share" and self.at_most == 0

    @property
    def always(self) -> bool:
        """Whether it is claimed that this always happens."""
        return self.kind == "share" and self.at_least == 1

    def over(self, woods: Sequence[Figures]) -> Estimate | None:
        """The estimate over woods; None where none of them has the figure."""
        told = [wood[self.name] for wood in woods if wood.get(self.name)]
        if self.kind == "share":
            return share([one[0] for one in told], [one[1] for one in told])
        if self.kind == "gini":
            return median(gini(told).tolist()) if told else None
        if self.kind == "place":
            return mean(places(told)[:, 0].tolist()) if told else None
        values = [value for one in told for value in one]
        return median(values) if self.kind == "median" else mean(values)

    def verdict(self, found: Estimate) -> Verdict:
        """Whether the claim stands: the whole interval has to be on its side. Of "never" and "always", every wood."""
        if self.at_least is None and self.at_most is None:
            return "told"
        if self.never or self.always:
            return "holds" if found.value in (self.at_most, self.at_least) else "broken"
        if found.low is None or found.high is None:
            return "open"
        least, most = self.at_least, self.at_most
        if (least is not None and found.high < least) or (most is not None and found.low > most):
            return "broken"
        inside = (least is None or found.low >= least) and (most is None or found.high <= most)
        return "holds" if inside else "open"


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that is claimed of a wood. `figures` is what one wood of the study comes to.

    `of_any`: it is claimed whoever thinks, and else only of minds that mean to live (not of FOILS).
    """

    name: str
    study: Callable[[World], Study[Any]]
    figures: Callable[[World, Any], Figures]
    measures: tuple[Measure, ...]
    of_any: bool = True


def _life(world: World, run: Run) -> Figures:
    woodcutter = world.maker[world.fuel]
    turns = len(run.trades)
    return {
        "silent": [run.trades.count(0), turns],
        "lively": [sum(count in LIVELY for count in run.trades), turns],
        "fuel": [fuel_ratio(run, world.fuel)],
        "despair": [run.mood_min <= 0, 1],
        "woodcutter": [richest(run) == woodcutter, 1],
        "wealth-start": [run.ginis[0]],
        "wealth-end": _from(woodcutter, run.wealth),
        "place": _from(woodcutter, run.wealth),
        "json": [run.valid_json, run.replies],
        "offers": [run.valid_offers, run.offers],
        "self-buys": [run.self_buys, run.offers],
    }


def _from(first: str, amounts: Mapping[str, int]) -> list[float]:
    """Amounts, with that of `first` in front."""
    return [amounts[first], *(amount for one, amount in amounts.items() if one != first)]


def _bet(kind: str) -> Callable[[World], Study[Any]]:
    return lambda _: Gambit(kind)


def _gambit(_world: World, profit: int) -> Figures:
    return {"won": [profit > 0, 1], "profit": [profit]}


def _edge(_world: World, bets: tuple[Bet, Bet]) -> Figures:
    told: Figures = {}
    for kind, bet in zip(KINDS, bets, strict=True):
        told[f"{kind}-profit"] = [bet.profit - (bet.fee if kind == "true" else 0)] if bet.opened else []
        told[f"{kind}-won"] = [bet.profit > 0, 1] if bet.opened else []
    true, bait = bets
    told["over-bait"] = [true.profit - bait.profit] if true.opened and bait.opened else []
    return told


def _legends(_world: World, strikes: list[StrikeCount]) -> Figures:
    return {"promised": [sum(one.promised for one in strikes), len(strikes)]}


def _justice(_world: World, run: Trials) -> Figures:
    def convicted(players: list[Player]) -> list[float]:
        return [sum(one.convicted for one in players), len(players)]

    told = {kind: convicted([one for one in run.mixed if one.kind == kind]) for kind in ("liar", "greedy", "careful")}
    told |= {"innocent": convicted(run.innocent), "ring": [sum(run.caught), len(run.caught)]}
    return told | {"colder": [told["greedy"][0] - told["careful"][0]]}


def _players(_world: World, evenings: Evenings) -> Figures:
    worth = {name: ending.worth[name] for name, ending in evenings.alone.items()}
    endings = (*evenings.alone.values(), evenings.together)
    return {
        "idle-won": [sum(ending.winner == "idle" for ending in endings), len(endings)],
        "lender-worth": [worth["always-lend"]],
        "careful-worth": [worth["careful-insider"]],
        "greedy-worth": [worth["greedy-insider"]],
        "mix-worth": [worth["good-mix"]],
    }


_PAYS: Final = (Measure("won", "share", at_least=1), Measure("profit", "median", at_least=32, at_most=48))
_TOLD: Final = (Measure("won", "share"), Measure("profit", "median"))

CLAIMS: Final[dict[str, Claim]] = {
    one.name: one
    for one in (
        Claim(
            "health",
            lambda world: Life("drought-and-winter", TURNS, world),
            _life,
            (
                Measure("silent", "share", at_most=0),
                Measure("lively", "share", at_least=0.9),
                Measure("fuel", "median", at_least=1.5),
                Measure("despair", "share", at_most=0),
                Measure("woodcutter", "share", at_least=0.5),
                Measure("place", "place"),
                Measure("wealth-start", "median"),
                Measure("wealth-end", "gini", at_least=0.28),
                Measure("json", "share"),
                Measure("offers", "share"),
                Measure("self-buys", "share"),
            ),
            of_any=False,
        ),
        # What is written at the seam is claimed of any minds; what minds make of a push, of none.
        *(Claim(f"gambit-{kind}", _bet(kind), _gambit, _PAYS if kind == "settlement" else _TOLD) for kind in GAMBITS),
        Claim(
            "edge",
            lambda _: Edge(),
            _edge,
            (
                Measure("true-profit", "mean", at_least=0),
                Measure("true-won", "share"),
                Measure("planted-profit", "mean", at_most=0),
                Measure("planted-won", "share"),
                Measure("over-bait", "mean", at_least=0),
            ),
        ),
        Claim("legends", lambda _: Folklore(), _legends, (Measure("promised", "share", at_least=1),)),
        Claim(
            "justice",
            lambda _: Justice(),
            _justice,
            (
                Measure("innocent", "share", at_most=0),
                Measure("liar", "share", at_most=0),
                Measure("ring", "share", at_least=CAUGHT),
                Measure("greedy", "share", at_least=0.5),
                Measure("careful", "share"),
                Measure("colder", "mean", at_least=0),
            ),
        ),
        Claim(
            "players",
            lambda _: Players(blind=False),
            _players,
            (
                Measure("idle-won", "share", at_most=0),
                Measure("lender-worth", "median", at_most=LEAST),
                Measure("careful-worth", "median", at_least=SKILLED),
                Measure("greedy-worth", "median", at_most=SKILLED),
                Measure("mix-worth", "median"),
            ),
            of_any=False,
        ),
    )
}

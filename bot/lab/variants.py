"""Prompts compared: the same views, each asked once in every wording, by `python -m inference.evaluate --variants`.

Views are those of woods that the stand-in plays, so that no answer changes what is asked next. Figures are shares with
intervals by bootstrap over views (numpy), 95 %; a variant differs where the interval of its difference from the shipped
words, view by view, leaves zero out. docs: council/prompt-study.md
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from bot.lab.play import CHAPTER_TURNS, WEATHER, play
from bot.text import Text
from engine.model import CreatureId, Decision, Wood, World
from engine.views import mind_view
from inference.example import shown
from inference.protocol import Council
from inference.quality import Trace, traces_of
from inference.standin import StandIn
from inference.turn import decide, think

RESAMPLES: Final = 2000
SEED: Final = 12  # of the bootstrap

# A share of one ask: what counts, of how many.
Part = tuple[int, int]
Shares = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Asked:
    """One ask of one variant: each measure's part and whole by its name."""

    parts: Mapping[str, Part]


@dataclass(frozen=True, slots=True)
class Figure:
    """A share of all asks with its interval; `differs` tells whether it is another than the shipped words'."""

    share: float | None
    low: float = 0.0
    high: float = 0.0
    differs: bool = False


async def mornings(world: World, seeds: Sequence[int], turns: int) -> list[Wood]:
    """The mornings of woods that the stand-in plays."""
    found: list[Wood] = []

    async def looked(world: World, morning: Wood) -> Mapping[CreatureId, Decision]:
        found.append(morning)
        return await decide(StandIn(), world, morning, {})

    for seed in seeds:
        await play(world, looked, seed, turns, WEATHER, CHAPTER_TURNS)
    return found


async def compare(
    council: Council,
    cards: Mapping[CreatureId, str],
    world: World,
    names: Sequence[str],
    seeds: Sequence[int],
    turns: int,
    played: Callable[[], object] = lambda: None,
) -> dict[str, dict[str, Figure]]:
    """Every variant's figures by name, from the same views; `played` is called after each morning of a variant."""
    dawns = await mornings(world, seeds, turns)
    asked: dict[str, list[Asked]] = {name: [] for name in names}
    for dawn in dawns:
        thought = await asyncio.gather(*(think(council, world, dawn, cards, name) for name in names))
        for name, thoughts in zip(names, thought, strict=True):
            asked[name] += [_asked(world, dawn, trace) for trace in traces_of(world, dawn, thoughts)]
            played()
    return figures(asked)


def figures(asked: Mapping[str, Sequence[Asked]]) -> dict[str, dict[str, Figure]]:
    """Shares and intervals of each variant's measures; the first variant is what the others differ from."""
    names = list(asked)
    count = len(asked[names[0]])
    draws = np.random.default_rng(SEED).integers(0, count, (RESAMPLES, count)) if count else np.zeros((1, 0), int)
    told: dict[str, dict[str, Figure]] = {name: {} for name in names}
    for measure in asked[names[0]][0].parts if count else ():
        shares = {name: _shares([one.parts[measure] for one in asked[name]], draws) for name in names}
        for name, (share, drawn) in shares.items():
            if share is None:
                told[name][measure] = Figure(None)
                continue
            low, high = np.nanpercentile(drawn, (2.5, 97.5))
            told[name][measure] = Figure(share, float(low), float(high), _apart(drawn - shares[names[0]][1]))
    return told


def _apart(differences: Shares) -> bool:
    """Whether 95 % of the differences lie on one side of zero; not where there are none to be had."""
    low, high = np.nanpercentile(differences, (2.5, 97.5)) if not np.isnan(differences).all() else (0, 0)
    return bool(low > 0 or high < 0)


def _shares(parts: Sequence[Part], draws: NDArray[np.int64]) -> tuple[float | None, Shares]:
    """A measure's share of all asks, and that of each resample of them; nan where a resample has no whole."""
    some, whole = np.array(parts, dtype=np.float64).T
    with np.errstate(invalid="ignore", divide="ignore"):
        drawn: Shares = some[draws].sum(axis=1) / whole[draws].sum(axis=1)
    return (float(some.sum() / whole.sum()), drawn) if whole.sum() else (None, np.full(len(draws), np.nan))


def _asked(world: World, dawn: Wood, trace: Trace) -> Asked:
    view = mind_view(world, dawn, trace.creature)
    lacks = [good for good, units in view.short_of.items() if units > 0]
    bids = [order.good for order in trace.orders if order.side == "buy"]
    example, offers = shown(trace.user), len(trace.orders)
    read = trace.outcome == "answered" and trace.status != "hopeless"
    return Asked(
        {
            "valid-offers": (offers - len(trace.refused), offers),
            "self-buys": (trace.refused.count("self-buy"), offers),
            "copied": (sum(order in example for order in trace.orders), offers if example else 0),
            "idle": (read and not offers, int(read)),
            "lacks-bid": (sum(good in bids for good in lacks), len(lacks)),
            "buys-lacked": (sum(good in lacks for good in bids), len(bids)),
            "looped": ("looped" in trace.repairs, int(read)),
            "gossip": (bool(trace.gossip), int(read)),
            "prompt-tokens": (trace.prompt_tokens, int(read)),
            "reply-tokens": (trace.reply_tokens, int(read)),
            "cache-hits": (trace.cached_tokens, trace.prompt_tokens),
        }
    )


def _is_count(measure: str) -> bool:
    return measure.endswith("-tokens")


def as_rows(text: Text, told: Mapping[str, Mapping[str, Figure]]) -> list[list[str]]:
    """A table's cells: a row for each measure, a column for each variant; an asterisk where it differs."""
    rows = [["", *(name or text("variants-shipped") for name in told)]]
    for measure in next(iter(told.values()), {}):
        scale = 1 if _is_count(measure) else 100
        cells = [_cell(figures[measure], scale) for figures in told.values()]
        rows.append([text(f"variants-{measure}"), *cells])
    return rows


def _cell(figure: Figure, scale: int) -> str:
    if figure.share is None:
        return "-"
    mark = "*" if figure.differs else ""
    return f"{scale * figure.share:.0f} ({scale * figure.low:.0f}-{scale * figure.high:.0f}){mark}"


def as_body(told: Mapping[str, Mapping[str, Figure]]) -> dict[str, Any]:
    """The figures as JSON has them, shares of 1; the shipped words are called "shipped"."""
    return {
        name or "shipped": {
            measure.replace("-", "_"): {"share": one.share, "low": one.low, "high": one.high, "differs": one.differs}
            for measure, one in figures.items()
        }
        for name, figures in told.items()
    }

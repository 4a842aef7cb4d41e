"""A wood for months: chapter after chapter with players of every kind, and nothing that swells with age.

The bar: every chapter opens near the prices of the first, everyone is back from banishment, the books sum to zero,
and the state and a chapter's rows stay as large as they were. The first woods also live in a database file.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from rich.console import Console

from bot.lab.books import Books, ChapterCount, archive
from bot.lab.play import Decide
from bot.lab.tables import print_months
from engine.model import World

TURNS = 40
NEAR = (0.3, 3.0)  # an opening price, as a share of the first chapter's
GROWTH = 1.15  # most by which the later half of the chapters may outgrow the earlier
SIZES = ("state", "entries", "postings", "file")
FILES = 3  # woods that also live in a database file


@dataclass(frozen=True, slots=True)
class Months:
    """The study: so many chapters a wood."""

    chapters: int
    turns: int = TURNS
    files: int = FILES

    async def one(self, world: World, decide: Decide, seed: int) -> list[ChapterCount]:
        """The chapters of the wood of this seed."""
        async with AsyncExitStack() as open_files:
            file = await open_files.enter_async_context(archive()) if seed < self.files else None
            books = Books(world, seed, self.turns, file)
            told = [await books.chapter(decide) for _ in range(self.chapters)]
            if file is not None:
                await file.read_back()
        return told

    def result(self, runs: list[list[ChapterCount]]) -> dict[str, Any]:
        """By chapter over all woods, and the bar's own figures."""
        chapters = [_of_chapter([run[number] for run in runs], runs) for number in range(self.chapters)]
        everyone = [chapter for run in runs for chapter in run]
        told: dict[str, Any] = {
            "runs": len(runs),
            "price_low": min(one["price_low"] for one in chapters),
            "price_high": max(one["price_high"] for one in chapters),
            "banished": sum(one.away for one in everyone),
            "missing": sum(one.missing for one in everyone),
            "off": sum(one.off for one in everyone),
            "growth": {what: _growth([one[what] for one in chapters]) for what in SIZES if chapters[0][what]},
            "chapters": chapters,
        }
        told["holds"] = (
            told["price_low"] >= NEAR[0]
            and told["price_high"] <= NEAR[1]
            and not told["missing"]
            and not told["off"]
            and max(told["growth"].values()) <= GROWTH
        )
        return told

    def show(self, paper: Console, cast: str, runs: list[list[ChapterCount]], result: Mapping[str, Any]) -> None:
        """A line for each chapter, and whether the bar holds."""
        print_months(paper, cast, len(runs), result)


def _of_chapter(played: list[ChapterCount], runs: list[list[ChapterCount]]) -> dict[str, Any]:
    """One chapter over all woods: extremes of its opening prices against the first chapter's, means of its sizes."""
    shares = [
        price / run[0].prices[good] for run, one in zip(runs, played, strict=True) for good, price in one.prices.items()
    ]
    files = [one.file for one in played if one.file is not None]
    return {
        "price_low": min(shares),
        "price_high": max(shares),
        "banished": sum(one.away for one in played),
        "missing": sum(one.missing for one in played),
        "state": round(fmean(one.state for one in played)),
        "entries": round(fmean(one.entries for one in played)),
        "postings": round(fmean(one.postings for one in played)),
        "file": round(fmean(files)) if files else 0,
    }


def _growth(sizes: list[int]) -> float:
    """The later half of the chapters over the earlier; the first, in which everyone is new, counts for neither."""
    settled = sizes[1:] if len(sizes) > 2 else sizes
    half = len(settled) // 2
    return fmean(settled[half:]) / fmean(settled[:half]) if half else 1.0

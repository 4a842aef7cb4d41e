"""The verdict on a finished chapter, from its pages in the annals alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.api import ChapterVerdict
from engine.events import ChapterStruck
from engine.fairness import AnnalsPage, check
from engine.model import World


def judge(world: World, chapter: int, pages: Sequence[AnnalsPage]) -> ChapterVerdict:
    """The verdict on a chapter by its pages, oldest first (`engine/fairness/audit.py`)."""
    found = check(world, chapter, pages)
    verdict = ChapterVerdict(
        chapter,
        seal=found.seal,
        chance=found.chance,
        drawn=found.drawn,
        shown=found.shown,
        names=_names(pages),
        resealed=found.resealed,
    )
    if (fault := found.fault) is None:
        return verdict
    return replace(verdict, fault=fault.what, seq=fault.seq, turn=fault.turn, about=fault.about)


def _names(pages: Sequence[AnnalsPage]) -> dict[str, str]:
    """What the legends that struck were called: one that moderators wrote may be forgotten since."""
    told = [event for page in pages for event in page.events]
    return {event.legend: event.name for event in told if isinstance(event, ChapterStruck)}

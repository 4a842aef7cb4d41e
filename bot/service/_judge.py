"""The verdict on a finished chapter, in the words of `bot.api`."""

from __future__ import annotations

from collections.abc import Sequence

from bot.api import Verdict
from engine.annals import Page
from engine.inquest import check
from engine.world import World


def judge(world: World, chapter: int, pages: Sequence[Page]) -> Verdict:
    """The verdict on a chapter by its pages, oldest first (`engine/inquest.py`)."""
    found = check(world, chapter, pages)
    if found.fault is None:
        return Verdict(chapter, seal=found.seal, drawn=found.drawn)
    fault = found.fault
    return Verdict(chapter, fault.what, fault.seq, fault.turn, fault.about, found.seal)

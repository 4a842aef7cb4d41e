"""The course of a season: it begins with a chapter, is scored at each chapter's end, and ends with a champion.

A wood that is older than seasons begins its first with its next chapter. docs: rules/seasons.md
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from engine.events.seasons import AtStake, SeasonClosed, SeasonOpened, TitleEarned, TitleWon
from engine.model import NOBODY, PatronId
from engine.model.seasons import PastSeason, Season
from engine.model.world import SEASONS_SINCE
from engine.season import points, records, titles

if TYPE_CHECKING:
    from engine.core import Draft


def begin(draft: Draft) -> None:
    """A chapter opens: begin a season where none is under way, and say what the chapter is played for."""
    if draft.rules < SEASONS_SINCE or draft.settings.sandbox:
        return
    if draft.season is None:
        _open(draft)
    season = draft.season
    assert season is not None
    table = points.standing(season)
    leader, held = (table[0].patron, table[0].points) if table else (NOBODY, 0)
    first = points.points_of(draft.world, 1)
    draft.emit(AtStake(season.number, season.played + 1, season.chapters, first, leader, held))


def _open(draft: Draft) -> None:
    number = 1 + (draft.past_season.number if draft.past_season else 0)
    chapters = draft.settings.season_chapters or draft.world.season.season_chapters
    # What is out on loan is the new season's to bring home.
    out: dict[PatronId, int] = {}
    for loan in draft.loans:
        if loan.status == "active":
            out[loan.patron] = out.get(loan.patron, 0) + 1
    draft.season = Season(number, chapters, deeds={patron: {"loans_made": count} for patron, count in out.items()})
    draft.emit(SeasonOpened(number, chapters))


def chapter_over(draft: Draft, worths: Mapping[PatronId, int]) -> None:
    """A chapter ends: points, records, and after the last one the champion and the titles.

    `worths` is the net worth of everyone who played a hand in it.
    """
    if draft.season is None:
        return
    points.score(draft, worths)
    records.keep(draft, worths)
    draft.season = replace(draft.season, played=draft.season.played + 1)
    if draft.season.played >= draft.season.chapters:
        _close(draft, draft.season)


def _close(draft: Draft, season: Season) -> None:
    table = points.standing(season)
    champion, held = (table[0].patron, table[0].points) if table else (NOBODY, 0)
    honours = titles.earned(draft.world, season)
    draft.emit(SeasonClosed(season.number, champion, held))
    for title, patron in honours:
        draft.emit(TitleEarned(season.number, title, patron))
        draft.tell(patron, TitleWon(season.number, title))
    draft.past_season = PastSeason(season.number, champion, held, tuple(honours))
    draft.season = None

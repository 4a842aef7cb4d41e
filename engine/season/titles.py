"""Titles: earned by the deeds of a season, each by a rule that is data (docs: rules/seasons.md#titles)."""

from __future__ import annotations

from collections.abc import Collection

from engine.model import PatronId, World
from engine.model.ids import TitleId
from engine.model.seasons import Season, Title
from engine.season import deeds


def earned(world: World, season: Season) -> list[tuple[TitleId, PatronId]]:
    """Every title of the world and who has earned it, in the order of the world's file, then by name."""
    patrons = sorted(season.deeds)
    return [(title.id, patron) for title in world.titles.values() for patron in bearers(title, season, patrons)]


def bearers(title: Title, season: Season, patrons: Collection[PatronId]) -> list[PatronId]:
    """Those of the Patrons whose deeds fit a title's rule."""
    fit = [patron for patron in patrons if _fits(title, season, patron)]
    if not title.best or not fit:
        return fit
    most = max(deeds.of(season, patron, title.best) for patron in fit)
    return [patron for patron in fit if most and deeds.of(season, patron, title.best) == most]


def _fits(title: Title, season: Season, patron: PatronId) -> bool:
    enough = all(deeds.of(season, patron, deed) >= count for deed, count in title.least.items())
    return enough and all(deeds.of(season, patron, deed) <= count for deed, count in title.most.items())

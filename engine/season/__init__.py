"""Seasons: chapters that count together, for points, a champion, titles and records; and masks that come off.

`points.placed` says who of those that played has beaten the stake.
"""

from engine.season import course, deeds, masks, points, records, titles
from engine.season.points import Placed, placed, standing

__all__ = ["Placed", "course", "deeds", "masks", "placed", "points", "records", "standing", "titles"]

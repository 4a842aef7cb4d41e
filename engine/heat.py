"""Heat as its owner may see it: a band, never the number (GAME.md section 4)."""

from __future__ import annotations

from engine.view import HeatBand
from engine.world import World

MOST = 100


def band(world: World, heat: int) -> HeatBand:
    """Cool, warm and hot in thirds of the magistrate's line; burning over it."""
    line = world.finance.heat_line
    if heat >= line:
        return "burning"
    if heat * 3 >= line * 2:
        return "hot"
    if heat * 3 >= line:
        return "warm"
    return "cool"

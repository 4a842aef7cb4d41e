"""The world as it is in one wood: with the legends written there, and the rules of its house.

docs: rules/moderators.md
"""

from __future__ import annotations

from dataclasses import replace

from engine.model import Wood, WoodSettings, World, in_force


def as_kept(world: World, wood: Wood) -> World:
    """The world as it is in one wood: its own legends, and the rules of its house."""
    return ruled(in_force(world, wood), wood.settings)


def ruled(world: World, settings: WoodSettings) -> World:
    """The world with the stake and the cap that moderators laid down."""
    finance = world.finance
    stake, cap = settings.stake or finance.stake, settings.cap or finance.patron_cap
    if (stake, cap) == (finance.stake, finance.patron_cap):
        return world
    return replace(world, finance=replace(finance, stake=stake, patron_cap=cap))

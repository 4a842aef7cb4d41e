"""Names by id, in the order in which a wood lists them: goods, creatures, seats, Patrons."""

from __future__ import annotations

from bot.text import Text, good_name
from engine.model import NARRATOR, PublicView, World


def good_names(text: Text, world: World) -> dict[str, str]:
    """Goods by id, with their names, in the order of the world."""
    return {good: good_name(text, good) for good in world.goods}


def creature_names(world: World) -> dict[str, str]:
    """Creatures by id, with their names, in the order of the world."""
    return {spec.id: spec.name for spec in world.creatures.values()}


def seat_names(text: Text, world: World) -> dict[str, str]:
    """Everyone that a mind can be chosen for, by id, with their names: the creatures, and the narrator."""
    return {**creature_names(world), NARRATOR: text("narrator-name")}


def patron_names(view: PublicView) -> dict[str, str]:
    """Wood names by slug."""
    return {patron.id: patron.name for patron in view.patrons}

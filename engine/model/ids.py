"""Ids: strings at run time, each of a type of its own, so that a good is never handed over where a creature is meant.

Goods, creatures and legends are named by the world's data; Patrons by the slug of their wood name; servers and woods by
what the edge calls them; users by a key that stands for a person, never by Discord's id (`db/people/persons.py`).
Whoever reads one from outside says which it is, and from there on mypy keeps them apart.
"""

from __future__ import annotations

from typing import Any, Final, NewType, TypeAlias

GoodId = NewType("GoodId", str)
CreatureId = NewType("CreatureId", str)
LegendId = NewType("LegendId", str)
PatronId = NewType("PatronId", str)
UserId = NewType("UserId", str)
ServerId = NewType("ServerId", str)
WoodId = NewType("WoodId", str)
TitleId = NewType("TitleId", str)

# Where a field may name a good, a creature, a legend or somebody, or none.
NO_GOOD: Final = GoodId("")
NO_CREATURE: Final = CreatureId("")
NO_LEGEND: Final = LegendId("")
NOBODY: Final = PatronId("")
NO_USER: Final = UserId("")
LEFT: Final = "left"  # in place of the wood name of a Patron who left; a drawn one is written large
# Whoever a creature has feelings about, or may blame.
Somebody: TypeAlias = CreatureId | PatronId


def plain(hint: Any) -> Any:
    """What a type is at run time, for whoever reads values by their types: str where it is one of these."""
    return getattr(hint, "__supertype__", hint)

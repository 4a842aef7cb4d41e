"""The creatures' portraits, by animal: drawn here as SVG, shown as the PNG beside it (`make pictures` makes it anew).

A guest's world that has one of these animals has its portrait, too; any other goes without. All Patrons have the same
one: they stay in the shadows.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

ANIMALS: Final = ("owl", "fox", "beaver", "squirrel", "mole")
PATRON: Final = "patron"
SIZE: Final = 192  # pixels of each side


@cache
def portrait(animal: str) -> bytes | None:
    """The PNG of an animal, or of a Patron; None for one that has not sat for it."""
    known = animal in (*ANIMALS, PATRON)
    return files(__package__).joinpath(f"{animal}.png").read_bytes() if known else None

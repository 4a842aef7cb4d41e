"""Wood names: a Patron is known by a drawn adjective, never by a Discord name (docs: rules/cast-goods-money.md)."""

from __future__ import annotations

from collections.abc import Collection

from engine.core import draws
from engine.model import UserId, World

# Once every name is taken, the list begins again: "Second Grey", "Third Grey".
ORDINALS = ("Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth")


def slug(name: str) -> str:
    """The id of a wood name: "Second Grey" becomes "second-grey"."""
    return "-".join(name.lower().split())


def parts(name: str) -> tuple[str, int]:
    """A wood name without its ordinal, and which of its name it is: "Second Grey" is ("Grey", 2)."""
    first, _, rest = name.partition(" ")
    if rest and first in ORDINALS:
        return rest, ORDINALS.index(first) + 2
    if rest and first.endswith("th") and first[:-2].isdecimal():
        return rest, int(first[:-2])
    return name, 1


def draw_name(world: World, taken: Collection[str], seed: str, user: UserId) -> str:
    """A wood name whose slug is not in `taken`, drawn by `user` from the wood's public chance."""
    # Feelings are kept by creature id and by slug in one table, so the two must never meet.
    barred = {*taken, *world.creatures}
    rounds = 0
    while True:
        named = [_of_round(name, rounds) for name in world.names]
        free = [name for name in named if slug(name) not in barred]
        if free:
            return draws.pick(seed, free, "wood-name", user)
        rounds += 1


def _of_round(name: str, rounds: int) -> str:
    if rounds == 0:
        return name
    if rounds <= len(ORDINALS):
        return f"{ORDINALS[rounds - 1]} {name}"
    return f"{rounds + 1}th {name}"

"""Casts: which card thinks for which creature, and for the narrator. A cast is one TOML file."""

from __future__ import annotations

from collections.abc import Container, Iterable
from pathlib import Path

from pydantic import Field

from engine.model import CreatureId
from inference.cards import STAND_IN
from inference.registry import ID, Part, RegistryError, Seen, Sources, load

__all__ = ["Cast", "load_casts"]


class Cast(Part):
    """`minds` maps a creature to a card's id; `others` is the card of every creature it does not name.

    `narrator` may polish the paper's lines; "" leaves them as they are.
    """

    id: str = Field(pattern=ID)
    about: str = Field(min_length=1)
    minds: dict[str, str] = Field(default_factory=dict)
    others: str = STAND_IN
    narrator: str = ""
    tests_only: bool = False

    def card_of(self, creature: CreatureId) -> str:
        """The id of the card that thinks for a creature."""
        return self.minds.get(creature, self.others)

    def assign(self, creatures: Iterable[CreatureId]) -> dict[CreatureId, str]:
        """The id of each creature's card."""
        return {creature: self.card_of(creature) for creature in creatures}

    @property
    def named(self) -> tuple[str, ...]:
        """Every card it names, each once; the stand-in is none."""
        ids = dict.fromkeys([*self.minds.values(), self.others, self.narrator])
        return tuple(id for id in ids if id not in ("", STAND_IN))


def load_casts(
    cards: Container[str],
    folder: Path | None = None,
    *,
    plugins: bool = True,
    guests: Path | None = None,
    seen: Seen | None = None,
) -> dict[str, Cast]:
    """Every cast by its id; raises RegistryError for one that is wrong or names a card that is not there.

    `guests` and `seen` as for `load_cards`.
    """
    seen = Seen(strict=True) if seen is None else seen
    casts = load("casts", Cast, folder, Sources(guests, plugins), seen)
    for cast in list(casts.values()):
        if missing := [id for id in cast.named if id not in cards]:
            if not seen.blame("casts", cast.id, f"it names a card that is not there: {missing[0]}"):
                raise RegistryError(f"The cast {cast.id} names a card that is not there: {missing[0]}.")
            del casts[cast.id]
    return casts

"""Heat as its owner may see it: a band, never the number (docs: rules/insider.md#heat).

Evidence alone takes a Patron over the magistrate's line. What others say of them, in a denunciation or from the dock,
stops just short of it: whoever never whispered has no evidence against them, and so nothing to fear.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.events import Denounced, DenouncedBy
from engine.model import CreatureId, HeatBand, PatronId, World

if TYPE_CHECKING:
    from engine.core import Draft

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


def rise(draft: Draft, patron: PatronId, amount: int) -> None:
    """Evidence: heat goes up by `amount`, over the line if need be."""
    _warm(draft, patron, min(MOST, draft.patrons[patron].heat + amount))


def suspect(draft: Draft, patron: PatronId, amount: int) -> HeatBand:
    """Talk: heat goes up by `amount`, but never over the line; returns the band it leaves."""
    heat = draft.patrons[patron].heat
    _warm(draft, patron, max(heat, min(draft.world.finance.heat_line - 1, heat + amount)))
    return band(draft.world, draft.patrons[patron].heat)


def denounce(draft: Draft, creature: CreatureId, patron: PatronId) -> None:
    """A creature names a Patron to the magistrate, in the open; one who is shut out already is beyond it."""
    accused = draft.patrons[patron]
    if accused.exiled or accused.barred:
        return
    felt = suspect(draft, patron, draft.world.law.denounce_heat)
    draft.emit(Denounced(creature, patron))
    draft.tell(patron, DenouncedBy(creature, felt))


def _warm(draft: Draft, patron: PatronId, heat: int) -> None:
    draft.patrons[patron] = replace(draft.patrons[patron], heat=heat)

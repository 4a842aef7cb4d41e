"""Masks: a wood name is kept, and whoever bears it may say who they are once a chapter is over; nobody else may.

docs: rules/seasons.md#masks
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.events.seasons import Unmasked
from engine.model import PatronId, Refused, Result, Unmask, World

if TYPE_CHECKING:
    from engine.core import Draft, WoodLike


def check_unmask(world: World, wood: WoodLike, patron: PatronId, command: Unmask) -> int:
    """What it costs, which is nothing; Refused for another's mask, twice, too early, or long after."""
    if command.patron != patron or patron not in wood.patrons:
        raise Refused("unmask-other")
    already = wood.patrons[patron].unmasked
    if already:
        raise Refused("unmask-twice", chapter=already)
    if not 1 <= command.chapter < wood.chapter:
        raise Refused("unmask-early", chapter=wood.chapter, turns=wood.settings.chapter_turns)
    if command.chapter < wood.chapter - 1 or wood.turn > world.season.unmask_turns:
        raise Refused("unmask-late", chapter=wood.chapter, turns=world.season.unmask_turns)
    return 0


def unmask(draft: Draft, patron: PatronId, command: Unmask) -> Result:
    """Take off one's own mask, for good. Who is behind it is told where it was asked, not here."""
    check_unmask(draft.world, draft, patron, command)
    draft.patrons[patron] = replace(draft.patrons[patron], unmasked=command.chapter)
    draft.emit(Unmasked(patron, command.chapter))
    return Result("unmasked", {"patron": patron})

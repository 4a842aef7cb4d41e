"""Rumours: the visible half of a whisper, and when one may be set going (docs: rules/insider.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.core import guards
from engine.model import Refused, Whisper, World

if TYPE_CHECKING:
    from engine.core import WoodLike


def check_whisper(world: World, wood: WoodLike, patron: str, command: Whisper) -> int:
    """What a whisper costs, in pebbles.

    Refused for a bad creature or bait, too many whispers, or a purse without the fee; never because of a secret.
    """
    creature = guards.known_creature(world, command.creature)
    if creature in wood.banished:
        raise Refused("whisper-banished", creature=creature)
    if command.planted:
        if command.good is None or command.direction not in ("up", "down"):
            raise Refused("bait-unset")
        guards.known_good(world, command.good)
    own = [rumour for rumour in wood.rumours if rumour.patron == patron]
    live = next((rumour for rumour in own if rumour.creature == creature), None)
    if live is not None:
        raise Refused("whisper-live", creature=creature, until=live.until)
    if sum(rumour.turn == wood.turn for rumour in own) >= world.finance.whispers_a_turn:
        raise Refused("whispered-enough", most=world.finance.whispers_a_turn)
    return guards.can_pay(wood, patron, world.finance.whisper_fee)

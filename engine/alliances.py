"""Alliances: two creatures that do not undercut each other until the chapter ends (GAME.md sections 3 and 4).

The market keeps neither's ask below the other's; here they are brokered, and resented.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine import checks, events, feelings
from engine.commands import Ally
from engine.events import Fact
from engine.money import purse, wallet
from engine.refusals import Refused
from engine.state import Alliance
from engine.world import World

if TYPE_CHECKING:
    from engine.draft import Draft, WoodLike


def check_ally(world: World, wood: WoodLike, patron: str, command: Ally) -> None:
    """Refused for one creature twice, allies already, a creature hostile to the broker, or a purse without the fee."""
    a, b = checks.known_creature(world, command.a), checks.known_creature(world, command.b)
    if a == b:
        raise Refused("ally-itself", creature=a)
    if any({ally.a, ally.b} == {a, b} for ally in wood.alliances):
        raise Refused("already-allied", a=a, b=b)
    for creature in (a, b):
        if feelings.hostile(wood, creature, patron):
            raise Refused("ally-hostile", creature=creature)
    checks.can_pay(wood, patron, world.finance.ally_fee)


def ally(draft: Draft, patron: str, command: Ally) -> tuple[str, dict[str, Fact]]:
    """`/ally a b`: pay both, bind them, and be remembered for it by everyone left out."""
    check_ally(draft.world, draft, patron, command)
    rules, pair = draft.world.finance, (command.a, command.b)
    memo = f"alliance {draft.next_id()}"
    half = rules.ally_fee // 2
    draft.pay(wallet(patron), purse(command.a), rules.ally_fee - half, memo)
    draft.pay(wallet(patron), purse(command.b), half, memo)
    draft.alliances.append(Alliance(command.a, command.b, patron))
    feelings.nudge(draft, command.a, command.b, rules.ally_bond)
    feelings.nudge(draft, command.b, command.a, rules.ally_bond)
    for creature in draft.world.creatures:
        feelings.nudge(draft, creature, patron, rules.ally_thanks if creature in pair else -rules.ally_resent)
    draft.emit(events.allied(command.a, command.b, patron))
    return "allied", {
        "a": command.a, "b": command.b, "fee": rules.ally_fee, "purse": checks.free_pebbles(draft, patron),
    }  # fmt: skip

"""`/spring`: paying to hurry the story, as far as anyone may see it (docs: rules/patrons.md).

Whether the next legend could come sooner is the deck's own business (`fairness.hasten`): the fee, the answer and
the news are the same either way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.core import COURT, guards, wallet
from engine.events import Hurried
from engine.model import Refused, Result, Spring, World

if TYPE_CHECKING:
    from engine.core import Draft, WoodLike


def check_spring(world: World, wood: WoodLike, patron: str, _: Spring) -> int:
    """What hurrying costs, in pebbles.

    Refused when the wood has hurried enough since the last turn, or the purse does not hold the fee.
    """
    if wood.springs.count(wood.turn) >= world.finance.springs_a_turn:
        raise Refused("sprung-already")
    return guards.can_pay(wood, patron, world.finance.spring_fee)


def pay(draft: Draft, patron: str, command: Spring) -> Result:
    """Take the fee, write down the turn for everyone, and say in public that somebody did it."""
    fee = check_spring(draft.world, draft, patron, command)
    draft.pay(wallet(patron), COURT, fee, f"spring {draft.next_id()}")
    draft.springs.append(draft.turn)
    draft.emit(Hurried())
    return Result("sprung", {"fee": fee, "purse": guards.free_pebbles(draft, patron)})

"""Reminders that a Patron asked for: a position near its call, a loan's last turn (a tip's first is hidden).

docs: rules/patrons.md#reminders

They are letters to their owner at the seam, and change nothing that anyone else can see.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, get_args

from engine.core import purse
from engine.events import CallNear, LoanDueSoon
from engine.model import PatronId, Position, Refused, Remind, Reminder, Result

if TYPE_CHECKING:
    from engine.core import Draft

KINDS: tuple[Reminder, ...] = get_args(Reminder)


def remind(draft: Draft, slug: PatronId, command: Remind) -> Result:
    """`/remind`: switch one kind on or off; the answer says how all of them stand."""
    if command.about not in KINDS:
        raise Refused("unknown-reminder")
    patron = draft.patrons[slug]
    wanted = {*patron.reminders, command.about} if command.on else {*patron.reminders} - {command.about}
    kept = tuple(kind for kind in KINDS if kind in wanted)
    if command.about == "call" and command.on and "call" not in patron.reminders:
        # Nobody watched while it was off: what was said before is no reason to keep silent now.
        draft.positions[:] = [replace(held, warned=held.warned and held.patron != slug) for held in draft.positions]
    draft.patrons[slug] = replace(patron, reminders=kept)
    return Result("reminders", {kind: "on" if kind in kept else "off" for kind in KINDS})


def send(draft: Draft) -> None:
    """Write the letters that are due at this seam; on a chapter's last turn all is settled anyway, but for loans."""
    asked = {patron.id: patron.reminders for patron in draft.patrons.values() if patron.reminders}
    if not asked:
        return
    for loan in draft.loans:
        if "loan" in asked.get(loan.patron, ()) and loan.status == "active" and loan.due == draft.turn + 1:
            held = draft.balance(purse(loan.creature))
            draft.tell(loan.patron, LoanDueSoon(loan.creature, loan.owed, held))
    if draft.turn >= draft.settings.chapter_turns:
        return
    for index, position in enumerate(draft.positions):
        if "call" in asked.get(position.patron, ()):
            draft.positions[index] = _warned(draft, position)


def near_call(position: Position, price: int, room_percent: int) -> bool:
    """Whether no more than so many percent of the way from a position's price to its call is left at this price."""
    return abs(position.call - price) * 100 <= abs(position.call - position.price) * room_percent


def _warned(draft: Draft, position: Position) -> Position:
    """The position with its owner told, once until it has moved away from its call again."""
    price = draft.prices[position.good]
    near = near_call(position, price, draft.world.finance.remind_room)
    if near and not position.warned:
        draft.tell(position.patron, CallNear(position.side, position.good, position.quantity, price, position.call))
    return position if near == position.warned else replace(position, warned=near)

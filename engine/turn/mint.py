"""The Mint in spring: the wood's pebbles are again as many as it was founded with (docs: rules/chapters.md#spring).

In a chapter Patrons carry pebbles out of the wood or leave theirs in it, and all of them begin the next with the same
stake: without this a wood that is lent to for months would run dry, or drown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.core import EXCHANGE, MINT, purse
from engine.events import PursesFilled, PursesLevied

if TYPE_CHECKING:
    from engine.core import Draft


def renew(draft: Draft) -> None:
    """A chapter opens: what all purses hold is filled up or levied down, and the Exchange gets its capital back."""
    world = draft.world
    founded = {spec.id: spec.purse for spec in world.creatures.values()}
    held = {creature: draft.balance(purse(creature)) for creature in founded}
    whole, now = sum(founded.values()), sum(held.values())
    moved = abs(whole - now)
    # Two woods differ by as much on their first morning: that is no matter for the Mint.
    if abs(whole - now) * 100 > whole * world.economy.variety_percent:
        for creature in founded:
            if now < whole:
                draft.pay(MINT, purse(creature), moved * founded[creature] // whole, "spring money")
            else:
                draft.pay(purse(creature), MINT, moved * held[creature] // now, "spring levy")
        draft.emit(PursesFilled(moved) if now < whole else PursesLevied(moved))
    lacking = world.finance.exchange_capital - draft.balance(EXCHANGE)
    if lacking > 0:
        draft.pay(MINT, EXCHANGE, lacking, "capital of the Exchange")

"""What moderators lay down for their wood: the stake, and the most of a good for one Patron.

docs: rules/moderators.md

A stake holds from the next chapter on, since everyone in a chapter began with the same; a cap holds at once, and what
is held above it stays. Answer: `house-rules` (stake, cap).
"""

from __future__ import annotations

from dataclasses import replace

from engine.core import Draft, guards, ruled
from engine.events import CapSet, StakeSet
from engine.model import CAP, STAKE, HouseRules, Refused, Result


def begin_chapter(draft: Draft) -> None:
    """The stake that was laid down during the last chapter is the one of this."""
    if draft.settings.next_stake:
        draft.settings = replace(draft.settings, stake=draft.settings.next_stake, next_stake=0)
        draft.world = ruled(draft.world, draft.settings)


def lay_down(draft: Draft, command: HouseRules) -> Result:
    """Change stake, cap, or both; what stands so already is no news."""
    if command.stake is None and command.cap is None:
        raise Refused("house-rules-empty")
    settings, finance = draft.settings, draft.world.finance
    stake, cap = settings.next_stake or finance.stake, finance.patron_cap
    if command.stake is not None and guards.within(command.stake, STAKE, "bad-stake") != stake:
        stake = command.stake
        draft.emit(StakeSet(stake))
    if command.cap is not None and guards.within(command.cap, CAP, "bad-cap") != cap:
        cap = command.cap
        draft.emit(CapSet(cap))
    draft.settings = replace(
        settings,
        next_stake=stake if stake != finance.stake else 0,
        cap=settings.cap if command.cap is None else cap,
    )
    return Result("house-rules", {"stake": stake, "cap": cap})

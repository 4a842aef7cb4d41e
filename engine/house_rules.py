"""What moderators lay down for their wood: the stake, and the most of a good for one Patron (GAME.md section 7).

A stake holds from the next chapter on, since everyone in a chapter began with the same; a cap holds at once, and what
is held above it stays. Answer: `house-rules` (stake, cap).
"""

from __future__ import annotations

from dataclasses import replace

from engine import checks, events
from engine.commands import CAP, STAKE, HouseRules
from engine.draft import Draft
from engine.events import Fact
from engine.legends import in_force
from engine.refusals import Refused
from engine.state import Settings, Wood
from engine.world import World


def as_kept(world: World, wood: Wood) -> World:
    """The world as it is in one wood: its own legends, and the rules of its house."""
    return _ruled(in_force(world, wood), wood.settings)


def begin_chapter(draft: Draft) -> None:
    """The stake that was laid down during the last chapter is the one of this."""
    if draft.settings.next_stake:
        draft.settings = replace(draft.settings, stake=draft.settings.next_stake, next_stake=0)
        draft.world = _ruled(draft.world, draft.settings)


def lay_down(draft: Draft, command: HouseRules) -> tuple[str, dict[str, Fact]]:
    """Change stake, cap, or both; what stands so already is no news."""
    if command.stake is None and command.cap is None:
        raise Refused("house-rules-empty")
    settings, finance = draft.settings, draft.world.finance
    stake, cap = settings.next_stake or finance.stake, finance.patron_cap
    if command.stake is not None and checks.within(command.stake, STAKE, "bad-stake") != stake:
        stake = command.stake
        draft.emit(events.stake_set(stake))
    if command.cap is not None and checks.within(command.cap, CAP, "bad-cap") != cap:
        cap = command.cap
        draft.emit(events.cap_set(cap))
    draft.settings = replace(
        settings,
        next_stake=stake if stake != finance.stake else 0,
        cap=settings.cap if command.cap is None else cap,
    )
    return "house-rules", {"stake": stake, "cap": cap}


def _ruled(world: World, settings: Settings) -> World:
    finance = world.finance
    stake, cap = settings.stake or finance.stake, settings.cap or finance.patron_cap
    if (stake, cap) == (finance.stake, finance.patron_cap):
        return world
    return replace(world, finance=replace(finance, stake=stake, patron_cap=cap))

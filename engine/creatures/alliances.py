"""Alliances: two creatures that do not undercut each other until the chapter ends (docs: rules/patrons.md#alliances).

The market keeps neither's ask below the other's; here they are brokered, resented and betrayed. Whoever asked less than
its partner, and less than the price, tried to undercut it: the ask is lifted, but the partner has seen it. Who sells at
the price or above betrays nobody, for it cannot know what its partner asks.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from engine.core import guards, purse, wallet
from engine.creatures import feelings
from engine.events import AllianceBroken, AllianceEnded, AllianceStrained, Allied
from engine.model import Alliance, Ally, CreatureId, GoodId, PatronId, Refused, Result, World

if TYPE_CHECKING:
    from engine.core import Draft, WoodLike

# Each good's lowest ask of each creature that sells it.
Asks: TypeAlias = Mapping[GoodId, Mapping[CreatureId, int]]


def check_ally(world: World, wood: WoodLike, patron: PatronId, command: Ally) -> int:
    """What an alliance costs, in pebbles.

    Refused for one creature twice, allies already, a creature hostile to the broker, or a purse without the fee.
    """
    a, b = guards.known_creature(world, command.a), guards.known_creature(world, command.b)
    if a == b:
        raise Refused("ally-itself", creature=a)
    if any({ally.a, ally.b} == {a, b} for ally in wood.alliances):
        raise Refused("already-allied", a=a, b=b)
    for creature in (a, b):
        if creature in wood.banished:
            raise Refused("ally-banished", creature=creature)
        if feelings.hostile(wood, creature, patron):
            raise Refused("ally-hostile", creature=creature)
    return guards.can_pay(wood, patron, world.finance.ally_fee)


def ally(draft: Draft, patron: PatronId, command: Ally) -> Result:
    """`/ally a b`: pay both, bind them, and be remembered for it by everyone left out."""
    check_ally(draft.world, draft, patron, command)
    rules, pair = draft.world.finance, (command.a, command.b)
    memo = f"alliance {draft.next_id()}"
    half = rules.ally_fee // 2
    draft.pay(wallet(patron), purse(command.a), rules.ally_fee - half, memo)
    draft.pay(wallet(patron), purse(command.b), half, memo)
    draft.alliances.append(Alliance(command.a, command.b, patron))
    for creature in draft.world.creatures:
        thanks = rules.ally_thanks if creature in pair and not _rivals(draft, *pair, creature) else -rules.ally_resent
        feelings.nudge(draft, creature, patron, thanks, "alliance")
    feelings.nudge(draft, command.a, command.b, rules.ally_bond, "alliance")
    feelings.nudge(draft, command.b, command.a, rules.ally_bond, "alliance")
    draft.emit(Allied(command.a, command.b, patron))
    return Result("allied", {
        "a": command.a, "b": command.b, "fee": rules.ally_fee, "purse": guards.free_pebbles(draft, patron),
    })  # fmt: skip


def _rivals(draft: Draft, a: CreatureId, b: CreatureId, creature: CreatureId) -> bool:
    """Whether `creature`, one of the two, cannot abide the other: it will not thank whoever tied it to a rival."""
    return feelings.bucket(feelings.felt(draft, creature, b if creature == a else a)) in ("wary", "hostile")


def watch(draft: Draft, asks: Asks) -> None:
    """Find the allies that asked less than their partner; some alliances do not live through it.

    To be asked before the market lifts the asks of allies, and answered for whether they are lifted or not.
    """
    for ally in list(draft.alliances):
        betrayal = _betrayal(ally, asks, draft.prices)
        if betrayal is not None:
            _betrayed(draft, ally, *betrayal)


def _betrayal(ally: Alliance, asks: Asks, prices: Mapping[GoodId, int]) -> tuple[CreatureId, GoodId] | None:
    """Who tried to undercut its partner, and in which good first; None where neither did."""
    for good, lowest in asks.items():
        if ally.a in lowest and ally.b in lowest:
            low, high = sorted((ally.a, ally.b), key=lambda one: lowest[one])
            if lowest[low] < min(lowest[high], prices[good]):
                return low, good
    return None


def _betrayed(draft: Draft, ally: Alliance, betrayer: CreatureId, good: GoodId) -> None:
    """The partner's feeling falls; when it is wary by then, or it was one try too many, the alliance is over."""
    rules = draft.world.finance
    partner = ally.b if betrayer == ally.a else ally.a
    feelings.nudge(draft, partner, betrayer, -rules.betrayal_hurts, "betrayal")
    wary = feelings.bucket(feelings.felt(draft, partner, betrayer)) in ("wary", "hostile")
    if not wary and ally.strained + 1 < rules.betrayals_most:
        draft.alliances[draft.alliances.index(ally)] = replace(ally, strained=ally.strained + 1)
        draft.emit(AllianceStrained(betrayer, partner, good))
        return
    draft.alliances.remove(ally)
    feelings.nudge(draft, partner, betrayer, -rules.ally_bond, "betrayal")
    feelings.nudge(draft, betrayer, partner, -rules.ally_bond, "betrayal")
    draft.emit(AllianceBroken(betrayer, partner, good))


def dissolve(draft: Draft, creature: CreatureId) -> None:
    """End every alliance of a creature that leaves the wood; nobody is blamed for it."""
    for ally in [ally for ally in draft.alliances if creature in (ally.a, ally.b)]:
        draft.alliances.remove(ally)
        draft.emit(AllianceEnded(creature, ally.b if creature == ally.a else ally.a))

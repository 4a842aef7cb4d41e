"""Schemes: a creature that hates a Patron may hit back, as its own mind chooses (docs: rules/feelings.md#schemes).

denounce  it names the Patron to the magistrate
rumour    it tells another creature, in its own name, the opposite of what the Patron has bet on
trade     it buys, sells or keeps a few units of that good this turn, so that the price goes against the bet

Whom it may hit, and how, is the rules' to say (`grudge`); the mind picks a word. Whoever had its way is eased by it, so
hatred runs out by itself. Read from the visible wood alone: no scheme is offered because of a secret.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from engine.core import purse
from engine.court import heat
from engine.creatures import feelings
from engine.events import RumourCountered, Spite, TradedAgainst
from engine.model import (
    MAX_PRICE,
    CreatureId,
    Decision,
    Direction,
    GoodId,
    Grudge,
    Order,
    PatronId,
    PositionSide,
    Rumour,
    Scheme,
    SchemeKind,
    World,
)

if TYPE_CHECKING:
    from engine.core import Draft, WoodLike

# What works against each side of a bet.
AGAINST: Mapping[PositionSide, Direction] = {"short": "up", "long": "down"}


def grudge(world: World, wood: WoodLike, creature: CreatureId) -> Grudge | None:
    """The most hated Patron that `creature` can do something about, and what; None where there is none."""
    slug = next((one for one in map(PatronId, feelings.hated(wood, creature)) if _in_reach(wood, one)), None)
    if slug is None or creature in wood.banished:
        return None
    name, bet = wood.patrons[slug].name, _largest_bet(wood, slug)
    if bet is None:
        return Grudge(slug, name, ("denounce",))
    return Grudge(slug, name, ("denounce", *_against(world, wood, creature, *bet)), *bet)


def _in_reach(wood: WoodLike, slug: PatronId) -> bool:
    """Whether this is a Patron who plays in this chapter and is not shut out of it."""
    patron = wood.patrons.get(slug)
    return patron is not None and patron.played == wood.chapter and not (patron.exiled or patron.barred)


def _largest_bet(wood: WoodLike, slug: PatronId) -> tuple[GoodId, PositionSide] | None:
    """Good and side of the bet with the most margin on it; between equals, of the older one."""
    margins: dict[tuple[GoodId, PositionSide], int] = {}
    for held in wood.positions:
        if held.patron == slug:
            margins[held.good, held.side] = margins.get((held.good, held.side), 0) + held.margin
    return max(margins, key=lambda bet: margins[bet], default=None)


def _against(
    world: World, wood: WoodLike, creature: CreatureId, good: GoodId, side: PositionSide
) -> tuple[SchemeKind, ...]:
    """What the creature can do against a bet, besides denouncing whoever made it."""
    ways: list[SchemeKind] = []
    if _ear(world, wood, creature, good) is not None:
        ways.append("rumour")
    if _keeps(world, creature, good, side) or _order(world, wood, creature, good, side) is not None:
        ways.append("trade")
    return tuple(ways)


def _ear(world: World, wood: WoodLike, creature: CreatureId, good: GoodId) -> CreatureId | None:
    """Who would hear its rumour: the creature fondest of it; None while another of its rumours about the good is out.

    Nor on a chapter's last turn: nothing could come of it.
    """
    out = any(rumour.patron == creature and rumour.good == good for rumour in wood.rumours)
    if out or wood.turn >= wood.settings.chapter_turns:
        return None
    listening = [one for one in world.creatures if one != creature and one not in wood.banished]
    listening = [one for one in listening if not feelings.hostile(wood, one, creature)]
    return max(listening, key=lambda one: feelings.felt(wood, one, creature), default=None)


def _keeps(world: World, creature: CreatureId, good: GoodId, side: PositionSide) -> bool:
    """Whether its way to trade against the bet is to sell nothing: a maker cannot buy its own crop."""
    return side == "short" and world.creatures[creature].makes == good


def _order(world: World, wood: WoodLike, creature: CreatureId, good: GoodId, side: PositionSide) -> Order | None:
    """The order that a creature can honour against a bet: few units, and not much beyond the reference price."""
    rules, reference = world.finance, wood.prices[good]
    if side == "long":
        units = min(rules.scheme_units, wood.stores[creature].get(good, 0))
        return Order("sell", good, units, max(1, reference * (100 - rules.scheme_reach) // 100)) if units else None
    if _keeps(world, creature, good, side):
        return None
    price = min(MAX_PRICE, -(-reference * (100 + rules.scheme_reach) // 100))
    stake = wood.balances.get(purse(creature), 0) * rules.scheme_stake // 100
    units = min(rules.scheme_units, stake // price)
    return Order("buy", good, units, price) if units else None


def play(draft: Draft, decisions: Mapping[CreatureId, Decision]) -> tuple[Mapping[CreatureId, Decision], int]:
    """Carry out this turn's schemes. Returns the decisions, with the orders that came of them, and how many lapsed:

    what a Patron or the law has made impossible since the mind was asked is left undone, and nothing is said.
    """
    plotting = [creature for creature in draft.world.creatures if creature in decisions and decisions[creature].scheme]
    if not plotting:
        return decisions, 0
    changed, lapsed = dict(decisions), 0
    for creature in plotting:
        decision = changed[creature]
        scheme = decision.scheme
        assert scheme is not None
        if not _stands(draft, creature, scheme):
            lapsed += 1
            continue
        changed[creature] = replace(decision, orders=_do(draft, creature, scheme, decision.orders))
        feelings.nudge(draft, creature, scheme.patron, draft.world.finance.scheme_eases, "scheme")
    return changed, lapsed


def _stands(draft: Draft, creature: CreatureId, scheme: Scheme) -> bool:
    """Whether the rules still allow what was chosen: feelings, bets, purses and verdicts may have changed since."""
    if creature in draft.banished or not feelings.hostile(draft, creature, scheme.patron):
        return False
    if not _in_reach(draft, scheme.patron):
        return False
    if scheme.kind == "denounce":
        return True
    bets = {(held.good, held.side) for held in draft.positions if held.patron == scheme.patron}
    return (
        scheme.side is not None
        and (scheme.good, scheme.side) in bets
        and scheme.kind in _against(draft.world, draft, creature, scheme.good, scheme.side)
    )


def _do(draft: Draft, creature: CreatureId, scheme: Scheme, orders: tuple[Order, ...]) -> tuple[Order, ...]:
    """Play one scheme; returns the creature's orders for this turn."""
    if scheme.kind == "denounce" or scheme.side is None:
        heat.denounce(draft, creature, scheme.patron)
        return orders
    if scheme.kind == "rumour":
        _spread(draft, creature, scheme.patron, scheme.good, AGAINST[scheme.side])
        return orders
    return _trade(draft, creature, scheme.patron, scheme.good, scheme.side, orders)


def _spread(draft: Draft, creature: CreatureId, patron: PatronId, good: GoodId, direction: Direction) -> None:
    """A rumour like any other, but for who tells it: who heard it will know by the end of its window whether to."""
    ear = _ear(draft.world, draft, creature, good)
    assert ear is not None
    until = min(draft.turn + draft.world.finance.rumour_window, draft.settings.chapter_turns)
    draft.rumours.append(Rumour(draft.next_id(), ear, creature, good, direction, draft.turn, until))
    draft.emit(RumourCountered(creature, patron, good, direction))


def _trade(
    draft: Draft, creature: CreatureId, patron: PatronId, good: GoodId, side: PositionSide, orders: tuple[Order, ...]
) -> tuple[Order, ...]:
    """Take back its own orders that would help the bet, and put the spiteful one first."""
    order = _order(draft.world, draft, creature, good, side)
    helping = "sell" if side == "short" else "buy"
    kept = tuple(one for one in orders if (one.good, one.side) != (good, helping))
    way: Spite = "keeps" if order is None else "buys" if order.side == "buy" else "sells"
    draft.emit(TradedAgainst(creature, patron, good, way))
    return kept if order is None else (order, *kept)

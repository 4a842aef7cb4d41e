"""The caravan: while a maker is banished, its good comes from afar at a price (docs: rules/ruin.md#the-caravan).

It stands in the turn's auction like anybody: it asks more than the good would cost here, and spends what it took on
the wood's own crops, so that pebbles go round. What it does not sell, and all that it buys, it carries off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.core import CARAVAN, purse
from engine.events import Imported
from engine.model import MAX_PRICE, MAX_QUANTITY, CreatureId, GoodId, Order, World

if TYPE_CHECKING:
    from engine.core import Draft, WoodLike


def imports(world: World, wood: WoodLike) -> dict[GoodId, int]:
    """What the caravan sells next, and at how many pebbles a unit: the good of everyone who is banished.

    A premium over the reference price, or over what the good usually costs where that is less: other woods do not
    grow dearer because this one has lost its maker.
    """
    return {world.creatures[creature].makes: _asked(world, wood, creature) for creature in wood.banished}


def units(world: World, good: GoodId) -> int:
    """How many units of a good it brings in a turn."""
    maker = world.creatures[world.maker[good]]
    return max(1, maker.yields * world.ruin.import_percent // 100)


def orders(draft: Draft) -> list[Order]:
    """Its orders of this turn, none while nobody is banished; it never bids more than it has taken so far."""
    world = draft.world
    offered = imports(world, draft)
    placed = [Order("sell", good, min(MAX_QUANTITY, units(world, good)), price) for good, price in offered.items()]
    others = [good for good in world.goods if good not in offered]
    for good in others if placed else ():
        price = draft.prices[good]
        quantity = min(MAX_QUANTITY, draft.balance(CARAVAN) // len(others) // price)
        if quantity:
            placed.append(Order("buy", good, quantity, price))
    return placed


def tell(draft: Draft) -> None:
    """Say in public what comes by caravan and at what price, every turn that it comes."""
    for good, price in imports(draft.world, draft).items():
        draft.emit(Imported(draft.world.maker[good], good, units(draft.world, good), price))


def leave(draft: Draft) -> None:
    """Nobody is away any more: it takes the road, and what it has not spent is its toll, shared among all creatures.

    Its takings stay in the wood: else every banishment would leave it poorer in pebbles, and quieter.
    """
    share, odd = divmod(draft.balance(CARAVAN), len(draft.stores))
    for rank, creature in enumerate(draft.stores):
        draft.pay(CARAVAN, purse(creature), share + (rank < odd), "toll of the caravan")


def _asked(world: World, wood: WoodLike, creature: CreatureId) -> int:
    good = world.creatures[creature].makes
    base = min(wood.prices[good], world.goods[good].price)
    return min(MAX_PRICE, max(base + 1, (base * (100 + world.ruin.import_premium) + 50) // 100))

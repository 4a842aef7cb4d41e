"""The peer of the world step: the same physical rules as a plain Mesa model, written as its users would."""

from __future__ import annotations

from typing import Any

import mesa

from bench._woods import Limit
from engine.model import CreatureSpec, World


class Creature(mesa.Agent):
    """Makes its good, eats, burns firewood, loses what rots, and feels something about it."""

    def __init__(self, model: MesaWood, spec: CreatureSpec, world: World) -> None:
        super().__init__(model)
        self.spec, self.world = spec, world
        self.purse = 10**12
        self.store = dict.fromkeys(world.goods, 1_000_000)
        self.mood = world.economy.mood_rest

    def produce(self) -> None:
        spread = self.world.economy.variety_percent
        self.store[self.spec.makes] += self.spec.yields * self.model.random.randint(100 - spread, 100 + spread) // 100

    def live(self) -> None:
        economy, store = self.world.economy, self.store
        eaten = 0
        for food in sorted(self.world.foods, key=lambda one: (-self.world.goods[one].rot, self.world.goods[one].price)):
            if eaten < economy.meal and store[food]:
                store[food] -= 1
                eaten += 1
        burned = min(economy.fuel_first, store[self.world.fuel])
        store[self.world.fuel] -= burned
        for good in self.world.goods.values():
            if good.rot:
                store[good.id] -= store[good.id] * good.rot // 100
        self.mood += (economy.mood_rest - self.mood) * economy.mood_recovery // 100
        if eaten < economy.meal or burned < economy.fuel_first:
            self.mood = max(1, self.mood - self.mood * economy.mood_hunger // 100)


class MesaWood(mesa.Model):
    """Five creatures and their fifty orders; no data collector."""

    def __init__(self, world: World, orders: list[Limit]) -> None:
        super().__init__(seed=14)
        self.world, self.orders = world, orders
        self.creature: dict[str, Any] = {spec.id: Creature(self, spec, world) for spec in world.creatures.values()}
        self.opening = {good.id: good.price for good in world.goods.values()}

    def step(self) -> None:
        """One turn."""
        self.prices = dict(self.opening)
        self.agents.do("produce")
        self.trade()
        self.agents.do("live")

    def trade(self) -> None:
        """A call auction a good, at the middle of the last pair, and the drift of its price."""
        for good, price in self.prices.items():
            bids = self._queue(good, "buy", -1)
            asks = self._queue(good, "sell", 1)
            b = a = 0
            while b < len(bids) and a < len(asks) and -bids[b][0] >= asks[a][0]:
                bid, ask = bids[b], asks[a]
                quantity = min(bid[2], ask[2])
                paid = (ask[0] - bid[0]) // 2 * quantity
                buyer, seller = self.creature[bid[1]], self.creature[ask[1]]
                if quantity <= seller.store[good] and paid <= buyer.purse:
                    buyer.purse -= paid
                    seller.purse += paid
                    seller.store[good] -= quantity
                    buyer.store[good] += quantity
                bid[2] -= quantity
                ask[2] -= quantity
                b += not bid[2]
                a += not ask[2]
            left = sum(bid[2] for bid in bids[b:]) - sum(ask[2] for ask in asks[a:])
            self.prices[good] = max(1, price + price * left // 100)

    def _queue(self, good: str, side: str, sign: int) -> list[list[Any]]:
        return sorted([sign * o.price, o.who, o.quantity] for o in self.orders if o.good == good and o.side == side)

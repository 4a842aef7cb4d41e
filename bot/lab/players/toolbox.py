"""What the ways of playing have in common: sizes of bets, and what the folklore says of a legend.

All of it is public: the table, the news, and the legends as `/legends` tells them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bot.lab.policies import Sight
from engine.events import LegendStruck
from engine.legends import effects
from engine.model import (
    Cover,
    CreatureId,
    Direction,
    GoodId,
    GoodLine,
    Legend,
    LegendId,
    Open,
    PatronCommand,
    PositionSide,
    World,
)

# What a good costs after each step of a legend, as a share of its price before the first.
Path: TypeAlias = tuple[float, ...]
WORTH_IT = 0.1  # of its price, that the next legend is expected to bring a bet
PANTRY, SHELF = 3, 2  # turns of fires, and units of a food, that a creature likes to have in store
CAP = 12  # units of one good that the shipped wood lets a Patron hold


def stake_on(sight: Sight, side: PositionSide, good: GoodId, percent: int, most: int = CAP) -> PatronCommand | None:
    """A bet of at most so many units, and percent of one's worth as its margin; None where that is no unit, or shut."""
    line = next(one for one in sight.wood.goods if one.id == good)
    if good in sight.wood.halted or any(held.good == good and held.side != side for held in sight.me.positions):
        return None
    held = sum(one.quantity for one in sight.me.positions if one.good == good)
    margin = max(1, line.price // 2 + (side == "long"))
    amount = min(most, CAP - held, min(sight.me.worth * percent // 100, sight.me.purse) // margin)
    return Open(side, good, amount) if amount > 0 and not (side == "short" and line.price < 2) else None


@dataclass(frozen=True, slots=True)
class Folklore:
    """What everyone may read of the legends: how each moves its goods, step by step."""

    paths: Mapping[LegendId, Mapping[GoodId, Path]]
    usual: Mapping[GoodId, int]
    maker: Mapping[GoodId, CreatureId]
    fuel: GoodId
    likely: tuple[tuple[PositionSide, GoodId], ...]
    tellable: tuple[tuple[GoodId, Direction], ...]

    @classmethod
    def of(cls, world: World) -> Folklore:
        """The legends of a world."""
        paths = {legend.id: _paths(legend) for legend in world.legends.values()}
        usual = {good.id: good.price for good in world.goods.values()}
        return cls(paths, usual, world.maker, world.fuel, _likely(world, paths), _tellable(world))

    def lacking(self, sight: Sight, good: GoodLine) -> int:
        """Units that the wood will want of a good and can pay, beyond what its maker has in store; below 0 a glut."""
        want = PANTRY * sight.wood.fuel_need if good.id == self.fuel else SHELF
        lack = have = 0
        for one in sight.wood.creatures:
            held = one.store.get(good.id, 0)
            if one.id == self.maker[good.id]:
                have = held
            else:
                lack += max(0, min(want - held, one.purse // good.price))
        return lack - have

    def peak(self, legend: LegendId, step: int, good: GoodId, side: PositionSide) -> bool:
        """Whether the step (counted from 1) is the best that this side will see of the legend."""
        path = self.paths.get(legend, {}).get(good)
        if path is None or step > len(path):
            return True
        rest = path[step - 1 :]
        return rest[0] >= max(rest) if side == "long" else rest[0] <= min(rest)

    def take(self, sight: Sight) -> PatronCommand | None:
        """Close a bet whose legend is at its best step."""
        struck = {event.good: event for event in sight.news if isinstance(event, LegendStruck)}
        for line in sight.me.positions:
            event = struck.get(line.good)
            if event is not None and self.peak(event.legend, event.step, line.good, line.side):
                return Cover(line.good)
        return None


def _likely(world: World, paths: Mapping[LegendId, Mapping[GoodId, Path]]) -> tuple[tuple[PositionSide, GoodId], ...]:
    """Bets that the next legend will rather win than lose, whichever it is, by a tenth of the price at least."""
    sides: tuple[PositionSide, ...] = ("long", "short")
    whole = sum(legend.weight for legend in world.legends.values())
    found = []
    for good in world.goods:
        for side in sides:
            hopes = (
                legend.weight * _hope(paths[legend.id].get(good, (1.0,)), side) for legend in world.legends.values()
            )
            if sum(hopes) >= WORTH_IT * whole:
                found.append((side, good))
    return tuple(found)


def _tellable(world: World) -> tuple[tuple[GoodId, Direction], ...]:
    """What a rumour may say that some legend could bring."""
    return tuple(dict.fromkeys((legend.good, legend.direction) for legend in world.legends.values()))


def _hope(path: Path, side: PositionSide) -> float:
    """What a bet makes of a legend that it rides to its best step, or leaves after the first where that is a loss."""
    gains = [level - 1 if side == "long" else 1 - level for level in path]
    return max(gains) if gains[0] >= 0 else gains[0]


def _paths(legend: Legend) -> dict[GoodId, Path]:
    goods = effects.goods(legend, legend.good)
    paths: dict[GoodId, Path] = {}
    for good in goods:
        level, levels = 1.0, []
        for step in legend.steps:
            percent = step.percent.get(good, step.found or 100)
            level = percent / 100 if step.of_start else level * percent / 100
            levels.append(level)
        paths[good] = tuple(levels)
    return paths

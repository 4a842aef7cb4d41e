"""What a legend can do: a registry of effects, each of which a legend may have alone (docs: rules/legends.md).

An effect says which keys of a legend's file it reads, which goods of the world it names, and what it does at the seam;
`standard.py` has those that every wood knows. Another is a subclass in a module of its own, and `register` of it: what
it reads then stands in `extra` of a Legend or a Step.

By their effects it is known before a legend strikes which goods it is about, and which it writes. Whoever asks sooner
is told the good as it stands then: a crowd may yet move on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Final, Literal, TypeAlias

from engine.model import NO_GOOD, Direction, GoodId, Legend, RunningLegend, Step, World

if TYPE_CHECKING:
    from engine.core import Draft, WoodLike

# What stands under a key of a legend's file, as a Legend holds it; raises ValueError, which says what it should be.
Read: TypeAlias = Callable[[Any], Any]
# Which way a price is written; "" where it is written but need not move, or nobody can say.
Way: TypeAlias = Direction | Literal[""]
_NOTHING: Final[Mapping[Any, Any]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Done:
    """What an effect did at the seam: goods whose price it `wrote`, goods whose loans it `calls` in or `voids`."""

    wrote: tuple[GoodId, ...] = ()
    calls: tuple[GoodId, ...] = ()
    voids: tuple[GoodId, ...] = ()

    def __add__(self, more: Done) -> Done:
        return Done(self.wrote + more.wrote, self.calls + more.calls, self.voids + more.voids)


class Effect:
    """One thing that a legend can do; whatever is not overridden is not done.

    `of_legend` and `of_step` are the keys that it reads of a legend's file and of its steps. All of it is asked about
    every legend: one that has nothing under those keys is none of its business.
    """

    of_legend: ClassVar[Mapping[str, Read]] = _NOTHING
    of_step: ClassVar[Mapping[str, Read]] = _NOTHING

    def acts(self, legend: Legend) -> bool:
        """Whether the legend does this at all."""
        return any(_has(legend, key) for key in self.of_legend) or any(
            _has(step, key) for step in legend.steps for key in self.of_step
        )

    def faults(self, legend: Legend) -> Iterator[str]:
        """What is wrong with what the legend has for it, each the end of a sentence that began with its name."""
        return iter(())

    def names(self, legend: Legend) -> Iterable[GoodId]:
        """Goods that the world must have."""
        return ()

    def finds(self, world: World, wood: WoodLike, legend: Legend) -> GoodId:
        """The good that the legend would be about if it began now; "" for one that does not look for any."""
        return NO_GOOD

    def writes(self, step: Step, found: GoodId) -> Mapping[GoodId, Way]:
        """Goods whose price a step overwrites, and which way, so that nothing is opened on them; `found` may be ""."""
        return _NOTHING

    def fuel(self, legend: Legend) -> int:
        """Units of firewood that every hearth burns more while the legend runs."""
        return 0

    def strike(self, draft: Draft, legend: Legend, running: RunningLegend) -> Done:
        """Do at the seam what the step `running.step` says; `running` knows what the legend found, and its start."""
        return Done()


EFFECTS: Final[dict[str, Effect]] = {}


def register(name: str, effect: Effect) -> None:
    """Have the seam know an effect, by a name of its own; raises ValueError where a name or a key is taken."""
    taken = keys()
    if name in EFFECTS or not taken.isdisjoint({*effect.of_legend, *effect.of_step}):
        raise ValueError(f"an effect {name!r}, or one that reads its keys, is known already")
    EFFECTS[name] = effect


def keys() -> set[str]:
    """Every key of a legend's file that some effect reads."""
    return set(chain.from_iterable((*effect.of_legend, *effect.of_step) for effect in EFFECTS.values()))


def found(world: World, wood: WoodLike, legend: Legend) -> GoodId:
    """The good that a legend finds if it begins now; "" for one that looks for none."""
    return next(filter(None, (effect.finds(world, wood, legend) for effect in EFFECTS.values())), NO_GOOD)


def written(step: Step, found: GoodId) -> dict[GoodId, Way]:
    """Every good whose price a step overwrites, and which way."""
    return {good: way for effect in EFFECTS.values() for good, way in effect.writes(step, found).items()}


def fuel(legend: Legend) -> int:
    """Units of firewood that every hearth burns more while a legend runs."""
    return sum(effect.fuel(legend) for effect in EFFECTS.values())


def strike(draft: Draft, legend: Legend, running: RunningLegend) -> Done:
    """Play one step of a legend, effect by effect."""
    return sum((effect.strike(draft, legend, running) for effect in EFFECTS.values()), start=Done())


def subject(world: World, wood: WoodLike, legend: Legend) -> GoodId:
    """The good that a legend would be about if it began now: one that it finds, or the one that its file names."""
    return found(world, wood, legend) or legend.good


def moves(legend: Legend, found: GoodId) -> dict[GoodId, Direction]:
    """Which way a legend first moves each good that it writes; `found` is the good that it found, or "".

    One that writes no price moves what it is about, the way that its file says.
    """
    ways: dict[GoodId, Direction] = {}
    for step in legend.steps:
        for good, way in written(step, found).items():
            if way:
                ways.setdefault(good, way)
    return ways or {found or legend.good: legend.direction}


def goods(legend: Legend, found: GoodId) -> set[GoodId]:
    """Every good whose price a legend writes, over all its steps; `found` as in `moves`."""
    return {good for step in legend.steps for good in written(step, found)}


def _has(part: Legend | Step, key: str) -> bool:
    """Whether there is anything under a key: what is nothing (0, "", no goods) is as good as left out."""
    return bool(part.extra.get(key) or getattr(part, key, None))

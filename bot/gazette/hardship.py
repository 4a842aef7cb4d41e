"""Cold and hunger in the paper: when they begin, when they end, and when nobody has gone through more.

docs: rules/narrator.md#what-is-newsworthy

That somebody is still cold is no news, and was most of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.api import PressMemory
from bot.gazette.tellers import ByKind, Story
from engine.events import WentCold, WentHungry
from engine.model import CreatureId, PublicView

# Turns in a row from which on a record is one; the next has to be longer by half.
LONG: Final = 4
_FAMILY: Final = "needs"


@dataclass(frozen=True, slots=True)
class Told:
    """The stories, and the memory with how long everybody has been cold and hungry."""

    stories: tuple[Story, ...]
    memory: PressMemory


def told(view: PublicView, found: ByKind, memory: PressMemory) -> Told:
    """What began, ended or was a record this turn."""
    here = {line.id for line in view.creatures if not line.banished}
    cold, coldest, stories = _of(WentCold, "warm-again", found, memory.cold, memory.coldest, here)
    hungry, hungriest, more = _of(WentHungry, "fed-again", found, memory.hungry, memory.hungriest, here)
    left = replace(memory, cold=cold, hungry=hungry, coldest=coldest, hungriest=hungriest)
    return Told((*stories, *more), left)


def _of(
    kind: type[WentCold | WentHungry],
    relief: str,
    found: ByKind,
    before: Mapping[str, int],
    record: int,
    here: set[CreatureId],
) -> tuple[dict[str, int], int, list[Story]]:
    """How long each has been so now, the longest that was told, and the stories."""
    names = tuple(dict.fromkeys(event.creature for event in found.of(kind)))
    now: dict[str, int] = {name: before.get(name, 0) + 1 for name in names}
    longest = max(now.values(), default=0)
    worst = [name for name in names if now[name] == longest]
    broken = longest >= max(LONG, record + record // 2)
    stories = list(_stories(kind, relief, names, before, here))
    if broken:
        facts = {"turns": longest}
        stories.append(Story(f"{kind.words}-record", facts, kind.weighs + 4, _FAMILY, creatures=tuple(worst)))
    return now, longest if broken else record, stories


def _stories(
    kind: type[WentCold | WentHungry],
    relief: str,
    names: Sequence[CreatureId],
    before: Mapping[str, int],
    here: set[CreatureId],
) -> Iterator[Story]:
    """Who is so since this turn, and who is so no more."""
    begun = tuple(name for name in names if name not in before)
    if begun:
        yield Story(kind.words, {}, kind.weighs + 3 * len(begun), _FAMILY, creatures=begun)
    over = tuple(CreatureId(name) for name in before if name not in names and name in here)
    if over:
        yield Story(f"headline-{relief}", {}, kind.weighs - 6, _FAMILY, creatures=over)

"""Prompts from the public view: the constant part first, the changing part last, never longer than 900 tokens.

What a creature lacks, holds and can pay stands right before its answer. Every word is in `text/prompt.toml`. A MindView
holds no secret, so a prompt cannot tell one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from string import Template
from typing import Any, Final

from engine.model import MAX_ORDERS, CreatureId, Direction, GoodId, Grudge, MindView, Mood, World
from inference.example import worked
from inference.words import SHIPPED, words

# What the budget of a prompt is counted with. Crowded woods measured 3.6 by the tokenizer of gpt-oss, 3.5 by Qwen's,
# 3.1 by one of only 32,000 words; a card may be anybody's, so the least counts.
CHARACTERS_A_TOKEN: Final = 3.05
MAX_TOKENS: Final = 900
_MOST: Final = int(MAX_TOKENS * CHARACTERS_A_TOKEN) - 1
CONTENT_MOOD: Final = 65
UNEASY_MOOD: Final = 35
# Rank of a line that is always told.
_NEEDED: Final = 0


def build(world: World, view: MindView, variant: str = SHIPPED) -> tuple[str, str]:
    """The prompt for one creature: (system, user). `system` is the same every turn, so that a prefix cache serves it.

    When a turn has more to tell than MAX_TOKENS hold, the least important lines stay untold. `variant` names other
    words than the shipped ones.
    """
    system = _constant(_Key(world), view.creature, view.chapter_turns, variant)
    lines = list(_changing(world, view, words(variant)))
    over = len(system) + sum(len(line) + 1 for _, line in lines) - _MOST
    while over > 0 and (least := max(rank for rank, _ in lines)) > _NEEDED:
        # The last of the least: of several rumours or voices the first stands longest.
        _, dropped = lines.pop(max(index for index, (rank, _) in enumerate(lines) if rank == least))
        over -= len(dropped) + 1
    return system, "\n".join(line for _, line in lines)


def tokens(text: str) -> int:
    """A careful estimate of a text's tokens."""
    return int(len(text) / CHARACTERS_A_TOKEN) + 1


def rumour(good: GoodId, direction: Direction) -> str:
    """A rumour in words. They come from the good and the direction, and there is nothing else they could come from."""
    wordings = words()["rumour"][direction]
    return str(wordings.get(good, wordings["any"])).format(good=good)


def mood(level: int) -> Mood:
    """The band of a mood from 1 to 100, in words a mind knows."""
    return "content" if level >= CONTENT_MOOD else "uneasy" if level >= UNEASY_MOOD else "miserable"


class _Key:
    """A world as a cache key: it holds dicts and so has no hash, but the object itself never changes."""

    __slots__ = ("world",)

    def __init__(self, world: World) -> None:
        self.world = world

    def __hash__(self) -> int:
        return id(self.world)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and other.world is self.world


@lru_cache(maxsize=512)
def _constant(key: _Key, creature: CreatureId, turns: int, variant: str) -> str:
    world, said = key.world, words(variant)
    spec = world.creatures[creature]
    filled = Template(said["system"]).substitute(
        name=spec.name,
        animal=spec.animal,
        count=len(world.creatures),
        temper=spec.role or said["temper"].get(spec.temper, spec.temper),
        fuel=world.fuel,
        place=world.place,
        makes=spec.makes,
        act=f" {act}" if (act := said["act"].get(spec.temper, "")) else "",
        turns=turns,
        rots=", ".join(good.id for good in world.goods.values() if good.rot) or said["line"]["nothing"],
        goods=", ".join(world.goods),
        orders=MAX_ORDERS,
    )
    return filled.strip()


def _changing(world: World, view: MindView, said: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    """The turn's lines in the order they are read, each with its rank: the greater, the sooner it stays untold."""
    line, seasons = said["line"], said["season"]["names"]
    season = seasons[min(view.fuel_need, len(seasons) - 1)]
    if example := worked(world, view, said):
        yield 3, example
    yield _NEEDED, line["turn"].format(turn=view.turn, season=season, need=view.fuel_need, fuel=world.fuel)
    for kind, good in view.weather:
        told = said["weather"].get(kind, said["weather"]["other"])
        yield 4, told.format(kind=kind, good=good, fuel=said["fuel"].get(world.fuel, world.fuel))
    if others := [good for good in world.goods if not _is_told(world, view, good)]:
        prices = (f"{good} {view.prices[good]}{_change(view, good, ' ({:+d})')}" for good in others)
        yield _NEEDED, line["prices"].format(prices=", ".join(prices))
    for good, price in view.imports.items():
        name = world.creatures[world.maker[good]].name
        yield 1, line["away"].format(name=name, good=good, price=price)
    if view.gossip:  # one voice a turn: a small mind says back what it hears, and no cache has met what is new
        other, heard = view.gossip[view.turn % len(view.gossip)]
        yield 5, line["hearsay"].format(name=world.creatures[other].name, said=heard)
    yield from _ties(world, view, said)
    yield from _own(world, view, said)


def _ties(world: World, view: MindView, said: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    """What others are to it: feelings, allies, whispers, gifts, a grudge, a loan to answer."""
    line, grudge = said["line"], view.grudge
    # Whom it hates has a line of its own below.
    if others := [one for one in view.feelings if grudge is None or one.name != grudge.name]:
        felt = (said["feeling"][one.bucket].format(name=_called(world, one.name)) for one in others)
        yield 2, line["feelings"].format(feelings=", ".join(felt))
    if view.allies:
        yield 2, line["allies"].format(allies=" and ".join(world.creatures[ally].name for ally in view.allies))
    for heard in dict.fromkeys(view.rumours):
        told = rumour(heard.good, heard.direction)
        yield 2, line["heard"].format(patron=_called(world, heard.patron, "opening"), rumour=told)
    for wished in view.wishes:
        wish = said["wish"].get(wished.wish, wished.wish).format(good=wished.good)
        patron = _called(world, wished.patron, "opening")
        yield 2, line["wish"].format(patron=patron, amount=wished.amount, wish=wish)
    if grudge is not None:
        yield 1, _scheme(world, grudge, world.creatures[view.creature].makes)
    if offer := view.offer:
        patron = _called(world, offer.patron, "opening")
        yield 1, line["offer"].format(patron=patron, amount=offer.amount, interest=offer.interest, term=offer.term)


def _own(world: World, view: MindView, said: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    """Its own affairs, the shortest words for them, read last: what it lacks most stands first."""
    line, makes = said["line"], world.creatures[view.creature].makes
    yield _NEEDED, line["mood"].format(mood=view.mood, word=said["mood"][mood(view.mood)])
    if view.owes:
        yield 1, line["owes"].format(owes=view.owes)
    yield _NEEDED, line["purse"].format(purse=view.purse)

    def priced(good: GoodId, units: int) -> str:
        change = _change(view, good, ", {:+d}")
        return str(line["priced"]).format(good=good, units=units, price=view.prices[good], change=change)

    held = {good: view.store[good] for good in world.goods if view.store.get(good, 0) > 0}
    store = (priced(good, units) if good == makes else f"{good} {units}" for good, units in held.items())
    yield _NEEDED, line["store"].format(store=", ".join(store) or line["nothing"])
    lacked = [good for good in world.goods if view.short_of.get(good, 0) > 0]
    lacked.sort(key=lambda good: -view.short_of[good])
    short = ", ".join(priced(good, view.short_of[good]) for good in lacked)
    yield _NEEDED, line["short"].format(short=short) if short else line["short_none"]


def _scheme(world: World, grudge: Grudge, makes: str) -> str:
    """What a mind may choose to do about a Patron it hates."""
    said, good, side = words(), grudge.good, grudge.side
    ways = []
    for kind in grudge.schemes:
        way = said["scheme"][kind]
        if kind != "denounce":
            way = way["keep" if (kind, good, side) == ("trade", makes, "short") else side]
        ways.append(way.format(good=good))
    bet = said["bet"][side].format(good=good) if side else ""
    patron = _called(world, grudge.name)
    return str(said["line"]["scheme"].format(patron=patron, bet=bet, schemes=", ".join(ways)))


def _is_told(world: World, view: MindView, good: GoodId) -> bool:
    """Whether a good's price stands among its own affairs: of what it lacks, and of what it makes and has."""
    makes = world.creatures[view.creature].makes
    return view.short_of.get(good, 0) > 0 or (good == makes and view.store.get(good, 0) > 0)


def _change(view: MindView, good: GoodId, form: str) -> str:
    change = view.prices[good] - view.before.get(good, view.prices[good])
    return form.format(change) if change else ""


def _called(world: World, name: str, form: str = "name") -> str:
    """A creature by its name; a Patron by the wood name, which is all that a mind ever learns of one."""
    if any(name == spec.name for spec in world.creatures.values()):
        return name
    return str(words()["patron"][form]).format(name=name)

"""Prompts from the public view: the constant part first, the changing part last, never longer than 900 tokens.

Every word stands in `text/prompt.toml`. A MindView holds no secret, so a prompt cannot tell one.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from string import Template
from typing import Any, Final

from engine.model import MAX_ORDERS, CreatureId, Direction, GoodId, Grudge, MindView, Mood, World

# What the budget of a prompt is counted with. Crowded woods measured 3.6 by the tokenizer of gpt-oss, 3.5 by Qwen's,
# 3.1 by one of only 32,000 words; a card may be anybody's, so the least counts.
CHARACTERS_A_TOKEN: Final = 3.05
MAX_TOKENS: Final = 900
_MOST: Final = int(MAX_TOKENS * CHARACTERS_A_TOKEN) - 1
CONTENT_MOOD: Final = 65
UNEASY_MOOD: Final = 35
# Rank of a line that is always told.
_NEEDED: Final = 0


def build(world: World, view: MindView) -> tuple[str, str]:
    """The prompt for one creature: (system, user). `system` is the same every turn, so that a prefix cache serves it.

    When a turn has more to tell than MAX_TOKENS hold, the least important lines stay untold.
    """
    system = _constant(_Key(world), view.creature)
    lines = list(_changing(world, view))
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
    wordings = _said()["rumour"][direction]
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


@lru_cache(maxsize=64)
def _constant(key: _Key, creature: CreatureId) -> str:
    world, said = key.world, _said()
    spec = world.creatures[creature]
    lack = next((good for good in world.foods if good != spec.makes), spec.makes)
    lack_price, makes_price = world.goods[lack].price, world.goods[spec.makes].price
    example = {
        "thought": said["example"]["thought"].format(lack=lack, makes=spec.makes),
        "gossip": said["example"]["gossip"].format(lack=lack, makes=spec.makes),
        "orders": [
            {"side": "buy", "good": lack, "quantity": 2, "price": lack_price + 1},
            {"side": "sell", "good": spec.makes, "quantity": 3, "price": max(1, makes_price - 1)},
        ],
    }
    filled = Template(said["system"]).substitute(
        name=spec.name,
        animal=spec.animal,
        count=len(world.creatures),
        temper=spec.role or said["temper"].get(spec.temper, spec.temper),
        fuel=world.fuel,
        place=world.place,
        makes=spec.makes,
        rots=", ".join(good.id for good in world.goods.values() if good.rot) or said["line"]["nothing"],
        goods=", ".join(world.goods),
        orders=MAX_ORDERS,
        lack=lack,
        lack_units=2,
        lack_price=lack_price,
        makes_price=makes_price,
        example=json.dumps(example),
    )
    return filled.strip()


def _changing(world: World, view: MindView) -> Iterator[tuple[int, str]]:
    """The turn's lines in the order they are read, each with its rank: the greater, the sooner it stays untold."""
    said = _said()
    line, seasons = said["line"], said["season"]["names"]
    season = seasons[min(view.fuel_need, len(seasons) - 1)]
    yield (
        _NEEDED,
        line["turn"].format(turn=view.turn, of=view.chapter_turns, season=season, need=view.fuel_need, fuel=world.fuel),
    )
    for kind, good in view.weather:
        words = said["weather"].get(kind, said["weather"]["other"])
        yield 3, words.format(kind=kind, good=good, fuel=said["fuel"].get(world.fuel, world.fuel))
    yield _NEEDED, line["prices"].format(prices=", ".join(_price(view, good) for good in world.goods))
    for good, price in view.imports.items():
        name = world.creatures[world.maker[good]].name
        yield 1, line["away"].format(name=name, good=good, price=price)
    yield _NEEDED, line["purse"].format(purse=view.purse)
    if view.owes:
        yield 1, line["owes"].format(owes=view.owes)
    yield _NEEDED, line["store"].format(store=", ".join(f"{good} {view.store.get(good, 0)}" for good in world.goods))
    lacking = ", ".join(f"{good} {view.short_of[good]}" for good in world.goods if view.short_of.get(good, 0) > 0)
    yield _NEEDED, line["short"].format(short=lacking) if lacking else line["short_none"]
    makes = world.creatures[view.creature].makes
    if view.store.get(makes, 0):
        yield 1, line["spare"].format(good=makes, units=view.store[makes])
    yield 4, said["mood"][mood(view.mood)]
    grudge = view.grudge
    # Whom it hates has a line of its own below.
    if others := [one for one in view.feelings if grudge is None or one.name != grudge.name]:
        felt = (said["feeling"][one.bucket].format(name=_called(world, one.name)) for one in others)
        yield 2, line["feelings"].format(feelings=", ".join(felt))
    if view.allies:
        yield 2, line["allies"].format(allies=" and ".join(world.creatures[ally].name for ally in view.allies))
    for heard in dict.fromkeys(view.rumours):
        words = rumour(heard.good, heard.direction)
        yield 2, line["heard"].format(patron=_called(world, heard.patron, "opening"), rumour=words)
    for wished in view.wishes:
        wish = said["wish"].get(wished.wish, wished.wish).format(good=wished.good)
        patron = _called(world, wished.patron, "opening")
        yield 2, line["wish"].format(patron=patron, amount=wished.amount, wish=wish)
    if grudge is not None:
        yield 1, _scheme(world, grudge, makes)
    for other, words in view.gossip:
        yield 5, line["hearsay"].format(name=world.creatures[other].name, said=words)
    if offer := view.offer:
        patron = _called(world, offer.patron, "opening")
        yield 1, line["offer"].format(patron=patron, amount=offer.amount, interest=offer.interest, term=offer.term)
    yield _NEEDED, line["end"]


def _scheme(world: World, grudge: Grudge, makes: str) -> str:
    """What a mind may choose to do about a Patron it hates."""
    said, good, side = _said(), grudge.good, grudge.side
    ways = []
    for kind in grudge.schemes:
        words = said["scheme"][kind]
        if kind != "denounce":
            words = words["keep" if (kind, good, side) == ("trade", makes, "short") else side]
        ways.append(words.format(good=good))
    bet = said["bet"][side].format(good=good) if side else ""
    patron = _called(world, grudge.name)
    return str(said["line"]["scheme"].format(patron=patron, bet=bet, schemes=", ".join(ways)))


def _price(view: MindView, good: GoodId) -> str:
    price = view.prices[good]
    change = price - view.before.get(good, price)
    return f"{good} {price} ({change:+d})" if change else f"{good} {price} (same)"


def _called(world: World, name: str, form: str = "name") -> str:
    """A creature by its name; a Patron by the wood name, which is all that a mind ever learns of one."""
    if any(name == spec.name for spec in world.creatures.values()):
        return name
    return str(_said()["patron"][form]).format(name=name)


@cache
def _said() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("text", "prompt.toml").read_text(encoding="utf-8"))

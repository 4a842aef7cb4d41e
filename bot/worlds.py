"""Worlds and legends: those that come with the bot, and those of a guests' folder (`worlds/*.toml`, `legends/*.toml`).

A legend joins every world that has all its goods, or only the one that it names (`world = "..."`). A guest that is
wrong is left out, with one sentence; the others are found all the same.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from engine.legends import goods_of, parse_legend, with_legends
from engine.model import LegendError, World, WorldError, parse_world

Source = Path | Traversable


@dataclass(frozen=True, slots=True)
class Found:
    """Worlds by id, and why each of the `broken` guests is none of them, by file."""

    worlds: Mapping[str, World]
    broken: Mapping[str, str] = field(default_factory=dict)


@cache
def load_world(name: str = "thousand-token") -> World:
    """A world that comes with the bot, by its id, with all its legends; raises WorldError when there is none."""
    world = find_worlds().worlds.get(name)
    if world is None:
        raise WorldError(f"There is no wood called {name!r}.")
    return world


@cache
def find_worlds(guests: Path | None = None) -> Found:
    """Every world of the bot's own, and those of a guests' folder; raises WorldError only for one of our own."""
    data = files("engine").joinpath("data")
    shipped, legends = _texts(data.joinpath("worlds")), _texts(data.joinpath("legends"))
    broken: dict[str, str] = {}
    if guests is not None and not guests.is_dir():
        broken[str(guests)] = "it is no folder"
        guests = None
    brought = _guests(guests, "worlds")
    goods = dict(filter(None, map(_goods, [*brought.values(), *shipped.values()])))
    told = [*legends.values(), *_sound(_guests(guests, "legends"), [*legends.values()], goods, broken)]
    worlds: dict[str, World] = {}
    for text in shipped.values():
        world = with_legends(parse_world(text), _joining(text, told))
        worlds[world.id] = world
    for name, text in brought.items():
        try:
            world = with_legends(parse_world(text, _by_id(shipped.values())), _joining(text, told))
        except WorldError as error:
            broken[name] = str(error)
            continue
        if world.id in worlds:
            broken[name] = f"there is a world called {world.id!r} already"
        else:
            worlds[world.id] = world
    return Found(worlds, broken)


def _texts(folder: Source) -> dict[str, str]:
    """The TOML files of a folder by name, in their order."""
    found = sorted((path for path in folder.iterdir() if path.name.endswith(".toml")), key=lambda path: path.name)
    return {path.name: path.read_text(encoding="utf-8") for path in found}


def _guests(guests: Path | None, kind: str) -> dict[str, str]:
    folder = None if guests is None else guests / kind
    return {} if folder is None or not folder.is_dir() else _texts(folder)


def _goods(world: str) -> tuple[str, set[str]] | None:
    """Id and goods of a world, by its text; None where that cannot be read: its own reader says what is wrong."""
    try:
        raw = tomllib.loads(world)
        return str(raw["id"]), {*raw["goods"]}
    except (tomllib.TOMLDecodeError, KeyError, TypeError):
        return None


def _sound(
    legends: Mapping[str, str], others: Iterable[str], goods: Mapping[str, set[str]], broken: dict[str, str]
) -> Iterator[str]:
    """The guests' legends that can be told; why the others cannot goes into `broken`."""
    taken = {parse_legend(text).id for text in others}
    for name, text in legends.items():
        try:
            legend, of = parse_legend(text), tomllib.loads(text).get("world")
            if legend.id in taken:
                raise LegendError(f"Legend {legend.id}: there is one of that id already.")
            if of is not None and of not in goods:
                raise LegendError(f"Legend {legend.id}: there is no world called {of!r}.")
            if of is not None and (strangers := sorted(goods_of(legend) - goods[of])):
                raise LegendError(f"Legend {legend.id}: its world {of} has no good called {strangers[0]!r}.")
        except LegendError as error:
            broken[name] = str(error)
            continue
        taken.add(legend.id)
        yield text


def _joining(world: str, legends: Iterable[str]) -> list[str]:
    """The legends that are told in a world, by its text; one that names the world is held to its goods."""
    known = _goods(world)
    if known is None:
        return []
    id, goods = known
    named = [(text, tomllib.loads(text).get("world")) for text in legends]
    return [text for text, of in named if of == id or (of is None and goods_of(parse_legend(text)) <= goods)]


def _by_id(worlds: Iterable[str]) -> dict[str, str]:
    return {tomllib.loads(text)["id"]: text for text in worlds}

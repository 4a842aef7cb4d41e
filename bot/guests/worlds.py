"""Worlds and legends: those that come with the bot, those of the guests' folder, those that packages declare.

A legend joins every world that has all its goods, or only the one that it names (`world = "..."`). A guest that is
wrong is left out, with one sentence; the others are found all the same.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from engine.legends import goods_of, parse_legend, with_legends
from engine.model import Legend, LegendError, World, WorldError, parse_world
from inference.registry import Guest, Place, RegistryError, Seen, Sources, places, text_of, texts

SHIPPED = "thousand-token"
HOUSE = Sources(plugins=False)  # no guests
FILE = ".toml"  # what a world is named by that is a file, and not one of those found
JOINED_AGAIN = 64  # worlds remembered with their legends: each start of a bot reads the same files
OWN = "own-"  # begins the ids of legends that moderators write


@dataclass(frozen=True, slots=True)
class _Told:
    """A legend and the text it was read from; `world` is the only one that tells it, "" for any that has its goods."""

    legend: Legend
    text: str
    world: str

    def joins(self, id: str, goods: Iterable[str]) -> bool:
        return self.world == id if self.world else goods_of(self.legend) <= {*goods}


@dataclass(frozen=True, slots=True)
class _File:
    """A file of worlds or legends: whose it is, and what it holds."""

    guest: Guest
    text: str


@cache
def load_world(name: str = SHIPPED) -> World:
    """A world that comes with the bot, by its id, with all its legends; raises WorldError when there is none."""
    world = find_worlds().get(name)
    if world is None:
        raise WorldError(f"There is no wood called {name!r}.")
    return world


def find_worlds(sources: Sources = HOUSE, seen: Seen | None = None) -> dict[str, World]:
    """Every world by its id, those that come with the bot first; a guest that is wrong is noted in `seen`."""
    return _found(sources, Seen() if seen is None else seen, None)


def choose_world(name: str, sources: Sources, seen: Seen) -> dict[str, World]:
    """Every world by its id, the one called `name` first: an id, or the path of a file (`*.toml`).

    Such a file stands for whatever else has its id. Raises WorldError for a name of none, or a file that is wrong.
    """
    own = Path(name) if name.endswith(FILE) else None
    worlds = _found(sources, seen, own)
    chosen = next(reversed(worlds)) if own else name
    if chosen not in worlds:
        left_out = next((one.fault for one in seen.broken if (one.kind, one.name) == ("worlds", name)), "")
        why = f"it is left out: {left_out}" if left_out else f"there are {', '.join(worlds)}"
        raise WorldError(f"There is no wood called {name!r}; {why}.")
    return {chosen: worlds[chosen], **worlds}


def _found(sources: Sources, seen: Seen, own: Path | None) -> dict[str, World]:
    shipped = _house("worlds")
    brought = _guests("worlds", sources, seen)
    mine = None if own is None else _own(own)
    goods = dict(filter(None, (_outline(one.text) for one in (*brought, *shipped, *([mine] if mine else [])))))
    told = [*_house_legends(), *_legends(sources, seen, goods)]
    worlds = {world.id: world for world in (_world(one.text, told) for one in shipped)}
    for one in brought:
        _add(worlds, one, told, seen)
    if mine is not None:
        world = _world(mine.text, told)
        worlds.pop(world.id, None)
        worlds[world.id] = world
    return worlds


def _add(worlds: dict[str, World], brought: _File, told: Iterable[_Told], seen: Seen) -> None:
    """Add a guest's world, or note what is wrong with it."""
    guest = brought.guest
    try:
        world = _world(brought.text, told)
    except WorldError as error:
        seen.note(replace(guest, fault=str(error).removesuffix(".")))
        return
    if world.id in worlds:
        seen.note(replace(guest, fault=f"there is a world called {world.id!r} already"))
        return
    worlds[world.id] = world
    seen.note(replace(guest, name=world.id))


def _world(text: str, told: Iterable[_Told]) -> World:
    """A world with the legends that are told in it; raises WorldError."""
    known = _outline(text)
    world = _joined(text, () if known is None else tuple(one.text for one in told if one.joins(*known)))
    if not world.legends:
        raise WorldError(f"World {world.id}: it needs a legend: none that there is knows its goods.")
    return world


@lru_cache(JOINED_AGAIN)
def _joined(text: str, legends: tuple[str, ...]) -> World:
    return with_legends(parse_world(text, _bases()), legends)


def _legends(sources: Sources, seen: Seen, goods: Mapping[str, frozenset[str]]) -> list[_Told]:
    """The guests' legends that some world can tell; `goods` are those of every world by its id."""
    found: dict[str, _Told] = {}
    for brought in _guests("legends", sources, seen):
        try:
            told = _read(brought.text)
            _fits(told, goods, {*found, *(one.legend.id for one in _house_legends())})
        except LegendError as error:
            seen.note(replace(brought.guest, fault=str(error).removesuffix(".")))
            continue
        found[told.legend.id] = told
        seen.note(replace(brought.guest, name=told.legend.id))
    return list(found.values())


def _fits(told: _Told, goods: Mapping[str, frozenset[str]], taken: set[str]) -> None:
    """Raise LegendError for a legend that no world can tell."""
    id, named = told.legend.id, goods_of(told.legend)
    if id in taken or id.startswith(OWN):
        raise LegendError(f"Legend {id}: there is one of that id already.")
    if told.world and told.world not in goods:
        raise LegendError(f"Legend {id}: there is no world called {told.world!r}.")
    if told.world and (strangers := sorted(named - goods[told.world])):
        raise LegendError(f"Legend {id}: its world {told.world} has no good called {strangers[0]!r}.")
    if not told.world and not any(named <= one for one in goods.values()):
        raise LegendError(f"Legend {id}: no world has all of its goods: {', '.join(sorted(named))}.")


def _read(text: str) -> _Told:
    """One legend by its text; raises LegendError."""
    legend = parse_legend(text)
    return _Told(legend, text, str(tomllib.loads(text).get("world", "")))


@lru_cache(JOINED_AGAIN)
def _outline(world: str) -> tuple[str, frozenset[str]] | None:
    """Id and goods of a world, by its text; None where that cannot be read: its own reader says what is wrong."""
    try:
        raw: dict[str, Any] = tomllib.loads(world)
        return str(raw["id"]), frozenset(raw["goods"])
    except (tomllib.TOMLDecodeError, KeyError, TypeError):
        return None


def _guests(kind: str, sources: Sources, seen: Seen) -> list[_File]:
    """The guests' files of a kind; one that is no text is noted."""
    found = []
    for place in places(kind, sources, seen):
        for name, path in texts(place.root, FILE):
            guest = Guest(kind, name, f"{place.source}/{path.name}")
            try:
                found.append(_File(guest, text_of(path, guest.source)))
            except RegistryError:
                seen.note(replace(guest, fault="it cannot be read as UTF-8 text"))
    return found


def _own(path: Path) -> _File:
    """The world file that somebody named; raises WorldError where it cannot be read."""
    try:
        return _File(Guest("worlds", path.stem, str(path)), text_of(path, str(path)))
    except RegistryError as error:
        raise WorldError(str(error)) from None


@cache
def _house(kind: str) -> tuple[_File, ...]:
    """The files of a kind that come with the bot."""
    place = Place("engine", files("engine").joinpath("data", kind))
    return tuple(
        _File(Guest(kind, name, path.name), path.read_text(encoding="utf-8")) for name, path in texts(place.root, FILE)
    )


@cache
def _house_legends() -> tuple[_Told, ...]:
    return tuple(_read(one.text) for one in _house("legends"))


@cache
def _bases() -> dict[str, str]:
    """The texts of the worlds that a guest's may be like, by id."""
    return {tomllib.loads(one.text)["id"]: one.text for one in _house("worlds")}

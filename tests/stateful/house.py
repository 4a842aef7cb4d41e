"""A real wood service on a real file, which can be killed at any moment, and a witness of all that it stores."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import orjson

from bot.api import Plot
from bot.audit.journal import Report, replay
from bot.service import WoodService
from bot.text import catalogue
from db import Store, open_store
from db.records import Head, Record, Stored
from engine.model import Wood, World
from inference.protocol import Ask, NarratorAsk, Reply
from inference.standin import StandIn, answer

T = TypeVar("T")


class AnyMinds(StandIn):
    """Five minds that answer what the test says, and what a stand-in would where it says nothing.

    `replies` maps a creature to a reply (a dict), any text at all, or a number: so many replies were late.
    """

    label = "anything"
    labs: Mapping[str, str] = {"oak-7b": "Oak", "elm-3b": "Elm"}
    down = ()

    def __init__(self) -> None:
        self.replies: Mapping[str, Any] = {}

    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        """One reply per ask."""
        return [self._reply(ask) for ask in batch]

    async def narrate(self, ask: NarratorAsk, within_s: float) -> Reply:
        """Nobody words the paper."""
        return Reply("down", "", ask.card)

    def _reply(self, ask: Ask) -> Reply:
        said = self.replies.get(ask.creature)
        if said is None:
            # A wood's id is its own in every run, and no game may hang on it.
            said = answer(replace(ask, key=ask.key.partition(":")[2]))
        if isinstance(said, int):
            return Reply("late", "", ask.card)
        return Reply("answered", said if isinstance(said, str) else orjson.dumps(said).decode(), ask.card or "m")


class House:
    """One file, and the services that lived on it one after another. `records` is what was stored since it was asked.

    `world` is what every wood in it is planted in; `run` plays a coroutine to its end.
    """

    def __init__(self, path: Path, world: World) -> None:
        self.world = world
        self.minds = AnyMinds()
        self.records: list[Record] = []
        self._runner = asyncio.Runner()
        self._path, self._numbers, self._entropy = path, iter(range(10**9)), iter(range(0))
        self.store: Store = self.run(open_store(path))
        self._witness()

    def run(self, coroutine: Coroutine[Any, Any, T]) -> T:
        return self._runner.run(coroutine)

    def planted(self, seed: int, turns: int) -> tuple[str, WoodService]:
        """A new server with a wood, whose seeds and salts come of `seed` alone."""
        self._entropy = iter(range(10**9))
        self._seed = seed
        server = f"server {next(self._numbers)}"
        self.records.clear()
        service = self.service()
        self.run(service.plant(Plot(server, "clearing", 3600, turns), "keeper", "plant"))
        return server, service

    def service(self) -> WoodService:
        """A service that has just been started: it holds nothing in memory."""
        return WoodService(
            self.store, {self.world.id: self.world}, self.minds, catalogue(), lambda: 1_800_000_000,
            models=self.minds, entropy=self._bytes,
        )  # fmt: skip

    def key(self, user: str) -> str:
        """What stands for a user in the wood, "" for one who is not known."""
        return self.run(self.store.persons.find(user)) or ""

    def replay(self, wood: str) -> Report:
        """The journal played again from its first row."""
        return self.run(replay(self.store, wood))

    def stored(self, wood: str) -> Stored:
        """What the file holds of a wood."""
        found = self.run(self.store.load(wood))
        assert found is not None
        return found

    def close(self) -> None:
        self.run(self.store.close())
        self._runner.close()

    def _bytes(self, count: int) -> bytes:
        return hashlib.shake_128(f"{self._seed}:{next(self._entropy)}".encode()).digest(count)

    def _witness(self) -> None:
        append: Callable[[Record], Coroutine[Any, Any, Head]] = self.store.append

        async def seen(record: Record) -> Head:
            head = await append(record)
            self.records.append(record)
            return head

        self.store.append = seen  # type: ignore[method-assign]


def slug_of(wood: Wood, user: str) -> str | None:
    """The slug a user plays under in a wood, if any."""
    return next((patron.id for patron in wood.patrons.values() if patron.user == user), None)


def spree(world: World, wood: Wood, creature: str) -> dict[str, Any]:
    """Replies of a turn in which `creature` buys what all others made, at three times its price."""
    minds: dict[str, Any] = {creature: {"orders": []}}
    for seller, spec in world.creatures.items():
        held, price = wood.stores[seller].get(spec.makes, 0), 3 * wood.prices[spec.makes]
        if seller != creature and held:
            order = {"good": spec.makes, "quantity": held, "price": price}
            minds[seller] = {"orders": [{"side": "sell", **order}]}
            minds[creature]["orders"].append({"side": "buy", **order})
    return minds

"""Who may think in a sim: councils by name, and any cast whose models are served.

Three of them exist to show what a rule is worth against bad minds, and need no server.
"""

from __future__ import annotations

import asyncio
import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from typing import Any, Generic, Protocol, TypeVar

from rich.console import Console
from rich.progress import track

from bot.app.runtime import seat, shelf
from bot.app.settings import load_settings
from bot.dataset import Keep, unkept
from bot.guests import load_world
from bot.lab.awake import awake
from bot.lab.figures import treasure
from bot.lab.play import Decide
from bot.text import catalogue
from engine.model import SCHEMES, CreatureId, Decision, GoodId, Wood, World
from inference.draws import below, pick
from inference.protocol import Ask, Council, Reply
from inference.quality import traces_of
from inference.reply import NO_SCHEME
from inference.standin import StandIn
from inference.turn import think


class Hoarders:
    """Minds that want what is dearest and nothing else: none is sold, and every pebble bids for more."""

    label = "hoarder"

    def __init__(self, good: GoodId) -> None:
        self._good = good

    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        """One reply per ask: all of it that the purse can buy at twice its price, or silence."""
        return [Reply("answered", self._answer(ask), self.label) for ask in batch]

    async def close(self) -> None:
        """Nothing to release."""

    def _answer(self, ask: Ask) -> str:
        view = ask.view
        price = 2 * view.prices[self._good]
        quantity = min(99, view.purse // price)
        buys = quantity > 0 and view.makes != self._good
        orders = [{"side": "buy", "good": self._good, "quantity": quantity, "price": price}] if buys else []
        return json.dumps({"thought": f"more {self._good}", "gossip": "", "orders": orders})


class Garblers:
    """Five minds whose replies cannot be read: every turn is a no-op, and the wood must live through it."""

    label = "garbage"

    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        """One unreadable reply per ask."""
        return [Reply("answered", "the moon {{ is [ my order: sell sell", self.label) for _ in batch]

    async def close(self) -> None:
        """Nothing to release."""


class Dice:
    """Five minds that think nothing: valid replies whose every word is drawn, the same for the same turn."""

    label = "dice"

    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        """One reply per ask: up to four orders of any side, good, quantity and price."""
        return [Reply("answered", self._answer(ask), self.label) for ask in batch]

    async def close(self) -> None:
        """Nothing to release."""

    def _answer(self, ask: Ask) -> str:
        orders = [self._order(ask, f"{ask.key}:{number}") for number in range(below(ask.key, "orders", 5))]
        reply = {"thought": "", "gossip": "", "orders": orders, "loan": pick(ask.key, "loan", LOAN)}
        if ask.view.grudge is not None:
            reply["scheme"] = pick(ask.key, "scheme", (*SCHEMES, NO_SCHEME))
        return json.dumps(reply)

    def _order(self, ask: Ask, key: str) -> dict[str, object]:
        good = pick(key, "good", list(ask.view.prices))
        price = 1 + below(key, "price", 3 * ask.view.prices[good])
        return {
            "side": pick(key, "side", SIDES),
            "good": good,
            "quantity": 1 + below(key, "quantity", 12),
            "price": price,
        }


SIDES, LOAN = ("buy", "sell"), ("accept", "decline")

CASTS: dict[str, Callable[[World], Council]] = {
    "stand-in": lambda _: StandIn(),
    "hoarder": lambda world: Hoarders(treasure(world)),
    "garbage": lambda _: Garblers(),
    "dice": lambda _: Dice(),
}


def names() -> list[str]:
    """Everyone who may be asked for: the councils of this module, then every cast on the operator's shelf."""
    _, casts = shelf(load_settings())
    return list(dict.fromkeys([*CASTS, *sorted(casts)]))


def council_of(cast: str, world: World) -> tuple[Council, Mapping[CreatureId, str]]:
    """A cast's council, and each creature's card. Served minds have no understudy here: one that is down is silent.

    Raises Stop for settings or cards that are wrong.
    """
    if cast in CASTS:
        return CASTS[cast](world), {}
    council, seated = seat(load_settings().model_copy(update={"cast": cast}), understudies=False)
    return council, seated.assign(world.creatures)


T = TypeVar("T")

MANY = 60  # seeds from which starting more processes pays
SHARE = 5  # seeds handed to a process at a time
AT_ONCE = 64  # woods whose minds think side by side where a server is asked: it batches what comes together


class Study(Protocol[T]):
    """What a sim is asked to find out. Its own fields are plain data: it is sent to other processes."""

    async def one(self, world: World, decide: Decide, seed: int) -> T:
        """Play the wood of one seed."""
        ...

    def result(self, runs: list[T]) -> dict[str, Any]:
        """One object over all seeds, ready for JSON."""
        ...

    def show(self, paper: Console, cast: str, runs: list[T], result: Mapping[str, Any]) -> None:
        """The same as tables and sentences."""
        ...


@dataclass(frozen=True, slots=True)
class Played(Generic[T]):
    """A study's woods in the order of their seeds, and how many replies came to which status (`Decision.status`)."""

    runs: list[T]
    replies: Counter[str]


def each(
    study: Study[T], cast: str, seeds: int, quiet: bool, world: World | None = None, keep: Keep = unkept
) -> Played[T]:
    """Play one wood of a world (None: the shipped one) for each seed, with a progress bar where someone is watching.

    `keep` is handed every turn's traces. Raises Stop for settings or cards that are wrong, and where nobody answers.
    """
    progress = Console(stderr=True)
    watched = partial(
        track,
        description=catalogue()("sim-progress", cast=cast),
        total=seeds,
        console=progress,
        disable=quiet or not progress.is_terminal,
    )
    cores = os.cpu_count() or 1
    world = load_world() if world is None else world
    if cast not in CASTS or seeds < MANY or cores < 2 or keep is not unkept:
        return _here(study, cast, watched(range(seeds)), world, keep)
    with ProcessPoolExecutor(cores, get_context("spawn")) as crew:
        alone = list(watched(crew.map(partial(_alone, study, cast, world), range(seeds), chunksize=SHARE)))
    return Played([run for one in alone for run in one.runs], sum((one.replies for one in alone), Counter()))


def _alone(study: Study[T], cast: str, world: World, seed: int) -> Played[T]:
    return _here(study, cast, [seed], world)


def _here(study: Study[T], cast: str, seeds: Iterable[int], world: World, keep: Keep = unkept) -> Played[T]:
    found: dict[int, T] = {}
    replies: Counter[str] = Counter()
    waiting = iter(seeds)

    async def all_of_them() -> None:
        council, cards = council_of(cast, world)

        async def decide(world: World, morning: Wood) -> Mapping[CreatureId, Decision]:
            thoughts = await think(council, world, morning, cards)
            if keep is not unkept:
                keep(traces_of(world, morning, thoughts))
            decisions = {thought.ask.creature: thought.decision for thought in thoughts}
            replies.update(decision.status for decision in decisions.values())
            return decisions

        async def play() -> None:
            for seed in waiting:
                found[seed] = await study.one(world, decide, seed)
                await asyncio.sleep(0)  # or Ctrl-C is not heard over minds that never wait

        try:
            await awake(council)
            async with asyncio.TaskGroup() as crew:
                for _ in range(1 if cast in CASTS else AT_ONCE):
                    crew.create_task(play())
        finally:
            await council.close()

    asyncio.run(all_of_them())
    return Played([found[seed] for seed in sorted(found)], replies)

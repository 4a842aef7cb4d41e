"""A crowd on the event loop: turns and papers go a piece a round, and a command between any two of them."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bot.api import Parcel, Plot
from bot.outbox import ON_THE_WAY, OutboxWorker
from bot.service import WoodService
from bot.service._entry_writer import EntryWriter
from bot.text import catalogue
from bot.turnstile import Turnstile
from db import open_store
from engine.apply import Outcome
from engine.model import GoodId, Join, Open, Tick, World
from inference.standin import StandIn

START = 1_800_000_000
WOODS = 40


class Rounds:
    """Counts the rounds of the running loop."""

    def __init__(self) -> None:
        self.number = 0
        self._loop = asyncio.get_running_loop()
        self._loop.call_soon(self._next)

    def _next(self) -> None:
        self.number += 1
        self._handle = self._loop.call_soon(self._next)

    def stop(self) -> None:
        self._handle.cancel()


@pytest.fixture
async def rounds() -> AsyncIterator[Rounds]:
    rounds = Rounds()
    yield rounds
    rounds.stop()


async def test_one_piece_goes_through_in_a_round_in_order_of_arrival(rounds: Rounds) -> None:
    turnstile, played = Turnstile(), list[tuple[int, int]]()

    async def piece(number: int) -> None:
        await turnstile.turn()
        played.append((rounds.number, number))

    async def late() -> None:
        while len(played) < 17:  # noqa: ASYNC110 (one round, and no other)
            await asyncio.sleep(0)
        await piece(20)  # in the round in which the last of those who waited is played, and behind it

    tasks = [asyncio.create_task(piece(number)) for number in range(20)]
    tasks.append(asyncio.create_task(late()))
    await asyncio.sleep(0)
    for number in (3, 4, 11):
        tasks[number].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    assert [number for _, number in played] == [one for one in range(21) if one not in (3, 4, 11)]
    assert max(Counter(round for round, _ in played).values()) == 1
    before = rounds.number
    await turnstile.turn()
    assert rounds.number == before, "where nobody waits, nobody waits"


async def test_turns_that_are_due_together_are_played_one_a_round(
    home: Path, world: World, rounds: Rounds, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And a command that comes in the middle is answered before the last of them."""
    now, played, third = [START], list[tuple[int, str]](), asyncio.Event()
    store = await open_store(home / "wood.db")
    woods = WoodService(store, {world.id: world}, StandIn(), catalogue(), lambda: now[0])
    for number in range(WOODS):
        await woods.plant(Plot(f"s{number}", f"c{number}", 3600), "keeper", f"plant {number}")
    real = EntryWriter.applied

    def seen(self: Any, held: Any, entry: Any) -> Outcome:
        played.append((rounds.number, "turn" if isinstance(entry, Tick) else "command"))
        if len(played) == 3:
            third.set()
        return real(self, held, entry)

    await woods.plant(Plot("elsewhere", "c", 7200), "keeper", "plant")
    await woods.command("elsewhere", "ann", "join", Join())
    monkeypatch.setattr(EntryWriter, "applied", seen)
    now[0] += 3600
    storm = asyncio.create_task(woods.tick_due(now[0]))
    await third.wait()
    await woods.command("elsewhere", "ann", "bet", Open("long", GoodId("honey"), 1))
    assert await storm == WOODS
    await store.close()
    woods.close()
    kinds = [kind for _, kind in played]
    assert kinds.count("turn") == WOODS
    assert kinds.index("command") < WOODS // 2
    assert max(Counter(round for round, kind in played if kind == "turn").values()) == 1


class Rack:
    """An outbox of one row for each of many targets, which counts what is read of it."""

    def __init__(self, targets: int) -> None:
        self.rows = {
            f"t{n}": SimpleNamespace(
                id=n, wood="w", kind="word", target=f"t{n}", to="", nonce="n", payload={}, attempts=0
            )
            for n in range(targets)
        }
        self.read = 0

    async def due(self, now: int, limit: int, without: Collection[str] = ()) -> Sequence[Any]:
        await asyncio.sleep(0)
        rows = [row for target, row in self.rows.items() if target not in without][:limit]
        self.read += len(rows)
        return rows

    async def sent(self, id: int, message_id: str) -> None:
        await asyncio.sleep(0)
        del self.rows[f"t{id}"]

    async def next_at(self) -> int | None:
        return None


async def test_papers_are_rendered_one_a_round_few_at_a_time_and_read_once(rounds: Rounds) -> None:
    rack, begun = Rack(300), list[int]()
    under_way = most = 0

    async def render(parcel: Parcel) -> str:
        nonlocal under_way, most
        begun.append(rounds.number)
        under_way += 1
        most = max(most, under_way)
        for _ in range(200):
            await asyncio.sleep(0)
        under_way -= 1
        worker.wake()  # as each commit does
        return "m"

    renderers: Mapping[str, Callable[[Parcel], Awaitable[str]]] = {"word": render}
    worker = OutboxWorker(rack, renderers, lambda: START, SimpleNamespace())  # type: ignore[arg-type]
    life = asyncio.create_task(worker.run())
    while rack.rows:
        worker.wake()
        await asyncio.sleep(0)
    life.cancel()
    await asyncio.gather(life, return_exceptions=True)
    assert len(begun) == rack.read == 300
    assert most == ON_THE_WAY
    assert max(Counter(begun).values()) == 1


async def test_a_letter_that_lands_while_the_rows_are_read_leaves_the_next_to_be_sent() -> None:
    """Two for one target, one after the other, while both `run` and `drain` look: the drained rack is empty."""
    landed, said = asyncio.Event(), list[str]()
    second = SimpleNamespace(id=0, wood="w", kind="word", target="t0", to="", nonce="n2", payload={}, attempts=0)
    asked = 0

    class Slow(Rack):
        """A shelf whose second look takes until what was on its way has landed."""

        async def due(self, now: int, limit: int, without: Collection[str] = ()) -> Sequence[Any]:
            nonlocal asked
            asked += 1
            rows = await super().due(now, limit, without)
            if asked == 2:
                landed.set()
                await asyncio.wait(list(worker._flying.values()))
                await asyncio.sleep(0)
            return rows

        async def sent(self, id: int, message_id: str) -> None:
            await super().sent(id, message_id)
            if not said[1:]:
                self.rows["t0"] = second

    rack = Slow(1)

    async def render(parcel: Parcel) -> str:
        await landed.wait()
        said.append(parcel.nonce)
        return "m"

    renderers: Mapping[str, Callable[[Parcel], Awaitable[str]]] = {"word": render}
    worker = OutboxWorker(rack, renderers, lambda: START, SimpleNamespace())  # type: ignore[arg-type]
    await worker._start()
    await worker.drain()
    assert said == ["n", "n2"]

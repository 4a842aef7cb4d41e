"""A wood that is over: still on the file to the last byte, and nowhere to be found."""

from __future__ import annotations

import asyncio
import io
import json
import zipfile
from typing import Any

import pytest

from bot.api import NoWood
from bot.audit.journal import replay
from bot.service import WoodService
from db import Store
from engine.model import Configure, Join, Open, QuietHours, Refused, Uproot, Whisper
from tests.db.conftest import PLOT, START, Clock

ON_EITHER = True


async def uprooted(woods: WoodService) -> str:
    """The id of the wood on "server", which has been uprooted."""
    wood = (await woods.view("server")).wood
    await woods.moderate("server", "keeper", "up", Uproot(wood))
    return wood


async def test_it_stays_on_the_file_as_it_was(woods: WoodService, store: Store) -> None:
    await woods.command("server", "ann", "1", Open("short", "honey", 2))
    wood = await uprooted(woods)
    stored = await store.load(wood)
    assert stored is not None
    assert [held.quantity for held in stored.wood.positions] == [2]
    report = await replay(store, wood)
    assert (report.fault, report.seq) == (None, stored.head.seq)
    assert [row.payload["kind"] for row in await store.outbox.due(START) if row.kind == "word"] == ["uprooted"]


async def test_its_server_is_free_and_another_wood_knows_nothing_of_it(woods: WoodService, store: Store) -> None:
    gone = await uprooted(woods)
    for ask in (
        woods.view("server"),
        woods.ledger("server", "ann"),
        woods.tick_now("server"),
        woods.export("server", 9),
    ):
        with pytest.raises(NoWood):
            await ask
    await woods.tick(gone)  # an alarm that was on its way: the wood sleeps on
    assert await woods.server_of(gone) is None
    assert await woods.next_due() is None
    await woods.plant(PLOT, "keeper", "again")
    view = await woods.view("server")
    assert view.wood != gone
    assert (view.patrons, view.turn) == ((), 0)
    with pytest.raises(Refused, match="other-wood"):
        await woods.moderate("server", "keeper", "late", Uproot(gone))


async def test_another_process_finds_out(woods: WoodService, another: WoodService) -> None:
    await another.command("server", "bob", "1", Join())
    await uprooted(woods)
    with pytest.raises(NoWood):
        await another.command("server", "bob", "2", Open("short", "honey", 1))
    with pytest.raises(NoWood):
        await another.view("server")
    await another.plant(PLOT, "keeper", "again")
    await woods.command("server", "ann", "3", Open("short", "honey", 1))
    assert (await another.view("server")).wood == (await woods.view("server")).wood


async def test_a_turn_that_is_thought_over_meanwhile_is_never_played(
    woods: WoodService, store: Store, service: Any
) -> None:
    thinking, go_on = asyncio.Event(), asyncio.Event()

    class Slow:
        label, labs, down = "slow", {}, ()

        async def ask(self, batch: Any) -> Any:
            thinking.set()
            await go_on.wait()
            return await woods._turns.council.ask(batch)

        async def close(self) -> None: ...

    slow = service(store, Slow())
    turn = asyncio.create_task(slow.tick_now("server"))
    await thinking.wait()
    wood = (await slow.view("server")).wood
    await slow.moderate("server", "keeper", "up", Uproot(wood))
    go_on.set()
    with pytest.raises(Refused, match="uprooted"):
        await turn
    stored = await store.load(wood)
    assert stored is not None
    assert stored.wood.turn == 0


async def test_the_same_press_twice_has_one_answer(woods: WoodService) -> None:
    wood = (await woods.view("server")).wood
    once = await woods.moderate("server", "keeper", "up", Uproot(wood))
    assert await woods.moderate("server", "keeper", "up", Uproot(wood)) == once
    with pytest.raises(NoWood):
        await woods.moderate("server", "keeper", "another press", Uproot(wood))


async def test_a_process_that_still_sees_it_may_plant_the_next(woods: WoodService, another: WoodService) -> None:
    await another.command("server", "bob", "1", Join())
    gone = await uprooted(woods)
    await another.plant(PLOT, "keeper", "again")
    assert (await another.view("server")).wood != gone


async def test_an_export_tells_who_whispered_only_once_the_chapter_is_over(woods: WoodService) -> None:
    await woods.moderate("server", "keeper", "short", Configure(chapter_turns=5))
    await woods.command("server", "ann", "1", Whisper("oona", planted=True, good="honey", direction="up"))
    for _ in range(4):
        await woods.tick_now("server")
    assert traces(await woods.export("server", 10**6)) == []
    for _ in range(2):
        await woods.tick_now("server")
    assert {trace["chapter"] for trace in traces(await woods.export("server", 10**6))} == {1}
    assert any("whispers" in str(trace) for trace in traces(await woods.export("server", 10**6)))
    small = await woods.export("server", 3000)
    assert len(small) <= 3000, "the oldest traces give way"


def traces(packed: bytes) -> list[dict[str, Any]]:
    with zipfile.ZipFile(io.BytesIO(packed)) as whole:
        return [json.loads(line) for line in whole.read("traces.jsonl").splitlines()]


async def test_a_turn_missed_before_the_night_waits_for_the_morning(woods: WoodService, clock: Clock) -> None:
    """Whether the bot was away, or a moderator wakes the wood at night."""
    due = START + PLOT.interval_s
    hour = (due // 3600 + 1) % 24
    await woods.moderate("server", "keeper", "q", QuietHours(hour, (hour + 3) % 24))
    morning = due - due % 3600 + 4 * 3600
    clock.at = due + 3600  # it has been due for an hour, and nobody was there
    assert await woods.next_due() == due
    assert await woods.tick_due(clock.at) == 0
    assert await woods.next_due() == (await woods.view("server")).due_at == morning
    await woods.moderate("server", "keeper", "p", Configure(paused=True))
    await woods.moderate("server", "keeper", "r", Configure(paused=False))
    assert await woods.next_due() == morning
    clock.at = morning
    assert await woods.tick_due(clock.at) == 1


async def test_quiet_hours_are_the_alarms_too(woods: WoodService, clock: Clock) -> None:
    due = START + PLOT.interval_s
    hour = due // 3600 % 24
    await woods.moderate("server", "keeper", "q", QuietHours(hour, (hour + 2) % 24))
    later = due - due % 3600 + 2 * 3600
    assert await woods.next_due() == (await woods.view("server")).due_at == later
    clock.at = later - 1
    assert await woods.tick_due(clock.at) == 0
    clock.at = later
    assert await woods.tick_due(clock.at) == 1

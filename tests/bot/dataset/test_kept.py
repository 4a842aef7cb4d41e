"""Every decision leaves one trace, with its turn or not at all, and no wood keeps more of them than it may."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import Any

import orjson
import pytest
from alembic import command
from sqlalchemy import create_engine

from bot.api import StoreTrouble
from bot.service import WoodService
from bot.text import catalogue
from db import Store, open_store
from db.records import Head, Record
from db.sqlite import config
from db.sqlite import statements as sql
from engine.model import Cover, Open, World
from inference.protocol import Reply
from inference.standin import StandIn
from inference.testing import QueueCouncil
from tests.bot.dataset.conftest import KEEPER, PATRONS, PLOT, SERVER, Service

GOOD = '{"thought": "I lack acorns.", "gossip": "Cold today.", "orders": [%s]}'
BUY = '{"side": "buy", "good": "acorns", "quantity": 1, "price": 5}'
OWN = '{"side": "buy", "good": "honey", "quantity": 1, "price": 9}'


async def every(store: Store) -> list[dict[str, Any]]:
    """All traces of the one wood there is."""
    (wood,) = await store.traces.woods()
    return [trace async for trace in store.traces.every(wood)]


async def test_a_trace_says_what_was_asked_answered_and_made_of_it(
    store: Store, service: Service, world: World
) -> None:
    council = QueueCouncil()
    said = Reply("answered", GOOD % f"{BUY}, {OWN}", "some-model", False, "stop", 812, 640, 71, 512)
    council.enqueue("oona", said)
    council.enqueue("fenn", "```json\n" + GOOD % BUY + "\n```")
    council.fail("bram", "late")
    council.enqueue("pip", "I would rather not.")
    council.enqueue("mirel", Reply("answered", GOOD % "", "away", understudy=True))
    woods = service(council)
    await woods.plant(PLOT, KEEPER, "plant")
    await woods.tick_now(SERVER)
    traces = {trace["creature"]: trace for trace in await every(store)}
    assert list(traces) == list(world.creatures)
    for ask in council.batches[0]:
        assert (traces[ask.creature]["system"], traces[ask.creature]["user"]) == (ask.system, ask.user)
        assert (traces[ask.creature]["chapter"], traces[ask.creature]["turn"]) == (1, 1)
    oona = traces["oona"]
    assert oona["reply"] == said.text
    assert oona["thought"] == "I lack acorns."
    assert [order["good"] for order in oona["orders"]] == ["acorns", "honey"]
    assert oona["refused"] == ["self-buy"]
    assert [oona[name] for name in ("took_ms", "prompt_tokens", "reply_tokens", "cached_tokens")] == [812, 640, 71, 512]
    assert (oona["model"], oona["outcome"], oona["status"]) == ("some-model", "answered", "clean")
    assert (traces["fenn"]["status"], traces["fenn"]["repairs"]) == ("repaired", ["syntax"])
    assert (traces["bram"]["outcome"], traces["bram"]["status"], traces["bram"]["reply"]) == ("late", "late", "")
    assert (traces["pip"]["status"], traces["pip"]["reply"]) == ("hopeless", "I would rather not.")
    assert traces["mirel"]["understudy"]


async def test_a_trace_says_what_the_creature_felt_and_why_and_its_prompt_does_not(
    store: Store, service: Service, world: World
) -> None:
    council = QueueCouncil()
    woods = service(council)
    await woods.plant(PLOT, KEEPER, "plant")
    for user in PATRONS:
        await woods.command(SERVER, user, f"short {user}", Open("short", "honey", 12))
        await woods.command(SERVER, user, f"cover {user}", Cover("honey"))
        await woods.command(SERVER, user, f"again {user}", Open("short", "honey", 8))
    council.enqueue("oona", '{"orders": [], "scheme": "trade"}')
    await woods.tick_now(SERVER)
    first, second = [line.id for line in (await woods.view(SERVER)).patrons]
    traces = {trace["creature"]: trace for trace in await every(store)}
    oona, bram = traces["oona"], traces["bram"]
    assert sorted((one["toward"], one["value"]) for one in oona["feelings"]) == sorted([(first, -60), (second, -60)])
    assert [(note["delta"], note["why"]) for note in oona["notes"]] == [(-36, "bet"), (-24, "bet")] * 2
    assert (oona["schemes"], oona["scheme"]) == (["denounce", "rumour", "trade"], "trade")
    assert (bram["schemes"], bram["scheme"], bram["feelings"], bram["notes"]) == ([], None, [], [])
    prompt = oona["system"] + oona["user"]
    assert "You hate" in prompt
    assert not {word for word in ("-60", "-36", "-24", "bet") if re.search(rf"(?<!\w){word}\b", prompt)}


async def test_traces_stand_with_their_turn_or_not_at_all(
    store: Store, planted: WoodService, monkeypatch: pytest.MonkeyPatch
) -> None:
    await planted.tick_now(SERVER)
    with monkeypatch.context() as patch:
        patch.setattr(sql, "ADD_TRACES", "INSERT INTO traces VALUES (NULL, NULL, NULL)")
        with pytest.raises(StoreTrouble):
            await planted.tick_now(SERVER)
    assert (await planted.view(SERVER)).turn == 1
    assert len(await every(store)) == 5
    append = store.append

    async def then_fail(record: Record) -> Head:
        await append(record)
        raise RuntimeError("the process went")

    with monkeypatch.context() as patch:
        patch.setattr(store, "append", then_fail)
        with pytest.raises(RuntimeError, match="process"):
            await planted.tick_now(SERVER)
    assert (await planted.view(SERVER)).turn == 2
    assert [trace["turn"] for trace in await every(store)] == [1] * 5 + [2] * 5


async def test_a_turn_that_two_processes_play_is_traced_once(
    store: Store, planted: WoodService, service: Service
) -> None:
    await asyncio.gather(planted.tick_now(SERVER), service().tick_now(SERVER))
    assert len({(one["turn"], one["creature"]) for one in await every(store)}) == len(await every(store))


async def test_a_wood_keeps_its_newest_turns(store: Store, service: Service) -> None:
    woods = service(trace_turns=20)
    await woods.plant(PLOT, KEEPER, "plant")
    for _ in range(70):
        await woods.tick_now(SERVER)
    turns = [(trace["chapter"], trace["turn"]) for trace in await every(store)][::5]
    assert turns[-1] == (2, 30)
    assert 20 <= len(turns) < 20 + 16
    assert turns == sorted(turns)


async def test_none_are_kept_where_none_are_wanted(store: Store, service: Service) -> None:
    woods = service(trace_turns=0)
    await woods.plant(PLOT, KEEPER, "plant")
    await woods.tick_now(SERVER)
    assert await every(store) == []
    assert await woods.reliability(SERVER) == ()


async def test_what_is_constant_is_stored_once(store: Store, planted: WoodService) -> None:
    for _ in range(4):
        await planted.tick_now(SERVER)
    assert await store.reader.rows("SELECT count(*) FROM roles") == [(5,)]
    ((body,),) = await store.reader.rows("SELECT max(length(body)) FROM traces")
    assert body < 12_000, "five prompts, each with its own worked example, and replies"
    bodies = await store.traces.newest((await store.traces.woods())[0], 2)
    assert [orjson.loads(one)[0]["turn"] for one in bodies] == [3, 4]


async def test_an_older_database_gets_room_for_traces(tmp_path: Path, world: World) -> None:
    path = tmp_path / "old.db"
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        made = config()
        made.attributes["connection"] = connection
        command.upgrade(made, "0001")
    engine.dispose()
    store = await open_store(path)
    woods = WoodService(store, {world.id: world}, StandIn(), catalogue(), lambda: 0)
    await woods.plant(PLOT, KEEPER, "plant")
    await woods.tick_now(SERVER)
    assert len(await every(store)) == 5
    await store.close()

"""What moved a price: a turn of a finished chapter without one of its inputs; worked out once, and honest."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from bot.api import Plot
from bot.service import WoodService
from bot.service._left_out import Played
from bot.window.visitors import Busy
from db import Store, open_store
from engine.model import Bribe, CreatureId, GoodId, Refused
from tests.bot.window.conftest import MOD, SERVER, TURNS, Served, service
from tests.builders.by_hand import by_hand


async def test_each_input_is_left_out_and_the_rest_is_as_it_came(served: Served) -> None:
    found = await served.json("/api/woods/{wood}/chapters/1/why/3")
    turn = await served.json("/api/woods/{wood}/turns/1/3")
    assert found["prices"] == turn["prices"]
    kinds = [one["kind"] for one in found["left"]]
    assert kinds == ["bribe", "bribe", "bet"] + ["orders"] * 5
    whole = [await served.json(f"/api/woods/{{wood}}/chapters/1/why/{turn}") for turn in range(1, TURNS + 1)]
    assert any(one["prices"] != day["prices"] for day in whole for one in day["left"])
    assert await served.json("/api/woods/{wood}/chapters/1/why/2") != found


async def test_who_gave_what_nobody_was_told_of_stays_unknown(served: Served) -> None:
    left = (await served.json("/api/woods/{wood}/chapters/1/why/3"))["left"]
    plain, wished, bet = left[:3]
    assert plain["who"] == ""
    assert wished["who"] == bet["who"] != ""
    whisper = (await served.json("/api/woods/{wood}/chapters/1/why/2"))["left"][0]
    assert (whisper["kind"], whisper["detail"]) == ("whisper", {}), "its own words would tell which kind it was"


async def test_it_is_worked_out_once(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    first = await served.woods.why(served.wood, 1, 3)

    async def none(_store: Store, _wood: str) -> AsyncIterator[Any]:
        raise AssertionError("played again")
        yield

    monkeypatch.setattr(Store, "rows", none)
    assert await served.woods.why(served.wood, 1, 3) == first
    assert await served.woods.why(served.wood, 1, 4) is not None, "a chapter's turns are worked out together"


async def test_a_turn_that_cannot_be_played_again_is_tried_once(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    with by_hand(served.store.path) as raw:  # somebody took the hidden part of a command away
        raw.execute("DELETE FROM private_journal WHERE seq = 4")
    looks: list[str] = []
    rows = Store.rows

    def counted(store: Store, wood: str) -> AsyncIterator[Any]:
        looks.append(wood)
        return rows(store, wood)

    monkeypatch.setattr(Store, "rows", counted)
    for _ in range(3):
        assert (await served.get("/api/woods/{wood}/chapters/1/why/3"))[0] == 404
    assert len(looks) == 1
    assert (await served.get("/api/woods/{wood}/chapters/1/why/1"))[0] == 200


async def test_only_so_many_wait_for_it(served: Served) -> None:
    asked = await asyncio.gather(*(served.woods.why(served.wood, 1, 3) for _ in range(12)), return_exceptions=True)
    assert sum(isinstance(one, Busy) for one in asked) == 4
    assert len({one for one in map(str, asked) if one}) == 1


async def test_rule_based_minds_think_again_without_what_they_heard(tmp_path: Path) -> None:
    store = await open_store(tmp_path / "wood.db")
    woods = service(store)
    try:
        await _wishes(woods, 13)
        wood = (await woods.view(SERVER)).wood
        assert await _moved(woods, wood) == {(5, "bribe"), (8, "bribe")}
        with by_hand(store.path) as raw:
            raw.execute("DELETE FROM influences")

        async def nobody(_: Played) -> frozenset[CreatureId]:
            return frozenset()

        woods._influences._left_out._rules = nobody  # type: ignore[method-assign]
        assert await _moved(woods, wood) == {(11, "bribe")}, "as models', orders stand; one cannot be paid"
    finally:
        woods.close()
        await store.close()


async def _wishes(woods: WoodService, turns: int) -> None:
    await woods.plant(Plot(SERVER, "channel", 3600, turns - 1), MOD, "plant")
    for turn in range(turns):
        for place, (creature, good) in enumerate((("pip", "honey"), ("mirel", "honey"), ("oona", "berries"))):
            wish = Bribe(CreatureId(creature), 5, "shun", GoodId(good))
            with suppress(Refused):  # a purse is empty one day
                await woods.command(SERVER, f"u{place}", f"b{turn}{place}", wish)
        await woods.tick_now(SERVER)


async def _moved(woods: WoodService, wood: str) -> set[tuple[int, str]]:
    """The inputs without which a price would have been another, the minds' orders apart."""
    found = [one for turn in range(1, 13) if (one := await woods.why(wood, 1, turn)) is not None]
    return {
        (one.turn, left.kind)
        for one in found
        for left in one.left
        if left.kind != "orders" and left.prices != one.prices
    }

"""A file is carried over to a server, row for row."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.app.exit_codes import Exit
from bot.audit.journal import replay
from bot.service import WoodService
from db import open_store as open_file
from tests.builders.postgres import Place
from tests.db.conftest import PLOT, Clock, open_store
from tests.db.server.conftest import SHORT, ended_with


async def test_a_file_is_carried_over_row_for_row(
    place: Place,
    tmp_path: Path,
    service: Callable[..., WoodService],
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / "wood.db"
    store = await open_file(file)
    woods = service(store)
    await woods.plant(replace(PLOT, chapter_turns=8), "keeper", "plant")
    for turn in range(10):
        await woods.command("server", f"u{turn % 3}", f"k{turn}", SHORT)
        clock.at += 3600
        assert await woods.tick_due(clock.at) == 1
    wood = store.homes["server"].wood
    old = await store.load(wood)
    letters = await store.letters(wood, "u0", 50)
    await store.close()

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WOOD_DATABASE", str(file))
    monkeypatch.setenv("WOOD_DATABASE_READER", place.reader)
    nowhere = place.owner.replace("127.0.0.1", "[::1]")
    for code, to in ((Exit.OK, place.owner), (Exit.MOVE_NOT_EMPTY, place.owner), (Exit.DATABASE_AWAY, nowhere)):
        assert await asyncio.to_thread(ended_with, ["move", "--to", to]) == code
    assert "compare row for row" in capsys.readouterr().out

    store = await open_store(place)
    try:
        assert await store.load(wood) == old
        assert await store.letters(wood, "u0", 50) == letters
        assert (await replay(store, wood)).fault is None
        woods = service(store)
        clock.at += 3600
        assert await woods.tick_due(clock.at) == 1
        await woods.command("server", "new", "later", SHORT)
        assert (await replay(store, wood)).fault is None
        assert len(await store.folding.leaving(wood, 0)) > 0
        assert await store.folding.journal(wood, 0) > 0
        assert (await replay(store, wood)).fault is None
        assert await store.folding.letters(wood, 1) == 0, "each waits to be sent"
        assert await store.folding.give_back() == 0
    finally:
        await store.close()

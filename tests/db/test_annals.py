"""What a wood remembers for good: its finished chapters, told and checked from public tables alone."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.api import Plot
from bot.cli import main
from bot.exits import Exit
from bot.service import WoodService
from db import open_store
from engine.commands import Configure, DrawLegend, Join, MakeWeather, Open, SetLegend, Spring, WriteLegend

PLOT = Plot("server", "channel", 3600, 8)
HARE = WriteLegend("The Second Hare", "It ran twice.", "berries", (60, 100), ("Again: {after}.",))


@pytest.fixture
async def played(path: Path, service: Callable[..., WoodService]) -> Path:
    """A database with two finished chapters in it, in which everybody who may has meddled with the story."""
    store = await open_store(path)
    woods = service(store)
    await woods.plant(PLOT, "keeper", "plant")
    keeps = iter(range(100))

    async def keep(command: object) -> None:
        await woods.moderate("server", "keeper", f"keep-{next(keeps)}", command)  # type: ignore[arg-type]

    await woods.command("server", "ann", "join", Join())
    await woods.tick_now("server")
    await keep(MakeWeather("blight"))
    await woods.command("server", "ann", "spring", Spring())
    await woods.command("server", "ann", "short", Open("short", "honey", 2))
    await woods.tick_now("server")
    await keep(Configure(chapter_turns=12))
    await keep(HARE)
    await keep(SetLegend("flash-hare", on=False))
    await keep(DrawLegend("great-acorn-mania"))
    for _ in range(10 + 12):
        await woods.tick_now("server")
    await store.close()
    return path


async def test_finished_chapters_are_told_and_found_fair(played: Path, service: Callable[..., WoodService]) -> None:
    store = await open_store(played)
    woods = service(store)
    newest, first = await woods.history("server")
    assert (first.chapter, first.turns, newest.chapter, newest.turns) == (1, 12, 2, 12)
    assert [place.rank for place in first.places] == [1]
    assert set(first.prices) == set(woods.world("server").goods)
    assert all(len(path) == 13 for path in first.prices.values())
    assert "great-acorn-mania" in {strike.legend for strike in first.struck}
    assert first.sealed
    for chapter in (1, 2):
        verdict = await woods.verify("server", chapter)
        assert verdict.fault == ""
        assert verdict.drawn["harvests"] == 12
        assert verdict.drawn["cards"] >= 1
    assert (await woods.verify("server")).chapter == 2
    assert (await woods.verify("server", 3)).fault == "unfinished"
    assert (await woods.verify("server", 9)).fault == "unsealed"
    await woods.wake("server")
    assert "The Second Hare" in {legend.name for legend in woods.world("server").legends.values()}
    await store.close()


def pages(path: Path, chapter: int) -> list[tuple[int, list[dict[str, object]]]]:
    with sqlite3.connect(path) as raw:
        rows = raw.execute("SELECT seq, body FROM annals WHERE chapter = ? ORDER BY seq", (chapter,)).fetchall()
    return [(seq, json.loads(body)) for seq, body in rows]


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    with pytest.raises(SystemExit) as ended:
        main(["verify", *arguments])
    captured = capsys.readouterr()
    return int(ended.value.code or 0), captured.out + captured.err

"""What a wood remembers for good: its finished chapters, told and checked from public tables alone."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.api import Plot, StoreTrouble
from bot.app.exit_codes import Exit
from bot.audit.journal import replay
from bot.cli.commands import main
from bot.service import WoodService
from db import open_store
from engine.events import UnknownEvent
from engine.model import Configure, DrawLegend, Join, MakeWeather, Open, SetLegend, Spring, WriteLegend
from tests.builders.by_hand import by_hand

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
    with by_hand(path) as raw:
        rows = raw.execute("SELECT seq, body FROM annals WHERE chapter = ? ORDER BY seq", (chapter,)).fetchall()
    return [(seq, json.loads(body)) for seq, body in rows]


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    with pytest.raises(SystemExit) as ended:
        main(["verify", *arguments])
    captured = capsys.readouterr()
    return int(ended.value.code or 0), captured.out + captured.err


async def test_a_wood_with_legends_of_its_own_replays_to_the_byte(played: Path) -> None:
    store = await open_store(played)
    with by_hand(played) as raw:
        (wood,) = raw.execute("SELECT id FROM woods").fetchone()
    report = await replay(store, wood)
    assert report.fault is None
    await store.close()


async def test_the_command_line_checks_a_database_and_a_file(
    played: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with by_hand(played) as raw:
        (wood,) = raw.execute("SELECT id FROM woods").fetchone()
    at = ["--wood", wood, "--database", str(played)]
    file = tmp_path / "chapter.json"
    code, words = await asyncio.to_thread(run, capsys, *at, "--chapter", "1", "--out", str(file))
    assert (code, words.startswith("Chapter 1 was fair.")) == (0, True), words
    assert await asyncio.to_thread(run, capsys, "--file", str(file)) == (0, words)
    assert "Chapter 2 was fair" in (await asyncio.to_thread(run, capsys, *at))[1]
    for chapter, code in (("3", Exit.CHAPTER_UNKNOWN), ("7", Exit.CHAPTER_UNKNOWN)):
        assert (await asyncio.to_thread(run, capsys, *at, "--chapter", chapter))[0] == code
    code, words = await asyncio.to_thread(run, capsys, "--wood", "none", "--database", str(played))
    assert (code, "no wood" in words) == (Exit.WOOD_UNKNOWN, True)

    told = json.loads(file.read_bytes())
    page = next(one for one in told["pages"] if any(event["kind"] == "legend-struck" for event in one["events"]))
    struck = next(event for event in page["events"] if event["kind"] == "legend-struck")
    struck["data"]["legend"] = "the-berry-railway"
    file.write_text(json.dumps(told))
    code, words = await asyncio.to_thread(run, capsys, "--file", str(file))
    assert code == Exit.CHAPTER_DIFFERS
    assert f"at turn {page['turn']} (entry {page['seq']})" in words
    assert words.count("\n") == 1, "one sentence, no traceback"

    for broken in ("", "[]", '{"wood": 1}', json.dumps({**told, "pages": [{"seq": "x"}]})):
        file.write_text(broken)
        code, words = await asyncio.to_thread(run, capsys, "--file", str(file))
        assert (code, words.count("\n")) == (Exit.CHAPTER_UNREADABLE, 1), words
    code, words = await asyncio.to_thread(run, capsys, "--file", str(tmp_path / "nowhere.json"))
    assert (code, words.count("\n")) == (Exit.CHAPTER_UNREADABLE, 1)


async def test_a_row_changed_in_the_database_is_found(played: Path, service: Callable[..., WoodService]) -> None:
    (seq, events), *_ = [one for one in pages(played, 2) if any(event["kind"] == "harvested" for event in one[1])]
    for event in events:
        if event["kind"] == "harvested":
            event["data"]["pip"] += 1  # type: ignore[index]
    with by_hand(played) as raw:
        raw.execute("UPDATE annals SET body = ? WHERE seq = ?", (json.dumps(events).encode(), seq))
    store = await open_store(played)
    verdict = await service(store).verify("server", 2)
    assert (verdict.fault, verdict.seq, verdict.turn, verdict.about) == ("harvest", seq, 1, "pip")
    await store.close()


async def test_rows_of_another_release_harm_nothing(played: Path, service: Callable[..., WoodService]) -> None:
    """An event that we do not know is passed over, in the annals and in the news; what is no event at all is damage."""
    comet = {"kind": "comet", "data": {"tail": [1, {"long": None}]}}
    (seq, events), *_ = pages(played, 2)
    with by_hand(played) as raw:
        raw.execute("UPDATE annals SET body = ? WHERE seq = ?", (json.dumps([*events, comet]).encode(), seq))
        (last,) = raw.execute("SELECT max(seq) FROM journal").fetchone()
        raw.execute("UPDATE woods SET ticked_seq = ?", (last - 1,))
        (news,) = raw.execute("SELECT body FROM events WHERE seq = ?", (last,)).fetchone()
        body = json.dumps([*json.loads(news), comet, {"kind": "traded", "data": {"good": "honey"}}]).encode()
        raw.execute("UPDATE events SET body = ? WHERE seq = ?", (body, last))
    store = await open_store(played)
    woods = service(store)
    assert (await woods.verify("server", 2)).fault == ""
    await woods.tick_now("server")
    sheet = await woods.sheet("server")
    assert sheet is not None
    assert UnknownEvent("comet", comet["data"]) in sheet.events  # type: ignore[arg-type]
    assert sheet.headlines
    with by_hand(played) as raw:
        raw.execute("UPDATE annals SET body = '[7]' WHERE seq = ?", (seq,))
    with pytest.raises(StoreTrouble):
        await woods.verify("server", 2)
    await store.close()


async def test_pages_grow_with_the_turns_and_not_with_the_woods_age(
    path: Path, service: Callable[..., WoodService]
) -> None:
    store = await open_store(path)
    woods = service(store)
    await woods.plant(replace(PLOT, chapter_turns=6), "keeper", "plant")
    for _ in range(30):
        await woods.tick_now("server")
    await store.close()
    sizes = [sum(len(json.dumps(events)) for _, events in pages(path, chapter)) for chapter in (2, 3, 4, 5)]
    assert max(sizes) < 2 * min(sizes)
    assert [len(pages(path, chapter)) for chapter in (2, 3, 4, 5)] == [6] * 4

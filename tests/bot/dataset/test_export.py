"""An export is the traces, whole, in a layout that tools load; it holds no secret and no Discord id."""

from __future__ import annotations

import asyncio
import os
import sys
from dataclasses import fields
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import orjson
import pytest

from bot.app.exit_codes import Exit, Stop
from bot.app.settings import Settings
from bot.cli.commands import main
from bot.dataset import FORMATS, Format, export_traces
from bot.service import WoodService
from db import Store
from db.tables import private
from engine.model import Bribe, Join, Lend, Open, Whisper
from inference.quality import Trace
from tests.bot.dataset.conftest import CHANNEL, KEEPER, PATRONS, SERVER
from tests.builders.by_hand import by_hand

parquet = pytest.mark.skipif(find_spec("pyarrow") is None, reason="pyarrow is not installed: no Parquet here")
each_format = pytest.mark.parametrize("form", ["jsonl", pytest.param("parquet", marks=parquet)])


def shard(out: Path, form: str) -> Path:
    return out / "data" / f"train-00000-of-00001.{form}"


def read(path: Path) -> list[dict[str, Any]]:
    """The rows of an export, whichever its format."""
    if path.suffix == ".jsonl":
        return [orjson.loads(line) for line in path.read_bytes().splitlines()]
    import pyarrow.parquet as pq

    rows: list[dict[str, Any]] = pq.read_table(path).to_pylist()
    return rows


@pytest.fixture
async def lived(store: Store, planted: WoodService) -> list[dict[str, Any]]:
    """A wood in which two Patrons did all that is private; returns its traces."""
    first, second = PATRONS
    done = iter(range(1_300_000_000_000_000_100, 1_300_000_000_000_000_200))
    for turn in range(6):
        for command in (Join(), Whisper("oona", False), Open("short", "honey", 2)) if turn == 0 else ():
            await planted.command(SERVER, first, str(next(done)), command)
        for command in (Lend("fenn", 20), Bribe("pip", 5, "hoard", "acorns")) if turn == 1 else ():
            await planted.command(SERVER, second, str(next(done)), command)
        if turn == 2:
            await planted.command(SERVER, second, str(next(done)), Whisper("bram", True, "honey", "down"))
        await planted.tick_now(SERVER)
    (wood,) = await store.traces.woods()
    return [trace async for trace in store.traces.every(wood)]


@each_format
async def test_every_decision_is_in_it(store: Store, lived: list[dict[str, Any]], tmp_path: Path, form: Format) -> None:
    settings = Settings(database=Path(store.path))
    assert await export_traces(settings, form, tmp_path / "out", None) == 30
    assert read(shard(tmp_path / "out", form)) == lived
    assert {name for row in lived for name in row} == {field.name for field in fields(Trace)}
    assert any("whispers" in row["user"] for row in lived)
    card = (tmp_path / "out" / "README.md").read_text()
    assert card.startswith("---\nlanguage:")
    assert f"path: data/train-*.{form}" in card
    assert "| stand-in | rules, no model | - | - | 30 |" in card


@each_format
async def test_it_holds_no_secret_and_no_discord_id(
    store: Store, lived: list[dict[str, Any]], tmp_path: Path, form: Format
) -> None:
    await export_traces(Settings(database=Path(store.path)), form, tmp_path / "out", None)
    words = repr([list(row.values()) for row in read(shard(tmp_path / "out", form))])
    words += (tmp_path / "out" / "README.md").read_text()
    banned = [SERVER, CHANNEL, KEEPER, *PATRONS, "13000000000000", "planted", "truth", "deck"]
    stored = await store.load((await store.traces.woods())[0])
    assert stored is not None
    banned += [stored.secrets.seed, stored.secrets.deck_seed]
    assert [secret for secret in banned if secret in words] == []


@each_format
async def test_it_is_read_where_private_tables_cannot_be(
    store: Store, lived: list[dict[str, Any]], tmp_path: Path, form: Format
) -> None:
    await store.close()
    with by_hand(store.path) as raw:
        for table in private.tables:
            raw.execute(f"DROP TABLE {table}")
    assert await export_traces(Settings(database=Path(store.path)), form, tmp_path / "out", None) == 30


async def test_a_second_export_replaces_the_first(store: Store, lived: list[dict[str, Any]], tmp_path: Path) -> None:
    settings, out = Settings(database=Path(store.path)), tmp_path / "out"
    for form in FORMATS[: 1 + (find_spec("pyarrow") is not None)]:
        await export_traces(settings, form, out, lived[0]["wood"])
        assert [path.name for path in (out / "data").iterdir()] == [shard(out, form).name]


async def refusal(store: Store, form: Format, out: Path, wood: str | None = None) -> Exit:
    with pytest.raises(Stop) as stopped:
        await export_traces(Settings(database=Path(store.path)), form, out, wood)
    return stopped.value.code


async def test_what_cannot_be_exported_is_one_sentence(
    store: Store, planted: WoodService, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert await refusal(store, "jsonl", tmp_path / "a") == Exit.NO_TRACES
    assert await refusal(store, "jsonl", tmp_path / "b", "nowhere") == Exit.WOOD_UNKNOWN
    (tmp_path / "file").touch()
    assert await refusal(store, "jsonl", tmp_path / "file" / "c") == Exit.EXPORT_UNWRITABLE
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setattr("bot.dataset.export.find_spec", lambda name: None)
    assert await refusal(store, "parquet", tmp_path / "d") == Exit.EXPORT_MISSING


async def test_from_the_command_line(
    store: Store,
    lived: list[dict[str, Any]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)

    def command(*words: str) -> int:
        with pytest.raises(SystemExit) as ended:
            main(["export", "traces", *words])
        return int(ended.value.code or 0)

    assert await asyncio.to_thread(command, "--database", store.path, "--out", "set") == 0
    assert capsys.readouterr().out == "30 decisions are in set.\n"
    assert await asyncio.to_thread(command, "--database", "none.db", "--out", "set") == Exit.NO_TRACES
    assert capsys.readouterr().err.count("\n") == 1
    assert "none.db" not in os.listdir(tmp_path)

"""Databases with woods in them, and a command that ends in one sentence."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.api import Plot
from bot.app.runtime import opened
from bot.app.settings import Settings
from bot.cli.commands import main


async def grown(settings: Settings, woods: int = 1, turns: int = 1, server: int = 1) -> None:
    async with opened(settings) as house:
        for one in range(server, server + woods):
            await house.woods.plant(Plot(str(one), "2", 3600), "3", f"plant {one}")
            for _ in range(turns):
                await house.woods.tick_now(str(one))


@pytest.fixture
def settings(home: Path) -> Settings:
    return Settings(database=home / "wood.db")


@pytest.fixture
def wood(settings: Settings) -> Settings:
    """A database with one wood in it, two turns old."""
    asyncio.run(grown(settings, turns=2))
    return settings


def tips(path: Path) -> dict[str, tuple[int, bytes]]:
    """How long each wood's journal is, and its newest hash."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as raw:
        return {wood: (seq, tip) for wood, seq, tip in raw.execute("SELECT id, seq, tip FROM woods")}


def ended(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str]:
    code = 0
    try:
        main(argv)
    except SystemExit as end:
        code = int(end.code or 0)
    said = capsys.readouterr()
    words = said.out + said.err
    assert words.count("\n") == 1, words
    return code, words


def torn(backup: Path, _: Path) -> None:
    body = backup.read_bytes()
    backup.write_bytes(body[:20_000] + b"x" * 4096 + body[24_096:])


def a_letter(backup: Path, _: Path) -> None:
    backup.write_text("Dear keeper, the wood is well. " * 400)

"""Cogs are found by name: the house's folders, what packages declare, what the operator names."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import discord
import pytest
from discord.ext import commands

from bot.app import extensions
from bot.app.exit_codes import Exit, Stop
from bot.app.settings import Settings

GOOD = """
from discord.ext import commands

class Guest(commands.Cog):
    pass

async def setup(bot):
    await bot.add_cog(Guest())
"""


@pytest.fixture
def guests(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that Python imports from, with nothing in it yet."""
    folder = tmp_path / "guests"
    folder.mkdir()
    monkeypatch.syspath_prepend(folder)
    before = set(sys.modules)
    yield folder
    for name in set(sys.modules) - before:
        if name.startswith("guest"):
            del sys.modules[name]
    importlib.invalidate_caches()


@pytest.fixture
def empty_house(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extensions, "house_cogs", lambda: ())


def declare(folder: Path, name: str, module: str) -> None:
    """Install a package's metadata with one entry point."""
    info = folder / f"{name}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[{extensions.GROUP}]\n{name} = {module}\n", encoding="utf-8")


def a_bot() -> commands.Bot:
    return commands.Bot(command_prefix=commands.when_mentioned, intents=discord.Intents.none())


def test_the_house_finds_its_own_folders_and_nothing_private() -> None:
    found = extensions.house_cogs()
    assert {"cogs.patron", "cogs.ledger", "cogs.wood", "cogs.keeper"} <= set(found)
    assert not [name for name in found if name.split(".")[1].startswith("_")]


@pytest.mark.usefixtures("empty_house")
async def test_a_cog_named_in_the_settings_is_loaded(guests: Path) -> None:
    (guests / "guest_named.py").write_text(GOOD, encoding="utf-8")
    async with a_bot() as bot:
        assert (await extensions.load_cogs(bot, Settings(cogs=("guest_named",), plugins=False))).count == 1
        assert bot.get_cog("Guest") is not None


@pytest.mark.usefixtures("empty_house")
async def test_a_cog_that_a_package_declares_is_loaded_unless_plugins_are_off(guests: Path) -> None:
    (guests / "guest_declared.py").write_text(GOOD, encoding="utf-8")
    declare(guests, "guest_package", "guest_declared")
    assert extensions.guest_cogs(Settings(cogs=("guest_declared",))) == ("guest_declared",)
    async with a_bot() as bot:
        assert (await extensions.load_cogs(bot, Settings(plugins=False))).count == 0
        assert (await extensions.load_cogs(bot, Settings())).count == 1
        assert bot.get_cog("Guest") is not None


@pytest.mark.usefixtures("empty_house")
@pytest.mark.parametrize(
    ("source", "why"),
    [
        (None, "there is no such module"),
        ("x = 1\n", "it has no setup function"),
        ("import nowhere_at_all\n", "ModuleNotFoundError"),
        ("async def setup(bot):\n    raise ValueError('no honey')\n", "ValueError: no honey"),
        ("def broken(:\n", "SyntaxError"),
    ],
)
async def test_a_guest_that_fails_is_one_sentence(guests: Path, source: str | None, why: str) -> None:
    if source is not None:
        (guests / "guest_bad.py").write_text(source, encoding="utf-8")
    async with a_bot() as bot:
        with pytest.raises(Stop) as stop:
            await extensions.load_cogs(bot, Settings(cogs=("guest_bad",), plugins=False))
    assert stop.value.code == Exit.COG_FAILED
    assert "guest_bad" in str(stop.value)
    assert why in str(stop.value)
    assert "\n" not in str(stop.value)


@pytest.mark.usefixtures("empty_house")
@pytest.mark.parametrize("source", ["import nowhere_at_all\n", "x = 1\n", "raise SystemError('no honey')\n"])
async def test_a_broken_guest_is_left_out_and_the_others_go_on(
    guests: Path, source: str, caplog: pytest.LogCaptureFixture
) -> None:
    (guests / "guest_bad.py").write_text(source, encoding="utf-8")
    (guests / "guest_good.py").write_text(GOOD, encoding="utf-8")
    declare(guests, "guest_bad_package", "guest_bad")
    declare(guests, "guest_good_package", "guest_good")
    async with a_bot() as bot:
        loaded = await extensions.load_cogs(bot, Settings())
        assert bot.get_cog("Guest") is not None
    assert loaded.count == 1
    assert list(loaded.broken) == ["guest_bad"]
    (said,) = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert said == f"the guest guest_bad is left out: {loaded.broken['guest_bad']}"

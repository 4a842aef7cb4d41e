"""Cogs are found by name: the house's folders, what packages declare, what the operator names."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import discord
import pytest
from discord.ext import commands

from bot.api import Host
from bot.app import extensions
from bot.app.exit_codes import Exit, Stop
from bot.app.settings import Settings
from bot.text import catalogue
from inference.registry import Guest, Seen

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
    (info / "entry_points.txt").write_text(f"[thousand_token_wood.cogs]\n{name} = {module}\n", encoding="utf-8")


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
        assert await extensions.load_cogs(bot, Settings(cogs=("guest_named",), plugins=False)) == 1
        assert bot.get_cog("Guest") is not None


@pytest.mark.usefixtures("empty_house")
async def test_a_cog_that_a_package_declares_is_loaded_unless_plugins_are_off(guests: Path) -> None:
    (guests / "guest_declared.py").write_text(GOOD, encoding="utf-8")
    declare(guests, "guest_package", "guest_declared")
    async with a_bot() as bot:
        assert await extensions.load_cogs(bot, Settings(plugins=False)) == 0
        seen = Seen()
        assert await extensions.load_cogs(bot, Settings(), seen) == 1
        assert bot.get_cog("Guest") is not None
    assert seen.guests == [Guest("cogs", "guest_package", "guest_package 1.0")]


@pytest.mark.usefixtures("empty_house")
async def test_a_module_and_a_package_of_the_guests_folder_are_loaded(tmp_path: Path) -> None:
    (tmp_path / "house" / "cogs" / "two").mkdir(parents=True)
    (tmp_path / "house" / "cogs" / "one.py").write_text(GOOD, encoding="utf-8")
    (tmp_path / "house" / "cogs" / "_not.py").write_text("1 / 0", encoding="utf-8")
    (tmp_path / "house" / "cogs" / "two" / "__init__.py").write_text(
        "from ._cog import setup as setup\n", encoding="utf-8"
    )
    (tmp_path / "house" / "cogs" / "two" / "_cog.py").write_text(GOOD.replace("Guest", "Second"), encoding="utf-8")
    async with a_bot() as bot:
        settings = Settings(guests=tmp_path / "house", plugins=False)
        seen = Seen()
        assert await extensions.load_cogs(bot, settings, seen) == 2
        assert {*bot.cogs} == {"Guest", "Second"}
    assert [(one.kind, one.name, one.fault) for one in seen.guests] == [("cogs", "one", ""), ("cogs", "two", "")]


@pytest.mark.usefixtures("empty_house")
@pytest.mark.parametrize(
    ("source", "why"),
    [
        (None, "there is no such module"),
        ("x = 1\n", "it has no setup function"),
        ("import nowhere_at_all\n", "ModuleNotFoundError"),
        ("async def setup(bot):\n    raise ValueError('no honey')\n", "ValueError: no honey"),
        ("def broken(:\n", "SyntaxError"),
        ("raise SystemExit('no honey')\n", "SystemExit: no honey"),
        ("setup = 3\n", "TypeError"),
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
@pytest.mark.parametrize("name", ["nope", "nope.deeper", "os.path.nope", "..nope", ""])
async def test_a_cog_that_is_nowhere_is_one_sentence(name: str) -> None:
    async with a_bot() as bot:
        with pytest.raises(Stop) as stop:
            await extensions.load_cogs(bot, Settings(cogs=(name,), plugins=False))
    assert stop.value.code == Exit.COG_FAILED
    assert "\n" not in str(stop.value)


BAD = [
    "import nowhere_at_all\n",
    "x = 1\n",
    "raise SystemError('no honey')\n",
    "raise SystemExit(3)\n",
    "import guest_bad.inside\n",
    GOOD + "    raise ValueError('after all')\n",
    "from guest_other import setup as inner\nasync def setup(bot):\n    await inner(bot)\n    raise ValueError\n",
]
OTHER = """
from discord import app_commands
from discord.ext import commands

class Other(commands.Cog):
    @app_commands.command(description="a guest's")
    async def other(self, interaction):
        pass

async def setup(bot):
    @bot.tree.command(description="another")
    async def loose(interaction):
        pass
    bot.tree.error(loose.callback)
    bot.renderers["gazette"] = None
    await bot.add_cog(Other())
"""


@pytest.mark.usefixtures("empty_house")
@pytest.mark.parametrize("source", BAD)
async def test_a_broken_guest_is_taken_away_again_and_the_others_go_on(guests: Path, source: str) -> None:
    (guests / "guest_bad.py").write_text(source, encoding="utf-8")
    (guests / "guest_good.py").write_text(GOOD.replace("Guest", "Good"), encoding="utf-8")
    (guests / "guest_other.py").write_text(OTHER, encoding="utf-8")
    declare(guests, "guest_bad_package", "guest_bad")
    declare(guests, "guest_good_package", "guest_good")
    async with Host(command_prefix=commands.when_mentioned, intents=discord.Intents.none()) as bot:
        bot.text, bot.renderers = catalogue(), {}
        on_error = bot.tree.on_error
        seen = Seen()
        assert await extensions.load_cogs(bot, Settings(), seen) == 1
        assert {*bot.cogs} == {"Good"}
        assert not bot.tree.get_commands()
        assert bot.renderers == {}
        assert bot.tree.on_error == on_error
    (broken,) = seen.broken
    assert (broken.name, broken.source) == ("guest_bad_package", "guest_bad_package 1.0")
    assert broken.fault
    assert "\n" not in broken.fault

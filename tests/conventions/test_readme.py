"""The README promises nothing that is not there: settings, targets, commands, files."""

from __future__ import annotations

import re

import discord
from discord.ext import commands

from bot.api import Host
from bot.app.extensions import load_cogs
from bot.app.settings import Settings, variable
from bot.cli.commands import app
from bot.text import catalogue
from tests.conventions.tree import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def rows(heading: str) -> list[list[str]]:
    """Cells of the first table under a heading, without its head."""
    part = README.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in part.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def default(value: object) -> str:
    if value is None or value == ():
        return ""
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


def test_the_settings_table_is_the_settings() -> None:
    expected = [
        [f"`{variable(name)}`", default(field.default), field.description]
        for name, field in Settings.model_fields.items()
    ]
    assert rows("Settings") == expected


def test_the_example_env_names_every_setting_with_its_default() -> None:
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()[1:]
    given = [line.removeprefix("#") for line in lines]
    expected = [
        f"{variable(name)}={default(field.default).strip('`')}" for name, field in Settings.model_fields.items()
    ]
    assert given == expected


def test_every_make_target_it_names_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z]+)\b", "\n".join(re.findall(r"`[^`]+`|^make .*$", README, re.MULTILINE))))
    assert {"play", "test", "run", "lint", "bench"} <= named <= targets


def test_every_command_of_the_command_line_exists() -> None:
    offered = {command.name or command.callback.__name__ for command in app.registered_commands if command.callback}
    named = set(re.findall(r"python -m bot ([a-z]+)", README))
    assert named == offered - {"run", "play"}


async def test_the_commands_table_is_the_commands() -> None:
    async with Host(command_prefix=commands.when_mentioned, intents=discord.Intents.none()) as bot:
        bot.text, bot.renderers = catalogue(), {}
        await load_cogs(bot, Settings(plugins=False))
        offered = {command.name for command in bot.tree.get_commands()}
        kept = {command.name for command in bot.tree.walk_commands() if command.parent}
    table = {cell for row in rows("Commands") for cell in re.findall(r"`(/?[a-z-]+)`", " ".join(row))}
    assert {cell.removeprefix("/") for cell in table if cell.startswith("/")} == offered
    assert {cell for cell in table if not cell.startswith("/")} == kept


def test_every_file_it_links_to_exists() -> None:
    for link in re.findall(r"\]\(([^):#]+)\)", README):
        assert (ROOT / link).exists(), link

"""What the bot registers with Discord: every rule of the API that a test can read off the definitions."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from typing import Any

import discord
import pytest
from discord.ext import commands

from bot.api import Host
from bot.app.extensions import house_cogs
from bot.text import catalogue
from bot.text.names import CatalogueTranslator
from tests.builders.discord_spec import DiscordSpec

NAME = re.compile(r"[-_'\w]{1,32}")
WANTED = {
    "lend", "short", "long", "cover", "cancel", "wager", "whisper", "bribe", "ally", "ledger", "tips", "wood", "market",
    "creature",
    "me export", "me forget",
    "scoreboard", "how", "privacy", "keeper plant", "keeper schedule", "keeper pause", "keeper resume", "keeper tick",
    "keeper legend", "keeper weather", "cast show", "cast set", "cast use", "cast reset", "council",
    "statement", "legends", "spring", "remind", "plead", "season",
    "sandbox legend", "sandbox weather", "sandbox gambit", "keeper bar", "keeper pardon",
    "keeper legends", "keeper legend-write", "keeper legend-set", "keeper legend-forget",
    "keeper rules", "keeper quiet", "keeper health", "keeper export", "keeper uproot", "keeper window",
    "keeper language",
}  # fmt: skip


@pytest.fixture(scope="module")
def payloads() -> list[dict[str, Any]]:
    return asyncio.run(registered())


async def registered() -> list[dict[str, Any]]:
    bot = Host(command_prefix=commands.when_mentioned, help_command=None, intents=discord.Intents(guilds=True))
    bot.text, bot.renderers = catalogue(), {}
    translator = CatalogueTranslator()
    await bot.tree.set_translator(translator)
    for cog in house_cogs():
        await bot.load_extension(cog)
    return [await command.get_translated_payload(bot.tree, translator) for command in bot.tree.get_commands()]  # type: ignore[union-attr]


def walk(command: dict[str, Any], path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    here = f"{path} {command['name']}".strip()
    yield here, command
    for option in command.get("options", []):
        if option["type"] in (1, 2):
            yield from walk(option, here)


def leaves(payloads: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {
        path: node
        for command in payloads
        for path, node in walk(command)
        if not any(option["type"] in (1, 2) for option in node.get("options", []))
    }


def test_every_command_of_the_rule_book_is_there(payloads: list[dict[str, Any]]) -> None:
    assert set(leaves(payloads)) == WANTED


def test_names_are_names_and_nothing_is_unexplained(payloads: list[dict[str, Any]]) -> None:
    for command in payloads:
        for path, node in walk(command):
            for item in (node, *node.get("options", [])):
                assert NAME.fullmatch(item["name"]), f"{path}: {item['name']}"
                assert item["name"] == item["name"].lower()
                assert 1 <= len(item["description"]) <= 100, f"{path}: {item['name']}"
                assert item["description"].strip() == item["description"] != "…"


def test_options_are_in_an_order_discord_takes(payloads: list[dict[str, Any]]) -> None:
    for path, node in leaves(payloads).items():
        options = node.get("options", [])
        names = [option["name"] for option in options]
        assert len(set(names)) == len(names) <= 25, path
        needed = [option.get("required", False) for option in options]
        assert needed == sorted(needed, reverse=True), f"{path}: a required option follows one that is not"
        for option in options:
            chosen = [choice["name"] for choice in option.get("choices", [])]
            assert len(set(chosen)) == len(chosen) <= 25, f"{path} {option['name']}"
            assert not (chosen and option.get("autocomplete")), f"{path} {option['name']}"


def test_numbers_have_bounds_and_words_have_lists(payloads: list[dict[str, Any]]) -> None:
    for path, node in leaves(payloads).items():
        for option in node.get("options", []):
            where = f"{path} {option['name']}"
            if option["type"] == 4:
                assert option["min_value"] >= 0, where
                assert option["max_value"] > option["min_value"], where
            if option["type"] == 3:
                assert option.get("autocomplete") or option.get("choices"), where


def test_a_short_needs_a_good_and_nothing_more(payloads: list[dict[str, Any]]) -> None:
    needed = {
        path: [o["name"] for o in node.get("options", []) if o.get("required")]
        for path, node in leaves(payloads).items()
    }
    assert needed["short"] == needed["long"] == needed["cover"] == ["good"]
    assert needed["whisper"] == ["creature", "truth"]


def test_keeping_and_casting_are_for_servers_and_for_those_who_manage_them(payloads: list[dict[str, Any]]) -> None:
    kept = [command for command in payloads if command["name"] in ("keeper", "cast")]
    assert len(kept) == 2
    for command in kept:
        assert command["default_member_permissions"] == discord.Permissions(manage_guild=True).value
        assert command["contexts"] == [0] or command["dm_permission"] is False
    assert all(command["default_member_permissions"] is None for command in payloads if command not in kept)


def test_the_whole_set_fits_discord(payloads: list[dict[str, Any]], specs: list[DiscordSpec]) -> None:
    assert len(payloads) <= 100
    for command in payloads:
        text = sum(len(part) for part in re.findall(r"'(?:name|description|value)': '([^']*)'", str(command)))
        assert text <= 8000, command["name"]
    if not specs:
        pytest.skip("Discord's OpenAPI file is not on this machine")
    for spec in specs:
        assert spec.faults("PUT", "/applications/1/commands", payloads) == []

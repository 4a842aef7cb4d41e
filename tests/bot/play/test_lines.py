"""A typed line as the play page reads it, in Chromium, whatever language its commands are named in."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from simcord.interactions import command_leaves
from simcord.preview import _commands

from bot.play.readers import told
from bot.play.typed import READ
from tests.cogs.test_schema import registered


@pytest.fixture(scope="module")
def leaves() -> list[tuple[dict[str, Any], list[str], dict[str, Any]]]:
    """Every command as it is registered, with its way and what stands at its end."""
    with ThreadPoolExecutor(1) as beside:  # Playwright has this thread's loop
        commands = [{**command, "id": "1"} for command in beside.submit(asyncio.run, registered()).result()]
    return [(command, path, leaf) for command in commands for path, leaf in command_leaves(command)]


@pytest.mark.parametrize(
    ("locale", "typed", "command", "given"),
    [
        ("en", "/short good:honey amount:2", "short", {"good": "honey", "amount": "2"}),
        ("ja", "/空売り 品物:honey 数量:2", "short", {"good": "honey", "amount": "2"}),
        ("ja", "/空売り 品物：蜂蜜", "short", {"good": "蜂蜜"}),
        ("ja", "/short good:honey", "short", {"good": "honey"}),
        ("ja", "/森番 植える 間隔:5", "keeper plant", {"every": "5"}),
        ("zh-TW", "/耳語 真假:真消息 居民:Oona", "whisper", {"truth": "真消息", "creature": "Oona"}),
        ("zh-TW", "/放空 蜂蜜 3", "short", {"good": "蜂蜜", "amount": "3"}),
        ("zh-CN", "/林子 页面:历史：已完的章", "wood", {"page": "历史：已完的章"}),
        ("zh-CN", "/结盟 甲:Oona b:Pip", "ally", {"a": "Oona", "b": "Pip"}),
        ("ja", "/空売", "", {}),
    ],
)
def test_a_line_is_read_in_the_pages_language_and_in_english(
    browser: Any, leaves: Any, locale: str, typed: str, command: str, given: Any
) -> None:
    entries = [told(_commands.entry_for_leaf(*one), *one, locale) for one in leaves]
    page = browser.contexts[0].pages[0] if browser.contexts else browser.new_context().new_page()
    read = page.evaluate(
        "([entries, typed]) => { const catalog = { entries };"
        f" {READ.partition('function valueOf')[0]}"
        " const found = read(typed); return found && [found.entry.path.join(' '), Object.fromEntries(found.given)]; }",
        [entries, typed],
    )
    assert read == ([command, given] if command else None)

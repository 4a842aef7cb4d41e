"""What SimCord's page says itself stands in its files as we know it, and is said in the page's language."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
import simcord
from simcord.interactions import command_leaves
from simcord.preview import _commands, _snapshot

from bot.play import client, typed
from bot.play.readers import list_in, told
from bot.text import ENGLISH, catalogue
from bot.text.languages import shipped
from tests.cogs.test_schema import registered

STATIC = Path(simcord.__file__).parent / "preview" / "static"
FILES = {"/": "index.html", **{path: path[1:] for path in client._SCRIPTS}}


@pytest.mark.parametrize("language", sorted(shipped() - {ENGLISH}))
def test_every_text_is_replaced(language: str) -> None:
    text = catalogue(language)
    for path, name in FILES.items():
        source = (STATIC / name).read_text(encoding="utf-8")
        rows = list(client.worded(path, text))
        assert rows
        for known, ours in rows:
            assert known in source, f"{name} is another one: {known}"
            source = source.replace(known, ours)
            assert "play-client" not in ours


def test_a_fact_is_filled_in_by_the_page() -> None:
    rows = dict(client.worded("/messages.js", catalogue("ja")))
    assert rows["`${invoker} used `"] == '("" + (invoker) + "のコマンド：")'


def test_english_stays_as_it_came() -> None:
    assert not [row for path in FILES for row in client.worded(path, catalogue())]


def test_what_is_changed_of_typing_is_there() -> None:
    source = (STATIC / "commands.js").read_text(encoding="utf-8")
    for known, ours in typed.COMMANDS:
        assert known in source, known
        source = source.replace(known, ours)


def test_what_a_page_sends_back_is_found_by_its_english_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """SimCord looks for a group's command by the words of its entry: in another language it found none."""
    for module, name in ((_commands, "build_catalog"), (_snapshot, "_message_projection")):
        monkeypatch.setattr(module, name, getattr(module, name))  # as it was, afterwards
    list_in("ja")
    command = next({**one, "id": "1"} for one in asyncio.run(registered()) if one["name"] == "keeper")
    path, leaf = next(found for found in command_leaves(command) if found[0] == ["keeper", "window"])
    entry = _commands.entry_for_leaf(command, path, leaf)
    assert entry["invocation"] == "keeper window"
    shown = told(entry, command, path, leaf, "ja")
    assert (shown["invocation"], shown["options"][0]["label"], shown["options"][0]["name"]) == ("森番 窓", "開閉", "do")

"""When something of ours breaks: one sentence with a short id, nothing lost, and a log that quotes nobody."""

from __future__ import annotations

import logging
import re
import sqlite3

import discord
import pytest

from bot.text.names import CatalogueTranslator, phrase
from tests.cogs.conftest import Stage, private, said


async def impatient(stage: Stage) -> None:
    """Have the bot's writer give up on a locked file at once, so that no test waits for it."""
    house = stage.bot._house
    assert house is not None
    await house.store.writer.run(lambda raw: raw.execute("PRAGMA busy_timeout=1") and None)


async def test_a_locked_database_is_one_sentence_and_loses_nothing(wood: Stage) -> None:
    await impatient(wood)
    await wood.ann.slash(wood.channel, "short", good="honey")
    other = sqlite3.connect(wood.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        answer = await wood.ann.slash(wood.channel, "long", good="berries")
        assert re.search(r"could not be written just now.*nothing is lost.*\(id \w+\)", said(answer))
        assert private(answer)
    finally:
        other.execute("ROLLBACK")
        other.close()
    assert "🫐" not in said(await wood.ann.slash(wood.channel, "ledger"))
    assert "You are long" in said(await wood.ann.slash(wood.channel, "long", good="berries"))
    page = said(await wood.ann.slash(wood.channel, "ledger"))
    assert "🍯 short" in page
    assert "🫐 long" in page


async def test_a_bug_is_told_by_id_and_logged_without_its_words(
    wood: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    words = "the acorn tip of ann is bait"

    async def broken(*_: object) -> None:
        raise RuntimeError(words)

    monkeypatch.setattr(wood.bot.woods, "quote", broken)
    monkeypatch.setattr(wood.bot.woods, "view", broken)
    with caplog.at_level(logging.INFO):
        for answer in (
            await wood.ann.slash(wood.channel, "short", good="honey"),
            await wood.ann.slash(wood.channel, "wood"),
        ):
            found = re.search(r"find it in the log as (\w+)", said(answer))
            assert found
            assert found[1] in caplog.text
            assert private(answer)
    assert words not in caplog.text
    assert "RuntimeError" in caplog.text
    assert len(wood.env.errors) == 2


async def test_a_command_that_is_gone_says_so(wood: Stage) -> None:
    wood.bot.tree.remove_command("market")
    answer = await wood.ann.slash(wood.channel, "market")
    assert "has changed since your Discord last looked" in said(answer)
    assert private(answer)


async def test_a_language_without_a_catalogue_keeps_the_english_base() -> None:
    base = phrase("cmd-short")
    assert (str(base), base.extras) == ("short", {"id": "cmd-short"})
    for locale in (discord.Locale.german, discord.Locale.british_english):
        assert await CatalogueTranslator().translate(base, locale, None) is None  # type: ignore[arg-type]

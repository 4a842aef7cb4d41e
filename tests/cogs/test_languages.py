"""A wood speaks its own language and every reader reads theirs, both at once, in one process."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import discord
import pytest

from bot.guests import lay_texts
from bot.text.languages import languages
from inference.registry import Seen, Sources
from tests.builders.tongues import LOCALE, SIGN, write_pretended
from tests.cogs.conftest import Stage, buttons, components, private, read, said

KANA = re.compile("[぀-ヿ]")
OWN = """
good-honey = 벌꿀
wood-name-grey = 회색
tale-run-on-oonas-hoard-name = 창고 소동
tale-run-on-oonas-hoard-step-1 = 벌꿀 { $before } { $after }
language-name = 한국어
"""


@pytest.fixture
def wood_settings(tmp_path: Path) -> Iterator[dict[str, Any]]:
    write_pretended(tmp_path, OWN)
    yield {"plugins": False, "guests": tmp_path}
    lay_texts(Sources(plugins=False), Seen())
    assert LOCALE not in languages()


@pytest.fixture
async def ours(wood: Stage) -> Stage:
    """A wood in that language, with bob who reads it; ann and the moderator read English."""
    answer = await wood.mod.slash(wood.channel, "keeper language", to="한국어")
    assert private(answer)
    assert said(answer).startswith("This wood speaks 한국어")
    wood.reads(wood.bob, LOCALE)
    return wood


async def test_papers_are_the_woods_and_answers_the_readers(ours: Stage) -> None:
    ann = await ours.ann.slash(ours.channel, "short", good="honey")
    bob = await ours.bob.slash(ours.channel, "short", good="벌꿀")
    assert private(ann)
    assert said(ann).startswith("You are short 3 honey"), said(ann)
    assert said(bob).startswith(SIGN)
    assert "벌꿀" in said(bob)
    await ours.turns(1)
    (paper,) = ours.papers()
    words = read(paper)
    assert words.startswith(f"### {SIGN}The Wood Gazette")
    assert "벌꿀" in words
    assert "honey" not in words.split("```")[1], "the table"
    await ours.mod.slash(ours.channel, "keeper legend", name="The Run on Oona's Hoard")
    await ours.turns(1)
    words = read(ours.papers()[-1])
    assert "벌꿀" in words
    assert "A queue forms" not in words
    assert labels(ours.papers()[-1])
    assert all(SIGN in label for label in labels(ours.papers()[-1]))


async def test_a_public_page_is_the_woods_and_a_no_or_a_list_the_askers(ours: Stage) -> None:
    for who in (ours.ann, ours.bob):
        answer = await who.slash(ours.channel, "wood")
        assert not private(answer)
        assert SIGN in said(answer)
        assert all(SIGN in label for label in buttons(answer))
    for who, sign in ((ours.ann, False), (ours.bob, True)):
        for command in ("ledger", "how", "tips", "statement"):
            answer = await who.slash(ours.channel, command)
            assert private(answer)
            assert (SIGN in said(answer)) is sign, command
    for who, sign in ((ours.ann, False), (ours.bob, True)):
        answer = await who.slash(ours.channel, "market", good="gold")  # a public page, and yet
        assert private(answer)
        assert (SIGN in said(answer)) is sign
        assert ("벌꿀" in said(answer)) is sign
        answer = await who.slash(ours.channel, "cover", good="honey")
        assert (SIGN in said(answer)) is sign
    for who, name in ((ours.ann, "honey"), (ours.bob, "벌꿀")):
        offered = await who.autocomplete(ours.channel, "short", "good", name)
        assert [one["value"] for one in offered] == ["honey"]
        assert name in offered[0]["name"]
    offered = await ours.mod.autocomplete(ours.channel, "keeper language", "to", "")
    assert {"English", "한국어"} <= {one["name"] for one in offered}
    for locale in ("xx-Nova", "eo", "en-AU"):
        ours.reads(ours.bob, locale)
        assert said(await ours.bob.slash(ours.channel, "how")).startswith("How to play")
    answer = await ours.mod.slash(ours.channel, "keeper language", to="Klingon")
    assert said(answer).startswith("I do not speak that language. I speak: English")
    assert SIGN in said(await ours.ann.slash(ours.channel, "wood"))


async def test_letters_come_in_the_language_that_their_reader_was_heard_in(ours: Stage) -> None:
    for who in (ours.ann, ours.bob):
        await who.slash(ours.channel, "whisper", creature="Oona", truth="true")
    await ours.restart()
    await ours.deliver()
    await ours.turns(2)
    assert ours.letters(ours.ann)
    assert not [one for one in ours.letters(ours.ann) if SIGN in one]
    assert ours.letters(ours.bob)
    assert all(SIGN in one for one in ours.letters(ours.bob))
    ours.reads(ours.bob, "en-GB")
    await ours.bob.slash(ours.channel, "short", good="벌꿀")  # as the paper has it
    before = len(ours.letters(ours.bob))
    await ours.bob.slash(ours.channel, "whisper", creature="Fenn", truth="true")
    await ours.deliver()
    assert not [one for one in ours.letters(ours.bob)[before:] if SIGN in one]


async def test_a_community_server_has_chosen_its_language(stage: Stage) -> None:
    guild = stage.env.backend.get_guild(stage.guild.id)
    guild.preferred_locale = LOCALE
    await stage.restart()
    await stage.plant()
    assert SIGN in said(await stage.ann.slash(stage.channel, "wood"))


def labels(message: discord.Message) -> list[str]:
    return [str(one["label"]) for one in components(message) if one.get("label")]


async def test_a_japanese_wood_is_read_by_an_english_player(wood: Stage) -> None:
    await wood.mod.slash(wood.channel, "keeper language", to="日本語")
    wood.reads(wood.bob, "ja")
    answers = {who.id: said(await who.slash(wood.channel, "short", good="honey")) for who in (wood.ann, wood.bob)}
    assert KANA.search(answers[wood.bob.id])
    assert "`/" in answers[wood.bob.id]
    assert not KANA.search(answers[wood.ann.id])
    await wood.turns(1)
    paper = read(wood.papers()[-1])
    assert KANA.search(paper)
    assert "蜂蜜" in paper
    assert "honey" not in paper
    assert all(KANA.search(line) for line in wood.letters(wood.bob))
    assert not any(KANA.search(line) for line in wood.letters(wood.ann))

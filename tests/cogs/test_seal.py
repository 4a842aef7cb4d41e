"""A chapter's seal as players meet it: printed before anyone can bet, and laid open when the chapter is over."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from typing import Any

import pytest

from bot.api import ChapterVerdict
from bot.gazette import CARDS_SHOWN, shown_json, shown_lines, verdict_words
from bot.text import catalogue
from engine.fairness import Shown, commit, commit_chance
from engine.model import World
from tests.cogs.conftest import Stage, read, said

TURNS = 12
SEAL = re.compile(r"cards `?([0-9a-f]{64})`?, chance `?([0-9a-f]{64})")


def seals(words: str) -> list[tuple[str, ...]]:
    """Every seal in a text: the hash of the cards, and of everything else that is drawn."""
    return [found.groups() for found in SEAL.finditer(words)]


def rehashed(told: dict[str, Any]) -> tuple[str, ...]:
    """What anyone makes of the file, with hashlib and nothing else."""
    return tuple(sha256(told["sealed"][half]["text"].encode()).hexdigest() for half in ("cards", "chance"))


async def opened(wood: Stage, chapter: int) -> tuple[str, dict[str, Any]]:
    """The check of a chapter: its words, and the file below them."""
    answer = await wood.bob.slash(wood.channel, "wood", page="verify", chapter=chapter)
    message = answer.followups[-1] if answer.followups else answer.response
    assert message is not None
    (file,) = message.attachments
    assert file.filename == f"chapter-{chapter}-seal.json"
    return said(answer), json.loads(await file.read())


async def test_a_seal_can_be_copied_before_the_first_bet(stage: Stage) -> None:
    assert "`/wood page:verify`" in said(await stage.plant())
    assert "Sealed for fairness" in said(await stage.ann.slash(stage.channel, "wood"))
    early = await stage.bob.slash(stage.channel, "wood", page="verify")
    assert "is not over" in said(early)
    (printed,) = seals(said(early))
    assert printed[0] != printed[1]
    assert not (early.response or early.followups[-1]).attachments, "nothing lies open yet"
    await stage.turns()
    paper = read(stage.papers()[-1])
    assert paper.count("Sealed for fairness: `/wood page:verify`.") == 1
    assert seals(paper) == [], "the hashes are where they are asked for"
    await stage.env.advance_time(31)
    assert seals(said(await stage.bob.slash(stage.channel, "wood", page="verify"))) == [printed]


async def sealed(stage: Stage) -> tuple[str, ...]:
    """The seal of the chapter under way, as anybody may have it."""
    view = await stage.bot.woods.view(str(stage.guild.id))
    return view.commitment, view.chance_commitment


async def test_the_closing_paper_says_that_the_next_chapter_is_sealed(wood: Stage) -> None:
    await wood.mod.slash(wood.channel, "keeper schedule", turns=6)
    await wood.turns(7)
    *_, closing, morning = [read(paper) for paper in wood.papers()]
    assert "Chapter 2 is sealed for fairness" in closing
    assert "The story of chapter 1" in closing
    assert "Sealed for fairness" in morning
    assert "Sealed" not in said(await wood.ann.slash(wood.channel, "wood")), "the paper has said it by now"
    words = said(await wood.ann.slash(wood.channel, "wood", page="verify"))
    assert seals(words)[-1] == await sealed(wood), "the finished chapter's, and that of the one under way"
    assert len(seals(words)) == 2


async def test_what_the_seal_hid_is_shown_and_makes_the_hashes_that_were_printed(stage: Stage) -> None:
    await stage.plant()
    printed = [await sealed(stage)]
    await stage.mod.slash(stage.channel, "keeper schedule", turns=TURNS)
    await stage.turns(TURNS)
    printed.append(await sealed(stage))
    await stage.turns(TURNS)
    assert len(set(printed)) == 2
    for chapter, seal in enumerate(printed, start=1):
        words, told = await opened(stage, chapter)
        assert seals(words) == [seal]
        assert rehashed(told) == seal
        assert tuple(told["sealed"][half]["sha256"] for half in ("cards", "chance")) == seal
        legends = stage.bot.woods.world(str(stage.guild.id)).legends
        for card in told["order"]:
            assert card["name"] == legends[card["legend"]].name
            assert f"turn {card['turn']}: {card['name']}\n" in words
        cards = [f"{card['turn']} {card['legend']}" for card in told["order"]]
        deck, chance = (told["sealed"][half]["text"].splitlines() for half in ("cards", "chance"))
        assert deck == ["thousand-token deck 1", told["seed"], told["salt"], *cards]
        assert chance == ["thousand-token chance 1", told["chance"], told["salt"]]


async def test_a_forgotten_legend_keeps_its_name_in_the_chapter_that_it_struck(wood: Stage) -> None:
    server = str(wood.guild.id)
    shown = Shown("a" * 64, "b" * 64, ((7, "own-3"), (12, "flash-hare")), "c" * 64)
    lines = shown_lines(
        wood.bot.text, wood.bot.woods.world(server), ChapterVerdict(1, shown=shown, names={"own-3": "The Gnat"})
    )
    assert "turn 7: The Gnat" in lines
    assert "turn 12: The Flash Hare" in lines


def test_the_longest_deck_fits_below_its_verdict(world: World) -> None:
    order = tuple((turn, f"own-{turn}") for turn in range(5, 401, 5))
    shown = Shown("a" * 64, "b" * 64, order, "c" * 64)
    names = {legend: "N" * 40 for _, legend in order}
    counts = {"cards": 80, "strikes": 88, "weather": 400, "harvests": 400, "verdicts": 88}
    verdict = ChapterVerdict(99_999, seal="d" * 64, chance="e" * 64, drawn=counts, shown=shown, names=names)
    text = catalogue()
    lines = shown_lines(text, world, verdict)
    assert f"and {80 - CARDS_SHOWN} more, in the file" in lines
    assert len("\n".join([verdict_words(text, world, verdict), *lines])) <= 4096
    assert len(json.loads(shown_json(text, world, verdict))["order"]) == 80


def test_a_chapter_that_does_not_fit_is_laid_open_all_the_same(world: World) -> None:
    """Then above all: the file holds the hash that was printed beside a text that does not make it."""
    shown = Shown("a" * 64, "b" * 64, ((12, "flash-hare"),), "c" * 64)
    verdict = ChapterVerdict(
        1, "seal", 5, 12, seal="d" * 64, chance=commit_chance(shown.chance, shown.salt), shown=shown
    )
    told = json.loads(shown_json(catalogue(), world, verdict))
    assert told["sealed"]["cards"]["sha256"] == "d" * 64
    assert rehashed(told) == (commit(shown.seed, shown.salt, shown.order), verdict.chance)


@pytest.mark.parametrize("count", [1, 5])
def test_what_was_drawn_again_is_counted_in_plain_words(world: World, count: int) -> None:
    counts = dict.fromkeys(("cards", "strikes", "weather", "harvests", "verdicts"), count)
    words = verdict_words(catalogue(), world, ChapterVerdict(1, seal="d" * 64, chance="e" * 64, drawn=counts))
    if count == 1:
        assert (
            "one card, the turn on which one legend struck, the weather of one turn, one harvest, one verdict" in words
        )
    else:
        assert "5 cards, the turns on which 5 legends struck, the weather of 5 turns, 5 harvests, 5 verdicts" in words

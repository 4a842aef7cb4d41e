"""A chapter's seal as players meet it: printed before anyone can bet, and checked when the chapter is over."""

from __future__ import annotations

import re

import pytest
import simcord

from bot.api import Verdict
from bot.text import catalogue
from bot.verdicts import verdict_words
from engine.world import World
from tests.cogs.conftest import Stage, said

SEAL = re.compile(r"cards `?([0-9a-f]{64})`?, chance `?([0-9a-f]{64})")


def seals(words: str) -> list[tuple[str, ...]]:
    """Every seal in a text: the hash of the cards, and of everything else that is drawn."""
    return [found.groups() for found in SEAL.finditer(words)]


def footer(answer: simcord.InteractionResult) -> str:
    message = answer.response
    assert message is not None
    return message.embeds[0].footer.text or ""


async def test_a_seal_can_be_copied_before_the_first_bet(stage: Stage) -> None:
    (printed,) = seals(said(await stage.plant()))
    assert printed[0] != printed[1]
    assert seals(footer(await stage.ann.slash(stage.channel, "wood"))) == [printed]
    early = await stage.bob.slash(stage.channel, "wood", page="verify")
    assert "is not over" in said(early)
    assert seals(said(early)) == [printed]
    assert not (early.response or early.followups[-1]).attachments, "nothing lies open yet"
    await stage.turns()
    assert seals(stage.papers()[-1].embeds[0].description or "") == [printed]


async def test_the_closing_paper_prints_the_next_chapters_seal(wood: Stage) -> None:
    await wood.mod.slash(wood.channel, "keeper schedule", turns=6)
    await wood.turns(7)
    *_, closing, morning = [paper.embeds[0].description or "" for paper in wood.papers()]
    (printed,) = seals(closing)
    assert "The story of chapter 1" in closing
    assert seals(morning) == [printed]
    assert seals(footer(await wood.ann.slash(wood.channel, "wood"))) == [printed]


@pytest.mark.parametrize("count", [1, 5])
def test_what_was_drawn_again_is_counted_in_plain_words(world: World, count: int) -> None:
    counts = dict.fromkeys(("cards", "strikes", "weather", "harvests", "verdicts"), count)
    words = verdict_words(catalogue(), world, Verdict(1, seal="d" * 64, chance="e" * 64, drawn=counts))
    if count == 1:
        assert (
            "one card, the turn on which one legend struck, the weather of one turn, one harvest, one verdict" in words
        )
    else:
        assert "5 cards, the turns on which 5 legends struck, the weather of 5 turns, 5 harvests, 5 verdicts" in words

"""The season as players meet it: the page, the closing paper, the letter with its button, masks."""

from __future__ import annotations

from typing import Any

import discord
import pytest

from bot.text import catalogue
from cogs._shared.masks import MaskButton, UnmaskButton, mask_below
from engine.events import ChapterResult, ChapterShared, ChapterUnwon, Notice
from tests.cogs.conftest import Stage, buttons, ids, private, read, said


async def chapter(wood: Stage, turns: int = 5) -> None:
    """A short chapter, to its end."""
    await wood.slash(wood.mod, "keeper schedule", turns=turns)
    view = await wood.bot.woods.view(str(wood.guild.id))
    await wood.turns(turns - view.turn)


def pressed(wood: Stage, member: Any, label: str) -> Any:
    """The newest direct message with such a button, to press it."""
    history = member.user.dm_channel.history()
    return next(m for m in reversed(history) if label in ids(m))


async def test_the_page_says_what_is_at_stake_before_anyone_scored(wood: Stage) -> None:
    page = await wood.slash(wood.ann, "season")
    assert not private(page)
    words = said(page)
    assert "Season 1 · chapter 1 of 4" in words
    assert "**10** points" in words
    assert "Nobody has points yet." in words
    assert "Clean Hands: above the stake in two chapters" in words
    assert not (page.response or page.followups[-1]).components, "no mask can come off yet"


@pytest.mark.parametrize("letter", [ChapterResult(1, 150, 1, 2), ChapterShared(1, 150, 1), ChapterUnwon(1, 90, 2, 100)])
def test_every_letter_of_a_chapters_end_has_the_button(letter: Notice) -> None:
    assert isinstance(mask_below(catalogue(), "wood", letter), MaskButton)
    assert mask_below(catalogue(), "", letter) is None, "a letter of no wood"


async def test_a_mask_comes_off_by_the_button_in_the_letter_and_the_channel_is_told(wood: Stage) -> None:
    for command in ("short", "cover"):  # a hand that wins nothing, whatever the wood does
        await wood.slash(wood.ann, command, good="honey")
    await chapter(wood)
    letter = pressed(wood, wood.ann, "Show who I am")
    asked = await wood.ann.user.click(letter, label="Show who I am")
    assert "This cannot be taken back" in said(asked)
    assert buttons(asked) == {"Yes, tell everyone": True}
    sure = asked.response or asked.followups[-1]
    # The id of the second button carries whose mask it is; anyone else is refused.
    done = await wood.ann.user.click(sure, label="Yes, tell everyone")
    assert private(done)
    assert "now says that" in said(done)
    await wood.deliver()
    assert wood.channel.history()[-1].content.endswith(f"is <@{wood.ann.id}>.")
    again = await wood.ann.user.click(letter, label="Show who I am")
    assert "You said who you are after chapter 1." in said(again)


async def test_the_button_of_the_page_is_for_whoever_presses_it(wood: Stage) -> None:
    await wood.slash(wood.ann, "short", good="honey")
    await chapter(wood)
    page = await wood.slash(wood.bob, "season")
    shown = page.response or page.followups[-1]
    nobody = await wood.bob.click(shown, label="Show who I am")
    assert "You have no page here yet" in said(nobody)
    asked = await wood.ann.click(shown, label="Show who I am")
    assert private(asked)


async def test_nobody_takes_off_anothers_mask(wood: Stage) -> None:
    """Also not with a button of theirs that has come into other hands."""
    await wood.slash(wood.ann, "short", good="honey")
    await wood.slash(wood.bob, "short", good="honey")
    await chapter(wood)
    view = await wood.bot.woods.view(str(wood.guild.id))
    ann = (await wood.bot.woods.ledger(str(wood.guild.id), str(wood.ann.id))).id
    stray = discord.ui.View(timeout=None)
    stray.add_item(UnmaskButton(wood.bot.text, view.wood, 1, ann))
    stray.add_item(UnmaskButton(wood.bot.text, "nowhere", 1, ann))
    channel = wood.bot.get_channel(wood.channel.id)
    assert isinstance(channel, discord.TextChannel)
    message = await channel.send("found", view=stray)
    for stranger in (wood.bob, wood.mod):
        refused = await stranger.click(message, custom_id=f"unmask:{view.wood}:1:{ann}")
        assert "That is not your mask." in said(refused)
    gone = await wood.ann.click(message, custom_id=f"unmask:nowhere:1:{ann}")
    assert "no wood" in said(gone)
    assert not any(one.unmasked for one in (await wood.bot.woods.view(str(wood.guild.id))).patrons)


async def test_the_closing_paper_tells_the_season(wood: Stage) -> None:
    await wood.slash(wood.ann, "short", good="honey")
    await chapter(wood)
    await wood.deliver()
    paper = read(wood.papers()[-1])
    assert "Chapter 2 of 4 in season 1 begins: first place is worth 10 points." in paper


async def test_the_length_of_a_season_is_the_moderators_choice(wood: Stage) -> None:
    answer = await wood.slash(wood.mod, "keeper rules", season=2)
    assert "A season has 2 chapters, from the next season on." in said(answer)

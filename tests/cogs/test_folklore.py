"""Moderators and legends: the list, the switch, the form with its preview, and what becomes of what they write."""

from __future__ import annotations

import re
from typing import Any

import pytest
import simcord

from tests.adversarial.injection.nasty import MARK, NASTY, harmless
from tests.cogs.conftest import Stage, private, read, said

TORTOISE: dict[str, Any] = {
    "name": "The Slow Tortoise",
    "history": "It was late, and it was right.",
    "good": ["acorns"],
    "percents": "150, 100",
    "headlines": "Acorns at {after}, from {before}.\nAnd back at {after}.",
}


async def write(stage: Stage, **changes: str) -> simcord.InteractionResult:
    """Open the form, fill it in, send it."""
    asked = await stage.mod.slash(stage.channel, "keeper legend-write")
    return await fill(stage, asked, **changes)


async def fill(stage: Stage, asked: simcord.InteractionResult, **changes: str) -> simcord.InteractionResult:
    return await stage.mod.submit_modal(asked, {**TORTOISE, **changes})


async def press(stage: Stage, shown: simcord.InteractionResult, label: str) -> simcord.InteractionResult:
    message = shown.response or shown.followups[-1]
    return await stage.mod.click(message, label=label)


async def test_a_legend_is_written_previewed_stored_and_drawn(wood: Stage) -> None:
    shown = await write(wood)
    assert private(shown)
    assert "Preview: The Slow Tortoise" in said(shown)
    price = next(line.price for line in (await wood.bot.woods.view(str(wood.guild.id))).goods if line.id == "acorns")
    assert f"1. 150 % · {price * 150 // 100} · Acorns at {price * 150 // 100}, from {price}" in said(shown)
    assert "Slow Tortoise" not in said(await wood.mod.slash(wood.channel, "keeper legends"))
    stored = await press(wood, shown, "Store it")
    assert "“The Slow Tortoise” is in the wood’s book: the price of acorns rises first, over 2 turns" in said(stored)
    listed = said(await wood.mod.slash(wood.channel, "keeper legends"))
    assert "**The Slow Tortoise** · acorns ▲ · weight 1 · written here" in listed
    found = await wood.mod.autocomplete(wood.channel, "keeper legend", "name", "tort")
    assert [choice["name"] for choice in found] == ["The Slow Tortoise"]
    assert "strikes at the end" in said(await wood.mod.slash(wood.channel, "keeper legend", name="The Slow Tortoise"))
    await wood.turns()
    paper = read(wood.papers()[-1])
    assert re.search(r"Acorns at \d+, from \d+", paper)
    await wood.restart()
    found = await wood.mod.autocomplete(wood.channel, "keeper legend-set", "name", "slow")
    assert [choice["name"] for choice in found] == ["The Slow Tortoise"], "known before anybody has asked"
    assert "The Slow Tortoise" in said(await wood.ann.slash(wood.channel, "wood"))


async def test_a_form_that_cannot_stand_is_answered_in_a_sentence_and_not_lost(wood: Stage) -> None:
    shown = await write(wood, percents="100, 120")
    assert "nothing would happen" in said(shown)
    again = await press(wood, shown, "Change it")
    assert again.modal is not None
    assert "The Slow Tortoise" in str(again.modal)
    better = await fill(wood, again, percents="120, 90")
    assert "Preview: The Slow Tortoise" in said(better)
    assert "is in the wood’s book" in said(await press(wood, better, "Store it"))
    assert "There is a legend by this name" in said(await write(wood))


@pytest.mark.parametrize(
    ("part", "typed", "sentence"),
    [
        ("percents", "a lot", "are whole numbers"),
        ("percents", "130.5, 90", "are whole numbers"),
        ("percents", "9" * 60, "Each number is a percent"),
        ("percents", "110 110 110 110 110 110 110", "Say what percent"),
        ("percents", "0", "Each number is a percent"),
        ("headlines", "One.\nTwo.\nThree.", "from one headline to 2"),
        ("name", "@everyone", "something other than words"),
        ("history", "See [this](https://evil.example).", "something other than words"),
        ("headlines", "{purse} and {0}", "something other than words"),
    ],
)
async def test_every_fault_has_its_sentence(wood: Stage, part: str, typed: str, sentence: str) -> None:
    shown = await write(wood, **{part: typed})
    assert sentence in said(shown)
    assert "our side" not in said(shown)


async def test_nasty_text_never_gets_as_far_as_the_wood(wood: Stage) -> None:
    """What a form lets through does nothing: no mention, link, format; most of it is refused without being repeated."""
    for nasty in NASTY[::4]:
        for part, most in (("name", 40), ("history", 300), ("headlines", 90)):
            shown = await write(wood, **{part: nasty[:most]})
            words = said(shown)
            if "Preview" not in words:
                assert MARK not in words
                continue
            assert all(harmless(line.replace("**", "")) for line in words.splitlines() if MARK in line), words


async def test_discarding_and_pressing_twice_and_pressing_after_a_restart(wood: Stage) -> None:
    shown = await write(wood)
    assert "nothing was stored" in said(await press(wood, shown, "Discard it"))
    kept = await write(wood)
    await wood.restart()
    assert "the bot was restarted since" in said(await press(wood, kept, "Store it"))
    assert "Slow Tortoise" not in said(await wood.mod.slash(wood.channel, "keeper legends"))


async def test_legends_are_switched_and_weighed_from_the_next_chapter_on(wood: Stage) -> None:
    async def keep(**options: Any) -> str:
        return said(await wood.mod.slash(wood.channel, "keeper legend-set", **options))

    assert "off from the next chapter’s deck" in await keep(name="The Flash Hare", on=False)
    assert "stands so already" in await keep(name="The Flash Hare", on=False)
    assert "with weight 9" in await keep(name="flash-hare", weight=9)
    assert "**The Flash Hare** · berries ▼ · weight 9" in said(await wood.mod.slash(wood.channel, "keeper legends"))
    await wood.mod.slash(wood.channel, "keeper legend", name="great-acorn-mania")
    await wood.turns()
    assert "under way, and finishes as it began" in await keep(name="great-acorn-mania", on=False)
    assert "belongs to every wood" in said(
        await wood.mod.slash(wood.channel, "keeper legend-forget", name="The Flash Hare")
    )
    world = wood.bot.woods.world(str(wood.guild.id))
    on = [legend for legend in world.legends if legend not in ("great-acorn-mania", "flash-hare")]
    for legend in on:
        await keep(name=legend, on=False)
    assert "is the last one that is on" in await keep(name="flash-hare", on=False)


async def test_only_keepers_keep_legends(wood: Stage) -> None:
    keeper = next(command for command in await wood.bot.tree.fetch_commands() if command.name == "keeper")
    wood.guild.set_command_permissions(keeper, {wood.ann: True})
    for command, options in [
        ("legends", {}),
        ("legend-write", {}),
        ("legend-set", {"name": "flash-hare"}),
        ("legend-forget", {"name": "flash-hare"}),
    ]:
        answer = await wood.ann.slash(wood.channel, f"keeper {command}", **options)
        assert "Only those with Manage Server" in said(answer), command
        assert private(answer)


async def test_a_chapter_opens_under_a_seal_and_closes_with_its_story(wood: Stage) -> None:
    sealed = (await wood.bot.woods.view(str(wood.guild.id))).commitment
    await wood.mod.slash(wood.channel, "keeper schedule", turns=6)
    await wood.ann.slash(wood.channel, "short", good="honey", amount=1)
    await wood.mod.slash(wood.channel, "keeper legend", name="great-acorn-mania")
    await wood.turns(7)
    server = str(wood.guild.id)
    papers = [read(paper) for paper in wood.papers()[-7:]]
    assert ["Sealed for fairness" in paper for paper in papers] == [True, *[False] * 5, True]
    closing = papers[5]
    assert "The story of chapter 1" in closing
    assert re.search(r"What struck: The Great Acorn Mania \(turns 1 to 4\), .+ \(turn 6\)\.", closing)
    assert "Richest creature: " in closing
    assert re.search(r"^\*\*1\*\* the \w+ Patron · \d+$", closing, re.MULTILINE)
    assert "The cards are shown" in closing
    assert "In front:" not in closing, "the final scoreboard stands there instead"
    assert wood.papers()[-2].attachments, "the closing paper has the chapter's chart"
    assert "The story of" not in papers[6]
    verdict = await wood.bot.woods.verify(server, 1)
    assert verdict.fault == ""
    assert verdict.seal == sealed, "the seal that players could copy is the one that is checked"

"""Finished chapters through Discord: who won, what came, and the check that anyone may ask for."""

from __future__ import annotations

from tests.cogs.conftest import Stage, buttons, private, said

TURNS = 5


async def chapters(wood: Stage, count: int) -> None:
    """Play so many short chapters to their end."""
    await wood.mod.slash(wood.channel, "keeper schedule", turns=TURNS)
    for _ in range(count):
        await wood.turns(TURNS)


async def test_before_the_first_chapter_is_over_both_pages_say_so(wood: Stage) -> None:
    history = await wood.ann.slash(wood.channel, "wood", page="history")
    assert "No chapter is over yet" in said(history)
    assert not private(history)
    assert "is not over" in said(await wood.ann.slash(wood.channel, "wood", page="verify"))
    assert "no seal that could be checked" in said(await wood.ann.slash(wood.channel, "wood", chapter=77))
    assert "The goal" in said(await wood.ann.slash(wood.channel, "wood")), "/wood alone shows the wood"


async def test_a_finished_chapter_is_told_and_found_fair(wood: Stage) -> None:
    await wood.ann.slash(wood.channel, "spring")
    await wood.bob.slash(wood.channel, "bribe", creature="pip", amount=20)
    await chapters(wood, 1)
    ann = (await wood.bot.woods.ledger(str(wood.guild.id), str(wood.ann.id))).name
    told = said(await wood.ann.slash(wood.channel, "wood", page="history"))
    assert f"Won by the {ann} Patron with 85" in told
    assert "Chapter 1** · 5 turns, sealed and shown" in told
    assert "Behind: the " in told
    assert "Legends: " in told
    assert "ann" not in told.replace(ann, "").split()
    fair = said(await wood.bob.slash(wood.channel, "wood", page="verify"))
    assert "Was chapter 1 fair?" in fair
    assert "was fair" in fair


async def test_a_long_history_has_pages(wood: Stage) -> None:
    await chapters(wood, 5)
    first = await wood.ann.slash(wood.channel, "wood", page="history")
    told = said(first)
    assert buttons(first) == {"Newer": False, "Older": True}
    assert [f"Chapter {number}**" in told for number in range(1, 6)] == [False, True, True, True, True]
    second = await wood.bob.click(first.response, label="Older")  # type: ignore[arg-type]
    assert "Chapter 1**" in said(second)
    assert buttons(second) == {"Newer": True, "Older": False}

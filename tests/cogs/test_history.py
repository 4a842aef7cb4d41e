"""Finished chapters through Discord: who won, what came, and the check that anyone may ask for."""

from __future__ import annotations

from tests.cogs.conftest import Stage, buttons, private, read, said

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
    await wood.ann.slash(wood.channel, "short", good="honey", amount=3)
    await wood.mod.slash(wood.channel, "keeper legend", name="run-on-oonas-hoard")
    await wood.bob.slash(wood.channel, "bribe", creature="pip", amount=20)
    await chapters(wood, 1)
    ann = (await wood.bot.woods.ledger(str(wood.guild.id), str(wood.ann.id))).name
    told = said(await wood.ann.slash(wood.channel, "wood", page="history"))
    assert f"Won by the {ann} Patron with 11" in told
    assert "Chapter 1** · 5 turns, sealed and shown" in told
    assert "Behind: the " in told
    assert "Legends: " in told
    assert "ann" not in told.replace(ann, "").split()
    fair = said(await wood.bob.slash(wood.channel, "wood", page="verify"))
    assert "Was chapter 1 fair?" in fair
    assert "was fair" in fair


async def test_equals_share_the_first_place_in_letter_paper_and_history(wood: Stage) -> None:
    names = []
    for member in (wood.ann, wood.bob):
        await member.slash(wood.channel, "short", good="honey", amount=2)
        names.append((await wood.bot.woods.ledger(str(wood.guild.id), str(member.id))).name)
    await wood.mod.slash(wood.channel, "keeper legend", name="run-on-oonas-hoard")
    await chapters(wood, 1)
    for member in (wood.ann, wood.bob):
        (letter,) = [letter for letter in wood.letters(member) if "Chapter 1 is over" in letter]
        assert "You share the first place with one other Patron, each with 110 pebbles" in letter
    ann, bob = sorted(names)
    told = said(await wood.ann.slash(wood.channel, "wood", page="history"))
    assert f"Shared by the {ann} Patron, the {bob} Patron, with 110 each." in told
    assert "Won by" not in told
    assert "Behind" not in told
    (paper,) = [read(paper) for paper in wood.papers() if "turn 5 of 5" in read(paper)]
    assert f"**1** the {ann} Patron" in paper
    assert f"**1** the {bob} Patron" in paper
    assert "the first place shared" in paper or "nobody leads alone" in paper


async def test_a_chapter_that_nobody_won_says_so_in_letter_paper_and_history(wood: Stage) -> None:
    await wood.ann.slash(wood.channel, "bribe", creature="pip", amount=15)
    await chapters(wood, 1)
    (letter,) = [letter for letter in wood.letters(wood.ann) if "Chapter 1 is over" in letter]
    assert "with 85 pebbles, but not above the stake of 100: nobody has won" in letter
    told = said(await wood.ann.slash(wood.channel, "wood", page="history"))
    assert "No Patron won" in told
    assert "Won by" not in told
    (paper,) = [read(paper) for paper in wood.papers() if "turn 5 of 5" in read(paper)]
    assert "No Patron won chapter 1" in paper or "The wood wins chapter 1" in paper


async def test_a_long_history_has_pages(wood: Stage) -> None:
    await chapters(wood, 5)
    first = await wood.ann.slash(wood.channel, "wood", page="history")
    told = said(first)
    assert buttons(first) == {"Newer": False, "Older": True}
    assert [f"Chapter {number}**" in told for number in range(1, 6)] == [False, True, True, True, True]
    second = await wood.bob.click(first.response, label="Older")  # type: ignore[arg-type]
    assert "Chapter 1**" in said(second)
    assert buttons(second) == {"Newer": True, "Older": False}


async def test_a_chapter_cut_short_under_way_ends_with_the_turn_to_come(wood: Stage) -> None:
    await wood.turns(7)
    await wood.mod.slash(wood.channel, "keeper schedule", turns=TURNS)
    glance = said(await wood.ann.slash(wood.channel, "wood"))
    assert "turn 7 of 8" in glance
    assert "when turn 8 is over. One turn to go." in glance
    await wood.turns()
    assert "The Wood Gazette · chapter 1, turn 8 of 8" in read(wood.papers()[-1])

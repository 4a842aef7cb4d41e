"""The Stump's question under the paper and on its page, and every way to press a button too late.

docs: rules/wager.md
"""

from __future__ import annotations

from typing import Any

import pytest

from engine.model import Bribe, CreatureId, Question, Uproot
from tests.cogs.conftest import Stage, buttons, hung, ids, private, read, said


async def question(wood: Stage) -> Question:
    view = await wood.bot.woods.view(str(wood.guild.id))
    return next(one for one in view.questions if view.turn < one.closes)


async def test_a_stake_by_button_is_locked_and_shows_in_the_next_paper(wood: Stage) -> None:
    await wood.turns()
    paper = wood.papers()[-1]
    answer = await wood.ann.click(paper, label="Yes · 5")
    assert private(answer)
    assert "5 on yes" in said(answer)
    assert "Purse 95" in said(answer)
    await wood.restart()
    assert "You have 6 on it" in said(await wood.ann.click(paper, label="Yes · 1"))
    await wood.bob.click(paper, label="No · 5")
    await wood.turns()
    text = read(wood.papers()[-1])
    assert "Yes 6 · no 5" in text
    assert "puts" in text or "Stump" in text.split("```")[0], "a stake is news"


async def test_the_page_shows_the_question_and_ones_own_stake(wood: Stage) -> None:
    assert "asks nothing just now" in said(await wood.slash(wood.ann, "wager"))
    await wood.turns()
    page = await wood.slash(wood.ann, "wager")
    assert "1 to 10" in said(page)
    assert list(buttons(page)) == ["Yes · 1", "Yes · 5", "No · 1", "No · 5"]
    assert "3 on no" in said(await wood.slash(wood.ann, "wager", side="no", amount=3))
    assert "You have 3 on no." in said(await wood.slash(wood.ann, "wager"))
    assert "Staked 3 on no: Will" in said(await wood.slash(wood.ann, "ledger"))
    assert "The Stump’s question: 3 staked, not decided yet" in said(await wood.slash(wood.ann, "statement"))
    await wood.turns(2)
    assert "Closed, and waiting" in said(await wood.slash(wood.ann, "wager"))


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"side": "yes"}, "Say how many pebbles"),
        ({"amount": 3}, "Say on which side"),
        ({"side": "yes", "amount": 0}, "1 to 10 pebbles"),
        ({"side": "yes", "amount": 11}, "1 to 10 pebbles"),
        ({"side": "yes", "amount": 99_999}, "1 to 10 pebbles"),
    ],
)
async def test_a_bad_wager_is_one_sentence(wood: Stage, options: dict[str, Any], words: str) -> None:
    await wood.turns()
    assert words in said(await wood.slash(wood.ann, "wager", **options))


async def test_both_sides_and_an_empty_purse(wood: Stage) -> None:
    await wood.turns()
    await wood.slash(wood.ann, "wager", side="no", amount=3)
    assert "nobody bets on both sides" in said(await wood.slash(wood.ann, "wager", side="yes", amount=3))
    server, user = str(wood.guild.id), str(wood.bob.user.id)
    await wood.bot.woods.command(server, user, "gift", Bribe(CreatureId("oona"), 98))
    assert "3 pebbles" in said(await wood.slash(wood.bob, "wager", side="no", amount=3))
    assert (await wood.bot.woods.ledger(server, user)).purse == 2


async def test_a_button_after_the_question_closed_of_a_chapter_that_is_over_and_of_no_question(wood: Stage) -> None:
    await wood.turns()
    paper = wood.papers()[-1]
    await wood.turns(2)
    assert "takes no more stakes" in said(await wood.ann.click(paper, label="Yes · 1"))
    view = await wood.bot.woods.view(str(wood.guild.id))
    old = await hung(wood, f"do:{view.wood}:{view.chapter + 1}::wager.yes.1.3")
    assert "a chapter that is over" in said(await wood.ann.click(old, label="Press"))
    none = await hung(wood, f"do:{view.wood}:{view.chapter}::wager.yes.1.999999")
    assert "takes no more stakes" in said(await wood.ann.click(none, label="Press"))
    strange = await hung(wood, f"do:{view.wood}:{view.chapter}::sing.yes.1")
    assert "of an older version of the bot" in said(await wood.ann.click(strange, label="Press"))


async def test_a_button_of_a_dead_wood_says_so(wood: Stage) -> None:
    await wood.turns()
    paper = wood.papers()[-1]
    server, view = str(wood.guild.id), await wood.bot.woods.view(str(wood.guild.id))
    assert "Yes · 1" in ids(paper)
    await wood.bot.woods.moderate(server, str(wood.mod.user.id), "uproot", Uproot(view.wood))
    assert "of a wood that is gone" in said(await wood.ann.click(paper, label="Yes · 1"))
    await wood.plant()
    assert "of a wood that is gone" in said(await wood.ann.click(paper, label="Yes · 1"))


async def test_a_bet_in_the_news_can_be_bet_against(wood: Stage) -> None:
    await wood.slash(wood.ann, "short", good="honey", amount=2)
    await wood.turns()
    paper = wood.papers()[-1]
    (label,) = [one for one in ids(paper) if "Bet against" in one]
    assert label.startswith("🍯 Bet against the ")
    assert "You are long" in said(await wood.bob.click(paper, label=label))
    assert "on the other side of honey already" in said(await wood.ann.click(paper, label=label))
    await wood.turns()
    await wood.deliver()
    (letter,) = [one for one in wood.letters(wood.ann) if "bets against you" in one]
    assert "long" in letter
    assert not [one for one in ids(wood.papers()[-2]) if "Bet against" in one and "🍯" not in one]


async def test_two_bets_on_one_side_are_one_button(wood: Stage) -> None:
    for member in (wood.ann, wood.bob):
        await wood.slash(member, "short", good="honey", amount=2)
    await wood.slash(wood.bob, "long", good="acorns", amount=1)
    await wood.turns()
    assert sorted(one.split(" ")[0] for one in ids(wood.papers()[-1]) if "against" in one) == ["🌰", "🍯"]


async def test_who_is_just_above_and_below_is_for_the_asker_alone(wood: Stage) -> None:
    await wood.slash(wood.ann, "short", good="honey", amount=2)
    await wood.slash(wood.bob, "long", good="acorns", amount=2)
    board = await wood.slash(wood.ann, "scoreboard")
    assert not private(board)
    own = board.followups[-1]
    assert own.ephemeral
    assert own.content.startswith("You are the")
    assert "Level with you: the" in own.content or "Just" in own.content
    stranger = await wood.slash(wood.mod, "scoreboard")
    assert not [one for one in stranger.followups if "You are the" in (one.content or "")]
    ledger = said(await wood.slash(wood.bob, "ledger"))
    assert "Level with you: the" in ledger or "Just" in ledger

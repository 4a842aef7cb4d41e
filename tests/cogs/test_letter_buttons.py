"""Letters carry what they are about as buttons, which work where letters lie: in private messages, after any restart.

docs: rules/patrons.md#in-private-messages
"""

from __future__ import annotations

import re
from typing import Any

import discord

from tests.cogs.conftest import Stage, hung, ids, said


def letter(wood: Stage, words: str, whose: Any = None) -> discord.Message:
    """The newest letter in Ann's direct messages that holds these words."""
    box = (whose or wood.ann).user.dm_channel
    return next(message for message in reversed(list(box.history())) if words in message.content)


async def tip(wood: Stage) -> discord.Message:
    await wood.slash(wood.ann, "whisper", creature="fenn", truth="true")
    await wood.deliver()
    return letter(wood, "bring you before the magistrate")


async def test_a_tip_can_be_bet_on_and_a_price_set_to_cover_at(wood: Stage) -> None:
    found = await tip(wood)
    labels = list(ids(found))
    side = "Long" if "Long 1" in labels else "Short"
    assert labels == [f"{side} 1", f"{side} 3", f"{side}: a third of my purse", "Cover at a price…"]
    await wood.restart()
    assert f"You are {side.lower()} 1" in said(await wood.ann.user.click(found, label=f"{side} 1"))
    purse = (await wood.bot.woods.ledger(str(wood.guild.id), str(wood.ann.user.id))).purse
    third = said(await wood.ann.user.click(found, label=f"{side}: a third of my purse"))
    margin = re.search(r"Margin (\d+) is locked", third)
    assert margin is not None, third
    assert int(margin[1]) <= purse // 3


async def test_the_price_to_cover_at_is_asked_for_in_a_form(wood: Stage) -> None:
    found = await tip(wood)
    labels = list(ids(found))
    form = await wood.ann.user.click(found, label="Cover at a price…")
    assert form.modal is not None
    answer = await wood.ann.user.submit_modal(form, {"price": "7"})
    assert "nothing open in" in said(answer)
    await wood.ann.user.click(found, label=labels[1])
    server = str(wood.guild.id)
    own = await wood.bot.woods.ledger(server, str(wood.ann.user.id))
    price = own.positions[0].mark + (2 if own.positions[0].side == "long" else -2)
    for said_price, words in (("six", "whole number of pebbles"), ("0", "1 to 400"), (str(price), "Order left")):
        form = await wood.ann.user.click(found, label="Cover at a price…")
        assert words in said(await wood.ann.user.submit_modal(form, {"price": said_price}))
    assert (await wood.bot.woods.ledger(server, str(wood.ann.user.id))).orders[0].price == price


async def test_a_button_in_somebody_elses_letter_or_of_another_chapter_plays_nothing(wood: Stage) -> None:
    found = await tip(wood)
    for label, id in ids(found).items():
        copied = await hung(wood, id)
        assert "somebody else’s letter" in said(await wood.bob.click(copied, label="Press")), label
        wood_id, chapter = id.split(":")[1:3]
        later = await hung(wood, id.replace(f":{wood_id}:{chapter}:", f":{wood_id}:{int(chapter) + 1}:"))
        assert "a chapter that is over" in said(await wood.ann.click(later, label="Press")), label
        dead = await hung(wood, id.replace(wood_id, "f" * 12))
        assert "a wood that is gone" in said(await wood.ann.click(dead, label="Press")), label
    assert not (await wood.bot.woods.ledger(str(wood.guild.id), str(wood.ann.user.id))).positions


async def test_a_third_of_an_empty_purse_buys_nothing(wood: Stage) -> None:
    found = await tip(wood)
    view = await wood.bot.woods.view(str(wood.guild.id))
    side = "short" if any(label.startswith("Short") for label in ids(found)) else "long"
    owner = (await wood.bot.woods.ledger(str(wood.guild.id), str(wood.ann.user.id))).id
    for creature in ("oona", "fenn", "bram", "pip", "mirel"):
        asked = await wood.slash(wood.ann, "bribe", creature=creature, amount=22)
        if asked.response is not None and "Do it" in ids(asked.response):
            await wood.ann.click(asked.response, label="Do it")
    third = await hung(wood, f"third:{view.wood}:{view.chapter}:{owner}:{side}:honey")
    answer = said(await wood.ann.click(third, label="Press"))
    assert "A third of your purse" in answer


async def test_a_loan_that_came_back_can_be_made_again(wood: Stage) -> None:
    await wood.slash(wood.ann, "lend", creature="pip", amount=12, interest=3, term=1)
    for _ in range(6):
        await wood.turns()
        if any("paid you back" in one for one in wood.letters(wood.ann)):
            break
    found = letter(wood, "paid you back")
    assert list(ids(found)) == ["Lend Pip 12 again"]
    answer = said(await wood.ann.user.click(found, label="Lend Pip 12 again"))
    assert "Pip has your offer: 12 pebbles at 3 % a turn, due after one turn" in answer


async def test_a_warning_covers_now(wood: Stage) -> None:
    await wood.slash(wood.ann, "short", good="honey", amount=2)
    await wood.slash(wood.bob, "long", good="honey", amount=2)
    await wood.turns()
    found = letter(wood, "bets against you")
    assert list(ids(found)) == ["Cover honey now", "Cover at a price…"]
    assert "Closed: 2 honey" in said(await wood.ann.user.click(found, label="Cover honey now"))
    assert "nothing open in honey" in said(await wood.ann.user.click(found, label="Cover honey now"))

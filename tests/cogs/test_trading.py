"""What a Patron does, from the first short to a whispered tip, and what happens when a hand slips."""

from __future__ import annotations

import re
from typing import Any

import pytest
import simcord

from engine.model import from_shorthand
from tests.cogs.conftest import Stage, hung, ids, private, said


async def test_a_newcomer_shorts_honey_and_has_a_page_of_their_own(wood: Stage) -> None:
    before = said(await wood.ann.slash(wood.channel, "ledger"))
    assert "no page here yet" in before
    short = await wood.ann.slash(wood.channel, "short", good="honey")
    assert "You are short" in said(short)
    assert private(short)
    page = await wood.ann.slash(wood.channel, "ledger")
    assert "🍯 short" in said(page)
    worth, purse, locked = map(int, re.findall(r"Net worth \*\*(\d+).*Purse (\d+), locked (\d+)", said(page))[0])
    assert worth == purse + locked, "what was sold short is owed back, and is nobody's wealth"
    assert private(page)
    assert not [message for message in wood.channel.history(viewer=wood.bob) if "short" in message.content]
    closed = said(await wood.ann.slash(wood.channel, "cover", good="Honey"))
    assert closed.startswith("Closed:")
    assert "No bets open" in said(await wood.ann.slash(wood.channel, "ledger"))


async def test_every_other_command_of_a_patron_answers_in_words(wood: Stage) -> None:
    ann, here = wood.ann, wood.channel
    assert "You are long 2 berries" in said(await ann.slash(here, "long", good="berries", amount=2))
    assert "Pip has your offer: 12 pebbles at 2 %" in said(
        await ann.slash(here, "lend", creature="pip", amount=12, interest=2, term=3)
    )
    assert "hears your wish: hoard mushrooms" in said(
        await ann.slash(here, "bribe", creature="Mirel", amount=5, wish="hoard", good="mushrooms")
    )
    assert "nothing against you" in said(await ann.slash(here, "bribe", creature="magistrate", amount=5))
    assert "are allies until the chapter ends" in said(await ann.slash(here, "ally", a="oona", b="bram"))
    await wood.turns()
    assert any("Pip" in letter for letter in wood.letters(ann)), "the lender was never told"


async def test_a_costly_trade_is_asked_about_and_two_clicks_are_one_trade(wood: Stage) -> None:
    asked = await wood.ann.slash(wood.channel, "short", good="honey", amount=12)
    assert private(asked)
    assert "Short 12 🍯 honey at" in said(asked)
    assert "no page here yet" in said(await wood.ann.slash(wood.channel, "ledger")), "played before it was confirmed"
    assert asked.response is not None
    button = asked.response.components[0]["components"][0]
    first = await wood.ann.click(asked.response, label="Do it")
    assert "You are short 12" in said(first)
    assert not first.response.components  # type: ignore[union-attr]
    # A second click that was on its way when the buttons went brings the same id.
    _, key, *_, tail = button["custom_id"].split(":")
    second = await wood.bot.woods.command(str(wood.guild.id), str(wood.ann.id), key, from_shorthand(tail))
    assert second.kind == "short"
    assert said(await wood.ann.slash(wood.channel, "ledger")).count("🍯") == 1


async def test_a_confirmed_trade_never_costs_more_than_was_agreed_to(wood: Stage) -> None:
    asked = (await wood.ann.slash(wood.channel, "long", good="honey", amount=12)).response
    crowd = (await wood.bob.slash(wood.channel, "long", good="honey", amount=12)).response
    assert asked is not None
    assert crowd is not None
    assert "You are long 12" in said(await wood.bob.click(crowd, label="Do it"))
    moved = said(await wood.ann.click(asked, label="Do it"))
    assert "so nothing was done yet" in moved
    assert "at 13?" in moved, "asked again, at the price of now"
    assert "no page here yet" in said(await wood.ann.slash(wood.channel, "ledger")), (
        "played at a price nobody agreed to"
    )


async def test_a_confirmation_of_another_chapter_or_standing_is_asked_again(wood: Stage) -> None:
    await wood.slash(wood.mod, "keeper schedule", turns=6)
    asked = (await wood.slash(wood.ann, "short", good="honey", amount=12)).response
    assert asked is not None
    await wood.turns(7)
    pressed = await wood.ann.click(asked, label="Do it")
    assert "Price, chapter or your standing changed" in said(pressed)
    assert "Short 12 🍯 honey at" in said(pressed)
    view = await wood.bot.woods.view(str(wood.guild.id))
    assert not view.bets
    copies = [await hung(wood, ids(pressed.response)["Do it"]) for _ in range(2)]
    for copy in copies:
        assert "You are short 12" in said(await wood.ann.click(copy, label="Press")), "one bet, told twice"
    (bet,) = (await wood.bot.woods.view(str(wood.guild.id))).bets
    assert bet.quantity == 12


async def test_a_gift_is_asked_about_again_when_its_giver_stands_otherwise(wood: Stage) -> None:
    asked = (await wood.slash(wood.ann, "bribe", creature="oona", amount=50)).response
    assert asked is not None
    await wood.slash(wood.ann, "short", good="honey", amount=1)
    name = (await wood.bot.woods.ledger(str(wood.guild.id), str(wood.ann.user.id))).name
    barred = await wood.slash(wood.mod, "keeper bar", patron=name)
    assert "closed at today" in said(await wood.mod.click(barred.response, label="Shut out"))
    again = await hung(wood, ids(asked)["Do it"])
    assert "shut you out" in said(await wood.ann.click(asked, label="Do it"))
    await wood.slash(wood.mod, "keeper pardon", patron=name)
    assert "Oona takes 50" in said(await wood.ann.click(again, label="Press"))


async def test_a_costly_trade_can_be_left(wood: Stage) -> None:
    asked = await wood.ann.slash(wood.channel, "lend", creature="oona", amount=35)
    assert "35 of your 100 pebbles" in said(asked)
    assert asked.response is not None
    left = await wood.ann.click(asked.response, label="Leave it")
    assert "Left alone" in said(left)
    assert not left.response.components  # type: ignore[union-attr]


async def test_a_confirm_button_outlives_a_restart_but_not_its_quote(wood: Stage) -> None:
    kept = (await wood.ann.slash(wood.channel, "short", good="honey", amount=12)).response
    stale = (await wood.bob.slash(wood.channel, "short", good="honey", amount=12)).response
    assert kept is not None
    assert stale is not None
    await wood.restart()
    assert "You are short 12" in said(await wood.ann.click(kept, label="Do it"))
    await wood.env.advance_time(11 * 60)
    asked = await wood.bob.click(stale, label="Do it")
    assert "so nothing was done yet" in said(asked)
    assert "no page here yet" in said(await wood.bob.slash(wood.channel, "ledger"))


async def test_a_true_whisper_brings_a_private_forecast(wood: Stage) -> None:
    answer = await wood.ann.slash(wood.channel, "whisper", creature="fenn", truth="true")
    assert private(answer)
    assert "/tips" in said(answer)
    await wood.deliver()
    letters = wood.letters(wood.ann)
    assert "private because" in letters[0], "the first letter says why it is private"
    assert any("True tip" in letter and "<t:" in letter for letter in letters)
    assert not wood.letters(wood.bob)
    assert not [message for message in wood.channel.history() if "shuffles" in message.content]
    inbox = await wood.ann.slash(wood.channel, "tips")
    assert "True tip" in said(inbox)
    assert private(inbox)


async def test_planted_talk_answers_in_the_same_words(wood: Stage) -> None:
    bait = said(
        await wood.bob.slash(wood.channel, "whisper", creature="pip", truth="planted", good="acorns", direction="up")
    )
    assert "acorns will rise" in bait
    incomplete = said(await wood.ann.slash(wood.channel, "whisper", creature="pip", truth="planted"))
    assert "needs bait" in incomplete


async def test_an_empty_purse_is_told_what_is_left_to_wait_for(wood: Stage) -> None:
    offer = await wood.ann.slash(wood.channel, "lend", creature="oona", amount=20)
    gift = await wood.ann.slash(wood.channel, "bribe", creature="pip", amount=80)
    assert "has your offer" in said(offer)
    assert "Purse 0" in said(await wood.ann.click(gift.response, label="Do it"))
    assert "until what you lent comes back" in said(await wood.ann.slash(wood.channel, "ledger"))
    gift = await wood.bob.slash(wood.channel, "bribe", creature="pip", amount=100)
    await wood.bob.click(gift.response, label="Do it")
    assert "Not a pebble left" in said(await wood.bob.slash(wood.channel, "ledger"))
    refused = said(await wood.bob.slash(wood.channel, "short", good="honey", amount=1))
    assert "your purse is empty" in refused
    assert "the same stake again" in refused


WRONG = [
    ("short", {"good": "marmalade"}, "Nobody here trades that. This wood knows honey, acorns"),
    ("long", {"good": "@everyone"}, "Nobody here trades that"),
    ("lend", {"creature": "Reynard", "amount": 5}, "Nobody of that name lives here. Try Oona, Fenn"),
    ("lend", {"creature": "oona", "amount": 99_999}, "You may lend 35 more"),
    ("short", {"good": "honey", "amount": 999}, "the most that one Patron may"),
    ("cover", {"good": "honey"}, "nothing open in honey"),
    ("ally", {"a": "pip", "b": "pip"}, "Name two creatures"),
    ("bribe", {"creature": "pip", "amount": 500}, "your purse holds 100"),
]


async def test_a_wrong_word_is_one_sentence_with_the_way_on(wood: Stage) -> None:
    for command, options, sentence in WRONG:
        answer = await wood.ann.slash(wood.channel, command, **options)
        assert sentence in said(answer), f"{command} {options}"
        assert private(answer)
        assert "@everyone" not in said(answer)
    assert "no page here yet" in said(await wood.ann.slash(wood.channel, "ledger")), "something was played"


async def test_discord_itself_refuses_amounts_out_of_range(wood: Stage) -> None:
    for amount in (0, -3, 1_000_000):
        with pytest.raises(simcord.OptionError):
            await wood.ann.slash(wood.channel, "short", good="honey", amount=amount)


@pytest.mark.parametrize(
    ("command", "options", "words"),
    [
        ("lend", {"creature": "WHO", "amount": 5}, "Only creatures borrow, and the WHO Patron is none: `/lend` to one"),
        ("whisper", {"creature": "the WHO Patron", "truth": "true"}, "Only creatures listen"),
        ("bribe", {"creature": "who", "amount": 5}, "Only creatures take gifts"),
        ("ally", {"a": "Oona", "b": "WHO Patron"}, "Only creatures are allied"),
        ("creature", {"name": "the WHO Patron"}, "Only creatures have a page"),
    ],
)
async def test_a_patron_named_in_a_creatures_place_is_told_apart_from_a_stranger(
    wood: Stage, command: str, options: dict[str, Any], words: str
) -> None:
    await wood.bob.slash(wood.channel, "bribe", creature="pip", amount=5)
    for member in (wood.ann, wood.bob):  # of another and of oneself alike
        who = (await wood.bot.woods.ledger(str(wood.guild.id), str(wood.bob.id))).name
        given = {
            key: one.replace("WHO", who).replace("who", who.lower()) if isinstance(one, str) else one
            for key, one in options.items()
        }
        answer = await member.slash(wood.channel, command, **given)
        assert words.replace("WHO", who) in said(answer)
        assert "Oona, Fenn" in said(answer)
        assert private(answer)

"""Commands that a text names can be clicked, once Discord has told under which ids."""

from __future__ import annotations

import discord
import pytest
from discord.ui import Container, LayoutView, TextDisplay

from bot.text.clickable import CARD, CONTENT, Clickable, unclicked

KNOWN = Clickable({"short": 5, "keeper plant": 7, "wood": 9, "cast set": 11})


def test_a_name_in_another_language_is_found_and_has_the_english_one_for_discord() -> None:
    known = Clickable(KNOWN.ids, {"空売り": "short", "管理 植える": "keeper plant", "幻": "gone"})
    assert known("`/空売り 蜂蜜`、`/管理 植える`、`/幻`") == "</short:5> `蜂蜜`、</keeper plant:7>、`/幻`"


@pytest.mark.parametrize(
    ("said", "clicked"),
    [
        ("`/short` bets.", "</short:5> bets."),
        ("Try `/short honey`, or `/wood page:verify`.", "Try </short:5> `honey`, or </wood:9> `page:verify`."),
        ("`/keeper plant` does.", "</keeper plant:7> does."),
        ("`/keeper` alone opens a group; `/unheard of`.", "`/keeper` alone opens a group; `/unheard of`."),
        ("No `code` and no /short without marks.", "No `code` and no /short without marks."),
    ],
)
def test_a_command_that_is_known_can_be_clicked_and_reads_as_before(said: str, clicked: str) -> None:
    assert KNOWN(said) == clicked
    assert unclicked(clicked) == said
    assert Clickable()(said) == said


def test_words_that_would_be_too_long_for_discord_stay_as_they_are() -> None:
    long = "`/short` " + "x" * (CONTENT - 9)
    assert KNOWN(long) == long
    assert KNOWN(long[:-10]).startswith("</short:5> ")


def test_embeds_and_cards_too_and_a_card_never_over_its_room() -> None:
    embed = discord.Embed(title="`/wood`", description="`/wood`")
    KNOWN.message(None, embed)
    assert (embed.title, embed.description) == ("`/wood`", "</wood:9>")
    card = LayoutView(timeout=None)
    card.add_item(Container(TextDisplay("`/short`"), TextDisplay("`/wood` " + "x" * (CARD - 19))))
    KNOWN.message(None, None, card)
    assert card.content_length() <= CARD
    texts = [item.content for item in card.walk_children() if isinstance(item, TextDisplay)]
    assert texts[0] == "</short:5>"
    assert texts[1].startswith("`/wood`"), "what no longer fits stays as it is"

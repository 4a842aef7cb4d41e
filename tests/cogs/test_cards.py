"""Cards: the ledger with a button beside each bet, menus of goods; never more than Discord takes.

docs: playing.md
"""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files
from io import BytesIO
from types import SimpleNamespace
from typing import cast

from discord.ui import Button, DynamicItem, LayoutView, TextDisplay
from PIL import Image

from bot.api import Context
from bot.portraits import ANIMALS, SIZE, portrait
from bot.testing import components
from bot.text import catalogue
from bot.text.clickable import CARD
from cogs._shared.card import COMPONENTS, Card
from cogs._shared.ledger import ledger_card
from engine.model import Join, LoanLine, PatronView, PositionLine, StandingOrder, UserId, World
from engine.views import patron_view, public_view
from tests.builders.game import Game
from tests.cogs.conftest import Stage, buttons, ids, private, said


async def test_a_bet_has_its_button_beside_it_which_works_after_a_restart(wood: Stage) -> None:
    await wood.slash(wood.ann, "short", good="honey", amount=2)
    await wood.slash(wood.ann, "long", good="acorns", amount=1)
    ledger = await wood.slash(wood.ann, "ledger")
    page = said(ledger)
    assert private(ledger)
    assert "Margin ▰▰▰▰▰▰▰▰▰▰" in page
    assert "Chapter 1 ▱▱▱▱▱▱▱▱▱▱ turn 0 of 40" in page
    assert "Heat ▱▱▱ The magistrate has no interest" in page
    assert list(buttons(ledger)) == ["Cover 🍯", "Cover 🌰"]
    await wood.restart()
    assert "Closed: 2 honey" in said(await wood.ann.click(ledger.response, label="Cover 🍯"))
    assert "nothing open in honey" in said(await wood.ann.click(ledger.response, label="Cover 🍯"))
    assert "short 2 honey" not in said(await wood.slash(wood.ann, "ledger"))


async def test_a_good_chosen_from_the_menu_is_bet_on_by_one_press(wood: Stage) -> None:
    await wood.slash(wood.ann, "short", good="honey", amount=1)
    ledger = await wood.slash(wood.ann, "ledger")
    (menu,) = [one for one in components(ledger.response) if one["type"] == 3]
    assert [one["value"] for one in menu["options"]] == ["honey", "acorns", "berries", "mushrooms", "firewood"]
    offer = await wood.ann.select(ledger.response, ["berries"], custom_id=menu["custom_id"])
    assert "The price of berries is" in said(offer)
    assert list(ids(offer.response)) == [
        "Short 1", "Short 3", "Short: a third of my purse", "Long 1", "Long 3", "Long: a third of my purse",
    ]  # fmt: skip
    assert "You are long 1 berries" in said(await wood.ann.click(offer.response, label="Long 1"))


def test_the_fullest_ledger_fits(world: World) -> None:
    """Five goods held in pieces, twelve orders, loans to everyone: what has no room for a button says its command."""
    game = Game(world)
    game.play(Join())
    own, wood = patron_view(world, game.wood, UserId("ann")), public_view(world, game.wood)
    full = replace(
        own,
        positions=tuple(
            PositionLine(10 * piece + at, "short", good, 3, 10, 7, 15, 15, 9, 8)
            for at, good in enumerate(world.goods)
            for piece in range(3)
        ),
        orders=tuple(StandingOrder(price, own.id, "short", "honey", price, above=False) for price in range(1, 13)),
        loans=tuple(
            LoanLine(at, creature, 999, 10, 9_999, "active", 39, (1, 39)) for at, creature in enumerate(world.creatures)
        ),
    )
    card = _card(world, full, wood)
    assert card.total_children_count <= COMPONENTS
    assert card.content_length() <= CARD
    ids = [one.item.custom_id for one in card.walk_children() if isinstance(one, DynamicItem)]
    assert ids[-1] == "menu:goods"
    assert len(ids) == len(set(ids)) == 10, "five bets, the first orders, and the menu"
    words = "\n".join(one.content for one in card.walk_children() if isinstance(one, TextDisplay))
    assert words.count("⏳") == 12
    assert words.count("owes you") == 5
    assert "Heat" in words


def test_a_card_clips_whole_lines_and_leaves_out_what_has_no_room() -> None:
    card = Card()
    card.text(["a" * 1500, "b" * 1500, "c" * 1500, "d"])
    for number in range(50):
        card.beside([f"{number}"], Button(custom_id=f"{number}"))
        card.rows([Button(custom_id=f"row {number}")])
    view = card.view()
    assert view.content_length() <= CARD
    assert view.total_children_count <= COMPONENTS


def _card(world: World, own: PatronView, wood: object) -> LayoutView:
    context = SimpleNamespace(text=catalogue(), world=world)
    return ledger_card(cast(Context, context), own, wood)  # type: ignore[arg-type]


async def test_a_creatures_page_has_its_face_and_leads_to_the_others(wood: Stage) -> None:
    await wood.slash(wood.ann, "short", good="honey", amount=1)
    page = (await wood.slash(wood.ann, "creature", name="Fenn")).response
    assert page is not None
    assert [one.filename for one in page.attachments] == ["fox.png"]
    (face,) = [one for one in components(page) if one["type"] == 11]
    assert "fox" in face["media"]["url"]
    assert face["description"] == "Fenn the fox, drawn"
    (menu,) = [one for one in components(page) if one["type"] == 3]
    assert [one["value"] for one in menu["options"]] == ["oona", "bram", "pip", "mirel"]
    other = await wood.bob.select(page, ["mirel"], custom_id=menu["custom_id"])
    assert private(other)
    assert "Mirel the mole" in said(other)
    await wood.restart()
    assert "Fenn has your offer: 10 pebbles at 3 %" in said(await wood.bob.click(page, label="Lend Fenn 10"))


def test_every_creature_of_the_wood_has_a_portrait_drawn_here(world: World) -> None:
    assert {spec.animal for spec in world.creatures.values()} == set(ANIMALS)
    for animal in ANIMALS:
        face = Image.open(BytesIO(portrait(animal) or b""))
        assert face.size == (SIZE, SIZE)
        drawing = (files("bot.portraits") / f"{animal}.svg").read_text(encoding="utf-8")
        assert "<image" not in drawing, "drawn, and not a picture wrapped"
        assert drawing.count("<path") >= 4
    assert portrait("../owl") is None

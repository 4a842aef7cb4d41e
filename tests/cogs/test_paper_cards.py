"""The paper as a card: whose portrait it has, what stands below what, and the fullest of them.

docs: playing.md
"""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import discord
import pytest
from discord.ui import DynamicItem, TextDisplay, View

from bot.api import Sheet
from bot.text import catalogue
from bot.text.clickable import CARD
from cogs._charts import CHART
from cogs._shared.buttons import paper_buttons
from cogs._shared.card import COMPONENTS
from cogs._shared.stump import first_named, wager_buttons
from cogs.gazette._paper import paper_card
from engine.events import PositionOpened
from engine.model import BetLine, GoodId, PatronId, PatronLine, Question, World
from engine.views import public_view
from tests.builders.game import planted
from tests.cogs.conftest import Stage, components, ids, private, read, said

TEXT = catalogue()
BUTTON, WORDS, THUMBNAIL, GALLERY = 2, 10, 11, 12
HONEY, ACORNS = GoodId("honey"), GoodId("acorns")


async def test_a_patrons_deed_has_a_hooded_face_and_its_other_side_below_it(wood: Stage) -> None:
    await wood.turns()
    await wood.slash(wood.ann, "short", good="berries", amount=3)
    await wood.turns()
    paper = wood.papers()[-1]
    name = (await wood.bot.woods.ledger(str(wood.guild.id), str(wood.ann.user.id))).name
    (face,) = [one for one in components(paper) if one["type"] == THUMBNAIL]
    assert face["description"] == f"the {name} Patron"
    assert "patron.png" in {one.filename for one in paper.attachments}
    shown = [one for one in components(paper) if one["type"] in (WORDS, BUTTON)]
    at = next(place for place, one in enumerate(shown) if "Bet against" in str(one.get("label")))
    assert "• " in shown[at - 1]["content"], "right below the headlines"
    asks = next(place for place, one in enumerate(shown) if "The Stump asks" in str(one.get("content")))
    assert [one["label"] for one in shown[asks + 1 : asks + 5]] == ["Yes · 1", "Yes · 5", "No · 1", "No · 5"]
    await wood.restart()
    label = next(label for label in ids(paper) if "Bet against" in label)
    assert "You are long" in said(await wood.bob.click(paper, label=label))


async def test_a_paper_without_a_bet_offers_both_sides_of_its_news(wood: Stage) -> None:
    await wood.turns(3)
    paper = wood.papers()[-1]
    (rise, fall) = [label for label in ids(paper) if "Bet it" in label]
    answer = await wood.ann.click(paper, label=rise)
    assert private(answer)
    assert "You are long" in said(answer)
    assert "You are short" in said(await wood.bob.click(paper, label=fall))
    (face,) = [one for one in components(paper) if one["type"] == THUMBNAIL]
    assert face["description"].endswith(", drawn")
    assert face["description"].split(" ")[0] in read(paper).split("```")[0]


async def test_a_paper_of_before_still_answers(wood: Stage) -> None:
    """It is an embed with rows below it, and stays one: a message cannot become a card."""
    await wood.turns()
    view = await wood.bot.woods.view(str(wood.guild.id))
    rows = View(timeout=None)
    for item in (*paper_buttons(TEXT), *wager_buttons(TEXT, view)):
        if item is not None:
            rows.add_item(item)
    channel = wood.bot.get_channel(wood.channel.id)
    assert isinstance(channel, discord.TextChannel)
    old = await channel.send(embed=discord.Embed(title="The Wood Gazette", description="• Old news."), view=rows)
    await wood.restart()
    assert "You are short 2" in said(await wood.ann.click(old, label="First trade"))
    assert "5 on yes" in said(await wood.ann.click(old, label="Yes · 5"))
    assert "Net worth" in said(await wood.ann.click(old, label="My ledger"))


async def test_the_wood_has_its_menus_beside_what_they_are_of(wood: Stage) -> None:
    await wood.turns()
    page = (await wood.slash(wood.ann, "wood")).response
    assert page is not None
    assert page.flags.components_v2
    kinds = [one["type"] for one in components(page)]
    assert kinds.count(GALLERY) == 1
    order = [str(one.get("custom_id") or one.get("content") or "") for one in components(page)]
    places = [next(at for at, one in enumerate(order) if part in one) for part in
              ("🍯 honey", "menu:goods", "**Bram**", "menu:creatures", "The goal", "paper:how")]  # fmt: skip
    assert places == sorted(places)
    await wood.restart()
    offer = await wood.bob.select(page, ["berries"], custom_id="menu:goods")
    assert "The price of berries is" in said(offer)


def _sheet(world: World, **changes: object) -> Sheet:
    view = public_view(world, planted(world).wood)
    return replace(Sheet(view, (), ("Fenn sells honey.",) * 5, "stand-in", (), chart=True), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize("closing", [False, True])
def test_the_fullest_paper_fits(world: World, closing: bool) -> None:
    """Five long lines, two duels, a question, a chart, an album; at a chapter's end its whole story."""
    view = public_view(world, planted(world).wood)
    lines = tuple(f"The {name} Patron bets on honey, {'x' * 60}." for name in ("Grey", "Red", "Tall", "Old", "Shy"))
    view = replace(
        view, turn=view.chapter_turns if closing else 1,
        patrons=tuple(PatronLine(PatronId(f"p{at}"), name, 120, 1) for at, name in enumerate(("Grey", "Red"))),
        bets=(BetLine(PatronId("p0"), "short", HONEY, 9), BetLine(PatronId("p1"), "long", ACORNS, 9)),
        questions=() if closing else (Question(9, "price", 5, 9, good=HONEY, price=9),),
    )  # fmt: skip
    events = tuple(PositionOpened(bet.patron, bet.side, bet.good, bet.quantity, 9) for bet in view.bets)
    story = tuple("**1** " + "y" * 70 for _ in range(30)) if closing else ()
    sheet = replace(_sheet(world), view=view, events=events, headlines=lines, closing=story, understudies=("fenn",))
    chart, album = discord.File(BytesIO(b"."), CHART), discord.File(BytesIO(b"."), "chapter-1.html")
    card = paper_card(TEXT, world, sheet, chart, "", album)
    shown = card.view()
    assert shown.total_children_count <= COMPONENTS
    assert shown.content_length() <= CARD
    words = "\n".join(one.content for one in shown.walk_children() if isinstance(one, TextDisplay))
    assert all(line in words for line in (*story, "Next turn", "played by understudy"))
    pressed = [one.item.custom_id for one in shown.walk_children() if isinstance(one, DynamicItem)]
    assert len(pressed) == len(set(pressed)) == (5 if closing else 9)
    assert {one.filename for one in card.files} == {"patron.png", CHART, "chapter-1.html"}


def test_a_paper_that_names_nobody_has_no_face(world: World) -> None:
    card = paper_card(TEXT, world, _sheet(world, headlines=("A quiet turn.",), chart=False))
    assert not card.files


def test_whoever_is_named_first() -> None:
    names = {"a": "Pip", "b": "the Grey Patron", "c": "the Grey"}
    assert first_named(names, ["Nobody.", "The Grey Patron pays Pip."]) == "b"
    assert first_named(names, ["Pip thanks the Grey Patron."]) == "a"
    assert first_named(names, ["Nobody."]) is None

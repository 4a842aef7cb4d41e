"""Public pages, lists to choose from, and places where there is no wood to show."""

from __future__ import annotations

import re
from io import BytesIO

from PIL import Image

from cogs._charts import WIDTH
from tests.cogs.conftest import Stage, private, said

PUBLIC = [
    ("wood", {}),
    ("market", {}),
    ("market", {"good": "honey"}),
    ("creature", {"name": "Oona"}),
    ("scoreboard", {}),
]


async def test_public_pages_are_public_and_carry_their_charts(wood: Stage) -> None:
    await wood.ann.slash(wood.channel, "short", good="honey")
    await wood.turns(2)
    pages = {}
    for command, options in PUBLIC:
        answer = await wood.ann.slash(wood.channel, command, **options)
        assert not private(answer)
        pages[command, bool(options)] = answer
    assert "Next turn: 3, due <t:" in said(pages["wood", False])
    assert "🦫 **Bram**" in said(pages["wood", False])
    assert "🍯 honey at" in said(pages["market", True])
    assert "Oona the owl" in said(pages["creature", True])
    assert "1. the " in said(pages["scoreboard", False])
    assert "ann" not in re.findall(r"\w+", said(pages["scoreboard", False]).lower())  # a Patron may be a Canny one
    assert str(wood.ann.id) not in said(pages["scoreboard", False])
    for key in [("market", False), ("market", True), ("scoreboard", False)]:
        (chart,) = pages[key].response.attachments  # type: ignore[union-attr]
        assert chart.description
        assert Image.open(BytesIO(await chart.read())).width == WIDTH


async def test_a_creatures_page_says_whom_it_will_have_nothing_to_do_with(wood: Stage) -> None:
    assert "Hostile to" not in said(await wood.ann.slash(wood.channel, "creature", name="Oona"))
    for _ in range(9):
        await wood.ann.slash(wood.channel, "short", good="honey", amount=2)
        await wood.ann.slash(wood.channel, "cover", good="honey")
    view = await wood.bot.woods.view(str(wood.guild.id))
    page = said(await wood.ann.slash(wood.channel, "creature", name="Oona"))
    assert f"Hostile to the {view.patrons[0].name} Patron." in page


async def test_lists_offer_what_the_world_holds_once_each(wood: Stage) -> None:
    goods = await wood.ann.autocomplete(wood.channel, "short", "good", "")
    assert [choice["value"] for choice in goods] == ["honey", "acorns", "berries", "mushrooms", "firewood"]
    assert goods[0]["name"] == "🍯 honey"
    assert [c["value"] for c in await wood.ann.autocomplete(wood.channel, "market", "good", "HON")] == ["honey"]
    creatures = await wood.ann.autocomplete(wood.channel, "lend", "creature", "")
    assert "magistrate" not in {choice["value"] for choice in creatures}
    bribable = await wood.ann.autocomplete(wood.channel, "bribe", "creature", "m")
    assert [choice["value"] for choice in bribable][:2] == ["mirel", "magistrate"]
    legends = await wood.mod.autocomplete(wood.channel, "keeper legend", "name", "oona")
    assert [choice["value"] for choice in legends] == ["run-on-oonas-hoard"]


async def test_a_server_without_a_wood_is_told_how_to_get_one(stage: Stage) -> None:
    await stage.ann.autocomplete(stage.channel, "short", "good", "h")
    for command, options in [*PUBLIC, ("council", {}), ("short", {"good": "honey"}), ("ledger", {}), ("tips", {})]:
        answer = await stage.ann.slash(stage.channel, command, **options)
        assert "no wood in this server yet" in said(answer), command
        assert private(answer), command
    paused = await stage.mod.slash(stage.channel, "keeper pause")
    assert "no wood in this server yet" in said(paused)


async def test_a_direct_message_is_sent_back_to_the_server(wood: Stage) -> None:
    ann = wood.ann.user
    assert "server that has one" in said(await ann.slash("short", good="honey"))
    assert "server that has one" in said(await ann.slash("wood"))
    assert await ann.autocomplete("short", "good", "") == []
    assert "Five creatures trade five goods" in said(await ann.slash("how"))

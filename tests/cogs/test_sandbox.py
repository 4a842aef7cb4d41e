"""A sandbox as players meet it: planted so, with menus and the gambit; and its buttons where there is none."""

from __future__ import annotations

import re
from dataclasses import replace

import discord

from cogs._charts import CHART, SPARKS, price_table
from cogs._shared.sandbox import GambitButton, LegendMenu, WeatherMenu
from tests.cogs.conftest import Stage, buttons, ids, private, read, said


async def planted(stage: Stage) -> None:
    answer = await stage.slash(stage.mod, "keeper plant", sandbox=True)
    assert "The sandbox is planted: everyone may call legends" in said(answer)


async def test_everyone_calls_legends_and_sends_weather(stage: Stage) -> None:
    await planted(stage)
    called = await stage.slash(stage.ann, "sandbox legend", name="The Flash Hare")
    assert "The Flash Hare strikes at the end of the next turn" in said(called)
    assert "A drought" in said(await stage.slash(stage.bob, "sandbox weather", kind="drought"))
    nobody = await stage.slash(stage.bob, "sandbox legend", name="The Silent Spring")
    assert "No such legend is told here." in said(nobody)
    await stage.turns()
    paper = read(stage.papers()[-1])
    assert "The Flash Hare was called, in the open." in paper
    assert "keeper" not in paper


async def test_the_wood_page_has_the_menus_and_they_work(stage: Stage) -> None:
    await planted(stage)
    page = await stage.slash(stage.ann, "wood")
    assert "nothing counts" in said(page)
    shown = page.response or page.followups[-1]
    chosen = await stage.ann.select(shown, custom_id="sandbox:legend", values=["run-on-oonas-hoard"])
    assert private(chosen)
    assert "The Run on Oona's Hoard strikes" in said(chosen)
    sent = await stage.bob.select(shown, custom_id="sandbox:weather", values=["windfall"])
    assert "A windfall" in said(sent)


async def test_the_gambit_is_one_button(stage: Stage) -> None:
    await planted(stage)
    await stage.turns(1)
    paper = stage.papers()[-1]
    assert "Play the gambit" in ids(paper)
    done = await stage.ann.click(paper, label="Play the gambit")
    assert private(done)
    words = said(done)
    steps = ["1. Short.", "2. Whisper.", "3. Spring.", "4. Collect."]
    assert [line.split("**")[1] for line in words.splitlines()] == steps
    won = re.search(r"from (\d+) to (\d+), written at the seam\. Your short: \*\*\+(\d+)\*\* pebbles", words)
    assert won, words
    view = await stage.bot.woods.view(str(stage.guild.id))
    assert view.turn == 2, "the turn is played with it"
    assert not view.bets


async def test_the_gambit_is_refused_whole_where_a_part_would_be(stage: Stage) -> None:
    await planted(stage)
    await stage.slash(stage.ann, "long", good="honey", amount=2)
    refused = await stage.slash(stage.ann, "sandbox gambit")
    assert "You are on the other side of honey already" in said(refused)
    view = await stage.bot.woods.view(str(stage.guild.id))
    assert (view.running, view.turn) == ((), 0)


async def test_a_sandbox_button_in_a_game_wood_is_one_sentence(wood: Stage) -> None:
    text, world = wood.bot.text, wood.bot.woods.world(str(wood.guild.id))
    stray = discord.ui.View(timeout=None)
    stray.add_item(GambitButton(text))
    stray.add_item(
        LegendMenu(text, [discord.SelectOption(label=one.name, value=one.id) for one in world.legends.values()])
    )
    stray.add_item(WeatherMenu(text, [discord.SelectOption(label="drought", value="drought")]))
    channel = wood.bot.get_channel(wood.channel.id)
    assert isinstance(channel, discord.TextChannel)
    message = await channel.send("found", view=stray)
    answers = [
        await wood.ann.click(message, custom_id="paper:gambit"),
        await wood.ann.select(message, custom_id="sandbox:legend", values=["flash-hare"]),
        await wood.ann.select(message, custom_id="sandbox:weather", values=["drought"]),
        await wood.slash(wood.ann, "sandbox legend", name="The Flash Hare"),
        await wood.slash(wood.ann, "sandbox weather", kind="drought"),
        await wood.slash(wood.ann, "sandbox gambit"),
    ]
    assert {said(answer) for answer in answers} == {text("refused-not-a-sandbox")}
    view = await wood.bot.woods.view(str(wood.guild.id))
    assert not view.patrons, "whoever is refused has not joined by it"
    assert (view.running, view.weather, view.sandbox) == ((), (), False)


async def test_the_season_page_says_that_nothing_counts(stage: Stage) -> None:
    await planted(stage)
    assert "This is a sandbox" in said(await stage.slash(stage.ann, "season"))


async def test_sparklines_of_one_paper_have_one_scale(wood: Stage) -> None:
    view = await wood.bot.woods.view(str(wood.guild.id))
    goods = [replace(line, history=(20, 8) if line.id == "honey" else (4, 5)) for line in view.goods]
    table = price_table(wood.bot.text, wood.bot.woods.world(str(wood.guild.id)), replace(view, goods=tuple(goods)))
    honey, acorns = (next(row for row in table.splitlines() if name in row).split()[-1] for name in ("honey", "acorns"))
    levels = [SPARKS.index(b) - SPARKS.index(a) for a, b in (honey, acorns)]
    assert levels[0] == -7
    assert levels[1] in (0, 1), "a pebble is a pebble, beside twelve"


async def test_every_wood_shows_its_gap(wood: Stage) -> None:
    await wood.turns(2)
    page = await wood.slash(wood.ann, "wood")
    shown = page.response or page.followups[-1]
    (chart,) = [one for one in shown.attachments if one.filename == CHART]
    assert re.search(r"Gap between rich and poor \(Gini\): \d+ %, from \d+ %\.", chart.description or "")
    assert "Play the gambit" not in buttons(page)

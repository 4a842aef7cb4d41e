"""Public pages: the wood as a card, others as embeds of one description; a chart where it says more than a number."""

from __future__ import annotations

from io import BytesIO

import discord

from bot.text import Text, dress, good_name
from bot.text.tales import legend_name, patron_name
from cogs._charts import (
    ALT_LIMIT,
    CHART,
    FAINT,
    Draw,
    PriceBar,
    bars_drawn,
    hex_colour,
    names_below,
    price_file,
    price_table,
)
from cogs._shared.buttons import link_button, paper_buttons
from cogs._shared.card import Card
from cogs._shared.menus import good_menu
from cogs._shared.names import court_lines, with_standing
from cogs._shared.sandbox import legend_menu, weather_menu
from cogs._shared.wording import COLOUR, clipped, goal_lines, mood_word, next_turn, seal_lines, weather_lines
from cogs.wood._creature import creature_menu
from engine.model import CreatureLine, GoodId, PatronLine, PublicView, World

ON_THE_BOARD = 15
ON_THE_CHART = 10
BETS_SHOWN = 6
BARS = "wealth.png"


async def wood_card(draw: Draw, text: Text, world: World, view: PublicView, link: str = "") -> Card:
    """The wood at a glance, and the chapter so far: its prices, and how far apart rich and poor are.

    `link` is the address of its public page, "" for none.
    """
    card = Card()
    title = text("wood-title", chapter=view.chapter, turn=view.turn, turns=view.chapter_turns)
    card.text([f"### {title}", price_table(text, world, view)])
    chart = text("wood-chart", chapter=view.chapter)
    card.picture(await price_file(draw, text, world, view, view.goods, chart, gap=True))
    card.text(names_below(text, world, view))
    if view.sandbox:
        card.text([text("wood-sandbox")])
        card.rows([legend_menu(text, world)])
        card.rows([weather_menu(text)])
    else:
        card.rows([good_menu(text, world, view)])
    standing = sorted(view.creatures, key=lambda one: (one.banished, one.rank, one.id))
    card.text([_creature(text, world, one) for one in standing])
    if not view.sandbox:
        card.rows([creature_menu(text, world)])
    card.text(wood_lines(text, world, view))
    # The seal only until the chapter's first paper says it.
    seal = seal_lines(text, view) if view.turn == 0 else []
    card.text([*([] if view.sandbox else goal_lines(text, view)), next_turn(text, view), *seal])
    window = link_button(text("button-window"), link) if link else None
    card.rows([*paper_buttons(text, sandbox=view.sandbox), window])
    return card


def _creature(text: Text, world: World, one: CreatureLine) -> str:
    spec = world.creatures[one.id]
    message = "wood-creature-banished" if one.banished else "wood-creature"
    return text(message, mark=spec.mark, name=spec.name, mood=mood_word(one.mood), wealth=one.wealth)


def wood_lines(text: Text, world: World, view: PublicView) -> list[str]:
    """Legends and weather under way, caravans, alliances, the court, fuel: a sentence each."""
    return [
        *[
            text(
                "wood-legend-called" if legend in view.called else "wood-legend",
                legend=legend_name(text, world.legends[legend]),
            )
            for legend in view.running
        ],
        *weather_lines(text, world, view),
        *[
            text("wood-import", **dress(text, world, {"good": line.id}, {}), price=line.imported)
            for line in view.goods
            if line.imported
        ],
        *[text("wood-allies", a=world.creatures[a].name, b=world.creatures[b].name) for a, b in view.alliances],
        *court_lines(text, view),
        text("wood-fuel", need=view.fuel_need, fuel=good_name(text, world.fuel)),
    ]


def _interest(text: Text, world: World, view: PublicView) -> str:
    """Open interest: the units of each good that Patrons are short and long, in one line."""
    bet = (
        text("market-interest-good", **dress(text, world, {"good": line.id}, {}), shorts=line.shorts, longs=line.longs)
        for line in view.goods
        if line.shorts or line.longs
    )
    goods = " · ".join(bet)
    return text("market-interest", goods=goods) if goods else text("market-interest-none")


async def market_page(
    draw: Draw, text: Text, world: World, view: PublicView, good: GoodId | None
) -> tuple[discord.Embed, discord.File]:
    """All goods with open interest, or one good's chapter; either with its chart."""
    if good is None:
        title = text("market-title", chapter=view.chapter, turn=view.turn)
        body = "\n".join((price_table(text, world, view), _interest(text, world, view)))
        chart = await price_file(draw, text, world, view, view.goods, text("market-chart", chapter=view.chapter))
        colour = COLOUR
    else:
        line = next(line for line in view.goods if line.id == good)
        facts = dress(text, world, {"good": good, "creature": world.maker[good]}, {})
        title = text("market-good-title", **facts, price=line.price)
        moved = line.price - line.before
        change = "up" if moved > 0 else "down" if moved < 0 else "same"
        body = "\n".join(
            (
                text(
                    "market-good-line",
                    **facts,
                    change=change,
                    by=abs(moved),
                    high=max(line.history),
                    low=min(line.history),
                ),
                text("market-good-interest", shorts=line.shorts, longs=line.longs),
                *_bets(text, view, good),
                *([text("market-good-imported", price=line.imported)] if line.imported else []),
            )
        )
        name = good_name(text, good).capitalize()
        chart = await price_file(
            draw, text, world, view, [line], text("market-good-chart", good=name, chapter=view.chapter)
        )
        colour = discord.Colour.from_rgb(*hex_colour(world.goods[good].colour))
    body = clipped([body, *names_below(text, world, view)])
    embed = discord.Embed(title=title, description=body, colour=colour)
    embed.set_image(url=f"attachment://{CHART}")
    return embed, chart


def _bets(text: Text, view: PublicView, good: str) -> list[str]:
    """The largest bets on a good, by wood name: everyone saw them made."""
    names = {one.id: patron_name(text, one.name) for one in view.patrons}
    bets = [
        text("market-bet", name=names[bet.patron], side=bet.side, units=bet.quantity)
        for bet in view.bets
        if bet.good == good
    ]
    if not bets:
        return []
    shown = text.listed(bets[:BETS_SHOWN])
    return [text("market-bets", bets=shown, more=max(0, len(bets) - BETS_SHOWN))]


def _moved(line: PatronLine) -> str:
    """Which way a Patron has gone on the scoreboard since the newest turn began."""
    if not line.before:
        return "new"
    return "up" if line.rank < line.before else "down" if line.rank > line.before else "same"


async def scoreboard_page(draw: Draw, text: Text, world: World, view: PublicView) -> tuple[discord.Embed, discord.File]:
    """Patrons by net worth in words, the richest of Patrons and creatures as bars."""
    ranked = [one for one in view.patrons if one.rank]
    shown = ranked[:ON_THE_BOARD]
    lines = [
        with_standing(
            text,
            text(
                "scoreboard-patron",
                rank=one.rank,
                name=patron_name(text, one.name),
                worth=one.worth,
                gap=above.worth - one.worth,
                moved=_moved(one),
                by=abs(one.before - one.rank),
            ),
            one,
        )
        for above, one in zip([*shown[:1], *shown], shown, strict=False)
    ]
    if len(ranked) > len(shown):
        lines.append(text("scoreboard-more", more=len(ranked) - len(shown)))
    lines = [*(lines or [text("scoreboard-none")]), "", text("scoreboard-goal", turns=view.chapter_turns)]
    lines.append(next_turn(text, view))
    title = text("scoreboard-title", chapter=view.chapter, turn=view.turn, turns=view.chapter_turns)
    embed = discord.Embed(title=title, description=clipped(lines), colour=COLOUR)
    embed.set_image(url=f"attachment://{BARS}")
    bars = [PriceBar(patron_name(text, one.name), FAINT, one.worth) for one in ranked]
    for creature in view.creatures:
        spec = world.creatures[creature.id]
        bars.append(PriceBar(spec.name, hex_colour(world.goods[spec.makes].colour), creature.wealth))
    richest = tuple(sorted(bars, key=lambda bar: -bar.value)[:ON_THE_CHART])
    picture = await draw(bars_drawn, text("scoreboard-chart"), richest, text.language)
    rows = text.listed(text("scoreboard-alt-one", name=bar.name, value=bar.value) for bar in richest)
    alt = text("scoreboard-alt", rows=rows)[:ALT_LIMIT]
    return embed, discord.File(BytesIO(picture), BARS, description=alt)

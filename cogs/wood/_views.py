"""Public pages as embeds: one description each, a chart where it says more than a number."""

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
    market_table,
    names_below,
    price_file,
    price_table,
)
from cogs._shared.names import court_lines, with_standing
from cogs._shared.wording import COLOUR, clipped, goal_lines, mood_word, next_turn, seal_lines, weather_lines
from engine.model import GoodId, PatronLine, PublicView, World

ON_THE_BOARD = 15
ON_THE_CHART = 10
BETS_SHOWN = 6
BARS = "wealth.png"


async def wood_page(draw: Draw, text: Text, world: World, view: PublicView) -> tuple[discord.Embed, discord.File]:
    """The wood at a glance, and the chapter so far: its prices, and how far apart rich and poor are."""
    embed = wood_embed(text, world, view)
    title = text("wood-chart", chapter=view.chapter)
    chart = await price_file(draw, text, world, view, view.goods, title, gap=True)
    embed.set_image(url=f"attachment://{CHART}")
    embed.description = clipped([embed.description or "", *names_below(text, world, view)])
    return embed, chart


def wood_embed(text: Text, world: World, view: PublicView) -> discord.Embed:
    """Prices, creatures, weather, alliances and the next turn."""
    lines = [
        price_table(text, world, view),
        *[
            text(
                "wood-creature-banished" if one.banished else "wood-creature",
                mark=world.creatures[one.id].mark,
                name=world.creatures[one.id].name,
                mood=mood_word(one.mood),
                wealth=one.wealth,
            )
            for one in sorted(view.creatures, key=lambda one: (one.banished, one.rank, one.id))
        ],
        "",
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
        "",
        *([text("wood-sandbox")] if view.sandbox else goal_lines(text, view)),
        next_turn(text, view),
        # Only until the chapter's first paper says it.
        *(seal_lines(text, view) if view.turn == 0 else []),
    ]
    title = text("wood-title", chapter=view.chapter, turn=view.turn, turns=view.chapter_turns)
    return discord.Embed(title=title, description=clipped(lines), colour=COLOUR)


async def market_page(
    draw: Draw, text: Text, world: World, view: PublicView, good: GoodId | None
) -> tuple[discord.Embed, discord.File]:
    """All goods with open interest, or one good's chapter; either with its chart."""
    if good is None:
        title = text("market-title", chapter=view.chapter, turn=view.turn)
        body = market_table(text, world, view)
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
    picture = await draw(bars_drawn, text("scoreboard-chart"), richest)
    rows = text.listed(text("scoreboard-alt-one", name=bar.name, value=bar.value) for bar in richest)
    alt = text("scoreboard-alt", rows=rows)[:ALT_LIMIT]
    return embed, discord.File(BytesIO(picture), BARS, description=alt)

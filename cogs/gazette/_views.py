"""The Gazette as one embed with one description, and its chart."""

from __future__ import annotations

import discord

from bot.api import Sheet
from bot.text import Text
from cogs._charts import CHART, price_file, price_table
from cogs._shared.wording import COLOUR, clipped, from_now, plain, seal_lines, wood_mood
from engine.model import PublicView, World


def gazette_embed(text: Text, world: World, sheet: Sheet) -> discord.Embed:
    """Headlines, price table, mood, next turn; the cast and any understudy in the footer."""
    view = sheet.view
    lines = [
        *[text("gazette-headline", line=plain(line)) for line in sheet.headlines],
        price_table(text, world, view),
        wood_mood(text, world, view.creatures),
        *([] if sheet.closing else _race(text, view)),
        *sheet.closing,
        *(seal_lines(text, view) if view.turn == 1 else []),
        text("gazette-paused") if view.paused else text("gazette-next", when=from_now(view.due_at)),
    ]
    embed = discord.Embed(
        title=text("gazette-title", chapter=view.chapter, turn=view.turn, turns=view.chapter_turns),
        description=clipped(lines),
        colour=COLOUR,
    )
    footer = [text("gazette-cast", cast=sheet.cast, changes=sheet.changes)]
    if sheet.understudies:
        names = ", ".join(world.creatures[one].name if one in world.creatures else one for one in sheet.understudies)
        footer.append(text("gazette-understudy", names=names))
    if sheet.narrator:
        footer.append(text("gazette-narrator", card=sheet.narrator))
    embed.set_footer(text=" · ".join(footer))
    if sheet.chart:
        embed.set_image(url=f"attachment://{CHART}")
    return embed


def _race(text: Text, view: PublicView) -> list[str]:
    """Who is in front, and how long there is; while nobody has played in this chapter, what there is to win."""
    left = view.chapter_turns - view.turn
    first = next((one for one in view.patrons if one.rank), None)
    if first is None:
        return [text("gazette-goal", turns=view.chapter_turns, left=left)]
    return [text("gazette-race", name=text("patron-name", name=first.name), worth=first.worth, left=left)]


async def gazette_chart(text: Text, world: World, sheet: Sheet) -> discord.File:
    """Prices of all goods with the chapter's legends."""
    title = text("gazette-chart", chapter=sheet.view.chapter)
    return await price_file(text, world, sheet.view, sheet.view.goods, title)

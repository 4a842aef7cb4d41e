"""The commands anyone may ask in the open; and finished chapters, a few at a time: who won them and what came, and
whether one was dealt fairly.
"""

from __future__ import annotations

from io import BytesIO

import discord
from discord import app_commands

from bot.api import Context, GuardedCog, at_once
from bot.gazette import shown_json, shown_lines, verdict_words
from bot.text import Text, dress
from bot.text.names import options, patron_names, phrase
from bot.text.tales import legend_named, patron_name
from cogs._shared import autocomplete, names
from cogs._shared.deeds import row_of
from cogs._shared.ledger import rivals
from cogs._shared.menus import bets_view, good_menu
from cogs._shared.pages import Page, PageButton
from cogs._shared.wording import COLOUR, clipped, plain
from cogs.wood import _views
from cogs.wood._creature import show_creature
from engine.fairness import ChapterStory
from engine.model import PatronId, PublicView, Refused, World

CHAPTERS = 4
PODIUM = 3
# How often one player may ask for what is costly: so many times in so many seconds.
PICTURES, CHECKS = (6, 30.0), (3, 30.0)
drawn = app_commands.checks.cooldown(*PICTURES)


def _checks(interaction: discord.Interaction) -> bool:
    """Of all pages of `/wood` it is the check of a chapter that costs most."""
    return interaction.namespace.page == "verify" or interaction.namespace.chapter is not None


class WoodCog(GuardedCog):
    """What everyone can see of the wood."""

    @at_once
    @app_commands.command(name=phrase("cmd-wood"), description=phrase("cmd-wood-description"))
    @options(page="opt-wood-page", chapter="opt-wood-chapter")
    @app_commands.choices(page=autocomplete.named("history", "verify"))
    @app_commands.checks.dynamic_cooldown(
        lambda interaction: app_commands.Cooldown(*(CHECKS if _checks(interaction) else PICTURES)),
        key=lambda interaction: (interaction.user.id, _checks(interaction)),
    )
    async def wood(
        self,
        interaction: discord.Interaction,
        page: str | None = None,
        chapter: app_commands.Range[int, 1, 99_999] | None = None,
    ) -> None:
        """The wood at a glance, its finished chapters, or the check of one."""
        context = Context.of(interaction)
        if page == "history":
            await HistoryPage.open(context)
            return
        if page == "verify" or chapter is not None:
            world = context.world
            await context.think()
            embed, shown = await verdict_page(context, world, chapter)
            await context.say(embed=embed, file=shown)
            return
        view, world = await context.woods.view(context.server), context.world
        await context.think()
        window = await context.woods.window(context.server)
        link = context.host.window_link(view.wood) if window else ""
        card = await _views.wood_card(self.bot.draw, context.text, world, view, link)
        await context.say(view=card.view(), files=card.files)

    @at_once
    @app_commands.command(name=phrase("cmd-market"), description=phrase("cmd-market-description"))
    @options(good="opt-market-good")
    @drawn
    async def market(self, interaction: discord.Interaction, good: str | None = None) -> None:
        """All prices, or one good's, with a chart."""
        context = Context.of(interaction)
        wanted = context.good(good)
        view = await context.woods.view(context.server)
        await context.think()
        embed, chart = await _views.market_page(self.bot.draw, context.text, context.world, view, wanted)
        bets = (
            bets_view(context.text, view, wanted) if wanted else row_of([good_menu(context.text, context.world, view)])
        )
        await context.say(embed=embed, view=bets, file=chart)

    @at_once
    @app_commands.command(name=phrase("cmd-creature"), description=phrase("cmd-creature-description"))
    @options(name="opt-creature-name")
    async def creature(self, interaction: discord.Interaction, name: str) -> None:
        """One creature."""
        context = Context.of(interaction)
        wanted = await names.creature(context, name, "creature")
        await show_creature(context, wanted)

    @at_once
    @app_commands.command(name=phrase("cmd-scoreboard"), description=phrase("cmd-scoreboard-description"))
    @drawn
    async def scoreboard(self, interaction: discord.Interaction) -> None:
        """Who is rich."""
        context = Context.of(interaction)
        view = await context.woods.view(context.server)
        await context.think()
        embed, chart = await _views.scoreboard_page(self.bot.draw, context.text, context.world, view)
        await context.say(embed=embed, file=chart)
        if mine := await _standing(context, view):
            await context.whisper("\n".join(mine))

    @market.autocomplete("good")
    async def _goods(self, interaction: discord.Interaction, typed: str) -> autocomplete.Choices:
        return autocomplete.goods(interaction, typed)

    @creature.autocomplete("name")
    async def _creatures(self, interaction: discord.Interaction, typed: str) -> autocomplete.Choices:
        return autocomplete.creatures(interaction, typed)


async def _standing(context: Context, view: PublicView) -> list[str]:
    """Where the asker stands, and who is just above and below: theirs alone, or their wood name would be everyone's."""
    try:
        own = await context.woods.ledger(context.server, context.user)
    except Refused:  # a stranger stands nowhere
        return []
    near = rivals(context.own, view, own.id)
    if not near:
        return []
    name = patron_name(context.own, own.name)
    return [context.own("scoreboard-you", patron=name, rank=own.rank, of=own.of, worth=own.worth), *near]


class HistoryPage(PageButton, template=r"history:(?P<number>\d{1,4})"):
    """Newer and older chapters, for everyone who reads along."""

    book, back, onward = "history", "pages-newer", "pages-older"

    @classmethod
    async def page(cls, context: Context, number: int) -> Page:
        """Four finished chapters, the newest first; raises NoWood, StoreTrouble."""
        text, world = context.text, context.world
        names = patron_names(await context.woods.view(context.server))
        # One more than is shown tells whether there is another page.
        found = await context.woods.history(context.server, CHAPTERS * (number + 1) + 1)
        number = min(number, max(0, len(found) - 1) // CHAPTERS)
        shown = found[CHAPTERS * number : CHAPTERS * (number + 1)]
        lines = [chapter_lines(text, world, names, story) for story in shown] or [text("history-none")]
        embed = discord.Embed(title=text("history-title"), description=clipped(lines), colour=COLOUR)
        embed.set_footer(text=text("history-footer"))
        return Page(embed, number, -(-len(found) // CHAPTERS))


def chapter_lines(text: Text, world: World, names: dict[PatronId, str], story: ChapterStory) -> str:
    """A chapter in a few lines: who won or shared it, those behind, the richest creature, the legends."""
    facts = dress(text, world, {"richest": story.richest, "creature": story.creature}, names)
    facts |= {"wealth": story.wealth, "creature_wealth": story.creature_wealth}
    lines = [text("history-chapter", chapter=story.chapter, turns=story.turns, sealed="yes" if story.sealed else "no")]
    first = [patron_name(text, names.get(one.patron, one.patron)) for one in story.places if one.rank == 1]
    if story.richest == story.creature:
        lines.append(text("history-wood", **facts))
        first = []
    elif len(first) > 1:
        listed = text.listed(first[:PODIUM])
        shared = listed if len(first) <= PODIUM else text("history-shared-more", names=listed)
        lines.append(text("history-shared", **facts, names=shared))
    else:
        lines.append(text("history-won", **facts))
    behind = [
        text("scoreboard-alt-one", name=patron_name(text, names.get(one.patron, one.patron)), value=one.worth)
        for one in sorted(story.places, key=lambda one: one.rank)[len(first) : PODIUM]
    ]
    if behind:
        lines.append(text("history-behind", names=text.listed(behind)))
    if story.struck:
        told = dict.fromkeys(plain(legend_named(text, one.legend, one.name)) for one in story.struck)
        lines.append(text("history-legends", legends=text.listed(told)))
    return "\n".join((*lines, ""))


async def verdict_page(
    context: Context, world: World, chapter: int | None
) -> tuple[discord.Embed, discord.File | None]:
    """What the check of a chapter came to, from public data alone, and what it laid open; raises NoWood, StoreTrouble.

    The file has all that the hashes of the seal were taken of; None while nothing lies open.
    """
    text = context.text
    verdict = await context.woods.verify(context.server, chapter)
    lines = [verdict_words(text, world, verdict)]
    view = await context.woods.view(context.server)
    if chapter is None and view.chapter != verdict.chapter and view.commitment:
        seal = {"seal": view.commitment, "chance": view.chance_commitment}
        lines += ["", text("verify-now", chapter=view.chapter, **seal)]
    lines += shown_lines(text, world, verdict)
    title = text("verify-title", chapter=verdict.chapter)
    embed = discord.Embed(title=title, description=clipped(lines), colour=COLOUR)
    if verdict.shown is None:
        return embed, None
    file = BytesIO(shown_json(text, world, verdict))
    return embed, discord.File(file, f"chapter-{verdict.chapter}-seal.json")

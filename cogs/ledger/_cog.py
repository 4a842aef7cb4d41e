"""What is a Patron's alone: the ledger, the letters, the statement a page at a time; and what they wish to be told."""

from __future__ import annotations

from typing import get_args

import discord
from discord import app_commands

from bot.api import Context, GuardedCog, Letter, StatementLine
from bot.text import dress
from bot.text.names import phrase
from cogs._shared import autocomplete
from cogs._shared.buttons import or_first_trade, show_ledger
from cogs._shared.pages import Page, PageButton
from cogs._shared.wording import COLOUR, clipped, from_now
from engine.events import UnknownNotice
from engine.model import Remind, Reminder

REMINDERS: tuple[Reminder, ...] = get_args(Reminder)
REMINDED = 6, 60.0  # times in seconds that one player may switch: each is written in the journal for ever
LINES = 10
LETTERS = 10


class LedgerCog(GuardedCog):
    """/ledger, /tips, /statement and /remind; nothing here is ever public."""

    @app_commands.command(name=phrase("cmd-ledger"), description=phrase("cmd-ledger-description"))
    async def ledger(self, interaction: discord.Interaction) -> None:
        """Purse, bets, loans, standing."""
        await show_ledger(Context.of(interaction))

    @app_commands.command(name=phrase("cmd-tips"), description=phrase("cmd-tips-description"))
    async def tips(self, interaction: discord.Interaction) -> None:
        """The inbox, which holds every letter, whether or not a DM could be delivered."""
        context = Context.of(interaction)
        await context.say(embed=await tips_embed(context))

    @app_commands.command(name=phrase("cmd-statement"), description=phrase("cmd-statement-description"))
    async def statement(self, interaction: discord.Interaction) -> None:
        """Every posting of the asker's accounts, in pages."""
        context = Context.of(interaction)
        async with or_first_trade(context):
            await StatementPage.open(context)

    @app_commands.command(name=phrase("cmd-remind"), description=phrase("cmd-remind-description"))
    @app_commands.describe(about=phrase("opt-remind-about"), when=phrase("opt-remind-when"))
    @app_commands.checks.cooldown(*REMINDED)
    @app_commands.choices(about=autocomplete.named("call", "tip", "loan"), when=autocomplete.named("on", "off"))
    async def remind(self, interaction: discord.Interaction, about: str, when: str = "on") -> None:
        """Switch one kind of private reminder on or off."""
        context = Context.of(interaction)
        kind = next(known for known in REMINDERS if known == about)
        await context.play(Remind(kind, when != "off"))


class StatementPage(PageButton, template=r"statement:(?P<number>\d{1,4})"):
    """Newer and older postings of whoever presses: of nobody else's."""

    book, back, onward = "statement", "pages-newer", "pages-older"

    @classmethod
    async def page(cls, context: Context, number: int) -> Page:
        """Ten postings of the asker's; raises NoWood, Refused, StoreTrouble."""
        text = context.text
        found = await context.woods.statement(context.server, context.user, number, LINES)
        lines = [_posting(context, line) for line in found.lines] or [text("statement-none")]
        embed = discord.Embed(title=text("statement-title"), description=clipped(lines), colour=COLOUR)
        embed.set_footer(text=text("statement-page", page=found.page + 1, pages=found.pages))
        return Page(embed, found.page, found.pages)


def _posting(context: Context, line: StatementLine) -> str:
    kind = f"statement-{line.kind}"
    words = context.text(
        kind if context.text.has(kind) else "statement-other", **dress(context.text, context.world, line.data, {})
    )
    return context.text(
        "statement-line",
        when=from_now(line.at),
        change=context.text("statement-change", by=f"{line.free or line.held:+d}", free="yes" if line.free else "no"),
        words=words,
        purse=line.purse,
        locked=line.locked,
    )


async def tips_embed(context: Context) -> discord.Embed:
    """The asker's last letters, newest first; raises NoWood."""
    inbox = await context.woods.letters(context.server, context.user, LETTERS)
    letters = [letter for letter in inbox if not isinstance(letter.notice, UnknownNotice)]
    lines = [await _letter(context, letter) for letter in letters]
    return discord.Embed(
        title=context.text("tips-title"), description=clipped(lines or [context.text("tips-none")]), colour=COLOUR
    )


async def _letter(context: Context, letter: Letter) -> str:
    words = await context.render(letter.notice.wording(), letter.notice.facts())
    return context.text("tips-line", when=from_now(letter.at), letter=words)

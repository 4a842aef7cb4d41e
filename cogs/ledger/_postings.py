"""Every posting of a Patron's accounts, a page at a time: the double entry behind the statement."""

from __future__ import annotations

import discord

from bot.api import Context, StatementLine
from bot.text import dress
from cogs._shared.pages import Page, PageButton
from cogs._shared.wording import COLOUR, clipped, from_now

LINES = 10


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

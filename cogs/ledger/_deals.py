"""What came of it all: a line for each bet and loan, and for whatever else a Patron paid or got; newest first.

The postings behind it are another page (`_postings.py`), for whoever wants to check the double entry.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final, cast

import discord
from discord.ui import Button, Item, View

from bot.api import Context, GuardedButton, Host, StatementLine
from bot.text import Text, dress
from cogs._shared.pages import Page, PageButton
from cogs._shared.wording import COLOUR, clipped, from_now
from cogs.ledger._postings import StatementPage
from engine.model import Fact

LINES = 12
NEWEST = 400  # postings that are looked at
# Which postings are parts of one deal.
_BET: Final = frozenset({"margin", "proceeds", "close"})
_WAGER: Final = frozenset({"wager"})
_LOAN: Final = frozenset({"loan-offer", "loan-offer-returned", "loan", "loan-repaid"})


class DealsPage(PageButton, template=r"deals:(?P<number>\d{1,4})"):
    """Newer and older deals of whoever presses: of nobody else's."""

    book, back, onward = "deals", "pages-newer", "pages-older"

    @classmethod
    async def page(cls, context: Context, number: int) -> Page:
        """A dozen deals of the asker's; raises NoWood, Refused, StoreTrouble."""
        text = context.text
        found = await context.woods.statement(context.server, context.user, 0, NEWEST)
        deals = grouped(found.lines)
        pages = max(1, -(-len(deals) // LINES))
        number = min(number, pages - 1)
        lines = [told(context, deal) for deal in deals[LINES * number : LINES * (number + 1)]]
        embed = discord.Embed(
            title=text("statement-title"), description=clipped(lines or [text("statement-none")]), colour=COLOUR
        )
        if found.lines:
            newest = found.lines[0]
            embed.set_footer(text=text("deals-footer", purse=newest.purse, locked=newest.locked))
        return Page(embed, number, pages)

    @classmethod
    def buttons(cls, text: Text, page: Page) -> View | None:
        """The way to the postings, too."""
        view = super().buttons(text, page) or View(timeout=None)
        view.add_item(PostingsButton(text))
        return view


class PostingsButton(GuardedButton, template="deals:postings"):
    """The double entry."""

    def __init__(self, text: Text) -> None:
        super().__init__(Button(label=text("button-postings"), custom_id="deals:postings"))

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, _item: Item[Any], _match: re.Match[str], /
    ) -> PostingsButton:
        return cls(cast(Host, interaction.client).read_by(interaction))

    async def pressed(self, context: Context) -> None:

        await StatementPage.open(context)


def grouped(lines: Sequence[StatementLine]) -> list[list[StatementLine]]:
    """The postings of one deal together, in the order of each deal's newest; those of none are alone."""
    deals: dict[object, list[StatementLine]] = {}
    for place, line in enumerate(lines):
        families = {"bet": _BET, "loan": _LOAN, "wager": _WAGER}
        family = next((name for name, kinds in families.items() if line.kind in kinds), "")
        key = (family, line.deal) if family and line.deal else place
        deals.setdefault(key, []).append(line)
    return list(deals.values())


def told(context: Context, deal: Sequence[StatementLine]) -> str:
    """A deal in a line: what it was, and what it came to."""
    newest = deal[0]
    facts: dict[str, Fact] = {}
    for line in deal:
        facts |= {name: value for name, value in line.data.items() if value not in ("", "nobody", "exchange")}
    facts = {"good": "", "side": "", "creature": "nobody", **facts}
    net, held = sum(line.free + line.held for line in deal), sum(line.held for line in deal)
    more: dict[str, Fact]
    if newest.kind in _BET:
        margin = sum(line.held for line in deal if line.kind == "margin")
        words = "deal-bet-open" if held else "deal-bet"
        more = {"margin": margin, "result": _signed(net)}
    elif newest.kind in _LOAN:
        lent = -sum(line.held for line in deal if line.kind == "loan")
        back = sum(line.free for line in deal if line.kind == "loan-repaid")
        kind = "lent" if lent else "offered" if held else "declined"
        words, more = f"deal-loan-{kind}", {"lent": lent or held, "back": back, "result": _signed(back - lent)}
    elif newest.kind in _WAGER:
        words = "deal-wager-open" if held else "deal-wager"
        more = {"staked": held, "result": _signed(net)}
    else:
        kind = f"statement-{newest.kind}"
        said = context.text(
            kind if context.text.has(kind) else "statement-other", **dress(context.text, context.world, newest.data, {})
        )
        words, more = "deal-other", {"words": said[:1].upper() + said[1:], "result": _signed(net)}
    dressed = dress(context.text, context.world, facts, {})
    return context.text(words, **{**dressed, **more, "when": from_now(newest.at)})


def _signed(pebbles: int) -> str:
    return f"{pebbles:+d}" if pebbles else "±0"

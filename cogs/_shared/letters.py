"""What stands under a letter: buttons for what it is about.

A tip can be bet on, a warning acted upon, a loan made again, a summons answered. A letter lies in a direct message,
where there is no server: the wood travels in the id of its buttons. Whom to blame takes a list, and so the command.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final, Literal, cast

import discord
from discord.ui import Button, Item, View

from bot.api import Context, GuardedButton, Host, NoWood
from bot.text import Text, dress
from cogs._shared.deeds import CoverAtButton, Place, doing, row_of
from cogs._shared.masks import mask_below
from cogs._shared.menus import bet_buttons
from engine.events import (
    BetCrowded,
    BetOpposed,
    CallNear,
    ChapterResult,
    ChapterShared,
    ChapterUnwon,
    Forecast,
    HeatRisen,
    LoanLapsed,
    LoanReturned,
    Notice,
    Summoned,
    TipOpens,
)
from engine.model import BribeMagistrate, Cover, Lend, Plead, World

CLERK: Final = 10  # pebbles for the magistrate's clerk, by button


class PleadButton(GuardedButton, template=r"plead:(?P<wood>\w+):(?P<plea>confess|deny)"):
    """Answers the magistrate as the command does; a second press is told that an answer was given."""

    def __init__(self, text: Text, wood: str, plea: Literal["confess", "deny"]) -> None:
        super().__init__(
            Button(
                label=text(f"button-{plea}"),
                style=discord.ButtonStyle.secondary,
                custom_id=f"plead:{wood}:{plea}",
            )
        )
        self.wood = wood
        self.plea = plea

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, _item: Item[Any], match: re.Match[str], /
    ) -> PleadButton:
        plea: Literal["confess", "deny"] = "confess" if match["plea"] == "confess" else "deny"
        return cls(cast(Host, interaction.client).read_by(interaction), match["wood"], plea)

    async def pressed(self, context: Context) -> None:
        server = await context.woods.server_of(self.wood)
        if server is None:
            raise NoWood(self.wood)
        context.home = server
        await context.play(Plead(self.plea))


def letter_view(text: Text, world: World, place: Place, notice: Notice) -> View | None:
    """The buttons under a letter of a wood; None where it is about nothing that could be done."""
    items = list(_items(text, world, place, notice))
    return row_of(items) if any(item is not None for item in items) else None


def _items(text: Text, world: World, place: Place, notice: Notice) -> Iterator[Item[Any] | None]:
    match notice:
        case Summoned():
            yield PleadButton(text, place.wood, "confess")
            yield PleadButton(text, place.wood, "deny")
        case Forecast(good=good, direction=direction) | TipOpens(good=good, direction=direction):
            yield from bet_buttons(text, place, good, "long" if direction == "up" else "short")
            yield CoverAtButton(place, good, text("button-cover-at"))
        case CallNear(good=good) | BetOpposed(good=good) | BetCrowded(good=good):
            facts = dress(text, world, {"good": good}, {})
            yield doing(place, Cover(good), text("button-cover", **facts), primary=isinstance(notice, CallNear))
            yield CoverAtButton(place, good, text("button-cover-at"))
        case LoanReturned(creature=creature, amount=amount, profit=profit, interest=interest, term=term):
            yield _lend(text, world, place, Lend(creature, amount - profit, interest, term))
        case LoanLapsed(creature=creature, amount=amount):
            yield _lend(text, world, place, Lend(creature, amount))
        case ChapterResult() | ChapterShared() | ChapterUnwon():
            yield mask_below(text, place.wood, notice)
        case HeatRisen():
            yield doing(place, BribeMagistrate(CLERK), text("button-clerk", amount=CLERK))


def _lend(text: Text, world: World, place: Place, loan: Lend) -> Item[Any] | None:
    facts = dress(text, world, {"creature": loan.creature}, {})
    return doing(place, loan, text("button-lend", **facts, amount=loan.amount))

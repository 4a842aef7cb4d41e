"""What players see of a creature that is banished, and of the loans that ruin has touched."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest
from discord.ui import TextDisplay

from bot.api import NoWood
from bot.gazette import headlines
from bot.text import catalogue
from cogs._shared import autocomplete
from cogs._shared.wording import wood_mood
from cogs.wood._creature import creature_lines
from cogs.wood._views import market_page, wood_card
from engine.core import CARAVAN
from engine.events import Imported, Traded
from engine.model import Loan, PublicView, World
from engine.views import public_view
from tests.builders.game import planted
from tests.cogs.test_loans import _page

TEXT = catalogue()


@pytest.fixture
def view(world: World) -> PublicView:
    """A wood without its woodcutter, on its first morning; he left in a foul mood."""
    wood = planted(world).wood
    return public_view(world, replace(wood, banished=("bram",), moods={**wood.moods, "bram": 1}))


async def drawn(picture: Callable[..., bytes], *args: Any) -> bytes:
    return picture(*args)


async def test_public_pages_say_who_is_away_and_what_the_caravan_asks(world: World, view: PublicView) -> None:
    card = (await wood_card(drawn, TEXT, world, view)).view()
    page = "\n".join(one.content for one in card.walk_children() if isinstance(one, TextDisplay))
    assert "🦫 **Bram** is banished for debt" in page
    assert "A caravan sells 🪵 firewood at 5." in page
    assert page.index("Bram") > page.index("Mirel")
    his = "\n".join(creature_lines(TEXT, world, view, "bram"))
    assert "Banished for debt; back when the next chapter opens" in his
    assert "firewood at 5" in his
    assert "Purse" not in his
    embed, _ = await market_page(drawn, TEXT, world, view, "firewood")
    assert "a caravan sells it at 5" in (embed.description or "")
    assert wood_mood(TEXT, world, view.creatures) == TEXT("gazette-mood-even", mood="content")


async def test_lists_leave_out_the_banished(world: World, view: PublicView) -> None:
    class Woods:
        def world(self, _server: str) -> World:
            return world

        async def view(self, server: str) -> PublicView:
            if server == "2":
                raise NoWood
            return view

    def asked(server: int) -> Any:
        client = SimpleNamespace(woods=Woods(), read_by=lambda _: TEXT)
        return cast(discord.Interaction, SimpleNamespace(client=client, guild_id=server))

    offered = await autocomplete.neighbours(asked(1), "")
    assert [choice.value for choice in offered] == ["oona", "fenn", "pip", "mirel"]
    assert await autocomplete.neighbours(asked(1), "bra") == []
    assert [choice.value for choice in await autocomplete.neighbours_and_court(asked(1), "m")] == [
        "mirel",
        "magistrate",
    ]
    assert len(await autocomplete.neighbours(asked(2), "")) == 5
    assert len(autocomplete.creatures(asked(1), "")) == 5  # whoever is away may be looked up


@pytest.mark.parametrize(
    ("loan", "words"),
    [
        (
            Loan(9, "", "bram", 20, 3, 5, "active", 0, 12, 15, 9, True),
            "owes you 15 after a margin call, due in turn 12",
        ),
        (Loan(9, "", "bram", 20, 3, 5, "active", 0, 12, 15, 9, True), "9 came back so far."),
        (Loan(9, "", "bram", 20, 3, 5, "active", 0, 7, 15, 9, True), "overdue"),
        (
            Loan(9, "", "bram", 20, 3, 5, "defaulted", 0, 12, 11, 9, True),
            "of 20 lent, 9 came back, and the rest owed, 11, is lost.",
        ),
    ],
)
def test_the_ledger_tells_of_called_and_defaulted_loans(world: World, loan: Loan, words: str) -> None:
    assert words in _page(world, 9, loan)


def test_the_paper_calls_the_caravan_by_its_name(world: World, view: PublicView) -> None:
    lines = headlines(TEXT, world, view, [Traded("firewood", "oona", CARAVAN, 6, 5)])
    assert any("aravan" in line and not line.startswith("Caravan") for line in lines), lines
    (first, *_) = headlines(TEXT, world, view, [Imported("bram", "firewood", 7, 5)])
    assert "aravan" in first

"""Legends that go: a wood's own, forgotten elsewhere, and one whose file was taken away under a sealed deck."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.service import WoodService
from bot.text import catalogue
from db import Store
from engine.model import ForgetLegend, Join, Refused, World, WorldError, WriteLegend
from inference.standin import StandIn
from tests.db.conftest import START, Clock

HERON = WriteLegend("The Patient Heron", "It stood, and was paid.", "honey", (70, 100), ("Honey slips to {after}.",))
LOST = "flash-hare"


@pytest.fixture
def poorer(world: World, store: Store, clock: Clock) -> WoodService:
    """The same file after a restart, with a legend's own file gone."""
    legends = {id: legend for id, legend in world.legends.items() if id != LOST}
    return WoodService(
        store, {world.id: replace(world, legends=legends)}, StandIn(), catalogue(), clock, entropy=lambda n: b"e" * n
    )


async def test_the_last_own_legend_is_forgotten_for_readers_too(woods: WoodService, another: WoodService) -> None:
    own = str((await woods.moderate("server", "morag", "w", HERON)).data["legend"])
    await another.wake("server")
    assert own in another.world("server").legends
    await woods.moderate("server", "morag", "f", ForgetLegend(own))
    await another.wake("server")
    assert own not in another.world("server").legends


async def test_a_wood_whose_legend_was_taken_away_says_which_and_loses_nothing(
    woods: WoodService, poorer: WoodService, service: Callable[..., WoodService], store: Store, clock: Clock
) -> None:
    async def answers() -> None:
        for asked in (
            poorer.wake("server"),
            poorer.view("server"),
            poorer.tick_now("server"),
            poorer.command("server", "ann", "j", Join()),
        ):
            with pytest.raises(Refused) as no:
                await asked
            assert (no.value.kind, no.value.data) == ("legend-lost", {"legend": LOST})

    await answers()
    clock.at = START + 3600
    with pytest.raises(WorldError, match=f"{LOST}.*, a legend that is gone"):
        await poorer.tick_due(clock.at)  # not swallowed as a pause is: the operator reads it in the log
    # With the file put back it goes on where it was.
    assert await service(store).tick_due(clock.at) == 1


async def test_the_sentence_does_not_depend_on_what_lies_in_the_deck(
    woods: WoodService, poorer: WoodService, store: Store
) -> None:
    """The legend is named because the deck was dealt from it, which everyone may know, not because it is in there."""
    stored = await store.load(store.homes["server"].wood)
    assert stored is not None
    assert stored.wood.seal is not None
    assert LOST in stored.wood.seal.odds
    assert LOST not in {card.legend for card in stored.secrets.deck}, "this seed's deck goes without it"
    with pytest.raises(Refused, match="legend-lost"):
        await poorer.tick_now("server")

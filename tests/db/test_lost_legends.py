"""Legends that go: a wood's own, forgotten elsewhere, and one whose file was taken away under a sealed deck."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.audit.journal import replay
from bot.service import WoodService
from bot.text import catalogue
from db import Store
from engine.model import ForgetLegend, Join, World, WriteLegend
from inference.standin import StandIn
from tests.db.conftest import PLOT, Clock

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


async def test_a_legend_whose_file_is_gone_is_told_to_the_chapters_end_and_no_longer(
    store: Store, service: Callable[..., WoodService], poorer: WoodService
) -> None:
    await service(store).plant(replace(PLOT, chapter_turns=10), "keeper", "plant")
    await poorer.command("server", "ann", "j", Join())
    assert LOST in poorer.world("server").legends
    for _ in range(10):
        await poorer.tick_now("server")
    assert (await poorer.view("server")).chapter == 2
    assert LOST not in poorer.world("server").legends
    await poorer.tick_now("server")
    assert (await replay(store, store.homes["server"].wood)).fault is None
    assert not (await poorer.verify("server", 1)).fault

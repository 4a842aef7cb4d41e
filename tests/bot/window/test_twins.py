"""Two woods that differ in their secrets alone serve the same bytes, while a chapter is played and when it is over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from bot.api import Plot
from engine.fairness import forecast_of
from engine.model import CreatureId, Whisper
from tests.bot.window.conftest import ANN, MOD, SERVER, Served

NOW = "/api/woods/{wood}"
LIVE = ("/w/{wood}", NOW, f"{NOW}/turns?limit=100")
OVER = (f"{NOW}/chapters/1/thoughts?limit=20", *(f"{NOW}/chapters/1/why/{turn}" for turn in (1, 2)))
TURNS = 6


async def _planted(look: Callable[..., Any], path: Path) -> Served:
    served: Served = await look(path, plot=Plot(SERVER, "channel", 3600, TURNS))
    await served.woods.open_window(SERVER, MOD, True)
    return served


async def test_whether_a_tip_is_true_shows_on_no_page(look: Callable[..., Any], tmp_path: Path) -> None:
    honest, liar = [await _planted(look, tmp_path / f"{name}.db") for name in ("honest", "liar")]
    stored = await honest.store.load(honest.wood)
    assert stored is not None
    world = honest.woods.world(SERVER)
    good, way = forecast_of(world, stored.wood, stored.secrets.deck[0])
    await honest.woods.command(SERVER, ANN, "w", Whisper(CreatureId("fenn"), planted=False))
    await liar.woods.command(SERVER, ANN, "w", Whisper(CreatureId("fenn"), True, good, way))
    for turn in range(TURNS + 1):
        for served in (honest, liar):
            await served.woods.tick_now(SERVER)
        for path in LIVE:
            assert (await honest.get(path))[:2] == (await liar.get(path))[:2], (turn, path)
    for path in OVER:
        seen = [(await served.get(path))[:2] for served in (honest, liar)]
        assert seen[0] == seen[1], path
        assert seen[0][0] == 200

"""Who wins, over fewer woods than `python -m bot sim --scenario players` plays, and that each bar can break."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from bot.guests import load_world
from bot.lab import run
from bot.lab.players import Players, ways
from bot.lab.players.study import Ending, Evenings
from bot.lab.players.toolbox import Folklore
from engine.model import World

NINE = {
    "idle", "always-lend", "careful-insider", "greedy-insider", "trend", "legend-reader", "contrarian",
    "rumour-follower", "good-mix",
}  # fmt: skip
WORTH = dict.fromkeys((*sorted(NINE), "shortage-reader"), 90) | {
    "idle": 100, "careful-insider": 140, "good-mix": 200,
}  # fmt: skip


def evening(blind: int = 90, **changed: int) -> Evenings:
    worth = WORTH | {name.replace("_", "-"): held for name, held in changed.items()}
    alone = {name: Ending({name: held}, "") for name, held in worth.items()}
    return Evenings(alone, Ending(worth, ""), {"short-honey": Ending({"short-honey": blind}, "")})


def test_the_agreed_keys_are_there(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    run(seeds=1, scenario="players", as_json=True)
    told = json.loads(capfdbinary.readouterr().out)
    assert told["idle_wins"] == 0
    assert set(told["policies"]) >= NINE
    assert all({"median", "q25", "q75", "win_share"} <= set(one) for one in told["policies"].values())
    assert set(told["blind"]) == {f"{side}-{good}" for side in ("short", "long") for good in load_world().goods}
    assert all({"median", "q25", "q75", "won_alone"} <= set(one) for one in told["blind"].values())
    run(seeds=1, scenario="players")
    shown = capfdbinary.readouterr().out.decode()
    assert "stand-in" in shown
    assert "blind: short honey" in shown


def test_each_bar_can_break() -> None:
    lost = evening(careful_insider=90, good_mix=90)  # everybody loses once
    usual = [evening()] * 8
    assert Players().result([*usual, lost])["holds"]
    for name, broken in {
        "repeaters": evening(always_lend=160), "careful": evening(careful_insider=110),
        "greedy": evening(greedy_insider=150), "mix": evening(good_mix=150),
    }.items():  # fmt: skip
        bars = Players().result([*[broken] * 8, lost])["bars"]
        assert not bars[name], name
    assert not Players().result([*[evening(blind=131)] * 8, lost])["bars"]["repeaters"]
    won = replace(evening(), together=Ending(WORTH, "idle"))
    assert Players().result([*usual, won])["idle_wins"] == 1


def test_the_folklore_is_what_everyone_may_read(world: World) -> None:
    lore = Folklore.of(world)
    assert not lore.peak("great-acorn-mania", 1, "acorns", "long")
    assert lore.peak("great-acorn-mania", 3, "acorns", "long")
    assert lore.peak("run-on-oonas-hoard", 1, "honey", "short")
    assert set(ways(world)) >= NINE

"""The bars of a living wood, held over fewer seeds than `python -m bot sim` plays, and the sim's own promises."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping

import pytest

from bot.app.exit_codes import Exit, Stop
from bot.guests import load_world
from bot.lab import CASTS, GAMBITS, SCENARIOS, run
from bot.lab.figures import goods_per_window, summary
from bot.lab.folklore import gambit
from bot.lab.play import Run, gini, play
from engine.model import Decision, Wood, World
from inference.turn import decide

SEEDS = 20
Think = Callable[[World, Wood], Awaitable[Mapping[str, Decision]]]


def minds(cast: str) -> Think:
    council = CASTS[cast](load_world())

    async def think(world: World, morning: Wood) -> Mapping[str, Decision]:
        return await decide(council, world, morning, {})

    return think


def woods(world: World, turns: int, scenario: str, seeds: int = SEEDS) -> list[Run]:
    async def all_of_them() -> list[Run]:
        return [await play(world, minds("stand-in"), seed, turns, SCENARIOS[scenario], 40) for seed in range(seeds)]

    return asyncio.run(all_of_them())


def test_fifteen_turns_of_drought_and_winter_talk(world: World) -> None:
    runs = woods(world, 15, "drought-and-winter")
    figures = summary(runs, world)
    assert figures["silent_turns"] == 0
    assert figures["share_turns_3_to_9"] >= 0.9
    assert figures["firewood_ratio_median"] >= 1.5
    assert figures["gini_start_median"] == pytest.approx(0.14, abs=0.03)
    assert figures["gini_end_median"] >= 0.28, "0.30 over a hundred seeds"
    assert figures["mood_min"] > 0
    assert figures["woodcutter_richest_share"] >= 0.7
    assert figures["price_min"] >= 1
    assert (figures["valid_json_share"], figures["valid_offer_share"], figures["self_buys"]) == (1, 1, 0)


def test_a_whole_chapter_lives_without_a_patron(world: World) -> None:
    figures = summary(woods(world, 40, "none"), world)
    assert figures["silent_share"] <= 0.02
    assert figures["goods_per_window_min"] >= 4
    assert figures["gini_max"] <= 0.75
    assert figures["mood_min"] > 0


def test_the_wood_is_alive_in_its_third_chapter(world: World) -> None:
    for one in woods(world, 120, "none", seeds=4):
        later = one.trades[80:]
        assert later.count(0) <= 1
        assert len(frozenset[str]().union(*one.traded[80:])) == 5
        assert one.ginis[-1] < 0.75


@pytest.mark.parametrize("cast", sorted(CASTS))
def test_the_settlement_gambit_wins_whatever_the_creatures_do(world: World, cast: str) -> None:
    async def all_of_them() -> list[int]:
        return [await gambit(world, minds(cast), seed, "settlement") for seed in range(SEEDS)]

    profits = asyncio.run(all_of_them())
    assert min(profits) > 0
    assert 32 <= sorted(profits)[SEEDS // 2] <= 48


@pytest.mark.parametrize("cast", ["stand-in", "dice"])
def test_an_owl_that_panics_brings_the_price_down_and_the_same_talk_alone_does_not(world: World, cast: str) -> None:
    """The fourth world of the field note: no price is written in either."""

    async def all_of_them(kind: str) -> list[int]:
        return [await gambit(world, minds(cast), seed, kind) for seed in range(SEEDS)]

    talk, dump = (sorted(asyncio.run(all_of_them(kind))) for kind in ("rumour", "dump"))
    assert dump[SEEDS // 2] >= 16
    assert talk[SEEDS // 2] < dump[SEEDS // 2]


@pytest.mark.parametrize("scenario", ["drought-and-winter", "gambit"])
def test_a_cast_that_nobody_serves_is_said_to_be_away_and_not_played_by_another(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], scenario: str
) -> None:
    monkeypatch.setenv("WOOD_COUNCIL_URL", "http://127.0.0.1:9")
    with pytest.raises(Stop) as stop:
        run(turns=3, seeds=1, cast="five-labs", scenario=scenario, as_json=True)
    assert stop.value.code == Exit.MODEL_AWAY
    assert capfdbinary.readouterr().out == b""
    with pytest.raises(ValueError, match=r"dice.*five-labs"):
        run(cast="nobody")


def test_the_same_seed_plays_the_same_wood(world: World) -> None:
    assert woods(world, 6, "drought-and-winter", 2) == woods(world, 6, "drought-and-winter", 2)


@pytest.mark.parametrize("cast", ["hoarder", "garbage"])
def test_a_wood_with_hopeless_minds_falls_silent_and_breaks_no_rule(world: World, cast: str) -> None:
    async def one() -> Run:
        return await play(world, minds(cast), 1, 12, {}, 10)

    run = asyncio.run(one())
    assert run.trades == [0] * 12
    assert run.mood_min > 0
    assert run.valid_json == (0 if cast == "garbage" else run.replies)


def test_gini_is_zero_among_equals_and_high_where_one_has_all() -> None:
    assert gini([7, 7, 7]) == 0
    assert gini([0, 0, 0, 0, 10]) == pytest.approx(0.8)
    assert gini([0, 0]) == 0
    assert gini([1, 3]) == pytest.approx(0.25)


def test_goods_are_counted_in_every_window_of_ten_turns() -> None:
    run = Run(0, {}, [], {})
    run.traded = [frozenset({"honey", "acorns"})] + [frozenset({"honey"})] * 10
    assert goods_per_window(run) == 1
    run.traded = run.traded[:9]
    assert goods_per_window(run) == 2


def test_json_is_one_object_with_the_agreed_keys(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    run(3, 2, as_json=True)
    told = json.loads(capfdbinary.readouterr().out)
    assert set(told) >= {
        "silent_turns", "share_turns_3_to_9", "firewood_ratio_median", "gini_start_median", "gini_end_median",
        "mood_min", "woodcutter_richest_share", "valid_json_share", "valid_offer_share", "self_buys", "price_min",
        "gini_max", "goods_per_window_min", "silent_share",
    }  # fmt: skip
    for kind in GAMBITS:
        run(1, 2, scenario="gambit", gambit=kind, as_json=True)
        told = json.loads(capfdbinary.readouterr().out)
        assert set(told) >= {"win_share", "pnl_median", "pnl_min"}


def test_tables_name_the_minds(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    run(3, 2)
    run(1, 2, scenario="gambit", gambit="rumour")
    told = capfdbinary.readouterr().out.decode()
    assert told.count("stand-in") >= 2
    assert "silent" in told


@pytest.mark.parametrize(
    "asked",
    [{"cast": "sages"}, {"scenario": "flood"}, {"gambit": "moon"}, {"world": "rumour"}, {"turns": 0}, {"seeds": 0}],
)
def test_an_unknown_choice_is_one_sentence(asked: dict[str, str | int]) -> None:
    with pytest.raises(ValueError, match=r"\.$") as error:
        run(**asked)  # type: ignore[arg-type]
    assert "\n" not in str(error.value)

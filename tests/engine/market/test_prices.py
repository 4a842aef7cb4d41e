"""Drift by what is left over, legends at the seam, and the record of it (docs: rules/market.md#drift)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.apply import State, apply
from engine.core import Draft
from engine.events import LegendStruck, PriceMoved
from engine.fairness import DeckCard
from engine.market import auction
from engine.model import Legend, RunningLegend, Tick, World
from engine.turn import seam
from tests.builders.told import those
from tests.engine.conftest import plant


@given(price=st.integers(1, 400), demand=st.integers(0, 200), supply=st.integers(0, 200))
def test_drift_follows_the_heavier_side(world: World, price: int, demand: int, supply: int) -> None:
    state = plant(world)
    draft = Draft(world, state.wood, state.secrets)
    draft.prices["honey"] = price
    auction.drift(draft, {"honey": (demand, supply)})
    before, after = price * 100, draft.prices["honey"] * 100 + draft.pressure["honey"]
    most = price * world.economy.drift_percent + 1
    assert abs(after - before) <= most
    assert 1 <= draft.prices["honey"] <= world.economy.price_cap
    if demand > supply and price < world.economy.price_cap:
        assert after > before or price < 3
    elif demand < supply and price > 1:
        assert after < before
    elif demand == supply:
        assert after == before


def test_small_pressure_adds_up_to_a_pebble(draft: Draft) -> None:
    draft.prices["acorns"] = 4
    for _ in range(10):
        auction.drift(draft, {"acorns": (1, 0)})
    assert draft.prices["acorns"] > 4


def test_more_left_over_moves_a_price_further(world: World, state: State) -> None:
    moved = []
    for units in (1, 4, 16):
        draft = Draft(world, state.wood, state.secrets)
        auction.drift(draft, {"honey": (units, 0)})
        moved.append(draft.prices["honey"] * 100 + draft.pressure["honey"])
    assert moved == sorted(set(moved))


def legends_of(world: World) -> list[str]:
    return sorted(world.legends)


def play_out(draft: Draft, legend: Legend) -> list[dict[str, int]]:
    """Strike every step; the prices after each."""
    draft.running.append(RunningLegend(legend.id, 0, {}))
    after = []
    for _ in legend.steps:
        seam.strike(draft)
        after.append(dict(draft.prices))
    return after


def test_every_shipped_legend_writes_what_its_steps_say(world: World, state: State) -> None:
    assert {"run-on-oonas-hoard", "great-acorn-mania", "hollow-log-trading-company"} <= set(world.legends)
    for legend in world.legends.values():
        draft = Draft(world, state.wood, state.secrets)
        draft.prices.update(honey=30, acorns=12, berries=15, mushrooms=12, firewood=12)
        draft.pressure["honey"] = 37
        start = before = dict(draft.prices)
        for step, after in zip(legend.steps, play_out(draft, legend), strict=True):
            for good in world.goods:
                base = (start if step.of_start else before)[good]
                share = step.found if step.found and good == legend.good else step.percent.get(good, 0)
                expected = base * share / 100 if share else before[good]
                assert after[good] == pytest.approx(expected, abs=0.5), (legend.id, good)
            before = after
        assert draft.running == [], legend.id
        first = next(event for event in those(LegendStruck, draft.events) if event.good == legend.good)
        assert (first.after > first.before) == (legend.direction == "up"), f"the forecast of {legend.id} would be a lie"
        assert all(draft.pressure[good] == 0 for step in legend.steps for good in step.percent)


def test_the_run_halves_honey_and_the_mania_ends_below_its_start(world: World, draft: Draft) -> None:
    draft.prices.update(honey=10, acorns=4)
    (run,) = play_out(draft, world.legends["run-on-oonas-hoard"])
    assert run["honey"] == 5
    *boom, bust = [prices["acorns"] for prices in play_out(draft, world.legends["great-acorn-mania"])]
    assert boom == [5, 7, 8]
    assert bust == 3
    *rise, crash = [prices["mushrooms"] for prices in play_out(draft, world.legends["hollow-log-trading-company"])]
    assert rise == sorted(set(rise))
    assert crash < 4


@given(price=st.integers(1, 400))
def test_a_legend_never_writes_a_price_below_one_and_always_moves_one_above(world: World, price: int) -> None:
    for legend in world.legends.values():
        state = plant(world)
        draft = Draft(world, state.wood, state.secrets)
        draft.prices = dict.fromkeys(draft.prices, price)
        after = play_out(draft, legend)[0][legend.good]
        assert 1 <= after <= world.economy.price_cap
        if legend.direction == "down" and price > 1:
            assert after < price
        if legend.direction == "up" and price < world.economy.price_cap:
            assert after > price


def test_headlines_of_legends_fit_the_paper(world: World) -> None:
    for legend in world.legends.values():
        for step in legend.steps:
            line = step.headline.format(before=400, after=400, good="mushrooms")
            assert len(line) <= 90, line
            assert "!" not in line


def test_the_deck_strikes_at_its_turn_and_the_seam_has_the_last_word(world: World, state: State) -> None:
    """Whatever the market did to honey this turn, the legend writes over it."""
    secrets = replace(state.secrets, deck=(DeckCard("run-on-oonas-hoard", 2), DeckCard("flash-hare", 30)))
    state = replace(state, secrets=secrets)
    first = apply(world, state, Tick("t1", 0, 1, 1, {}))
    assert "legend-struck" not in [event.kind for event in first.events]
    second = apply(world, first.state, Tick("t2", 0, 1, 2, {}))
    struck = those(LegendStruck, second.events)[0]
    assert struck.after == second.state.wood.prices["honey"] == second.state.wood.history["honey"][-1]
    assert second.state.secrets.deck == (DeckCard("flash-hare", 30),)


def test_a_legend_drawn_while_it_runs_begins_again(world: World, state: State) -> None:
    draft = Draft(
        world, state.wood, replace(state.secrets, deck=(DeckCard("great-acorn-mania", 1), DeckCard("flash-hare", 30)))
    )
    draft.turn = 1
    draft.running.append(RunningLegend("great-acorn-mania", 3, {"acorns": 40}))
    draft.prices["acorns"] = 10
    seam.strike(draft)
    assert draft.prices["acorns"] == 13
    assert [running.step for running in draft.running] == [1]


def test_the_record_holds_a_price_a_turn_and_tells_what_moved(draft: Draft) -> None:
    opening = dict(draft.prices)
    draft.prices["honey"] += 2
    auction.record(draft, opening)
    assert draft.history["honey"] == (10, 12)
    assert draft.history["acorns"] == (4, 4)
    assert draft.events == [PriceMoved("honey", 10, 12)]

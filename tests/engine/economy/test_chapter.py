"""Planting, and the turning of a chapter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.apply import State, apply
from engine.commands import Join, Lend, Open, Whisper
from engine.entries import PatronEntry, Plant, Tick
from engine.money import EXCHANGE, MINT, purse, wallet
from engine.refusals import Refused
from engine.world import World
from tests.engine.economy.conftest import plant


def test_a_wood_is_planted_from_the_mint_by_name(world: World, state: State) -> None:
    wood = state.wood
    assert sum(wood.balances.values()) == 0
    spread = world.economy.variety_percent
    for creature, spec in world.creatures.items():
        assert abs(wood.balances[purse(creature)] - spec.purse) <= spec.purse * spread / 100 + 1
    assert set(wood.balances) == {MINT, EXCHANGE, *(purse(creature) for creature in world.creatures)}
    assert wood.prices == {good.id: good.price for good in world.goods.values()}
    assert (wood.chapter, wood.turn) == (1, 0)


def test_woods_of_other_seeds_open_differently(world: World) -> None:
    openings = [plant(world, seed=f"{n:064x}").wood for n in range(5)]
    assert len({tuple(wood.balances.values()) for wood in openings}) == 5
    assert len({str(wood.stores) for wood in openings}) > 1


def test_a_server_has_one_wood(world: World, state: State) -> None:
    with pytest.raises(Refused, match="already-planted"):
        apply(world, state, Plant("again", 0, "w", world.id, "s", "c", "aa" * 32, "bb" * 32))


def tick(world: World, state: State) -> tuple[State, list[str], list[str]]:
    wood = state.wood
    outcome = apply(world, state, Tick(f"t{wood.age}", 0, wood.chapter, wood.turn + 1, {}))
    return outcome.state, [event.kind for event in outcome.events], [notice.kind for notice in outcome.notices]


def test_a_chapter_turns_after_its_last_turn(world: World) -> None:
    state = plant(world, turns=6)
    for command in (Join(), Open("short", "honey", 2), Lend("pip", 10), Whisper("oona", True, "honey", "down")):
        state = apply(world, state, PatronEntry(str(command), 0, "ann", command)).state
    for _ in range(5):
        state, kinds, _ = tick(world, state)
        assert "chapter-closed" not in kinds
    wood = replace(state.wood, feelings={**state.wood.feelings, "pip": {"oona": -7, "fenn": 1}})
    state, kinds, notices = tick(world, State(wood, state.secrets))
    assert kinds[-3:] == ["chapter-closed", "rumour-came-to-nothing", "chapter-opened"]
    assert "chapter-result" in notices
    assert "legend-struck" in kinds, "a chapter ends on a legend"
    wood = state.wood
    assert (wood.chapter, wood.turn, wood.age) == (2, 0, 6)
    assert wood.positions == ()
    assert wood.rumours == ()
    assert wood.running == ()
    assert wood.weather == ()
    assert state.secrets.tips == ()
    assert wood.feelings["pip"] == {"oona": -3}
    assert {len(path) for path in wood.history.values()} == {1}
    assert state.secrets.deck[-1].turn == 6
    assert sum(wood.balances.values()) == 0


def test_every_patron_starts_a_chapter_with_the_same_stake(world: World) -> None:
    state = plant(world, turns=5)
    for user in ("ann", "bob"):
        state = apply(world, state, PatronEntry(user, 0, user, Join())).state
    ann, bob = state.wood.patrons
    balances = {**state.wood.balances, wallet(ann): 350, wallet(bob): 3}
    balances[MINT] -= 350 + 3 - 2 * world.finance.stake
    state = State(replace(state.wood, balances=balances), state.secrets)
    for _ in range(5):
        state, _, _ = tick(world, state)
    assert state.wood.chapter == 2
    assert state.wood.balances[wallet(ann)] == state.wood.balances[wallet(bob)] == world.finance.stake
    assert sum(state.wood.balances.values()) == 0


def test_a_wood_lives_through_chapters_without_a_mind(world: World) -> None:
    """Nobody answers for three chapters: no rule may stumble over it."""
    state = plant(world, turns=7)
    for _ in range(21):
        state, _, _ = tick(world, state)
    assert (state.wood.chapter, state.wood.turn) == (4, 0)
    assert min(state.wood.moods.values()) >= 1
    assert max(len(path) for path in state.wood.history.values()) == 1

"""The doubles of the council, and one turn of thinking through them."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest

from engine.apply import State, apply
from engine.model import Order, Plant, Tick, World, tick_key
from engine.turn import morning
from inference.protocol import Ask, Council, Reply
from inference.standin import StandIn
from inference.testing import QueueCouncil, RecordedCouncil
from inference.turn import Thought, decide, think

CARDS = {"oona": "gpt-oss-20b", "pip": "granite"}
BUY = json.dumps({"orders": [{"side": "buy", "good": "berries", "quantity": 2, "price": 7}]})


@pytest.fixture
def state(world: World) -> State:
    plant = Plant("p", 0, "w1", world.id, "s", "c", "ab" * 32, "cd" * 32)
    return apply(world, None, plant).state


async def thoughts(world: World, state: State, council: Council) -> list[Thought]:
    return await think(council, world, morning(world, state.wood, state.secrets), CARDS)


async def test_every_mind_is_asked_in_one_batch(world: World, state: State) -> None:
    council = QueueCouncil()
    found = await thoughts(world, state, council)
    assert [[ask.creature for ask in batch] for batch in council.batches] == [list(world.creatures)]
    assert [thought.ask.creature for thought in found] == list(world.creatures)
    batch = council.batches[0]
    assert [ask.card for ask in batch] == [CARDS.get(creature, "") for creature in world.creatures]
    assert [ask.key for ask in batch] == [f"w1:1:1:{creature}" for creature in world.creatures]
    assert all(ask.view.creature == ask.creature and ask.system and ask.user for ask in batch)


async def test_replies_come_from_each_queue_in_order(world: World, state: State) -> None:
    council = QueueCouncil()
    council.enqueue("oona", BUY, "no idea")
    council.fail("fenn", "late")
    council.fail("bram", "down")
    council.enqueue("pip", Reply("answered", BUY, "granite", True, "length", 40, 700, 50))
    first = {thought.ask.creature: thought.decision for thought in await thoughts(world, state, council)}
    assert first["oona"].orders == (Order("buy", "berries", 2, 7),)
    assert {creature: decision.status for creature, decision in first.items()} == {
        "oona": "clean", "fenn": "late", "bram": "down", "pip": "repaired", "mirel": "clean",
    }  # fmt: skip
    assert (first["pip"].model, first["pip"].understudy) == ("granite", True)
    second = {thought.ask.creature: thought.decision for thought in await thoughts(world, state, council)}
    assert second["oona"].status == "hopeless"
    assert second["fenn"].status == "clean"


async def test_a_thought_keeps_what_a_trace_needs(world: World, state: State) -> None:
    council = QueueCouncil()
    reply = Reply("answered", BUY, "gpt-oss-20b", took_ms=812, prompt_tokens=640, reply_tokens=55)
    council.enqueue("oona", reply)
    oona = (await thoughts(world, state, council))[0]
    assert oona.reply == reply
    assert oona.decision.raw == BUY
    assert "You are Oona" in oona.ask.system


async def test_decide_is_think_without_the_rest(world: World, state: State) -> None:
    wood = morning(world, state.wood, state.secrets)
    found = await think(StandIn(), world, wood, CARDS)
    assert await decide(StandIn(), world, wood, CARDS) == {one.ask.creature: one.decision for one in found}


class Broken(QueueCouncil):
    """A council that breaks its promise in one of the ways there are."""

    def __init__(self, answers: int | None) -> None:
        super().__init__()
        self.answers = answers

    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        if self.answers is None:
            raise RuntimeError("no route to the council")
        return [*await super().ask(batch), Reply("answered", BUY, "stray")][: self.answers]


@pytest.mark.parametrize(("answers", "down"), [(None, 5), (0, 5), (3, 2), (6, 0)])
async def test_a_turn_never_fails_because_of_its_council(
    world: World, state: State, answers: int | None, down: int
) -> None:
    found = await thoughts(world, state, Broken(answers))
    assert len(found) == 5
    assert [thought.decision.status for thought in found].count("down") == down


async def test_a_closed_council_is_not_asked(world: World, state: State) -> None:
    council = QueueCouncil()
    await council.close()
    with pytest.raises(RuntimeError):
        await council.ask([])


async def test_a_journal_replays_into_the_same_decisions(world: World, state: State) -> None:
    live = QueueCouncil()
    raws = [BUY, BUY.replace('"', "'"), "sorry, no", "<think>hm</think>" + BUY, BUY[:-9]]
    ticks, states = [], [state]
    for number in range(4):
        for shift, creature in enumerate(world.creatures):
            live.enqueue(creature, Reply("answered", raws[(number + shift) % 5], "m", bool(shift % 2), "stop"))
        live.fail("fenn", "late")
        live.enqueue("pip", Reply("answered", BUY, "m", finish="length"))
        current = states[-1]
        decisions = {one.ask.creature: one.decision for one in await thoughts(world, current, live)}
        tick = Tick(tick_key("w1", 1, number + 1), number, 1, number + 1, decisions)
        ticks.append(tick)
        states.append(apply(world, current, tick).state)
    recorded = RecordedCouncil(ticks)
    for tick, before in zip(ticks, states, strict=False):
        again = {one.ask.creature: one.decision for one in await thoughts(world, before, recorded)}
        assert again == tick.decisions
    beyond = await thoughts(world, states[-1], recorded)
    assert {thought.decision.status for thought in beyond} == {"down"}

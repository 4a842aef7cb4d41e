"""A wood that fifty Patrons pull at for a thousand turns: whispers, bribes, loans, alliances, bets, every turn."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from typing import get_args

from bench._woods import NOON, join, plant, the_world, tick
from engine.apply import State, apply
from engine.model import (
    Ally,
    Bribe,
    Direction,
    Lend,
    Open,
    PatronCommand,
    PatronEntry,
    PositionSide,
    Refused,
    UserId,
    Whisper,
    Wish,
)
from engine.turn import morning
from inference.protocol import Ask
from inference.standin import StandIn
from inference.turn import think

# Commands in a turn that are tried; the rules refuse some of them, as they would in a server.
BUSY = 15


async def crowded(turns: int, patrons: int, seed: int = 14) -> AsyncIterator[list[Ask]]:
    """What the five minds are asked, turn by turn, over as many chapters as it takes; the stand-in answers."""
    world, dice, minds = the_world(), random.Random(seed), StandIn()
    state = plant().outcome.state
    for patron in range(patrons):
        state = join(state, UserId(f"u{patron}")).outcome.state
    for turn in range(turns):
        for number in range(BUSY):
            state = _tried(state, dice, UserId(f"u{dice.randrange(patrons)}"), f"{turn} {number}")
        thoughts = await think(minds, world, morning(world, state.wood, state.secrets), {})
        yield [thought.ask for thought in thoughts]
        state = tick(state, {thought.ask.creature: thought.decision for thought in thoughts}).outcome.state


def _tried(state: State, dice: random.Random, user: UserId, key: str) -> State:
    try:
        return apply(the_world(), state, PatronEntry(key, NOON, user, _command(dice))).state
    except Refused:
        return state


def _command(dice: random.Random) -> PatronCommand:
    world = the_world()
    a, b = dice.sample(list(world.creatures), 2)
    good, direction = dice.choice(list(world.goods)), dice.choice(get_args(Direction))
    side, wish = dice.choice(get_args(PositionSide)), dice.choice(get_args(Wish))
    commands: list[PatronCommand] = [
        Whisper(a, True, good, direction),
        Whisper(a, False),
        Bribe(a, dice.randint(3, 9), wish, good),
        Lend(a, dice.randint(10, 40)),
        Ally(a, b),
        Open(side, good, dice.randint(1, 3)),
    ]
    return dice.choice(commands)

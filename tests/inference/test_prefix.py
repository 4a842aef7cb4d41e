"""How much of a prompt has been asked before: what a server's prefix cache can have met.

docs: council/prompts.md
"""

from __future__ import annotations

from collections import defaultdict

from bot.lab.variants import mornings
from engine.model import World
from inference.turn import asks

TURNS = 15
ASKED_BEFORE = 0.8


async def test_four_fifths_of_what_a_wood_asks_has_been_asked_before(world: World) -> None:
    """Counted in characters from the second turn on, each prompt beside every earlier one of its creature."""
    before, met, asked = defaultdict[str, list[str]](list), 0, 0
    for turn, dawn in enumerate(await mornings(world, [0], TURNS)):
        for ask in asks(world, dawn, {}):
            told = f"{ask.system}\n{ask.user}"
            if turn:
                met += max(_shared(told, earlier) for earlier in before[ask.creature])
                asked += len(told)
            before[ask.creature].append(told)
    assert met / asked > ASKED_BEFORE, met / asked


def _shared(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (mine, theirs) in pairs if mine != theirs), min(len(one), len(other)))

"""Prompts of a wood that has lived for a thousand turns with fifty Patrons are no longer than those of a new one."""

from __future__ import annotations

import random
from dataclasses import replace

from engine.apply import apply
from engine.model import (
    SCHEMES,
    Ally,
    Bribe,
    Decision,
    Lend,
    Open,
    PatronCommand,
    PatronEntry,
    Refused,
    Scheme,
    Tick,
    Whisper,
    Wood,
    World,
    tick_key,
)
from engine.turn import morning
from engine.views import STRONGEST_FEELINGS, mind_view
from inference.prompt import MAX_TOKENS, build, tokens
from tests.engine.conftest import plant

TURNS, PATRONS, A_TURN = 1000, 50, 2


def drawn(world: World, dice: random.Random) -> PatronCommand:
    """Anything that a Patron may do that a creature remembers."""
    creature, good = dice.choice(list(world.creatures)), dice.choice(list(world.goods))
    return dice.choice(
        [
            Open(dice.choice(["short", "long"]), good, dice.randint(1, 12)),  # type: ignore[arg-type]
            Whisper(creature, planted=True, good=good, direction=dice.choice(["up", "down"])),  # type: ignore[arg-type]
            Bribe(creature, dice.randint(5, 20), dice.choice(["hoard", "dump", "buy", "shun"]), good),  # type: ignore[arg-type]
            Lend(creature, dice.randint(5, 40)),
            Ally(creature, dice.choice(list(world.creatures))),
        ]
    )


def stirred(world: World, wood: Wood, dice: random.Random) -> Wood:
    """The wood with a strong feeling from every creature toward everyone."""
    everyone = [*world.creatures, *wood.patrons]
    felt = {one: {other: dice.randint(-100, 100) for other in everyone if other != one} for one in world.creatures}
    return replace(wood, feelings=felt)


def test_a_thousand_turns_with_fifty_patrons_do_not_lengthen_a_prompt(world: World) -> None:
    dice = random.Random(1000)
    state = plant(world)
    longest, grudges = 0, 0
    for number in range(TURNS):
        for _ in range(A_TURN):
            entry = PatronEntry(f"c{number}", number, f"user-{dice.randrange(PATRONS)}", drawn(world, dice))
            try:
                state = apply(world, state, entry).state
            except Refused:
                continue
        if number % 20 == 0:
            state = replace(state, wood=stirred(world, state.wood, dice))
        wood = state.wood
        dawn = morning(world, wood, state.secrets)
        decisions = {}
        for creature in world.creatures:
            view = mind_view(world, dawn, creature)
            system, user = build(world, view)
            longest = max(longest, tokens(system + "\n" + user))
            assert len(view.feelings) <= STRONGEST_FEELINGS
            scheme = None
            if view.grudge is not None:
                grudges += 1
                bet = () if (kind := dice.choice(SCHEMES)) == "denounce" else (view.grudge.good, view.grudge.side)
                scheme = Scheme(kind, view.grudge.patron, *bet)
            decisions[creature] = Decision(gossip="m" * 120, loan="accept" if view.offer else None, scheme=scheme)
        tick = Tick(tick_key(wood.id, wood.chapter, wood.turn + 1), number, wood.chapter, wood.turn + 1, decisions)
        state = apply(world, state, tick).state
    assert len(state.wood.patrons) == PATRONS
    assert grudges > TURNS // 10
    assert longest <= MAX_TOKENS
    assert all(len(notes) <= 6 for notes in state.wood.notes.values())

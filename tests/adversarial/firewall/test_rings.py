"""A ring shows nothing before its whispers are over, then on its own two alone, until the Court speaks in public."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from engine.apply import State
from engine.core import MINT, wallet
from engine.fairness import DeckCard
from engine.model import Join, Open, Whisper, World
from tests.adversarial.firewall.games import CREATURES, LEGENDS
from tests.adversarial.firewall.twins import Move, Secret, Twin, play_side_by_side

CARDS = 6
FAR = DeckCard(LEGENDS[0], 999)
# What the liar says beside each true whisper; a bettor who knows passes them over.
LIES = (("acorns", "up"), ("mushrooms", "up"), ("berries", "up"), ("mushrooms", "down"), ("berries", "down"))
# A run on honey and a frost, by turns, and the bets on them.
DECK, BETS = (LEGENDS[0], LEGENDS[6]), (Open("short", "honey", 2), Open("long", "firewood", 2))


def rich(twin: Twin) -> None:
    """Nobody runs out of pebbles for whispers, and no lie goes round for long."""
    wood = twin.state.wood
    balances = dict(wood.balances)
    for patron in wood.patrons:
        balances[wallet(patron)] += 500
        balances[MINT] -= 500
    twin.state = State(replace(wood, balances=balances), twin.state.secrets)


def ringed(world: World) -> tuple[list[Twin], list[list[Move]]]:
    """Two woods in which one whispers and another bets, and a third lies; in one of them every whisper is bait."""
    world = replace(world, finance=replace(world.finance, rumour_window=2, rumour_reach=0))
    deck = (*(DeckCard(DECK[card % 2], 2 + 3 * card) for card in range(CARDS)), FAR)
    twins = [Twin(world, deck, "aa" * 32, honest=flag) for flag in (True, False)]
    for twin in twins:
        for user in range(3):
            twin.move(Move(user, Join()))
        rich(twin)
    game: list[list[Move]] = []
    for card in range(CARDS):
        said = [LIES[(2 * card + number) % len(LIES)] for number in range(2)]
        ears = [CREATURES[(card + number) % 5] for number in range(3)]
        lies = [Move(2, Whisper(ears[number + 1], True, *said[number])) for number in range(2)]
        game += [
            [Move(0, Secret(ears[0])), lies[0], Move(1, BETS[card % 2])],
            [lies[1]],
            [],
        ]
    return twins, [*game, *[[] for _ in range(8)]]


def test_a_ring_shows_nothing_before_the_court_speaks(world: World) -> None:
    (honest, liar), game = ringed(world)
    compared = asyncio.run(play_side_by_side(honest, liar, game))
    assert compared > 3 * world.law.ring_least, "at least so many cards were compared, with all that was seen of them"
    assert not liar.state.wood.trials
    told = [one for one in honest.state.secrets.talk if not one.planted]
    assert [one.patron for one in told] == [told[0].patron] * len(told)
    assert {trial.patron for trial in honest.state.wood.trials} <= {told[0].patron, *(
        bet.patron for one in told for bet in one.follows
    )}  # fmt: skip
    assert honest.state.wood.trials, "and in the end it does"


@pytest.mark.parametrize("least", [0, 4])
def test_what_the_magistrate_remembers_is_no_part_of_the_wood(world: World, least: int) -> None:
    twin = Twin(replace(world, law=replace(world.law, ring_least=least)), None, "aa" * 32, honest=True)
    before = twin.move(Move(0, Secret("oona")))["wood"]
    assert bool(twin.state.secrets.talk) == bool(least)
    other = Twin(replace(world, law=replace(world.law, ring_least=4 - least)), None, "aa" * 32, honest=True)
    assert other.move(Move(0, Secret("oona")))["wood"] == before

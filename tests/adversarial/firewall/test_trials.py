"""A trial is public, and shows nothing of anyone's secrets but what its own evidence has settled."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from engine.apply import State
from engine.core import MINT, wallet
from engine.fairness import DeckCard
from engine.hidden import Evidence
from engine.model import BribeMagistrate, Join, Open, Plead, World
from tests.adversarial.firewall.games import LEGENDS
from tests.adversarial.firewall.twins import USERS, Move, Secret, Twin, play_side_by_side

FAR = DeckCard(LEGENDS[0], 999)
RICH = 500


def accused(world: World, honest: bool) -> Twin:
    """A wood in which the first Patron is over the line, by wins that have settled."""
    twin = Twin(world, (DeckCard(LEGENDS[0], 9), FAR), "aa" * 32, honest=honest)
    for user in (0, 1):
        twin.move(Move(user, Join()))
    wood, secrets = twin.state.wood, twin.state.secrets
    patron = next(one for one in wood.patrons.values() if one.user == USERS[0])
    wins = tuple(Evidence(1, 2, patron.id, "honey", 20, 0, turn, weighed=True, chapter=1) for turn in (1, 2))
    balances = dict(wood.balances)
    balances[wallet(patron.id)] += RICH
    balances[MINT] -= RICH
    patrons = {**wood.patrons, patron.id: replace(patron, heat=80)}
    twin.state = State(replace(wood, patrons=patrons, balances=balances), replace(secrets, evidence=wins))
    return twin


@pytest.mark.parametrize("plea", [Plead("confess"), Plead("deny"), Plead("blame", "oona")])
def test_a_trial_beside_a_whisper_shows_nothing_of_it(world: World, plea: Plead) -> None:
    twins = [accused(world, honest) for honest in (True, False)]
    turns = [
        [Move(1, Secret("fenn")), Move(1, Open("short", "honey", 3))],
        [Move(0, plea), Move(0, BribeMagistrate(10)), Move(0, Secret("pip"))],
        [Move(0, BribeMagistrate(10)), Move(1, Secret("mirel"))],
        [],
        [Move(0, Open("long", "acorns", 1))],
        *[[] for _ in range(6)],
    ]
    assert asyncio.run(play_side_by_side(twins[0], twins[1], turns)) == len(turns)
    first, second = (twin.state for twin in twins)
    assert first.secrets.talk != second.secrets.talk, "the two woods did not differ at all"
    assert first.wood.trials == ()
    mine = next(one.id for one in first.wood.patrons.values() if one.user == USERS[0])
    assert all(found.judged for found in first.secrets.evidence if found.patron == mine)

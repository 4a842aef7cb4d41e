"""Schemes show nothing: who may scheme, who does, and what comes of it are the same whatever the secrets are."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.fairness import DeckCard
from engine.insider import grudge
from engine.model import Join, Open, World
from engine.turn import morning
from tests.adversarial.firewall.games import CREATURES, LEGENDS, games, secret_whispers
from tests.adversarial.firewall.twins import Move, Twin, play_side_by_side

FAR = DeckCard(LEGENDS[0], 999)
SCHEMING = {"denounced", "rumour-countered", "traded-against"}


def hating(twin: Twin) -> Twin:
    """The wood with every creature hostile to everyone who has joined."""
    wood = twin.state.wood
    loathing = {creature: dict.fromkeys(wood.patrons, -100) for creature in CREATURES}
    twin.state = replace(twin.state, wood=replace(wood, feelings=loathing))
    return twin


def twins(world: World, deck: tuple[DeckCard, ...]) -> list[Twin]:
    """An honest wood and a lying one, each with two Patrons who bet, and are hated for it."""
    pair = [Twin(world, deck, "aa" * 32, honest=flag) for flag in (True, False)]
    for twin in pair:
        for user, command in ((0, Open("short", "honey", 4)), (1, Open("long", "acorns", 3)), (2, Join())):
            twin.move(Move(user, command))
    return [hating(twin) for twin in pair]


@settings(max_examples=25)
@given(turn=st.integers(2, 12), game=games(secret_whispers))
def test_haters_scheme_alike_whether_tips_are_true_or_not(world: World, turn: int, game: list[list[Move]]) -> None:
    left, right = twins(world, (DeckCard(LEGENDS[0], turn), FAR))
    asyncio.run(play_side_by_side(left, right, game))


def test_and_scheme_they_do(world: World) -> None:
    """A comparison of two woods in which nothing happens would prove nothing."""
    left, right = twins(world, (FAR,))
    seen: list[str] = []
    for _ in range(6):
        one, other = asyncio.run(left.turn()), asyncio.run(right.turn())
        assert repr(one) == repr(other)
        seen += [event.kind for event in one["events"]]
        assert all("scheme" in ask.user for ask in one["asked"] if ask.view.grudge is not None)
    assert set(seen) >= SCHEMING


@given(st.integers(0, 2**32))
def test_what_is_offered_is_read_from_what_can_be_seen(world: World, seed: int) -> None:
    left, right = twins(world, (FAR,))
    right.state = replace(right.state, secrets=replace(right.state.secrets, deck_seed=f"{seed:064x}", deck=(FAR, FAR)))
    for creature in CREATURES:
        seen = [grudge(world, morning(world, one.state.wood, one.state.secrets), creature) for one in (left, right)]
        assert seen[0] == seen[1]
        assert seen[0] is not None

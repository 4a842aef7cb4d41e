"""Paying to hurry the story tells nobody what lies in the deck: neither what comes, nor when, nor whether it helped."""

from __future__ import annotations

import asyncio

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.fairness import DeckCard
from engine.model import Join, Open, Remind, Spring, World
from tests.adversarial.firewall.games import LEGENDS, secret_whispers
from tests.adversarial.firewall.twins import Move, Twin, differing, play_side_by_side

FAR = DeckCard(LEGENDS[0], 40)
_decks = st.lists(
    st.builds(DeckCard, st.sampled_from(LEGENDS), st.integers(2, 14)), max_size=4, unique_by=lambda c: c.turn
)
_moves = st.lists(
    st.builds(
        Move,
        st.integers(0, 2),
        st.sampled_from([Spring(), Spring(), Join(), Open("short", "honey", 2), Remind("call"), Remind("tip")]),
    ),
    max_size=4,
)


def _sorted(cards: list[DeckCard]) -> tuple[DeckCard, ...]:
    return (*sorted(cards, key=lambda card: card.turn), FAR)


@settings(max_examples=40)
@given(
    turns=st.lists(
        st.tuples(st.lists(st.builds(Move, st.integers(0, 2), secret_whispers), max_size=1), _moves).map(
            lambda parts: [*parts[0], *parts[1]]
        ),
        min_size=4,
        max_size=12,
    )
)
def test_hurrying_and_reminders_tell_nobody_what_a_whisper_was(world: World, turns: list[list[Move]]) -> None:
    deck = (DeckCard(LEGENDS[1], 7), FAR)
    twins = [Twin(world, deck, "aa" * 32, honest=flag) for flag in (True, False)]
    asyncio.run(play_side_by_side(twins[0], twins[1], turns))


async def _play(left: Twin, right: Twin, turns: list[list[Move]]) -> int:
    """Play until the decks deal different cards; returns how many springs were compared."""
    springs = 0
    for moves in turns:
        for move in moves:
            differing(left.move(move), right.move(move))
            springs += isinstance(move.command, Spring)
        due = [
            tuple(card.legend for card in twin.state.secrets.deck[:1] if card.turn <= twin.state.wood.turn + 1)
            for twin in (left, right)
        ]
        if due[0] != due[1]:
            return springs  # what the deck holds is public now
        differing(await left.turn(), await right.turn())
    return springs


@settings(max_examples=60)
@given(left=_decks, right=_decks, turns=st.lists(_moves, min_size=3, max_size=10))
def test_a_hurried_deck_shows_nowhere(
    world: World, left: list[DeckCard], right: list[DeckCard], turns: list[list[Move]]
) -> None:
    twins = [Twin(world, _sorted(cards), seed * 32, honest=True) for cards, seed in ((left, "aa"), (right, "bb"))]
    asyncio.run(_play(twins[0], twins[1], turns))


def test_the_comparison_sees_springs_that_help_and_springs_that_do_not(world: World) -> None:
    soon, late = (DeckCard(LEGENDS[0], 3), FAR), (DeckCard(LEGENDS[1], 12), FAR)
    twins = [Twin(world, cards, seed * 32, honest=True) for cards, seed in ((soon, "aa"), (late, "bb"))]
    turns = [[Move(user % 3, Spring())] for user in range(6)]
    assert asyncio.run(_play(twins[0], twins[1], turns)) >= 2
    assert [twin.state.secrets.deck[0].sprung for twin in twins] == [1, 2]

"""Two woods that differ only in tip truth, or only in undrawn cards, look the same in every byte until it settles."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.guests import load_world
from engine.core import Draft
from engine.events import GiftSeen
from engine.fairness import DeckCard
from engine.model import Cover, CoverAt, Open, Result, Spring, Wager, Whisper, World
from engine.turn import patronage
from tests.adversarial.firewall.games import LEGENDS, games, secret_whispers
from tests.adversarial.firewall.twins import Move, Secret, Twin, play_side_by_side

QUICK, MANY = 200, 10_000  # pairs of woods
FAR = DeckCard(LEGENDS[0], 999)
_legend = st.sampled_from(list(load_world().legends))
_cards = st.lists(st.builds(DeckCard, _legend, st.integers(2, 12)), max_size=4, unique_by=lambda card: card.turn).map(
    lambda cards: (*sorted(cards, key=lambda card: card.turn), FAR)
)
# A deck as it is dealt, or one in which more happens.
_decks = st.none() | _cards
_turns = st.integers(5, 14)  # of a chapter: most games live to see one end


async def flags_differ(deck: tuple[DeckCard, ...] | None, turns: int, game: list[list[Move]]) -> int:
    """Play a game in two woods of which one is honest where the other lies; how many turns were compared."""
    honest, liar = (Twin(load_world(), deck, "aa" * 32, honest=flag, chapter_turns=turns) for flag in (True, False))
    return await play_side_by_side(honest, liar, game)


async def decks_differ(
    left: tuple[DeckCard, ...] | None, right: tuple[DeckCard, ...] | None, known: int, turns: int,
    game: list[list[Move]],
) -> int:  # fmt: skip
    """Play a game in two woods whose decks begin with as many `known` cards, and hold others beneath."""
    first = Twin(load_world(), left, "aa" * 32, honest=True, chapter_turns=turns)
    second = Twin(load_world(), right, "bb" * 32, honest=True, chapter_turns=turns)
    shared = first.state.secrets.deck[:-1][:known]
    below = [card for card in second.state.secrets.deck if card.turn > max((one.turn for one in shared), default=0)]
    second.state = replace(second.state, secrets=replace(second.state.secrets, deck=(*shared, *(below or [FAR]))))
    return await play_side_by_side(first, second, game)


@settings(max_examples=QUICK // 2)
@given(deck=_decks, turns=_turns, game=games(secret_whispers))
def test_whether_a_tip_is_true_shows_nowhere(
    deck: tuple[DeckCard, ...] | None, turns: int, game: list[list[Move]]
) -> None:
    asyncio.run(flags_differ(deck, turns, game))


@settings(max_examples=QUICK // 2)
@given(left=_decks, right=_decks, known=st.integers(0, 2), turns=_turns, game=games(secret_whispers))
def test_what_lies_in_the_deck_shows_nowhere(
    left: tuple[DeckCard, ...] | None,
    right: tuple[DeckCard, ...] | None,
    known: int,
    turns: int,
    game: list[list[Move]],
) -> None:
    asyncio.run(decks_differ(left, right, known, turns, game))


@pytest.mark.slow
@settings(max_examples=MANY // 2, derandomize=False)
@given(deck=_decks, turns=_turns, game=games(secret_whispers, most_turns=18))
def test_however_long_one_looks_no_tip_shows(
    deck: tuple[DeckCard, ...] | None, turns: int, game: list[list[Move]]
) -> None:
    asyncio.run(flags_differ(deck, turns, game))


@pytest.mark.slow
@settings(max_examples=MANY // 2, derandomize=False)
@given(left=_decks, right=_decks, known=st.integers(0, 2), turns=_turns, game=games(secret_whispers, most_turns=18))
def test_however_long_one_looks_no_deck_shows(
    left: tuple[DeckCard, ...] | None,
    right: tuple[DeckCard, ...] | None,
    known: int,
    turns: int,
    game: list[list[Move]],
) -> None:
    asyncio.run(decks_differ(left, right, known, turns, game))


def test_a_new_chapter_deals_in_secret(world: World) -> None:
    early = (DeckCard(LEGENDS[1], 3), FAR)
    turns: list[list[Move]] = [[Move(0, Secret("oona")), Move(1, Open("short", "honey", 2))], *([] for _ in range(7))]
    twins = [Twin(world, early, seed * 32, honest=seed == "aa", chapter_turns=5) for seed in ("aa", "cc")]
    assert asyncio.run(play_side_by_side(twins[0], twins[1], turns)) == len(turns)
    assert twins[0].state.wood.chapter == 2
    assert twins[0].state.secrets.deck != twins[1].state.secrets.deck


def insiders(world: World, wins: int) -> tuple[list[Twin], list[list[Move]]]:
    """Two woods in which a Patron bets on so many whispers that come true, and the game that does it."""
    deck = (*(DeckCard(LEGENDS[3 * win], 3 + 4 * win) for win in range(wins)), FAR)
    twins = [Twin(world, deck, "aa" * 32, honest=flag) for flag in (True, False)]
    bets = [Open("short", "honey", 8), Open("long", "berries", 12)]
    game: list[list[Move]] = [[] for _ in range(4 * wins + 4)]
    for win in range(wins):
        # The deck strikes in the third turn of four; the win is taken home after it.
        bet = bets[win]
        game[4 * win] = [Move(0, Secret("fenn")), Move(0, bet), Move(1, Open("short", "berries", 2))]
        game[4 * win + 3] = [Move(0, Cover(bet.good)), Move(1, Cover("berries"))]
    return twins, game


def test_an_insiders_win_settles_the_secret_for_them_alone(world: World) -> None:
    (honest, liar), game = insiders(world, wins=1)
    assert asyncio.run(play_side_by_side(honest, liar, game)) == len(game)
    heat = [sorted(twin.heat().values()) for twin in (honest, liar)]
    assert heat[0][1] > 0
    assert heat[1] == [0, 0]


def test_an_investigation_is_where_it_becomes_public_and_not_a_turn_before(world: World) -> None:
    (honest, liar), game = insiders(world, wins=2)
    compared = asyncio.run(play_side_by_side(honest, liar, game))
    assert 6 <= compared < len(game)
    assert len(honest.state.wood.trials) == 1
    assert not liar.state.wood.trials


def test_standing_orders_and_stakes_betray_no_secret(world: World) -> None:
    """Both ways of acting on a tip that wait for a later turn, and those of bystanders beside them."""
    early = (DeckCard(LEGENDS[0], 4), DeckCard(LEGENDS[1], 9), FAR)
    twins = [Twin(world, early, "aa" * 32, honest=flag) for flag in (True, False)]
    stakes = [Move(user, Wager(side, 4)) for user, side in ((0, "no"), (1, "yes"), (2, "no"))]  # type: ignore[arg-type]
    orders = [Move(0, CoverAt("honey", 6)), Move(0, CoverAt("honey", 12, 1)), Move(1, CoverAt("honey", 12))]
    game: list[list[Move]] = [[*stakes] for _ in range(14)]
    game[0] = [Move(0, Secret("fenn")), Move(0, Open("short", "honey", 3)), Move(1, Open("long", "honey", 3)), *orders]
    game[6] = [Move(2, Secret("pip")), Move(2, Open("long", "acorns", 2)), Move(2, CoverAt("acorns", 6)), *stakes]
    assert asyncio.run(play_side_by_side(twins[0], twins[1], game)) == len(game)
    assert not twins[0].state.wood.orders, "every order was carried out, or went with its bet"
    assert twins[0].heat() != twins[1].heat(), "and the bet on a true tip was noticed, by its owner alone"


def test_a_chapter_ends_and_the_secrets_of_two_whisperers_are_kept(world: World) -> None:
    early = (DeckCard(LEGENDS[1], 3), DeckCard(LEGENDS[0], 6))
    twins = [Twin(world, early, "aa" * 32, honest=flag, chapter_turns=6) for flag in (True, False)]
    whispers_of = [Move(0, Secret("oona")), Move(1, Secret("pip", crossed=True)), Move(2, Secret("bram"))]
    turns: list[list[Move]] = [whispers_of, [], [], [*whispers_of, Move(2, Spring())], [], [], whispers_of, [], []]
    assert asyncio.run(play_side_by_side(twins[0], twins[1], turns)) == len(turns)
    assert twins[0].state.wood.chapter == 2
    tips = [[tip.planted for tip in twin.state.secrets.tips] for twin in twins]
    assert tips[0] == [not planted for planted in tips[1]] != []


# ------------------------------------------------------------------ would it notice?


def _extra_number(draft: Draft, planted: bool) -> None:
    if planted:
        draft.next_id()


def _extra_event(draft: Draft, planted: bool) -> None:
    draft.emit(GiftSeen("oona" if planted else "pip"))


def _colder_feeling(draft: Draft, planted: bool) -> None:
    draft.feelings["oona"]["fenn"] = -40 if planted else 0


def _later_window(draft: Draft, planted: bool) -> None:
    draft.rumours[-1] = replace(draft.rumours[-1], until=draft.turn + (3 if planted else 4))


@pytest.mark.parametrize("leak", [_extra_number, _extra_event, _colder_feeling, _later_window])
def test_a_leak_of_any_kind_would_be_noticed(world: World, leak: object, monkeypatch: pytest.MonkeyPatch) -> None:
    rule = patronage.RULES[Whisper]

    def leaking(draft: Draft, patron: str, command: Whisper) -> Result:
        answer = rule.play(draft, patron, command)
        leak(draft, command.planted)  # type: ignore[operator]
        return answer

    monkeypatch.setitem(cast(dict[Any, Any], patronage.RULES), Whisper, replace(rule, play=leaking))
    deck = (DeckCard(LEGENDS[0], 6), FAR)
    honest, liar = (Twin(load_world(), deck, "aa" * 32, honest=flag) for flag in (True, False))
    game = [[], [Move(0, Secret("oona"))], [], []]
    with pytest.raises(AssertionError, match="a secret shows in"):
        asyncio.run(play_side_by_side(honest, liar, game))

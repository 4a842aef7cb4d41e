"""Two woods that differ only in tip truth, or only in undrawn cards, look the same in every byte until it settles."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import events, whispers
from engine.commands import Open
from engine.draft import Draft
from engine.secrets import Card
from engine.world import World
from tests.firewall.games import LEGENDS, games, secret_whispers
from tests.firewall.twins import Move, Secret, Twin, play_side_by_side

FAR = Card(LEGENDS[0], 999)
_card = st.builds(Card, st.sampled_from(LEGENDS), st.integers(2, 12))
_decks = st.lists(_card, max_size=4, unique_by=lambda card: card.turn).map(
    lambda cards: (*sorted(cards, key=lambda card: card.turn), FAR)
)


@settings(max_examples=100)
@given(deck=_decks, game=games(secret_whispers))
def test_whether_a_tip_is_true_shows_nowhere(world: World, deck: tuple[Card, ...], game: list[list[Move]]) -> None:
    honest = Twin(world, deck, "aa" * 32, honest=True)
    liar = Twin(world, deck, "aa" * 32, honest=False)
    asyncio.run(play_side_by_side(honest, liar, game))


@settings(max_examples=100)
@given(left=_decks, right=_decks, drawn=st.integers(0, 2), game=games(secret_whispers))
def test_what_lies_in_the_deck_shows_nowhere(
    world: World, left: tuple[Card, ...], right: tuple[Card, ...], drawn: int, game: list[list[Move]]
) -> None:
    known = left[:-1][:drawn]  # cards that both decks begin with: they strike, and what lies beneath stays hidden
    below = tuple(card for card in right if card.turn > max((card.turn for card in known), default=0))
    first = Twin(world, left, "aa" * 32, honest=True)
    second = Twin(world, (*known, *below), "bb" * 32, honest=True)
    differ = [pair for pair in zip(first.deck[len(known) :], below, strict=False) if pair[0] != pair[1]]
    until = min((card.turn for card in differ[0]), default=None) if differ else None
    asyncio.run(play_side_by_side(first, second, game, until))


def test_a_new_chapter_deals_in_secret(world: World) -> None:
    early = (Card(LEGENDS[1], 3), FAR)
    turns: list[list[Move]] = [[Move(0, Secret("oona")), Move(1, Open("short", "honey", 2))], *([] for _ in range(7))]
    twins = [Twin(world, early, seed * 32, honest=seed == "aa", chapter_turns=5) for seed in ("aa", "cc")]
    assert asyncio.run(play_side_by_side(twins[0], twins[1], turns)) == len(turns)
    assert twins[0].state.wood.chapter == 2
    assert twins[0].state.secrets.deck != twins[1].state.secrets.deck


def test_an_insiders_win_settles_the_secret_and_not_a_turn_before(world: World) -> None:
    run = LEGENDS[0]
    twins = [Twin(world, (Card(run, 4), FAR), "aa" * 32, honest=flag) for flag in (True, False)]
    moves = [Move(0, Secret("fenn")), Move(0, Open("short", "honey", 6)), Move(1, Open("short", "honey", 2))]
    compared = asyncio.run(play_side_by_side(twins[0], twins[1], [moves, [], [], [], []]))
    assert compared == 3
    heat = [twin.heat() for twin in twins]
    assert [sorted(one.values()) for one in heat] == [[0, world.finance.heat_per_win], [0, 0]]
    # Even then, nobody but the insider can see it: the heat is theirs, and the rest is as it was.
    cooled = [replace(twin.state.wood, patrons={}) for twin in twins]
    assert cooled[0] == cooled[1]


# ------------------------------------------------------------------ would it notice?


def _extra_number(draft: Draft, planted: bool) -> None:
    if planted:
        draft.next_id()


def _extra_event(draft: Draft, planted: bool) -> None:
    draft.emit(events.gift_seen("oona" if planted else "pip"))


def _colder_feeling(draft: Draft, planted: bool) -> None:
    draft.feelings["oona"]["fenn"] = -40 if planted else 0


def _later_window(draft: Draft, planted: bool) -> None:
    draft.rumours[-1] = replace(draft.rumours[-1], until=draft.turn + (3 if planted else 4))


@pytest.mark.parametrize("leak", [_extra_number, _extra_event, _colder_feeling, _later_window])
def test_a_leak_of_any_kind_would_be_noticed(world: World, leak: object, monkeypatch: pytest.MonkeyPatch) -> None:
    whisper = whispers.whisper

    def leaking(draft: Draft, patron: str, command: whispers.Whisper) -> object:
        answer = whisper(draft, patron, command)
        leak(draft, command.planted)  # type: ignore[operator]
        return answer

    monkeypatch.setattr(whispers, "whisper", leaking)
    deck = (Card(LEGENDS[0], 6), FAR)
    honest, liar = (Twin(world, deck, "aa" * 32, honest=flag) for flag in (True, False))
    game = [[], [Move(0, Secret("oona"))], [], []]
    with pytest.raises(AssertionError, match="a secret shows in"):
        asyncio.run(play_side_by_side(honest, liar, game))

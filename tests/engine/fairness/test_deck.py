"""The deck: dealt by its seed alone, spread over the chapter, never empty (docs: rules/legends.md#the-deck)."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from engine.core import draws
from engine.fairness import dealing
from engine.model import World, odds

seeds = st.binary(min_size=32, max_size=32).map(bytes.hex)
lengths = st.integers(5, 400)


@given(seed=seeds, chapter=st.integers(1, 9), turns=lengths)
def test_a_deck_is_dealt_in_order_and_ends_with_the_chapter(world: World, seed: str, chapter: int, turns: int) -> None:
    cards = dealing.deal(world, seed, chapter, turns)
    assert cards == dealing.deal(world, seed, chapter, turns)
    assert cards[-1].turn == turns
    gaps = [after.turn - before.turn for before, after in pairwise(cards)]
    assert min(gaps, default=world.economy.deck_gap_least) >= world.economy.deck_gap_least
    assert all(card.legend in world.legends for card in cards)
    assert all(before.legend != after.legend for before, after in pairwise(cards))
    assert len(cards) == 1 or cards[0].turn >= world.economy.deck_first


def test_seed_and_chapter_each_change_the_deck(world: World) -> None:
    decks = {dealing.deal(world, seed * 32, chapter, 40) for seed in ("aa", "bb") for chapter in (1, 2)}
    assert len(decks) == 4


def test_heavier_legends_come_more_often(world: World) -> None:
    drawn = [card.legend for n in range(200) for card in dealing.deal(world, f"{n:064x}", 1, 40)]
    heavy = [drawn.count(one.id) for one in world.legends.values() if one.weight == 2]
    light = [drawn.count(one.id) for one in world.legends.values() if one.weight == 1]
    assert min(heavy) > max(light)


def test_a_wood_with_one_legend_draws_it_again(world: World) -> None:
    lonely = replace(world, legends={"flash-hare": world.legends["flash-hare"]})
    assert {card.legend for card in dealing.deal(lonely, "aa" * 32, 1, 40)} == {"flash-hare"}


@given(seed=seeds, before=lengths, after=lengths, struck=st.integers(0, 3))
def test_a_chapter_made_longer_or_shorter_keeps_its_next_cards(
    world: World, seed: str, before: int, after: int, struck: int
) -> None:
    cards = dealing.deal(world, seed, 1, before)
    cards = cards[min(struck, len(cards) - 1) :]
    fitted = dealing.refit(world.economy, odds(world, {}), draws.of_chapter(seed, 1), cards, after)
    assert fitted[-1].turn == after
    turns = [card.turn for card in fitted]
    assert turns == sorted(set(turns))
    kept = [card for card in cards if card.turn < after]
    assert list(fitted[: len(kept)]) == kept
    if after <= before:
        assert [card.legend for card in fitted] == [card.legend for card in cards[: len(fitted)]]

"""The deck: legends in the order a secret seed shuffles them, each with the turn at which it strikes.

A chapter always ends on a legend. So there is a next card at every moment of a chapter, and a true tip is never empty.
"""

from __future__ import annotations

from dataclasses import replace

from engine import draws
from engine.secrets import Card, Secrets
from engine.world import World


def deal(world: World, deck_seed: str, chapter: int, chapter_turns: int) -> tuple[Card, ...]:
    """The deck of a chapter, dealt from that chapter's own seed below `deck_seed`."""
    return lay_out(world, draws.of_chapter(deck_seed, chapter), chapter_turns)


def lay_out(world: World, seed: str, chapter_turns: int) -> tuple[Card, ...]:
    """The deck that a chapter's own seed deals, in order of striking; its last card strikes at the last turn.

    A legend is as likely as its weight; none comes twice in a row where there is another.
    """
    economy = world.economy
    span = economy.deck_gap_most - economy.deck_gap_least + 1
    turn = economy.deck_first + draws.below(seed, span, "first")
    cards: list[Card] = []
    while turn + economy.deck_gap_least <= chapter_turns:
        cards.append(Card(_legend(world, seed, cards), turn))
        turn += economy.deck_gap_least + draws.below(seed, span, len(cards), "gap")
    cards.append(Card(_legend(world, seed, cards), chapter_turns))
    return tuple(cards)


def _legend(world: World, seed: str, cards: list[Card]) -> str:
    last = cards[-1].legend if cards else ""
    options = [legend.id for legend in world.legends.values() for _ in range(legend.weight) if legend.id != last]
    return draws.pick(seed, options or list(world.legends), len(cards), "legend")


def refit(world: World, secrets: Secrets, chapter: int, last_turn: int) -> Secrets:
    """The deck for a chapter that now ends at `last_turn`: cut, or filled up as the same seed would have dealt it."""
    kept = [card for card in secrets.deck if card.turn < last_turn]
    if len(kept) < len(secrets.deck):
        finale = replace(secrets.deck[len(kept)], turn=last_turn)
    else:
        *longer, finale = deal(world, secrets.deck_seed, chapter, last_turn)
        kept += [card for card in longer if card.turn > kept[-1].turn]
    return replace(secrets, deck=(*kept, finale))


def next_card(secrets: Secrets) -> Card:
    """The card that strikes next; between two entries a deck always holds one."""
    return secrets.deck[0]

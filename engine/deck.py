"""The deck: legends in the order a secret seed shuffles them, each with the turn at which it strikes."""

from __future__ import annotations

from engine import draws
from engine.secrets import Card, Secrets
from engine.world import World


def deal(world: World, deck_seed: str, chapter: int, chapter_turns: int) -> tuple[Card, ...]:
    """The deck of a chapter, in order of striking; its last card lies beyond the chapter's end, so none is lacking.

    A legend is as likely as its weight; the same legend never comes twice in a row where there is another.
    """
    economy = world.economy
    span = economy.deck_gap_most - economy.deck_gap_least + 1
    cards: list[Card] = []
    turn = economy.deck_first + draws.below(deck_seed, span, chapter, "first")
    last = ""
    while True:
        options = [
            legend.id for legend in world.legends.values() for _ in range(legend.weight) if legend.id != last
        ] or list(world.legends)
        last = draws.pick(deck_seed, options, chapter, len(cards), "legend")
        cards.append(Card(last, turn))
        if turn > chapter_turns:
            return tuple(cards)
        turn += economy.deck_gap_least + draws.below(deck_seed, span, chapter, len(cards), "gap")


def next_card(secrets: Secrets) -> Card:
    """The card that strikes next; a dealt deck always holds one."""
    return secrets.deck[0]

"""The deck: legends in the order a secret seed shuffles them, each with the turn at which it strikes.

A chapter always ends on a legend. So there is a next card at every moment of a chapter, and a true tip is never empty.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from engine import draws
from engine.legends import odds
from engine.numbers import Economy
from engine.secrets import Card, Secrets
from engine.world import World


def deal(world: World, deck_seed: str, chapter: int, chapter_turns: int) -> tuple[Card, ...]:
    """The deck that the world's own legends make for a chapter, dealt from that chapter's seed below `deck_seed`."""
    return lay_out(world.economy, odds(world, {}), draws.of_chapter(deck_seed, chapter), chapter_turns)


def lay_out(economy: Economy, chances: Mapping[str, int], seed: str, chapter_turns: int) -> tuple[Card, ...]:
    """The deck that a chapter's own seed deals, in order of striking; its last card strikes at the last turn.

    A legend is as likely as its weight in `chances`; none comes twice in a row where there is another.
    """
    span = economy.deck_gap_most - economy.deck_gap_least + 1
    turn = economy.deck_first + draws.below(seed, span, "first")
    cards: list[Card] = []
    while turn + economy.deck_gap_least <= chapter_turns:
        cards.append(Card(_legend(chances, seed, cards), turn))
        turn += economy.deck_gap_least + draws.below(seed, span, len(cards), "gap")
    cards.append(Card(_legend(chances, seed, cards), chapter_turns))
    return tuple(cards)


def _legend(chances: Mapping[str, int], seed: str, cards: Sequence[Card]) -> str:
    last = cards[-1].legend if cards else ""
    options = [legend for legend, weight in chances.items() for _ in range(weight) if legend != last]
    return draws.pick(seed, options or list(chances), len(cards), "legend")


def refit(
    economy: Economy, chances: Mapping[str, int], seed: str, cards: Sequence[Card], last_turn: int
) -> tuple[Card, ...]:
    """What is left of a deck, for a chapter that now ends at `last_turn`: cut, or filled up as its seed would deal."""
    kept = [card for card in cards if card.turn < last_turn]
    if len(kept) < len(cards):
        finale = replace(cards[len(kept)], turn=last_turn)
    else:
        *longer, finale = lay_out(economy, chances, seed, last_turn)
        kept += [card for card in longer if card.turn > kept[-1].turn]
    return (*kept, finale)


def hasten(cards: Sequence[Card], turn: int) -> tuple[Card, ...]:
    """A deck after somebody paid to hurry it when `turn` turns of the chapter were finished (`Wood.springs`).

    The next card comes a turn sooner, unless it strikes with the coming turn anyway. The last card closes its chapter
    and stays where it is: so there is a next card to the end. That it stayed is written on it, for `whispers`: a
    forecast asked for afterwards must not tell whether the fee was of use.
    """
    card, *rest = cards
    if not rest or card.turn <= turn + 1:
        return (replace(card, spared=card.spared + 1), *rest)
    return (replace(card, turn=card.turn - 1, sprung=card.sprung + 1), *rest)


def spring(secrets: Secrets, turn: int) -> Secrets:
    """The secrets after somebody paid to hurry the story."""
    return replace(secrets, deck=hasten(secrets.deck, turn))


def next_card(secrets: Secrets) -> Card:
    """The card that strikes next; between two entries a deck always holds one."""
    return secrets.deck[0]

"""The deck: which legends strike in a chapter and when, dealt from its seed (docs: rules/legends.md#the-deck).

How it is dealt is no secret, and the audit of a finished chapter deals it again. The seed and the cards of a chapter
under way are secrets, and are held in `engine.hidden`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from engine.core import draws
from engine.legends import targets
from engine.model import Direction, Economy, World, odds

if TYPE_CHECKING:
    from engine.core import WoodLike


@dataclass(frozen=True, slots=True)
class DeckCard:
    """A legend waiting in the deck and the turn of this chapter at which it strikes.

    `sprung` is how many turns sooner that is than it was dealt, because somebody paid (`hasten`); `spared` how
    often somebody paid while it was the next, and it could come no sooner.
    """

    legend: str
    turn: int
    sprung: int = 0
    spared: int = 0


def deal(world: World, deck_seed: str, chapter: int, chapter_turns: int) -> tuple[DeckCard, ...]:
    """The deck that the world's own legends make for a chapter, dealt from that chapter's seed below `deck_seed`."""
    return lay_out(world.economy, odds(world, {}), draws.of_chapter(deck_seed, chapter), chapter_turns)


def lay_out(economy: Economy, chances: Mapping[str, int], seed: str, chapter_turns: int) -> tuple[DeckCard, ...]:
    """The deck that a chapter's own seed deals, in order of striking; its last card strikes at the last turn.

    A legend is as likely as its weight in `chances`; none comes twice in a row where there is another.
    """
    span = economy.deck_gap_most - economy.deck_gap_least + 1
    turn = economy.deck_first + draws.below(seed, span, "first")
    cards: list[DeckCard] = []
    while turn + economy.deck_gap_least <= chapter_turns:
        cards.append(DeckCard(_legend(chances, seed, cards), turn))
        turn += economy.deck_gap_least + draws.below(seed, span, len(cards), "gap")
    cards.append(DeckCard(_legend(chances, seed, cards), chapter_turns))
    return tuple(cards)


def _legend(chances: Mapping[str, int], seed: str, cards: Sequence[DeckCard]) -> str:
    last = cards[-1].legend if cards else ""
    options = [legend for legend, weight in chances.items() for _ in range(weight) if legend != last]
    return draws.pick(seed, options or list(chances), len(cards), "legend")


def refit(
    economy: Economy, chances: Mapping[str, int], seed: str, cards: Sequence[DeckCard], last_turn: int
) -> tuple[DeckCard, ...]:
    """What is left of a deck, for a chapter that now ends at `last_turn`: cut, or filled up as its seed would deal."""
    kept = [card for card in cards if card.turn < last_turn]
    if len(kept) < len(cards):
        finale = replace(cards[len(kept)], turn=last_turn)
    else:
        *longer, finale = lay_out(economy, chances, seed, last_turn)
        kept += [card for card in longer if card.turn > kept[-1].turn]
    return (*kept, finale)


def hasten(cards: Sequence[DeckCard], turn: int) -> tuple[DeckCard, ...]:
    """A deck after somebody paid to hurry it when `turn` turns of the chapter were finished (`Wood.springs`).

    The next card comes a turn sooner, unless it strikes with the coming turn anyway. The last card closes its chapter
    and stays where it is: so there is a next card to the end. That it stayed is written on it, for `whispers`: a
    forecast asked for afterwards must not tell whether the fee was of use.
    """
    card, *rest = cards
    if not rest or card.turn <= turn + 1:
        return (replace(card, spared=card.spared + 1), *rest)
    return (replace(card, turn=card.turn - 1, sprung=card.sprung + 1), *rest)


def forecast_of(world: World, wood: WoodLike, card: DeckCard) -> tuple[str, Direction]:
    """What a card foretells: the good it is about, as far as anyone can know today, and which way.

    A legend that writes no price foretells what its file says: the tip is right when it strikes.
    """
    legend = world.legends[card.legend]
    return targets.subject(world, wood, legend), legend.direction

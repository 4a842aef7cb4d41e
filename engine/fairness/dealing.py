"""The deck: which legends strike in a chapter and when, dealt from its seed, and sealed in public before it begins.

How it is dealt is no secret, and the audit of a finished chapter deals it again (docs: rules/legends.md#the-deck). The
seed and the cards of a chapter under way are secrets, and are held in `engine.hidden`.

Before the first turn two hashes are public, each SHA-256 of a text in UTF-8 whose lines end with a line feed:

    deck      "thousand-token deck 1", the chapter's deck seed, its salt, then "<turn> <legend>" for each card in order
    chance    "thousand-token chance 1", the chapter's chance seed, the same salt

Seeds and salt are 64 hex digits. Both hashes are printed before the first turn, and together are the chapter's seal.
After the last turn the seeds, the salt and the order are public: with them and what was public all along, anyone can
deal the deck again (`audit.py`). They are children of the wood's own seeds (`draws.of_chapter`), which stay secret: a
chapter that lies open tells nothing of the next (docs: rules/fairness.md#the-seal).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from engine.core import draws
from engine.legends import effects
from engine.model import Direction, Economy, GoodId, LegendId, World, odds

if TYPE_CHECKING:
    from engine.core import WoodLike


@dataclass(frozen=True, slots=True)
class DeckCard:
    """A legend waiting in the deck and the turn of this chapter at which it strikes.

    `sprung` is how many turns sooner that is than it was dealt, because somebody paid (`hasten`); `spared` how
    often somebody paid while it was the next, and it could come no sooner.
    """

    legend: LegendId
    turn: int
    sprung: int = 0
    spared: int = 0


def deal(world: World, deck_seed: str, chapter: int, chapter_turns: int) -> tuple[DeckCard, ...]:
    """The deck that the world's own legends make for a chapter, dealt from that chapter's seed below `deck_seed`."""
    return lay_out(world.economy, odds(world, {}), draws.of_chapter(deck_seed, chapter), chapter_turns)


def lay_out(economy: Economy, chances: Mapping[LegendId, int], seed: str, chapter_turns: int) -> tuple[DeckCard, ...]:
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


def longest_wait(economy: Economy) -> int:
    """Most turns from any evening of a chapter to the next card: a gap, and what is too short for another card."""
    return max(economy.deck_first, economy.deck_gap_least) + economy.deck_gap_most - 1


def _legend(chances: Mapping[LegendId, int], seed: str, cards: Sequence[DeckCard]) -> LegendId:
    last = cards[-1].legend if cards else ""
    options = [legend for legend, weight in chances.items() for _ in range(weight) if legend != last]
    return draws.pick(seed, options or list(chances), len(cards), "legend")


def refit(
    economy: Economy, chances: Mapping[LegendId, int], seed: str, cards: Sequence[DeckCard], last_turn: int
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


def forecast_of(world: World, wood: WoodLike, card: DeckCard) -> tuple[GoodId, Direction]:
    """What a card foretells: the good it is about, as far as anyone can know today, and which way.

    A legend that writes no price foretells what its file says: the tip is right when it strikes.
    """
    legend = world.legends[card.legend]
    return effects.subject(world, wood, legend), legend.direction


Placed = tuple[int, LegendId]  # a card: the turn at which it strikes, and its legend


@dataclass(frozen=True, slots=True)
class Shown:
    """What a finished chapter laid open: the deck's seed, the salt, the cards as they were dealt, the chance seed."""

    seed: str
    salt: str
    order: tuple[Placed, ...]
    chance: str


def deck_text(deck_seed: str, salt: str, order: Iterable[Placed]) -> str:
    """The text that the first hash is taken of."""
    return _lines(["thousand-token deck 1", deck_seed, salt, *(f"{turn} {legend}" for turn, legend in order)])


def chance_text(chance_seed: str, salt: str) -> str:
    """The text that the second hash is taken of."""
    return _lines(["thousand-token chance 1", chance_seed, salt])


def commit(deck_seed: str, salt: str, order: Iterable[Placed]) -> str:
    """The hash that is published before the chapter: it binds its maker, and tells nobody anything."""
    return _hash(deck_text(deck_seed, salt, order))


def commit_chance(chance_seed: str, salt: str) -> str:
    """The same for the seed of everything else that is drawn in the chapter."""
    return _hash(chance_text(chance_seed, salt))


def salt(deck_seed: str, chapter: int) -> str:
    """The salt of a chapter, below the wood's own deck seed and beside the chapter's."""
    return draws.child(deck_seed, "salt", chapter)


def written(order: Sequence[Placed]) -> str:
    """An order of cards as one public fact: "7 flash-hare, 40 long-frost"."""
    return ", ".join(f"{turn} {legend}" for turn, legend in order)


def read(order: str) -> tuple[Placed, ...]:
    """What `written` wrote; raises ValueError for anything else."""
    pairs = (card.split(" ") for card in order.split(", "))
    return tuple((int(turn), LegendId(legend)) for turn, legend in pairs)


def written_odds(odds: Mapping[LegendId, int]) -> str:
    """The legends of a deck and their weights as one public fact: "flash-hare 1, long-frost 1"."""
    return ", ".join(f"{legend} {weight}" for legend, weight in odds.items())


def read_odds(odds: str) -> dict[LegendId, int]:
    """What `written_odds` wrote; raises ValueError for anything else."""
    pairs = (one.split(" ") for one in odds.split(", "))
    return {LegendId(legend): int(weight) for legend, weight in pairs}


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()

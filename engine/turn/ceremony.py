"""A chapter's ceremonies: its deck dealt under a seal, its books written up, the deck shown, its purses filled.

In a chapter Patrons carry pebbles out of the wood or leave theirs in it, and all of them begin the next with the same
stake: were the wood's pebbles not made as many again as it was founded with (docs: rules/chapters.md#spring), one that
is lent to for months would run dry, or drown.

docs: rules/chapters.md
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from engine.core import EXCHANGE, MINT, Draft, draws, purse
from engine.creatures import needs
from engine.events import (
    ChapterPlayedBy,
    ChapterPriced,
    ChapterRanked,
    ChapterResealed,
    ChapterResized,
    ChapterResult,
    ChapterRevealed,
    ChapterRichest,
    ChapterSealed,
    ChapterShared,
    ChapterStruck,
    ChapterUnwon,
    PursesFilled,
    PursesLevied,
)
from engine.fairness import annals, dealing
from engine.model import Fact, LegendId, PatronId, Seal, odds


def deal(draft: Draft) -> None:
    """Deal the chapter's deck from the legends that are switched on now, and publish its hashes."""
    number, turns, chances = draft.chapter, draft.settings.chapter_turns, odds(draft.world, draft.weights)
    seal = draft.seal = _dealt(draft, chances, turns)
    if draft.rules:
        draft.emit(ChapterPlayedBy(number, draft.rules, draft.data))
    draft.emit(ChapterSealed(number, turns, seal.deck, seal.chance, dealing.written_odds(chances)))


def deal_again(draft: Draft, seed: str, deck_seed: str) -> None:
    """Deal what is left of the chapter from new seeds, under a seal of its own, and lay open what the first one hid.

    The legends it is dealt from stay those of the chapter.
    """
    before, shown = draft.seal, _shown(draft)
    chances = before.odds if before else odds(draft.world, draft.weights)
    turns = max(draft.settings.chapter_turns, draft.turn + 1)
    draft.secrets = replace(draft.secrets, seed=seed, deck_seed=deck_seed)
    seal = _dealt(draft, chances, turns)
    draft.secrets = replace(draft.secrets, deck=tuple(card for card in draft.secrets.deck if card.turn > draft.turn))
    if shown is None:  # a chapter from before there were seals
        return
    draft.seal = seal
    draft.emit(ChapterResealed(
        draft.chapter, draft.turn, turns, seal.deck, seal.chance, dealing.written_odds(chances),
        shown.seed, shown.salt, dealing.written(shown.order), shown.chance,
    ))  # fmt: skip


def _dealt(draft: Draft, chances: Mapping[LegendId, int], turns: int) -> Seal:
    """Put a chapter's whole deck into the secrets, as their seeds deal it; its seal."""
    seed, salt = _seeds(draft)
    cards = dealing.lay_out(draft.world.economy, chances, seed, turns)
    draft.secrets = replace(draft.secrets, deck=cards)
    order = [(card.turn, card.legend) for card in cards]
    return Seal(dealing.commit(seed, salt, order), dealing.commit_chance(draft.chance, salt), turns, chances)


def _seeds(draft: Draft) -> tuple[str, str]:
    """The deck seed of the chapter under way, and its salt."""
    secret, number = draft.secrets.deck_seed, draft.chapter
    return draws.of_chapter(secret, number), dealing.salt(secret, number)


def _shown(draft: Draft) -> dealing.Shown | None:
    """What the seal of the chapter under way was taken of; None for one that was dealt before decks were sealed."""
    if draft.seal is None:
        return None
    seed, salt = _seeds(draft)
    cards = dealing.lay_out(draft.world.economy, draft.seal.odds, seed, draft.seal.turns)
    return dealing.Shown(seed, salt, tuple((card.turn, card.legend) for card in cards), draft.chance)


def printed(draft: Draft) -> dict[str, Fact]:
    """The chapter's seal as an answer prints it: both hashes."""
    return {} if draft.seal is None else {"seal": draft.seal.deck, "chance": draft.seal.chance}


def reveal(draft: Draft) -> None:
    """Lay the chapter's deck open, as it was dealt."""
    shown = _shown(draft)
    if shown is not None:  # else there is nothing that it could be held against
        order = dealing.written(shown.order)
        draft.emit(ChapterRevealed(draft.chapter, shown.seed, shown.salt, order, shown.chance))


def tell_places(draft: Draft, worths: Mapping[PatronId, int]) -> None:
    """A letter to everyone who played: the place they end in, whether the first is theirs alone, and a win."""
    held = list(worths.values())
    for patron, worth in worths.items():
        rank, level = 1 + sum(other > worth for other in held), held.count(worth) - 1
        if rank == 1 and not wins(draft, worth):
            draft.tell(patron, ChapterUnwon(draft.chapter, worth, len(held), draft.world.finance.stake))
        elif rank == 1 and level:
            draft.tell(patron, ChapterShared(draft.chapter, worth, level))
        else:
            draft.tell(patron, ChapterResult(draft.chapter, worth, rank, len(held)))


def wins(draft: Draft, worth: int) -> bool:
    """Whether whoever ends a chapter richest of those who played, worth so many pebbles, has won it."""
    finance = draft.world.finance
    return not finance.to_win or worth * 100 > finance.stake * finance.to_win


def write_up(draft: Draft, worths: Mapping[PatronId, int]) -> None:
    """Enter the chapter in the books: prices, places, the richest creature. `worths` is every ranked Patron's."""
    for good, path in draft.history.items():
        draft.emit(ChapterPriced(draft.chapter, good, path))
    for past in draft.struck:
        name = draft.world.legends[past.legend].name
        draft.emit(ChapterStruck(draft.chapter, past.legend, name, past.first, past.last))
    places = sorted(worths, key=lambda one: (-worths[one], one))
    for patron in places[: annals.RANKED]:
        rank = 1 + sum(other > worths[patron] for other in worths.values())
        draft.emit(ChapterRanked(draft.chapter, patron, rank, worths[patron]))
    wealth = {creature: needs.wealth(draft, creature) for creature in draft.stores}
    richest = min(wealth, key=lambda one: (-wealth[one], one))
    draft.emit(ChapterRichest(draft.chapter, richest, wealth[richest]))


def resize(draft: Draft, turns: int) -> None:
    """Fit the deck to a chapter of `turns` turns, and say so; the tick to come is the earliest at which it can end."""
    last = max(turns, draft.turn + 1)
    chances = draft.seal.odds if draft.seal else odds(draft.world, draft.weights)
    seed = draws.of_chapter(draft.secrets.deck_seed, draft.chapter)
    cards = dealing.refit(draft.world.economy, chances, seed, draft.secrets.deck, last)
    draft.secrets = replace(draft.secrets, deck=cards)
    draft.emit(ChapterResized(turns, last))


def renew(draft: Draft) -> None:
    """A chapter opens: what all purses hold is filled up or levied down, and the Exchange gets its capital back."""
    world = draft.world
    founded = {spec.id: spec.purse for spec in world.creatures.values()}
    held = {creature: draft.balance(purse(creature)) for creature in founded}
    whole, now = sum(founded.values()), sum(held.values())
    moved = abs(whole - now)
    # Two woods differ by as much on their first morning: that is no matter for the Mint.
    if abs(whole - now) * 100 > whole * world.economy.variety_percent:
        for creature in founded:
            if now < whole:
                draft.pay(MINT, purse(creature), moved * founded[creature] // whole, "spring money")
            else:
                draft.pay(purse(creature), MINT, moved * held[creature] // now, "spring levy")
        draft.emit(PursesFilled(moved) if now < whole else PursesLevied(moved))
    lacking = world.finance.exchange_capital - draft.balance(EXCHANGE)
    if lacking > 0:
        draft.pay(MINT, EXCHANGE, lacking, "capital of the Exchange")

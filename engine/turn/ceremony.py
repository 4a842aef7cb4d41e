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
    ChapterResized,
    ChapterResult,
    ChapterRevealed,
    ChapterRichest,
    ChapterSealed,
    ChapterShared,
    ChapterStruck,
    PursesFilled,
    PursesLevied,
)
from engine.fairness import annals, dealing
from engine.model import Fact, PatronId, Seal, odds


def deal(draft: Draft) -> None:
    """Deal the chapter's deck from the legends that are switched on now, and publish its hashes."""
    number, turns = draft.chapter, draft.settings.chapter_turns
    secrets, chances = draft.secrets, odds(draft.world, draft.weights)
    seed, salt = draws.of_chapter(secrets.deck_seed, number), dealing.salt(secrets.deck_seed, number)
    cards = dealing.lay_out(draft.world.economy, chances, seed, turns)
    draft.secrets = replace(secrets, deck=cards)
    order = [(card.turn, card.legend) for card in cards]
    seal = Seal(dealing.commit(seed, salt, order), dealing.commit_chance(draft.chance, salt), turns, chances)
    draft.seal = seal
    if draft.rules:
        draft.emit(ChapterPlayedBy(number, draft.rules, draft.data))
    draft.emit(ChapterSealed(number, turns, seal.deck, seal.chance, dealing.written_odds(chances)))


def printed(draft: Draft) -> dict[str, Fact]:
    """The chapter's seal as an answer prints it: both hashes."""
    return {} if draft.seal is None else {"seal": draft.seal.deck, "chance": draft.seal.chance}


def reveal(draft: Draft) -> None:
    """Lay the chapter's deck open, as it was dealt on its first morning."""
    seal = draft.seal
    if seal is None:  # dealt before decks were sealed: there is nothing that it could be held against
        return
    secrets, number = draft.secrets, draft.chapter
    seed, salt = draws.of_chapter(secrets.deck_seed, number), dealing.salt(secrets.deck_seed, number)
    cards = dealing.lay_out(draft.world.economy, seal.odds, seed, seal.turns)
    order = dealing.written([(card.turn, card.legend) for card in cards])
    draft.emit(ChapterRevealed(number, seed, salt, order, draft.chance))


def tell_places(draft: Draft, worths: Mapping[PatronId, int]) -> None:
    """A letter to everyone who played: the place they end in, and whether the first is theirs alone."""
    held = list(worths.values())
    for patron, worth in worths.items():
        rank, level = 1 + sum(other > worth for other in held), held.count(worth) - 1
        if rank == 1 and level:
            draft.tell(patron, ChapterShared(draft.chapter, worth, level))
        else:
            draft.tell(patron, ChapterResult(draft.chapter, worth, rank, len(held)))


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

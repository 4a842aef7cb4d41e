"""The deals of a chapter, each under its seal: one, and another for each time its wood went back to a copy of itself.

With the entry that says so, what the seal before hid lies open, and what is left of the chapter is dealt anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from engine.events import ChapterResealed, ChapterSealed
from engine.fairness import dealing
from engine.fairness.annals import AnnalsPage, of_kind
from engine.fairness.dealing import DeckCard
from engine.fairness.findings import Unfit
from engine.model import LegendId, World


@dataclass(frozen=True, slots=True)
class Deal:
    """A deck of a chapter of so many turns, in force from row `seq` of the journal on."""

    seq: int
    turns: int
    odds: Mapping[LegendId, int]
    shown: dealing.Shown

    def cards(self, world: World) -> tuple[DeckCard, ...]:
        """The deck as its seed deals it."""
        return dealing.lay_out(world.economy, self.odds, self.shown.seed, self.turns)


def resealed(pages: Sequence[AnnalsPage], chapter: int) -> list[tuple[AnnalsPage, ChapterResealed]]:
    """Every time that what was left of a chapter was dealt anew, and its page."""
    return [(page, one) for page in pages for one in of_kind(page, ChapterResealed) if one.chapter == chapter]


def deals_of(
    first: tuple[AnnalsPage, ChapterSealed],
    again: Sequence[tuple[AnnalsPage, ChapterResealed]],
    last: tuple[AnnalsPage, dealing.Shown],
) -> list[Deal]:
    """The chapter's deals, each held against its seal by what the page that ended it laid open; raises Unfit."""
    seals: list[tuple[AnnalsPage, ChapterSealed | ChapterResealed]] = [first, *again]
    opened = [(page, dealing.Shown(one.seed, one.salt, dealing.read(one.order), one.was)) for page, one in again]
    deals = []
    for (began, seal), (ended, shown) in zip(seals, [*opened, last], strict=True):
        if dealing.commit(shown.seed, shown.salt, shown.order) != seal.cards:
            raise Unfit("seal", ended)
        if dealing.commit_chance(shown.chance, shown.salt) != seal.chance:
            raise Unfit("chance", ended)
        deals.append(Deal(began.seq, seal.turns, dealing.read_odds(seal.odds), shown))
    return deals


def in_force(deals: Sequence[Deal], page: AnnalsPage) -> Deal:
    """The deal that a page was drawn from."""
    return [deals[0], *(deal for deal in deals[1:] if deal.seq <= page.seq)][-1]

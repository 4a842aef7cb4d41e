"""A wood to try the Patrons' rules on: commands one by one, and settlements whose prices a test may force."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from bot.text import catalogue, dress
from engine.apply import State, apply
from engine.core import MAY_OWE, Draft, locked
from engine.credit import loans
from engine.events import Addressed, Event, Notice
from engine.exchange import proceeds, valuation, wagers
from engine.model import (
    RULES,
    Decision,
    Fact,
    Loan,
    LoanAnswer,
    PatronCommand,
    PatronEntry,
    Plant,
    Position,
    Refused,
    RunningLegend,
    Wood,
    World,
)
from engine.turn import chapter, patronage, settle

SEED, DECK_SEED = "5e" * 32, "de" * 32
HONEY_RUN, ACORN_MANIA = "run-on-oonas-hoard", "great-acorn-mania"


def planted(world: World, deck_seed: str = DECK_SEED, rules: int = RULES) -> State:
    """A wood on its first morning."""
    entry = Plant("plant", 0, "w", world.id, "s", "c", SEED, deck_seed, rules=rules)
    return apply(world, None, entry).state


class Game:
    """Plays on Drafts; everything said to a Patron on the way must stand in the catalogue with all its numbers."""

    def __init__(self, world: World) -> None:
        self.world = world
        state = planted(world)
        self.wood, self.secrets = state.wood, state.secrets
        self.events: list[Event] = []
        self.told: list[Addressed] = []

    def play(self, command: PatronCommand, user: str = "ann") -> tuple[str, Mapping[str, Fact]]:
        """Play a command and return what it came to; its events and notices are in `events`, `notices`."""
        draft = self.draft()
        result = patronage.play(draft, PatronEntry("k", 0, user, command))
        self.text(f"answer-{result.kind}", result.data, draft.freeze())
        self.keep(draft)
        return result.kind, result.data

    def refused(self, command: PatronCommand, user: str = "ann") -> str:
        """The kind of refusal a command meets; it must have changed nothing and be worded."""
        before = self.wood, self.secrets
        with pytest.raises(Refused) as refusal:
            apply(self.world, State(self.wood, self.secrets), PatronEntry("k", 0, user, command))
        assert (self.wood, self.secrets) == before
        self.text(f"refused-{refusal.value.kind}", refusal.value.data, self.wood)
        return refusal.value.kind

    def seam(
        self, *legends: str, answers: Mapping[str, LoanAnswer] | None = None, seen: int | None = None, **prices: int
    ) -> None:
        """A turn without a market: loans answered, prices forced, legends begun or going on, all settled."""
        draft = self.draft()
        draft.turn += 1
        draft.age += 1
        decisions = {creature: Decision(loan=answer) for creature, answer in (answers or {}).items()}
        loans.answer_offers(draft, decisions, seen)
        draft.prices.update(prices)
        draft.running.extend(RunningLegend(legend, 0, {}) for legend in legends)
        settle(draft, dict(draft.prices))
        draft.requests.clear()
        self.keep(draft)

    def end_chapter(self) -> None:
        """Turn the chapter over as its last turn would."""
        draft = self.draft()
        draft.turn = draft.settings.chapter_turns
        chapter.turn_over(draft)
        self.keep(draft)

    def change(self, **fields: object) -> None:
        """Force parts of the wood."""
        self.wood = replace(self.wood, **fields)  # type: ignore[arg-type]

    def feel(self, creature: str, toward: str, value: int) -> None:
        """Force a feeling."""
        self.change(feelings={**self.wood.feelings, creature: {**self.wood.feelings[creature], toward: value}})

    def bury_deck(self) -> None:
        """Put the deck's cards out of reach, so that only a test's own legends strike."""
        cards = tuple(replace(card, turn=card.turn + 1000) for card in self.secrets.deck)
        self.secrets = replace(self.secrets, deck=cards)

    def slug(self, user: str = "ann") -> str:
        """The wood name's slug of a user."""
        return next(patron.id for patron in self.wood.patrons.values() if patron.user == user)

    def purse(self, user: str = "ann") -> int:
        """Free pebbles of a user."""
        return self.wood.balances[f"patron:{self.slug(user)}"]

    def worth(self, user: str = "ann") -> int:
        """Net worth of a user."""
        return valuation.net_worth(self.world, self.wood, self.slug(user))

    @property
    def notices(self) -> list[Notice]:
        """What the last entry told anybody; `told` says whom."""
        return [one.notice for one in self.told]

    def kinds(self) -> list[str]:
        """Kinds of the last entry's events."""
        return [event.kind for event in self.events]

    def letters(self, user: str = "ann") -> list[str]:
        """Kinds of the last entry's notices to a user."""
        return [one.notice.kind for one in self.told if one.patron == self.slug(user)]

    def text(self, message: str, facts: Mapping[str, Fact], wood: Wood) -> str:
        """What a player reads; raises MissingText when a number is lacking."""
        names = {patron.id: patron.name for patron in wood.patrons.values()}
        return catalogue()(message, **dress(catalogue(), self.world, facts, names))

    def draft(self) -> Draft:
        return Draft(self.world, self.wood, self.secrets)

    def keep(self, draft: Draft) -> None:
        self.wood, self.secrets = draft.freeze(), draft.secrets
        self.events, self.told = draft.events, draft.notices
        for one in draft.notices:
            self.text(one.notice.wording(), one.notice.facts(), self.wood)
        check_books(self.wood)


def check_books(wood: Wood) -> None:
    """Every pebble is accounted for, nobody owes, and what is locked is exactly what bets, offers and stakes hold."""
    assert sum(wood.balances.values()) == 0
    assert all(held >= 0 for account, held in wood.balances.items() if account not in MAY_OWE), wood.balances
    for slug in wood.patrons:
        held = sum(_held(position) for position in wood.positions if position.patron == slug)
        offered = sum(_escrow(loan) for loan in wood.loans if loan.patron == slug)
        assert wood.balances.get(locked(slug), 0) == held + offered + staked(wood, slug)
    assert not wood.balances.get(wagers.STUMP, 0), "the Stump keeps nothing"


def staked(wood: Wood, slug: str) -> int:
    """Pebbles that a Patron has on the Stump's questions."""
    return sum(stake.amount for one in wood.questions for stake in one.stakes if stake.patron == slug)


def _held(position: Position) -> int:
    return position.margin + proceeds(position)


def _escrow(loan: Loan) -> int:
    return loan.principal if loan.status == "offered" else 0

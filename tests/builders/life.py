"""A wood lived through real entries, with its journal kept: whatever a test does to it can be played again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from bot.text import catalogue, dress
from engine.apply import Outcome, State, apply
from engine.core import Draft
from engine.court import heat
from engine.fairness import DeckCard
from engine.model import (
    Entry,
    ModeratorCommand,
    ModeratorEntry,
    Open,
    PatronCommand,
    PatronEntry,
    Plant,
    Refused,
    Standing,
    Tick,
    Whisper,
    World,
    tick_key,
)
from engine.views import public_view
from tests.builders.game import HONEY_RUN, check_books

FAR = DeckCard(HONEY_RUN, 999)
SURE = 10_000  # more points than any case has


def lawful(world: World, **numbers: Any) -> World:
    """The world with some of the law's numbers changed."""
    return replace(world, law=replace(world.law, **numbers))


def leading_to(world: World, verdict: str) -> World:
    """A world whose magistrate comes to one verdict, whatever the mood."""
    ladder = {
        "acquitted": (SURE, SURE, SURE),
        "fined": (-SURE, SURE, SURE),
        "assets-frozen": (-SURE, -SURE, SURE),
        "exiled": (-SURE, -SURE, -SURE),
    }[verdict]
    return lawful(world, convict_from=ladder[0], freeze_from=ladder[1], exile_from=ladder[2])


class Life:
    """A planted wood whose deck a test lays; every entry goes through `apply`, and the books are checked after each."""

    def __init__(self, world: World, *turns: int, chapter_turns: int = 40, seed: str = "5e" * 32) -> None:
        self.world = world
        plant = Plant("plant", 0, "w", world.id, "s", "c", seed, "de" * 32, chapter_turns=chapter_turns)
        planted = apply(world, None, plant).state
        deck = (*(DeckCard(HONEY_RUN, turn) for turn in turns), FAR)
        self.state = self.first = State(planted.wood, replace(planted.secrets, deck=deck))
        self.journal: list[Entry] = []
        self.last: Outcome | None = None

    def do(self, command: PatronCommand, user: str = "ann") -> str:
        """A Patron's command; returns the answer's kind. Raises Refused."""
        return self._enter(PatronEntry(f"k{len(self.journal)}", 0, user, command))

    def order(self, command: ModeratorCommand) -> str:
        """A moderator's command; returns the answer's kind. Raises Refused."""
        return self._enter(ModeratorEntry(f"k{len(self.journal)}", 0, "keeper", command))

    def refused(self, command: PatronCommand, user: str = "ann") -> str:
        """The kind of refusal that a Patron's command meets."""
        before = self.state
        with pytest.raises(Refused) as refusal:
            self.do(command, user)
        assert self.state == before
        self._text(f"refused-{refusal.value.kind}", dict(refusal.value.data))
        return refusal.value.kind

    def turns(self, count: int = 1) -> list[str]:
        """Play turns in which nobody decides anything; returns the kinds of all their events."""
        kinds: list[str] = []
        for _ in range(count):
            wood = self.state.wood
            turn = wood.turn + 1
            self._enter(Tick(tick_key(wood.id, wood.chapter, turn), 0, wood.chapter, turn, {}))
            assert self.last is not None
            kinds += [event.kind for event in self.last.events]
        return kinds

    def win(self, ear: str = "mirel", user: str = "ann", units: int = 4) -> None:
        """A clean suspicious win: whisper for the truth, bet on it at once, and let the next turn's card strike."""
        self.do(Whisper(ear, planted=False), user)
        self.do(Open("short", "honey", units), user)
        self.turns()

    def heal(self, **prices: int) -> None:
        """Put prices back, outside of any entry: the journal begins anew from here."""
        wood = replace(self.state.wood, prices={**self.state.wood.prices, **prices})
        self.state = self.first = State(wood, self.state.secrets)
        self.journal.clear()

    def accuse(self, user: str = "ann", apart: int = 5) -> list[str]:
        """Two wins, some turns apart, in a wood whose deck has honey at turn 1 and at turn 1 + `apart`."""
        self.win("mirel", user)
        self.turns(apart - 1)
        self.heal(honey=10)
        self.do(Whisper("pip", planted=False), user)
        self.do(Open("short", "honey", 4), user)
        return self.turns()

    def slug(self, user: str = "ann") -> str:
        return next(patron.id for patron in self.state.wood.patrons.values() if patron.user == user)

    def heat(self, user: str = "ann") -> int:
        return self.state.wood.patrons[self.slug(user)].heat

    def standing(self, user: str = "ann") -> Standing:
        """As the public sees it."""
        view = public_view(self.world, self.state.wood)
        return next(line.standing for line in view.patrons if line.id == self.slug(user))

    def purse(self, user: str = "ann") -> int:
        return self.state.wood.balances.get(f"patron:{self.slug(user)}", 0)

    def letters(self, user: str = "ann") -> list[str]:
        """Kinds of the last entry's letters to a user."""
        assert self.last is not None
        return [one.notice.kind for one in self.last.notices if one.patron == self.slug(user)]

    def fact(self, kind: str, name: str) -> str | int:
        """A fact of the last entry's event of a kind."""
        assert self.last is not None
        return next(event.facts()[name] for event in self.last.events if event.kind == kind)

    def on_trial(self) -> set[str]:
        return {hearing.patron for hearing in self.state.wood.trials}

    def draft(self) -> Draft:
        return Draft(self.world, self.state.wood, self.state.secrets)

    def replayed(self) -> State:
        """The state that the journal leads to from where it began."""
        state = self.first
        for entry in self.journal:
            state = apply(self.world, state, entry).state
        return state

    def _enter(self, entry: Entry) -> str:
        outcome = apply(self.world, self.state, entry)
        self.state, self.last = outcome.state, outcome
        self.journal.append(entry)
        check_books(outcome.state.wood)
        self._read(outcome)
        return outcome.result.kind

    def _read(self, outcome: Outcome) -> None:
        """Everything said has its words."""
        self._text(f"answer-{outcome.result.kind}", dict(outcome.result.data))
        for one in outcome.notices:
            self._text(one.notice.wording(), one.notice.facts())

    def _text(self, message: str, facts: dict[str, str | int]) -> str:
        names = {patron.id: patron.name for patron in self.state.wood.patrons.values()}
        return catalogue()(message, **dress(catalogue(), self.world, facts, names))


def of_the_law(kinds: Iterable[str]) -> list[str]:
    """The events of the law among kinds, in order."""
    law = {
        "investigation-opened", "acquitted", "fined", "assets-frozen", "exiled", "assets-released", "exile-ended",
        "bribe-exposed", "pleaded", "blamed", "denounced", "barred", "pardoned",
    }  # fmt: skip
    return [kind for kind in kinds if kind in law]


def denounce(life: Life, user: str = "ann", creature: str = "oona") -> Draft:
    """A denunciation, as a creature's scheme would make it."""
    draft = life.draft()
    heat.denounce(draft, creature, life.slug(user))
    life.state = life.first = replace(life.state, wood=draft.freeze())
    life.journal.clear()
    return draft

"""Sealed before it begins, shown when it is over, checked by anyone: and whatever was changed in between is noticed.

docs: rules/fairness.md
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.apply import State, apply
from engine.core import draws
from engine.events import (
    ChapterRevealed,
    ChapterSealed,
    Event,
    Harvested,
    LegendCalled,
    LegendStruck,
    LegendWritten,
    UnknownEvent,
    WeatherCame,
    event_of,
)
from engine.fairness import AnnalsPage, check, dealing, history
from engine.model import (
    Configure,
    DrawLegend,
    Entry,
    MakeWeather,
    ModeratorCommand,
    ModeratorEntry,
    PatronEntry,
    Plant,
    SetLegend,
    Spring,
    Tick,
    World,
    WriteLegend,
)
from tests.builders.told import those

E = TypeVar("E", bound=Event)
SEED, DECK_SEED = "5eed" * 16, "dec0" * 16
OWN = WriteLegend("The Slow Tortoise", "It was late, and right.", "acorns", (120, 150, 90), ("Acorns at {after}.",))


class Scribe:
    """Plays a wood and keeps the pages that anyone may read."""

    def __init__(self, world: World, turns: int) -> None:
        self.world = world
        self.state: State | None = None
        self.pages: list[AnnalsPage] = []
        self.play(Plant("plant", 0, "w", world.id, "s", "c", SEED, DECK_SEED, 3600, turns))

    def play(self, entry: Entry) -> None:
        outcome = apply(self.world, self.state, entry)
        self.state = outcome.state
        wood = outcome.state.wood
        kept = tuple(event for event in outcome.events if event.kept)
        when = (entry.chapter, entry.turn) if isinstance(entry, Tick) else (wood.chapter, wood.turn)
        if kept:
            self.pages.append(AnnalsPage(len(self.pages) + 1, *when, kept))

    def keep(self, command: ModeratorCommand) -> None:
        self.play(ModeratorEntry(f"k{len(self.pages)}", 0, "morag", command))

    def spring(self) -> None:
        self.play(PatronEntry(f"s{len(self.pages)}", 0, "ann", Spring()))

    def turns(self, count: int) -> None:
        for _ in range(count):
            assert self.state is not None
            wood = self.state.wood
            self.play(Tick(f"t{wood.age}", 0, wood.chapter, wood.turn + 1, {}))

    def chapter(self, number: int) -> list[AnnalsPage]:
        opening = [page for page in self.pages if page.chapter == number - 1][-1:]
        return opening + [page for page in self.pages if page.chapter == number]


@pytest.fixture(scope="module")
def scribe(world: World) -> Scribe:
    """Two chapters in which everything was done that moderators and Patrons may do to the story."""
    scribe = Scribe(world, 30)
    scribe.turns(2)
    scribe.spring()
    scribe.keep(MakeWeather("blight"))
    scribe.keep(MakeWeather("drought"))
    scribe.turns(1)
    scribe.keep(DrawLegend("great-acorn-mania"))
    scribe.keep(Configure(chapter_turns=12))
    scribe.turns(2)
    scribe.keep(Configure(chapter_turns=26))
    scribe.keep(OWN)
    scribe.keep(SetLegend("flash-hare", on=False))
    scribe.keep(SetLegend("long-frost", weight=9))
    scribe.turns(21)
    scribe.spring()
    scribe.turns(26)
    return scribe


def test_a_chapter_that_was_played_is_found_fair(world: World, scribe: Scribe) -> None:
    for number in (1, 2):
        found = check(world, number, scribe.chapter(number))
        assert found.fault is None, found
        assert found.drawn["harvests"] == 26
        assert found.drawn["strikes"] >= found.drawn["cards"]
        assert found.drawn["weather"] > 0
    assert check(world, 3, scribe.chapter(3)).fault.what == "unfinished"  # type: ignore[union-attr]
    assert check(world, 4, []).fault.what == "unsealed"  # type: ignore[union-attr]


def test_what_moderators_change_holds_from_the_next_deck_on(world: World, scribe: Scribe) -> None:
    odds = [dealing.read_odds(event.odds) for event in events(scribe, ChapterSealed)]
    assert odds[0]["flash-hare"] == 1
    assert odds[0]["long-frost"] == 1
    assert "flash-hare" not in odds[1]
    assert odds[1]["long-frost"] == 9
    assert set(odds[1]) - set(odds[0]) == {event.legend for event in events(scribe, LegendWritten)}
    order = dealing.read(events(scribe, ChapterRevealed)[1].order)
    assert "flash-hare" not in {legend for _, legend in order}


def test_the_seal_is_what_the_documentation_says(world: World, scribe: Scribe) -> None:
    """By hand, from the words of the module's docstring alone."""
    sealed, shown = events(scribe, ChapterSealed)[0], events(scribe, ChapterRevealed)[0]
    cards = "".join(f"{card}\n" for card in shown.order.split(", "))
    text = f"thousand-token deck 1\n{shown.seed}\n{shown.salt}\n{cards}"
    assert sha256(text.encode()).hexdigest() == sealed.cards
    text = f"thousand-token chance 1\n{shown.chance}\n{shown.salt}\n"
    assert sha256(text.encode()).hexdigest() == sealed.chance


def test_what_is_shown_tells_nothing_of_the_wood_or_of_the_next_chapter(world: World, scribe: Scribe) -> None:
    first, second = (str(event.facts()) for event in events(scribe, ChapterRevealed))
    for secret in (SEED, DECK_SEED, draws.of_chapter(SEED, 2), draws.of_chapter(DECK_SEED, 2)):
        assert secret not in first
    assert dealing.salt(DECK_SEED, 2) not in first
    assert draws.of_chapter(DECK_SEED, 2) in second


def events(scribe: Scribe, kind: type[E]) -> list[E]:
    return [event for page in scribe.pages for event in those(kind, page.events)]


# Kinds whose every fact is checked; what moderators and Patrons did is taken from the pages, and changing it shows too.
CHECKED = (ChapterRevealed, LegendStruck, WeatherCame, Harvested)
PROVEN = {LegendStruck: ("legend", "step")}


def test_a_changed_fact_anywhere_is_found(world: World, scribe: Scribe) -> None:
    """Every fact of every page that was drawn, changed one at a time."""
    pages = scribe.chapter(2)
    changed = 0
    for index, page in enumerate(pages):
        for place, event in enumerate(page.events):
            if page.chapter != 2 or not isinstance(event, CHECKED):
                continue
            facts = event.facts()
            for key, fact in facts.items():
                if key not in PROVEN.get(type(event), tuple(facts)) or key == "chapter":
                    continue
                other = fact + 1 if isinstance(fact, int) else _other(str(fact))
                broken = event_of({"kind": event.kind, "data": {**facts, key: other}})
                assert not isinstance(broken, UnknownEvent)
                at = pages[index]
                fake = replace(at, events=(*at.events[:place], broken, *at.events[place + 1 :]))
                found = check(world, 2, [*pages[:index], fake, *pages[index + 1 :]])
                assert found.fault is not None, (event, key)
                assert found.fault.what in ("page", "seal", "chance", "deal") or found.fault.seq >= page.seq
                changed += 1
    assert changed > 120


def _other(fact: str) -> str:
    """Another fact of the same look."""
    return fact[:-1] + ("0" if fact[-1:] != "0" else "1") if fact else "honey"


@settings(max_examples=60)
@given(data=st.data())
def test_a_page_that_is_gone_doubled_or_moved_is_found(world: World, scribe: Scribe, data: st.DataObject) -> None:
    pages = scribe.chapter(1)
    # What somebody did in the open is taken as it stands, unless what came of it does not fit.
    telling = (Harvested, LegendCalled, ChapterSealed)
    told = [n for n, one in enumerate(pages) if any(isinstance(event, telling) for event in one.events)]
    index = data.draw(st.sampled_from(told))
    how = data.draw(st.sampled_from(["gone", "twice", "later"]))
    page = pages[index]
    rest: Sequence[AnnalsPage] = {
        "gone": [*pages[:index], *pages[index + 1 :]],
        "twice": [*pages[: index + 1], *pages[index:]],
        "later": [*pages[:index], replace(page, turn=page.turn + 1), *pages[index + 1 :]],
    }[how]
    assert check(world, 1, rest).fault is not None, (how, page)


def test_every_page_stands_once_and_in_its_order(world: World, scribe: Scribe) -> None:
    """What was done in the open twice in a row comes to the same: that it is no page of its own shows by its number."""
    pages = scribe.chapter(1)
    for index, page in enumerate(pages):
        for rest in ([*pages[: index + 1], *pages[index:]], [*pages[:index], *pages[index + 1 :], page]):
            if rest != pages:
                found = check(world, 1, rest).fault
                assert found is not None
                assert (found.what, found.seq) == ("gap", page.seq)


def test_what_cannot_be_read_is_found_and_what_is_unknown_is_passed_over(world: World, scribe: Scribe) -> None:
    pages = scribe.chapter(1)
    index = next(n for n, page in enumerate(pages) if those(Harvested, page.events) and n > 4)
    page = pages[index]
    for tag, fault in (("comet", None), ("hurried-2", None), ("harvested", "page"), ("legend-called", "page")):
        odd = replace(page, events=(*page.events, UnknownEvent(tag, {"pip": "many"})))
        found = check(world, 1, [*pages[:index], odd, *pages[index + 1 :]]).fault
        assert (found and (found.what, found.seq, found.turn)) == (fault and (fault, page.seq, page.turn))


@pytest.mark.parametrize("name", ["cards", "chance"])
def test_another_seal_than_the_one_that_was_printed_is_found(world: World, scribe: Scribe, name: str) -> None:
    first, *rest = scribe.chapter(1)
    told = tuple(
        replace(event, **{name: "0" * 64}) if isinstance(event, ChapterSealed) else event for event in first.events
    )
    found = check(world, 1, [replace(first, events=told), *rest]).fault
    assert found is not None
    assert found.what == {"cards": "seal", "chance": "chance"}[name]


def test_a_deck_that_its_seed_does_not_deal_is_found(world: World, scribe: Scribe) -> None:
    """Whoever arranges the cards by hand and seals them truthfully is found out by the seed."""
    pages = scribe.chapter(1)
    shown = events(scribe, ChapterRevealed)[0]
    order = [(turn, "flash-hare") for turn, _ in dealing.read(shown.order)]
    seal = dealing.commit(shown.seed, shown.salt, order)
    changes = {ChapterSealed: {"cards": seal}, ChapterRevealed: {"order": dealing.written(order)}}
    arranged = [
        replace(
            page,
            events=tuple(
                replace(event, **changes[type(event)]) if type(event) in changes and event.chapter == 1 else event
                for event in page.events
            ),
        )
        for page in pages
    ]
    found = check(world, 1, arranged).fault
    assert found is not None
    assert found.what == "deal"


def test_history_tells_what_closed_each_chapter(world: World, scribe: Scribe) -> None:
    first, second = history(scribe.pages)
    assert (first.chapter, first.turns, second.chapter, second.turns) == (1, 26, 2, 26)
    assert first.richest in {*world.creatures, *(place.patron for place in first.places)}
    assert first.creature in world.creatures
    assert {len(path) for path in first.prices.values()} == {27}
    assert first.struck
    assert first.sealed
    assert "The Great Acorn Mania" in {strike.name for strike in first.struck}


def test_a_chapter_that_ended_before_its_last_card_is_found(world: World, scribe: Scribe) -> None:
    *pages, last = scribe.chapter(2)
    shown = tuple(those(ChapterRevealed, last.events))
    cut = [page for page in pages if page.chapter == 1 or page.turn <= 20]
    ended = [*cut[:-1], replace(cut[-1], events=(*cut[-1].events, *shown))]
    found = check(world, 2, ended).fault
    assert found is not None
    assert (found.what, found.turn) == ("strike", 20)


def test_a_chapter_that_began_before_decks_were_sealed_ends_as_ever(world: World) -> None:
    scribe = Scribe(world, 6)
    assert scribe.state is not None
    scribe.state = State(replace(scribe.state.wood, seal=None), scribe.state.secrets)
    scribe.pages.clear()
    scribe.turns(3)
    scribe.keep(Configure(chapter_turns=9))
    scribe.turns(6 + 9)
    assert [story.sealed for story in history(scribe.pages)] == [False, True]
    assert check(world, 1, scribe.chapter(1)).fault.what == "unsealed"  # type: ignore[union-attr]
    assert check(world, 2, scribe.chapter(2)).fault is None

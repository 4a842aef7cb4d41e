"""A verdict of a finished chapter is drawn again from what was public: the weight of the case, the plea, the chance."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.apply import State, apply
from engine.events import Forecast, VerdictReached
from engine.exchange import profit
from engine.fairness import check
from engine.model import Cover, Open, PatronEntry, Refused, Whisper, World
from tests.builders.told import those
from tests.engine.fairness.test_fairness import Scribe

TURNS = 40


class Insider(Scribe):
    """A scribe whose one Patron asks for the truth and bets on it, over and over."""

    def bet(self, ear: str) -> None:
        told = self._try(Whisper(ear, planted=False))
        for tip in told:
            self._try(Open("long" if tip.direction == "up" else "short", tip.good, 8))

    def take_profits(self) -> None:
        assert self.state is not None
        wood = self.state.wood
        for held in wood.positions:
            if profit(held, wood.prices[held.good]) > 5:
                self._try(Cover(held.good))

    def _try(self, command: Whisper | Open | Cover) -> list[Forecast]:
        assert self.state is not None
        entry = PatronEntry(f"{self.state.wood.age}-{command}", 0, "ann", command)
        try:
            notices = apply(self.world, self.state, entry).notices
        except Refused:
            return []
        self.play(entry)
        return those(Forecast, [one.notice for one in notices])


@pytest.fixture(scope="module")
def rich(world: World) -> World:
    """A world whose Patrons can bet more than one wallet holds here, so that a chapter sees a verdict."""
    return replace(world, finance=replace(world.finance, stake=500, heat_cooling=0))


@pytest.fixture(scope="module")
def chapter(rich: World) -> Insider:
    insider = Insider(rich, TURNS)
    ears = [creature for creature in rich.creatures if creature != "oona"]
    for turn in range(TURNS):
        if turn % 3 == 0:
            insider.bet(ears[turn // 3 % len(ears)])
        insider.turns(1)
        insider.take_profits()
    assert isinstance(insider.state, State)
    assert insider.state.wood.chapter == 2
    return insider


def test_the_verdicts_of_a_chapter_are_drawn_again(rich: World, chapter: Insider) -> None:
    found = check(rich, 1, chapter.chapter(1))
    assert found.fault is None
    assert found.drawn["verdicts"] == sum(len(those(VerdictReached, page.events)) for page in chapter.pages) > 0


@pytest.mark.parametrize("fact", ["verdict", "points"])
def test_a_verdict_that_was_not_drawn_is_found(rich: World, chapter: Insider, fact: str) -> None:
    pages = chapter.chapter(1)
    at, place = next(
        (at, place)
        for at, page in enumerate(pages)
        for place, event in enumerate(page.events)
        if isinstance(event, VerdictReached)
    )
    told = pages[at].events[place]
    assert isinstance(told, VerdictReached)
    reached = told.verdict
    others: dict[str, str | int] = {
        "verdict": "exiled" if reached != "exiled" else "acquitted",
        "points": 0 if reached != "acquitted" else 10_000,
    }
    events = list(pages[at].events)
    events[place] = replace(told, **{fact: others[fact]})
    found = check(rich, 1, [*pages[:at], replace(pages[at], events=tuple(events)), *pages[at + 1 :]])
    assert found.fault is not None
    assert (found.fault.what, found.fault.turn) == ("verdict", pages[at].turn)

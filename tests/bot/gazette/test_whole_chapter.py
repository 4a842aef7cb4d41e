"""A whole chapter of papers: people lead, nothing is said two days running, and no wording is worn out.

docs: rules/narrator.md#what-is-newsworthy
"""

from __future__ import annotations

import asyncio
from collections import Counter
from itertools import pairwise
from typing import Any

import pytest

from bot.api import PressMemory
from bot.gazette import NO_MEMORY, edition, sheet_memory
from bot.service._papers import gazette
from bot.text import catalogue
from db.codec import facts
from engine.apply import State, apply
from engine.events import Event, PositionOpened, Traded, WeatherCame, WentCold, WentHungry
from engine.model import Ally, Bribe, Lend, Open, PatronEntry, Plant, Refused, Tick, Wager, World, tick_key
from engine.turn import morning
from engine.views import public_view
from inference.standin import StandIn
from inference.turn import think

TURNS = 40
MOST = 6
TEXT = catalogue()


def chapter(world: World, seed: str, players: bool) -> list[dict[str, Any]]:
    """The papers of one chapter, the news of each beside it."""
    return asyncio.run(_chapter(world, seed, players))


async def _chapter(world: World, seed: str, players: bool) -> list[dict[str, Any]]:
    plant = Plant("plant", 0, "w", world.id, "s", "c", seed * 32, "de" * 32, chapter_turns=TURNS)
    state: State = apply(world, None, plant).state
    council, memory, papers, number = StandIn(), NO_MEMORY, [], 0
    news: tuple[Event, ...] = ()
    for turn in range(1, TURNS + 1):
        moves = [Open("short", "honey", 1), Ally("oona", "pip"), Lend("pip", 6), Bribe("fenn", 5)] if players else []
        for user, command in enumerate([*moves, *([Wager("yes", 1)] if players else [])]):
            number += 1
            try:
                outcome = apply(world, state, PatronEntry(f"k{number}", number, f"user {user % 3}", command))
            except Refused:
                continue
            state, news = outcome.state, (*news, *outcome.events)
        wood = state.wood
        thoughts = await think(council, world, morning(world, wood, state.secrets), {})
        decisions = {one.ask.creature: one.decision for one in thoughts}
        tick = Tick(tick_key(wood.id, wood.chapter, turn), turn, wood.chapter, turn, decisions, wood.serial)
        outcome = apply(world, state, tick)
        state, news = outcome.state, (*news, *outcome.events)
        sheet = facts(gazette(TEXT, world, "stand-in", tick, memory=memory)(outcome, news)[0].payload)
        papers.append({"lines": sheet["headlines"], "news": news, "memory": sheet["memory"]})
        memory, news = sheet_memory(sheet), ()
    return papers


@pytest.mark.parametrize("players", [True, False], ids=["played", "quiet"])
@pytest.mark.parametrize("seed", ["5e", "a1", "77"])
def test_a_chapter_wears_no_wording_out_and_never_says_a_thing_two_days_running(
    world: World, seed: str, players: bool
) -> None:
    papers = chapter(world, seed, players)
    assert len(papers) == TURNS
    said = Counter(papers[-1]["memory"]["said"])
    assert said
    assert max(said.values()) <= MOST, said.most_common(3)
    assert sum(said.values()) >= 2 * TURNS - 12, "but for the legends' own, every line is counted"
    for yesterday, today in pairwise(papers):
        assert not {*yesterday["lines"]} & {*today["lines"]}
        assert not {*yesterday["memory"]["told"]} & {*today["memory"]["told"]}
    assert all(2 <= len(paper["lines"]) <= 5 for paper in papers)


@pytest.mark.parametrize("seed", ["5e", "a1"])
def test_cold_is_told_when_it_begins_ends_or_is_a_record(world: World, seed: str) -> None:
    papers = chapter(world, seed, players=False)
    nights = [{one.creature for one in paper["news"] if isinstance(one, WentCold)} for paper in papers]
    told = [any("cold" in one or "warm-again" in one for one in paper["memory"]["told"]) for paper in papers]
    assert sum(map(bool, nights)) > sum(told), "somebody is cold more often than it is news"
    for before, now, news in zip(nights, nights[1:], told[1:], strict=False):
        if before == now == set():
            assert not news


def test_a_wood_leads_with_people_before_weather(world: World) -> None:
    plant = Plant("p", 0, "w1", world.id, "s", "c", "ab" * 32, "cd" * 32)
    view = public_view(world, apply(world, None, plant).state.wood)
    news = [WeatherCame("drought", "", 4), WentCold("pip"), WentHungry("oona")]
    alone = edition(TEXT, world, view, news).lines
    assert "drought" in alone[0].lower() or "rain" in alone[0].lower(), "there is no deed to lead with"
    led = edition(TEXT, world, view, [*news, Traded("honey", "pip", "oona", 3, 10)]).lines
    assert "Oona" in led[0] or "Pip" in led[0]
    assert "honey" in led[0]
    bet = edition(TEXT, world, view, [*news, PositionOpened("grey", "short", "honey", 2, 10)]).lines
    assert "honey" in bet[0]
    assert any("rain" in line.lower() or "drought" in line.lower() for line in bet[1:])


def test_the_memory_of_another_chapter_is_none(world: World) -> None:
    plant = Plant("p", 0, "w1", world.id, "s", "c", "ab" * 32, "cd" * 32)
    view = public_view(world, apply(world, None, plant).state.wood)
    old = PressMemory(chapter=7, said={"headline-went-cold-1": 99}, cold={"pip": 9}, coldest=9)
    assert edition(TEXT, world, view, [WentCold("pip")], memory=old) == edition(TEXT, world, view, [WentCold("pip")])

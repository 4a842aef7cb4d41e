"""What a legend can do: each effect alone, a new one in one file, and what is said of a file that asks for another.

docs: rules/legends.md
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, ClassVar

import pytest

from bot.gazette import headlines
from bot.text import catalogue
from engine.apply import State, apply
from engine.core import Draft
from engine.creatures import needs
from engine.events import LegendStruck, LegendTold, LoansCalled, Spoiled
from engine.exchange import quotes
from engine.fairness import check, history
from engine.hidden import evidence, whispers
from engine.hidden.secrets import Tip
from engine.legends import Done, Effect, Read, effects, parse_legend, register, with_legends
from engine.model import (
    DrawLegend,
    Legend,
    LegendError,
    Loan,
    ModeratorEntry,
    Position,
    RunningLegend,
    Tick,
    Whisper,
    World,
    WorldError,
)
from engine.turn import seam
from engine.views import public_view
from tests.builders.game import Game
from tests.builders.told import those
from tests.engine.conftest import plant
from tests.engine.fairness.test_fairness import Scribe

HEAD = 'id = "{id}"\nname = "The {id}"\nhistory = "Once."\ngood = "{good}"\ndirection = "{way}"\n'
COLD, CALL, HUSH = "cold-snap", "loud-knock", "silent-pond"


def file(id: str, *, good: str = "honey", way: str = "down", legend: str = "", steps: tuple[str, ...] = ("",)) -> str:
    told = "".join(f'\n[[steps]]\nheadline = "{id} comes to {{good}}."\n{step}\n' for step in steps)
    return HEAD.format(id=id, good=good, way=way) + legend + "\n" + told


ALONE = {
    COLD: file(COLD, good="firewood", way="up", legend="fuel = 2", steps=("", "")),
    CALL: file(CALL, steps=('calls = "honey"',)),
    HUSH: file(HUSH, legend='finds = "most-shorted"', steps=("", "percent = { berries = 50 }")),
}


@pytest.fixture
def quiet(world: World) -> World:
    """The world with legends of which none begins by writing a price."""
    return with_legends(replace(world, legends={}), ALONE.values())


@pytest.fixture
def state(quiet: World) -> State:
    return plant(quiet)


def struck(world: World, state: State, legend: str, **changes: Any) -> tuple[Draft, seam.Struck]:
    draft = Draft(world, replace(state.wood, **changes), state.secrets)
    draft.running.append(RunningLegend(legend, 0, {}))
    return draft, seam.strike(draft)


# ------------------------------------------------------------------ any of them alone


def test_a_legend_may_only_ask_hearths_for_more(quiet: World, state: State) -> None:
    usual, before = needs.fuel_need(quiet, state.wood), state.wood.prices
    draft, _ = struck(quiet, state, COLD)
    assert needs.fuel_need(quiet, draft) == usual + 2
    assert draft.prices == before
    seam.strike(draft)
    assert (draft.running, needs.fuel_need(quiet, draft)) == ([], usual)
    assert those(LegendTold, draft.events) == [LegendTold(COLD, 1, "firewood"), LegendTold(COLD, 2, "firewood")]
    assert not those(LegendStruck, draft.events)


def test_a_legend_may_only_call_in_loans(quiet: World, state: State) -> None:
    lent = Loan(1, "grey", "oona", 10, 3, 5, "active", 0, 5, 10)
    draft, seen = struck(quiet, state, CALL, loans=(lent,))
    assert seen.called == {"oona"}
    assert [type(event) for event in draft.events] == [LegendTold, LoansCalled]


def test_a_legend_may_find_its_good_and_write_its_price_later_or_never(quiet: World, state: State) -> None:
    short = Position(1, "grey", "short", "acorns", 2, 5, 10, 99, 0)
    draft, seen = struck(quiet, state, HUSH, positions=(short,))
    assert those(LegendTold, draft.events) == [LegendTold(HUSH, 1, "acorns")]
    assert whispers._landed(seen.strikes) == {("acorns", "down")}
    seam.strike(draft)
    assert [(event.step, event.good) for event in those(LegendStruck, draft.events)] == [(2, "berries")]


def test_nothing_is_halted_where_no_price_is_written(quiet: World, state: State) -> None:
    draft, _ = struck(quiet, state, COLD)
    assert quotes.halted(quiet, draft.running) == set()
    assert quotes.halted(quiet, [RunningLegend(HUSH, 0, {}, "acorns")]) == {"berries"}


# ------------------------------------------------------------------ what is foretold of it, and told


def test_a_tip_on_a_legend_that_writes_no_price_is_right_when_it_strikes(quiet: World) -> None:
    game = Game(quiet)
    first, *others = game.secrets.deck
    game.secrets = replace(game.secrets, deck=(replace(first, legend=CALL, turn=game.wood.turn + 1), *others))
    game.play(Whisper("mirel", planted=False))
    assert "forecast" in game.letters()
    game.seam()
    assert "tip-came-true" in game.letters()


def test_who_bets_on_what_such_a_tip_says_acts_on_it(quiet: World, state: State) -> None:
    draft = Draft(quiet, state.wood, state.secrets)
    tip = Tip(1, "grey", "mirel", planted=False, good="honey", direction="down", turn=0, until=5, legend=CALL)
    bet = Position(2, "grey", "short", "honey", 2, 5, 10, 99, 0)
    assert effects.moves(quiet.legends[CALL], "") == {"honey": "down"}
    assert evidence._explains(draft, tip, bet)
    assert not evidence._explains(draft, tip, replace(bet, side="long"))


def test_the_paper_has_its_line(quiet: World, state: State) -> None:
    called = apply(quiet, state, ModeratorEntry("k", 0, "morag", DrawLegend(COLD))).state
    outcome = apply(quiet, called, Tick("t", 0, 1, 1, {}))
    lines = headlines(catalogue(), quiet, public_view(quiet, outcome.state.wood), outcome.events)
    assert "Cold-snap comes to firewood." in lines


def test_a_chapter_of_such_legends_is_found_fair_and_a_told_step_is_checked_as_any(quiet: World) -> None:
    scribe = Scribe(quiet, 14)
    scribe.turns(3)
    scribe.keep(DrawLegend(COLD))
    scribe.turns(11)
    pages = scribe.chapter(1)
    found = check(quiet, 1, pages)
    assert found.fault is None, found
    assert {one.legend for one in history(pages)[0].struck} >= {COLD}
    places = [n for n, page in enumerate(pages) if those(LegendTold, page.events)]
    assert len(places) >= 3
    for n in places:
        told = those(LegendTold, pages[n].events)[0]
        others = tuple(event for event in pages[n].events if event is not told)
        written = LegendStruck(told.legend, told.step, "honey", 9, 8)
        begins = [()] if told.step == 1 else []  # how many steps a legend has, a page does not say
        for fake in (*begins, (replace(told, step=told.step + 1),), (replace(told, legend="nobody"),), (told, written)):
            odd = [*pages[:n], replace(pages[n], events=(*others, *fake)), *pages[n + 1 :]]
            fault = check(quiet, 1, odd).fault
            assert fault is not None, (told, fake)
            assert fault.what == "strike"


# ------------------------------------------------------------------ a new effect


def units(value: Any) -> int:
    if type(value) is not int or value < 1:
        raise ValueError("a number of units")
    return value


class Spoils(Effect):
    """Something gets into every store of the legend's good."""

    of_step: ClassVar[Mapping[str, Read]] = {"spoils": units}

    def faults(self, legend: Legend) -> Iterator[str]:
        if sum(step.extra.get("spoils", 0) for step in legend.steps) > 99:
            yield "it spoils more than anybody keeps"

    def strike(self, draft: Draft, legend: Legend, running: RunningLegend) -> Done:
        most = legend.steps[running.step].extra.get("spoils", 0)
        for creature, store in draft.stores.items():
            if lost := min(most, store.get(legend.good, 0)):
                store[legend.good] -= lost
                draft.emit(Spoiled(creature, legend.good, lost))
        return Done()


@pytest.fixture
def spoils() -> Iterator[None]:
    register("spoils", Spoils())
    yield
    del effects.EFFECTS["spoils"]


@pytest.mark.usefixtures("spoils")
def test_a_new_effect_is_one_class_and_its_registration(world: World, state: State) -> None:
    weevils = file("weevils", good="acorns", way="up", steps=("spoils = 3", 'spoils = 1\ncalls = "acorns"'))
    told = with_legends(world, [weevils])
    before = state.wood.stores
    draft, _ = struck(told, state, "weevils")
    assert {creature: store["acorns"] for creature, store in draft.stores.items() if "acorns" in store} == {
        creature: max(0, store["acorns"] - 3) for creature, store in before.items() if "acorns" in store
    }
    assert those(LegendTold, draft.events) == [LegendTold("weevils", 1, "acorns")]
    with pytest.raises(LegendError, match="Legend weevils: spoils is a number of units, not 'all'"):
        parse_legend(weevils.replace("spoils = 3", 'spoils = "all"'))
    with pytest.raises(LegendError, match="Legend weevils: it spoils more than anybody keeps"):
        parse_legend(weevils.replace("spoils = 3", "spoils = 100"))


@pytest.mark.usefixtures("spoils")
def test_two_effects_cannot_read_one_key() -> None:
    for name, effect in (("spoils", Effect()), ("rots", Spoils())):
        with pytest.raises(ValueError, match="is known already"):
            register(name, effect)
    assert "rots" not in effects.EFFECTS


# ------------------------------------------------------------------ files that cannot stand


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (file("x", steps=("percent = { honey = 50 }\nspoil = 3",)), "Legend x: no effect is called 'spoil'; there are"),
        (file("x", legend="colour = 3", steps=("percent = { honey = 50 }",)), "no effect is called 'colour'"),
        (file("x"), "Legend x: it does nothing; it may have any of calls, finds, found, fuel, of_start, percent"),
        (file("x", steps=("percent = { honey = 0 }",)), "Legend x: every percent is 1 or more"),
        (file("x", steps=('percent = { honey = "half" }',)), "Legend x: percent is a whole number, not "),
        (file("x", steps=("percent = 50",)), "Legend x: percent is a number for each good, not 50"),
        (file("x", steps=("found = 50",)), "Legend x: a step with `found` needs a legend that `finds`"),
        (file("x", steps=("of_start = true",)), "Legend x: a step that is `of_start` needs"),
        (file("x", steps=("calls = 3",)), "Legend x: calls is a text, not 3"),
        (file("x", legend="fuel = -1"), "Legend x: its fuel is 0 or more"),
        (file("x", legend='fuel = "much"'), "Legend x: fuel is a whole number, not 'much'"),
        (file("x", legend='finds = "luck"'), "Legend x: finds is one of most-shorted, most-lent, not 'luck'"),
        (file("x", legend="fuel = 1\nweight = 10"), "Legend x: its weight is from 1 to 9"),
        (file("x", way="sideways", legend="fuel = 1"), "Legend x: direction is 'up' or 'down', not 'sideways'"),
        (file("x", legend="fuel = 1", steps=()) + "steps = []", "Legend x: it has at least one step"),
        (file("x", legend="fuel = 1").replace("{good}", "{after}"), "Legend x: step 1 writes no price, and its"),
        (file("x", legend="fuel = 1").replace('history = "Once."\n', ""), "A legend lacks or misspells 'history'"),
        (file("x", legend="fuel = 1").replace('id = "x"\n', ""), "A legend lacks or misspells 'id'"),
        ("id = x", "A legend is not valid TOML"),
    ],
)  # fmt: skip
def test_a_wrong_file_is_one_sentence(world: World, text: str, said: str) -> None:
    with pytest.raises(LegendError, match=said) as error:
        parse_legend(text)
    assert "\n" not in str(error.value)
    with pytest.raises(WorldError, match=said):
        with_legends(world, [text])


@pytest.mark.parametrize(
    "text",
    [
        file("x", good="gold", legend="fuel = 1"),
        file("x", steps=("percent = { honey = 50, gold = 50 }",)),
        file("x", steps=('calls = "gold"',)),
    ],
)
def test_a_good_that_the_world_lacks_is_one_sentence(world: World, text: str) -> None:
    with pytest.raises(WorldError, match="World thousand-token: unknown good 'gold' in legend x"):
        with_legends(world, [text])


def test_every_standard_key_is_known_once() -> None:
    told = [key for effect in effects.EFFECTS.values() for key in (*effect.of_legend, *effect.of_step)]
    assert sorted(told) == ["calls", "finds", "found", "fuel", "of_start", "percent", "voids"]

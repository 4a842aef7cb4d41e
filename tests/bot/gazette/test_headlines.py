"""The narrator: the most newsworthy first, two to five short lines, and no wording worn out.

docs: rules/narrator.md
"""

from __future__ import annotations

import re
from dataclasses import replace
from importlib.resources import files
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.gazette import headlines
from bot.text import catalogue
from engine.apply import apply
from engine.events import (
    EVENTS,
    Gossiped,
    LegendStruck,
    MindChanged,
    PositionOpened,
    PriceMoved,
    Traded,
    WeatherCame,
    WeatherPassed,
    WentCold,
    event_of,
)
from engine.model import PatronLine, Plant, PublicView, World
from engine.views import public_view
from tests.bot.gazette.samples import samples

TEXT = catalogue()
# Told in other lines, or in the paper's footer.
UNTOLD = {
    "chapter-played-by",
    "chapter-resealed",
    "price-moved",
    "understudied",
    "harvested",
    "judged",
    "chapter-priced",
    "chapter-ranked",
    "chapter-richest",
    "chapter-struck",
    "chapter-scored",
}


@pytest.fixture(scope="module")
def view(world: World) -> PublicView:
    """A planted wood with Patrons of the longest names there are."""
    plant = Plant("p", 0, "w1", world.id, "s", "c", "ab" * 32, "cd" * 32)
    names = sorted(world.names, key=len)[-4:]
    patrons = tuple(PatronLine(name.lower(), name, 100, 1) for name in names)
    return replace(public_view(world, apply(world, None, plant).state.wood), patrons=patrons)


def moved(view: PublicView, **prices: tuple[int, int]) -> PublicView:
    """The view with some goods' price before and after."""
    goods = tuple(
        replace(line, before=prices[line.id][0], price=prices[line.id][1]) if line.id in prices else line
        for line in view.goods
    )
    return replace(view, goods=goods)


def test_the_samples_are_all_there_is(view: PublicView) -> None:
    assert set(samples(view)) == set(EVENTS)


def test_every_legends_own_lines_fit(world: World, view: PublicView) -> None:
    for legend in world.legends.values():
        for number in range(1, len(legend.steps) + 1):
            line = headlines(TEXT, world, view, [LegendStruck(legend.id, number, legend.good, 888, 444)])[0]
            assert "444" in line
            assert len(line) < 90
            assert "…" not in line
            assert not re.search(r"[.?] [a-z]|[{}!]", line), line


def test_every_kind_of_event_makes_a_line(world: World, view: PublicView) -> None:
    quiet = headlines(TEXT, world, view, [])
    for kind, event in samples(view).items():
        lines = headlines(TEXT, world, view, [event])
        assert 2 <= len(lines) <= 5
        assert (lines[0] not in quiet) is (kind not in UNTOLD), f"{kind}: {lines}"


@pytest.mark.parametrize("turn", range(0, 40, 3))
def test_every_line_is_short_whole_and_begins_with_a_capital(world: World, view: PublicView, turn: int) -> None:
    now = replace(view, turn=turn)
    for event in samples(view).values():
        for line in headlines(TEXT, world, now, [event]):
            assert 0 < len(line) < 90, line
            assert line == " ".join(line.split())
            assert line[0].isupper() or line[0].isdigit(), line
            assert not re.search(r"[.?] [a-z]|\{|\}|!", line.partition("“")[0]), line
            assert "…" not in line or event.kind == "gossiped", f"no wording of {event.kind} is short enough: {line}"


def test_the_headline_of_a_fall_names_what_fell_most(world: World, view: PublicView) -> None:
    falls = {"mushrooms": (4, 3), "honey": (12, 8), "acorns": (9, 4)}
    struck = [LegendStruck("black-thursday-at-the-stump", 1, good, *prices) for good, prices in falls.items()]
    line = headlines(TEXT, world, moved(view, **falls), struck)[0]
    assert "acorns, from 9 to 4" in line


_events = st.sampled_from(range(30))


@given(st.lists(_events, max_size=40), st.integers(1, 5), st.integers(0, 400))
def test_any_turn_makes_a_paper(world: World, view: PublicView, drawn: list[int], limit: int, turn: int) -> None:
    kinds = list(samples(view).values())
    happened = [kinds[index % len(kinds)] for index in drawn]
    now = replace(view, turn=turn)
    lines = headlines(TEXT, world, now, happened, limit)
    assert min(2, limit) <= len(lines) <= limit
    assert len(set(lines)) == len(lines)
    assert lines == headlines(TEXT, world, now, happened, limit), "the same facts make the same paper"


def test_a_legend_leads_and_is_told_once(world: World, view: PublicView) -> None:
    made = [*samples(view).values(), LegendStruck("hollow-log-trading-company", 4, "honey", 10, 4)]
    lines = headlines(TEXT, world, view, made)
    told = [line for line in lines if "looked into the log" in line]
    assert told == ["Somebody looked into the log. Mushrooms fall from 888 to 333."]


def test_a_price_that_a_legend_wrote_is_not_news_twice(world: World, view: PublicView) -> None:
    struck = [
        LegendStruck("run-on-oonas-hoard", 1, "honey", 10, 5),
        Traded("honey", "pip", "oona", 9, 10),
    ]
    lines = headlines(TEXT, world, moved(view, honey=(10, 5)), struck)
    assert sum("5" in line and "oney" in line for line in lines) == 1


def test_trades_in_a_good_are_one_line_about_who_moved_most(world: World, view: PublicView) -> None:
    trades = [Traded("honey", buyer, "oona", 3, 10) for buyer in ("pip", "fenn", "bram")]
    lines = headlines(TEXT, world, moved(view, honey=(10, 7)), trades)
    told = [line for line in lines if "9 honey" in line]
    assert len(told) == 1
    assert "Oona" in told[0]
    assert "7" in told[0]
    assert not any("3 honey" in line for line in lines)


def test_a_single_unit_is_put_in_words(world: World, view: PublicView) -> None:
    for good in world.goods:
        maker = world.maker[good]
        buyer = next(creature for creature in world.creatures if creature != maker)
        for turn in range(8):
            lines = headlines(TEXT, world, replace(view, turn=turn), [Traded(good, buyer, maker, 1, 5)])
            assert any("single lot of" in line for line in lines)


def test_an_unfilled_want_that_moves_a_price_is_news(world: World, view: PublicView) -> None:
    lines = headlines(TEXT, world, moved(view, firewood=(4, 9)), [PriceMoved("firewood", 4, 9)])
    assert any("9" in line and ("irewood" in line) for line in lines)


def test_the_cold_are_named_together(world: World, view: PublicView) -> None:
    cold = [WentCold(creature) for creature in ("oona", "fenn", "pip", "mirel")]
    lines = headlines(TEXT, world, view, cold)
    assert sum("Oona, Fenn, Pip and Mirel" in line for line in lines) == 1


def test_a_crowd_of_bets_is_one_line(world: World, view: PublicView) -> None:
    bets = [PositionOpened(patron.id, "short", "honey", 2, 10) for patron in view.patrons]
    lines = headlines(TEXT, world, view, bets)
    assert sum(f"{len(view.patrons)} Patrons" in line for line in lines) == 1
    assert not any(patron.name in line for patron in view.patrons for line in lines)


def test_only_one_creature_is_quoted_and_everyone_gets_a_turn(world: World, view: PublicView) -> None:
    said = [Gossiped(creature, f"I am {creature}.") for creature in world.creatures]
    quoted = set()
    for turn in range(5):
        lines = [line for line in headlines(TEXT, world, replace(view, turn=turn), said) if "“" in line]
        assert len(lines) == 1
        quoted.add(lines[0].partition("“")[2])
    assert len(quoted) == 5


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ([("pip", "phi-4-mini"), ("pip", "gpt-oss-20b")], ["Pip looks the same and thinks like gpt-oss-20b."]),
        ([("pip", "phi-4-mini"), ("pip", "")], ["Pip has come round to an earlier way of thinking."]),
        ([("pip", "a"), ("oona", "b"), ("fenn", "")], ["New minds behind old eyes: Pip, Oona and Fenn."]),
        ([("narrator", "phi-4-mini")], ["The Gazette has a new pen: phi-4-mini."]),
        ([("narrator", "phi-4-mini"), ("narrator", "")], ["The Gazette has its old pen back."]),
        ([("pip", "a"), ("oona", "b"), ("everyone", "")], ["All of the wood is of its old mind again."]),
    ],
)
def test_a_change_of_minds_is_news_as_it_was_left(
    world: World, view: PublicView, changes: list[tuple[str, str]], told: list[str]
) -> None:
    lines = headlines(TEXT, world, view, [MindChanged(creature, card) for creature, card in changes])
    quiet = headlines(TEXT, world, view, [])
    assert [line for line in lines if line not in quiet] == told


def test_a_quiet_paper_still_has_two_lines_and_they_change(world: World, view: PublicView) -> None:
    papers = [headlines(TEXT, world, replace(view, turn=turn), []) for turn in range(6)]
    assert all(len(paper) == 2 for paper in papers)
    assert len(set(papers)) >= 3
    assert all(one != next_one for one, next_one in pairwise(papers))


@pytest.mark.parametrize("kind", ["rumour-spread", "position-opened", "went-cold", "traded"])
def test_a_wording_rests_before_it_comes_again(world: World, view: PublicView, kind: str) -> None:
    event = samples(view)[kind]
    lines = [headlines(TEXT, world, replace(view, turn=turn), [event])[0] for turn in range(12)]
    assert all(one != next_one for one, next_one in pairwise(lines))
    assert len(set(lines)) >= 3


def test_weather_of_a_plug_in_is_news_in_other_words(world: World, view: PublicView) -> None:
    lines = headlines(TEXT, world, view, [WeatherCame("hail", "honey", 2)])
    assert "Odd weather over the wood. Keep an eye on honey." in lines


def test_an_event_of_a_plug_in_is_passed_over(world: World, view: PublicView) -> None:
    assert headlines(TEXT, world, view, [event_of({"kind": "comet", "data": {"good": "honey"}})]) == headlines(
        TEXT, world, view, []
    )


def test_variants_are_numbered_without_a_gap() -> None:
    numbered: dict[str, set[int]] = {}
    for source in files("bot.text").joinpath("en").iterdir():
        for kind, number in re.findall(
            r"^headline-([a-z-]+)-(\d+) =", source.read_text(encoding="utf-8"), re.MULTILINE
        ):
            numbered.setdefault(kind, set()).add(int(number))
    assert numbered
    for kind, numbers in numbered.items():
        assert numbers == set(range(1, len(numbers) + 1)), kind


def test_a_legend_is_told_from_the_price_that_the_last_paper_printed(world: World, view: PublicView) -> None:
    """Trade moved it from 9 to 10 before the legend came: the table says from 9, and so does the line."""
    struck = [LegendStruck("watered-honey", 1, "honey", 10, 7)]
    assert headlines(TEXT, world, moved(view, honey=(9, 7)), struck)[0].endswith("Honey falls from 9 to 7.")
    # Where trade had lifted it from 7 to 10, a fall from 7 to 7 would be none.
    assert headlines(TEXT, world, moved(view, honey=(7, 7)), struck)[0].endswith("Honey falls from 10 to 7.")


def test_what_came_and_was_gone_is_not_said_to_pass(world: World, view: PublicView) -> None:
    gone = [WeatherPassed(kind, "acorns") for kind in ("blight", "windfall")]
    assert headlines(TEXT, world, view, gone) == headlines(TEXT, world, view, [])
    assert "Rain at last." in headlines(TEXT, world, view, [WeatherPassed("drought", "")])[0]

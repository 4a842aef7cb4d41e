"""What a moderator types into the legend form: what is let through, what is refused, and what the preview promises."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bot.gazette import headlines
from bot.text import catalogue
from cogs.keeper._form import Form, preview
from engine.apply import State
from engine.core import Draft
from engine.events import LegendStruck
from engine.legends import compose
from engine.model import Refused, RunningLegend, World, WriteLegend
from engine.turn import seam
from engine.views import public_view

HERON = WriteLegend("The Patient Heron", "It stood, and was paid.", "honey", (70, 100), ("Honey slips to {after}.",))


def no(world: World, state: State, **change: object) -> str:
    with pytest.raises(Refused) as refusal:
        compose(world, state.wood, replace(HERON, **change), "own-1")  # type: ignore[arg-type]
    return refusal.value.kind


@pytest.mark.parametrize("price", [1, 2, 4, 10, 133, 400])
@pytest.mark.parametrize("percents", [(105, 110, 95, 90), (300, 100, 20), (20, 99, 101)])
def test_the_preview_shows_what_the_seam_will_write(
    world: World, state: State, price: int, percents: tuple[int, ...]
) -> None:
    wood = replace(state.wood, prices={**state.wood.prices, "acorns": price})
    wood = replace(wood, history={**wood.history, "acorns": (price,)})
    command = WriteLegend("The Patient Heron", "It stood.", "acorns", percents, ("Acorns at {after}, from {before}.",))
    legend = compose(world, wood, command, "own-1")
    shown = preview(catalogue(), world, public_view(world, wood), legend).description or ""
    wood = replace(wood, own_legends=(legend,))
    draft = Draft(replace(world, legends={**world.legends, legend.id: legend}), wood, state.secrets)
    draft.running.append(RunningLegend(legend.id, 0, {}))
    struck = []
    for _ in percents:
        seam.strike(draft)
        struck.append(draft.prices["acorns"])
    assert [int(after) for after in re.findall(r"% · (\d+) ·", shown)] == struck
    assert re.findall(r"from (\d+)\.", shown) == [str(price), *map(str, struck[:-1])]


# ------------------------------------------------------------------ names and lines


UNSEEN = "\u3164\uffa0\u115f\u1160\u034f\u17b4\u180b\ufe0f\U000e0100\u200b\u200d\u2060\u00ad\ufeff\u2800"


@pytest.mark.parametrize("filler", UNSEEN, ids=ascii)
def test_what_cannot_be_seen_is_no_name_and_no_part_of_one(world: World, state: State, filler: str) -> None:
    for name in (filler, f"The Flash Hare{filler}", f"The Fl{filler}ash Hare"):
        assert no(world, state, name=name) == "legend-marks"


@pytest.mark.parametrize(
    "name", ["the flash hare", "Ｔｈｅ　Ｆｌａｓｈ　Ｈａｒｅ", "The ﬂash Hare", "𝐓𝐡𝐞 𝐅𝐥𝐚𝐬𝐡 𝐇𝐚𝐫𝐞", "The  Flash  Hare"]
)
def test_a_name_that_only_looks_new_is_taken(world: World, state: State, name: str) -> None:
    assert no(world, state, name=name) == "legend-taken"


@pytest.mark.parametrize(
    "said",
    [
        "U.S. Steel",
        "Sold at 9 a.m., e.g. this.",
        "It fell. Then rose...so they say.",
        "हिन्दी में कहानी",
        "ตลาดหุ้นที่ตกต่ำ",
        "Người đợi ở chợ",
        "ẹ̀kọ́ Yorùbá",
        "שָׁלוֹם",
        "どんぐり・バブル",
        "도토리 열풍",
    ],
)
def test_honest_words_of_any_language_stand_as_they_are_written(world: World, state: State, said: str) -> None:
    legend = compose(world, state.wood, replace(HERON, name=said, history=said, headlines=(said,)), "own-1")
    assert (legend.name, legend.history, legend.steps[0].headline) == (said, said, said)


@pytest.mark.parametrize(
    ("said", "stands"),
    [
        ("It fell.Then rose", "It fell. Then rose"),
        ("At {after}.Nobody asked", "At {after}. Nobody asked"),
        ("U.S.Steel", "U.S. Steel"),
    ],
)
def test_a_sentence_that_begins_too_soon_is_given_its_blank(world: World, state: State, said: str, stands: str) -> None:
    legend = compose(world, state.wood, replace(HERON, headlines=(said,)), "own-1")
    assert legend.steps[0].headline == stands


@pytest.mark.parametrize(
    "said",
    [
        "See example.com",
        "see EXAMPLE.COM",
        "x.com",
        "www.x",
        "{good}.com",
        "evilx\u0300.com",
        "пример.рф",
        "x\u0301\u0302\u0303\u0304",
        "7\u0335",
        "7\u20e3",
    ],
)
def test_what_would_link_or_pile_up_is_refused(world: World, state: State, said: str) -> None:
    assert no(world, state, headlines=(said,)) == "legend-marks"


# ------------------------------------------------------------------ lengths and numbers


def test_a_headline_fits_the_paper_however_its_places_are_filled(world: World, state: State) -> None:
    assert no(world, state, headlines=("{good}" * 12,)) == "legend-long"
    assert no(world, state, headlines=("y" * 86 + "{after}" * 2,)) == "legend-long"
    longest = max(world.goods, key=len)
    legend = compose(world, state.wood, replace(HERON, good=longest, headlines=("A" * 74 + " {good} {after}.",)), "o-1")
    wood = replace(state.wood, own_legends=(legend,))
    cap = world.economy.price_cap
    line = headlines(catalogue(), world, public_view(world, wood), [LegendStruck("o-1", 1, longest, 1, cap)])[0]
    assert line == f"{'A' * 74} {longest} {cap}."
    assert len(line) == 89


@pytest.mark.parametrize("typed", ["130, 165, 75", "130、165、75", "130/165/75", "130% 165 % 75", "１３０，１６５；75"])
def test_percents_are_read_however_they_are_parted(typed: str) -> None:
    assert Form(percents=typed).command().percents == (130, 165, 75)


@pytest.mark.parametrize("typed", ["130.5, 90", "a lot", "130-90", "²"])
def test_percents_that_are_no_whole_numbers_are_called_so(typed: str) -> None:
    with pytest.raises(Refused) as refusal:
        Form(percents=typed).command()
    assert refusal.value.kind == "legend-numbers"

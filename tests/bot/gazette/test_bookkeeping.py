"""Moderators' book-keeping and a chapter's ceremonies in the paper: a line at most, for a paper is about the wood."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.gazette import headlines
from bot.text import catalogue
from engine.apply import apply
from engine.events import Event, LegendForgotten, LegendWeighed, LegendWritten
from engine.model import PatronLine, Plant, PublicView, World
from engine.views import public_view
from tests.bot.gazette.samples import samples

TEXT = catalogue()


@pytest.fixture(scope="module")
def view(world: World) -> PublicView:
    plant = Plant("p", 0, "w1", world.id, "s", "c", "ab" * 32, "cd" * 32)
    patrons = tuple(PatronLine(name.lower(), name, 100, 1) for name in world.names[:4])
    return replace(public_view(world, apply(world, None, plant).state.wood), patrons=patrons)


def weighed(*changes: tuple[str, int]) -> list[Event]:
    return [LegendWeighed(legend, f"The {legend.capitalize()}", weight) for legend, weight in changes]


@pytest.mark.parametrize(
    ("happened", "told"),
    [
        (weighed(("hare", 0)), "The Hare is not told from the next chapter on."),
        (weighed(("hare", 0), ("hare", 3)), "The Hare"),
        (weighed(("a", 0), ("b", 0), ("c", 0), ("d", 0)), "Four legends are not told from the next chapter on."),
        (weighed(("a", 2), ("b", 9), ("a", 3)), "Two legends come more or less often from the next chapter on."),
        (
            weighed(("a", 0), ("b", 0), ("c", 0), ("d", 0), ("e", 0), ("f", 0), ("a", 1)),
            "From the next chapter on, legends left out: 5; legends with a new weight: 1.",
        ),
        ([*weighed(("own-2", 0)), LegendForgotten("own-2", "The Heron")], "Told no more at the Stump: “The"),
        (
            [LegendForgotten("own-2", "The Heron"), LegendForgotten("own-3", "The Crane")],
            "Two legends are told no more at the Stump.",
        ),
        ([LegendWritten("own-2", "The Heron"), *weighed(("own-2", 4))], "“The Heron”"),
        (
            [LegendWritten(f"own-{number}", "The Heron") for number in range(12)],
            "Stories nobody knew are being told at the Stump: 12 of them.",
        ),
        ([LegendWritten("own-2", "The Heron"), LegendForgotten("own-2", "The Heron")], None),
        ([LegendWritten("own-2", "The Heron"), *weighed(("own-2", 0))], None),
    ],
)
def test_what_moderators_do_to_legends_is_one_line_as_it_was_left(
    world: World, view: PublicView, happened: list[Event], told: str | None
) -> None:
    for turn in range(2):
        now = replace(view, turn=turn)
        lines = [line for line in headlines(TEXT, world, now, happened) if line not in headlines(TEXT, world, now, [])]
        assert len(lines) == (0 if told is None else 1)
        assert told is None or told in lines[0]
        assert not any("own-" in line for line in lines)


def test_a_paper_has_one_line_of_book_keeping(world: World, view: PublicView) -> None:
    happened = [
        LegendWritten("own-2", "The Heron"),
        LegendForgotten("own-1", "The Crane"),
        *weighed(("hare", 0), ("mania", 4)),
    ]
    lines = headlines(TEXT, world, view, happened)
    assert len([line for line in lines if line not in headlines(TEXT, world, view, [])]) == 1


@pytest.mark.parametrize("turn", range(4))
def test_a_legend_with_the_longest_name_is_told_whole(world: World, view: PublicView, turn: int) -> None:
    name = "N" * 40
    for event in (
        LegendWeighed("own-1", name, 0),
        LegendWeighed("own-1", name, 9),
        LegendWritten("own-1", name),
        LegendForgotten("own-1", name),
    ):
        line = headlines(TEXT, world, replace(view, turn=turn), [event])[0]
        assert name in line
        assert "…" not in line


def test_a_closing_paper_keeps_room_for_what_happened(world: World, view: PublicView) -> None:
    made = samples(view)
    ceremony = [made[f"chapter-{what}"] for what in ("closed", "revealed", "opened", "sealed")]
    life = [made[what] for what in ("weather-came", "allied", "loan-made", "rumour-spread")]
    lines = headlines(TEXT, world, view, [*ceremony, *life])
    assert len(lines) == 5
    assert lines[0] == headlines(TEXT, world, view, [made["chapter-closed"]])[0]
    assert set(lines[1:]) <= {headlines(TEXT, world, view, [event])[0] for event in life}


def test_a_first_paper_has_room_for_the_first_bet(world: World, view: PublicView) -> None:
    made = samples(view)
    opening = [made[what] for what in ("planted", "chapter-sealed", "season-opened", "at-stake")]
    lines = headlines(
        TEXT, world, view, [*opening, made["weather-came"], made["patron-joined"], made["position-opened"]]
    )
    assert headlines(TEXT, world, view, [made["position-opened"]])[0] in lines
    assert headlines(TEXT, world, view, [made["at-stake"]])[0] in lines
    assert headlines(TEXT, world, view, [made["season-opened"]])[0] not in lines

"""Patrons against each other in the paper: told under wood names, from bets that everyone saw being made."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.gazette import headlines
from bot.text import catalogue
from engine.apply import apply
from engine.events import Event, PositionClosed, PositionForced, PositionOpened, RumourSpread
from engine.model import BetLine, PatronLine, Plant, PublicView, World
from engine.views import public_view

TEXT = catalogue()
GREY, RUSSET, AMBER = "grey", "russet", "amber"


@pytest.fixture(scope="module")
def view(world: World) -> PublicView:
    plant = Plant("p", 0, "w1", world.id, "s", "c", "ab" * 32, "cd" * 32)
    patrons = tuple(PatronLine(slug, slug.capitalize(), 100, 1) for slug in (GREY, RUSSET, AMBER))
    return replace(public_view(world, apply(world, None, plant).state.wood), patrons=patrons)


def paper(world: World, view: PublicView, bets: list[BetLine], *happened: Event, turn: int = 1) -> tuple[str, ...]:
    return headlines(TEXT, world, replace(view, bets=tuple(bets), turn=turn), happened)


@pytest.mark.parametrize("turn", range(3))
@pytest.mark.parametrize(("side", "other"), [("short", "long"), ("long", "short")])
def test_a_squeeze_names_both_sides(world: World, view: PublicView, side: str, other: str, turn: int) -> None:
    forced = PositionForced(GREY, side, "honey", 4, 15)  # type: ignore[arg-type]
    held = [BetLine(AMBER, other, "honey", 2), BetLine(RUSSET, other, "honey", 6), BetLine(GREY, other, "acorns", 9)]  # type: ignore[arg-type]
    line = paper(world, view, held, forced, turn=turn)[0]
    assert "the Grey Patron" in line.replace("The", "the")
    assert "the Russet Patron" in line.replace("The", "the")
    assert len(line) < 90


def test_who_was_paid_out_on_the_same_turn_is_the_rival(world: World, view: PublicView) -> None:
    forced = PositionForced(GREY, "short", "honey", 4, 15)
    paid = PositionClosed(RUSSET, "long", "honey", 4, 15)
    assert any("Grey" in line and "Russet" in line for line in paper(world, view, [], forced, paid))


def test_a_call_with_nobody_on_the_other_side_is_only_a_call(world: World, view: PublicView) -> None:
    forced = PositionForced(GREY, "short", "honey", 4, 15)
    bets = [BetLine(GREY, "long", "honey", 3), BetLine(RUSSET, "short", "honey", 3)]
    assert paper(world, view, bets, forced) == paper(world, view, [], forced)


def test_a_bet_against_another_is_a_duel_told_once(world: World, view: PublicView) -> None:
    opened = [
        PositionOpened(GREY, "short", "honey", 5, 10),
        PositionOpened(RUSSET, "long", "honey", 5, 10),
    ]
    bets = [BetLine(GREY, "short", "honey", 5), BetLine(RUSSET, "long", "honey", 5)]
    for turn in range(6):
        lines = paper(world, view, bets, *opened, turn=turn)
        assert sum("Grey" in line and "Russet" in line for line in lines) == 1


@pytest.mark.parametrize(("direction", "side"), [("up", "short"), ("down", "long")])
def test_talk_that_would_hurt_a_bet_says_whose(world: World, view: PublicView, direction: str, side: str) -> None:
    rumour = RumourSpread("honey", direction)  # type: ignore[arg-type]
    bets = [BetLine(GREY, side, "honey", 8), BetLine(RUSSET, side, "acorns", 12)]  # type: ignore[arg-type]
    assert "Grey" in paper(world, view, bets, rumour)[0]
    small = [BetLine(GREY, side, "honey", 2)]  # type: ignore[arg-type]
    assert paper(world, view, small, rumour) == paper(world, view, [], rumour)


def test_a_side_that_fills_up_is_told_with_its_numbers(world: World, view: PublicView) -> None:
    opened = PositionOpened(GREY, "short", "honey", 2, 10)
    cap = world.finance.book_cap
    half = replace(view, goods=tuple(replace(line, shorts=cap // 2) for line in view.goods))
    lines = [line for turn in range(2) for line in paper(world, half, [], opened, turn=turn)]
    assert any(str(cap // 2) in line for line in lines)
    assert not any("acorns" in line and str(cap // 2) in line for line in lines), "nobody touched that one"
    assert not any(str(cap // 2) in line for line in paper(world, view, [], opened))


def test_every_wording_fits_the_longest_names(world: World, view: PublicView) -> None:
    names = sorted(world.names, key=len)[-2:]
    one, two = (name.lower() for name in names)
    patrons = tuple(PatronLine(name.lower(), name, 100, 1) for name in names)
    bets = [BetLine(two, side, "mushrooms", 12) for side in ("short", "long")]  # type: ignore[arg-type]
    for turn in range(6):
        for side in ("short", "long"):
            for event in (
                PositionForced(one, side, "mushrooms", 12, 400),  # type: ignore[arg-type]
                PositionOpened(one, side, "mushrooms", 12, 400),  # type: ignore[arg-type]
                RumourSpread("mushrooms", "up" if side == "short" else "down"),
            ):
                line = paper(world, replace(view, patrons=patrons), bets, event, turn=turn)[0]
                assert len(line) < 90
                assert "…" not in line, line

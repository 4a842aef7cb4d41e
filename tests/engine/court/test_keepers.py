"""Moderators bar and pardon (docs: rules/moderators.md), by what everyone may see."""

from __future__ import annotations

import pytest

from engine.hidden import evidence
from engine.model import Bar, Join, Lend, Open, Pardon, Refused, World
from tests.builders.life import Life, leading_to, of_the_law


def test_a_bar_closes_everything_and_a_pardon_opens_the_door_again(world: World) -> None:
    life = Life(world, 1, 6)
    life.accuse()
    life.do(Open("short", "acorns", 2))
    life.do(Lend("bram", 10))
    assert life.order(Bar(life.slug())) == "barred"
    assert life.fact("barred", "patron") == life.slug()
    assert (life.standing(), life.heat(), life.on_trial()) == ("barred", 0, set())
    assert life.state.wood.positions == life.state.wood.loans == ()
    assert life.refused(Open("short", "honey", 1)) == "barred"
    assert of_the_law(life.turns(5)) == []
    assert life.order(Pardon(life.slug())) == "pardoned"
    assert life.standing() == "free"
    life.do(Open("short", "acorns", 1))


def test_a_pardon_ends_a_hearing_and_what_was_held_against_them(world: World) -> None:
    life = Life(world, 1, 6)
    life.accuse()
    life.order(Pardon(life.slug()))
    assert (life.standing(), life.heat(), evidence.case(life.draft(), life.slug())) == ("free", 0, ())
    assert of_the_law(life.turns(5)) == []


def test_a_bar_outlives_the_chapter(world: World) -> None:
    life = Life(world, chapter_turns=5)
    life.do(Join())
    life.order(Bar(life.slug()))
    life.turns(6)
    assert (life.state.wood.chapter, life.standing()) == (2, "barred")


@pytest.mark.parametrize("verdict", ["assets-frozen", "exiled"])
def test_nobody_who_is_barred_is_called_back_by_the_end_of_a_sentence(world: World, verdict: str) -> None:
    life = Life(leading_to(world, verdict), 1, 6, chapter_turns=12)
    life.accuse()
    assert of_the_law(life.turns(3)) == [verdict]
    life.order(Bar(life.slug()))
    assert of_the_law(life.turns(3)) == []
    assert "set-free" not in life.letters()
    assert (life.state.wood.chapter, life.standing()) == (2, "barred")
    life.order(Pardon(life.slug()))
    assert life.standing() == "free"


@pytest.mark.parametrize(("command", "kind"), [(Bar("nobody"), "unknown-patron"), (Pardon("nobody"), "unknown-patron")])
def test_a_moderator_must_name_a_patron(world: World, command: Bar | Pardon, kind: str) -> None:
    with pytest.raises(Refused, match=kind):
        Life(world).order(command)


def test_whether_there_is_heat_to_pardon_is_nobodys_to_ask(world: World) -> None:
    life = Life(world, 1)
    life.win()
    assert life.heat() == 40
    with pytest.raises(Refused, match="nothing-to-pardon"):
        life.order(Pardon(life.slug()))
    assert life.heat() == 40

"""What is said at a hearing, and what is slipped to the magistrate meanwhile (docs: rules/law.md#pleading)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from engine.events import Pleaded
from engine.model import BribeMagistrate, Join, Plead, Refused, World
from engine.turn import patronage
from tests.builders.life import Life, lawful, leading_to, of_the_law


def test_a_confession_halves_the_fine_and_is_public(world: World) -> None:
    life = Life(leading_to(world, "fined"), 1, 6)
    life.accuse()
    assert life.do(Plead("confess")) == "pleaded"
    assert life.last is not None
    assert life.last.events == (Pleaded(life.slug(), "confess"),)
    assert life.refused(Plead("deny")) == "already-pleaded"
    life.turns(3)
    whole = 40 * world.law.fine_percent // 100
    assert life.fact("fined", "amount") == whole * world.law.confessed_percent // 100


@pytest.mark.parametrize(("verdict", "reached"), [("acquitted", "fined"), ("exiled", "assets-frozen")])
def test_a_confession_is_never_acquitted_and_never_exiled(world: World, verdict: str, reached: str) -> None:
    life = Life(leading_to(world, verdict), 1, 6)
    life.accuse()
    life.do(Plead("confess"))
    assert of_the_law(life.turns(3)) == [reached]


def test_blame_warms_a_rival_to_just_below_the_line_and_no_further(world: World) -> None:
    life = Life(lawful(world, blame_heat=100), 1, 6)
    life.do(Join(), "bob")
    life.accuse()
    assert life.do(Plead("blame", life.slug("bob"))) == "blamed"
    assert life.heat("bob") == world.finance.heat_line - 1
    assert "blamed" in life.letters("bob")
    assert of_the_law(life.turns(3))[0] != "investigation-opened"
    assert life.slug("bob") not in life.on_trial()


def test_a_creature_that_is_blamed_remembers(world: World) -> None:
    life = Life(world, 1, 6)
    life.accuse()
    before = life.state.wood.feelings["oona"].get(life.slug(), 0)
    life.do(Plead("blame", "oona"))
    assert life.state.wood.feelings["oona"].get(life.slug(), 0) == before - world.law.blame_hurts


def test_an_answer_needs_a_hearing_and_a_name_to_blame(world: World) -> None:
    life = Life(world, 1, 6)
    life.do(Join())
    assert life.refused(Plead("deny")) == "no-hearing"
    life.accuse()
    assert life.refused(Plead("blame")) == "blame-whom"
    assert life.refused(Plead("blame", "nobody")) == "blame-whom"
    assert life.refused(Plead("blame", life.slug())) == "blame-oneself"
    assert life.refused(Plead("shrug")) == "unknown-plea"  # type: ignore[arg-type]
    with pytest.raises(Refused, match="blame-whom"):
        patronage.quote(life.world, life.state.wood, "ann", Plead("blame"))
    assert patronage.quote(life.world, life.state.wood, "ann", Plead("deny")).risk == 0


@pytest.mark.parametrize("shut_out", ["barred", "exiled", "banished"])
def test_who_is_shut_out_already_cannot_be_blamed(world: World, shut_out: str) -> None:
    life = Life(world, 1, 6)
    life.do(Join(), "bob")
    life.accuse()
    blamed, wood = life.slug("bob"), life.state.wood
    if shut_out == "banished":
        blamed, wood = "bram", replace(wood, banished=("bram",))
    else:
        bob = replace(wood.patrons[blamed], exiled=shut_out == "exiled", barred=shut_out == "barred")
        wood = replace(wood, patrons={**wood.patrons, blamed: bob})
    life.state = life.first = replace(life.state, wood=wood)
    life.journal.clear()
    assert life.refused(Plead("blame", blamed)) == "blame-beyond"
    assert life.do(Plead("deny")) == "pleaded", "the answer is still theirs to give"


# ------------------------------------------------------------------ gifts under investigation


def test_a_gift_that_comes_to_light_is_public_and_makes_it_worse(world: World) -> None:
    life = Life(lawful(world, backfire_chance=100), 1, 6)
    life.accuse()
    before, court = life.heat(), life.state.wood.balances.get("court", 0)
    assert life.do(BribeMagistrate(10)) == "magistrate-exposed"
    assert life.fact("bribe-exposed", "patron") == life.slug()
    assert life.heat() == before + world.law.backfire_heat
    assert life.state.wood.balances["court"] == court + 10


def test_a_gift_that_does_not_cools_and_shows_nowhere(world: World) -> None:
    life = Life(lawful(world, backfire_chance=0), 1, 6)
    life.accuse()
    before = life.heat()
    assert life.do(BribeMagistrate(10)) == "magistrate"
    assert life.last is not None
    assert life.last.events == ()
    assert life.heat() == before - 5
    assert life.standing() == "accused"  # what is open is judged


def test_a_gift_that_buys_all_the_heat_buys_no_page_of_an_open_case(world: World) -> None:
    cheap = replace(world, finance=replace(world.finance, magistrate_price=1))
    life = Life(lawful(leading_to(cheap, "fined"), backfire_chance=0), 1, 6)
    life.accuse()
    life.do(BribeMagistrate(life.heat()))
    assert life.heat() == 0
    assert of_the_law(life.turns(3)) in (["fined"], ["assets-frozen"])


def test_no_gift_backfires_before_there_is_an_investigation(world: World) -> None:
    life = Life(lawful(world, backfire_chance=100), 1)
    life.win()
    assert life.do(BribeMagistrate(10)) == "magistrate"

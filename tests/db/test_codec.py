"""What is written is read back the same, in the same order, from the same bytes; and secrets stay on their side."""

from __future__ import annotations

from dataclasses import field, fields, make_dataclass, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.api import Answer
from bot.guests import load_world
from db.codec import dump, facts, load, sparse
from db.journal import SCHEMA, STEPS, join, read_secrets, read_wood, secret_parts, split, upcast, whole, wood_bytes
from db.journal.states import _PARTS, FIELDS, stamped
from engine.apply import apply
from engine.hidden import Secrets
from engine.model import (
    Legend,
    ModeratorEntry,
    Patron,
    PatronEntry,
    Plant,
    Tick,
    Wood,
    WoodSettings,
    World,
    WriteLegend,
)
from tests.builders.game import planted
from tests.db.strategies import any_of


@given(any_of(Wood))
def test_a_wood_comes_back_the_same(wood: Wood) -> None:
    body = dump(wood)
    back = load(Wood, body)
    assert back == wood
    assert dump(back) == body  # the order of every mapping too: rules walk them


OLDEST = {"server", "channel", "interval_s", "chapter_turns", "paused"}
NEWER = {field.name for field in fields(Wood)} - set(FIELDS["Wood"])
NOTHING = planted(load_world(), rules=0).wood


def _as_ever(patron: Patron) -> Patron:
    """A Patron as 0.1.0 could hold one."""
    return Patron(**{name: getattr(patron, name) for name in FIELDS["Patron"]})


def _without_extra(legend: Legend) -> Legend:
    """A legend as releases before 0.2.0 could hold one."""
    return replace(legend, extra={}, steps=tuple(replace(step, extra={}) for step in legend.steps))


@given(any_of(Wood))
def test_a_wood_of_before_rules_had_numbers_has_the_bytes_it_always_had(wood: Wood) -> None:
    said = wood.settings
    plain = replace(
        wood,
        settings=WoodSettings(said.server, said.channel, said.interval_s, said.chapter_turns, said.paused),
        own_legends=tuple(map(_without_extra, wood.own_legends)),
        patrons={slug: _as_ever(patron) for slug, patron in wood.patrons.items()},
        **{name: getattr(NOTHING, name) for name in NEWER},
        weather=tuple(replace(shock, by="") for shock in wood.weather),
    )
    body, full = facts(wood_bytes(plain)), facts(dump(plain))
    for patron in full["patrons"].values():
        for name in patron.keys() - set(FIELDS["Patron"]):
            del patron[name]
    assert body["settings"].keys() == OLDEST
    for part in (part for legend in full["own_legends"] for part in (legend, *legend["steps"])):
        assert part.pop("extra") == {}
    assert {shock.pop("by") for shock in full["weather"]} <= {""}
    assert body | {"settings": full["settings"]} == {
        name: value for name, value in full.items() if name not in NEWER
    }, "and nothing else is left out"
    assert read_wood(wood_bytes(plain)) == plain


@given(any_of(Wood))
def test_a_wood_comes_back_from_its_canonical_bytes(wood: Wood) -> None:
    numbered = replace(wood, rules=max(1, wood.rules))
    assert read_wood(wood_bytes(numbered)) == numbered


@given(any_of(Wood))
def test_a_field_of_a_later_release_leaves_the_bytes_of_older_woods_as_they_were(wood: Wood) -> None:
    later = make_dataclass("Later", [("weathervane", int, field(default=0))], bases=(Wood,), frozen=True)
    numbered = replace(wood, rules=max(1, wood.rules))
    grown = later(**{one.name: getattr(numbered, one.name) for one in fields(Wood)})
    assert sparse(grown) == sparse(numbered)
    assert sparse(replace(grown, weathervane=3)) != sparse(numbered)


def test_a_legend_that_moderators_wrote_has_the_bytes_it_always_had(world: World) -> None:
    told = WriteLegend("The Heron", "It stood.", "honey", (70,), ("Honey at {after}.",))
    state = planted(world, rules=0)
    wood = apply(world, state, ModeratorEntry("k", 0, "morag", told)).state.wood
    assert (
        b'"own_legends":[{"id":"own-1","name":"The Heron","history":"It stood.","good":"honey","direction":"down",'
        b'"steps":[{"percent":{"honey":70},"headline":"Honey at {after}.","of_start":true,"found":0,"calls":""}],'
        b'"weight":1,"finds":"","fuel":0}],"weights"'
    ) in wood_bytes(wood)
    assert read_wood(wood_bytes(wood)) == wood


@pytest.mark.parametrize("rules", [0, 1])
@given(secrets=any_of(Secrets))
def test_secrets_come_back_from_their_tables(secrets: Secrets, rules: int) -> None:
    if not rules:  # 0.1.0 looked for no rings
        plain = tuple(replace(page, ring="", odds=0) for page in secrets.evidence)
        secrets = replace(secrets, talk=(), evidence=plain)
    parts = secret_parts(secrets, rules)
    assert read_secrets(parts.values()) == secrets
    assert all(table.startswith("private_") for table in parts)


CHANGING = ("deck_seed", "deck", "tips", "evidence", "talk")


@given(any_of(Secrets), any_of(Secrets), st.lists(st.sampled_from(CHANGING), min_size=1, max_size=6))
def test_a_part_is_written_anew_when_one_field_of_it_is_another(one: Secrets, other: Secrets, path: list[str]) -> None:
    """Field by field from one wood's secrets to others', the rest being the same objects all along."""
    now = one
    for name in ("", *path):
        now = replace(now, **{name: getattr(other, name)}) if name else now
        fresh = {table: stamped(sparse(now, include=names)) for table, names in _PARTS.items()}
        assert secret_parts(now, 1) == fresh


@settings(max_examples=30)
@given(any_of(Wood), any_of(Wood), st.lists(st.sampled_from([field.name for field in fields(Wood)]), max_size=6))
def test_a_wood_is_written_as_if_nobody_had_before(one: Wood, other: Wood, path: list[str]) -> None:
    """As above, of the visible half."""
    now = replace(one, rules=1)
    for name in ("rules", *path):
        now = replace(now, **{name: getattr(other, name) or 1 if name == "rules" else getattr(other, name)})
        assert wood_bytes(now) == stamped(sparse(now))


@pytest.mark.parametrize("of", list(STEPS))
def test_a_body_of_a_schema_that_is_to_come_is_not_guessed_at(of: str) -> None:
    assert len(STEPS[of]) == SCHEMA
    for schema in (SCHEMA + 1, -1, "1"):
        with pytest.raises(ValueError, match="schema"):
            upcast(of, {"schema": schema})


@given(any_of(Wood), any_of(Secrets), any_of(Secrets))
def test_any_difference_shows_in_the_bytes(wood: Wood, one: Secrets, other: Secrets) -> None:
    if not wood.rules:  # 0.1.0 kept no talk, and no wood of its form has any
        one, other = replace(one, talk=()), replace(other, talk=())
    assert (whole(wood, one) == whole(wood, other)) == (one == other)


@pytest.mark.parametrize("kind", [Plant, PatronEntry, ModeratorEntry, Tick])
@given(data=st.data())
def test_an_entry_comes_back_from_its_two_parts(kind: Any, data: st.DataObject) -> None:
    entry = data.draw(any_of(kind))
    name, shown, hidden = split(entry)
    assert join(name, entry.key, entry.at, shown, hidden) == entry


@given(any_of(Tick), st.text(min_size=1))
def test_the_public_part_of_a_turn_does_not_depend_on_thoughts(tick: Tick, thought: str) -> None:
    thoughtful = replace(
        tick, decisions={who: replace(said, thought=thought, raw=thought) for who, said in tick.decisions.items()}
    )
    assert split(thoughtful)[1] == split(tick)[1]


@given(any_of(PatronEntry), any_of(PatronEntry))
def test_the_public_part_of_a_command_says_nothing(one: PatronEntry, other: PatronEntry) -> None:
    assert split(one)[:2] == split(other)[:2]


@given(any_of(Plant), st.text())
def test_the_public_part_of_planting_does_not_depend_on_seeds(plant: Plant, seed: str) -> None:
    assert split(replace(plant, seed=seed, deck_seed=seed))[1] == split(plant)[1]


@given(any_of(Answer))
def test_an_answer_comes_back(answer: Answer) -> None:
    assert load(Answer, dump(answer)) == answer


@pytest.mark.parametrize(
    "body", [b"", b"{}", b"[]", b'{"seed":1,"deck_seed":"a"}', b'{"seed":"a","deck_seed":"b","deck":7}']
)
def test_what_was_never_written_is_refused(body: bytes) -> None:
    with pytest.raises(ValidationError):
        load(Secrets, body)

"""The tables of commands: each command once, under the name that old journals know."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, get_args

import pytest

from db.journal import join, split
from engine.model import Bar, ModeratorCommand, ModeratorEntry, PatronCommand, PatronEntry, Uproot
from engine.turn import moderation, patronage

PATRON, MODERATOR = get_args(PatronCommand), get_args(ModeratorCommand)
# What journals hold. A name may be added, and a class be called anything; none of these may ever change or go.
STORED = {
    "Join", "Lend", "Open", "Cover", "Whisper", "Bribe", "BribeMagistrate", "Ally", "Plead", "Spring", "Remind",
    "Configure", "QuietHours", "HouseRules", "DrawLegend", "WriteLegend", "SetLegend", "ForgetLegend", "MakeWeather",
    "Recast", "UseCast", "Bar", "Pardon", "Uproot",
}  # fmt: skip


def test_the_tables_and_the_unions_agree() -> None:
    assert set(patronage.RULES) == set(PATRON)
    assert set(moderation.RULES) == set(MODERATOR)


def test_every_command_says_itself_what_a_journal_calls_it() -> None:
    names = [kind.__dict__["stored_as"] for kind in (*PATRON, *MODERATOR)]
    assert len(names) == len(set(names))
    assert set(names) >= STORED


@pytest.mark.parametrize("kind", [*PATRON, *MODERATOR], ids=lambda kind: kind.stored_as)
def test_a_class_may_be_renamed_and_its_journal_stays_as_it_was(kind: type[Any]) -> None:
    named = {"creature": "oona", "good": "honey", "patron": "grey"}
    command = kind(*(named.get(one.name, _any(str(one.type))) for one in fields(kind)))
    entry = (PatronEntry if kind in PATRON else ModeratorEntry)("key", 7, "user", command)
    before, name = split(entry), kind.__name__
    kind.__name__ = "Renamed"
    try:
        assert split(entry) == before
        assert join(before[0], "key", 7, *before[1:]) == entry
    finally:
        kind.__name__ = name


def _any(hint: str) -> Any:
    """A value of a field's type, as it is written in its class."""
    if "None" in hint:
        return None
    words: dict[str, Any] = {
        "PositionSide": "short", "Plea": "deny", "Reminder": "call", "WagerSide": "yes", "tuple[int, ...]": (),
        "tuple[str, ...]": (), "tuple[tuple[CreatureId, str], ...]": (("oona", "card"),),
    }  # fmt: skip
    return words.get(hint, False if hint == "bool" else 3 if hint == "int" else "word")


def test_the_log_says_where_of_what_kind_and_by_whom_and_nothing_that_was_typed() -> None:
    assert moderation.log_line("abc", Bar("grey")) == "wood abc: Bar by a moderator"
    assert moderation.log_line("abc", Uproot("abc")) == "wood abc: uprooted by a moderator"

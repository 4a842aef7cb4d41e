"""What a list shows is understood: a label sent in place of its value, as some clients do, plays as the value would."""

from __future__ import annotations

from typing import Any

import pytest

from bot.text.names import meant
from engine.model import GoodId, Open
from tests.cogs.conftest import Stage, said

# Command, the option whose list it is, and what else it wants.
LISTS = (
    ("short", "good", {}),
    ("long", "good", {}),
    ("cover", "good", {}),
    ("market", "good", {}),
    ("creature", "name", {}),
    ("lend", "creature", {"amount": 10}),
    ("bribe", "creature", {"amount": 5}),
    ("ally", "a", {"b": "mirel"}),
    ("ally", "b", {"a": "mirel"}),
    ("whisper", "creature", {"truth": "true"}),
    ("plead", "whom", {"answer": "blame"}),
)
KEEPERS = (
    ("keeper bar", "patron", {}),
    ("keeper pardon", "patron", {}),
    ("keeper legend", "name", {}),
    ("keeper weather", "good", {"kind": "windfall"}),
    ("cast reset", "who", {}),
)
# How the answers begin that know nobody and nothing of that name.
STRANGE = ("Nobody of", "Nobody here", "No such", "There is no such")


@pytest.mark.parametrize(
    ("command", "option", "rest"), [*LISTS, *KEEPERS], ids=lambda part: part if isinstance(part, str) else ""
)
async def test_a_label_plays_as_its_value(wood: Stage, command: str, option: str, rest: dict[str, Any]) -> None:
    """Every label of every list means somebody, or something, that is here."""
    who = wood.mod if (command, option, rest) in KEEPERS else wood.ann
    await wood.bot.woods.command(str(wood.guild.id), str(wood.ann.id), "bet", Open("short", GoodId("honey"), 2))
    labels = [choice["name"] for choice in await who.autocomplete(wood.channel, command, option, "")]
    assert labels
    for label in labels:
        answer = said(await who.slash(wood.channel, command, **{option: label}, **rest))
        assert not answer.startswith(STRANGE), f"{label}: {answer}"


def test_marks_and_what_follows_a_name_are_passed_over() -> None:
    goods = {"honey": "honey", "acorns": "acorns", "long": "rumour: the long one"}
    for heard in ("honey", "🍯 honey", "🍯 Honey: short 3, +4 at 9", " HONEY ", "ｈｏｎｅｙ", "honey · dear"):
        assert meant(heard, goods) == "honey"
    assert meant("Rumour: the long one", goods) == "long"
    for nobody in ("honeycomb", "honey acorns", "🍯", "", "not honey"):
        assert meant(nobody, goods) is None
    assert meant("⚖️ the magistrate", {"magistrate": "the magistrate"}) == "magistrate"

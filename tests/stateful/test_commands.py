"""Every command that there is, and every field of a mind's reply, is among what the whole game is tried with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, get_args

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from engine.model import ModeratorCommand, PatronCommand
from inference.reply import ReplyShape
from tests.builders.drawn import (
    MODERATOR_COMMANDS,
    PATRON_COMMANDS,
    drawn,
    moderator_commands,
    patron_commands,
    replies,
)

FIRST = settings(phases=[Phase.generate])  # the first that is found will do


@dataclass(frozen=True, slots=True)
class _Sing:
    """A command that nobody has thought of yet."""

    song: str


@pytest.mark.parametrize("kind", [*PATRON_COMMANDS, *MODERATOR_COMMANDS], ids=lambda kind: kind.__name__)
def test_every_command_has_something_to_draw_it_from(kind: type[Any]) -> None:
    assert isinstance(find(drawn(kind), lambda command: True, settings=FIRST), kind)


def test_the_commands_are_those_that_there_are() -> None:
    both = (patron_commands, moderator_commands)
    drawn_from = {type(find(commands, lambda one: True, settings=FIRST)) for commands in both}
    assert drawn_from <= {*PATRON_COMMANDS, *MODERATOR_COMMANDS}
    assert {*get_args(PatronCommand)} == {*PATRON_COMMANDS}
    assert {*get_args(ModeratorCommand)} == {*MODERATOR_COMMANDS}


@pytest.mark.parametrize("field", ReplyShape.__annotations__)
def test_every_field_of_a_reply_is_drawn(field: str) -> None:
    assert find(replies, lambda reply: reply.get(field), settings=FIRST)[field]


def test_a_field_that_nobody_named_is_an_error() -> None:
    with pytest.raises(LookupError, match=r"what may _Sing\.song hold"):
        drawn(_Sing)


@given(st.data())
def test_what_is_drawn_is_sometimes_sensible_and_sometimes_odd(data: st.DataObject) -> None:
    command = data.draw(patron_commands)
    assert type(command) in PATRON_COMMANDS

"""A command as a line in a button's id: the lines of buttons that hang in channels, and no other line read."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.model import (
    TAGS,
    Ally,
    Bribe,
    BribeMagistrate,
    CancelOrder,
    Cover,
    Lend,
    Open,
    PatronCommand,
    Wager,
    Whisper,
    from_shorthand,
    shorthand,
)
from tests.builders.drawn import PATRON_COMMANDS, drawn

CARRIED = [kind for kind in PATRON_COMMANDS if kind.carried_as]
# As they stand in messages that were sent long ago.
HANGING = {
    "short.honey.3.12": Open("short", "honey", 3, 12),
    "long.acorns.12.": Open("long", "acorns", 12),
    "short.honey..": Open("short", "honey"),
    "lend.oona.10.3.5": Lend("oona", 10, 3, 5),
    "bribe.oona.10.hoard.honey": Bribe("oona", 10, "hoard", "honey"),
    "bribe.oona.10..": Bribe("oona", 10),
    "magistrate.5": BribeMagistrate(5),
    "cover.honey.": Cover("honey"),
    "cancel.honey.6": CancelOrder("honey", 6),
    "wager.yes.5.12": Wager("yes", 5, 12),
}


@pytest.mark.parametrize("line", HANGING)
def test_what_hangs_in_a_channel_is_read_as_it_was_meant(line: str) -> None:
    assert from_shorthand(line) == HANGING[line]
    assert shorthand(HANGING[line]) == line


# Words that a line is made of, and what looks like one.
_part = st.sampled_from([*TAGS, "honey", "hoard", "3", "-5", "", "٣", "-0", "1_0", "+3"])


@pytest.mark.parametrize("kind", CARRIED, ids=lambda kind: kind.stored_as)
@given(data=st.data())
def test_what_a_line_holds_is_read_back(kind: type[Any], data: st.DataObject) -> None:
    command = data.draw(drawn(kind))
    if "" in (getattr(command, one.name) for one in fields(command)):
        with pytest.raises(ValueError, match="cannot carry"):
            shorthand(command)
    else:
        assert from_shorthand(shorthand(command)) == command


@given(st.text() | st.lists(_part).map(".".join))
def test_no_other_line_is_read(line: str) -> None:
    try:
        command = from_shorthand(line)
    except ValueError:
        return
    assert shorthand(command) == line


@pytest.mark.parametrize(
    "line",
    [
        "", "short", "short.honey", "short.honey.3.12.5", "short..3.12", "long.honey.three.12", "lend.oona.10.3",
        "bribe.oona.10.sing.honey", "magistrate.", "magistrate.5.5", "whisper.oona.on..", "Open.short.honey.3.12",
        "magistrate.+5", "magistrate.05", "magistrate.٥", "short.hon ey.3.12",
    ],
)  # fmt: skip
def test_a_line_that_was_never_written_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        from_shorthand(line)


@pytest.mark.parametrize("command", [Ally("oona", "bram"), Whisper("oona", planted=False), Lend("oona.10", 5)])
def test_what_no_button_carries_is_refused(command: PatronCommand) -> None:
    with pytest.raises(ValueError, match=r"no button carries|cannot carry"):
        shorthand(command)


def test_tags_name_one_command_each() -> None:
    told = [tag for kind in CARRIED for tag in kind.carried_as]
    assert len(told) == len(set(told)) == len(TAGS)

"""Nothing that a player can type reaches a prompt, or the paper, but through fields with a list of values."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import fields, replace
from typing import Any, get_args

import pytest

from engine.model import (
    Ally,
    Bar,
    Bribe,
    BribeMagistrate,
    CallLegend,
    CancelOrder,
    Configure,
    Cover,
    CoverAt,
    DrawLegend,
    ForgetLegend,
    HouseRules,
    Join,
    Lend,
    MakeWeather,
    ModeratorCommand,
    Open,
    Pardon,
    PatronCommand,
    Plead,
    QuietHours,
    Recast,
    Refused,
    Remind,
    SendWeather,
    SetLegend,
    Spring,
    Unmask,
    Uproot,
    UseCast,
    Wager,
    Whisper,
    World,
    WriteLegend,
)
from tests.adversarial.injection.life import Life
from tests.adversarial.injection.nasty import MARK, NASTY, harmless

PATRON: list[Any] = [
    Join(),
    Lend("fenn", 10),
    Open("short", "honey", 1),
    Open("long", "acorns"),
    CoverAt("honey", 5),
    CancelOrder("honey", 5),
    Wager("yes", 3),
    Cover("honey", 1),
    Whisper("oona", planted=False),
    Whisper("oona", planted=True, good="honey", direction="down"),
    Bribe("pip", 5),
    Bribe("pip", 5, "hoard", "berries"),
    BribeMagistrate(5),
    Ally("oona", "pip"),
    Plead("blame", "pip"),
    Spring(),
    Remind("call"),
    Remind("tip", on=False),
    Unmask("grey", 1),
    CallLegend("flash-hare"),
    SendWeather("blight", "honey"),
]
MODERATOR: list[Any] = [
    Configure(interval_s=60),
    Configure(channel="1", reason="r"),
    DrawLegend("great-acorn-mania"),
    MakeWeather("blight", "honey"),
    Recast("oona", "gpt-oss-20b"),
    Recast("narrator", "gpt-oss-20b"),
    Recast("everyone"),
    UseCast("one-mind", (("oona", "qwen2.5-3b"), ("narrator", "qwen2.5-3b"))),
    Bar("grey"),
    Pardon("grey"),
    SetLegend("flash-hare", weight=2),
    ForgetLegend("flash-hare"),
    QuietHours(23, 7),
    HouseRules(150, 20),
    Uproot("another wood"),
]
HERON = WriteLegend("The Patient Heron", "It stood.", "honey", (70, 90), ("Honey slips to {after}.",))


def twisted(commands: list[Any], nasty: str) -> list[Any]:
    """Every command with one of its text fields, each in turn, replaced by what somebody might send."""
    return [
        replace(command, **{field.name: _nasty(getattr(command, field.name), nasty)})
        for command in commands
        for field in fields(command)
        if "str" in str(field.type) or isinstance(getattr(command, field.name), str)
    ]


def _nasty(told: Any, nasty: str) -> Any:
    """A text, or what is made of texts, with each of them replaced."""
    return tuple(_nasty(one, nasty) for one in told) if isinstance(told, tuple) else nasty


def test_every_command_is_tried() -> None:
    assert {type(command) for command in PATRON} == set(get_args(PatronCommand))
    assert {type(command) for command in (*MODERATOR, HERON)} == set(get_args(ModeratorCommand))
    assert len(twisted([*PATRON, *MODERATOR], "x")) > 25


@pytest.mark.parametrize("nasty", NASTY)
def test_no_text_of_a_command_is_ever_repeated(world: World, nasty: str) -> None:
    life = Life(world)
    for commands, play in ((PATRON, life.patron), (MODERATOR, life.moderator)):
        for command in twisted(commands, nasty):
            with suppress(Refused):
                play(command)
    life.turn()
    assert MARK not in life.shown
    assert nasty not in life.shown


@pytest.mark.parametrize("nasty", NASTY)
def test_ids_and_names_of_the_outside_stay_outside(world: World, nasty: str) -> None:
    plain, life = Life(world), Life(world, server=nasty, channel=nasty)
    for one in (plain, life):
        one.patron(Bribe("pip", 5, "hoard", "berries"))
        one.patron(Whisper("oona", planted=True, good="honey", direction="down"))
        one.moderator(MakeWeather("drought"), user=nasty if one is life else "7" * 18)
        one.turn()
    assert life.shown == plain.shown
    # A Patron's own id draws the wood name, and that comes from the world's list.
    life.patron(Lend("fenn", 10), nasty)
    patron = next(patron for patron in life.state.wood.patrons.values() if patron.user == nasty)
    assert patron.name in world.names
    assert MARK not in life.shown


def test_the_search_would_find_it(world: World) -> None:
    life = Life(world)
    wood = life.state.wood
    life.state = replace(life.state, wood=replace(wood, gossip={"oona": f"I am {MARK}"}))
    assert MARK in life.shown


@pytest.mark.parametrize("nasty", NASTY)
def test_a_legend_of_ones_own_does_nothing_but_be_read(world: World, nasty: str) -> None:
    """The one text that moderators may write: no prompt holds it, and on paper it neither links, calls nor formats."""
    life = Life(world)
    tries = [{"name": nasty[:40]}, {"history": nasty[:300]}, {"headlines": (nasty[:90],)}, {"good": nasty}]
    for number, change in enumerate(tries):
        with suppress(Refused):
            life.moderator(replace(HERON, **{"name": f"Heron {number}", **change}))
    for legend in life.state.wood.own_legends:
        with suppress(Refused):
            life.moderator(DrawLegend(legend.id))
    read = [*life.paper]
    assert MARK not in repr(life.prompts)
    life.turn()
    assert MARK not in repr(life.prompts)
    for line in (*read, *life.paper, *(legend.history for legend in life.state.wood.own_legends)):
        if MARK in line:
            assert harmless(line), line

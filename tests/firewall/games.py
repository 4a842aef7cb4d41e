"""Games drawn for the firewall: commands of every kind, in any order, allowed or not."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from engine.commands import (
    Ally,
    Bribe,
    BribeMagistrate,
    Cover,
    DrawLegend,
    Join,
    Lend,
    MakeWeather,
    Open,
    Plead,
    Whisper,
)
from engine.weather import KINDS
from tests.firewall.twins import USERS, Move, Secret

GOODS = ("honey", "acorns", "berries", "mushrooms", "firewood")
CREATURES = ("oona", "fenn", "bram", "pip", "mirel")
LEGENDS = ("run-on-oonas-hoard", "great-acorn-mania", "hollow-log-trading-company")

_good = st.sampled_from(GOODS)
_creature = st.sampled_from(CREATURES)
_amount = st.one_of(st.none(), st.integers(1, 12))
_way = st.sampled_from(["up", "down"])
_bait = st.builds(Whisper, _creature, planted=st.just(True), good=_good, direction=_way)
_secret = st.builds(Secret, _creature)
_other = st.one_of(
    st.builds(Open, st.sampled_from(["short", "long"]), _good, _amount),
    st.builds(Cover, _good, _amount),
    st.builds(Lend, _creature, st.integers(1, 60), st.integers(0, 10), st.integers(1, 6)),
    st.builds(Bribe, _creature, st.integers(1, 30), st.sampled_from([None, "hoard", "dump", "buy", "shun"]), _good),
    st.builds(Ally, _creature, _creature),
    st.builds(BribeMagistrate, st.integers(1, 20)),
    st.builds(Plead, st.sampled_from(["confess", "deny", "blame"]), st.none() | _creature),
    st.just(Join()),
)
_moderator = st.one_of(
    st.builds(DrawLegend, st.sampled_from(LEGENDS)), st.builds(MakeWeather, st.sampled_from(KINDS), st.none() | _good)
)


def games(whispers: st.SearchStrategy[Any], most_turns: int = 12) -> st.SearchStrategy[list[list[Move]]]:
    """Turns of moves, with `whispers` among the commands."""
    patron = st.builds(Move, st.integers(0, len(USERS) - 1), st.one_of(whispers, _other, _other))
    moves = st.lists(st.one_of(*[patron] * 7, st.builds(Move, st.none(), _moderator)), max_size=5)
    return st.lists(moves, min_size=4, max_size=most_turns)


secret_whispers = st.one_of(_secret, _secret, _bait)

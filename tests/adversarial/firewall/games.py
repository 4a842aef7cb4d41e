"""Games drawn for the firewall: commands of every kind that there is, in any order, allowed or not."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from engine.model import Whisper
from tests.adversarial.firewall.twins import USERS, Move, Secret
from tests.builders.drawn import PATRON_COMMANDS, drawn, moderator_commands

GOODS = ("honey", "acorns", "berries", "mushrooms", "firewood")
CREATURES = ("oona", "fenn", "bram", "pip", "mirel")
LEGENDS = (
    "run-on-oonas-hoard", "great-acorn-mania", "hollow-log-trading-company", "porcupine-squeeze", "tanukis-promise",
    "watered-honey", "long-frost",
)  # fmt: skip

_creature = st.sampled_from(CREATURES)
_bait = st.builds(
    Whisper, _creature, planted=st.just(True), good=st.sampled_from(GOODS), direction=st.sampled_from(["up", "down"])
)
_secret = st.builds(Secret, _creature, crossed=st.booleans())
# A whisper that asks the deck is a Secret: what it says is the same in both woods, and whether it is true is not.
_other = st.deferred(lambda: st.one_of(*(drawn(kind) for kind in PATRON_COMMANDS if kind is not Whisper)))


def games(whispers: st.SearchStrategy[Any], most_turns: int = 12) -> st.SearchStrategy[list[list[Move]]]:
    """Turns of moves, with `whispers` among the commands."""
    patron = st.builds(Move, st.integers(0, len(USERS) - 1), st.one_of(whispers, _other, _other))
    moves = st.lists(st.one_of(*[patron] * 7, st.builds(Move, st.none(), moderator_commands)), max_size=5)
    return st.lists(moves, min_size=4, max_size=most_turns)


secret_whispers = st.one_of(_secret, _secret, _bait)

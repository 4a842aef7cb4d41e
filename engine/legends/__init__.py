"""Legends: what they can do, as they are read from files, and as moderators write them.

effects.py    the registry of what a legend can do at the seam, and which goods it is about and writes
standard.py   the effects that every wood knows
parsing.py    a legend out of its file
authoring.py  legends of moderators
"""

from engine.legends import authoring, effects
from engine.legends.authoring import HEADLINE_MOST, HISTORY_MOST, NAME_MOST, OWN_MOST, STEPS_MOST, compose
from engine.legends.effects import Done, Effect, Read, register
from engine.legends.parsing import goods_of, parse_legend, with_legends

__all__ = [
    "HEADLINE_MOST",
    "HISTORY_MOST",
    "NAME_MOST",
    "OWN_MOST",
    "STEPS_MOST",
    "Done",
    "Effect",
    "Read",
    "authoring",
    "compose",
    "effects",
    "goods_of",
    "parse_legend",
    "register",
    "with_legends",
]

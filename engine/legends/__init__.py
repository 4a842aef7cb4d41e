"""Legends: what they can do, as they are read from files, as moderators write them, and as Patrons hurry them.

effects.py    the registry of what a legend can do at the seam; standard.py those that every wood knows
targets.py    goods that a legend is about, and those that it writes
parsing.py    a legend out of its file
authoring.py  legends of moderators
hurry.py      /spring
"""

from engine.legends import authoring, effects, hurry, targets
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
    "hurry",
    "parse_legend",
    "register",
    "targets",
    "with_legends",
]

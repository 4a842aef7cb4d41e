"""Which rules a wood is played by: the number of the code, and whether other data may take the place of its own.

A wood is played by two things that a new release may change. Its numbers (the world's data) hold for a whole chapter;
other data begins with the next one (`Wood.coming`). Its rules (the code) change at once, and `RULES` counts them: an
entry of the journal (`entries.Release`) then says so, and pins the state that the older code had led to.

| RULES | what changed |
| --- | --- |
| 0 | woods planted by 0.1.0 or before, whose journals name no number |
| 1 | nothing: the rules of 0.1.0, from now on by number |

Raise it by one with every change of code that lets an entry lead to another state, or a state to other bytes.
"""

from __future__ import annotations

from typing import Final

from engine.model.world import World

RULES: Final = 1
# Older numbers whose rules were the same as today's, so that what was played by them can be played again.
SAME: Final = frozenset({0, RULES})


def may_follow(old: World, new: World) -> str:
    """Why a wood in `old` cannot go on by the data of `new`: the good or creature that is in one alone; "" if it can.

    What it owns and owes is written in goods and creatures, so those stay; all numbers, names and legends may change.
    """
    if apart := old.goods.keys() ^ new.goods.keys():
        return min(apart)
    makers = {(spec.id, spec.makes) for spec in old.creatures.values()}
    return min((id for id, _ in makers ^ {(spec.id, spec.makes) for spec in new.creatures.values()}), default="")

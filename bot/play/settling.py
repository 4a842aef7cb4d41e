"""SimCord, looked at more often: it waits for a bot 50 ms at a time, and ours is done within a few.

The step is an option of its methods, and only the step is changed; where there is none, SimCord waits as it likes.
"""

from __future__ import annotations

from functools import partialmethod
from inspect import signature
from typing import Final

import simcord

STEP_S: Final = 0.003  # most commands are done in one or two
_WAITING: Final = ("settle", "_settle_internal")


def look_often() -> None:
    """Have every simulated Discord of this process see within milliseconds that the bot has nothing left to do."""
    for name in _WAITING:
        method = getattr(simcord.Env, name, None)
        if method is not None and "idle" in signature(method).parameters:
            setattr(simcord.Env, name, partialmethod(method, idle=STEP_S))

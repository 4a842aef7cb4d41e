"""Woods that rest because their turn cannot be played: what is kept of them is damaged, or a rule of ours broke on it.

The others go on at their own pace. A wood that rests is tried again now and then, and after a restart; whoever asks for
its turn by hand has it tried at once.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from bot.api import StoreTrouble

log = logging.getLogger(__name__)

TRY_AGAIN_S = 3600


class Resting:
    """Which woods rest. `clock` gives seconds, and is set by nobody."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._until: dict[str, float] = {}

    @property
    def woods(self) -> set[str]:
        """Those that rest now."""
        now = self._clock()
        return {wood for wood, until in self._until.items() if until > now}

    def begin(self, wood: str, error: Exception) -> None:
        """Have a wood rest: a line for one that is damaged, where it broke for one that broke."""
        self._until[wood] = self._clock() + TRY_AGAIN_S
        where = None if isinstance(error, StoreTrouble) else error
        log.error(
            "the turn of wood %s failed (%s); it rests, and is tried again in %s minutes",
            wood, type(error).__name__, TRY_AGAIN_S // 60, exc_info=where,
        )  # fmt: skip

    def end(self, wood: str) -> None:
        """Its turn was played: it is as any other."""
        self._until.pop(wood, None)

"""When the process looks for what it can forget: in a quiet moment, and not in the middle of a crowd.

Python's own collector goes through everything that is alive whenever a quarter has been added, and holds the whole
process for 0.1 to 0.2 s with two thousand woods in memory: just when they all fall due.
"""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable

EVERY_S = 600.0  # between two sweeps
PATIENCE_S = 600.0  # how long one waits for a quiet moment
LOOK_S = 5.0
NEVER = 1_000_000_000


async def sweep(quiet: Callable[[], bool]) -> None:
    """Collect everything when it is quiet, the young as ever; ends by cancellation only, and leaves all as it was.

    What is alive at the start (modules, catalogues, cards) lives as long as the process, and is not looked at again.
    """
    before = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(before[0], before[1], NEVER)
    try:
        while True:
            await asyncio.sleep(EVERY_S)
            waited = 0.0
            while not quiet() and waited < PATIENCE_S:
                await asyncio.sleep(LOOK_S)
                waited += LOOK_S
            gc.collect()
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()

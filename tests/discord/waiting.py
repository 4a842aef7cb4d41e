"""Waiting for what must come: bounded, and with a word on what was awaited."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

PATIENCE_S = 30.0  # for what comes within a second on an idle machine


async def until(what: str, ready: Callable[[], object], within: float = PATIENCE_S, every: float = 0.02) -> float:
    """Wait until `ready()` is true; returns the seconds it took, and fails with `what` where it does not come."""
    began = time.monotonic()
    while not ready():
        if time.monotonic() - began > within:
            raise AssertionError(f"waited {within:.0f} s in vain: {what}")
        await asyncio.sleep(every)
    return time.monotonic() - began

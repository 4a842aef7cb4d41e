"""The workshop: one thread beside the event loop for what would hold it up, one piece after another."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

T = TypeVar("T")
P = ParamSpec("P")


class Workshop:
    """Does one piece of work at a time: several threads would take the interpreter from the loop by turns, each 5 ms.

    `name` shows in a list of threads. The thread begins with the first piece and ends with `close`.
    """

    def __init__(self, name: str) -> None:
        self._hand = ThreadPoolExecutor(1, thread_name_prefix=name)

    async def do(self, work: Callable[P, T], *args: P.args, **named: P.kwargs) -> T:
        """What the work comes to; raises what it raises. It must touch nothing that the event loop may change."""
        return await asyncio.get_running_loop().run_in_executor(self._hand, lambda: work(*args, **named))

    def close(self) -> None:
        """Wait for the piece at hand and drop the others; closing twice is harmless."""
        self._hand.shutdown(wait=True, cancel_futures=True)

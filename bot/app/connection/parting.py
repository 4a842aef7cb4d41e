"""How the process is asked to end, and what it still does: finish what was acknowledged, for a bounded while.

The first SIGTERM or Ctrl-C asks. What Discord sends twice within a second (a terminal and `make` both pass Ctrl-C on)
is asked once; a later one cuts short whatever is still waited for. Nothing can cut off the closing of the database,
and nothing can hold up the end for longer than a container is given before it is killed.
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, Final

log = logging.getLogger(__name__)

GRACE_S: Final = 5.0  # for commands that were acknowledged
LAST_S: Final = 9.0  # for all of it: Docker kills after ten
UNOPENED_S: Final = 2.0  # for a start that has not opened the database yet; a migration is all of it or nothing
ECHO_S: Final = 1.0
# The tasks in which discord.py runs what Discord sent: commands, buttons, lists, forms, events.
HANDLERS: Final = ("CommandTree-invoker", "discord-ui-", "discord.py: on_")


class Parting:
    """What was asked by signals: `asked` to end, and to `hurry`."""

    def __init__(self) -> None:
        self.asked = asyncio.Event()
        self.hurry = asyncio.Event()
        self._first = 0.0

    def ask(self) -> None:
        """A signal came."""
        now = time.monotonic()
        if not self.asked.is_set():
            self._first = now
            self.asked.set()
        elif now - self._first > ECHO_S:
            self.hurry.set()

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Have signals ask, for as long as the block runs; afterwards they do what they did before."""
        loop = asyncio.get_running_loop()
        before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
        with suppress(NotImplementedError):  # not everywhere are signals the loop's business
            for number in before:
                loop.add_signal_handler(number, self.ask)
        try:
            yield
        finally:
            for number, handler in before.items():
                with suppress(NotImplementedError):
                    loop.remove_signal_handler(number)
                signal.signal(number, handler)


async def finish(hurry: asyncio.Event, asker: asyncio.Task[Any] | None, grace_s: float = GRACE_S) -> None:
    """Wait until every handler but the asker has done its work, has had its time, or is hurried; give up the rest."""

    def busy() -> set[asyncio.Task[Any]]:
        handlers = {task for task in asyncio.all_tasks() if task.get_name().startswith(HANDLERS)}
        return handlers - {asker} if asker else handlers

    async def all_done() -> None:
        while at_work := busy():
            await asyncio.wait(at_work)

    waits = [asyncio.create_task(all_done()), asyncio.create_task(hurry.wait())]
    await asyncio.wait(waits, timeout=grace_s, return_when=asyncio.FIRST_COMPLETED)
    for wait in waits:
        wait.cancel()
    if left := busy():
        log.warning("%d commands took too long to be finished before the end, and are given up", len(left))
        for one in left:
            one.cancel()
        await asyncio.wait(left, timeout=1)


def end_within(seconds: float) -> None:
    """End the process with 0 if it still runs after so many seconds, whatever holds it up.

    Everything that was acknowledged is on the disk, as after any other crash.
    """

    def end() -> None:
        log.warning("the bot could not be closed within %d s, and ends as it is", seconds)
        os._exit(0)

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()

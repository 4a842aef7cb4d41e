"""The log: one line a trouble, again when it changes, and never what only one player may know.

A server that is away or a full disk fails a thousand things in the same way. The first is told; the others are counted,
and the count stands with the next line about it. What is a condition of the world outside has no traceback: there is
nothing in it to mend.
"""

from __future__ import annotations

import logging
import sys
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Final

FORMAT: Final = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
QUIET_S: Final = 600.0  # how long the same trouble is told once
KNOWN: Final = 1_000  # troubles that are remembered
# They say a line for everything they do, and nothing that an operator could act on.
CHATTY: Final = ("alembic", "apscheduler")
# At DEBUG these write what was sent, and what rows hold: bodies of letters among it.
SECRETIVE: Final = ("discord.http", "discord.gateway", "discord.webhook", "discord.state", "aiosqlite", "simcord")
# Conditions of the world outside, by name: neither library need be imported to log.
_OUTSIDE: Final = frozenset({
    ("builtins", "OSError"), ("db", "StoreError"), ("aiohttp", "ClientError"), ("discord", "HTTPException"),
    ("discord", "RateLimited"), ("discord", "GatewayNotFound"), ("discord", "ConnectionClosed"),
})  # fmt: skip


@dataclass
class _Told:
    at: float
    more: int = 0


class OneLineATrouble(logging.Filter):
    """Lets the first of equal warnings through, and every later one only after QUIET_S, with how many were like it.

    Equal are those of one place in the code with one reason: an exception, or what stands behind the last colon.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._told: OrderedDict[Hashable, _Told] = OrderedDict()

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether the line is written; a trouble of the world outside loses its traceback."""
        trouble = record.exc_info[1] if record.exc_info else None
        if trouble is not None and _is_outside(trouble):
            record.msg, record.args = f"{record.getMessage()}: {_reason(trouble)}", None
            record.exc_info = record.exc_text = None
        if record.levelno < logging.WARNING:
            return True
        return self._is_news(record, (record.name, record.lineno, _why(record, trouble)))

    def _is_news(self, record: logging.LogRecord, key: Hashable) -> bool:
        now, told = self._clock(), self._told.get(key)
        if told is not None and now - told.at < QUIET_S:
            told.more += 1
            return False
        if told is not None and told.more:
            record.msg, record.args = f"{record.getMessage()} ({told.more} more like it in between)", None
        self._told[key] = _Told(now)
        self._told.move_to_end(key)
        while len(self._told) > KNOWN:
            self._told.popitem(last=False)
        return True


def set_up(level: str) -> None:
    """Log to stderr from `level` on, as an operator wants to read it."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter(FORMAT))
    handler.addFilter(OneLineATrouble())
    logging.basicConfig(level=level, handlers=[handler])
    logging.getLogger("discord.http").addFilter(_is_not_raised)
    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    for name in SECRETIVE:
        if logging.getLogger(name).getEffectiveLevel() < logging.INFO:
            logging.getLogger(name).setLevel(logging.INFO)


def _is_not_raised(record: logging.LogRecord) -> bool:
    """Whether a line is more than that a limit is raised: whoever waits for it says so, and how long."""
    return "erroring instead" not in str(record.msg)


def _is_outside(trouble: BaseException) -> bool:
    named = {(kind.__module__.partition(".")[0], kind.__name__) for kind in type(trouble).__mro__}
    return not named.isdisjoint(_OUTSIDE)


def _reason(trouble: BaseException) -> str:
    """What went wrong, on one line."""
    return " ".join(f"{type(trouble).__name__} {trouble}".split())[:200]


def _why(record: logging.LogRecord, trouble: BaseException | None) -> Hashable:
    """What makes a trouble another one, though it is met in the same place."""
    if trouble is not None:
        return type(trouble).__name__, None if _is_outside(trouble) else str(trouble)
    said = record.getMessage()
    if isinstance(record.args, tuple) and record.args and str(record.msg).rstrip().endswith(("%s", "%s)")):
        return str(record.args[-1])
    return said

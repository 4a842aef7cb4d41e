"""The log: one line a trouble, again when it changes, and never what only one player may know, nor who they are.

A server that is away or a full disk fails a thousand things in the same way. The first is told; the others are counted,
and the count stands with the next line about it. What is a condition of the world outside has no traceback: there is
nothing in it to mend.
"""

from __future__ import annotations

import logging
import re
import sys
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Literal

import orjson

FORMAT: Final = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
QUIET_S: Final = 600.0  # how long the same trouble is told once
_ID: Final = re.compile(r"(?<![0-9A-Za-z])[0-9]{17,20}(?![0-9A-Za-z])")
# What every record has, and a JSON line tells by other names or not at all.
_ORDINARY: Final = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
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


class Nameless(logging.Formatter):
    """Lines for people to read, without Discord's ids, whoever wrote them: a library's may hold a whole address."""

    def format(self, record: logging.LogRecord) -> str:
        """The line, and the traceback where there is one."""
        return without_ids(super().format(record))


class AsJson(logging.Formatter):
    """One JSON object a line, for machines to read: when, how bad, where, what, and what a line has besides."""

    def format(self, record: logging.LogRecord) -> str:
        """The object; what JSON cannot hold is told as words."""
        told: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "where": record.name,
            "said": record.getMessage(),
        }
        told |= {name: value for name, value in vars(record).items() if name not in _ORDINARY}
        if record.exc_info:
            told["trace"] = self.formatException(record.exc_info)
        told = {name: without_ids(value) if isinstance(value, str) else value for name, value in told.items()}
        return orjson.dumps(
            told, default=lambda value: without_ids(str(value)), option=orjson.OPT_NON_STR_KEYS
        ).decode()


def without_ids(words: str) -> str:
    """The same without numbers that are as long as Discord's ids, which tell of a person, a server or a channel."""
    return _ID.sub("#", words)


def set_up(level: str, form: Literal["text", "json"] = "text") -> None:
    """Log to stderr from `level` on, as an operator or a machine wants to read it."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(AsJson() if form == "json" else Nameless(FORMAT))
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

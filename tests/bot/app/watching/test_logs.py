"""One line a trouble, again when it changes; and nothing of what only one player may know."""

from __future__ import annotations

import errno
import logging
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import aiohttp
import discord
import orjson
import pytest

from bot.app.watching.logs import QUIET_S, SECRETIVE, AsJson, Nameless, OneLineATrouble
from bot.service._told import MindTold, TurnTold, log_turn
from inference.protocol import Reply

log = logging.getLogger("tests.logs")
ROOT = Path(__file__).parents[4]


class Watch:
    """Seconds, moved by the test."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


class Lines(logging.Handler):
    """What would stand in the log."""

    def __init__(self, watch: Watch) -> None:
        super().__init__()
        self.said: list[str] = []
        self.setFormatter(logging.Formatter("%(message)s"))
        self.addFilter(OneLineATrouble(watch))

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(self.format(record))


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def lines(watch: Watch) -> Iterator[Lines]:
    handler = Lines(watch)
    log.addHandler(handler)
    yield handler
    log.removeHandler(handler)


def _full(wood: int) -> None:
    try:
        raise OSError(errno.ENOSPC, "no space left on device")
    except OSError:
        log.exception("the turn of wood %s failed", wood)


def test_a_thousand_equal_troubles_are_one_line_without_a_traceback(lines: Lines, watch: Watch) -> None:
    for wood in range(1_000):
        _full(wood)
    assert lines.said == ["the turn of wood 0 failed: OSError [Errno 28] no space left on device"]
    watch.at = QUIET_S
    _full(7)
    assert lines.said[1:] == [
        "the turn of wood 7 failed: OSError [Errno 28] no space left on device (999 more like it in between)"
    ]


def test_another_reason_is_another_line(lines: Lines) -> None:
    for number, why in enumerate(["500", "500", "403 40333", "500"]):
        log.warning("message %s waits until %s: %s", number, 12 + number, why)
    assert lines.said == ["message 0 waits until 12: 500", "message 2 waits until 14: 403 40333"]


@pytest.mark.parametrize(
    "trouble", [aiohttp.ClientOSError(), TimeoutError(), discord.RateLimited(3.0), ConnectionResetError()]
)
def test_the_weather_outside_has_no_traceback(lines: Lines, trouble: Exception) -> None:
    try:
        raise trouble
    except Exception:
        log.exception("Attempting a reconnect in %.2fs", 3.5)
    (line,) = lines.said
    assert "Traceback" not in line
    assert type(trouble).__name__ in line


def test_a_bug_keeps_its_traceback_and_information_is_never_dropped(lines: Lines) -> None:
    for _ in range(2):
        try:
            raise KeyError("oak")
        except KeyError:
            log.exception("a listener failed")
    log.setLevel(logging.INFO)
    for turn in (1, 2):
        log.info("wood a: turn %s", turn)
    assert "Traceback" in lines.said[0]
    assert lines.said[1:] == ["wood a: turn 1", "wood a: turn 2"]


def test_debug_shows_no_body() -> None:
    """Whoever turns DEBUG on for a bug report gets no letter into it."""
    code = (
        "import logging; from bot.app.watching.logs import set_up; set_up('DEBUG');"
        f"[logging.getLogger(name).debug('a letter') for name in {SECRETIVE!r}];"
        "logging.getLogger('discord.http').debug('a letter'); logging.getLogger('bot').debug('a word')"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT).stderr
    assert "a word" in said
    assert "a letter" not in said


def test_no_line_tells_of_a_person_a_server_or_a_channel() -> None:
    """A library's own lines, too: discord.py tells of a limit with the whole address."""
    said = []
    for form in (Nameless("%(message)s"), AsJson()):
        record = logging.makeLogRecord({
            "name": "discord.http", "levelname": "WARNING", "levelno": 30, "who": "80351110224678912",
            "msg": "POST %s responded with 429", "args": ("/channels/81384788765712384/messages",),
        })  # fmt: skip
        said.append(form.format(record))
    assert "/channels/#/messages" in said[0]
    assert not [line for line in said if "80351110224678912" in line or "81384788765712384" in line]


def test_a_turn_is_one_json_object_with_a_field_for_each_part(caplog: pytest.LogCaptureFixture) -> None:
    mind = MindTold("oak", "answered", Reply("answered", "{}", "oak", prompt_tokens=900, reply_tokens=100))
    with caplog.at_level(logging.INFO, "bot.service"):
        log_turn(TurnTold("abc", 2, 14, 7, (mind, replace(mind, outcome="late")), 1.25))
    (record,) = caplog.records
    told = orjson.loads(AsJson().format(record))
    assert told | {
        "level": "INFO", "wood": "abc", "chapter": 2, "turn": 14, "trades": 7, "minds": {"answered": 1, "late": 1},
        "tokens": 2000, "took_ms": 1250,
        "said": "wood abc, chapter 2, turn 14: 7 trades; minds: 1 answered, 1 late; 1250 ms",
    } == told  # fmt: skip
    assert told.keys() == {
        "time", "level", "where", "said", "wood", "chapter", "turn", "trades", "minds", "tokens", "took_ms",
    }  # fmt: skip


def test_a_trace_is_one_line_of_json() -> None:
    try:
        raise KeyError("oak")
    except KeyError:
        record = logging.makeLogRecord({"msg": "failed", "exc_info": sys.exc_info()})
    line = AsJson().format(record)
    assert "\n" not in line
    assert "Traceback" in orjson.loads(line)["trace"]

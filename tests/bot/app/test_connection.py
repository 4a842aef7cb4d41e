"""How long the bot waits for Discord: as long as it is asked to, and else never for long."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import discord.client
import discord.shard
import pytest

import bot.app.run  # noqa: F401 (what the process loads)
from bot.app.connection.gateway import identify_waits
from bot.app.connection.patience import Waits, asked_to_wait

A_BAD_DAY = 500  # tries


@pytest.mark.parametrize("library", [discord.client, discord.shard])
def test_a_gateway_that_is_away_for_long_is_tried_again_within_half_a_minute(library: Any) -> None:
    backoff = library.ExponentialBackoff()
    assert max(backoff.delay() for _ in range(A_BAD_DAY)) <= 30


def test_a_bad_day_does_not_use_up_the_thousand_identifies() -> None:
    waits = identify_waits()
    drawn = [waits.next() for _ in range(A_BAD_DAY)]
    assert drawn[0] >= 5
    assert max(drawn) <= 30
    assert sum(drawn) > 7200
    waits.again()
    assert waits.next() <= 10


def test_a_wait_grows_and_begins_anew() -> None:
    waits = Waits(2.0, 60.0)
    drawn = [waits.next() for _ in range(A_BAD_DAY)]
    assert drawn[0] <= 2 < drawn[3]
    assert 30 <= drawn[-1] <= 60
    waits.again()
    assert waits.next() <= 2


@pytest.mark.parametrize(
    ("said", "seconds"),
    [("7", 7.0), ("0.5", 0.5), ("-3", 0.0), ("nan", 0.0), ("inf", 0.0), ("Sun, 29 Nov 2026 08:00:00 GMT", 0.0)],
)
def test_what_is_asked_for_is_a_number_of_seconds(said: str, seconds: float) -> None:
    error: Any = RuntimeError()
    error.response = SimpleNamespace(headers={"Retry-After": said})
    assert asked_to_wait(error) == seconds
    assert asked_to_wait(discord.RateLimited(3600.0)) == 3600

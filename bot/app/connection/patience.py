"""What passes by itself on the way to Discord, how long it is waited for, and what is Discord's own verdict."""

from __future__ import annotations

import math
import random
from typing import Final

import discord

from bot.api.discord_says import NETWORK

LONGEST_WAIT_S: Final = 60.0

# Whatever a call to Discord may end with for a reason that passes. `RateLimited` is no `HTTPException`.
PASSING: Final = (discord.HTTPException, discord.GatewayNotFound, OSError, *NETWORK)


class Waits:
    """Seconds to wait before each new try: up to `first`, twice that ... `longest`, and half of it at least.

    Drawn, so that a thousand bots that lost the same Discord do not come back to it in the same second.
    """

    def __init__(self, first: float = 2.0, longest: float = LONGEST_WAIT_S) -> None:
        self._first = self._most = first
        self._longest = longest

    def next(self) -> float:
        """The next one."""
        most, self._most = self._most, min(2 * self._most, self._longest)
        return random.uniform(most / 2, most)

    def again(self) -> None:
        """It went well: begin anew."""
        self._most = self._first


def asked_to_wait(error: BaseException) -> float:
    """Seconds that Discord (or what stands before it) asked for, 0.0 where it named none."""
    said = _said(error)
    if isinstance(said, discord.RateLimited):
        return said.retry_after
    headers = getattr(getattr(said, "response", None), "headers", None) or {}
    try:
        seconds = float(headers.get("Retry-After", 0))
    except ValueError:  # a date
        return 0.0
    return seconds if math.isfinite(seconds) and seconds > 0 else 0.0


def reason(error: BaseException) -> str:
    """A word for the log: a status, or what kind of connection did not come about."""
    said = _said(error)
    return str(said.status) if isinstance(said, discord.HTTPException) else type(said).__name__


def _said(error: BaseException) -> BaseException:
    """What came over the wire, where the library has put a name of its own on it."""
    named = isinstance(error, (discord.LoginFailure, discord.GatewayNotFound))
    return error.__cause__ if named and error.__cause__ else error


def token_unknown(error: BaseException) -> bool:
    """Whether Discord itself says that it does not know the token, and no proxy before it."""
    said = error.__cause__
    if not isinstance(error, discord.LoginFailure) or not isinstance(said, discord.HTTPException):
        return False
    kind = said.response.headers.get("Content-Type", "")
    return kind.startswith("application/json") and said.code == 0 and said.text.startswith("401: Unauthorized")

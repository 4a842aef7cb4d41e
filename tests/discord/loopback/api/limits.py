"""Rate limits: by bucket and over all calls, with the headers in which Discord tells of them."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Mapping
from typing import NamedTuple

from tests.discord.loopback.api.routes import FOLLOW_UP, POST_MESSAGE, Route
from tests.discord.loopback.rules import Rules


class Verdict(NamedTuple):
    """Whether a call may pass: seconds to wait (0 for yes), whether the limit over all calls said so, and headers."""

    wait: float
    everywhere: bool
    headers: dict[str, str]


class Window:
    """A number of calls in a period of seconds; the period begins with its first call."""

    def __init__(self) -> None:
        self.start, self.used = 0.0, 0

    def take(self, limit: int, period: float, now: float) -> float:
        """0 when the call may pass, else the seconds until one may."""
        if now - self.start >= period:
            self.start, self.used = now, 0
        if self.used >= limit:
            return max(0.001, self.start + period - now)
        self.used += 1
        return 0.0


class Limits:
    """What was used of every window."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._all = Window()
        self._buckets: dict[tuple[Route, str], Window] = {}

    def take(self, route: Route, parts: Mapping[str, str]) -> Verdict:
        """Count a call, or say how long it must wait."""
        now = time.monotonic()
        limit = self._rules.global_per_s
        if limit is not None and not route.unlimited and (wait := self._all.take(limit, 1.0, now)):
            return Verdict(
                wait, True, {"Retry-After": "1", "X-RateLimit-Global": "true", "X-RateLimit-Scope": "global"}
            )
        limit, period = self._of(route)
        if limit is None:
            return Verdict(0.0, False, {})
        window = self._buckets.setdefault((route, parts.get("channel") or parts.get("token") or ""), Window())
        wait = window.take(limit, period, now)
        left = max(0.0, window.start + period - now)
        headers = bucket(route.template, limit, limit - window.used, left)
        if wait:
            headers |= {"Retry-After": str(max(1, round(wait))), "X-RateLimit-Scope": "user"}
        return Verdict(wait, False, headers)

    def _of(self, route: Route) -> tuple[int | None, float]:
        if route == POST_MESSAGE:
            return self._rules.messages_per_5s, 5.0
        return (self._rules.followups_per_2s, 2.0) if route == FOLLOW_UP else (None, 0.0)


def bucket(name: str, limit: int, left: int, reset_s: float) -> dict[str, str]:
    """The headers that tell a client of its bucket."""
    return {
        "X-RateLimit-Limit": str(limit), "X-RateLimit-Remaining": str(left),
        "X-RateLimit-Reset": f"{time.time() + reset_s:.3f}", "X-RateLimit-Reset-After": f"{reset_s:.3f}",
        "X-RateLimit-Bucket": hashlib.md5(name.encode()).hexdigest(),
    }  # fmt: skip

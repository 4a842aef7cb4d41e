"""What goes wrong with calls: any status with any body, lost answers, limits of every kind, slowness.

discord.fail(POST_MESSAGE, problem(503), times=3)            the next three
discord.fail(CALLBACK, DROPPED, after=True)                  acknowledged, but the bot never learns of it
discord.fail(LOGIN, banned(3600), times=None)                until `discord.faults.clear()`
discord.fail(POST_MESSAGE, page(403), where={"channel": id})
discord.slow(EDIT_ANSWER, 4.0)
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.discord.loopback.api.limits import bucket
from tests.discord.loopback.api.routes import ANY, Route

LIMITED = "You are being rate limited."


@dataclass(frozen=True)
class Reply:
    """What goes back over the wire; status 0 cuts the connection instead."""

    status: int
    body: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    content_type: str = "application/json"
    via: bool = True  # a header of Discord's own that nothing in front of it sends


DROPPED = Reply(0)


def told(status: int, body: Any, headers: Mapping[str, str] | None = None) -> Reply:
    """Any JSON."""
    return Reply(status, json.dumps(body), headers or {})


def problem(status: int, code: int = 0, message: str = "Internal Server Error") -> Reply:
    """Discord's own no. A code of 0 is what it sends where it knows no more than the status."""
    return told(status, {"message": message, "code": code})


def page(status: int, body: str = "<html><title>error code: 1020</title></html>", kind: str = "text/html") -> Reply:
    """What stands in front of Discord speaks: a proxy, Cloudflare. It sends no header that Discord sends."""
    return Reply(status, body, content_type=kind, via=False)


def limited(retry_after: float, *, everywhere: bool = False, scope: str = "user") -> Reply:
    """A 429 of a bucket, or of all calls; `scope` is user or shared."""
    headers = {"Retry-After": str(max(1, round(retry_after))), "X-RateLimit-Scope": "global" if everywhere else scope}
    headers |= {"X-RateLimit-Global": "true"} if everywhere else bucket("fault", 5, 0, retry_after)
    return told(429, {"message": LIMITED, "retry_after": retry_after, "global": everywhere}, headers)


def banned(retry_after: float) -> Reply:
    """A 429 of Cloudflare's: the address has sent too much that was refused."""
    body = "<html><title>Access denied | error 1015</title></html>"
    return Reply(429, body, {"Retry-After": str(int(retry_after))}, "text/html", via=False)


@dataclass
class Fault:
    """Something that happens to the next `times` calls of a route (None: to all of them).

    With `after` the call takes effect first, and only its answer is lost or late. Without a reply it is merely late.
    """

    route: Route
    reply: Reply | None
    times: int | None = 1
    after: bool = False
    delay: float = 0.0  # seconds
    where: Mapping[str, int] = field(default_factory=dict)  # parts of the path, by name
    chance: Callable[[], bool] | None = None
    hits: int = 0

    def strikes(self, route: Route, parts: Mapping[str, str]) -> bool:
        """Whether it happens to this call; then it is counted."""
        if self.route not in (ANY, route) or (self.times is not None and self.hits >= self.times):
            return False
        if any(parts.get(name) != str(value) for name, value in self.where.items()):
            return False
        if self.chance is not None and not self.chance():
            return False
        self.hits += 1
        return True

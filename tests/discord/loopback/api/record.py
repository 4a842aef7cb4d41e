"""What the bot asked, call by call, and how much of it in how short a time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from tests.discord.loopback.api.routes import File, Route


@dataclass(frozen=True, slots=True)
class Call:
    """One request; `at` and `took` are seconds of time.monotonic, status 0 stands for a connection that was cut."""

    at: float
    method: str
    path: str
    route: Route | None
    status: int
    body: Any
    files: tuple[File, ...]
    took: float


@dataclass
class Record:
    """Every call, in the order of the answers, and what Discord's rules say against some."""

    calls: list[Call] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    nonce_hits: int = 0
    identifies: int = 0
    resumes: int = 0

    def of(self, *routes: Route, since: int = 0) -> list[Call]:
        """The calls of some routes, from the `since`th call on."""
        return [call for call in self.calls[since:] if call.route in routes]

    def limited(self, since: int = 0) -> list[Call]:
        """Calls that were answered 429."""
        return [call for call in self.calls[since:] if call.status == 429]

    def invalid(self, since: int = 0) -> list[Call]:
        """Calls of the kind of which 10,000 in ten minutes shut out an address: 401, 403, 429."""
        return [call for call in self.calls[since:] if call.status in (401, 403, 429)]

    def busiest(self, seconds: float = 1.0, since: int = 0) -> int:
        """The most calls in any stretch of time, of those that count towards the limit over all calls."""
        counted = [call for call in self.calls[since:] if call.route is None or not call.route.unlimited]
        return most_within((call.at for call in counted), seconds)

    def object(self, problem: str) -> None:
        """Write down a fault of the bot's, once."""
        if problem not in self.problems:
            self.problems.append(problem)


def most_within(moments: Iterable[float], seconds: float) -> int:
    """The largest number of moments in any stretch of so many seconds."""
    ordered = sorted(moments)
    most = first = 0
    for number, moment in enumerate(ordered):
        while moment - ordered[first] >= seconds:
            first += 1
        most = max(most, number - first + 1)
    return most

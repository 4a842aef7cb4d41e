"""Which calls the API knows, what one brings, and how it is refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple, TypeVar


class Route(NamedTuple):
    """A method and a path after /api/v10, with names in braces for what differs from call to call."""

    method: str
    template: str

    @property
    def pattern(self) -> re.Pattern[str]:
        """What paths of this route match, each name a group."""
        return re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", self.template))

    @property
    def unlimited(self) -> bool:
        """Whether it neither asks for a token nor counts towards the limit over all calls: answers to interactions."""
        return self.template.startswith(("/interactions", "/webhooks"))


ANY = Route("*", "*")  # for faults: every call
GATEWAY = Route("GET", "/gateway")
GATEWAY_BOT = Route("GET", "/gateway/bot")
LOGIN = Route("GET", "/users/@me")
APPLICATION = Route("GET", "/oauth2/applications/@me")
APPLICATION_NEW = Route("GET", "/applications/@me")
SYNC = Route("PUT", "/applications/{app}/commands")
COMMANDS = Route("GET", "/applications/{app}/commands")
GET_USER = Route("GET", "/users/{user}")
OPEN_DM = Route("POST", "/users/@me/channels")
GET_GUILD = Route("GET", "/guilds/{guild}")
GET_CHANNELS = Route("GET", "/guilds/{guild}/channels")
GET_MEMBER = Route("GET", "/guilds/{guild}/members/{user}")
GET_CHANNEL = Route("GET", "/channels/{channel}")
POST_MESSAGE = Route("POST", "/channels/{channel}/messages")
GET_MESSAGES = Route("GET", "/channels/{channel}/messages")
GET_MESSAGE = Route("GET", "/channels/{channel}/messages/{message}")
EDIT_MESSAGE = Route("PATCH", "/channels/{channel}/messages/{message}")
DELETE_MESSAGE = Route("DELETE", "/channels/{channel}/messages/{message}")
CALLBACK = Route("POST", "/interactions/{interaction}/{token}/callback")
FOLLOW_UP = Route("POST", "/webhooks/{app}/{token}")
GET_ANSWER = Route("GET", "/webhooks/{app}/{token}/messages/@original")
EDIT_ANSWER = Route("PATCH", "/webhooks/{app}/{token}/messages/@original")
DELETE_ANSWER = Route("DELETE", "/webhooks/{app}/{token}/messages/@original")


class File(NamedTuple):
    """A file that came along."""

    name: str
    size: int


@dataclass(frozen=True)
class Asked:
    """One request: what it brings, and the parts of its path by name."""

    body: Any
    files: tuple[File, ...]
    query: Mapping[str, str]
    parts: Mapping[str, str]

    def id(self, name: str) -> int:
        """An id that stands in the path; Discord refuses what is none."""
        try:
            return int(self.parts[name])
        except ValueError:
            raise Problem(400, 50035, "Invalid Form Body") from None


class Problem(Exception):
    """The API says no: HTTP status, Discord's error code, its words."""

    def __init__(self, status: int, code: int, message: str, **more: Any) -> None:
        super().__init__(message)
        self.status = status
        self.body = {"message": message, "code": code, **more}


Handler = Callable[[Asked], Any]
_Method = TypeVar("_Method", bound=Callable[..., Any])


def answers(*routes: Route) -> Callable[[_Method], _Method]:
    """Mark a method as the one that answers these routes; what it returns is the JSON, None for 204."""

    def mark(method: _Method) -> _Method:
        method.routes = routes  # type: ignore[attr-defined]
        return method

    return mark


class Router:
    """Finds the handler of a call among the marked methods of some parts."""

    def __init__(self, *parts: object) -> None:
        self._parts = parts

    @cached_property
    def _table(self) -> list[tuple[Route, re.Pattern[str], Handler]]:
        found: list[tuple[Route, re.Pattern[str], Handler]] = []
        for part in self._parts:
            for name in dir(type(part)):
                handler = getattr(part, name) if hasattr(getattr(type(part), name), "routes") else None
                found += [(route, route.pattern, handler) for route in handler.routes] if handler else []
        # A literal segment (@me, @original) wins over a name.
        return sorted(found, key=lambda one: one[0].template.count("{"))

    def find(self, method: str, path: str) -> tuple[Route, dict[str, str], Handler] | None:
        """The route, the parts of the path and the handler; None where there is no such call."""
        for route, pattern, handler in self._table:
            if route.method == method and (match := pattern.fullmatch(path)):
                return route, match.groupdict(), handler
        return None

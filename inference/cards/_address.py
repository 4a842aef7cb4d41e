"""A server's address, as people write it, taken apart: where to ask, what may be shown, and what may not."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import dataclass, field
from typing import Annotated, Final
from urllib.parse import parse_qsl, unquote, urlsplit

from pydantic import BeforeValidator, InstanceOf, PlainSerializer

CHAT: Final = "/chat/completions"
_EXAMPLE: Final = "an address looks like http://host:8001"
# The piece of a path that says which version of an API lies below it: v1, v1beta, V1.
_VERSION: Final = re.compile(r"/v\d+\w*(?=/|$)", re.IGNORECASE)

# What else lies below an API, and is copied along.
_TAIL: Final = re.compile(r"/(?:completions|chat|models|responses)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server answers. `str` and `repr` are what may be shown: neither holds a credential.

    `root` is scheme, host, port and whatever comes before the API; `path` leads from there to the API ("/v1"), None
    where the address does not say. `user`, `password` and `query` (`?key=...`) go along with each request.
    """

    root: str
    path: str | None = None
    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    query: str = field(default="", repr=False)

    def __str__(self) -> str:
        return self.root + (self.path or "")

    def __repr__(self) -> str:
        return f"Address({str(self)!r})"

    @property
    def secrets(self) -> tuple[str, ...]:
        """What must never be repeated, in whichever form a server may repeat it."""
        values = (value for _, value in parse_qsl(self.query))
        return tuple(dict.fromkeys(one for one in (self.user, self.password, self.basic, self.query, *values) if one))

    @property
    def basic(self) -> str:
        """User and password as the header `Authorization: Basic` has them, "" without."""
        both = f"{self.user}:{self.password}"
        return "" if both == ":" else b64encode(both.encode()).decode()

    def at(self, place: str) -> str:
        """The URL of a place below the root, with the query that goes along."""
        mark = "&" if "?" in place else "?"
        return self.root + place + (f"{mark}{self.query}" if self.query else "")

    def api(self, default: str) -> str:
        """The path to the API: the address's own, or `default` where it has none."""
        return default if self.path is None else self.path


def address(written: str | Address) -> Address:
    """An address as people write it; raises ValueError for what is none, without repeating any of it.

    What people copy from somewhere else is understood: a slash at the end, `/V1`, `/v1/chat/completions`, `/v1/models`.
    """
    if isinstance(written, Address):
        return written
    if not isinstance(written, str):
        raise ValueError(_EXAMPLE)
    try:
        parts = urlsplit(written.strip())
        host, port = parts.hostname, parts.port
    except ValueError:  # its words may hold a piece of a password
        raise ValueError(_EXAMPLE) from None
    if (
        parts.scheme not in ("http", "https")
        or not host
        or port == 0
        or parts.fragment
        or re.search(r"\s", written.strip())
    ):
        raise ValueError(_EXAMPLE)
    if "@" in parts.path:  # a password with a slash in it that nobody encoded
        raise ValueError(_EXAMPLE)
    place = f"[{host}]" if ":" in host else host
    root = f"{parts.scheme}://{place}{'' if port is None else f':{port}'}"
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    before, path = _parted(parts.path)
    return Address(root + before, path, user, password, parts.query)


def proxy_address(written: str | Address) -> Address:
    """A proxy's address; raises ValueError for what is none."""
    try:
        proxy = address(written)
    except ValueError:
        proxy = Address("")
    if proxy.root.count("/") != 2 or proxy.path or proxy.query:
        raise ValueError("a proxy looks like http://host:3128; one that speaks SOCKS is not understood")
    return proxy


# As cards and settings hold them; what is written out of those is what may be shown.
Url = Annotated[InstanceOf[Address], BeforeValidator(address), PlainSerializer(str)]
ProxyUrl = Annotated[InstanceOf[Address], BeforeValidator(proxy_address), PlainSerializer(str)]


def _parted(path: str) -> tuple[str, str | None]:
    """What lies before the API, and the path to it, None where that is not said."""
    path = re.sub("/{2,}", "/", path).rstrip("/")
    whole = path.lower().endswith(CHAT)
    if whole:
        path = path[: -len(CHAT)]
    version = _VERSION.search(path)
    if version is None:
        return path, "" if whole else None
    name, api = version.group(), path[version.end() :]
    return path[: version.start()], name.lower() + _TAIL.sub("", api)

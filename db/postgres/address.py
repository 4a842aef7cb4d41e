"""Where a database is on a server: `postgresql://role:password@host:port/name?option=value`, and how that is shown."""

from __future__ import annotations

from typing import Final
from urllib.parse import parse_qs, urlsplit

SCHEMES: Final = ("postgresql://", "postgres://")


class Address(str):
    """Such an address. It never shows its password: `shown` is what a sentence or a log has."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"Address({self.shown!r})"

    @property
    def shown(self) -> str:
        """Host and name, without role, password and options."""
        try:
            parts = urlsplit(self)
            host, port = parts.hostname or parse_qs(parts.query).get("host", [""])[0], parts.port
        except ValueError:
            return "postgresql://"
        return f"postgresql://{host}{f':{port}' if port else ''}{parts.path}"


def is_address(value: object) -> bool:
    """Whether a setting names a server, not a file."""
    return isinstance(value, str) and value.strip().startswith(SCHEMES)

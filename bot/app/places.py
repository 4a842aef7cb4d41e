"""Where the process listens, as an operator writes it (`127.0.0.1:8080`, `[::1]:80`), and what others know of that."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator
from pydantic_settings import NoDecode

_PLACE = re.compile(r"(?:\[(?P<six>[0-9A-Fa-f:.]+(?:%\w+)?)\]|(?P<host>[^\s:\[\]/@]+)):(?P<port>\d{1,5})")
_LINK = re.compile(r"https?://[A-Za-z0-9.\-\[\]:]+(?:/[A-Za-z0-9._~/\-]*)?")
_WRONG = "it should be a host and a port, like 127.0.0.1:8080 or [::1]:8080"

Network: TypeAlias = ipaddress.IPv4Network | ipaddress.IPv6Network


@dataclass(frozen=True, slots=True)
class Address:
    """A host (a name, or an address without brackets) and a port; port 0 is any that is free."""

    host: str
    port: int

    def __str__(self) -> str:
        """As it was written."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def _address(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    found = _PLACE.fullmatch(value.strip())
    if found is None or int(found["port"]) > 65_535:
        raise ValueError(_WRONG)
    return Address(found["six"] or found["host"], int(found["port"]))


def _networks(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return tuple(ipaddress.ip_network(part.strip(), strict=False) for part in value.split(",") if part.strip())
    except ValueError:
        raise ValueError("it should be addresses or networks, like 127.0.0.1,10.0.0.0/8") from None


def _link(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    if not _LINK.fullmatch(value.strip()):
        raise ValueError("it should be what links begin with, like https://wood.example")
    return value.strip().rstrip("/")


Place = Annotated[Address | None, NoDecode, BeforeValidator(_address)]
Link = Annotated[str | None, BeforeValidator(_link)]
Networks = Annotated[tuple[Network, ...], NoDecode, BeforeValidator(_networks)]

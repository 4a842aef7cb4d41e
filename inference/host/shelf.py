"""Whose servers: the cast that was asked for, on the shelf that the bot's own settings name, and the key."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Final

from dotenv import dotenv_values

from inference.cards import load_cards
from inference.casts import load_casts
from inference.host.processes import HostError
from inference.host.ready import needs_a_key
from inference.host.servers import Server, servers_of

KEY: Final = "WOOD_COUNCIL_KEY"
FOLDER: Final = "WOOD_COUNCIL_FOLDER"
GUESTS: Final = "WOOD_GUESTS"
PLUGINS: Final = "WOOD_PLUGINS"
OFF: Final = ("0", "false", "no", "off", "f", "n")
ENV_FILE: Final = Path(".env")


def setting(name: str) -> str:
    """A setting of the bot's, from the environment, else from `.env` where one lies here; "" for none."""
    return (os.environ.get(name) or _written(ENV_FILE.absolute()).get(name) or "").strip()


def servers_named(cast: str, folder: Path | None) -> tuple[Server, ...]:
    """The servers of a cast; `folder` stands before the setting. Raises HostError, RegistryError for a wrong card."""
    own, brought = folder or _folder(FOLDER), _folder(GUESTS)
    plugins = setting(PLUGINS).lower() not in OFF
    cards = load_cards(own, plugins=plugins, guests=brought)
    casts = load_casts(cards, own, plugins=plugins, guests=brought)
    if cast not in casts:
        raise HostError(f"There is no cast called {cast}; there are {', '.join(sorted(casts))}.")
    servers = servers_of(casts[cast], cards)
    if not servers:
        raise HostError(f"The cast {cast} needs no model, and so no server.")
    return servers


def key_of(servers: tuple[Server, ...], bind: str) -> str:
    """The key that the servers ask for, "" where they need none; raises HostError where one is wanted and not set."""
    key = setting(KEY)
    if not key and needs_a_key(servers, bind):
        raise HostError(f"Set {KEY}: the servers answer only those who send it, and the bot sends it.")
    return key


def _folder(name: str) -> Path | None:
    told = setting(name)
    return Path(told) if told else None


@cache
def _written(path: Path) -> dict[str, str | None]:
    try:
        return dict(dotenv_values(path, encoding="utf-8")) if path.is_file() else {}
    except (OSError, UnicodeDecodeError):
        raise HostError(
            f"{path.name} cannot be read as settings: save it as plain UTF-8 lines of NAME=value."
        ) from None

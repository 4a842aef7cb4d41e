"""One at a time: a file's lock, for which the second waits, and says so."""

from __future__ import annotations

import asyncio
import errno
import fcntl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from inference.pocket.running import MakingError, Say

_LOOK_S: Final = 0.2
# A disk on a network may know no locks. Going on without is what there was before there were any.
_NO_LOCKS: Final = frozenset({errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS})


@asynccontextmanager
async def held(file: Path, what: str, say: Say) -> AsyncIterator[None]:
    """Hold the lock of a file, which is made, for as long as the block runs; `what` is said to wait where another has
    it. Raises MakingError where the file cannot be written.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        lock = file.open("w")
    except OSError as error:
        raise MakingError(f"{file.parent} cannot be written: {error.strerror}.") from None
    with lock:
        while not _taken(lock.fileno()):
            say(f"{what}, which another process makes", 0.0)
            await asyncio.sleep(_LOOK_S)
        yield


def _taken(lock: int) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        if error.errno not in _NO_LOCKS:
            raise
    return True

"""Where backups lie, and those made while the bot runs: each in a process of its own, which gives way to this one.

What is copied is read from the disk, so that nothing of it touches the loop; what goes wrong is a line in the log.
"""

from __future__ import annotations

import asyncio
import logging
import os
import re
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from bot.app.settings import Settings

log = logging.getLogger(__name__)

AGAIN_S: Final = 600.0  # after one that failed
FIRST_S: Final = 60.0  # a start has other things to do
LOOK_S: Final = 60.0  # the clock on the wall may be moved
NICE: Final = 10


def backup_folder(settings: Settings) -> Path:
    """Where backups lie unless somebody says: a folder beside the database."""
    return settings.backup_to or settings.database.parent / "backups"


def backups_in(folder: Path, database: Path) -> list[Path]:
    """The backups of a database that lie in a folder, the oldest first; raises OSError."""
    named = re.compile(rf"{re.escape(database.stem)}-\d{{8}}T\d{{9}}Z\.db(\.gz)?")
    return sorted(path for path in folder.iterdir() if named.fullmatch(path.name)) if folder.is_dir() else []


class BackupSchedule:
    """Makes what is due. `told` hears after each how many seconds it took, and whether it was made."""

    def __init__(self, settings: Settings, told: Callable[[float, bool], None] = lambda _took, _made: None) -> None:
        self._settings = settings
        self._told = told

    @property
    def is_on(self) -> bool:
        """Whether the operator has asked for it, and this is the one process of several that does it."""
        shards = self._settings.shards
        here = self._settings.backup_to is not None and self._settings.server is None
        return here and (shards is None or 0 in shards.ids)

    async def run(self) -> None:
        """Make one whenever it is due; ends by cancellation only."""
        if self._settings.backup_to is not None and self._settings.server is not None:
            log.warning("no backups are made of %s: that is for pg_dump", self._settings.place)
        if not self.is_on:
            return
        await asyncio.sleep(FIRST_S)
        while True:
            if (wait := self.due_in()) > 0:
                await asyncio.sleep(min(wait, LOOK_S))
            elif not await self.make():
                await asyncio.sleep(AGAIN_S)

    def due_in(self) -> float:
        """Seconds until the next is due: a while after the newest that lies there, whoever made it."""
        try:
            newest = backups_in(backup_folder(self._settings), self._settings.database)[-1].stat().st_mtime
        except (OSError, IndexError):
            return 0.0
        every = self._settings.backup_every_s
        return min(newest + every - time.time(), every)

    async def make(self) -> bool:
        """Make one now, and say whether it could be."""
        began = time.monotonic()
        child = await asyncio.create_subprocess_exec(
            *self._command(), stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, child.pid, NICE)
        try:
            out, err = await child.communicate()
        except asyncio.CancelledError:
            with suppress(ProcessLookupError):
                child.terminate()
            raise
        made = child.returncode == 0
        said = (out if made else err).decode(errors="replace").strip().rpartition("\n")[2]
        if made:
            log.info("%s", said)
        else:
            log.error("no backup could be made: %s", said or f"code {child.returncode}")
        self._told(time.monotonic() - began, made)
        return made

    def _command(self) -> list[str]:
        settings = self._settings
        return [
            sys.executable, "-m", "bot", "backup", "--database", str(settings.database),
            "--to", str(backup_folder(settings)), "--keep", str(settings.backup_keep),
            "--compress" if settings.backup_compress else "--no-compress",
        ]  # fmt: skip

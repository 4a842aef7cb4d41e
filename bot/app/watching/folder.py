"""What the operator does not keep is folded while the bot plays: a little at a time, and space is given back."""

from __future__ import annotations

import asyncio
import gzip
import logging
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import orjson

from bot.app.settings import Settings
from db import Store, StoreError

log = logging.getLogger(__name__)

EVERY_S: Final = 3600.0
FIRST_S: Final = 300.0  # a start has other things to do
BREATH_S: Final = 0.05  # between two pieces, so that turns and commands come first


class Folder:
    """Goes through the woods of this process once an hour. Nothing is folded where nothing is asked for."""

    def __init__(self, settings: Settings, store: Store, breath_s: float = BREATH_S) -> None:
        self._chapters = settings.keep_chapters
        self._letters = settings.keep_letters
        self._archive = settings.keep_archive
        self._store = store
        self._breath_s = breath_s

    async def run(self) -> None:
        """Fold what there is to fold, and again; ends by cancellation only."""
        if not (self._chapters or self._letters):
            return
        await asyncio.sleep(FIRST_S)
        while True:
            await self.fold()
            await asyncio.sleep(EVERY_S)

    async def fold(self) -> int:
        """Go through all woods once; how many rows went. A wood that is damaged, or not what its chain says, stays."""
        gone = 0
        for wood in await self._woods():
            try:
                gone += await self._one(wood)
            except (StoreError, OSError) as error:
                log.error("wood %s is not folded: %s", wood, error)
        if gone:
            log.info("%d rows of chapters and letters that are long over were folded", gone)
        try:
            while await self._store.folding.give_back():  # noqa: ASYNC110 (a breath, and no event)
                await asyncio.sleep(self._breath_s)
        except StoreError as error:
            log.warning("free space could not be given back: %s", error)
        return gone

    async def _woods(self) -> list[str]:
        try:
            return await self._store.standing.ours()
        except StoreError as error:
            log.warning("woods could not be looked up to be folded: %s", error)
            return []

    async def _one(self, wood: str) -> int:
        gone = 0
        folding = self._store.folding
        while self._chapters and (rows := await self._journal(wood)):
            gone += rows
            await asyncio.sleep(self._breath_s)
        while self._letters and (rows := await folding.letters(wood, self._letters)):
            gone += rows
            await asyncio.sleep(self._breath_s)
        return gone

    async def _journal(self, wood: str) -> int:
        """Fold a few rows, which are in the archive by then where there is one; how many."""
        folding = self._store.folding
        if self._archive is None:
            return await folding.journal(wood, self._chapters)
        rows = await folding.leaving(wood, self._chapters)
        if not rows:
            return 0
        await asyncio.to_thread(_write, self._archive / f"{wood}.jsonl.gz", rows)
        return await folding.journal(wood, self._chapters, until=int(rows[-1]["seq"]))


def _write(path: Path, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add lines to a file, and have them on the disk; it holds what is hidden, so that nobody else may read it."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    body = gzip.compress(b"".join(orjson.dumps(row) + b"\n" for row in rows))  # one after another is one file, too
    with os.fdopen(os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600), "ab") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())

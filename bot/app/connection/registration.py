"""Has Discord know the slash commands: registered when their definitions change, for Discord allows few of that a day.

A Discord that says "later", or does not say anything, holds up nothing: the bot plays on by the commands that are
registered, and tries again when it was told to.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
from contextlib import suppress
from pathlib import Path
from types import MappingProxyType

import orjson

from bot.api import Host
from bot.api.discord_says import meaning
from bot.app.connection.patience import PASSING, Waits, asked_to_wait, reason
from bot.text.clickable import Clickable
from bot.text.names import names_elsewhere

log = logging.getLogger(__name__)

PATIENCE_S = 5.0  # that a start waits for it
LONGEST_WAIT_S = 3600.0


class Registration:
    """Of a bot's commands; `note` is the file that remembers what was registered last, and under which ids."""

    def __init__(self, bot: Host, note: Path) -> None:
        self._bot = bot
        self._note = note
        self._waits = Waits(60.0, LONGEST_WAIT_S)
        self._trying: asyncio.Task[None] | None = None

    async def begin(self, *, always: bool = False) -> None:
        """Register what changed since the last time; what has to wait is tried again beside everything else.

        With `always`, register without looking, and keep no note.
        """
        mark = "" if always else await self._mark()
        if mark and self._known(mark):
            return
        tried = asyncio.Event()
        self._trying = asyncio.create_task(self._insist(mark, tried), name="register the commands")
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE_S):
                await tried.wait()
        if self._trying.done():
            self._trying.result()  # what is no weather is a fault, and said

    async def close(self) -> None:
        """Try no more; the next start does."""
        if self._trying is not None:
            self._trying.cancel()
            await asyncio.gather(self._trying, return_exceptions=True)

    async def _insist(self, mark: str, tried: asyncio.Event) -> None:
        try:
            wait = await self._try(mark)
        finally:
            tried.set()
        while wait is not None:
            await asyncio.sleep(wait)
            wait = await self._try(mark)

    async def _try(self, mark: str) -> float | None:
        """Register; seconds after which to try again, None when there is no more to do."""
        try:
            await self._bot.tree.sync()
        except PASSING as error:
            if meaning(error) != "passing":
                log.error("the slash commands could not be registered, the old ones stay: %s", error)
                return None
            wait = asked_to_wait(error) or self._waits.next()
            log.warning("the slash commands wait %d s to be registered, and the old ones stay: %s", wait, reason(error))
            return wait
        if mark:
            self._remember(mark)
        return None

    def _known(self, mark: str) -> bool:
        """Whether these commands were registered before; then the bot learns their ids from the note."""
        lines = self._note.read_text(encoding="utf-8").splitlines() if self._note.is_file() else []
        named = [line.rsplit(" ", 1) for line in lines[1:]]
        if lines[:1] != [mark] or not named or not all(len(one) == 2 and one[1].isdecimal() for one in named):
            return False
        ids = MappingProxyType({name: int(id) for name, id in named})
        self._bot.clickable = Clickable(ids, names_elsewhere(self._bot.tree.get_commands()))
        return True

    def _remember(self, mark: str) -> None:
        ids = [f"{name} {id}" for name, id in self._bot.clickable.ids.items()]
        try:
            self._note.write_text("\n".join((mark, *ids, "")), encoding="utf-8")
        except OSError as error:
            log.warning("%s cannot be written, and the next start registers once more: %s", self._note, error.strerror)

    async def _mark(self) -> str:
        """What Discord would be told, as one line: the application, and a hash of all definitions in all languages."""
        tree, translator = self._bot.tree, self._bot.tree.translator
        assert translator is not None
        told = [await command.get_translated_payload(tree, translator) for command in tree.get_commands()]
        body = orjson.dumps(told, option=orjson.OPT_SORT_KEYS | orjson.OPT_NON_STR_KEYS)
        return f"{self._bot.application_id} {hashlib.sha256(body).hexdigest()}"

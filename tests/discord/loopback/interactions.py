"""One command, click, form or letter typed by a user, and what became of it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.discord.loopback import payloads
from tests.discord.loopback.payloads import Json

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL = 2, 3, 4, 5
MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, CHOICES, FORM = 4, 5, 6, 7, 8, 9  # types of a callback


class NoAnswer(AssertionError):
    """A user waited in vain."""


@dataclass
class Interaction:
    """What a user did, and what they saw of it. Moments are those of time.monotonic."""

    id: int
    token: str
    type: int
    guild: int | None
    channel: int
    user: int
    data: Json
    message: Json | None = None  # the one whose button was pressed
    fired: float = 0.0
    sent: float | None = None  # when it went over the wire
    acked: float | None = None
    ack_type: int | None = None
    late: list[str] = field(default_factory=list)  # callbacks that Discord refused, and why
    original: Json | None = None  # the answer, as it stands now
    modal: Json | None = None
    choices: list[Json] | None = None
    followups: list[Json] = field(default_factory=list)
    filled: float | None = None  # when the answer stood there in full
    expired: bool = False  # a scenario may let its token run out
    _changed: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def name(self) -> str:
        """As the user would call it: the path of the command, or the component's custom_id."""
        if "custom_id" in self.data:
            return str(self.data["custom_id"])
        names, level = [self.data["name"]], self.data
        while (inner := level.get("options")) and inner[0]["type"] in (1, 2):
            level = inner[0]
            names.append(level["name"])
        return " ".join(names)

    @property
    def ack_ms(self) -> float | None:
        """Milliseconds from the wire to the acknowledgement; None where none came."""
        return None if self.acked is None else (self.acked - (self.sent or self.fired)) * 1000

    @property
    def text(self) -> str:
        """What the user reads in the end."""
        return payloads.words(self.original)

    @property
    def done(self) -> bool:
        """Whether nothing more is owed: a form, choices, a message, or a promised message that was filled in."""
        return self.acked is not None and (self.ack_type in (MESSAGE, UPDATE, CHOICES, FORM) or self.filled is not None)

    @property
    def thinking(self) -> bool:
        """Whether the user looks at a promise that nobody has kept yet."""
        return self.acked is not None and not self.done

    @property
    def ephemeral(self) -> bool:
        """Whether nobody else sees the answer."""
        return bool(self.original and self.original["flags"] & payloads.EPHEMERAL)

    def touch(self) -> None:
        """Something happened to it."""
        self._changed.set()

    async def acknowledged(self, within: float = 4.0) -> Interaction:
        """Wait for the acknowledgement."""
        return await self._insist("an acknowledgement", lambda: self.acked is not None, within)

    async def answered(self, within: float = 20.0) -> Interaction:
        """Wait until the user sees the whole answer."""
        return await self._insist("an answer", lambda: self.done, within)

    async def outcome(self, within: float) -> Interaction:
        """Wait for the answer if one comes; look at `done` afterwards."""
        await self._wait(lambda: self.done, within)
        return self

    async def _insist(self, what: str, ready: Callable[[], bool], within: float) -> Interaction:
        if not await self._wait(ready, within):
            state = "acknowledged" if self.acked is not None else "not acknowledged"
            raise NoAnswer(f"{self.name}: {what} within {within:.0f} s; it is {state}; refused callbacks: {self.late}")
        return self

    async def _wait(self, ready: Callable[[], bool], within: float) -> bool:
        end = time.monotonic() + within
        while not ready():
            self._changed.clear()
            try:
                async with asyncio.timeout(max(0.0, end - time.monotonic())):  # `wait_for` may swallow a cancellation
                    await self._changed.wait()
            except TimeoutError:
                return ready()
        return True

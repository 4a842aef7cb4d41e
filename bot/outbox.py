"""The outbox worker: what a transaction promised to send is sent, in order, once, however Discord behaves.

A row is marked only after Discord answered, and carries a nonce that Discord itself deduplicates, so a crash between
the two sends nothing twice. One target's rows go strictly one after another; different targets go side by side.
"""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal, Protocol

import discord

from bot.api import AWAY, Parcel, Renderer
from bot.api.discord_says import meaning
from bot.turnstile import Turnstile

log = logging.getLogger(__name__)

ON_THE_WAY = (
    64  # targets that are sent to at once: more than Discord takes in a second, and few enough to wait in memory
)
TRIES_OF_A_BUG = 5
TRIES_TO_TELL = 5  # one with each message that a parked channel refuses
LONGEST_WAIT_S = 300
FURTHEST_S = 3600  # that a row is put off; the store takes one that lies further for a clock that was set back
SEND_LIMIT_S = 60
LOOK_AGAIN_S = 30
LAND_S = 2  # for what is under way to Discord at the end
LIMITED = "429"
INBOX_ONLY = ""  # the message id of a letter that only the inbox holds

Why = Literal["gone", "forbidden", "broken"]


class OutboxItem(Protocol):
    """What the worker reads of an outbox row."""

    @property
    def id(self) -> int: ...
    @property
    def wood(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def target(self) -> str: ...
    @property
    def to(self) -> str: ...
    @property
    def nonce(self) -> str: ...
    @property
    def payload(self) -> Mapping[str, Any]: ...
    @property
    def attempts(self) -> int: ...


class Shelf(Protocol):
    """The outbox as the store keeps it.

    `due` gives rows oldest first, never one whose elder still waits and none of the targets `without`; `park` says
    whether the parking is news, which it stays until `told`; `hurry` makes due what waits, but for what waits since an
    error that begins with `but`; `next_at` is when the next row may be tried, None when nothing is pending.
    """

    async def due(self, now: int, limit: int, without: Collection[str]) -> Sequence[OutboxItem]: ...
    async def sent(self, id: int, message_id: str) -> None: ...
    async def later(self, id: int, not_before: int, error: str) -> None: ...
    async def hurry(self, now: int, but: str) -> None: ...
    async def park(self, target: str, reason: str) -> bool: ...
    async def told(self, target: str) -> None: ...
    async def next_at(self) -> int | None: ...


@dataclass(frozen=True, slots=True)
class Parked:
    """A channel that takes nothing any more. `id` is the short id in the log, "" where Discord itself said no."""

    wood: str
    channel: str
    why: Why
    tries: int
    id: str


Tell = Callable[[Parked], Awaitable[bool]]  # whether anyone could be told


def wait_before(attempt: int) -> int:
    """Seconds before trying again after the given number of failures: 2, 4, 8 ... 300. No dice: tests can count."""
    return min(1 << min(attempt, 12), LONGEST_WAIT_S)


class OutboxWorker:
    """Sends what is due: `drain()` until nothing is, or `run()` for as long as the process lives.

    What is rendered goes through the `turnstile`. What is of a wood that `is_absent` waits: the bot is not there.
    """

    def __init__(
        self,
        shelf: Shelf,
        renderers: Mapping[str, Renderer],
        clock: Callable[[], int],
        tell: Tell,
        turnstile: Turnstile | None = None,
        is_absent: Callable[[str], bool] = lambda _wood: False,
    ) -> None:
        self._shelf = shelf
        self._renderers = renderers
        self._clock = clock
        self._tell = tell
        self._turnstile = turnstile or Turnstile()
        self._is_absent = is_absent
        self._ready = asyncio.Event()
        self._flying: dict[str, asyncio.Task[bool]] = {}
        self._unheard: dict[str, int] = {}  # target: how often nobody could be told that it is parked

    def wake(self) -> None:
        """Say that there may be something to send; called after each commit, from the event loop."""
        self._ready.set()

    @property
    def idle(self) -> bool:
        """Whether nothing is on its way."""
        return not self._flying

    async def heard(self) -> None:
        """Discord is heard again: what it could not take while it was away is due. What it asked to wait for waits."""
        await self._shelf.hurry(self._clock(), LIMITED)
        self.wake()

    async def run(self) -> None:
        """Send, sleep until woken or until a retry is due, and again; ends by cancellation only."""
        try:
            while True:
                self._ready.clear()
                wait = LOOK_AGAIN_S
                try:
                    await self._start()
                    soonest = None if self._flying else await self._shelf.next_at()
                    if soonest is not None:
                        wait = min(wait, max(1, soonest - self._clock()))
                except Exception:
                    log.exception("the outbox could not be read; trying again in %s s", LOOK_AGAIN_S)
                with suppress(TimeoutError):
                    async with asyncio.timeout(wait):
                        await self._ready.wait()
        finally:
            await self._land()

    async def drain(self) -> int:
        """Send everything due now and whatever becomes due meanwhile; returns how many messages left the outbox."""
        sent = 0
        while True:
            # What comes next for a target is not asked for while something is on its way; that may land meanwhile.
            flying = bool(self._flying)
            if not (await self._start() or self._flying or flying):
                return sent
            sent += sum(await asyncio.gather(*self._flying.values()))

    async def _start(self) -> int:
        """Begin sending for every target that has something due and is idle; returns how many began."""
        room = ON_THE_WAY - len(self._flying)
        if room <= 0:  # whoever lands wakes us
            return 0
        rows = await self._shelf.due(self._clock(), room, self._flying.keys())
        for row in [row for row in rows if row.target not in self._flying]:
            task = asyncio.create_task(self._send(row), name=f"outbox {row.nonce}")
            self._flying[row.target] = task
            task.add_done_callback(partial(self._landed, row))
        return len(rows)

    def _landed(self, row: OutboxItem, task: asyncio.Task[bool]) -> None:
        del self._flying[row.target]
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("message %s could not be marked: %s", row.nonce, type(error).__name__, exc_info=error)
            return  # no wake: the look-again timer tries next, and the nonce keeps it from being read twice
        self.wake()

    async def _land(self) -> None:
        """Let what is under way arrive and be marked: cut off, it would be sent once more by the next process."""
        if flying := list(self._flying.values()):
            await asyncio.wait(flying, timeout=LAND_S)
        for task in flying:
            task.cancel()
        await asyncio.gather(*flying, return_exceptions=True)

    async def _send(self, row: OutboxItem) -> bool:
        """Send one row, and say whether it has left the outbox."""
        if self._is_absent(row.wood):
            await self._shelf.later(row.id, self._clock() + FURTHEST_S, f"{AWAY}: the bot is not there")
            return False
        await self._turnstile.turn()
        parcel = Parcel(row.kind, row.to or row.target, row.nonce, row.payload, row.wood)
        try:
            async with asyncio.timeout(SEND_LIMIT_S):
                message_id = await self._renderers[row.kind](parcel)
        except Exception as error:
            return await self._failed(row, error)
        await self._shelf.sent(row.id, message_id)
        self._unheard.pop(row.target, None)
        return True

    async def _failed(self, row: OutboxItem, error: Exception) -> bool:
        """Only Discord's own verdict ends a row's way, and only a fault of ours is given up; the rest is for later."""
        match meaning(error):
            case "gone" | "forbidden" as why:
                return await self._refused(row, why)
            case "ours":
                return await self._broken(row, error)
        if isinstance(error, discord.HTTPException):
            return await self._later(row, f"{error.status} {error.code}".removesuffix(" 0"), _asked_to_wait(error))
        if isinstance(error, discord.RateLimited):
            return await self._later(row, LIMITED, int(error.retry_after) + 1)
        return await self._later(row, f"{AWAY}: {type(error).__name__}", 0)

    async def _later(self, row: OutboxItem, error: str, asked: int) -> bool:
        """Put a row back: by the schedule, and no sooner than Discord asked (seconds), up to what a row may wait."""
        at = self._clock() + min(max(wait_before(row.attempts + 1), asked), FURTHEST_S)
        log.warning("message %s of wood %s waits until %s: %s", row.nonce, row.wood, at, error)
        await self._shelf.later(row.id, at, error)
        return False

    async def _refused(self, row: OutboxItem, why: Literal["gone", "forbidden"]) -> bool:
        """A closed DM leaves the letter in its owner's inbox; a channel that says no is parked, and someone told."""
        if row.kind == "letter":
            log.info("letter %s stays in the inbox: %s", row.nonce, why)
            await self._shelf.sent(row.id, INBOX_ONLY)
            return True
        await self._park(row, Parked(row.wood, row.target, why, row.attempts + 1, ""))
        return False

    async def _broken(self, row: OutboxItem, error: Exception) -> bool:
        """A fault of ours: log where, not what was said (it may be private), try a few times, then stop trying."""
        short = row.nonce[:8]  # not the row's number: who counts the numbers counts other people's letters
        where = "".join(traceback.format_tb(error.__traceback__))
        if isinstance(error, discord.HTTPException):
            log.error("message %s is not as Discord wants it: %s %s", short, error.status, error.code)
        else:
            log.error("message %s cannot be rendered: %s\n%s", short, type(error).__name__, where)
        if row.attempts + 1 < TRIES_OF_A_BUG:
            return await self._later(row, type(error).__name__, 0)
        if row.kind == "letter":
            await self._shelf.sent(row.id, INBOX_ONLY)
            return True
        await self._park(row, Parked(row.wood, row.target, "broken", row.attempts + 1, short))
        return False

    async def _park(self, row: OutboxItem, parked: Parked) -> None:
        """Set the channel aside, and tell a moderator, unless one knows or too many tries found nobody."""
        log.warning("the channel of wood %s is parked: %s", parked.wood, parked.why)
        tries = self._unheard.get(row.target, 0)
        if not await self._shelf.park(row.target, parked.why) or tries >= TRIES_TO_TELL:
            return
        try:
            async with asyncio.timeout(SEND_LIMIT_S):
                heard = await self._tell(parked)
        except Exception as error:
            log.warning("no moderator of wood %s could be told: %s", parked.wood, type(error).__name__)
            heard = False
        if heard:
            await self._shelf.told(row.target)
            self._unheard.pop(row.target, None)
        else:
            self._unheard[row.target] = tries + 1


def _asked_to_wait(error: discord.HTTPException) -> int:
    """Whole seconds that Discord asked for in its Retry-After header, 0 without one."""
    headers = getattr(error.response, "headers", None) or {}
    try:
        return int(float(headers.get("Retry-After", 0))) + 1 if "Retry-After" in headers else 0
    except ValueError:
        return 0

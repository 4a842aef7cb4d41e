"""The minds of play mode: models that are made on this machine, and are up for as long as it plays.

async with at_home(settings, text) as trouble: ...

A cast of which all can be made here (its cards name a wheel) is made, with a bar, and served; any other is somebody's
to serve. Whatever goes wrong with it is one sentence: the wood plays on, by understudies.
"""

from __future__ import annotations

import asyncio
import contextlib
import sys
import time
from collections.abc import AsyncIterator, Callable
from functools import partial
from typing import Final

from bot.app.runtime import shelf
from bot.app.settings import Settings
from bot.text import Text
from inference.host.cli import HOME
from inference.host.processes import HostError, StateFile
from inference.host.progress import shown
from inference.host.ready import Wanted, is_out_of_the_box, readied
from inference.host.servers import Server, servers_of
from inference.host.supervisor import Supervisor
from inference.pocket.running import MakingError, Say

STARTS_S: Final = 60.0  # what a first answer may take on a slow machine, for the bar alone
LONGEST_S: Final = 300.0  # and how long a wood waits for it before it opens
_LOOK_S: Final = 0.5


@contextlib.asynccontextmanager
async def at_home(settings: Settings, text: Text) -> AsyncIterator[Callable[[], str]]:
    """Have the settings' cast served here for as long as the block runs; yields what tells why it is not just now, ""
    where it is, or where it is not ours to serve.
    """
    servers = _ours(settings)
    if not servers:
        yield str
        return
    running: asyncio.Task[None] | None = None
    now: Callable[[], str] | None = None
    trouble = ""
    try:
        state = StateFile(HOME)
        if state.is_held():
            trouble = _serves_others(state, servers)
            if not trouble:
                _tell(text("play-host-up"))
        else:
            state.end_leftovers()  # or their memory and ports would be missed
            with shown() as say:
                key = settings.council_key.get_secret_value() if settings.council_key else ""
                supervisor = Supervisor(await readied(servers, Wanted(), key, say), state)
                running = asyncio.create_task(supervisor.run(), name="model servers")
                starts = text("play-starting", cards=", ".join(server.card.id for server in servers))
                await _first_answer(supervisor, running, starts, say)
                now = partial(_unanswered, supervisor)
                trouble = now()
    except (HostError, MakingError) as error:
        trouble = str(error)
    if trouble:
        _tell(trouble)
    try:
        yield now or (lambda: trouble)
    finally:
        if running is not None:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)


def _ours(settings: Settings) -> tuple[Server, ...]:
    """The servers of the cast, where all of them can be made here and nobody has said where else they are."""
    cards, casts = shelf(settings)
    servers = servers_of(casts[settings.cast], cards)
    elsewhere = settings.council_url is not None or any(server.card.id in settings.model_urls for server in servers)
    here = is_out_of_the_box(servers) and all(server.is_here for server in servers)
    return servers if here and not elsewhere else ()


def _serves_others(state: StateFile, servers: tuple[Server, ...]) -> str:
    """Why the servers that are up already are of no use to this cast, "" where they are."""
    up = {line.url for line in state.read()[1]}
    missing = [server.card.id for server in servers if server.url not in up]
    if not up or not missing:
        return ""
    return (
        f"Nobody serves {', '.join(missing)}: the model servers in {state.folder} are another cast's; "
        f"`python -m inference.host down` ends them."
    )


async def _first_answer(supervisor: Supervisor, running: asyncio.Task[None], starts: str, say: Say) -> None:
    """Wait until the servers answer, or have failed once, or take too long: those are left at it. Raises HostError."""
    settled = asyncio.create_task(supervisor.settled())
    began = time.monotonic()
    try:
        while not (settled.done() or running.done()) and time.monotonic() - began < LONGEST_S:
            say(starts, min(0.95, (time.monotonic() - began) / STARTS_S))
            await asyncio.wait({settled, running}, timeout=_LOOK_S, return_when=asyncio.FIRST_COMPLETED)
        if running.done():
            await running  # which may be why
    finally:
        settled.cancel()


def _unanswered(supervisor: Supervisor) -> str:
    """Why servers do not answer, in their own last words; "" when all do."""
    return " ".join(
        f"{line.id}: {line.why or 'no answer yet, and it is waited for'}."
        for line in supervisor.lines
        if line.state != "ready"
    )


def _tell(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)  # noqa: T201

"""What an error on the way to Discord means: its own verdict, our own fault, or nothing but the weather between us.

A status alone says little: proxies, a block for too many requests and Discord's own bad minutes answer 403 and 404,
too.
Only a code that Discord gives for that very refusal ends anything; whatever else it is, is tried again later.
Codes: Discord's "JSON error codes".
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final, Literal, TypeAlias, TypeVar

import aiohttp
import discord

T = TypeVar("T")
Meaning: TypeAlias = Literal["gone", "forbidden", "ours", "passing"]

# The place or the person is not there any more.
GONE: Final = frozenset({10003, 10004, 10008, 10013, 50024, 50008})
# It is there, and will have nothing of us: permissions, closed letters, no server in common, archived, too young.
FORBIDDEN: Final = frozenset({50001, 50007, 50009, 50013, 50083, 50278, 50279, 20009, 160005, 340013, 40007, 40058})
# What was sent is not as Discord wants it, and will not be by waiting.
OURS: Final = frozenset({40005, 50006, 50035, 50046, 20012, 30046, 50016, 50045, 240000, 200000, 200001})
ALREADY_ACKNOWLEDGED: Final = 40060
UNKNOWN_INTERACTION: Final = 10062
UNKNOWN_WEBHOOK: Final = 10015  # an interaction's token that Discord does not know, or not any more
# What comes of a connection that could not be made or did not hold.
NETWORK: Final = (aiohttp.ClientError, ConnectionError, TimeoutError, discord.RateLimited)
# Seconds between the tries of what must be said within a player's patience.
PAUSES_S: Final = (0.3, 1.0, 2.5)


def meaning(error: BaseException) -> Meaning:
    """What a failed request means for what was to be sent: never there, not like this, or just later."""
    if isinstance(error, discord.HTTPException) and error.status in (400, 403, 404, 413):
        if error.code in GONE:
            return "gone"
        if error.code in FORBIDDEN:
            return "forbidden"
        if error.code in OURS:
            return "ours"
    if isinstance(error, (discord.HTTPException, *NETWORK)):
        return "passing"
    return "ours"


def is_unreachable(error: BaseException) -> bool:
    """Whether Discord could not be reached or was not itself, so that the same may go through a moment later."""
    if isinstance(error, NETWORK):
        return True
    return isinstance(error, discord.HTTPException) and (error.status >= 500 or error.status == 429)


async def persistently(call: Callable[[], Awaitable[T]]) -> T:
    """What `call` returns, tried again while Discord is unreachable; for requests that may be made twice.

    Raises what the last try raised.
    """
    for pause in PAUSES_S:
        try:
            return await call()
        except Exception as error:
            if not is_unreachable(error):
                raise
        await asyncio.sleep(pause)
    return await call()

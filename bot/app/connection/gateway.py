"""How the bot comes to Discord and stays: it waits out what passes, and ends in one sentence where Discord says no.

What passes ends nothing: a limit is waited for as long as Discord asks, anything else for a minute at most. What does
not pass is a Stop: an unknown token, and the codes with which Discord closes a connection for good.
"""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import discord
import discord.client
import discord.http
import discord.shard
from discord.backoff import ExponentialBackoff
from discord.gateway import DiscordClientWebSocketResponse
from discord.state import AutoShardedConnectionState

from bot.app.connection.patience import PASSING, Waits, asked_to_wait, reason, token_unknown
from bot.app.exit_codes import Exit, Stop

log = logging.getLogger(__name__)

# source: discord.com/developers/docs/topics/opcodes-and-status-codes, gateway close event codes without "reconnect"
CLOSED_FOR_GOOD: Final = {
    4004: Exit.TOKEN_RESET,
    4010: Exit.SHARD_WRONG,
    4011: Exit.SHARDS_NEEDED,
    4012: Exit.GATEWAY_TOO_OLD,
    4013: Exit.INTENTS_UNKNOWN,
    4014: Exit.INTENTS_REFUSED,
}
GOODBYE_S: Final = 1.5  # for Discord to say goodbye, too
LONGEST_EXPONENT: Final = 4  # 16 seconds: with the wait to identify that may follow, no more than a minute is lost
FIRST_IDENTIFY_WAIT_S: Final = 10.0  # half of it at least: one IDENTIFY in five seconds is Discord's own limit
LONGEST_IDENTIFY_WAIT_S: Final = 30.0  # a handshake, of which it is a part, has a minute


class _Patience(ExponentialBackoff[Any]):
    """The library's waits between two tries to connect, up to 16 seconds where its own grow to 1,024.

    After an outage of an hour it would stay away for a quarter of an hour more.
    """

    def __init__(self, base: int = 1, *, integral: Any = False) -> None:
        super().__init__(base, integral=integral)
        self._max = LONGEST_EXPONENT


class _LastWord(DiscordClientWebSocketResponse):
    """The library's socket, on which Discord's code for hanging up stands.

    Where Discord is gone before our own goodbye is sent, its code would give way to "abnormal": a token that was reset
    would be tried again and again.
    """

    async def close(self, *, code: int = 4000, message: bytes = b"") -> bool:
        """As the library's."""
        said = self._close_code
        try:
            return await super().close(code=code, message=message)
        finally:
            self._close_code = said or self._close_code


# There is no setting for either.
for _module in (discord.client, discord.shard):
    _module.ExponentialBackoff = _Patience  # type: ignore[attr-defined]
discord.http.DiscordClientWebSocketResponse = _LastWord  # type: ignore[attr-defined]


class ListedServers(AutoShardedConnectionState[Any]):
    """The library's memory of servers, in which a shard's are those that its last READY listed.

    Its own keeps whatever it once knew: a server that the bot was removed from between two sessions would stay in it.
    """

    def parse_ready(self, data: Any) -> None:
        """Forget what is not listed any more; one that is told of later is there again."""
        (shard, shards), listed = data["shard"], {int(one["id"]) for one in data["guilds"]}
        for guild in list(self.guilds):
            if guild.id not in listed and (guild.id >> 22) % shards == shard:
                self._remove_guild(guild)
        super().parse_ready(data)


def identify_waits() -> Waits:
    """Seconds before each IDENTIFY but the first, growing for as long as none is answered with READY.

    Discord allows a thousand a day: at the library's pace a bad hour and a half of it would use them up.
    """
    return Waits(FIRST_IDENTIFY_WAIT_S, LONGEST_IDENTIFY_WAIT_S)


async def log_in(bot: discord.Client, token: str) -> None:
    """Log in, however long Discord is away or asks to wait; raises Stop where it does not know the token."""
    waits, late = Waits(), False
    while True:
        try:
            await bot.login(token)
        except (discord.LoginFailure, *PASSING) as error:
            if bot.application is not None:
                raise  # the login went well, what came after it did not
            if token_unknown(error):
                raise Stop(Exit.TOKEN_WRONG) from None
            late = True
            wait = _say_why(error, waits.next())
        else:
            if late:
                log.info("Discord can be reached again")
            return
        await _forget_session(bot)
        await asyncio.sleep(wait)


def _say_why(error: BaseException, wait: float) -> float:
    """Say why it is not connected yet; the seconds to wait, and no fewer than Discord asks for."""
    if (asked := asked_to_wait(error)) > wait:
        until = datetime.now(UTC) + timedelta(seconds=min(asked, 1e8))
        log.warning("Discord lets this bot in after %d s, on %s UTC; it waits", asked, f"{until:%d %b %H:%M:%S}")
        return asked
    log.warning("Discord cannot be reached (%s); it is tried again, every minute at least", reason(error))
    return wait


async def _forget_session(bot: discord.Client) -> None:
    """Close what a login that failed has opened: the next one opens its own."""
    await bot.http.close()
    bot.http.connector = discord.utils.MISSING


async def stay_connected(bot: discord.Client) -> None:
    """Hear Discord until the bot is closed; raises Stop where Discord closes the connection for good."""
    waits = Waits()
    while not bot.is_closed():
        try:
            await bot.connect()
        except discord.PrivilegedIntentsRequired:
            raise Stop(Exit.INTENTS_REFUSED, number="4014") from None
        except discord.ConnectionClosed as closed:
            if closed.code not in CLOSED_FOR_GOOD:
                raise
            raise Stop(CLOSED_FOR_GOOD[closed.code], number=str(closed.code)) from None
        except PASSING as error:  # of the question how many shards there should be
            await asyncio.sleep(_say_why(error, waits.next()))


async def leave(bot: discord.Client) -> None:
    """Close the gateway's sockets and nothing else: no new command comes, and answers still go out."""
    shards = list(bot.shards.values()) if isinstance(bot, discord.AutoShardedClient) else []
    with suppress(TimeoutError):
        async with asyncio.timeout(GOODBYE_S):
            await asyncio.gather(*(shard.disconnect() for shard in shards), return_exceptions=True)

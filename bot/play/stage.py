"""The stage, a server called Thousand Token Wood with two players and a moderator in memory, and the windows on it.

A second server of the same people holds a sandbox: a server has one wood. There is one live page for the channel of
each wood and one for each person's private messages. SimCord means one window at a
time to be open, refuses a click while its clock moves, and publishes to tabs that were closed long ago. All three are
lifted here by a few lines around private names of the version we pin; a test holds them.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import discord
import simcord

from bot.app.connection.servers import NEEDED
from bot.app.exit_codes import Exit, Stop
from bot.play.skin import dress
from bot.text import Text

WOOD, SANDBOX = "wood", "sandbox"
AWAKE_S = 5.0  # a tab in the foreground asks for news every second
MOST_TABS = 200  # SimCord stops at 16, counting tabs that were closed without a word
GONE_S = 180.0  # even a tab in the background asks once a minute


@dataclass(frozen=True, slots=True)
class Sandbox:
    """The second server, its channel, and the same people in it."""

    guild: simcord.GuildHandle
    channel: simcord.ChannelHandle
    people: tuple[simcord.MemberActor, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """The in-memory world. Keys of `people` are first names in small letters, as links have them."""

    env: simcord.Env
    guild: simcord.GuildHandle
    channel: simcord.ChannelHandle
    people: Mapping[str, simcord.MemberActor]
    moderator: simcord.MemberActor
    sandbox: Sandbox


async def build_stage(env: simcord.Env, boot: discord.Client, text: Text) -> Stage:
    """Build it with the clock at its fixed beginning, then jump to now.

    Ids come from the clock: made at the same instant they are the same in every run, so the database stays valid.
    """
    assert boot.user is not None
    await boot.user.edit(username=text("play-bot"))
    guild = env.create_guild("Thousand Token Wood")
    channel = guild.create_text_channel("the-wood")
    moderators = guild.create_role("Moderators", permissions=discord.Permissions(manage_guild=True) | NEEDED)
    ann = guild.add_member(env.create_user("ann", global_name="Ann"))
    bob = guild.add_member(env.create_user("bob", global_name="Bob"))
    mod = guild.add_member(env.create_user("morag", global_name="Morag (moderator)"), roles=[moderators])
    # After all that older files know by its id.
    sandbox = _sandbox(env, [ann, bob], mod)
    await env.advance_time(max(0.0, (datetime.now(UTC) - env.now()).total_seconds()))
    return Stage(env, guild, channel, {"ann": ann, "bob": bob, "morag": mod}, mod, sandbox)


def _sandbox(env: simcord.Env, players: Sequence[simcord.MemberActor], moderator: simcord.MemberActor) -> Sandbox:
    guild = env.create_guild("Sandbox")
    channel = guild.create_text_channel("the-sandbox")
    keepers = guild.create_role("Moderators", permissions=discord.Permissions(manage_guild=True) | NEEDED)
    people = [guild.add_member(one.user) for one in players]
    return Sandbox(guild, channel, (*people, guild.add_member(moderator.user, roles=[keepers])))


class Windows:
    """All open pages, and the lock that keeps clicks and the clock apart."""

    def __init__(self, stage: Stage, port: int, text: Text) -> None:
        self._stage = stage
        self._port = port
        self._text = text
        self._start = ""
        self._open: dict[str, simcord.Preview] = {}
        self._told: dict[str, int] = {}
        self.lock = asyncio.Lock()

    @property
    def names(self) -> tuple[str, ...]:
        """The wood first, then the people; the sandbox last, so that the others keep their ports."""
        return (WOOD, *self._stage.people, SANDBOX)

    async def open(self, start: str) -> None:
        """Open them all, on the ports after the start page's (or on free ones, if that is 0); raises Stop.

        `start` is the address of the start page, for the way back.
        """
        self._start = start
        for name in self.names:
            await self._show(name)

    async def url(self, name: str) -> str:
        """Address of a window, opened again if its session was ended in the page; raises KeyError."""
        if not _alive(self._open[name]):
            async with self.lock:
                await self._show(name)
        return self._open[name].url

    def publish(self, version: int) -> None:
        """Show every tab that is being looked at the stage as of `version`, once each. The caller holds the lock.

        A tab that has not asked for news in a while is closed or asleep; it is shown what it missed when it asks again.
        """
        asked_since = time.monotonic() - AWAKE_S
        told: dict[str, int] = {}
        for window in self._open.values():
            if not _alive(window):
                continue
            self._stage.env._preview = window
            tabs = _tabs(window)
            told.update({tab.id: self._told.get(tab.id, -1) for tab in tabs})
            late = [tab for tab in tabs if told[tab.id] != version and tab.last_activity > asked_since]
            if late:
                window._advance_presentation_time()
            for tab in late:
                window._publish(tab, reason="refresh")
                told[tab.id] = version
        self._told = told

    async def close(self) -> None:
        """Close every window."""
        for window in self._open.values():
            await window.close()
        self._open.clear()

    async def _show(self, name: str) -> None:
        env = self._stage.env
        port = self._port + 1 + self.names.index(name) if self._port else 0
        viewers: list[simcord.MemberActor | simcord.UserHandle]
        if name == WOOD:
            channel, viewers = self._stage.channel, [*self._stage.people.values()]
        elif name == SANDBOX:
            channel, viewers = self._stage.sandbox.channel, [*self._stage.sandbox.people]
        else:
            user = self._stage.people[name].user
            channel, viewers = user.dm_channel, [user]
        env._preview = None  # it would refuse a second page; each is told apart again before it acts
        window = env.preview(channel, viewers=viewers, layout="channel", port=port, locale=_locale(self._text))
        dress(window, self._text, self._start)
        self._queue_clicks(window)
        _follow_the_latest(window)
        _let_many_look(window)
        try:
            await window.__aenter__()
        except simcord.SetupError as error:
            if "bind port" in str(error):
                raise Stop(Exit.PORT_IN_USE, port=str(port)) from None
            raise
        self._open[name] = window

    def _queue_clicks(self, window: Any) -> None:
        """Let a click wait for the clock instead of being refused, and accept one made just before a republication."""
        inner = window._action

        async def action(context: str | None, body: Any) -> Any:
            async with self.lock:
                self._stage.env._preview = window
                page = window._pages.get(context)
                if page is not None and isinstance(body, dict) and "published_revision" in body:
                    body = {**body, "published_revision": page.revision}
                return await inner(context, body)

        window._action = action


def _locale(text: Text) -> str:
    """What dates and times are written in: a locale of Discord's."""
    known = {one.value for one in discord.Locale}
    return text.language if text.language in known else discord.Locale.american_english.value


def _follow_the_latest(window: Any) -> None:
    """Open a page at its end, as Discord does, and not at the top of the last message: then new ones scroll in."""
    window._initial_target = lambda _viewer, _channel: None


def _let_many_look(window: Any) -> None:
    window._MAX_PAGES = MOST_TABS
    window._PAGE_LEASE_SECONDS = GONE_S


def _alive(window: Any) -> bool:
    return bool(window._active)


def _tabs(window: Any) -> list[Any]:
    """Browser tabs that show it; SimCord itself always holds one page more."""
    return [page for page in tuple(window._pages.values()) if page is not window._python]

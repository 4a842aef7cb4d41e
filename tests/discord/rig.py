"""A loopback Discord here, the bot's own process beside it, and questions to both afterwards."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.discord.books import Books
from tests.discord.bot_process import BotProcess
from tests.discord.loopback import Interaction, Loopback
from tests.discord.loopback.payloads import Json, words
from tests.discord.waiting import PATIENCE_S, until

TITLE = re.compile(r"chapter\s+(\d+).*?turn\s+(\d+)", re.IGNORECASE | re.DOTALL)


class Home:
    """A server, whoever keeps its wood, and what stands in the channel of the paper."""

    def __init__(self, rig: Rig, guild: int, keeper: int) -> None:
        self._rig, self.guild, self.keeper = rig, guild, keeper
        self.channel = rig.discord.world.channel_of(guild)

    def slash(self, user: int, path: str, **options: Any) -> Interaction:
        """A player runs a command here."""
        return self._rig.discord.hands.slash(self.guild, user, path, **options)

    def keep(self, path: str, **options: Any) -> Interaction:
        """The keeper runs one of theirs: `keep("plant")`, `keep("cast show")`."""
        full = path if path.startswith("cast ") else f"keeper {path}"
        return self._rig.discord.hands.slash(self.guild, self.keeper, full, manager=True, **options)

    async def plant(self, **options: Any) -> None:
        """There is a wood here now."""
        said = (await self.keep("plant", **options).answered()).text
        assert "planted" in said, said

    async def tick(self) -> Interaction:
        """A turn, played and told to the keeper; its paper may still be under way."""
        return await self.keep("tick").answered()

    def papers(self, channel: int | None = None) -> list[tuple[int, int]]:
        """Chapter and turn of every paper, in the order in which players see them."""
        listed = self._rig.discord.messages(channel or self.channel)
        titles = [words(one).split("\n", 1)[0] for one in listed]
        return [(int(found[1]), int(found[2])) for title in titles if (found := TITLE.search(title))]

    async def paper(self, number: int = 1) -> Json:
        """Wait until so many papers stand here; the message of the last."""
        await self._rig.until(f"{number} papers stand in the channel", lambda: len(self.papers()) >= number)
        return self._rig.discord.messages(self.channel)[-1]


class Rig:
    """Both together. `settings` are the bot's environment, `rules` are Discord's: see `loopback.rules`."""

    def __init__(self, folder: Path, settings: dict[str, str], **rules: Any) -> None:
        self.discord = Loopback(**rules)
        self._folder, self._settings = folder, settings
        self.bot: BotProcess
        self.books: Books
        self._others: list[BotProcess] = []

    async def __aenter__(self) -> Rig:
        await self.discord.start()
        self.bot = self._process(self._folder)
        self.books = Books(self.bot.database)
        return self

    async def __aexit__(self, *_: object) -> None:
        for one in (self.bot, *self._others):
            await one.kill()
        await self.discord.stop()

    def _process(self, folder: Path, **more: Any) -> BotProcess:
        return BotProcess(folder, self.discord.url, self.discord.world.bot.token, **self._settings | more)

    def another(self, **settings: str) -> BotProcess:
        """One more process on the same database, with a log of its own; it is not started yet."""
        folder = self._folder / f"another-{len(self._others)}"
        folder.mkdir()
        self._others.append(self._process(folder, database=self.bot.database, **settings))
        return self._others[-1]

    # ---------------------------------------------------------------- who is there

    def home(self, name: str = "Lab", **more: Any) -> Home:
        """A new server, with a keeper."""
        keeper = self.discord.world.add_user(f"Keeper of {name}")
        return Home(self, self.discord.world.add_guild(name, keeper, **more), keeper)

    def users(self, count: int) -> list[int]:
        """New users."""
        return [self.discord.world.add_user(f"Player{number}") for number in range(count)]

    async def planted(self, name: str = "Lab", **options: Any) -> Home:
        """A new server with a wood; starts the bot if it does not run."""
        home = self.home(name)
        if not self.bot.alive:
            await self.bot.boot()
        await home.plant(**options)
        return home

    # ---------------------------------------------------------------- waiting

    async def until(self, what: str, ready: Callable[[], object], within: float = PATIENCE_S) -> float:
        """Wait for anything; returns the seconds it took."""
        return await until(what, ready, within)

    async def settled(self, within: float = PATIENCE_S) -> None:
        """Wait until nothing is left to be sent."""
        await until("every message is sent", lambda: self.books.pending() == 0, within)

    async def connected(self, shards: int = 1, within: float = PATIENCE_S) -> float:
        """Wait until the bot has a socket for each of so many shards."""
        return await until(
            f"{shards} gateway sessions stand", lambda: len(self.discord.gateway.connected()) == shards, within
        )

    # ---------------------------------------------------------------- what came of it

    async def all_posted(self, within: float = PATIENCE_S) -> None:
        """Everything that is to be sent gets sent, stands in Discord once, and each channel's papers in order."""
        await self.settled(within)
        posted = self.books.posted(self.discord.world.messages)
        assert posted.clean, posted
        for guild in self.discord.world.guilds:
            papers = Home(self, guild, 0).papers()
            assert papers == sorted(set(papers)), papers

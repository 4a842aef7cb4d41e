"""The start page: what to do in the first minute, the windows, and how the wood stands now."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator
from html import escape
from importlib.resources import files
from string import Template
from typing import Any

import discord
from aiohttp import web

from bot.api import NoWood
from bot.app.exit_codes import Exit, Stop
from bot.app.runtime import now
from bot.play.pump import Pump
from bot.play.stage import SANDBOX, WOOD, Stage, Windows
from bot.portraits import portrait
from bot.text import Text, good_name, world_facts
from bot.text.clickable import unclicked
from engine.model import PublicView, World

STEPS = ("open", "short", "whisper", "letter", "wait")
LAST_LINE = 90  # characters of a private message shown on the start page


class StartPage:
    """Serves `/`, `/live` (the part that changes), `/open/NAME` and the restart button, on the loopback only."""

    def __init__(
        self,
        stage: Stage,
        windows: Windows,
        pump: Pump,
        restart: Callable[[], Awaitable[None]],
        text: Text,
        trouble: Callable[[], str] = str,
    ) -> None:
        self._trouble = trouble
        self._stage = stage
        self._windows = windows
        self._pump = pump
        self._restart = restart
        self._text = text
        self._template = Template(files(__package__).joinpath("start.html").read_text(encoding="utf-8"))
        self._runner: web.AppRunner | None = None

    async def open(self, port: int) -> str:
        """Serve on the port (0: a free one); returns the address. Raises Stop when it is taken."""
        app = web.Application()
        app.add_routes(
            [
                web.get("/", self._index),
                web.get("/live", self._live),
                web.get("/portraits/{animal}.png", self._portrait),
                web.get("/open/{name}", self._open),
                web.post("/restart", self._restarted),
            ]
        )
        self._runner = web.AppRunner(app, access_log=None)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        try:
            await site.start()
        except OSError:
            raise Stop(Exit.PORT_IN_USE, port=str(port)) from None
        return f"http://127.0.0.1:{self._runner.addresses[0][1]}/"

    async def close(self) -> None:
        """Stop serving."""
        if self._runner is not None:
            await self._runner.cleanup()

    async def _index(self, _request: web.Request) -> web.Response:
        text, settings = self._text, self._pump.bot.settings
        facts = world_facts(text, self._world())
        said = (text(f"play-step-{step}", seconds=settings.play_tick_s, **facts) for step in STEPS)
        steps = "".join(f"<li>{one}</li>" for one in said)
        page = self._template.substitute(
            lang=text.language,
            title=text("play-title"),
            motto=text("play-motto", **facts),
            faces=self._faces(),
            cast=escape(text("play-cast", cast=settings.cast)),
            cast_why=escape(await self._why_so()),
            minute=text("play-minute"),
            steps=steps,
            windows=text("play-windows"),
            now=text("play-now"),
            **await self._standing(),
            kept=escape(text("play-kept", path=str(settings.database))),
            restart=text("play-restart"),
            restart_why=text("play-restart-why"),
        )
        return web.Response(text=page, content_type="text/html")

    def _faces(self) -> str:
        """The creatures' portraits, in the order of the world."""
        drawn = [spec for spec in self._world().creatures.values() if portrait(spec.animal)]
        return "".join(f'<img src="/portraits/{spec.animal}.png" alt="{escape(spec.name)}">' for spec in drawn)

    async def _portrait(self, request: web.Request) -> web.Response:
        face = portrait(request.match_info["animal"])
        if face is None:
            raise web.HTTPNotFound
        return web.Response(body=face, content_type="image/png")

    async def _why_so(self) -> str:
        """Who plays, in a sentence or two."""
        text, cast = self._text, self._pump.bot.settings.cast
        if trouble := self._trouble():
            return text("play-cast-trouble", why=trouble)
        try:
            sheet = await self._pump.bot.woods.sheet(str(self._stage.guild.id))
        except NoWood:
            sheet = None
        if sheet is not None and sheet.alone[0]:
            return text("play-cast-alone", model=sheet.alone[0], lab=sheet.alone[1])
        return text("play-cast-why", cast=cast)

    async def _live(self, _request: web.Request) -> web.Response:
        return web.json_response(await self._standing())

    async def _open(self, request: web.Request) -> web.Response:
        try:
            raise web.HTTPFound(await self._windows.url(request.match_info["name"]))
        except KeyError:
            raise web.HTTPNotFound from None

    async def _restarted(self, _request: web.Request) -> web.Response:
        await self._restart()
        raise web.HTTPSeeOther("/")

    async def _standing(self) -> dict[str, str]:
        """The parts that change, by the id of their place in the page."""
        return {"doors": await self._doors(), "wood": await self._wood()}

    async def _doors(self) -> str:
        text = self._text
        rows = [
            self._door(
                WOOD, text("play-window-wood", channel=self._stage.channel.name or ""), text("play-window-wood-about")
            )
        ]
        for key in self._stage.people:
            history = self._stage.people[key].user.dm_channel.history()
            about = self._gist(history[-1]) if history else text("play-window-none")
            title = text("play-window-letters", name=key.title())
            count = f" ({text('play-window-count', count=len(history))})" if history else ""
            rows.append(self._door(key, title + count, about))
        if link := await self._window_link():
            rows.append(self._link(link, text("play-window-page"), text("play-window-page-about")))
        sandbox = text("play-window-wood", channel=self._stage.sandbox.channel.name or "")
        rows.append(self._door(SANDBOX, sandbox, text("play-window-sandbox-about")))
        return "".join(rows)

    def _door(self, name: str, title: str, about: str) -> str:
        return self._link(f"/open/{name}", title, about)

    def _link(self, address: str, title: str, about: str) -> str:
        inside = f"<b>{escape(title)}</b><span>{escape(about)}</span>"
        return f'<a class="window" href="{escape(address)}" target="_blank">{inside}</a>'

    async def _window_link(self) -> str:
        """The address of the wood's public page, "" where there is no wood."""
        bot = self._pump.bot
        try:
            return bot.window_link((await bot.woods.view(str(self._stage.guild.id))).wood)
        except NoWood:
            return ""

    def _gist(self, message: discord.Message) -> str:
        """The first line of a private message, wherever it stands."""
        said = [message.content, *(embed.description or embed.title or "" for embed in message.embeds)]
        said += _texts(message.components)
        words = unclicked("\n".join(said))
        first = next((line for line in words.replace("*", "").splitlines() if line.strip()), "").lstrip("# ")
        return first[:LAST_LINE] or self._text("play-window-file")

    async def _wood(self) -> str:
        text, woods, server = self._text, self._pump.bot.woods, str(self._stage.guild.id)
        try:
            view, sheet = await woods.view(server), await woods.sheet(server)
        except NoWood:
            return f'<p class="soft">{text("play-uprooted")}</p>'
        wait = text("play-paused") if view.paused else text("play-next", seconds=max(0, view.due_at - now()))
        turn = text("play-turn", chapter=view.chapter, turn=view.turn, turns=view.chapter_turns)
        head = f'<p>{turn}<br><span class="soft">{wait}</span></p>{self._prices(view)}'
        if sheet is None:
            return f'{head}<p class="soft">{text("play-quiet")}</p>'
        return f"{head}<ul>{''.join(f'<li>{escape(line)}</li>' for line in sheet.headlines)}</ul>"

    def _world(self) -> World:
        """The wood's world, or the one that would be planted."""
        try:
            return self._pump.bot.woods.world(str(self._stage.guild.id))
        except NoWood:
            return next(iter(self._pump.bot.worlds.values()))

    def _prices(self, view: PublicView) -> str:
        world, rows = self._world(), []
        for good in view.goods:
            change = good.price - good.before
            look, arrow = ("up", "▲") if change > 0 else ("down", "▼") if change < 0 else ("same", "·")
            moved = f"{arrow} {abs(change)}" if change else arrow
            name = f"{world.goods[good.id].mark} {escape(good_name(self._text, good.id))}"
            rows.append(f'<tr><td>{name}<td class="n">{good.price}<td class="n {look}">{moved}')
        return f"<table>{''.join(rows)}</table>"


def _texts(parts: Iterable[Any]) -> Iterator[str]:
    """What a card says, from the top down."""
    for part in parts:
        if isinstance(part, discord.TextDisplay):
            yield part.content
        yield from _texts(getattr(part, "children", ()))

"""The bot as a cog sees it, and the wood service that it carries: one method for everything that may be asked or done.

A cog is written against `Host` and `Woods`; the composition root builds the real ones. The service itself reaches
secrets, this module none.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import ParamSpec, Protocol

import discord
from discord.ext import commands

from bot.api.homes import Chosen
from bot.api.mine import Known, Mine
from bot.api.woods import (
    Answer,
    ChapterVerdict,
    CouncilView,
    Health,
    Letter,
    ModelLine,
    Plot,
    Renderer,
    Sheet,
    Statement,
)
from bot.text import Text
from bot.text.clickable import Clickable
from bot.text.languages import tongue
from engine.fairness import ChapterStory
from engine.model import CreatureId, ModeratorCommand, PatronCommand, PatronView, PublicView, Quote, World

P = ParamSpec("P")


class Woods(Protocol):
    """The wood service. `server` and `user` are Discord's ids as strings; times are seconds since the epoch.

    `key` is whatever is played once for: an interaction's id. The same key again brings the same answer and has no
    other effect. Whatever a method raises, nothing is lost and nothing was half done. Each may raise StoreTrouble where
    it reads or writes the database, NoWood where the server has none, and Refused (`engine.model`) for what the rules
    do not allow: its `kind` names the catalogue's message `refused-<kind>`, its `data` that message's facts.
    """

    def world(self, server: str) -> World:
        """The world of a server's wood, with its moderators' legends, from memory. Raises NoWood alone."""
        ...

    async def wake(self, server: str) -> None:
        """Have a wood in memory, so that `world` knows what its moderators wrote; without one it does nothing."""
        ...

    async def plant(self, plot: Plot, user: str, key: str) -> Answer:
        """Plant a server's wood, by a moderator. Refused where there is one, or for a world that is not there."""
        ...

    async def command(self, server: str, user: str, key: str, command: PatronCommand) -> Answer:
        """Play a Patron's command, one of the classes of `engine.model.PatronCommand`; whoever is new joins by it."""
        ...

    async def answered(self, server: str, key: str) -> Answer | None:
        """What a key was answered when it was played here, None for one that was not."""
        ...

    async def moderate(self, server: str, user: str, key: str, command: ModeratorCommand) -> Answer:
        """Play a moderator's command. Whether `user` may is the caller's to ask: the service does not know Discord."""
        ...

    async def tick_now(self, server: str, since: int | None = None) -> Answer:
        """Play the next turn at once, as slow as the slowest mind; Refused while the wood is paused.

        A turn that was played `since` then (seconds since the epoch) is the one that was asked for.
        """
        ...

    async def view(self, server: str) -> PublicView:
        """The wood as everyone may see it: prices, creatures, Patrons by wood name, weather, legends, bets."""
        ...

    async def ledger(self, server: str, user: str) -> PatronView:
        """The asker's own page: purse, bets, loans, tips, heat. For the asker's eyes alone. Refused for a stranger."""
        ...

    async def quote(self, server: str, user: str, command: PatronCommand) -> Quote:
        """What a command would cost now, in pebbles; Refused for what would be refused. Changes nothing."""
        ...

    async def letters(self, server: str, user: str, limit: int = 10) -> Sequence[Letter]:
        """The asker's own letters, the newest first, at most `limit`. For the asker's eyes alone."""
        ...

    async def statement(self, server: str, user: str, page: int = 0, size: int = 10) -> Statement:
        """A page of the asker's own postings, `size` lines a page, page 0 the newest. Refused for a stranger."""
        ...

    async def sheet(self, server: str) -> Sheet | None:
        """The newest Gazette as data, None before the first."""
        ...

    def cards(self) -> Mapping[str, str]:
        """The model cards that are served here, and the lab of each, "" for the rule-based stand-in. Raises nothing."""
        ...

    def casts(self) -> Sequence[str]:
        """The casts of whom every model is served here. Raises nothing."""
        ...

    def minds_of(self, server: str, cast: str) -> tuple[tuple[CreatureId, str], ...]:
        """The card of each whom a cast gives another than the house does, in a server's wood. NoWood, KeyError."""
        ...

    def troubles(self) -> Mapping[str, str]:
        """Why cards that are served did not answer last, by card, in cleaned words: for moderators. Raises nothing."""
        ...

    async def council(self, server: str) -> CouncilView:
        """Who thinks for whom in a wood, and how the labs do; public."""
        ...

    async def reliability(self, server: str) -> tuple[ModelLine, ...]:
        """How far each model could be relied upon in the newest hundred turns, by model."""
        ...

    async def history(self, server: str, limit: int = 20) -> Sequence[ChapterStory]:
        """The newest finished chapters, the newest first, at most `limit`."""
        ...

    async def verify(self, server: str, chapter: int | None = None) -> ChapterVerdict:
        """Check a finished chapter (None: the newest) from public data alone; what is wrong is in the verdict."""
        ...

    async def health(self, server: str) -> Health:
        """How a wood does, for its moderators: turns, papers, minds that were missed."""
        ...

    async def export(self, server: str, most: int) -> bytes:
        """What may be had of a wood, as a zip file of at most `most` bytes; nothing in it is private."""
        ...

    async def open_window(self, server: str, user: str, open: bool) -> None:
        """Open the public page of a server's wood, or shut it. Whether `user` may is the caller's to ask."""
        ...

    async def window(self, server: str) -> bool:
        """Whether the public page of a server's wood is open."""
        ...

    def language(self, wood: str) -> str:
        """The locale that a wood's moderators set, by the wood's id, from memory; "" for none. Raises nothing."""
        ...

    def spoken(self, server: str) -> str:
        """The same for a server's wood; "" where there is none."""
        ...

    async def speak(self, server: str, user: str, locale: str) -> None:
        """Have a server's wood speak a language from here on. Whether `user` may is the caller's to ask."""
        ...

    async def read_by(self, user: str) -> str:
        """The locale that a player was heard in last, "" for none: their letters are written in it."""
        ...

    async def reads(self, user: str, locale: str) -> None:
        """A player was heard in a language; where that cannot be noted, it is not. Raises nothing."""
        ...

    async def album(self, server: str, chapter: int) -> bytes | None:
        """A finished chapter as one HTML file that needs nothing else; None for a chapter that is not over."""
        ...

    async def about(self, wood: str) -> tuple[World, PublicView] | None:
        """World and view of a wood by its own id, an uprooted one too; None for no wood."""
        ...

    async def homes(self, user: str) -> Sequence[str]:
        """The servers in whose woods a user plays, by the age of the woods."""
        ...

    async def known(self, user: str) -> Known | None:
        """What somebody would leave by being forgotten; None where nothing is kept of them."""
        ...

    async def mine(self, user: str) -> Mine:
        """All that the house keeps of somebody. For the asker's eyes alone."""
        ...

    async def forget(self, user: str) -> bool:
        """Forget somebody for good: afterwards nothing that is kept tells who they were. False where nothing is."""
        ...

    async def plan_erasure(self, wood: str, at: int | None) -> None:
        """Have a wood that has no server any more be erased at a time, None for not; by the wood's own id."""
        ...

    async def server_of(self, wood: str) -> str | None:
        """The server that a wood lives in, by the wood's id; None for no wood."""
        ...


class Pending:
    """Interactions that Discord was promised an answer to. This one keeps none: whoever dies leaves them unanswered."""

    async def keep(self, interaction: discord.Interaction) -> None:
        """Before Discord takes the acknowledgement, have it where the next process finds it."""

    def settle(self, key: str) -> None:
        """Its player has read something, or never will."""

    def kept_at(self, key: str) -> int | None:  # noqa: ARG002
        """When a process before this one kept it (seconds since the epoch); None where this one heard it first."""
        return None


class Host(commands.AutoShardedBot):
    """`woods` is the wood service, `text` the house's own catalogue, `renderers` maps a parcel's kind to what sends it.

    `worlds` are those that may be planted, by id, the one that is planted without more words first; such a wood gets
    `default_interval_s` between turns and `default_turns` a chapter. `chosen` says which wood the private messages of
    those who play in several are about. `privacy_url` and `terms_url` are what the operator has published, "" for
    nothing; an uprooted wood is erased after `keep_left_days`. `clickable` makes the commands that a text names into
    mentions; a `Context` does so with whatever it says.
    """

    woods: Woods
    text: Text
    renderers: dict[str, Renderer]
    worlds: Mapping[str, World] = MappingProxyType({})
    default_interval_s: int = 3600
    default_turns: int = 40
    pending: Pending = Pending()
    chosen: Chosen = Chosen()
    clickable: Clickable = Clickable()
    privacy_url: str = ""
    terms_url: str = ""
    keep_left_days: int = 30

    def spoken(self, wood: str) -> Text:
        """The catalogue that a wood speaks, by its id; the house's where its moderators set none."""
        return tongue(self.woods.language(wood), self.text.language)

    def read_in(self, locale: str) -> Text:
        """The catalogue for one who reads in a locale of Discord's; the house's where nobody here speaks it."""
        return tongue(locale, self.text.language)

    def read_by(self, interaction: discord.Interaction) -> Text:
        """The catalogue for whoever an interaction comes from."""
        return self.read_in(interaction.locale.value)

    def barred(self, user: str, server: str) -> str:  # noqa: ARG002
        """What the house does not serve of an asker and their server: "user", "server", or "" for neither."""
        return ""

    async def letterbox(self, wood: str, user: str, *, anew: bool = False) -> discord.abc.Messageable:
        """The channel in which Discord takes a wood's letters to a user, remembered; `anew` where it is there no more.

        Raises discord.HTTPException.
        """
        raise NotImplementedError

    def name_of(self, server: str) -> str:
        """A server as its members know it; by its id where this process does not see it."""
        guild = self.get_guild(int(server)) if server.isdecimal() else None
        return server if guild is None else guild.name

    def window_link(self, wood: str, chapter: int = 0) -> str:  # noqa: ARG002
        """The address of a wood's public page, or of a finished chapter's album; "" where there is none to give.

        Whether the page is open is the wood's to say (`Woods.window`).
        """
        return ""

    async def draw(self, picture: Callable[P, bytes], *args: P.args, **named: P.kwargs) -> bytes:
        """Have a picture drawn off the event loop, one after another; raises what drawing it raises."""
        raise NotImplementedError

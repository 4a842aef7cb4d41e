"""One interaction, answered: acknowledged first, then played, then told; whatever goes wrong is one sentence.

    async with answering(interaction) as context:
        answer = await context.woods.command(context.server, context.user, context.key, command)
        await context.tell(answer)

Nothing is played before Discord has taken the acknowledgement: a player who reads "did not respond" lost nothing.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, cast

import discord

from bot.api import Answer, NoWood, StoreTrouble, Woods
from bot.text import Text, dress, good_name, world_name
from engine.model import NARRATOR, Fact, ModeratorCommand, PublicView, Refused, World

if TYPE_CHECKING:
    from bot.api import Host

log = logging.getLogger(__name__)

NO_MENTIONS = discord.AllowedMentions.none()


class Sorry(Exception):
    """A cog itself says no: `message` is a catalogue id, `facts` its numbers."""

    def __init__(self, message: str, **facts: Fact) -> None:
        super().__init__(message)
        self.message = message
        self.facts = facts


class Context:
    """Where one interaction is answered. `key` is the idempotency key of whatever it plays.

    `home` is the server that a button in a direct message speaks of, "" for the one the interaction came from.
    """

    def __init__(self, interaction: discord.Interaction, private: bool) -> None:
        self.interaction = interaction
        self.private = private
        self.host = cast("Host", interaction.client)
        self.key = str(interaction.id)
        self.user = str(interaction.user.id)
        self.home = ""

    @property
    def woods(self) -> Woods:
        """The wood service."""
        return self.host.woods

    @property
    def text(self) -> Text:
        """The catalogue."""
        return self.host.text

    @property
    def server(self) -> str:
        """The server's id; raises Sorry in a direct message, where there is no wood unless `home` names its server."""
        if self.home:
            return self.home
        if self.interaction.guild_id is None:
            raise Sorry("error-dm")
        return str(self.interaction.guild_id)

    @property
    def world(self) -> World:
        """The world of this server's wood; raises NoWood."""
        return self.woods.world(self.server)

    @property
    def some_world(self) -> World:
        """The same, or the world that would be planted where there is no wood."""
        try:
            return self.world
        except (NoWood, Sorry):
            return next(iter(self.host.worlds.values()))

    def named_good(self, said: str) -> str:
        """The id of the good a player named, by id or by name; raises Sorry for one that is not traded here."""
        return self._known(said, good_names(self.text, self.world), "error-unknown-good")

    def good(self, said: str | None) -> str | None:
        """The same for an option that may be left out."""
        return None if said is None else self.named_good(said)

    def creature(self, said: str) -> str:
        """The id of the creature a player named; raises Sorry for a stranger."""
        return self._known(said, creature_names(self.world), "error-unknown-creature")

    def legend(self, said: str) -> str:
        """The id of the legend a moderator named; raises Sorry."""
        names = {legend.id: legend.name for legend in self.world.legends.values()}
        return self._known(said, names, "error-unknown-legend")

    def seat(self, said: str) -> str:
        """The id of whoever a moderator named: a creature, or the narrator; raises Sorry."""
        return self._known(said, seat_names(self.text, self.world), "error-unknown-seat")

    def planted_in(self, said: str | None) -> str:
        """The id of the world a moderator named, "" where none was; raises Sorry for one that is not known."""
        names = {world.id: world_name(self.text, world) for world in self.host.worlds.values()}
        return "" if said is None else self._known(said, names, "error-unknown-world")

    def card(self, said: str) -> str:
        """The id of the card a moderator named; raises Sorry for one that is not served."""
        return self._known(said, {card: card for card in self.woods.cards()}, "error-unknown-card")

    def keepers_only(self) -> None:
        """Raise Sorry unless the asker may manage the server: Discord asks too, but a server may override that."""
        if not self.interaction.permissions.manage_guild:
            raise Sorry("error-keeper")

    async def moderate(self, command: ModeratorCommand) -> None:
        """Play a moderator's command and say what it came to; raises Sorry for anyone else, NoWood, Refused."""
        self.keepers_only()
        await self.tell(await self.woods.moderate(self.server, self.user, self.key, command))

    def _known(self, said: str, names: Mapping[str, str], message: str) -> str:
        wanted = said.strip().casefold()
        for id, name in names.items():
            if wanted in (id.casefold(), name.casefold()):
                return id
        raise Sorry(message, known=", ".join(names.values()))

    async def say(
        self,
        content: str | None = None,
        *,
        embed: discord.Embed | None = None,
        view: discord.ui.View | None = None,
        file: discord.File | None = None,
    ) -> None:
        """Answer, or fill in the answer that was acknowledged; what is not given is taken away."""
        if self.interaction.response.is_done():
            await self.interaction.edit_original_response(
                content=content,
                embed=embed,
                view=view,
                attachments=[] if file is None else [file],
                allowed_mentions=NO_MENTIONS,
            )
            return
        given: dict[str, Any] = {"embed": embed, "view": view, "file": file}
        await self.interaction.response.send_message(
            content,
            ephemeral=self.private,
            allowed_mentions=NO_MENTIONS,
            **{name: part for name, part in given.items() if part is not None},
        )

    async def think(self) -> None:
        """Acknowledge an answer that takes a moment, a chart for one."""
        await self.interaction.response.defer(ephemeral=self.private, thinking=True)

    async def tell(self, answer: Answer, *, prefix: str = "", view: discord.ui.View | None = None) -> None:
        """Say what a command came to, in the catalogue's words, and that more went out by letter where it did."""
        lines = [await self.render(f"answer-{answer.kind}", answer.data)]
        if answer.told:
            lines.append(self.text("answer-more-by-letter"))
        await self.say("\n".join([prefix, *lines] if prefix else lines), view=view)

    async def render(self, message: str, facts: Mapping[str, Fact]) -> str:
        """A catalogue message with display names in place of ids."""
        names: dict[str, str] = {}
        if not {"patron", "richest", "blamed"}.isdisjoint(facts):
            names = patron_names(await self.woods.view(self.server))
        return self.text(message, **dress(self.text, self.world, facts, names))

    async def sorry(self, message: str) -> None:
        """Say no: to the asker alone, unless a public answer has been promised already."""
        self.private = True
        await self.say(message)


@asynccontextmanager
async def answering(interaction: discord.Interaction, *, thinking: bool = True) -> AsyncIterator[Context]:
    """A private context: acknowledge, hand it out, and turn whatever is raised into one sentence with the next step.

    `thinking` False is for buttons that rewrite the message they stand on. Raises only when Discord does not take the
    acknowledgement, and then nothing was played.
    """
    await interaction.response.defer(ephemeral=True, thinking=thinking)
    async with _minding(Context(interaction, private=True)) as context:
        yield context


@asynccontextmanager
async def at_window(interaction: discord.Interaction) -> AsyncIterator[Context]:
    """A public context, for what is read from memory: answered in one go, so that a no can still be private.

    What takes longer than a glance calls `think` once it knows that the question makes sense.
    """
    async with _minding(Context(interaction, private=False)) as context:
        yield context


@asynccontextmanager
async def _minding(context: Context) -> AsyncIterator[Context]:
    try:
        try:
            if context.interaction.guild_id is not None:
                await context.woods.wake(context.server)
            yield context
        except discord.HTTPException:
            raise
        except Exception as trouble:
            await context.sorry(await _sentence(context, trouble))
    except discord.HTTPException as error:
        # What was played stays played, and shows in /ledger; only the telling failed.
        log.warning("interaction %s could not be answered: %s %s", context.interaction.id, error.status, error.code)


async def _sentence(context: Context, trouble: Exception) -> str:
    if isinstance(trouble, Refused):
        return await context.render(f"refused-{trouble.kind}", trouble.data)
    if isinstance(trouble, NoWood):
        return context.text("error-no-wood")
    if isinstance(trouble, StoreTrouble):
        return context.text("error-store", id=trouble.id)
    if isinstance(trouble, Sorry):
        return context.text(trouble.message, **trouble.facts)
    short = f"{context.interaction.id & 0xFFFFFF:06x}"
    # Where, not what: an exception's own words may quote what only one player may know.
    where = "".join(traceback.format_tb(trouble.__traceback__))
    log.error("interaction %s (id %s) failed: %s\n%s", context.interaction.id, short, type(trouble).__name__, where)
    return context.text("error-ours", id=short)


def good_names(text: Text, world: World) -> dict[str, str]:
    """Goods by id, with their names, in the order of the world."""
    return {good: good_name(text, good) for good in world.goods}


def creature_names(world: World) -> dict[str, str]:
    """Creatures by id, with their names, in the order of the world."""
    return {spec.id: spec.name for spec in world.creatures.values()}


def seat_names(text: Text, world: World) -> dict[str, str]:
    """Everyone that a mind can be chosen for, by id, with their names: the creatures, and the narrator."""
    return {**creature_names(world), NARRATOR: text("narrator-name")}


def patron_names(view: PublicView) -> dict[str, str]:
    """Wood names by slug."""
    return {patron.id: patron.name for patron in view.patrons}

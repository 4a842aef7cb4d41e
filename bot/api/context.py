"""Where one interaction is answered: what it asks for by name, what it plays, and what it says.

    context = Context.of(interaction)
    await context.play(Cover(context.named_good(good)))

Nothing is played before Discord has taken the acknowledgement: a player who reads "did not respond" lost nothing.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any, Final, cast

import discord

from bot.api import homes
from bot.api.discord_says import ALREADY_ACKNOWLEDGED, persistently
from bot.api.host import Host, Woods
from bot.api.sorry import Sorry, WhichWood
from bot.api.woods import Answer, NoWood
from bot.text import Text, catalogue, dress
from bot.text.languages import tongue
from bot.text.names import creature_names, good_names, legend_names, meant, patron_names, seat_names, world_names
from engine.model import CreatureId, Fact, GoodId, LegendId, ModeratorCommand, PatronCommand, Refused, World

NO_MENTIONS: Final = discord.AllowedMentions.none()
_OWN: Final = "thousand-token-wood"  # in an interaction's extras


class Context:
    """One interaction. `key` is the idempotency key of whatever it plays, `user` the asker's opaque id.

    `private` answers are the asker's alone. `home` is the server that a button in a direct message speaks of, "" for
    the one the interaction came from; `module` is where its command or button is written; `played` says whether it has
    had its effect.
    """

    def __init__(self, interaction: discord.Interaction, private: bool = True, module: str = "") -> None:
        self.interaction = interaction
        self.private = private
        self.host = cast("Host", interaction.client)
        self.key = str(interaction.id)
        self.user = str(interaction.user.id)
        self.home = ""
        self.module = module
        self.played = False
        self._promised = False
        self._acknowledged_before = False

    @classmethod
    def of(cls, interaction: discord.Interaction) -> Context:
        """The context of a command's interaction, the same one however often it is asked for."""
        if _OWN not in interaction.extras:
            module = getattr(interaction.command, "module", None) or ""
            interaction.extras[_OWN] = cls(interaction, module=module)
        return cast(Context, interaction.extras[_OWN])

    @property
    def woods(self) -> Woods:
        """The wood service."""
        return self.host.woods

    @property
    def text(self) -> Text:
        """The catalogue of the answer: the wood's where everybody reads it, the asker's where they alone do."""
        below = self.interaction.message  # what a button stands on, and may rewrite
        alone = self.private or self.interaction.guild_id is None or (below and below.flags.ephemeral)
        return self.own if alone else tongue(self.woods.spoken(self.server), self.host.text.language)

    @property
    def own(self) -> Text:
        """The catalogue of the asker's own language, whatever the answer is in."""
        return self.host.read_by(self.interaction)

    @property
    def server(self) -> str:
        """The server's id; in a direct message the one whose wood the asker plays in, unless `home` names another.

        Raises Sorry for whoever plays in none, WhichWood for whoever plays in several.
        """
        servers = (self.home,) if self.home else homes.of(self.interaction)
        if not servers:
            raise Sorry("error-dm-nowhere")
        if len(servers) > 1:
            raise WhichWood(servers)
        return servers[0]

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

    def named_good(self, said: str) -> GoodId:
        """The id of the good a player named, by id or by name; raises Sorry for one that is not traded here."""
        return GoodId(self._known(said, lambda text: good_names(text, self.world), "error-unknown-good"))

    def good(self, said: str | None) -> GoodId | None:
        """The same for an option that may be left out."""
        return None if said is None else self.named_good(said)

    def creature(self, said: str) -> CreatureId:
        """The id of the creature a player named; raises Sorry for a stranger."""
        return CreatureId(self._known(said, lambda _: creature_names(self.world), "error-unknown-creature"))

    def legend(self, said: str) -> LegendId:
        """The id of the legend a moderator named; raises Sorry."""
        return LegendId(self._known(said, lambda text: legend_names(text, self.world), "error-unknown-legend"))

    def seat(self, said: str) -> CreatureId:
        """The id of whoever a moderator named: a creature, or the narrator; raises Sorry."""
        return CreatureId(self._known(said, lambda text: seat_names(text, self.world), "error-unknown-seat"))

    def planted_in(self, said: str | None) -> str:
        """The id of the world a moderator named, "" where none was; raises Sorry for one that is not known."""
        known = self.host.worlds
        return "" if said is None else self._known(said, lambda text: world_names(text, known), "error-unknown-world")

    def card(self, said: str) -> str:
        """The id of the card a moderator named; raises Sorry for one that is not served."""
        return self._known(said, lambda _: {card: card for card in self.woods.cards()}, "error-unknown-card")

    def cast(self, said: str) -> str:
        """The id of the cast a moderator named; raises Sorry for one that is not served."""
        return self._known(said, lambda _: {cast: cast for cast in self.woods.casts()}, "error-unknown-cast")

    def keepers_only(self) -> None:
        """Raise Sorry unless the asker may manage the server: Discord asks too, but a server may override that."""
        if not self.interaction.permissions.manage_guild:
            raise Sorry("error-keeper")

    async def play(self, command: PatronCommand) -> None:
        """Play a Patron's command and say what it came to; raises NoWood, Refused, StoreTrouble."""
        self._acknowledged()
        answer = await self.carry_out(command)
        self.played = True
        await self.tell(answer)

    async def carry_out(self, command: PatronCommand, key: str = "") -> Answer:
        """Play a Patron's command, under a key of its own if one is given, and say nothing yet.

        Raises Sorry for a newcomer who may not join, NoWood, Refused, StoreTrouble.
        """
        await self._of_age()
        answer = await self.woods.command(self.server, self.user, key or self.key, command)
        await self.woods.reads(self.user, self.interaction.locale.value)
        return answer

    async def _of_age(self) -> None:
        """Raise Sorry for a newcomer whose account, or whose time in the server, is younger than the wood asks for."""
        view = await self.woods.view(self.server)
        if not (view.account_days or view.member_days) or await self._joined():
            return
        user, now = self.interaction.user, self.interaction.created_at
        came = user.joined_at if isinstance(user, discord.Member) else None
        for message, since, days in (
            ("error-account-young", user.created_at, view.account_days),
            ("error-member-young", came or now, view.member_days),
        ):
            if now - since < timedelta(days=days):
                raise Sorry(message, days=days, at=str(int((since + timedelta(days=days)).timestamp())))

    async def _joined(self) -> bool:
        """Whether the asker is a Patron here already."""
        try:
            await self.woods.ledger(self.server, self.user)
        except Refused:
            return False
        return True

    async def moderate(self, command: ModeratorCommand) -> None:
        """Play a moderator's command and say what it came to; raises Sorry for anyone else, NoWood, Refused."""
        self.keepers_only()
        self._acknowledged()
        answer = await self.woods.moderate(self.server, self.user, self.key, command)
        self.played = True
        await self.tell(answer)

    def _acknowledged(self) -> None:
        """Raise RuntimeError where Discord has not been answered yet: what is played now might never be told."""
        if not self._taken:
            raise RuntimeError("a command is played before its interaction is acknowledged")

    def _known(self, said: str, named: Callable[[Text], Mapping[str, str]], message: str) -> str:
        """The id of what was named, in the asker's language or in the wood's: both may have been read."""
        for text in dict.fromkeys((self.own, self.text, catalogue())):
            if (found := meant(said, named(text))) is not None:
                return found
        raise Sorry(message, known=self.own.listed(named(self.own).values()))

    async def say(
        self,
        content: str | None = None,
        *,
        embed: discord.Embed | None = None,
        view: discord.ui.View | discord.ui.LayoutView | None = None,
        file: discord.File | None = None,
        files: Sequence[discord.File] = (),
    ) -> None:
        """Answer, or fill in the answer that was acknowledged; what is not given is taken away.

        Commands that it names can be clicked. A `LayoutView` is a whole answer, but for its files. An answer without a
        file is tried again while Discord is out of reach, for a few seconds. Raises HTTPException where Discord says
        no, or one of `discord_says.NETWORK`.
        """
        content, sent = self.host.clickable.message(content, embed, view), [*filter(None, [file]), *files]

        async def filled_in() -> None:
            await self.interaction.edit_original_response(
                content=content,
                embed=embed,
                view=view,
                attachments=sent,
                allowed_mentions=NO_MENTIONS,
            )

        async def given() -> None:
            parts: dict[str, Any] = {"embed": embed, "view": view, "files": sent or None}
            await self.interaction.response.send_message(
                content,
                ephemeral=self.private,
                allowed_mentions=NO_MENTIONS,
                **{name: part for name, part in parts.items() if part is not None},
            )

        async def said() -> None:
            if self._taken or await self._taking(given):
                await filled_in()

        await (said() if sent else persistently(said))
        self.host.pending.settle(self.key)

    async def whisper(self, message: str) -> None:
        """Add a sentence below the answer that only the asker can read; raises HTTPException where Discord says no."""
        said = self.host.clickable(message)
        await self.interaction.followup.send(said, ephemeral=True, allowed_mentions=NO_MENTIONS)

    async def think(self, *, thinking: bool = True) -> None:
        """Acknowledge an answer that takes a moment, a chart for one; raises HTTPException where Discord says no.

        Without `thinking`, the answer rewrites the message that a button stands on. Raises one of
        `discord_says.NETWORK` where Discord cannot be reached within the seconds that it waits.
        """

        async def acknowledged() -> None:
            await self.interaction.response.defer(ephemeral=self.private, thinking=thinking)

        await self.host.pending.keep(self.interaction)
        await persistently(lambda: self._taking(acknowledged))
        self._promised = True

    @property
    def _taken(self) -> bool:
        """Whether Discord has taken an acknowledgement, as far as is known."""
        return self._acknowledged_before or self.interaction.response.is_done()

    async def _taking(self, first: Callable[[], Awaitable[None]]) -> bool:
        """Make the first answer; returns whether an earlier try had been taken, of which nobody had heard."""
        try:
            await first()
        except discord.HTTPException as error:
            if error.code != ALREADY_ACKNOWLEDGED:
                raise
            self._acknowledged_before = True
            return True
        return False

    async def tell(self, answer: Answer, *, prefix: str = "", view: discord.ui.View | None = None) -> None:
        """Say what a command came to, in the catalogue's words, and that more went out by letter where it did."""
        lines = [await self.render(f"answer-{answer.kind}", answer.data)]
        if answer.told:
            lines.append(self.text("answer-more-by-letter"))
        await self.say("\n".join([prefix, *lines] if prefix else lines), view=view)

    async def render(self, message: str, facts: Mapping[str, Fact], text: Text | None = None) -> str:
        """A catalogue message with display names in place of ids; in the answer's language, unless one is given."""
        text = text or self.text
        nobody = {"patron", "rival", "accused", "richest", "blamed"}.isdisjoint(facts)
        names = {} if nobody else patron_names(await self.woods.view(self.server))
        return text(message, **dress(text, self.world, facts, names))

    async def sorry(self, message: str) -> None:
        """Say no: to the asker alone, unless a public answer has been promised already.

        What has been said before stays as it is.
        """
        self.private = True
        if self._taken and not self._promised:
            await self.whisper(message)
            self.host.pending.settle(self.key)
        else:
            await self.say(message)

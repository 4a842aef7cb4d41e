"""The commands of a Patron: read what was typed, ask before a costly one, play it, say what came of it."""

from __future__ import annotations

from typing import Literal, TypeAlias

import discord
from discord import app_commands

from bot.api import Context, GuardedCog
from bot.text.names import meant, options, phrase
from cogs._shared import autocomplete, names
from cogs._shared.asking import ask_first
from engine.model import (
    Ally,
    Bribe,
    BribeMagistrate,
    CancelOrder,
    Cover,
    CoverAt,
    Direction,
    Lend,
    Open,
    Whisper,
    Wish,
)

Interaction: TypeAlias = discord.Interaction
Units: TypeAlias = app_commands.Range[int, 1, 999]
Pebbles: TypeAlias = app_commands.Range[int, 1, 99_999]

Price: TypeAlias = app_commands.Range[int, 0, 99_999]

MAGISTRATE = "magistrate"


class PatronCog(GuardedCog):
    """Eight commands, each private to its asker."""

    @app_commands.command(name=phrase("cmd-lend"), description=phrase("cmd-lend-description"))
    @options(
        creature="opt-lend-creature",
        amount="opt-lend-amount",
        interest="opt-lend-interest",
        term="opt-lend-term",
    )
    async def lend(
        self,
        interaction: Interaction,
        creature: str,
        amount: Pebbles,
        interest: app_commands.Range[int, 0, 10] = 3,
        term: app_commands.Range[int, 1, 10] = 5,
    ) -> None:
        """Offer a loan; the creature's own mind answers at the next turn."""
        context = Context.of(interaction)
        await ask_first(context, Lend(await names.creature(context, creature, "lend"), amount, interest, term))

    @app_commands.command(name=phrase("cmd-short"), description=phrase("cmd-short-description"))
    @options(good="opt-short-good", amount="opt-short-amount")
    async def short(self, interaction: Interaction, good: str, amount: Units | None = None) -> None:
        """Sell a good short to the Exchange."""
        await _open(interaction, "short", good, amount)

    @app_commands.command(name=phrase("cmd-long"), description=phrase("cmd-long-description"))
    @options(good="opt-long-good", amount="opt-long-amount")
    async def long(self, interaction: Interaction, good: str, amount: Units | None = None) -> None:
        """Buy a good from the Exchange on margin."""
        await _open(interaction, "long", good, amount)

    @app_commands.command(name=phrase("cmd-cover"), description=phrase("cmd-cover-description"))
    @options(good="opt-cover-good", amount="opt-cover-amount", at="opt-cover-at")
    async def cover(
        self, interaction: Interaction, good: str, amount: Units | None = None, at: Price | None = None
    ) -> None:
        """Close positions in a good, oldest first; now, or when its price comes."""
        context = Context.of(interaction)
        named = context.named_good(good)
        await context.play(Cover(named, amount) if at is None else CoverAt(named, at, amount))

    @app_commands.command(name=phrase("cmd-cancel"), description=phrase("cmd-cancel-description"))
    @options(good="opt-cancel-good", at="opt-cancel-at")
    async def cancel(self, interaction: Interaction, good: str, at: Price | None = None) -> None:
        """Take back standing orders."""
        context = Context.of(interaction)
        await context.play(CancelOrder(context.named_good(good), at))

    @app_commands.command(name=phrase("cmd-whisper"), description=phrase("cmd-whisper-description"))
    @options(
        creature="opt-whisper-creature",
        truth="opt-whisper-truth",
        good="opt-whisper-good",
        direction="opt-whisper-direction",
    )
    @app_commands.choices(truth=autocomplete.named("true", "planted"), direction=autocomplete.named("up", "down"))
    async def whisper(
        self,
        interaction: Interaction,
        creature: str,
        truth: str,
        good: str | None = None,
        direction: str | None = None,
    ) -> None:
        """Put a rumour in a creature's ear; only its Patron ever learns which kind it was."""
        context = Context.of(interaction)
        way: Direction | None = "up" if direction == "up" else "down" if direction == "down" else None
        listener = await names.creature(context, creature, "whisper")
        await context.play(Whisper(listener, truth == "planted", context.good(good), way))

    @app_commands.command(name=phrase("cmd-bribe"), description=phrase("cmd-bribe-description"))
    @options(
        creature="opt-bribe-creature",
        amount="opt-bribe-amount",
        wish="opt-bribe-wish",
        good="opt-bribe-good",
    )
    @app_commands.choices(wish=autocomplete.named("hoard", "dump", "buy", "shun"))
    async def bribe(
        self,
        interaction: Interaction,
        creature: str,
        amount: Pebbles,
        wish: str | None = None,
        good: str | None = None,
    ) -> None:
        """Pay a creature, or the magistrate."""
        context = Context.of(interaction)
        if meant(creature, {MAGISTRATE: context.text("magistrate-name")}):
            await ask_first(context, BribeMagistrate(amount))
            return
        wished: Wish | None = next((known for known in ("hoard", "dump", "buy", "shun") if known == wish), None)
        taker = await names.creature(context, creature, "bribe")
        await ask_first(context, Bribe(taker, amount, wished, context.good(good)))

    @app_commands.command(name=phrase("cmd-ally"), description=phrase("cmd-ally-description"))
    @options(a="opt-ally-a", b="opt-ally-b")
    async def ally(self, interaction: Interaction, a: str, b: str) -> None:
        """Broker an alliance between two creatures."""
        context = Context.of(interaction)
        pair = [await names.creature(context, one, "ally") for one in (a, b)]
        await context.play(Ally(*pair))

    @short.autocomplete("good")
    @long.autocomplete("good")
    @whisper.autocomplete("good")
    @bribe.autocomplete("good")
    async def _goods(self, interaction: Interaction, typed: str) -> autocomplete.Choices:
        return autocomplete.goods(interaction, typed)

    @cover.autocomplete("good")
    async def _held(self, interaction: Interaction, typed: str) -> autocomplete.Choices:
        return await autocomplete.held(interaction, typed)

    @cancel.autocomplete("good")
    async def _ordered(self, interaction: Interaction, typed: str) -> autocomplete.Choices:
        return await autocomplete.ordered(interaction, typed)

    @lend.autocomplete("creature")
    @whisper.autocomplete("creature")
    @ally.autocomplete("a")
    @ally.autocomplete("b")
    async def _creatures(self, interaction: Interaction, typed: str) -> autocomplete.Choices:
        return await autocomplete.neighbours(interaction, typed)

    @bribe.autocomplete("creature")
    async def _creatures_and_court(self, interaction: Interaction, typed: str) -> autocomplete.Choices:
        return await autocomplete.neighbours_and_court(interaction, typed)


async def _open(interaction: Interaction, side: Literal["short", "long"], good: str, amount: int | None) -> None:
    context = Context.of(interaction)
    await ask_first(context, Open(side, context.named_good(good), amount))

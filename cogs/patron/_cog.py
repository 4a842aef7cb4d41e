"""The commands of a Patron: read what was typed, ask before a costly one, play it, say what came of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, TypeAlias

import discord
from discord import app_commands
from discord.ext import commands

from bot.host import Host
from bot.text import dress
from bot.text.translator import phrase
from cogs._render import choices, people
from cogs._render.desk import Desk, at_desk
from cogs.patron._views import Costly, confirm_view
from engine.commands import Ally, Bribe, BribeMagistrate, Cover, Lend, Open, PatronCommand, Whisper, Wish
from engine.legends import Direction
from engine.view import Quote

Interaction: TypeAlias = discord.Interaction
Units: TypeAlias = app_commands.Range[int, 1, 999]
Pebbles: TypeAlias = app_commands.Range[int, 1, 99_999]

MAGISTRATE = "magistrate"
# A trade that risks more than one part in so many of net worth is asked about first.
RISKY_PART = 3


class PatronCog(commands.Cog):
    """Seven commands, each private to its asker."""

    def __init__(self, bot: Host) -> None:
        self.bot = bot

    @app_commands.command(name=phrase("cmd-lend"), description=phrase("cmd-lend-description"))
    @app_commands.describe(
        creature=phrase("opt-lend-creature"),
        amount=phrase("opt-lend-amount"),
        interest=phrase("opt-lend-interest"),
        term=phrase("opt-lend-term"),
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
        async with at_desk(interaction) as desk:
            await _ask_first(desk, Lend(await people.creature(desk, creature, "lend"), amount, interest, term))

    @app_commands.command(name=phrase("cmd-short"), description=phrase("cmd-short-description"))
    @app_commands.describe(good=phrase("opt-short-good"), amount=phrase("opt-short-amount"))
    async def short(self, interaction: Interaction, good: str, amount: Units | None = None) -> None:
        """Sell a good short to the Exchange."""
        await _open(interaction, "short", good, amount)

    @app_commands.command(name=phrase("cmd-long"), description=phrase("cmd-long-description"))
    @app_commands.describe(good=phrase("opt-long-good"), amount=phrase("opt-long-amount"))
    async def long(self, interaction: Interaction, good: str, amount: Units | None = None) -> None:
        """Buy a good from the Exchange on margin."""
        await _open(interaction, "long", good, amount)

    @app_commands.command(name=phrase("cmd-cover"), description=phrase("cmd-cover-description"))
    @app_commands.describe(good=phrase("opt-cover-good"), amount=phrase("opt-cover-amount"))
    async def cover(self, interaction: Interaction, good: str, amount: Units | None = None) -> None:
        """Close positions in a good, oldest first."""
        async with at_desk(interaction) as desk:
            await _play(desk, Cover(desk.named_good(good), amount))

    @app_commands.command(name=phrase("cmd-whisper"), description=phrase("cmd-whisper-description"))
    @app_commands.describe(
        creature=phrase("opt-whisper-creature"),
        truth=phrase("opt-whisper-truth"),
        good=phrase("opt-whisper-good"),
        direction=phrase("opt-whisper-direction"),
    )
    @app_commands.choices(truth=choices.named("true", "planted"), direction=choices.named("up", "down"))
    async def whisper(
        self,
        interaction: Interaction,
        creature: str,
        truth: str,
        good: str | None = None,
        direction: str | None = None,
    ) -> None:
        """Put a rumour in a creature's ear; only its Patron ever learns which kind it was."""
        async with at_desk(interaction) as desk:
            way: Direction | None = "up" if direction == "up" else "down" if direction == "down" else None
            listener = await people.creature(desk, creature, "whisper")
            await _play(desk, Whisper(listener, truth == "planted", desk.good(good), way))

    @app_commands.command(name=phrase("cmd-bribe"), description=phrase("cmd-bribe-description"))
    @app_commands.describe(
        creature=phrase("opt-bribe-creature"),
        amount=phrase("opt-bribe-amount"),
        wish=phrase("opt-bribe-wish"),
        good=phrase("opt-bribe-good"),
    )
    @app_commands.choices(wish=choices.named("hoard", "dump", "buy", "shun"))
    async def bribe(
        self,
        interaction: Interaction,
        creature: str,
        amount: Pebbles,
        wish: str | None = None,
        good: str | None = None,
    ) -> None:
        """Pay a creature, or the magistrate."""
        async with at_desk(interaction) as desk:
            if creature.strip().casefold() in (MAGISTRATE, desk.text("magistrate-name").casefold()):
                await _ask_first(desk, BribeMagistrate(amount))
                return
            wished: Wish | None = next((known for known in ("hoard", "dump", "buy", "shun") if known == wish), None)
            taker = await people.creature(desk, creature, "bribe")
            await _ask_first(desk, Bribe(taker, amount, wished, desk.good(good)))

    @app_commands.command(name=phrase("cmd-ally"), description=phrase("cmd-ally-description"))
    @app_commands.describe(a=phrase("opt-ally-a"), b=phrase("opt-ally-b"))
    async def ally(self, interaction: Interaction, a: str, b: str) -> None:
        """Broker an alliance between two creatures."""
        async with at_desk(interaction) as desk:
            pair = [await people.creature(desk, one, "ally") for one in (a, b)]
            await _play(desk, Ally(*pair))

    @short.autocomplete("good")
    @long.autocomplete("good")
    @whisper.autocomplete("good")
    @bribe.autocomplete("good")
    async def _goods(self, interaction: Interaction, typed: str) -> choices.Choices:
        return choices.goods(interaction, typed)

    @cover.autocomplete("good")
    async def _held(self, interaction: Interaction, typed: str) -> choices.Choices:
        return await choices.held(interaction, typed)

    @lend.autocomplete("creature")
    @whisper.autocomplete("creature")
    @ally.autocomplete("a")
    @ally.autocomplete("b")
    async def _creatures(self, interaction: Interaction, typed: str) -> choices.Choices:
        return await choices.neighbours(interaction, typed)

    @bribe.autocomplete("creature")
    async def _creatures_and_court(self, interaction: Interaction, typed: str) -> choices.Choices:
        return await choices.neighbours_and_court(interaction, typed)


async def _open(interaction: Interaction, side: Literal["short", "long"], good: str, amount: int | None) -> None:
    async with at_desk(interaction) as desk:
        await _ask_first(desk, Open(side, desk.named_good(good), amount))


async def _play(desk: Desk, command: PatronCommand) -> None:
    await desk.tell(await desk.woods.command(desk.server, desk.user, desk.key, command))


async def _ask_first(desk: Desk, command: Costly) -> None:
    """Play a command, or show its quote with two buttons when it risks more than a third of net worth."""
    quote = await desk.woods.quote(desk.server, desk.user, command)
    if quote.risk * RISKY_PART <= quote.worth:
        await _play(desk, command)
        return
    if isinstance(command, Open):  # what is confirmed is what was quoted
        command = replace(command, amount=quote.quantity, most=quote.margin)
    await desk.say(_quoted(desk, command, quote), view=confirm_view(desk.text, desk.key, command))


def _quoted(desk: Desk, command: Costly, quote: Quote) -> str:
    numbers = {"margin": quote.margin, "risk": quote.risk, "worth": quote.worth}
    if isinstance(command, Open):
        facts = dress(desk.text, desk.world, {"good": command.good}, {})
        return desk.text(
            "confirm-open",
            **facts,
            **numbers,
            side=command.side,
            quantity=quote.quantity,
            price=quote.price,
            call=quote.call,
        )
    payee = desk.text("magistrate-name")
    if not isinstance(command, BribeMagistrate):
        payee = desk.world.creatures[command.creature].name
    return desk.text("confirm-pay", risk=quote.risk, worth=quote.worth, creature=payee)

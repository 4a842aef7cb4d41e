"""The /keeper group where there is more than one world to plant: `plant` asks which."""

from __future__ import annotations

import discord
from discord import app_commands

from bot.text.names import phrase
from cogs._shared import autocomplete
from cogs.keeper._cog import Interaction, KeeperCog, Minutes


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
class WorldsKeeperCog(
    KeeperCog,
    name="keeper",
    group_name=phrase("cmd-keeper"),
    group_description=phrase("cmd-keeper-description"),
):
    """The same, with a choice: an option that has but one answer is none, and so stays out of the other."""

    @app_commands.command(name=phrase("cmd-plant"), description=phrase("cmd-plant-description"))
    @app_commands.describe(
        channel=phrase("opt-plant-channel"), every=phrase("opt-plant-every"), world=phrase("opt-plant-world")
    )
    async def plant(  # type: ignore[override]
        self,
        interaction: Interaction,
        channel: discord.TextChannel | None = None,
        every: Minutes | None = None,
        world: str | None = None,
    ) -> None:
        """Plant the server's wood, in a world of those there are."""
        await self._plant(interaction, channel, every, world)

    @plant.autocomplete("world")
    async def _worlds(self, interaction: Interaction, typed: str) -> autocomplete.Choices:
        return autocomplete.worlds(interaction, typed)

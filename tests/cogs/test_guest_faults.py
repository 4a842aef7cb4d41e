"""A guest's command that breaks, waits or says no: its player is told the truth, and the wood goes on."""

from __future__ import annotations

import logging
from typing import Any

import discord
import pytest
from discord import app_commands
from discord.ext import commands

from tests.cogs.conftest import Stage, private, said


class Toaster(commands.Cog):
    """A guest."""

    @app_commands.command(description="breaks")
    async def toast(self, _interaction: discord.Interaction[Any]) -> None:
        raise RuntimeError("no bread")

    @app_commands.command(description="breaks late")
    async def burn(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.response.defer(ephemeral=True)
        raise RuntimeError("no bread left")

    @app_commands.command(description="waits")
    @app_commands.checks.cooldown(1, 60.0)
    async def wait(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.response.send_message("toasted", ephemeral=True)

    @app_commands.command(description="is nobody's")
    @app_commands.check(lambda _: False)
    async def never(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.response.send_message("toasted", ephemeral=True)


@pytest.fixture
async def guest(wood: Stage) -> Stage:
    await wood.bot.add_cog(Toaster())
    await wood.bot.tree.sync()
    return wood


@pytest.mark.parametrize("command", ["toast", "burn"])
async def test_a_guests_bug_is_told_as_what_it_is(guest: Stage, command: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        answer = await guest.ann.slash(guest.channel, command)
    assert f"`/{command}` broke before it could answer" in said(answer)
    assert private(answer)
    (record,) = [one for one in caplog.records if one.name.startswith("cogs")]
    assert f"/{command} of {__name__}" in record.getMessage()
    assert record.exc_info is not None
    # The wood's own commands are none the worse.
    assert "You are short" in said(await guest.ann.slash(guest.channel, "short", good="honey"))


async def test_a_cooldown_says_how_long(guest: Stage) -> None:
    assert said(await guest.ann.slash(guest.channel, "wait")) == "toasted"
    assert "Ask again in 60 seconds." in said(await guest.ann.slash(guest.channel, "wait"))


async def test_a_check_that_says_no_is_not_called_an_old_command(guest: Stage) -> None:
    assert said(await guest.ann.slash(guest.channel, "never")) == "That is not yours to ask here."

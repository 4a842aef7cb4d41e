"""What Discord's own library raises around a command, as one true sentence: checks, cooldowns, and a guest's bugs."""

from __future__ import annotations

import logging

import aiohttp
import discord
from discord import app_commands

from bot.text import Text

log = logging.getLogger(__name__)

_LOST = (discord.HTTPException, aiohttp.ClientError, ConnectionError, TimeoutError)


def sentence(text: Text, interaction: discord.Interaction, error: app_commands.AppCommandError) -> str:
    """What the asker is told; "" where nobody can be, since Discord did not take the answer. Bugs are logged."""
    match error:
        case app_commands.CommandOnCooldown():
            return text("error-cooldown", seconds=max(1, round(error.retry_after)))
        case app_commands.MissingPermissions():
            return text("error-permission", missing=", ".join(error.missing_permissions))
        case app_commands.CheckFailure():
            return text("error-not-allowed")
        case app_commands.TransformerError():
            return text("error-option", value=str(error.value)[:50])
        case app_commands.CommandSignatureMismatch() | app_commands.CommandNotFound():
            log.warning("interaction %s reached no command: %s", interaction.id, type(error).__name__)
            return text("error-out-of-date")
        case app_commands.CommandInvokeError():
            return _broken(text, interaction, error)
    log.warning("interaction %s failed: %s", interaction.id, type(error).__name__)
    return text("error-out-of-date")


def _broken(text: Text, interaction: discord.Interaction, error: app_commands.CommandInvokeError) -> str:
    """A command that raised: whose it is stands in the log, with where."""
    if isinstance(error.original, _LOST):
        log.warning("interaction %s could not be answered: %s", interaction.id, type(error.original).__name__)
        return ""
    short = f"{interaction.id & 0xFFFFFF:06x}"
    module = error.command.callback.__module__
    log.error(
        "the command /%s of %s failed (id %s)", error.command.qualified_name, module, short, exc_info=error.original
    )
    return text("error-command", command=error.command.qualified_name, id=short)

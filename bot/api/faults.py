"""Whatever goes wrong with an interaction is one true sentence with the next step, and a line in the log."""

from __future__ import annotations

import logging
import traceback
from math import ceil
from typing import Final

import discord
from discord import app_commands

from bot.api.context import Context, Sorry
from bot.api.woods import NoWood, StoreTrouble
from engine.model import Refused

log = logging.getLogger(__name__)

# Cogs of this house are written below here; any other is a guest's.
_HOUSE: Final = "cogs."
_QUOTED: Final = 40  # characters of what was typed


def is_bug(error: BaseException) -> bool:
    """Whether what a command ended with is more than a no: something of ours, or of a guest's, is broken."""
    no = Refused | NoWood | StoreTrouble | Sorry | discord.HTTPException | app_commands.AppCommandError
    return not isinstance(getattr(error, "original", error), no)


async def explain(context: Context, trouble: Exception) -> None:
    """Say what went wrong: to the asker alone, and to the log where it is not theirs. Raises nothing."""
    cause = getattr(trouble, "original", trouble)
    try:
        if isinstance(cause, discord.HTTPException):
            raise cause
        await context.sorry(await _sentence(context, cause))
    except discord.HTTPException as error:
        # What was played stays played, and shows in /ledger; only the telling failed.
        log.warning("interaction %s could not be answered: %s %s", context.interaction.id, error.status, error.code)
    except Exception as error:
        _logged(context, error)


async def _sentence(context: Context, trouble: Exception) -> str:
    try:
        if isinstance(trouble, Refused):
            return await context.render(f"refused-{trouble.kind}", trouble.data)
    except (NoWood, StoreTrouble) as worse:
        trouble = worse
    if isinstance(trouble, NoWood):
        return context.text("error-no-wood")
    if isinstance(trouble, StoreTrouble):
        return context.text("error-store", id=trouble.id)
    if isinstance(trouble, Sorry):
        return context.text(trouble.message, **trouble.facts)
    return _discords_own(context, trouble) or _broken(context, trouble)


def _discords_own(context: Context, trouble: Exception) -> str:
    """What discord.py itself says no to: a check, a cooldown, an option; "" for what it does not."""
    text = context.text
    match trouble:
        case app_commands.CommandOnCooldown():
            return text("error-cooldown", seconds=max(1, ceil(trouble.retry_after)))
        case app_commands.NoPrivateMessage():
            return text("error-dm")
        case app_commands.MissingPermissions():
            return text("error-lacking", missing=_permissions(context, trouble.missing_permissions))
        case app_commands.BotMissingPermissions():
            return text("error-lacking-myself", missing=_permissions(context, trouble.missing_permissions))
        case app_commands.CheckFailure():
            return text("error-not-allowed")
        case app_commands.TransformerError():
            said = discord.utils.escape_markdown(" ".join(str(trouble.value).split())[:_QUOTED], as_needed=False)
            return text("error-not-understood", said=said)
        case app_commands.CommandSignatureMismatch() | app_commands.CommandNotFound():
            return text("error-out-of-date")
    return ""


def _permissions(context: Context, names: list[str]) -> str:
    """Permissions as Discord's settings page calls them."""
    ids = {name: f"permission-{name.replace('_', '-')}" for name in names}
    return ", ".join(context.text(id) if context.text.has(id) else name.replace("_", " ") for name, id in ids.items())


def _broken(context: Context, trouble: Exception) -> str:
    """A bug: ours, or that of a guest, who is named."""
    short = _logged(context, trouble)
    if not context.module or context.module.startswith(_HOUSE):
        return context.text("error-ours", id=short)
    return context.text("error-guest", id=short, guest=context.module)


def _logged(context: Context, trouble: Exception) -> str:
    """Log where something broke; returns the short id under which a moderator finds it."""
    short = f"{context.interaction.id & 0xFFFFFF:06x}"
    # Where, not what: an exception's own words may quote what only one player may know.
    where = "".join(traceback.format_tb(trouble.__traceback__))
    written, kind = context.module or "the bot", type(trouble).__name__
    log.error("interaction %s (id %s) of %s failed: %s\n%s", context.interaction.id, short, written, kind, where)
    return short

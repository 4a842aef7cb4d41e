"""A cog is guarded once: who may give its commands, when Discord is answered, and what is said when something fails.

    class Toasts(GuardedCog):
        @app_commands.command(name="toast", description="Drink to a creature")
        async def toast(self, interaction: discord.Interaction, creature: str) -> None:
            context = Context.of(interaction)
            await context.play(Toast(context.creature(creature)))

Before a command's body runs, Discord has taken a private acknowledgement, whoever asks may do so, and the server's wood
is awake; `@at_once` is for one that answers from memory, or with a form. Buttons (`GuardedButton`) and forms
(`guarded`) go the same way. Whatever goes wrong is one true sentence with the next step, and a line in the log.
"""

from __future__ import annotations

import logging
import re
import traceback
from collections.abc import Awaitable, Callable, Sequence
from math import ceil
from typing import Any, ClassVar, Final, Literal, TypeAlias, TypeVar
from zlib import crc32

import discord
from discord import app_commands
from discord.ext import commands
from discord.ui import Button, DynamicItem, View

from bot.api import homes
from bot.api.context import Context
from bot.api.discord_says import NETWORK, is_unreachable
from bot.api.host import Host
from bot.api.sorry import Sorry, WhichWood
from bot.api.woods import NoWood, StoreTrouble
from engine.model import Refused

log = logging.getLogger(__name__)

# How Discord is answered before anything else happens: privately, by rewriting the message that a button stands on, or
# not yet, where the answer itself comes at once and may be public.
Manner: TypeAlias = Literal["private", "rewriting", "at-once"]
_MANNER: Final = "manner"  # in a command's extras
# Cogs of this house are written below here; any other is a guest's.
_HOUSE: Final = "cogs."
_QUOTED: Final = 40  # characters of what was typed
# What Discord takes: buttons under a message, characters of a label.
_CHOICES, _LABEL = 25, 80
_C = TypeVar("_C", bound=app_commands.Command[Any, ..., Any])


def at_once(command: _C) -> _C:
    """A command that answers from memory, or with a form: not acknowledged before, so that a no can still be private.

    Stands above `@app_commands.command`. It plays nothing; what takes longer than a glance calls `Context.think`.
    """
    command.extras[_MANNER] = "at-once"
    return command


class GuardedCog(commands.Cog):
    """A cog whose commands need only say what they do. One that is `for_keepers` asks for Manage Server.

    Whoever overrides one of the two methods calls it, too.
    """

    for_keepers: ClassVar[bool] = False

    def __init__(self, bot: Host) -> None:
        super().__init__()
        self.bot = bot

    async def interaction_check(self, interaction: discord.Interaction, /) -> bool:
        """Acknowledge, ask, wake; whatever fails ends the command before its body."""
        context, command = Context.of(interaction), interaction.command
        assert command is not None
        try:
            await _begin(context, command.extras.get(_MANNER, "private"), self.for_keepers)
        except Exception as trouble:
            raise app_commands.CommandInvokeError(command, trouble) from trouble
        return True

    async def cog_app_command_error(
        self, interaction: discord.Interaction, error: app_commands.AppCommandError, /
    ) -> None:
        """Say in one sentence what went wrong."""
        await explain(Context.of(interaction), error)


class GuardedButton(DynamicItem[Button[Any]], template="guarded:none"):
    """A button that outlives a restart: `pressed` is run as a command's body is."""

    manner: Manner = "private"
    for_keepers: ClassVar[bool] = False

    async def pressed(self, context: Context) -> None:
        """What the button does; may raise what a Context can say."""
        raise NotImplementedError

    async def callback(self, interaction: discord.Interaction, /) -> None:
        """Press it, under guard."""
        module = type(self).__module__
        await guarded(interaction, self.pressed, manner=self.manner, for_keepers=self.for_keepers, module=module)


class HomeButton(GuardedButton, template=r"home:(?P<server>\d{1,20})"):
    """Has the private messages of whoever presses it be about one of the woods that they play in."""

    def __init__(self, label: str, server: str) -> None:
        super().__init__(Button(label=label[:_LABEL], custom_id=f"home:{server}"))
        self.server = server

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction, item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> HomeButton:
        return cls(getattr(item, "label", None) or match["server"], match["server"])

    async def pressed(self, context: Context) -> None:
        """Remember it, for as long as this process lives."""
        if self.server not in await context.woods.homes(context.user):
            raise Sorry("error-no-wood")
        context.host.chosen.remember(context.user, self.server)
        await context.say(context.text("home-chosen", server=context.host.name_of(self.server)))


def _choice(context: Context, servers: Sequence[str]) -> View:
    """A button for each wood, the oldest first."""
    view = View(timeout=None)
    for server in servers[:_CHOICES]:
        view.add_item(HomeButton(context.host.name_of(server), server))
    return view


async def guarded(
    interaction: discord.Interaction,
    body: Callable[[Context], Awaitable[None]],
    *,
    manner: Manner = "private",
    for_keepers: bool = False,
    module: str = "",
) -> None:
    """Run a body as a command's is run: for forms, and whatever else is no command. `module` is where it is written."""
    context = Context(interaction, module=module)
    try:
        await _begin(context, manner, for_keepers)
        await body(context)
    except Exception as trouble:
        await explain(context, trouble)


async def _begin(context: Context, manner: Manner, for_keepers: bool) -> None:
    """Have Discord take the acknowledgement, ask whether this may be played, and wake the wood.

    Raises HTTPException, Sorry, StoreTrouble; nothing has been played then.
    """
    context.private = manner != "at-once"
    if context.private:
        await context.think(thinking=manner == "private")
    if sentence := homes.shut(context.interaction):
        raise Sorry(sentence)
    await homes.look_up(context.interaction)
    if for_keepers:
        context.keepers_only()
    if (server := homes.server(context.interaction)) is not None:
        await context.woods.wake(server)


def is_bug(error: BaseException) -> bool:
    """Whether what a command ended with is more than a no: something of ours, or of a guest's, is broken."""
    no = Refused | NoWood | StoreTrouble | Sorry | discord.HTTPException | app_commands.AppCommandError
    cause = getattr(error, "original", error)
    return not isinstance(cause, no) and not is_unreachable(cause)


async def explain(context: Context, trouble: Exception) -> None:
    """Say what went wrong: to the asker alone, and to the log where it is not theirs. Raises nothing."""
    cause = getattr(trouble, "original", trouble)
    try:
        if isinstance(cause, discord.HTTPException) and not is_unreachable(cause):
            raise cause
        if isinstance(cause, WhichWood):
            await context.say(context.own(cause.message), view=_choice(context, cause.servers))
        else:
            await context.sorry(await _sentence(context, cause))
    except (discord.HTTPException, *NETWORK) as error:
        # What was played stays played, and shows in /ledger; only the telling failed.
        said = f"{error.status} {error.code}" if isinstance(error, discord.HTTPException) else type(error).__name__
        played = "was played, but " if context.played else ""
        log.warning("interaction %s %scould not be answered: %s", context.interaction.id, played, said)
        if not is_unreachable(error):
            context.host.pending.settle(context.key)
    except Exception as error:
        _logged(context, error)


async def _sentence(context: Context, trouble: Exception) -> str:
    try:
        if isinstance(trouble, Refused):
            return await context.render(f"refused-{trouble.kind}", trouble.data, context.own)
    except (NoWood, StoreTrouble) as worse:
        trouble = worse
    if isinstance(trouble, NoWood):
        return context.own("error-no-wood")
    if isinstance(trouble, StoreTrouble):
        return context.own("error-damaged" if trouble.damaged else "error-store", id=trouble.id)
    if isinstance(trouble, Sorry):
        return context.own(trouble.message, **trouble.facts)
    if is_unreachable(trouble):
        return context.own("error-played" if context.played else "error-network")
    return _discords_own(context, trouble) or _broken(context, trouble)


def _discords_own(context: Context, trouble: Exception) -> str:
    """What discord.py itself says no to: a check, a cooldown, an option; "" for what it does not."""
    text = context.own
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
    return context.own.listed(
        context.own(id) if context.own.has(id) else name.replace("_", " ") for name, id in ids.items()
    )


def _broken(context: Context, trouble: Exception) -> str:
    """A bug: ours, or that of a guest, who is named."""
    short = _logged(context, trouble)
    if not context.module or context.module.startswith(_HOUSE):
        return context.own("error-ours-played" if context.played else "error-ours", id=short)
    return context.own("error-guest", id=short, guest=context.module)


def _logged(context: Context, trouble: Exception) -> str:
    """Log where something broke; returns the short id under which a moderator finds it."""
    # Where, not what: an exception's own words may quote what only one player may know.
    where = "".join(traceback.format_tb(trouble.__traceback__))
    written, kind = context.module or "the bot", type(trouble).__name__
    # The same bug has the same id, however many meet it: the log tells it once.
    short = f"{crc32(f'{kind} {where}'.encode()) & 0xFFFFFF:06x}"
    log.error("interaction %s (id %s) of %s failed: %s\n%s", context.interaction.id, short, written, kind, where)
    return short

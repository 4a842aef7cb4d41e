"""A cog is guarded once: who may give its commands, when Discord is answered, and what is said when something fails.

    class Toasts(GuardedCog):
        @app_commands.command(name="toast", description="Drink to a creature")
        async def toast(self, interaction: discord.Interaction, creature: str) -> None:
            context = Context.of(interaction)
            await context.play(Toast(context.creature(creature)))

Before a command's body runs, Discord has taken a private acknowledgement, whoever asks may do so, and the server's wood
is awake; `@at_once` is for one that answers from memory, or with a form. Whatever the body raises is told in one
sentence. Buttons (`GuardedButton`) and forms (`guarded`) go the same way.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, ClassVar, Final, Literal, TypeAlias, TypeVar

import discord
from discord import app_commands
from discord.ext import commands
from discord.ui import Button, DynamicItem

from bot.api.context import Context
from bot.api.faults import explain
from bot.api.host import Host

# How Discord is answered before anything else happens: privately, by rewriting the message that a button stands on, or
# not yet, where the answer itself comes at once and may be public.
Manner: TypeAlias = Literal["private", "rewriting", "at-once"]
_MANNER: Final = "manner"  # in a command's extras
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
    if for_keepers:
        context.keepers_only()
    if context.interaction.guild_id is not None:
        await context.woods.wake(context.server)

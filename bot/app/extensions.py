"""Which cogs the bot loads: every folder of `cogs/`, what guests bring, what the operator names.

Found by name and never imported here: discord.py's extension loader is the only thing that runs them.
"""

from __future__ import annotations

import logging
import pkgutil
from importlib.util import find_spec

from discord import AppCommandType, app_commands
from discord.ext import commands

from bot.api import GuestError, Host
from bot.app.exit_codes import Exit, Stop
from bot.app.settings import Settings
from bot.guests import GuestCog, find_cogs
from inference.registry import Guest, Seen, why

log = logging.getLogger(__name__)

HOUSE = "cogs"


def house_cogs() -> tuple[str, ...]:
    """The cogs that come with the bot, by module; a folder whose name begins with an underscore is not one."""
    spec = find_spec(HOUSE)
    places = spec.submodule_search_locations if spec else None
    found = (module.name for module in pkgutil.iter_modules(places))
    return tuple(sorted(f"{HOUSE}.{name}" for name in found if not name.startswith("_")))


async def load_cogs(bot: commands.Bot | commands.AutoShardedBot, settings: Settings, seen: Seen | None = None) -> int:
    """Load them all, the house's first, and say how many. One of ours that fails is a bug, one of `WOOD_COGS` a Stop.

    What a guest brings and does not load is taken away again and noted in `seen`; the others go on.
    """
    seen = Seen() if seen is None else seen
    ours = house_cogs()
    for name in ours:
        await bot.load_extension(name)
    named = [GuestCog(module, module, module) for module in settings.cogs]
    brought = [cog for cog in find_cogs(settings.sources, seen) if cog.module not in settings.cogs]
    faults = [await _load(bot, cog) for cog in named]
    for cog, fault in zip(named, faults, strict=True):
        if fault:
            raise Stop(Exit.COG_FAILED, cog=cog.module, why=fault)
    for cog in brought:
        fault = await _load(bot, cog)
        faults.append(fault)
        seen.note(Guest("cogs", cog.name, cog.source, fault))
    return len(ours) + faults.count("")


async def _load(bot: commands.Bot | commands.AutoShardedBot, cog: GuestCog) -> str:
    """Load one; why it could not be, "" where it was. Whatever a failed one had added is taken away."""
    before = _Before(bot)
    try:
        await bot.load_extension(cog.module)
    except (Exception, SystemExit) as error:
        await before.restore()
        fault = _why(error)
        log.debug("%s of %s did not load: %s", cog.module, cog.source, fault, exc_info=error)
        return fault
    return ""


class _Before:
    """What a bot had before a cog was loaded: discord.py takes away what the cog's own module added, and no more."""

    def __init__(self, bot: commands.Bot | commands.AutoShardedBot) -> None:
        self._bot = bot
        self._cogs = {*bot.cogs}
        self._commands = bot.tree.get_commands()
        self._renderers = dict(getattr(bot, "renderers", {}))
        self._on_error = bot.tree.on_error

    async def restore(self) -> None:
        """Have the bot as it was."""
        for name in {*self._bot.cogs} - self._cogs:
            await self._bot.remove_cog(name)
        for command in self._bot.tree.get_commands():
            if command not in self._commands:
                kind = command.type if isinstance(command, app_commands.ContextMenu) else AppCommandType.chat_input
                self._bot.tree.remove_command(command.name, type=kind)
        if isinstance(self._bot, Host):
            self._bot.renderers = self._renderers
        self._bot.tree.on_error = self._on_error  # type: ignore[method-assign]


def _why(error: BaseException) -> str:
    original = getattr(error, "original", error)
    if isinstance(error, commands.ExtensionNotFound):
        return "there is no such module"
    if isinstance(error, commands.NoEntryPointError):
        return "it has no setup function"
    return str(original) if isinstance(original, GuestError) else why(original)

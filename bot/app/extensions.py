"""Which cogs the bot loads: every folder of `cogs/`, what installed packages declare, what the operator names.

Found by name and never imported here: discord.py's extension loader is the only thing that runs them.
"""

from __future__ import annotations

import logging
import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import entry_points
from importlib.util import find_spec

from discord.ext import commands

from bot.app.exit_codes import Exit, Stop
from bot.app.settings import Settings

log = logging.getLogger(__name__)

HOUSE = "cogs"
GROUP = "thousand_token_wood.cogs"


def house_cogs() -> tuple[str, ...]:
    """The cogs that come with the bot, by module; a folder whose name begins with an underscore is not one."""
    spec = find_spec(HOUSE)
    places = spec.submodule_search_locations if spec else None
    found = (module.name for module in pkgutil.iter_modules(places))
    return tuple(sorted(f"{HOUSE}.{name}" for name in found if not name.startswith("_")))


def guest_cogs(settings: Settings) -> tuple[str, ...]:
    """Cogs from elsewhere: entry points of the group (unless plug-ins are off), then the setting's; each once."""
    declared = sorted(point.module for point in entry_points(group=GROUP)) if settings.plugins else []
    return tuple(dict.fromkeys([*declared, *settings.cogs]))


@dataclass(frozen=True, slots=True)
class Loaded:
    """How many cogs are at work, and why each of the `broken` guests is not, by module."""

    count: int
    broken: Mapping[str, str]


async def load_cogs(bot: commands.Bot, settings: Settings) -> Loaded:
    """Load them all, the house's first. One of ours that fails is a bug; an operator's own (`WOOD_COGS`) is a Stop.

    What an installed package declares and does not load is left out, with one sentence; the others go on.
    """
    ours, guests = house_cogs(), guest_cogs(settings)
    for name in ours:
        await bot.load_extension(name)
    broken: dict[str, str] = {}
    for name in guests:
        try:
            await bot.load_extension(name)
        except commands.ExtensionError as error:
            if name in settings.cogs:
                raise Stop(Exit.COG_FAILED, cog=name, why=_why(error)) from error
            broken[name] = _why(error)
            log.error("the guest %s is left out: %s", name, broken[name], exc_info=error)
    return Loaded(len(ours) + len(guests) - len(broken), broken)


def _why(error: commands.ExtensionError) -> str:
    if isinstance(error, commands.ExtensionNotFound):
        return "there is no such module"
    if isinstance(error, commands.NoEntryPointError):
        return "it has no setup function"
    original = getattr(error, "original", error)
    return f"{type(original).__name__}: {original}"

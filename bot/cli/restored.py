"""`restored`: the operator says that the database is a backup that was put back."""

from __future__ import annotations

from bot.api import StoreTrouble
from bot.app.exit_codes import Exit, Stop
from bot.app.runtime import opened
from bot.app.settings import Settings
from bot.text.languages import tongue
from engine.model import WoodId

WELL = "ok"


async def restore_woods(settings: Settings, wood: str | None) -> None:
    """Have every wood know, or one, and print a line; raises Stop for an unknown wood, or a database in trouble."""
    async with opened(settings) as house:
        try:
            count = await house.woods.restored(None if wood is None else WoodId(wood))
        except LookupError:
            raise Stop(Exit.WOOD_UNKNOWN, wood=str(wood), path=settings.place) from None
        except StoreTrouble:
            raise Stop(Exit.DATABASE_BROKEN, path=settings.place) from None
    print(tongue(settings.language)("restored-done", mark=WELL, woods=count))  # noqa: T201

"""Carrying a file over to PostgreSQL, with the bot stopped: everything, or nothing; the file stays as it is."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bot.app.database import database_stop, reading_address
from bot.app.exit_codes import Exit, Stop
from bot.app.settings import Settings
from bot.cli.copies.restoring import held_by
from db.errors import NoDriver, StoreError
from db.postgres import Address
from db.sqlite import copies, migrate

if TYPE_CHECKING:
    from db.postgres.moving import Moved


async def move(settings: Settings, to: Address) -> Moved:
    """Carry the settings' file over, brought to this version's schema on the way; raises Stop, and nothing is kept."""
    database = settings.database
    if not database.exists():
        raise Stop(Exit.BACKUP_EMPTY, path=settings.place)
    if holder := held_by(database):
        raise Stop(Exit.MOVE_IN_USE, path=str(database), holder=holder)
    try:
        from db.postgres import moving
    except ImportError:
        raise database_stop(NoDriver(to.shown), database) from None
    with tempfile.TemporaryDirectory(prefix="wood-move-") as folder:
        part = Path(folder) / "wood.db"
        try:
            await asyncio.to_thread(copies.copy_whole, str(database), str(part))
            await asyncio.to_thread(migrate, str(part))
            return await moving.move(str(part), to, reading_address(settings))
        except moving.NotEmpty as error:
            raise Stop(Exit.MOVE_NOT_EMPTY, path=error.path) from None
        except moving.Differs as error:
            raise Stop(
                Exit.MOVE_DIFFERS, path=str(database), target=error.path, what=error.detail.strip(" ()")
            ) from None
        except StoreError as error:
            raise database_stop(error, database) from error

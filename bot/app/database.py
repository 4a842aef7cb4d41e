"""Where the database is, as an operator says it: a file, or an address of PostgreSQL; and how it is opened.

What lies beside a file (the sign of life, backups) lies for a server beside `var/postgresql`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from pydantic import Field, ModelWrapValidatorHandler, PrivateAttr, SecretStr, model_validator
from pydantic_settings import BaseSettings

from bot.app.exit_codes import Exit, Stop
from bot.text import catalogue
from db import Store, errors, open_server, open_store
from db.leases import ALL, Share
from db.postgres import Address, is_address

BESIDE: Final = Path("var/postgresql")
READER: Final = "WOOD_DATABASE_READER"


class DatabaseSettings(BaseSettings):
    """The part of the settings that says where everything is kept."""

    database: Path = Field(
        Path("var/wood.db"),
        description="The SQLite file, whose folder is made; or a server, as postgresql://role:password@host/name.",
    )
    database_reader: SecretStr | None = Field(
        None, description="The same server as a role of its own, by which everything that players see is read."
    )
    _server: SecretStr | None = PrivateAttr(None)

    @model_validator(mode="wrap")
    @classmethod
    def _may_be_a_server(cls, given: Any, handler: ModelWrapValidatorHandler[DatabaseSettings]) -> DatabaseSettings:
        where = given.get("database") if isinstance(given, dict) else None
        if not isinstance(where, str) or not is_address(where):
            return handler(given)
        made = handler(given | {"database": BESIDE})
        made._server = SecretStr(where.strip())
        return made

    @property
    def server(self) -> Address | None:
        """The address of the server, None where a file is used."""
        here = self._server is not None and self.database == BESIDE
        return Address(self._server.get_secret_value()) if here and self._server else None

    @property
    def place(self) -> str:
        """Where the database is, as it may be shown."""
        return str(self.database) if self.server is None else self.server.shown


async def open_database(settings: DatabaseSettings, share: Share = ALL) -> Store:
    """The store, whichever it is; raises Stop, StoreError."""
    server = settings.server
    if server is None:
        return await open_store(settings.database, share=share)
    return await open_server(server, reading_address(settings), share=share)


def reading_address(settings: DatabaseSettings) -> Address:
    """The address as the role that may read what is public alone; raises Stop where nobody has said."""
    reader = settings.database_reader
    if reader is None:
        raise Stop(Exit.SETTINGS, problem=catalogue()("setting-reader-missing"))
    return Address(reader.get_secret_value().strip())


def make_room(database: Path) -> None:
    """Make the folder that a database file is to lie in; raises Stop."""
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise Stop(Exit.SETTINGS, problem=catalogue()("setting-folder", value=str(database))) from None


def needs_a_file(settings: DatabaseSettings, command: str) -> None:
    """Raises Stop where the database is on a server, whose own programs do what `command` does."""
    if settings.server is not None:
        raise Stop(Exit.DATABASE_ON_SERVER, path=settings.place, command=command)


_CODES: dict[type[errors.StoreError], Exit] = {
    errors.Locked: Exit.DATABASE_LOCKED,
    errors.ReadOnly: Exit.DATABASE_READONLY,
    errors.NewerVersion: Exit.DATABASE_NEWER,
    errors.Unupgradable: Exit.DATABASE_OLDER,
    errors.Full: Exit.DATABASE_FULL,
    errors.StrangeLog: Exit.DATABASE_LOG_STRANGE,
    errors.Away: Exit.DATABASE_AWAY,
    errors.OldServer: Exit.DATABASE_SERVER_OLD,
    errors.TooOpen: Exit.DATABASE_READER_SEES,
    errors.NoDriver: Exit.DATABASE_DRIVER_MISSING,
}


def database_stop(error: errors.StoreError, database: Path) -> Stop:
    """The exit code and sentence for what the database said."""
    code = next((code for kind, code in _CODES.items() if isinstance(error, kind)), Exit.DATABASE_BROKEN)
    path = error.path if is_address(error.path) else str(database)
    return Stop(code, path=path, why=error.detail.strip(" ()"))

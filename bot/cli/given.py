"""What commands share of the command line: the settings, with the log set up by them, and the database to use."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.app.settings import Settings, load_settings
from bot.app.watching.logs import set_up

Database = Annotated[Path | None, typer.Option(help="SQLite file to use instead of the setting's.")]


def given_settings(level: str = "INFO", database: Path | None = None) -> Settings:
    """The settings, with logging set up by them; `level` is what is logged unless the operator says."""
    settings = load_settings()
    set_up(settings.log_level if "log_level" in settings.model_fields_set else level, settings.log_format)
    return settings if database is None else settings.model_copy(update={"database": database})

"""`backup`, `restore`, `move`: what an operator does for the file that everything lies in."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot.app.backups import backup_folder
from bot.app.database import needs_a_file
from bot.cli.given import Database, given_settings
from bot.text.languages import tongue
from db.postgres import Address, is_address
from engine.model import Fact

WELL = "ok"


def backup(
    to: Annotated[Path | None, typer.Option(help="Folder of the backups, instead of the setting's.")] = None,
    keep: Annotated[int | None, typer.Option(min=1, help="How many are kept, instead of the setting's.")] = None,
    compress: Annotated[bool | None, typer.Option(help="Whether it is packed, as .gz.")] = None,
    database: Database = None,
) -> None:
    """Copy the database whole, while the bot plays or not; prove the copy, and let go of the oldest.

    Proven is that every page is sound, and that the wood which was played last replays to its end.
    """
    settings = given_settings("WARNING", database)
    needs_a_file(settings, "backup")
    from bot.cli.copies import back_up

    made = back_up(
        settings,
        to or backup_folder(settings),
        keep or settings.backup_keep,
        compress=settings.backup_compress if compress is None else compress,
    )
    facts: dict[str, Fact] = {"path": str(made.path), "size": f"{made.size / 1e6:.2f}", "woods": made.woods}
    facts |= {"wood": made.wood, "entries": made.entries, "gone": made.let_go}
    typer.echo(tongue(settings.language)("backup-done", mark=WELL, **facts))


def restore(
    file: Annotated[Path, typer.Argument(help="The backup, packed or not.")],
    database: Database = None,
) -> None:
    """Put a backup in the place of the database, with the bot stopped; what lay there is kept beside it.

    What has been seen since is dealt anew, and each wood is told, as `restored` does where a file was put back by hand.
    """
    settings = given_settings("WARNING", database)
    needs_a_file(settings, "restore")
    from bot.cli.copies import restore as put_back

    done = asyncio.run(put_back(settings, file))
    aside = "" if done.aside is None else str(done.aside)
    facts: dict[str, Fact] = {"mark": WELL, "path": str(settings.database), "told": done.told, "woods": done.woods}
    typer.echo(tongue(settings.language)("restore-done", kept=int(bool(aside)), aside=aside, **facts))


def move(
    to: Annotated[
        str, typer.Option(metavar="URL", help="The server's database, as postgresql://role:password@host/name.")
    ],
    database: Database = None,
) -> None:
    """Carry the file over to an empty database on PostgreSQL, with the bot stopped, and compare what arrived.

    WOOD_DATABASE_READER names the role for reading there. The file stays as it is.
    """
    settings = given_settings("WARNING", database)
    if not is_address(to):
        raise typer.BadParameter("it should begin with postgresql://", param_hint="--to")
    needs_a_file(settings, "move")
    from bot.cli.copies.moving import move as carry

    moved = asyncio.run(carry(settings, Address(to.strip())))
    facts: dict[str, Fact] = {"mark": WELL, "path": settings.place, "target": Address(to.strip()).shown}
    facts |= {"rows": moved.rows, "woods": moved.woods, "entries": moved.entries, "hash": moved.hash[:16]}
    typer.echo(tongue(settings.language)("move-done", **facts))

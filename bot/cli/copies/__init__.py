"""Copies of the database: made while the bot plays, proven, kept for a time, and put back."""

from bot.cli.copies.making import Backup, back_up
from bot.cli.copies.restoring import Restored, restore

__all__ = ["Backup", "Restored", "back_up", "restore"]

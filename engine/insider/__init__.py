"""The visible half of the insider's game: favours that are paid for, and schemes."""

from engine.insider import favours, schemes
from engine.insider.favours import check_whisper
from engine.insider.schemes import grudge

__all__ = ["check_whisper", "favours", "grudge", "schemes"]

"""The visible half of the insider's game: favours that are paid for, what came of them, and schemes."""

from engine.insider import consequences, favours, schemes
from engine.insider.favours import check_whisper
from engine.insider.schemes import grudge

__all__ = ["check_whisper", "consequences", "favours", "grudge", "schemes"]

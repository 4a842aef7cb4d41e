"""The visible half of the insider's game: rumours, bribes, schemes."""

from engine.insider import bribes, rumours, schemes
from engine.insider.rumours import check_whisper
from engine.insider.schemes import grudge

__all__ = ["bribes", "check_whisper", "grudge", "rumours", "schemes"]

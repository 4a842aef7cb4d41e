"""What holds a wood back for a time: a turn that cannot be played, a day's tokens that are spent."""

from __future__ import annotations

from bot.service.pauses.resting import Resting
from bot.service.pauses.spending import DayBudget

__all__ = ["DayBudget", "Resting"]

"""How far a model can be relied upon: what minds were asked and said, counted."""

from inference.quality.counts import Tally, reliability, share
from inference.quality.habits import Habits, apart, habits_of
from inference.quality.traces import Trace, role_id, traces_of

__all__ = ["Habits", "Tally", "Trace", "apart", "habits_of", "reliability", "role_id", "share", "traces_of"]

"""How far a model can be relied upon: what minds were asked and said, counted."""

from inference.quality.counts import Tally, reliability, share
from inference.quality.traces import Trace, role_id, traces_of

__all__ = ["Tally", "Trace", "reliability", "role_id", "share", "traces_of"]

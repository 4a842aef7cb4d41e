"""The race `durable-tick`; see `durable.py`."""

from __future__ import annotations

from bench.durable import ticks as start

__all__ = ["start"]

"""The race `durable-command`; see `durable.py`."""

from __future__ import annotations

from bench.durable import commands as start

__all__ = ["start"]

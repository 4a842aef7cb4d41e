"""Two thousand woods fall due together while players give commands: ours beside the same storm without the cure.

Inside the clock: from the moment all are due until the last turn is on the disk, and until Discord, which takes fifty
requests a second, has the last paper. Commands are timed from when they were to come to their acknowledgement; a round
of the event loop by the processor time of its thread. Each storm is a process of its own (`_storm.py`).
"""

from __future__ import annotations

import asyncio
import json
import sys
from asyncio.subprocess import DEVNULL, PIPE
from typing import Any

from bench._row import Goal, Row

WOODS = 2000


async def start() -> list[Row]:
    """Five rows: acknowledgements, the longest round, turns, papers, refusals."""
    ours, peer = await _storm(), await _storm("--uncured")
    name = "all at once"
    rows = (
        ("storm", "ack_p99_ms", "ms", Goal(at_most=250)),
        ("storm/round", "round_ms", "ms", Goal(at_most=50)),
        ("storm/turns", "turns_s", "s", Goal(times=1)),
        ("storm/papers", "papers_s", "s", Goal(times=1)),
        ("storm/refused", "limited", "429", Goal(at_most=0)),
    )
    return [Row(race, ours[key], peer[key], unit, name, goal) for race, key, unit, goal in rows]


async def _storm(*options: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "bench._storm", str(WOODS), *options]
    process = await asyncio.create_subprocess_exec(*command, stdout=PIPE, stderr=DEVNULL)
    said, _ = await process.communicate()
    told: dict[str, Any] = json.loads(said)
    return told

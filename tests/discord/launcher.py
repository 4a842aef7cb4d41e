"""Runs `python -m bot ...`, unmodified but for where discord.py looks for Discord.

`LOOPBACK_URL=http://127.0.0.1:PORT python -m tests.discord.launcher run`; off unless asked for:

LOOPBACK_CLOCK=-3500  sets the process's clock back by so many seconds; woods planted then fall due soon after the next
                      start, whose clock is right
LOOPBACK_ROUNDS=FILE  writes how much processor time each round of the event loop took, in ms, as a JSON list: that, not
                      wall time, says on a busy machine how long everybody else waits for their turn
LOOPBACK_PROFILE=FILE writes a profile of the event loop's thread
"""

from __future__ import annotations

import asyncio
import atexit
import cProfile
import json
import os
import runpy
import sys
import time
from pathlib import Path

import discord.gateway
import discord.http
import yarl


def find(url: str) -> None:
    """Where Discord is."""
    discord.http.Route.BASE = f"{url}/api/v10"
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(url.replace("http", "ws", 1) + "/gateway")


def shift_clock(seconds: float) -> None:
    """Another time of day; what is monotonic stays as it is."""
    real = time.time
    time.time = lambda: real() + seconds


def time_rounds(file: Path) -> None:
    """Write down every round of the event loop at the end."""
    loop: type = asyncio.BaseEventLoop
    once, rounds = loop._run_once, []  # type: ignore[attr-defined]

    def timed(self: asyncio.BaseEventLoop) -> None:
        began = time.thread_time()
        once(self)
        rounds.append(round((time.thread_time() - began) * 1000, 2))

    loop._run_once = timed  # type: ignore[attr-defined]
    atexit.register(lambda: file.write_text(json.dumps(rounds)))


def profile(file: Path) -> None:
    """Write a profile at the end."""
    watch = cProfile.Profile()
    atexit.register(watch.dump_stats, file)  # the last registered is the first called
    atexit.register(watch.disable)
    watch.enable()


if __name__ == "__main__":
    find(os.environ.pop("LOOPBACK_URL"))
    if given := os.environ.pop("LOOPBACK_CLOCK", ""):
        shift_clock(float(given))
    if given := os.environ.pop("LOOPBACK_ROUNDS", ""):
        time_rounds(Path(given))
    if given := os.environ.pop("LOOPBACK_PROFILE", ""):
        profile(Path(given))
    sys.argv = ["bot", *sys.argv[1:]]
    runpy.run_module("bot", run_name="__main__", alter_sys=True)

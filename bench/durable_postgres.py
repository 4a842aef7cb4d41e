"""The race `durable-postgres`: durable ticks and commands in 64 woods at once, on a server, beside SQLAlchemy async.

As in `durable.py`, but that both go to the same PostgreSQL, each to a database of its own; it reaches the disk with
every commit (`fsync`, `synchronous_commit`). A command is given by a person, whose key ours sees to be theirs still.
"""

from __future__ import annotations

import asyncio
import sys
from dataclasses import replace

from bench._race import race
from bench._row import Goal, Row
from bench._sqlalchemy_store import SqlAlchemyStore
from bench._woods import Step, command, lived_in, tick, traces
from bench.durable import AT_ONCE, GAZETTE, _crowd, twice
from db import open_server
from engine.model import RULES
from tests.builders.postgres import ABSENT, Server, programs


async def start() -> list[Row]:
    """Two rows, or none where there is no server to be had."""
    if programs() is None:
        print(f"durable-postgres: {ABSENT}", file=sys.stderr)  # noqa: T201
        return []
    server = await asyncio.to_thread(Server, lasting=True)
    try:
        places = server.database(), server.database()
        ours = await open_server(places[0].owner, places[0].reader)
        await (await open_server(places[1].owner, places[1].reader)).close()  # the same tables
        peer = SqlAlchemyStore(places[1].owner)
        turns, minds = twice(lambda: _of_today(tick(lived_in()))), await traces(lived_in())
        typed = twice(lambda: _of_today(command(lived_in(), key="k")))
        try:
            ticks = await race(
                await _crowd(ours.append, turns, "a", GAZETTE, minds),
                await _crowd(peer.append, turns, "c", GAZETTE, minds),
            )
            commands = await race(
                await _crowd(ours.append, typed, "b", person=True), await _crowd(peer.append, typed, "d", person=True)
            )
        finally:
            await ours.close()
            await peer.close()
    finally:
        await asyncio.to_thread(server.close)
    return [_row("durable-postgres", ticks), _row("durable-postgres/command", commands)]


def _row(name: str, seconds: list[float]) -> Row:
    ours, peer = (AT_ONCE / each for each in seconds)
    return Row(name, ours, peer, "/s", "SQLAlchemy async", Goal(times=5), more=True)


def _of_today(step: Step) -> Step:
    """The same of a wood that is stored in today's form; the one that is grown here names no rules, as 0.1.0's."""
    state = step.outcome.state
    state = replace(state, wood=replace(state.wood, rules=RULES))
    return replace(step, outcome=replace(step.outcome, state=state))

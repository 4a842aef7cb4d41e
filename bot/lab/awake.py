"""Whether there is anybody to ask: a table of silence would tell nothing."""

from __future__ import annotations

from bot.app.exit_codes import Exit, Stop
from inference.client import ModelCouncil
from inference.protocol import Council


async def awake(council: Council) -> None:
    """Raise Stop when no model of a council answers at all, or one of them does not take the key."""
    if not isinstance(council, ModelCouncil):
        return
    states = [one.state for one in await council.health()]
    if "key" in states:
        raise Stop(Exit.MODEL_AWAY, why="key")
    if all(state == "down" for state in states):
        raise Stop(Exit.MODEL_AWAY, why="away")

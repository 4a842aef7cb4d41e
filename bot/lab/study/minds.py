"""Whose minds a study looks at: everyone who plays without a server, and every cast that answers; and what they are."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping, Sequence
from typing import Final, Literal, TypeAlias

from bot.app.runtime import shelf
from bot.app.settings import load_settings
from bot.lab.casts import CASTS, council_of
from engine.model import World
from inference.client import ModelCouncil
from inference.protocol import Ask, Council, Reply

Mark: TypeAlias = Literal["rules", "random", "pocket", "taught", "served"]
# What thinks: nobody may take a row for a claim about models that is none.
_MARKS: Final[Mapping[str, Mark]] = {
    "stand-in": "rules",
    "hoarder": "rules",
    "garbage": "rules",
    "dice": "random",
    "noise": "random",
    "pocket": "pocket",
    "pocket-llama": "pocket",
    "wood": "taught",
    "qwen2.5-0.5b-wood": "taught",
}
# Bad minds: what a rule is worth against them is told, and nothing is promised of how their wood lives.
FOILS: Final = frozenset({"hoarder", "garbage", "dice", "noise"})


def mark(cast: str) -> Mark:
    """What kind of mind a cast is."""
    return _MARKS.get(cast, "served")


def present(world: World) -> list[str]:
    """Everyone who answers: those that need no server, and the casts of the shelf whose models all do."""
    _, casts = shelf(load_settings())
    served = [name for name, cast in sorted(casts.items()) if name not in CASTS and not cast.tests_only]
    return [*CASTS, *(cast for cast in served if answers(cast, world))]


def answers(cast: str, world: World) -> bool:
    """Whether every model of a cast answers."""

    async def ask() -> bool:
        council, _ = council_of(cast, world)
        try:
            minds = await council.health() if isinstance(council, ModelCouncil) else []
            return all(one.state != "down" for one in minds)
        finally:
            await council.close()

    return asyncio.run(ask())


class Counted:
    """A council for one wood, which counts what it costs. `gone`: a mind was down, so the wood says nothing of it."""

    def __init__(self, council: Council) -> None:
        self._council = council
        self._began = time.monotonic()
        self.prompt_tokens = self.reply_tokens = 0
        self.gone = False

    @property
    def label(self) -> str:
        """What players are told of who thinks."""
        return self._council.label

    @property
    def seconds(self) -> float:
        """Since the wood began."""
        return round(time.monotonic() - self._began, 3)

    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        """As the council answers."""
        replies = await self._council.ask(batch)
        self.gone |= any(reply.outcome == "down" for reply in replies)
        self.prompt_tokens += sum(reply.prompt_tokens for reply in replies)
        self.reply_tokens += sum(reply.reply_tokens for reply in replies)
        return replies

    async def close(self) -> None:
        """The council is not this wood's to close."""

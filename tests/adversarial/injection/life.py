"""A wood without database or Discord, played with minds that say what a test puts into their mouths."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.gazette import headlines
from bot.text import catalogue
from engine.apply import State, apply
from engine.events import Event
from engine.model import Join, ModeratorEntry, PatronEntry, Plant, Tick, World
from engine.turn import morning
from engine.views import public_view
from inference.protocol import Ask, Reply
from inference.turn import asks, think

SILENT = json.dumps({"thought": "", "gossip": "", "orders": []})
USER = "123123123123123123"


class Mouths:
    """A council that answers each creature's raw reply as given; the others are silent."""

    label = "mouths"

    def __init__(self, said: Mapping[str, str]) -> None:
        self.said = said

    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        return [Reply("answered", self.said.get(ask.creature, SILENT), self.label) for ask in batch]

    async def close(self) -> None:
        """Nothing to release."""


class Life:
    """One wood: `prompts` are what its minds would be asked next, `shown` is everything that anyone could see."""

    def __init__(self, world: World, **plant: Any) -> None:
        self.world = world
        places: dict[str, Any] = {"server": "9" * 18, "channel": "8" * 18} | plant
        entry = Plant("plant", 0, "w1", world.id, seed="ab" * 32, deck_seed="cd" * 32, **places)
        self.state: State = apply(world, None, entry).state
        self.news: list[Event] = []
        self.number = 0
        self.patron(Join())

    def patron(self, command: Any, user: str = USER) -> None:
        """Play a Patron's command; raises Refused."""
        self._enter(PatronEntry(self._key(), 0, user, command))

    def moderator(self, command: Any, user: str = USER) -> None:
        """Play a moderator's command; raises Refused."""
        self._enter(ModeratorEntry(self._key(), 0, user, command))

    def turn(self, **said: str) -> None:
        """Play a turn in which some creatures give these raw replies."""
        wood = self.state.wood
        dawn = morning(self.world, wood, self.state.secrets)
        thoughts = asyncio.run(think(Mouths(said), self.world, dawn, {}))
        decisions = {thought.ask.creature: thought.decision for thought in thoughts}
        self.news = []
        self._enter(Tick(self._key(), 0, wood.chapter, wood.turn + 1, decisions, wood.serial))

    @property
    def prompts(self) -> dict[str, str]:
        dawn = morning(self.world, self.state.wood, self.state.secrets)
        return {ask.creature: f"{ask.system}\n\n{ask.user}" for ask in asks(self.world, dawn, {})}

    @property
    def paper(self) -> tuple[str, ...]:
        return headlines(catalogue(), self.world, public_view(self.world, self.state.wood), self.news)

    @property
    def shown(self) -> str:
        return repr((self.prompts, self.paper, public_view(self.world, self.state.wood), self.news))

    def _enter(self, entry: Any) -> None:
        outcome = apply(self.world, self.state, entry)
        self.state = outcome.state
        self.news += outcome.events

    def _key(self) -> str:
        self.number += 1
        return f"k{self.number}"

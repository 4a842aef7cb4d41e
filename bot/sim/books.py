"""The books of one wood that is played for months: every entry counted, balances added up from the postings alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.sim.archive import Archive
from bot.sim.justice import MIXED, bots_of
from bot.sim.party import Party
from bot.sim.patrons import POLICIES
from bot.sim.play import Decide, next_turn, plant_of
from db.codec import dump
from engine import draws
from engine.apply import Outcome, apply
from engine.entries import Entry
from engine.world import World


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter of one wood. `prices` and `state` (bytes) are of its first morning, the counts of all its turns.

    `away` is who was banished on its last evening, `missing` who was not back the next morning; `off` the pebbles by
    which the books are out. `file` is by how many bytes the database grew, None where there is none.
    """

    prices: Mapping[str, int]
    state: int
    entries: int
    postings: int
    away: int
    missing: int
    off: int
    file: int | None


class Books:
    """Plays a wood with players of every kind, chapter by chapter, and writes down what each came to.

    `file` is a database that every entry goes into, None for a wood that lives in memory alone.
    """

    def __init__(self, world: World, seed: int, turns: int, file: Archive | None = None) -> None:
        self.world = world
        self.file = file
        self.turns = turns
        self.pages: list[tuple[Entry, Outcome]] = []
        self.balances: dict[str, int] = {}
        self.entries = self.postings = 0
        users = bots_of(MIXED)
        self.party = Party(
            world,
            draws.child("00", "sim-months", seed),
            {user: POLICIES[kind] for user, kind in users.items()},
            lambda entry, outcome: self.pages.append((entry, outcome)),
        )
        entry = plant_of(world, seed, turns)
        planted = apply(world, None, entry)
        self.pages.append((entry, planted))
        self.state = self.party.join(planted.state)

    async def chapter(self, decide: Decide) -> Chapter:
        """Play one chapter to its last turn; raises StoreError, and Unfaithful where the file disagrees."""
        morning = self.state
        self.entries = self.postings = away = 0
        for _ in range(self.turns):
            self.state = self.party.act(self.state)
            turn = await next_turn(self.world, self.state, decide)
            self.party.hear(turn.outcome)
            self.pages.append((turn.entry, turn.outcome))
            self.state = turn.outcome.state
            if turn.outcome.finale is not None:
                away = len(turn.outcome.finale.banished)
            await self._keep()
        return Chapter(
            prices=morning.wood.prices,
            state=len(dump(morning.wood)) + len(dump(morning.secrets)),
            entries=self.entries,
            postings=self.postings,
            away=away,
            missing=len(self.state.wood.banished),
            off=self._off(),
            file=await self.file.turn_page() if self.file is not None else None,
        )

    async def _keep(self) -> None:
        """Count what was played since last time, and store it where there is a file."""
        for entry, outcome in self.pages:
            self.entries += 1
            self.postings += len(outcome.postings)
            for one in outcome.postings:
                self.balances[one.source] = self.balances.get(one.source, 0) - one.amount
                self.balances[one.target] = self.balances.get(one.target, 0) + one.amount
            if self.file is not None:
                await self.file.keep(entry, outcome)
        self.pages.clear()

    def _off(self) -> int:
        """Pebbles by which the state's accounts differ from the postings, and their sum from zero."""
        held = self.state.wood.balances
        names = {*held, *self.balances}
        return abs(sum(held.values())) + sum(abs(held.get(one, 0) - self.balances.get(one, 0)) for one in names)

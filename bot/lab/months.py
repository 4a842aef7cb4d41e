"""A wood for months, in a real database file too: chapter after chapter with players of every kind.

The bar: every chapter opens near the prices of the first, everyone is back from banishment, the books sum to zero, and
the state and a chapter's rows stay as large as they were: nothing swells with age. Into the file of the first
woods every entry goes, and at each chapter's end it is closed and read back.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory
from typing import Any

from rich.console import Console

from bot.audit.journal import replay
from bot.lab.justice import MIXED, bots_of
from bot.lab.play import Decide, Party, next_turn, plant_of
from bot.lab.policies import POLICIES
from bot.lab.tables import print_months
from db import Store, open_store
from db.codec import dump
from db.journal import SALT_BYTES
from db.records import Booking, Head, InboxLetter, Record
from db.worlds import data_hash, world_bytes
from engine.apply import Outcome, State, apply
from engine.core import draws, due_at
from engine.model import Entry, GoodId, Plant, Tick, World

TURNS = 40
NEAR = (0.3, 3.0)  # an opening price, as a share of the first chapter's
GROWTH = 1.15  # most by which the later half of the chapters may outgrow the earlier
SIZES = ("state", "entries", "postings", "file")
FILES = 3  # woods that also live in a database file


class Unfaithful(RuntimeError):
    """What came back from the file is not what went in: a fault of the store, or a rule that is not pure."""


@dataclass(slots=True)
class Archive:
    """One wood's file. `size` is its length in bytes when it was last closed."""

    path: Path
    store: Store
    head: Head | None = None
    state: State | None = None
    size: int = 0
    booked: tuple[Booking, ...] = ()

    async def keep(self, entry: Entry, outcome: Outcome, world: World) -> None:
        """Store one entry with all that came of it, the first with its world's data; raises StoreError."""
        after = outcome.state
        users = {patron.id: patron.user for patron in after.wood.patrons.values()}
        letters = tuple(InboxLetter(users[one.patron], one.notice) for one in outcome.notices)
        self.head = await self.store.append(
            Record(
                entry=entry,
                head=self.head,
                before=self.state.secrets if self.state else None,
                wood=after.wood,
                secrets=after.secrets,
                salt=bytes(SALT_BYTES),
                answer=dump(outcome.result),
                due_at=due_at(after.wood.settings, after.wood.ticked_at),
                events=outcome.events,
                postings=outcome.postings,
                letters=letters,
                world=(entry.data, world_bytes(world)) if isinstance(entry, Plant) else None,
                booked=self.booked,
            )
        )
        self.booked = () if isinstance(entry, Tick) else (*self.booked, Booking(self.head.seq, outcome.postings))
        self.state = after

    async def turn_page(self) -> int:
        """Close the file, open it again, and return by how many bytes it has grown; raises Unfaithful."""
        assert self.state is not None
        wood = self.state.wood
        for patron in wood.patrons.values():  # nobody reads these letters; those that wait are never forgotten
            await self.store.outbox.park(patron.user, "sim")
        await self.store.close()
        grown = self.path.stat().st_size - self.size
        self.size += grown
        self.store = await open_store(self.path)
        stored = await self.store.load(wood.id)
        if stored is None or State(stored.wood, stored.secrets) != self.state:
            raise Unfaithful(wood.id)
        return grown

    async def read_back(self) -> None:
        """Replay the whole journal; raises Unfaithful when any row or the end does not fit."""
        assert self.state is not None
        report = await replay(self.store, self.state.wood.id)
        if report.fault is not None:
            raise Unfaithful(f"{report.wood}: {report.fault} at row {report.seq}")


@asynccontextmanager
async def archive() -> AsyncIterator[Archive]:
    """A new file in a folder that is gone afterwards."""
    with TemporaryDirectory(prefix="wood-") as folder:
        path = Path(folder) / "wood.sqlite3"
        kept = Archive(path, await open_store(path))
        try:
            yield kept
        finally:
            await kept.store.close()


@dataclass(frozen=True, slots=True)
class ChapterCount:
    """One chapter of one wood. `prices` and `state` (bytes) are of its first morning, the counts of all its turns.

    `away` is who was banished on its last evening, `missing` who was not back the next morning; `off` the pebbles by
    which the books are out. `file` is by how many bytes the database grew, None where there is none.
    """

    prices: Mapping[GoodId, int]
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
        entry = replace(plant_of(world, seed, turns), data=data_hash(world_bytes(world)))
        planted = apply(world, None, entry)
        self.pages.append((entry, planted))
        self.state = self.party.join(planted.state)

    async def chapter(self, decide: Decide) -> ChapterCount:
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
        return ChapterCount(
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
                await self.file.keep(entry, outcome, self.world)
        self.pages.clear()

    def _off(self) -> int:
        """Pebbles by which the state's accounts differ from the postings, and their sum from zero."""
        held = self.state.wood.balances
        names = {*held, *self.balances}
        return abs(sum(held.values())) + sum(abs(held.get(one, 0) - self.balances.get(one, 0)) for one in names)


@dataclass(frozen=True, slots=True)
class Months:
    """The study: so many chapters a wood."""

    chapters: int
    turns: int = TURNS
    files: int = FILES

    async def one(self, world: World, decide: Decide, seed: int) -> list[ChapterCount]:
        """The chapters of the wood of this seed."""
        async with AsyncExitStack() as open_files:
            file = await open_files.enter_async_context(archive()) if seed < self.files else None
            books = Books(world, seed, self.turns, file)
            told = [await books.chapter(decide) for _ in range(self.chapters)]
            if file is not None:
                await file.read_back()
        return told

    def result(self, runs: list[list[ChapterCount]]) -> dict[str, Any]:
        """By chapter over all woods, and the bar's own figures."""
        chapters = [_of_chapter([run[number] for run in runs], runs) for number in range(self.chapters)]
        everyone = [chapter for run in runs for chapter in run]
        told: dict[str, Any] = {
            "runs": len(runs),
            "price_low": min(one["price_low"] for one in chapters),
            "price_high": max(one["price_high"] for one in chapters),
            "banished": sum(one.away for one in everyone),
            "missing": sum(one.missing for one in everyone),
            "off": sum(one.off for one in everyone),
            "growth": {what: _growth([one[what] for one in chapters]) for what in SIZES if chapters[0][what]},
            "chapters": chapters,
        }
        told["holds"] = (
            told["price_low"] >= NEAR[0]
            and told["price_high"] <= NEAR[1]
            and not told["missing"]
            and not told["off"]
            and max(told["growth"].values()) <= GROWTH
        )
        return told

    def show(self, paper: Console, cast: str, runs: list[list[ChapterCount]], result: Mapping[str, Any]) -> None:
        """A line for each chapter, and whether the bar holds."""
        print_months(paper, cast, len(runs), result)


def _of_chapter(played: list[ChapterCount], runs: list[list[ChapterCount]]) -> dict[str, Any]:
    """One chapter over all woods: extremes of its opening prices against the first chapter's, means of its sizes."""
    shares = [
        price / run[0].prices[good] for run, one in zip(runs, played, strict=True) for good, price in one.prices.items()
    ]
    files = [one.file for one in played if one.file is not None]
    return {
        "price_low": min(shares),
        "price_high": max(shares),
        "banished": sum(one.away for one in played),
        "missing": sum(one.missing for one in played),
        "state": round(fmean(one.state for one in played)),
        "entries": round(fmean(one.entries for one in played)),
        "postings": round(fmean(one.postings for one in played)),
        "file": round(fmean(files)) if files else 0,
    }


def _growth(sizes: list[int]) -> float:
    """The later half of the chapters over the earlier; the first, in which everyone is new, counts for neither."""
    settled = sizes[1:] if len(sizes) > 2 else sizes
    half = len(settled) // 2
    return fmean(settled[half:]) / fmean(settled[:half]) if half else 1.0

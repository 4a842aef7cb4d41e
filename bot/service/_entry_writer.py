"""One entry, start to end: apply it to the wood as it is, store all that came of it, and answer. Once for each key."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from bot.api import Answer
from bot.service._cache import CachedState, CachedWood, WoodCache
from db import Store, StoreError
from db.codec import dump, load
from db.errors import Conflict, Seen
from db.journal import SALT_BYTES
from db.records import InboxLetter, Message, Record, Traces
from engine.apply import Outcome, State, apply
from engine.core import schedule
from engine.events import Event
from engine.model import Entry, Refused, Tick, World

log = logging.getLogger(__name__)

TRIES = 64  # times that other processes may be quicker before a command gives up
Say = Callable[[Outcome, tuple[Event, ...]], tuple[Message, ...]]


@dataclass(frozen=True, slots=True)
class EntryWriter:
    """Plays entries. `entropy(n)` gives n random bytes; `tell` is called after each commit."""

    store: Store
    den: WoodCache
    worlds: Callable[[str], World]
    entropy: Callable[[int], bytes]
    tell: Callable[[], None]

    async def enter(
        self,
        awake: CachedWood,
        key: str,
        make: Callable[[], Entry],
        say: Say | None = None,
        traces: Traces | None = None,
    ) -> Answer:
        """Play the entry that `make` gives (asked again after a conflict) and return its answer.

        A key that the journal holds is answered as it was then, and has no effect. `say` makes the public messages
        that go with it, from the outcome and all news since the last turn; `traces` are stored with it all. Raises
        Refused, StoreError, LookupError.
        """
        for _ in range(TRIES):
            async with awake.lock:
                held = await self.den.held(awake)
                try:
                    return await self._play(awake, held, make(), say, traces)
                except Seen as seen:
                    awake.held = None
                    return load(Answer, seen.answer)
                except Conflict:
                    awake.held = None
                except Refused:
                    length, answer = await self.store.answered(awake.id, key)
                    if length != held.head.seq:
                        awake.held = None  # another process knows more: judge again by what it knows
                    if answer is not None:
                        return load(Answer, answer)
                    if awake.held is not None:
                        raise
        raise StoreError(self.store.path, f": wood {awake.id} is written to by too many at once")

    async def plant(self, awake: CachedWood, entry: Entry, world: World) -> Answer:
        """Play a wood's first entry. Raises Conflict when the server has a wood already, StoreError."""
        async with awake.lock:
            return await self._keep(awake, None, apply(world, None, entry), entry)

    async def _play(
        self, awake: CachedWood, held: CachedState, entry: Entry, say: Say | None, traces: Traces | None
    ) -> Answer:
        outcome = apply(self.worlds(held.state.wood.world), held.state, entry)
        return await self._keep(awake, held, outcome, entry, say, traces)

    async def _keep(
        self,
        awake: CachedWood,
        held: CachedState | None,
        outcome: Outcome,
        entry: Entry,
        say: Say | None = None,
        traces: Traces | None = None,
    ) -> Answer:
        """Store the outcome; only then does the wood in memory move. Whatever goes wrong, it is read again."""
        news = (*(held.news if held else ()), *outcome.events)
        letters = _letters(outcome)
        asker = getattr(entry, "user", None)
        answer = Answer(outcome.result.kind, outcome.result.data, any(letter.user == asker for letter in letters))
        record = Record(
            entry=entry,
            head=held.head if held else None,
            before=held.state.secrets if held else None,
            wood=outcome.state.wood,
            secrets=outcome.state.secrets,
            salt=self.entropy(SALT_BYTES),
            answer=dump(answer),
            due_at=due_at(outcome.state, entry.at),
            events=outcome.events,
            postings=outcome.postings,
            letters=letters,
            messages=say(outcome, news) if say else (),
            traces=traces,
        )
        awake.held = None
        head = await self.store.append(record)
        awake.held = CachedState(outcome.state, head, () if isinstance(entry, Tick) else news)
        self.tell()
        return answer


def due_at(state: State, now: int) -> int | None:
    """When the next turn is due: an interval after the last one happened, however late that was. None while paused."""
    settings = state.wood.settings
    return None if settings.paused else schedule.due_at(settings, state.wood.ticked_at, now)


def _letters(outcome: Outcome) -> tuple[InboxLetter, ...]:
    """Notices addressed: from a wood name to the user behind it."""
    patrons = outcome.state.wood.patrons
    return tuple(InboxLetter(patrons[one.patron].user, one.notice) for one in outcome.notices)

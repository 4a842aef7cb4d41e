"""One entry, start to end: apply it to the wood as it is, store all that came of it, and answer. Once for each key."""

from __future__ import annotations

import logging
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.api import Answer
from bot.service._cache import CachedState, CachedWood, WoodCache, Worlds
from db import Store, StoreError
from db.codec import dump, load
from db.errors import Conflict, Seen, Stranger, reading
from db.journal import SALT_BYTES
from db.records import Booking, InboxLetter, Message, Person, Record, Spent, Traces
from engine.apply import Outcome, State, apply
from engine.core import house
from engine.events import Event
from engine.model import Entry, Plant, Refused, Release, Tick

log = logging.getLogger(__name__)

TRIES = 64  # times that other processes may be quicker before a command gives up
Say = Callable[[Outcome, tuple[Event, ...]], tuple[Message, ...]]
# An entry that somebody gives under a key, and what is said of it.
Give = Callable[[Person, str], tuple[Entry, Say | None]]
May = Callable[[], Awaitable[None]]  # raises Refused for somebody who may not


async def anybody() -> None:
    """Everybody may."""


@dataclass(frozen=True, slots=True)
class EntryWriter:
    """Plays entries. `entropy(n)` gives n random bytes; `tell` hears after each commit whether mail is to go."""

    store: Store
    den: WoodCache
    worlds: Worlds
    entropy: Callable[[int], bytes]
    tell: Callable[[bool], None]
    clock: Callable[[], int]

    async def given(self, awake: CachedWood, user: str, key: str, give: Give, may: May = anybody) -> Answer:
        """Play the entry that `give` makes of somebody, by Discord's id of them, if they `may`; otherwise as `enter`.

        A key of an entry that names them names their own key instead.
        """
        for _ in range(TRIES):
            await may()
            person = await self.store.persons.of(user)
            own = re.sub(rf"(?<!\w){re.escape(user)}(?!\w)", person.key, key)
            made = give(person, own)
            try:
                return await self.enter(awake, own, lambda: give(person, own)[0], made[1], person=person)  # noqa: B023
            except Stranger:  # they were forgotten, or another process was quicker to know them
                self.store.persons.lose(user)
        raise StoreError(self.store.path, f": somebody of wood {awake.id} is known and forgotten too often")

    async def enter(
        self,
        awake: CachedWood,
        key: str,
        make: Callable[[], Entry],
        say: Say | None = None,
        traces: Traces | None = None,
        person: Person | None = None,
        spent: Spent | None = None,
    ) -> Answer:
        """Play the entry that `make` gives (asked again after a conflict) and return its answer.

        A key that the journal holds is answered as it was then, and has no effect. `say` makes the public messages
        that go with it, from the outcome and all news since the last turn; `traces` are stored with it all, `person`,
        who gave it, and what it has `spent`. Raises Refused, StoreError, LookupError, Stranger where they have another
        key.
        """
        for _ in range(TRIES):
            async with awake.lock:
                held = await self.ready(awake)
                try:
                    return await self._play(awake, held, make(), say, traces, person, spent)
                except Seen as seen:
                    awake.held = None
                    return self.answered(seen.answer)
                except Conflict:
                    awake.held = None
                except Refused:
                    length, answer = await self.store.answered(awake.id, key)
                    if length != held.head.seq:
                        awake.held = None  # another process knows more: judge again by what it knows
                    if answer is not None:
                        return self.answered(answer)
                    if awake.held is not None:
                        raise
        raise StoreError(self.store.path, f": wood {awake.id} is written to by too many at once")

    def answered(self, body: bytes) -> Answer:
        """What a key was answered, of its stored bytes; raises Damaged."""
        with reading(self.store.path):
            return load(Answer, body)

    async def plant(self, awake: CachedWood, entry: Plant) -> Answer:
        """Play a wood's first entry. Raises Conflict when the server has a wood already, StoreError."""
        async with awake.lock:
            outcome = apply(self.worlds.today(entry.world), None, entry)
            return await self._keep(awake, None, outcome, entry, world=self.worlds.data(entry.world))

    async def ready(self, awake: CachedWood) -> CachedState:
        """The wood as this release plays it on. The caller has its lock. Raises StoreError, LookupError.

        Where its rules or its data are not today's, an entry says so before all else (`engine.model.Release`).
        """
        for _ in range(TRIES):
            held = await self.den.held(awake)
            wood = held.state.wood
            news = None if wood.settings.uprooted else self.worlds.news(wood)
            if news is None:
                return held
            try:
                await self._release(awake, held, *news)
            except Conflict:  # another process was quicker
                awake.held = None
        raise StoreError(self.store.path, f": wood {awake.id} is written to by too many at once")

    async def _release(self, awake: CachedWood, held: CachedState, rules: int, data: str) -> None:
        wood = held.state.wood
        pin = ""
        if rules != wood.rules:
            stored = await self.store.load(awake.id)
            if stored is None or stored.head != held.head:
                raise Conflict
            pin = stored.body.decode()
        at = max(wood.ticked_at, self.clock())
        entry = Release(f"release:{awake.id}:{held.head.seq + 1}", at, rules, data, pin)
        await self._keep(awake, held, self.applied(held, entry), entry, world=self.worlds.kept(wood, data))
        log.info("wood %s is played on by rules %d, data %s", awake.id, rules, data[:12] or "of its own")

    def applied(self, held: CachedState, entry: Entry) -> Outcome:
        """What an entry comes to; nothing is stored. Raises Refused."""
        wood = held.state.wood
        return apply(self.worlds.of(wood), held.state, entry, self.worlds.next(wood))

    async def _play(
        self,
        awake: CachedWood,
        held: CachedState,
        entry: Entry,
        say: Say | None,
        traces: Traces | None,
        person: Person | None,
        spent: Spent | None,
    ) -> Answer:
        outcome = self.applied(held, entry)
        return await self._keep(awake, held, outcome, entry, say, traces, person=person, spent=spent)

    async def _keep(
        self,
        awake: CachedWood,
        held: CachedState | None,
        outcome: Outcome,
        entry: Entry,
        say: Say | None = None,
        traces: Traces | None = None,
        world: tuple[str, bytes] | None = None,
        person: Person | None = None,
        spent: Spent | None = None,
    ) -> Answer:
        """Store the outcome; only then does the wood in memory move. Whatever goes wrong, it is read again."""
        news = (*(held.news if held else ()), *outcome.events)
        booked = held.booked if held else ()
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
            world=world,
            person=person,
            booked=booked,
            spent=spent,
        )
        awake.held = None
        head = await self.store.append(record)
        if isinstance(entry, Tick):
            news = booked = ()
        elif outcome.postings:
            booked = (*booked, Booking(head.seq, outcome.postings))
        awake.held = CachedState(outcome.state, head, news, booked)
        self.tell(bool(record.letters or record.messages))
        return answer


def due_at(state: State, now: int) -> int | None:
    """When the next turn is due: an interval after the last one happened, however late that was. None while paused."""
    settings = state.wood.settings
    return None if settings.paused else house.due_at(settings, state.wood.ticked_at, now)


def _letters(outcome: Outcome) -> tuple[InboxLetter, ...]:
    """Notices addressed: from a wood name to whoever is behind it; nobody is behind one who left."""
    told = [(outcome.state.wood.patrons[one.patron], one.notice) for one in outcome.notices]
    return tuple(InboxLetter(patron.user, notice) for patron, notice in told if not patron.left)

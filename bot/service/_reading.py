"""What may be read of a wood, each in one method: views, papers, letters, books, and who thinks."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace

from bot.api import ChapterVerdict, CouncilView, Health, Letter, ModelLine, NoWood, Sheet, Statement
from bot.gazette import judge, sheet_from
from bot.service._answers import archive, statement, troubles
from bot.service._cache import WoodCache, Worlds
from bot.service._influences import Influences
from bot.service._minds import CastAssignment, model_lines, traces_from
from bot.text import Text
from bot.text.languages import tongue
from bot.turnstile import Turnstile
from bot.window.album import NotFinished
from bot.window.answers import Influence
from bot.window.opening import album_maker
from bot.workshop import Workshop
from db import Store
from db.codec import facts
from db.errors import reading
from db.records import Home
from engine.core import due_at, patron_of
from engine.fairness import ChapterStory, history, played_by
from engine.model import (
    NO_USER,
    CreatureId,
    PatronCommand,
    PatronView,
    PublicView,
    Quote,
    Refused,
    UserId,
    Wood,
    World,
    in_force,
)
from engine.turn import patronage
from engine.views import patron_view, public_view

COUNTED_TURNS = 100  # turns that reliability is counted over


class Reading:
    """The part of the wood service that changes nothing."""

    def __init__(
        self,
        store: Store,
        worlds: Mapping[str, World],
        seating: CastAssignment,
        text: Text,
        clock: Callable[[], int],
    ) -> None:
        self._store = store
        self._worlds = Worlds(store, worlds)
        self._seating = seating
        self._clock = clock
        self._aside = Workshop("reading")
        self._den = WoodCache(store, self._worlds)
        store.watch(self._den.forget)
        self.turnstile = Turnstile()
        self._influences = Influences(store, self.played_by, self.turnstile)
        self._text = text
        self._albums = album_maker(store, self.played_by, self._aside)
        self._telling: dict[str, World] = {}  # worlds of woods that are not awake, as they are in each

    def world(self, server: str) -> World:
        """The world of a server's wood, from memory; raises NoWood."""
        home = self._store.homes.get(server)
        if home is None:
            raise NoWood(server)
        state = self._den.glimpse(home.wood)
        if state is None:
            return self._telling.get(home.wood) or self._worlds.today(home.world)
        return in_force(self._worlds.of(state.wood), state.wood)

    async def wake(self, server: str) -> None:
        """Have a wood's world in memory, as its moderators left it, for `world`; raises StoreTrouble."""
        if (home := self._store.homes.get(server)) and self._den.glimpse(home.wood) is None:
            with suppress(NoWood):  # another process has uprooted it; whoever asks on is told
                await self._wood(server)

    async def view(self, server: str) -> PublicView:
        """The wood as everyone may see it; raises NoWood, StoreTrouble."""
        wood = await self._wood(server)
        # A turn that was missed and now has to wait for the morning is more than the wood itself can know.
        due = due_at(wood.settings, wood.ticked_at, self._clock())
        return replace(public_view(self._worlds.of(wood), wood), due_at=due)

    async def ledger(self, server: str, user: str) -> PatronView:
        """The asker's own ledger; raises NoWood, Refused for a stranger, StoreTrouble."""
        wood = await self._wood(server)
        return patron_view(self._worlds.of(wood), wood, await self._key(user))

    async def quote(self, server: str, user: str, command: PatronCommand) -> Quote:
        """What a command would cost now; raises NoWood, StoreTrouble, Refused for what would be refused."""
        wood = await self._wood(server)
        return patronage.quote(self._worlds.of(wood), wood, await self._key(user), command)

    async def letters(self, server: str, user: str, limit: int = 10) -> Sequence[Letter]:
        """The asker's own letters, newest first; raises NoWood, StoreTrouble."""
        home = await self._home(server)
        with troubles("letters", home.wood):
            found = await self._store.letters(home.wood, await self._key(user), limit)
            return [Letter(*letter) for letter in found]

    async def statement(self, server: str, user: str, page: int = 0, size: int = 10) -> Statement:
        """The asker's postings, newest first; raises NoWood, Refused for a stranger, StoreTrouble."""
        wood = await self._wood(server)
        patron = patron_of(wood, await self._key(user))
        if patron is None:
            raise Refused("stranger")
        with troubles("a statement", wood.id):
            return await statement(self._store.book, self._worlds.of(wood), wood.id, patron.id, page, size)

    async def history(self, server: str, limit: int = 20) -> Sequence[ChapterStory]:
        """The newest finished chapters, the newest first; raises NoWood, StoreTrouble."""
        home = await self._home(server)
        with troubles("a history", home.wood):
            endings = await self._store.annals.endings(home.wood, limit + 1)
        return history(endings)[::-1][:limit]

    async def verify(self, server: str, chapter: int | None = None) -> ChapterVerdict:
        """Check a finished chapter (None: the newest) from public data alone; raises NoWood, StoreTrouble."""
        wood = await self._wood(server)
        number = max(1, wood.chapter - 1) if chapter is None else chapter
        with troubles("a chapter's check", wood.id):
            pages = await self._store.annals.chapter(wood.id, number)
            world = await self._worlds.find(wood.world, played_by(pages, number)[0])
        return await self._aside.do(judge, world, number, pages)

    async def sheet(self, server: str) -> Sheet | None:
        """The newest Gazette, None before the first; raises NoWood, StoreTrouble."""
        home = await self._home(server)
        with troubles("a Gazette", home.wood):
            payload = await self._store.gazette(home.wood)
            with reading(self._store.path):
                return None if payload is None else sheet_from(facts(payload))

    async def reliability(self, server: str) -> tuple[ModelLine, ...]:
        """How far each model could be relied upon in the newest turns, by model; raises NoWood, StoreTrouble."""
        wood = await self._wood(server)
        with troubles("traces", wood.id):
            bodies = await self._store.traces.newest(wood.id, COUNTED_TURNS)
            with reading(self._store.path):
                traces = await self._aside.do(traces_from, bodies)
        return await self._aside.do(model_lines, self._worlds.of(wood), traces)

    def cards(self) -> Mapping[str, str]:
        """The cards that may be chosen for a creature, and the lab of each."""
        return self._seating.offered

    def casts(self) -> Sequence[str]:
        """The casts of whom every card is served."""
        return self._seating.playable

    def minds_of(self, server: str, cast: str) -> tuple[tuple[CreatureId, str], ...]:
        """The card of each whom a cast gives another than the house does, in a server's wood. NoWood, KeyError."""
        return self._seating.minds_of(cast, self.world(server))

    def troubles(self) -> Mapping[str, str]:
        """Why cards that are served did not answer last, by card; nobody but moderators is told."""
        return self._seating.troubles

    async def council(self, server: str) -> CouncilView:
        """Who thinks in a server's wood, and how the labs do; raises NoWood, StoreTrouble."""
        wood = await self._wood(server)
        with troubles("traces", wood.id):
            # One turn more than the chapter has, for counting goes back further than the league does.
            bodies = await self._store.traces.newest(wood.id, max(COUNTED_TURNS, wood.turn + 1))
            with reading(self._store.path):
                traces = await self._aside.do(traces_from, bodies)
        world = self._worlds.of(wood)
        models = await self._aside.do(model_lines, world, traces[-COUNTED_TURNS * len(world.creatures) :])
        return await self._aside.do(self._seating.view, world, wood, traces, models)

    async def health(self, server: str) -> Health:
        """How a server's wood does; raises NoWood, StoreTrouble."""
        wood, council, now = await self._wood(server), await self.council(server), self._clock()
        with troubles("its health", wood.id):
            waiting, fault = await self._store.outbox.standing(wood.id)
        return Health(
            wood=wood.id,
            chapter=wood.chapter,
            turn=wood.turn,
            paused=wood.settings.paused,
            now=now,
            ticked_at=wood.ticked_at,
            due_at=due_at(wood.settings, wood.ticked_at, now),
            waiting=waiting,
            fault=fault,
            asked=sum(line.asked for line in council.models),
            missed=sum(line.late + line.down for line in council.models),
            down=tuple(seat.creature for seat in council.seats if seat.down),
        )

    async def export(self, server: str, most: int) -> bytes:
        """What may be had of a wood, as a zip of at most `most` bytes; raises NoWood, StoreTrouble."""
        wood = await self._wood(server)
        album = await self.album(server, wood.chapter - 1) if wood.chapter > 1 else None
        with troubles("an export", wood.id):
            view = public_view(self._worlds.of(wood), wood)
            return await archive(self._store, wood, view, album, most, self._aside)

    async def about(self, wood: str) -> tuple[World, PublicView] | None:
        """World and view of a wood by its id, an uprooted one too; None for no wood. Raises StoreTrouble."""
        state = self._den.glimpse(wood)
        with troubles("a look by id", wood):
            found = await self._store.wood(wood) if state is None else state.wood
            if found is None:
                return None
            await self._worlds.fetch(found)
        world = in_force(self._worlds.of(found), found)
        return world, public_view(world, found)

    async def window(self, server: str) -> bool:
        """Whether the public page of a server's wood is open; raises NoWood, StoreTrouble."""
        home = await self._home(server)
        with troubles("its window", home.wood):
            return await self._store.shown.is_open(home.wood)

    async def album(self, server: str, chapter: int) -> bytes | None:
        """A finished chapter as one HTML file; None for one that is not over. Raises NoWood, StoreTrouble."""
        home = await self._home(server)
        text = tongue(self._store.languages.woods.get(home.wood, ""), self._text.language)
        with troubles("an album", home.wood), suppress(NotFinished):
            return await self._albums.alone(home.wood, chapter, home.world, text)
        return None

    async def why(self, wood: str, chapter: int, turn: int) -> Influence | None:
        """What moved the prices of a turn of a finished chapter, by the wood's id; the caller knows that it is over.

        None for one that cannot be played again. Raises StoreError, Busy.
        """
        return await self._influences.of(wood, chapter, turn)

    async def played_by(self, id: str, data: str) -> World:
        """The world of an id by the hash of its data; raises StoreError, WorldError."""
        return await self._worlds.find(id, data)

    async def homes(self, user: str) -> Sequence[str]:
        """The servers in whose woods a user plays; raises StoreTrouble."""
        with troubles("the way home", ""):
            return await self._store.homes_of(await self._key(user))

    async def server_of(self, wood: str) -> str | None:
        """The server a wood lives in, None when there is no such wood; raises StoreTrouble."""
        with troubles("the way to a server", wood):
            return await self._store.server_of(wood)

    def close(self) -> None:
        """End the thread in which what is long is read; closing twice is harmless."""
        self._aside.close()

    async def _key(self, user: str) -> UserId:
        """The key of somebody, that of nobody for who is not known; raises StoreTrouble."""
        with troubles("who somebody is", ""):
            return await self._store.persons.find(user) or NO_USER

    async def _home(self, server: str) -> Home:
        with troubles("the way home", server):
            home = await self._store.home(server)
        if home is None:
            raise NoWood(server)
        return home

    async def _wood(self, server: str) -> Wood:
        """The visible half of a server's wood: from memory, or through the connection that can see no other.

        Raises NoWood, StoreTrouble.
        """
        home = await self._home(server)
        state = self._den.glimpse(home.wood)
        if state is not None:
            return state.wood
        with troubles("a view", home.wood):
            wood = await self._store.wood(home.wood)
            if wood is not None:
                await self._worlds.fetch(wood)
        if wood is None or wood.settings.uprooted:  # by another process
            self._store.leave(server)
            raise NoWood(server)
        self._telling[wood.id] = in_force(self._worlds.of(wood), wood)
        return wood

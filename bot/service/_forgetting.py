"""Leaving for good: what is kept of a person is shown, handed out, and forgotten; a wood without a server is erased.

In each wood that somebody plays in an entry says that they left, so that everyone who plays on reads it and every copy
of the journal replays; only then is it forgotten whose key it was. Done twice, or begun and cut off, it ends the same.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass

from bot.api import Letter, StoreTrouble
from bot.api.mine import Given, Held, Kept, Known, Mine
from bot.service._answers import statement, troubles
from bot.service._cache import WoodCache, Worlds
from bot.service._entry_writer import EntryWriter
from db import Store
from db.people.persons import FOR_GOOD
from engine.core import patron_of
from engine.court import trial
from engine.exchange import net_worth
from engine.model import NO_USER, Leave, ModeratorEntry, Patron, Refused, Uproot, UserId, Wood, WoodId
from engine.season import deeds

log = logging.getLogger(__name__)

ALL = 1_000_000  # letters, or postings: more than anybody has


@dataclass(frozen=True, slots=True)
class Leaving:
    """Forgets people and erases woods. Methods raise StoreTrouble."""

    store: Store
    den: WoodCache
    clerk: EntryWriter
    worlds: Worlds
    clock: Callable[[], int]

    async def known(self, user: str) -> Known | None:
        """What somebody would leave; None where nothing is kept of them."""
        with troubles("what somebody has", ""):
            if not await self.store.forgetting.knows(user):
                return None
            held = [self._held(wood, patron) for wood, patron in await self._played(await self._key(user))]
            return Known(tuple(held), (await self.store.bans.barred()).bars("user", user))

    async def mine(self, user: str) -> Mine:
        """All that is kept of somebody."""
        with troubles("what is kept of somebody", ""):
            key = await self._key(user)
            woods = [] if key == NO_USER else [await self._kept(wood, key) for wood in await self.store.kept.woods()]
            channels, pending = await self.store.kept.beside(user)
            barred = (await self.store.bans.barred()).bars("user", user)
        kept = tuple(one for one in woods if one is not None)
        return Mine(user, self.clock(), kept, barred, tuple(channels), pending)

    async def forget(self, user: str) -> bool:
        """Forget somebody; False where nothing is kept of them."""
        with troubles("forgetting somebody", ""):
            if not await self.store.forgetting.knows(user):
                return False
            key = await self._key(user)
            left = []
            for wood, patron in await self._played(key):
                left.append((wood.id, FOR_GOOD if patron.barred else wood.chapter))
                await self._leave(wood.id, key)
            known = await self.store.forgetting.person(user, left)
            self.store.persons.lose(user)
            self.store.languages.lose(user)
            await self.store.forgetting.scrub()
        log.info("somebody was forgotten, who played in %d woods", len(left))
        return known

    async def may_join(self, wood: Wood, user: str) -> None:
        """Raises Refused for somebody who left this wood, and would be somebody else in the same chapter."""
        if patron_of(wood, await self._key(user)) is None:
            until = await self.store.forgetting.left(wood.id, user, wood.chapter)
            if until:
                raise Refused("left-for-good" if until == FOR_GOOD else "left-lately", chapter=until)

    async def plan(self, wood: str, at: int | None) -> None:
        """Have a wood be erased at a time, or not."""
        with troubles("what is to be erased", wood):
            await self.store.forgetting.plan(wood, at)

    async def erase_due(self, now: int) -> int:
        """Erase the woods whose time has come; how many. One that is damaged is erased like any other."""
        due = await self.store.forgetting.due(now)
        for wood in due:
            await self.erase(wood)
        return len(due)

    async def erase(self, wood: str) -> None:
        """Erase a wood for good, and forget whoever plays nowhere else."""
        with troubles("erasing", wood):
            with suppress(Refused, StoreTrouble, LookupError):  # uprooted before, or too damaged to be
                await self._uproot(WoodId(wood))
            for server, home in list(self.store.homes.items()):
                if home.wood == wood:
                    self.store.leave(server)
            awake = self.den[wood]
            async with awake.turn, awake.lock:
                awake.held = None
                await self.store.forgetting.wood(wood)
            self.den.drop(wood)
            self.store.persons.lose_all()
            await self.store.forgetting.scrub()
        log.info("wood %s was erased", wood)

    async def _uproot(self, wood: WoodId) -> None:
        """Whatever process has the wood in memory reads it again, and finds it over."""
        key = f"erased:{wood}"
        with troubles("erasing", wood):
            await self.clerk.enter(
                self.den[wood], key, lambda: ModeratorEntry(key, self.clock(), NO_USER, Uproot(wood))
            )

    async def _leave(self, wood: WoodId, key: UserId) -> None:
        mark = f"leave:{wood}:{key}"
        with suppress(Refused, LookupError):  # uprooted, or left before the process was cut off
            await self.clerk.enter(self.den[wood], mark, lambda: Leave(mark, self.clock(), key))

    async def _key(self, user: str) -> UserId:
        return await self.store.persons.find(user) or NO_USER

    async def _played(self, key: UserId) -> list[tuple[Wood, Patron]]:
        """The woods that are played, in which somebody of a key is a Patron."""
        found = []
        for server in await self.store.homes_of(key) if key != NO_USER else ():
            home = await self.store.home(server)
            wood = None if home is None else await self._wood(home.wood)
            patron = None if wood is None else patron_of(wood, key)
            if wood is not None and patron is not None:
                found.append((wood, patron))
        return found

    async def _wood(self, wood: str) -> Wood | None:
        """A wood as it is; None for one that is gone, or cannot be read: nobody has to stay known for that."""
        state = self.den.glimpse(wood)
        try:
            found = await self.store.wood(wood) if state is None else state.wood
            if found is not None:
                await self.worlds.fetch(found)
        except Exception as error:
            if not getattr(error, "damaged", False) and type(error).__name__ != "Damaged":
                raise
            return None
        return found

    def _held(self, wood: Wood, patron: Patron) -> Held:
        loans = [loan for loan in wood.loans if loan.patron == patron.id and loan.status == "active"]
        season = wood.season
        return Held(
            wood=wood.id,
            server=wood.settings.server,
            name=patron.name,
            worth=net_worth(self.worlds.of(wood), wood, patron.id),
            bets=sum(held.patron == patron.id for held in wood.positions),
            loans=len(loans),
            lent=sum(loan.owed for loan in loans),
            accused=trial.of(wood, patron.id) is not None,
            points=0 if season is None else deeds.of(season, patron.id, "points"),
        )

    async def _kept(self, id: str, key: UserId) -> Kept | None:
        wood = await self._wood(id)
        given = await self.store.kept.given(id, key)
        letters = await self.store.letters(id, key, ALL)
        patron = None if wood is None else patron_of(wood, key)
        if wood is None or not (given or letters or patron):
            return None
        world = self.worlds.of(wood)
        lines = None if patron is None else await statement(self.store.book, world, id, patron.id, 0, ALL)
        return Kept(
            wood=id,
            server=wood.settings.server,
            name="" if patron is None else patron.name,
            world=world,
            patron=None if patron is None else {**asdict(patron), "user": None},
            given=tuple(Given(one.at, one.name, one.facts, one.kind == "moderator") for one in given),
            letters=tuple(Letter(notice, at) for notice, at in letters),
            postings=() if lines is None else lines.lines,
        )


class Forgets:
    """The part of the wood service that forgets: as in `Leaving`."""

    _leaving: Leaving

    async def known(self, user: str) -> Known | None:
        """What somebody would leave; None where nothing is kept of them. Raises StoreTrouble."""
        return await self._leaving.known(user)

    async def mine(self, user: str) -> Mine:
        """All that is kept of somebody; raises StoreTrouble."""
        return await self._leaving.mine(user)

    async def forget(self, user: str) -> bool:
        """Forget somebody for good; False where nothing is kept of them. Raises StoreTrouble."""
        return await self._leaving.forget(user)

    async def plan_erasure(self, wood: str, at: int | None) -> None:
        """Have a wood be erased at a time (seconds since the epoch), None for not; raises StoreTrouble."""
        await self._leaving.plan(wood, at)

    async def erase_due(self, now: int) -> int:
        """Erase the woods whose time has come by now; how many. Raises StoreTrouble."""
        return await self._leaving.erase_due(now)

    async def erase(self, wood: str) -> None:
        """Erase a wood by its id, at once and for good; raises StoreTrouble."""
        await self._leaving.erase(wood)

"""WoodService: what cogs may ask for, each in one method."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from types import MappingProxyType

from bot.api import Answer, CouncilView, Letter, ModelLine, NoWood, Plot, Sheet, Statement, Verdict
from bot.service._awake import Den
from bot.service._clerk import Clerk
from bot.service._judge import judge
from bot.service._seating import Seating
from bot.service._statement import statement
from bot.service._traces import model_lines, traces_from
from bot.service._trouble import troubles
from bot.service._turns import Turns
from bot.sheets import sheet_from
from bot.text import Text
from bot.worlds import load_world
from db import Store
from db.codec import facts, load
from db.errors import Conflict
from db.records import Home
from engine.books import ChapterStory, history
from engine.checks import patron_of
from engine.commands import ModeratorCommand, PatronCommand, Recast
from engine.entries import Entry, ModeratorEntry, PatronEntry, Plant
from engine.legends import in_force
from engine.private import patron_view
from engine.private import quote as price
from engine.public import public_view
from engine.refusals import Refused
from engine.state import Wood
from engine.view import PatronView, PublicView, Quote
from engine.world import World
from inference.council import Council, Models

log = logging.getLogger(__name__)

SEED_BYTES = 32
TRACE_TURNS = 400  # turns whose traces a wood keeps, unless the operator says
NARRATOR_S = 8.0  # how long a turn waits for its paper to be worded, unless the operator says
COUNTED_TURNS = 100  # turns that reliability is counted over
_NO_CARDS: Mapping[str, str] = MappingProxyType({})


class WoodService:
    """Implements `bot.api.Woods`, and ticks.

    `clock()` gives whole seconds since the epoch, `entropy(n)` n random bytes (seeds and salts); both are handed in,
    so that a test can play the same wood twice. `cards` maps creatures, and NARRATOR, to model cards, `models` are
    those that are served; `trace_turns` is how many turns' traces a wood keeps, `narrator_s` how many seconds a turn
    waits for the narrator's model.
    """

    def __init__(
        self,
        store: Store,
        worlds: Mapping[str, World],
        council: Council,
        text: Text,
        clock: Callable[[], int],
        *,
        cards: Mapping[str, str] = _NO_CARDS,
        models: Models | None = None,
        trace_turns: int = TRACE_TURNS,
        narrator_s: float = NARRATOR_S,
        entropy: Callable[[int], bytes] = os.urandom,
    ) -> None:
        self._store = store
        self._worlds = dict(worlds)
        self._seating = Seating(council, cards, models)
        self._clock = clock
        self._entropy = entropy
        self._telling: dict[str, World] = {}  # worlds of woods that are not awake and have legends of their own
        self._listeners: list[Callable[[], None]] = []
        self._den = Den(store)
        self._clerk = Clerk(store, self._den, self._world, entropy, self._tell)
        self._turns = Turns(store, self._den, self._clerk, council, text, clock, self._seating, trace_turns, narrator_s)

    # -------------------------------------------------------------- entries

    async def plant(self, plot: Plot, user: str, key: str) -> Answer:
        """Plant the server's wood; raises Refused when it has one, StoreTrouble."""
        wood = sha256(f"{plot.server}\x1f{key}".encode()).hexdigest()[:12]
        world = next(iter(self._worlds.values()))
        entry = Plant(
            key=key,
            at=self._clock(),
            wood=wood,
            world=world.id,
            server=plot.server,
            channel=plot.channel,
            seed=self._entropy(SEED_BYTES).hex(),
            deck_seed=self._entropy(SEED_BYTES).hex(),
            interval_s=plot.interval_s,
            chapter_turns=plot.chapter_turns,
        )
        with troubles("planting", wood):
            if await self._store.home(plot.server) is None:
                try:
                    answer = await self._clerk.plant(self._den[wood], entry, world)
                except Conflict:
                    pass
                else:
                    log.info("wood %s is planted on server %s by %s", wood, plot.server, user)
                    return answer
            home = await self._store.home(plot.server)
            if home is not None:
                _, answered = await self._store.answered(home.wood, key)
                if answered is not None:
                    return load(Answer, answered)
        raise Refused("already-planted")

    async def command(self, server: str, user: str, key: str, command: PatronCommand) -> Answer:
        """Play a Patron's command once; raises NoWood, Refused, StoreTrouble."""
        return await self._enter(server, key, lambda: PatronEntry(key, self._clock(), user, command))

    async def moderate(self, server: str, user: str, key: str, command: ModeratorCommand) -> Answer:
        """Play a moderator's command once; raises NoWood, Refused, StoreTrouble."""
        # The rules know no cards; what is not served is refused before it can stand in a journal.
        if isinstance(command, Recast) and command.card is not None and command.card not in self._seating.offered:
            raise Refused("unknown-card")
        return await self._enter(server, key, lambda: ModeratorEntry(key, self._clock(), user, command))

    async def _enter(self, server: str, key: str, make: Callable[[], Entry]) -> Answer:
        wood = (await self._home(server)).wood
        with troubles("a command", wood):
            return await self._clerk.enter(self._den[wood], key, make)

    # -------------------------------------------------------------- turns

    async def tick_now(self, server: str) -> Answer:
        """Play the next turn at once; raises NoWood, Refused when paused, StoreTrouble."""
        turn = await self._turns.play((await self._home(server)).wood)
        return Answer("ticked", {"turn": turn})

    async def tick(self, wood: str) -> None:
        """Play a wood's next turn; a paused wood sleeps on. Raises StoreTrouble, LookupError for an unknown one."""
        try:
            await self._turns.play(wood)
        except Refused as refused:
            log.info("wood %s sleeps on: %s", wood, refused.kind)

    async def tick_due(self, now: int) -> int:
        """Play one turn of every wood that is due, side by side, and say how many.

        A wood that missed many turns plays one: the next is due an interval later. Woods whose minds are thinking
        are left alone. When some fail, the others are played, and the first failure is raised.
        """
        return await self._turns.play_due(now)

    async def next_due(self) -> int | None:
        """When the next wood is due (seconds since the epoch), but for those under way; None if none waits."""
        return await self._store.next_due(self._turns.thinking)

    def subscribe(self, listener: Callable[[], None]) -> None:
        """Have `listener` called after each commit, on the event loop."""
        self._listeners.append(listener)

    def _tell(self) -> None:
        for listener in self._listeners:
            try:
                listener()
            except Exception:  # the commit stands, whatever its listeners do
                log.exception("a listener failed")

    # -------------------------------------------------------------- views

    def world(self, server: str) -> World:
        """The world of a server's wood, from memory; raises NoWood."""
        home = self._store.homes.get(server)
        if home is None:
            raise NoWood(server)
        state = self._den.glimpse(home.wood)
        world = self._world(home.world)
        return self._telling.get(home.wood, world) if state is None else in_force(world, state.wood)

    async def wake(self, server: str) -> None:
        """Have the legends that a wood's moderators wrote in memory, for `world`; raises StoreTrouble."""
        if (home := self._store.homes.get(server)) and self._den.glimpse(home.wood) is None:
            await self._wood(server)

    async def view(self, server: str) -> PublicView:
        """The wood as everyone may see it; raises NoWood, StoreTrouble."""
        wood = await self._wood(server)
        return public_view(self._world(wood.world), wood)

    async def ledger(self, server: str, user: str) -> PatronView:
        """The asker's own ledger; raises NoWood, Refused for a stranger, StoreTrouble."""
        wood = await self._wood(server)
        return patron_view(self._world(wood.world), wood, user)

    async def quote(self, server: str, user: str, command: PatronCommand) -> Quote:
        """What a command would cost now; raises NoWood, StoreTrouble, Refused for what would be refused."""
        wood = await self._wood(server)
        return price(self._world(wood.world), wood, user, command)

    async def letters(self, server: str, user: str, limit: int = 10) -> Sequence[Letter]:
        """The asker's own letters, newest first; raises NoWood, StoreTrouble."""
        home = await self._home(server)
        with troubles("letters", home.wood):
            return [Letter(*letter) for letter in await self._store.letters(home.wood, user, limit)]

    async def statement(self, server: str, user: str, page: int = 0, size: int = 10) -> Statement:
        """The asker's postings, newest first; raises NoWood, Refused for a stranger, StoreTrouble."""
        wood = await self._wood(server)
        patron = patron_of(wood, user)
        if patron is None:
            raise Refused("stranger")
        with troubles("a statement", wood.id):
            return await statement(self._store.book, self._world(wood.world), wood.id, patron.id, page, size)

    async def history(self, server: str, limit: int = 20) -> Sequence[ChapterStory]:
        """The newest finished chapters, the newest first; raises NoWood, StoreTrouble."""
        home = await self._home(server)
        with troubles("a history", home.wood):
            endings = await self._store.annals.endings(home.wood, limit + 1)
        return history(endings)[::-1][:limit]

    async def verify(self, server: str, chapter: int | None = None) -> Verdict:
        """Check a finished chapter (None: the newest) from public data alone; raises NoWood, StoreTrouble."""
        wood = await self._wood(server)
        number = max(1, wood.chapter - 1) if chapter is None else chapter
        with troubles("a chapter's check", wood.id):
            pages = await self._store.annals.chapter(wood.id, number)
        return judge(self._world(wood.world), number, pages)

    async def sheet(self, server: str) -> Sheet | None:
        """The newest Gazette, None before the first; raises NoWood, StoreTrouble."""
        home = await self._home(server)
        with troubles("a Gazette", home.wood):
            payload = await self._store.gazette(home.wood)
        return None if payload is None else sheet_from(facts(payload))

    async def reliability(self, server: str) -> tuple[ModelLine, ...]:
        """How far each model could be relied upon in the newest turns, by model; raises NoWood, StoreTrouble."""
        home = await self._home(server)
        with troubles("traces", home.wood):
            bodies = await self._store.traces.newest(home.wood, COUNTED_TURNS)
        return model_lines(self._world(home.world), traces_from(bodies))

    def cards(self) -> Mapping[str, str]:
        """The cards that may be chosen for a creature, and the lab of each."""
        return self._seating.offered

    async def council(self, server: str) -> CouncilView:
        """Who thinks in a server's wood, and how the labs do; raises NoWood, StoreTrouble."""
        wood = await self._wood(server)
        with troubles("traces", wood.id):
            # One turn more than the chapter has, for counting goes back further than the league does.
            bodies = await self._store.traces.newest(wood.id, max(COUNTED_TURNS, wood.turn + 1))
        world = self._world(wood.world)
        traces = traces_from(bodies)
        counted = traces[-COUNTED_TURNS * len(world.creatures) :]
        return self._seating.view(world, wood, traces, model_lines(world, counted))

    async def server_of(self, wood: str) -> str | None:
        """The server a wood lives in, None when there is no such wood; raises StoreTrouble."""
        with troubles("the way to a server", wood):
            return await self._store.server_of(wood)

    async def _home(self, server: str) -> Home:
        with troubles("the way home", server):
            home = await self._store.home(server)
        if home is None:
            raise NoWood(server)
        return home

    async def _wood(self, server: str) -> Wood:
        """The visible half of a server's wood: from memory, or through the connection that can see no other."""
        home = await self._home(server)
        state = self._den.glimpse(home.wood)
        if state is not None:
            return state.wood
        with troubles("a view", home.wood):
            wood = await self._store.wood(home.wood)
        if wood is None:
            raise NoWood(server)
        if wood.own_legends:
            self._telling[wood.id] = in_force(self._world(wood.world), wood)
        return wood

    def _world(self, id: str) -> World:
        """A world by id: one that was handed in, or one that is shipped."""
        if id not in self._worlds:
            self._worlds[id] = load_world(id)
        return self._worlds[id]

"""WoodService: what cogs may ask for, each in one method."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from types import MappingProxyType

from bot.api import Answer, NoWood, Plot
from bot.service._answers import troubles
from bot.service._entry_writer import EntryWriter, Give, May, Say, anybody
from bot.service._forgetting import Forgets, Leaving
from bot.service._going_back import GoingBack
from bot.service._minds import CastAssignment
from bot.service._papers import aloud, unmasked
from bot.service._speaking import Speaking
from bot.service._spending import DayBudget
from bot.service._told import Hear
from bot.service._turns import TurnPlayer
from bot.text import Text
from db import Store
from db.errors import Conflict
from db.records import Person
from engine.model import (
    RULES,
    CreatureId,
    Entry,
    ModeratorCommand,
    ModeratorEntry,
    PatronCommand,
    PatronEntry,
    Plant,
    Recast,
    Refused,
    ServerId,
    Unmask,
    Uproot,
    UseCast,
    WoodId,
    World,
)
from engine.turn import moderation
from inference.protocol import Council, Models

log = logging.getLogger(__name__)

SEED_BYTES = 32
TRACE_TURNS = 400  # turns whose traces a wood keeps, unless the operator says
KEEP_LEFT_S = 30 * 86_400  # how long an uprooted wood is kept, unless the operator says
NARRATOR_S = 8.0  # how long a turn waits for its paper to be worded, unless the operator says
_NO_CARDS: Mapping[CreatureId, str] = MappingProxyType({})
_NO_CASTS: Mapping[str, Mapping[CreatureId, str]] = MappingProxyType({})


class WoodService(Forgets, Speaking):
    """Implements `bot.api.Woods`, and ticks.

    `clock()` gives whole seconds since the epoch, `entropy(n)` n random bytes (seeds and salts). `cards` maps
    creatures, and NARRATOR, to model cards, `casts` are such mappings by name, `models` those that are served;
    `trace_turns` is how many turns' traces a wood keeps, `narrator_s` how many seconds a turn waits for the narrator's
    model, `keep_left_s` how many an uprooted wood is kept. `tokens_per_day` is what minds may cost the house a day,
    `tokens_per_day_wood` each wood; 0 for no bound.
    """

    def __init__(
        self,
        store: Store,
        worlds: Mapping[str, World],
        council: Council,
        text: Text,
        clock: Callable[[], int],
        *,
        cards: Mapping[CreatureId, str] = _NO_CARDS,
        casts: Mapping[str, Mapping[CreatureId, str]] = _NO_CASTS,
        models: Models | None = None,
        trace_turns: int = TRACE_TURNS,
        narrator_s: float = NARRATOR_S,
        keep_left_s: int = KEEP_LEFT_S,
        tokens_per_day: int = 0,
        tokens_per_day_wood: int = 0,
        entropy: Callable[[int], bytes] = os.urandom,
    ) -> None:
        super().__init__(store, worlds, CastAssignment(council, cards, models, casts), text, clock)
        self._entropy = entropy
        self._keep_left_s = keep_left_s
        self._listeners: list[tuple[Callable[[], None], bool]] = []
        self._budget = DayBudget(store.spending, clock, tokens_per_day, tokens_per_day_wood)
        self._clerk = EntryWriter(store, self._den, self._worlds, entropy, self._tell, clock)
        self._leaving = Leaving(store, self._den, self._clerk, self._worlds, clock)
        self._turns = TurnPlayer(
            store, self._den, self._clerk, council, text, clock, self._seating, trace_turns, narrator_s, self.turnstile,
            self._budget,
        )  # fmt: skip
        store.watch(lambda _woods: self._tell(sends=True))

    # -------------------------------------------------------------- entries

    async def plant(self, plot: Plot, user: str, key: str) -> Answer:  # noqa: ARG002 (the API names who asked)
        """Plant the server's wood; raises Refused when it has one, or for a world there is not, StoreTrouble."""
        wood = sha256(f"{plot.server}\x1f{key}".encode()).hexdigest()[:12]
        world = self._worlds.named(plot.world)
        entry = Plant(
            key=key,
            at=self._clock(),
            wood=WoodId(wood),
            world=world.id,
            server=ServerId(plot.server),
            channel=plot.channel,
            seed=self._entropy(SEED_BYTES).hex(),
            deck_seed=self._entropy(SEED_BYTES).hex(),
            interval_s=plot.interval_s,
            chapter_turns=plot.chapter_turns,
            rules=RULES,
            data=self._worlds.data(world.id)[0],
            sandbox=plot.sandbox,
        )
        self._store.leave(plot.server)  # what another process did there counts, not what this one remembers
        with troubles("planting", wood):
            if await self._store.home(plot.server) is None:
                try:
                    answer = await self._clerk.plant(self._den[wood], entry)
                except Conflict:
                    pass
                else:
                    log.info("wood %s is planted", wood)
                    return answer
            home = await self._store.home(plot.server)
            if home is not None:
                _, answered = await self._store.answered(home.wood, key)
                if answered is not None:
                    return self._clerk.answered(answered)
        raise Refused("already-planted")

    async def command(self, server: str, user: str, key: str, command: PatronCommand) -> Answer:
        """Play a Patron's command once; raises NoWood, Refused, StoreTrouble."""

        async def may() -> None:
            await self._leaving.may_join(await self._wood(server), user)

        def play(person: Person, key: str) -> tuple[Entry, Say | None]:
            said = unmasked(person.key) if isinstance(command, Unmask) else None
            return PatronEntry(key, self._clock(), person.key, command), said

        return await self._enter(server, user, key, play, may)

    async def answered(self, server: str, key: str) -> Answer | None:
        """What a key was answered, None for a new one; raises NoWood, StoreTrouble."""
        wood = (await self._home(server)).wood
        with troubles("an answer", wood):
            _, answered = await self._store.answered(wood, key)
            return None if answered is None else self._clerk.answered(answered)

    async def moderate(self, server: str, user: str, key: str, command: ModeratorCommand) -> Answer:
        """Play a moderator's command once; raises NoWood, Refused, StoreTrouble."""
        # The rules know no cards; what is not served is refused before it can stand in a journal.
        offered = self._seating.offered
        if isinstance(command, Recast) and command.card is not None and command.card not in offered:
            raise Refused("unknown-card")
        if isinstance(command, UseCast) and any(card not in offered for _, card in command.minds):
            raise Refused("unknown-cast")
        if isinstance(command, Uproot):
            return await self._uproot(server, user, key, command)
        answer = await self._enter(server, user, key, self._moderating(command))
        log.info(moderation.log_line(WoodId((await self._home(server)).wood), command))
        return answer

    async def _uproot(self, server: str, user: str, key: str, command: Uproot) -> Answer:
        """The channel is told; the same key again is answered as it was, though the server has no wood any more."""
        try:
            answer = await self._enter(server, user, key, self._moderating(command, aloud))
        except NoWood:
            with troubles("an answer", command.wood):
                _, answered = await self._store.answered(command.wood, key)
                if answered is not None:
                    return self._clerk.answered(answered)
            raise
        await self.plan_erasure(command.wood, self._clock() + self._keep_left_s)
        log.info(moderation.log_line(command.wood, command))
        return answer

    def _moderating(self, command: ModeratorCommand, say: Say | None = None) -> Give:
        return lambda person, key: (ModeratorEntry(key, self._clock(), person.key, command), say)

    async def _enter(self, server: str, user: str, key: str, give: Give, may: May = anybody) -> Answer:
        wood = (await self._home(server)).wood
        try:
            with troubles("a command", wood):
                return await self._clerk.given(self._den[wood], user, key, give, may)
        except Refused as refused:
            if refused.kind != "uprooted":
                raise
        except LookupError:  # erased
            pass
        self._store.leave(server)  # another process was told to
        raise NoWood(server)

    async def restored(self, only: WoodId | None = None) -> int:
        """Have every wood (or the only one asked for) know that the file went back to a copy of itself; how many do.

        Raises StoreTrouble, LookupError for no such wood.
        """
        back = GoingBack(self._store, self._den, self._clerk, self._clock, self._entropy)
        return await back.all() if only is None else await back.one(only)

    # -------------------------------------------------------------- turns

    async def tick_now(self, server: str, since: int | None = None) -> Answer:
        """Play the next turn, unless one was played `since`; raises NoWood, Refused when paused, StoreTrouble."""
        home = await self._home(server)
        if since is not None:
            with troubles("a turn that was asked for before", home.wood):
                wood = (await self._den.held(self._den[home.wood])).state.wood
            if wood.age and wood.ticked_at >= since:
                return Answer("ticked", {"turn": wood.turn or wood.settings.chapter_turns})
        turn = await self._turns.play(home.wood)
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
        are left alone, and those that rest because their turn could not be played (`_resting.py`). When the database
        fails, whatever can be played is, and the first failure is raised.
        """
        return await self._turns.play_due(now)

    async def next_due(self) -> int | None:
        """When the next wood is due (seconds since the epoch), but for those under way; None if none waits.

        None as well while more are due than are asked at once: who falls due meanwhile comes after them.
        """
        if self._turns.waiting:
            return None
        return await self._store.next_due(self._turns.away)

    @property
    def busy(self) -> bool:
        """Whether a turn is under way anywhere."""
        return bool(self._turns.thinking)

    async def leave_out(self, servers: Iterable[str]) -> None:
        """Have no turn come to these servers' woods, where the bot is not, until told otherwise; raises StoreTrouble.

        Nothing of it is written: a wood rests where the bot is not, and goes on as it is where it is.
        """
        with troubles("who is left out", ""):
            homes = [await self._store.home(server) for server in servers]
        self._turns.absent.clear()
        self._turns.absent.update(home.wood for home in homes if home is not None)
        self._tell(sends=False)

    def is_left_out(self, wood: str) -> bool:
        """Whether that is so of a wood, by its id."""
        return wood in self._turns.absent

    def watch(self, hear: Hear) -> None:
        """Have `hear` called after each turn, on the event loop, with what is told of it; it must raise nothing."""
        self._turns.hears.append(hear)

    async def spent_today(self) -> int:
        """What all minds have cost since midnight UTC, in tokens; raises StoreError."""
        return await self._budget.today()

    def subscribe(self, listener: Callable[[], None], *, posts: bool = False) -> None:
        """Have `listener` called after each commit, on the event loop; with `posts`, if something is to be sent."""
        self._listeners.append((listener, posts))

    def _tell(self, sends: bool) -> None:
        for listener, posts in self._listeners:
            if posts and not sends:
                continue
            try:
                listener()
            except Exception:  # the commit stands, whatever its listeners do
                log.exception("a listener failed")

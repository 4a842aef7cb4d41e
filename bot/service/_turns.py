"""Turns: ask the council without holding anybody up, play on the wood as it is by then, and print the paper."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from bot.api import PressMemory, StoreTrouble
from bot.gazette import NO_MEMORY, headlines, sheet_memory
from bot.service._answers import troubles
from bot.service._cache import CachedWood, WoodCache
from bot.service._entry_writer import EntryWriter, due_at
from bot.service._minds import CastAssignment, kept
from bot.service._papers import Words, gazette
from bot.service._told import Hear, log_turn, turn_told
from bot.service.pauses import DayBudget, Resting
from bot.text import ENGLISH, Text
from bot.text.languages import tongue
from bot.turnstile import Turnstile
from db import Store, StoreError
from db.codec import facts
from db.records import Message
from engine.apply import Outcome
from engine.events import Event
from engine.model import NARRATOR, Refused, Tick, Wood, World, in_force, tick_key
from engine.turn import morning
from engine.views import public_view
from inference.narrator import Worded, polish, trace_of
from inference.protocol import Council, Reply
from inference.standin import StandIn
from inference.turn import think

ASKED_AT_ONCE = 256  # woods whose minds think at the same time; their turns are played one a round of the loop


@dataclass(frozen=True, slots=True)
class TurnPlayer:
    """Plays turns. `seating` knows who thinks for whom; `trace_turns` is how many turns' traces a wood keeps.

    `narrator_s` is how many seconds a turn waits for its paper to be worded. What a turn computes goes through the
    `turnstile`; while its minds think it is not in anybody's way. Whoever `hears` is told of each turn.
    """

    store: Store
    den: WoodCache
    clerk: EntryWriter
    council: Council
    text: Text
    clock: Callable[[], int]
    seating: CastAssignment
    trace_turns: int
    narrator_s: float
    turnstile: Turnstile
    budget: DayBudget
    hears: list[Hear] = field(default_factory=lambda: [log_turn])
    thinking: set[str] = field(default_factory=set)
    resting: Resting = field(default_factory=Resting)
    waiting: set[str] = field(default_factory=set)  # those of `thinking` that are due, and not begun yet
    absent: set[str] = field(default_factory=set)  # woods in whose server the bot is not

    @property
    def away(self) -> set[str]:
        """Woods that are not to be asked when they are due: under way, at rest, or where the bot is not."""
        return self.thinking | self.resting.woods | self.absent

    async def play(self, wood: str, now: int | None = None) -> int:
        """Play the wood's next turn and return its number; asked while one is under way, wait for that one instead.

        With `now`, only a turn that is due then. Raises Refused when it is not, or the wood is paused; StoreTrouble,
        LookupError.
        """
        awake = self.den[wood]
        late, before = awake.turn.locked(), awake.played
        with troubles("a turn", wood):
            async with awake.turn:
                if not late or awake.played == before:
                    self.thinking.add(wood)
                    try:
                        awake.played = await self._play(awake, now)
                        self.resting.end(wood)
                    finally:
                        self.thinking.discard(wood)
        _, turn = awake.played or (0, 0)
        return turn

    async def play_due(self, now: int) -> int:
        """Play one turn of every wood that is due and not away; how many.

        A wood whose turn cannot be played rests, and is nobody else's trouble; when the database fails, the first
        trouble is raised at the end.
        """
        found, away = await self.store.due(now), self.away
        due = [wood for wood in found if wood not in away]
        queue, played, failed = deque(due), 0, list[Exception]()

        async def player() -> None:
            nonlocal played
            while queue:
                wood = queue.popleft()
                self.waiting.discard(wood)
                try:
                    await self.play(wood, now)
                except Refused:  # paused, or played by another process, since we asked what is due
                    continue
                except Exception as error:
                    if isinstance(error, StoreTrouble) and not error.damaged:
                        failed.append(error)
                    else:
                        self.resting.begin(wood, error)
                else:
                    played += 1

        self.thinking.update(due)
        self.waiting.update(due)
        try:
            await asyncio.gather(*(player() for _ in due[:ASKED_AT_ONCE]))
        finally:
            self.thinking.difference_update(due)
            self.waiting.difference_update(due)
        if failed:
            raise failed[0]
        return played

    async def _play(self, awake: CachedWood, now: int | None) -> tuple[int, int]:
        """Ask, then enter; returns chapter and turn. The lock is free while the minds think: commands go on."""
        began = time.perf_counter()
        await self.turnstile.turn()
        async with awake.lock:
            held = await self.clerk.ready(awake)
        wood = held.state.wood
        world = in_force(self.clerk.worlds.of(wood), wood)
        if wood.settings.paused:
            raise Refused("paused")
        if now is not None and (due := due_at(held.state, now) or 0) > now:
            await self.store.put_off(wood.id, held.head.seq, due)  # an overdue turn waits for the morning
            raise Refused("turn-is-over", turn=wood.turn)
        await self.turnstile.turn()
        dawn = morning(world, wood, held.state.secrets)
        resting = await self.budget.is_spent(wood.id)
        council: Council = StandIn() if resting else self.council
        cards = self.seating.resting(world) if resting else self.seating.of(wood)
        thoughts = await think(council, world, dawn, cards, turn=self.turnstile.turn)
        memory = await self._memory(awake, wood)
        await self.turnstile.turn()
        decisions = {thought.ask.creature: thought.decision for thought in thoughts}
        chapter, turn = wood.chapter, wood.turn + 1
        key = tick_key(wood.id, chapter, turn)
        tick = Tick(key, self.clock(), chapter, turn, decisions, seen=wood.serial)
        card = cards.get(NARRATOR, "")
        worded = await self._worded(awake, world, tick, card, memory)
        traces = kept(world, dawn, thoughts, self.trace_turns, trace_of(worded, world, wood, turn))
        words = Words(card, worded.said)
        changes, alone = (0, ("", "")) if resting else (self.seating.changes(wood), self.seating.alone(world, wood))
        print_paper = gazette(self._spoken(wood.id), world, council.label, tick, words, changes, alone, memory, cards)

        def say(outcome: Outcome, news: tuple[Event, ...]) -> tuple[Message]:
            played.append(outcome)
            papers.extend(print_paper(outcome, news))
            return (papers[-1],)

        played, papers = list[Outcome](), list[Message]()
        bill = await self.budget.bill(sum(_cost(thought.reply) for thought in thoughts) + _cost(worded.reply))
        await self.clerk.enter(awake, key, lambda: tick, say, traces, spent=bill)
        if played and awake.held is not None:  # else another process was quicker, and has said so
            self.budget.paid(wood.id, bill)
            awake.paper = papers[-1].payload
            told = turn_told(wood, played[-1], thoughts, time.perf_counter() - began, resting=resting)
            for hear in self.hears:
                hear(told)
            if resting:
                await self._rested(wood)
        return chapter, turn

    async def _rested(self, wood: Wood) -> None:
        """A wood whose minds rest is told so once a day, in its channel."""
        until = str(self.budget.midnight)
        where, key = wood.settings.channel, f"resting {until}"
        with suppress(StoreError):  # the turn stands, whatever is told of it
            await self.store.outbox.word(wood.id, key, where, "minds-resting", {"until": until})
            self.clerk.tell(True)

    def _spoken(self, wood: str) -> Text:
        """The catalogue that a wood speaks."""
        return tongue(self.store.languages.woods.get(wood, ""), self.text.language)

    async def _memory(self, awake: CachedWood, wood: Wood) -> PressMemory:
        """What the newest paper has left; what cannot be read any more is forgotten, for no turn waits for a paper."""
        try:
            is_ours = awake.played == (wood.chapter, wood.turn)
            payload = awake.paper if is_ours and awake.paper else await self.store.gazette(wood.id)
            return NO_MEMORY if payload is None else sheet_memory(facts(payload))
        except (StoreError, ValueError):
            return NO_MEMORY

    async def _worded(
        self, awake: CachedWood, world: World, tick: Tick, card: str, memory: PressMemory = NO_MEMORY
    ) -> Worded:
        """The narrator's wording of what this turn's headlines would be if it were played now; nothing is held.

        Where a command comes in between and makes another headline, that one stands as the catalogue has it.
        """
        models, text = self.seating.models, self._spoken(awake.id)
        if models is None or card not in models.labs or text.language != ENGLISH:  # what models read is English
            return Worded()
        async with awake.lock:
            held = await self.den.held(awake)
        try:
            outcome = self.clerk.applied(held, tick)
        except Refused:  # the turn itself will say why
            return Worded()
        news = (*held.news, *outcome.events)
        wood, over = outcome.finale or outcome.state.wood, outcome.finale is not None
        lines = headlines(text, world, public_view(world, wood, over=over), news, memory=memory)
        key = f"{tick.key}:{NARRATOR}"
        return await polish(models, world, lines, card=card, key=key, turn=tick.turn, within_s=self.narrator_s)


def _cost(reply: Reply | None) -> int:
    """What a reply has cost, in tokens, as far as its server counts."""
    return 0 if reply is None else reply.prompt_tokens + reply.reply_tokens

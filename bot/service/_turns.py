"""Turns: ask the council without holding anybody up, play the turn on the wood as it is by then, and print its paper.

The paper is data for the renderer, of public facts only.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections import Counter, deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from bot.api import PressMemory, Sheet, StoreTrouble
from bot.gazette import NO_MEMORY, closing_lines, edition, headlines, sheet_json, sheet_memory
from bot.service._answers import troubles
from bot.service._cache import CachedWood, WoodCache
from bot.service._entry_writer import EntryWriter, Say, due_at
from bot.service._minds import CastAssignment, kept
from bot.service._resting import Resting
from bot.text import Text
from bot.turnstile import Turnstile
from bot.window.turns import turn_shown
from db import Store, StoreError
from db.codec import dump, facts
from db.records import Message
from engine.apply import Outcome
from engine.events import ChapterClosed, Event, LegendStruck, PriceMoved, Traded
from engine.model import NARRATOR, CreatureId, Refused, Tick, Wood, World, in_force, tick_key
from engine.turn import morning
from engine.views import public_view
from inference.narrator import Worded, polish, trace_of
from inference.protocol import Council
from inference.turn import Thought, think

log = logging.getLogger(__name__)

ASKED_AT_ONCE = 256  # woods whose minds think at the same time; their turns are played one a round of the loop
CHART_EVERY = 4  # turns
CHART_MOVE_PERCENT = 25


@dataclass(frozen=True, slots=True)
class Words:
    """Plain headlines that a narrator's card worded better, and how."""

    card: str = ""
    said: Mapping[str, str] = field(default_factory=dict)


NO_WORDS = Words()
NO_CARDS: Mapping[CreatureId, str] = MappingProxyType({})


def gazette(
    text: Text,
    world: World,
    cast: str,
    tick: Tick,
    words: Words = NO_WORDS,
    changes: int = 0,
    alone: tuple[str, str] = ("", ""),
    memory: PressMemory = NO_MEMORY,
    cards: Mapping[CreatureId, str] = NO_CARDS,
) -> Callable[[Outcome, tuple[Event, ...]], tuple[Message]]:
    """What makes the Gazette of this turn, once its outcome is known: one message to the wood's channel, and the turn
    as the public page shows it.

    `memory` is what the papers before it have said, `cards` who was to think for whom.
    """

    def say(outcome: Outcome, news: tuple[Event, ...]) -> tuple[Message]:
        wood = outcome.finale or outcome.state.wood
        view = public_view(world, wood, over=outcome.finale is not None)
        printed = edition(text, world, view, news, memory=memory)
        plain = printed.lines
        sheet = Sheet(
            view=view,
            events=news,
            headlines=tuple(words.said.get(line, line) for line in plain),
            cast=cast,
            understudies=tuple(creature for creature, said in tick.decisions.items() if said.understudy),
            chart=tick.turn == 1 or tick.turn % CHART_EVERY == 0 or any(map(_matters, news)),
            narrator=words.card if any(line in words.said for line in plain) else "",
            changes=changes,
            closing=closing_lines(text, in_force(world, view), view, news),
            alone=("", "") if all(said.understudy for said in tick.decisions.values()) else alone,
            memory=printed.memory,
        )
        shown = dump(turn_shown(world, wood, sheet, tick, cards))
        return (Message("gazette", wood.settings.channel, sheet_json(sheet), shown),)

    return say


def _matters(event: Event) -> bool:
    """Whether an event deserves a chart: a legend struck, a price that leapt, or a chapter that ended."""
    match event:
        case LegendStruck() | ChapterClosed():
            return True
        case PriceMoved(before=before, after=after):
            return abs(after - before) * 100 >= before * CHART_MOVE_PERCENT
        case _:
            return False


def aloud(outcome: Outcome, _: tuple[Event, ...]) -> tuple[Message]:
    """What an entry came to, said in the wood's channel: that it was uprooted, that it went back."""
    payload = dump({"kind": outcome.result.kind, "data": outcome.result.data})
    return (Message("word", outcome.state.wood.settings.channel, payload),)


def unmasked(user: str) -> Say:
    """Who a Patron is, said in the wood's channel, as they wished: the wood itself never knows."""

    def say(outcome: Outcome, _: tuple[Event, ...]) -> tuple[Message]:
        payload = dump({"kind": outcome.result.kind, "data": {**outcome.result.data, "user": user}})
        return (Message("word", outcome.state.wood.settings.channel, payload),)

    return say


@dataclass(frozen=True, slots=True)
class TurnPlayer:
    """Plays turns. `seating` knows who thinks for whom; `trace_turns` is how many turns' traces a wood keeps.

    `narrator_s` is how many seconds a turn waits for its paper to be worded. What a turn computes goes through the
    `turnstile`; while its minds think it is not in anybody's way.
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
        cards = self.seating.of(wood)
        thoughts = await think(self.council, world, dawn, cards)
        memory = await self._memory(wood)
        await self.turnstile.turn()
        decisions = {thought.ask.creature: thought.decision for thought in thoughts}
        chapter, turn = wood.chapter, wood.turn + 1
        key = tick_key(wood.id, chapter, turn)
        tick = Tick(key, self.clock(), chapter, turn, decisions, seen=wood.serial)
        card = cards.get(NARRATOR, "")
        worded = await self._worded(awake, world, tick, card, memory)
        traces = kept(world, dawn, thoughts, self.trace_turns, trace_of(worded, world, wood, turn))
        words = Words(card, worded.said)
        changes, alone = self.seating.changes(wood), self.seating.alone(world, wood)
        print_paper = gazette(self.text, world, self.council.label, tick, words, changes, alone, memory, cards)

        def say(outcome: Outcome, news: tuple[Event, ...]) -> tuple[Message]:
            played.append(outcome)
            return print_paper(outcome, news)

        played = list[Outcome]()
        await self.clerk.enter(awake, key, lambda: tick, say, traces)
        if played:  # else another process was quicker, and has said so
            _log(wood, played[-1], thoughts, time.perf_counter() - began)
        return chapter, turn

    async def _memory(self, wood: Wood) -> PressMemory:
        """What the newest paper has left; what cannot be read any more is forgotten, for no turn waits for a paper."""
        try:
            payload = await self.store.gazette(wood.id)
            return NO_MEMORY if payload is None else sheet_memory(facts(payload))
        except (StoreError, ValueError):
            return NO_MEMORY

    async def _worded(
        self, awake: CachedWood, world: World, tick: Tick, card: str, memory: PressMemory = NO_MEMORY
    ) -> Worded:
        """The narrator's wording of what this turn's headlines would be if it were played now; nothing is held.

        Where a command comes in between and makes another headline, that one stands as the catalogue has it.
        """
        models = self.seating.models
        if models is None or card not in models.labs:
            return Worded()
        async with awake.lock:
            held = await self.den.held(awake)
        try:
            outcome = self.clerk.applied(held, tick)
        except Refused:  # the turn itself will say why
            return Worded()
        news = (*held.news, *outcome.events)
        wood, over = outcome.finale or outcome.state.wood, outcome.finale is not None
        lines = headlines(self.text, world, public_view(world, wood, over=over), news, memory=memory)
        key = f"{tick.key}:{NARRATOR}"
        return await polish(models, world, lines, card=card, key=key, turn=tick.turn, within_s=self.narrator_s)


def _log(before: Wood, outcome: Outcome, thoughts: Sequence[Thought], took_s: float) -> None:
    """One line a turn: of the wood, never of a player."""
    trades = sum(isinstance(event, Traded) for event in outcome.events)
    minds = Counter(thought.reply.outcome for thought in thoughts)
    said = ", ".join(f"{count} {kind}" for kind, count in sorted(minds.items()))
    at = (before.id, before.chapter, before.turn + 1)
    log.info("wood %s, chapter %d, turn %d: %d trades; minds: %s; %d ms", *at, trades, said, took_s * 1000)

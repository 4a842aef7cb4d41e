"""How a sim's wood is played: its weather, its turns, and around it the Patron bots.

Each turn, in an order drawn anew, the bots play what their policies ask for.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from bot.lab.policies import Policy, Sight
from engine.apply import Outcome, State, apply
from engine.core import draws
from engine.creatures import needs
from engine.events import Event, Notice, Traded
from engine.market import auction
from engine.model import (
    RULES,
    CreatureId,
    Decision,
    Entry,
    GoodId,
    Join,
    MakeWeather,
    ModeratorEntry,
    PatronCommand,
    PatronEntry,
    PatronId,
    Plant,
    PublicView,
    Refused,
    ServerId,
    Tick,
    UserId,
    Wood,
    WoodId,
    World,
    tick_key,
)
from engine.turn import tick
from engine.views import private, public

# Weather by the turn before which it comes: what a sim may throw at a wood.
Scenario: TypeAlias = Mapping[int, tuple[MakeWeather, ...]]

SCENARIOS: dict[str, Scenario] = {
    "none": {},
    "drought-and-winter": {5: (MakeWeather("drought"),), 8: (MakeWeather("winter-rumour"),)},
}

# Where models are looked at: the run of the field notes, whose figures theirs are to be held against.
CHAPTER_TURNS = 40
WEATHER = SCENARIOS["drought-and-winter"]

# Asks the five minds of a morning's wood; the sim is handed the same function that the bot uses.
Decide = Callable[[World, Wood], Awaitable[Mapping[CreatureId, Decision]]]
# A policy asks for each kind of command once a turn, of one creature or good; so many in all, lest it hold up the wood.
COMMANDS = 6
KEEPER = UserId("sim")


@dataclass(slots=True)
class Run:
    """What one wood's turns came to. Lists hold one figure a turn; `prices` starts with the opening price.

    `wealth` is purse and store at reference, by creature; `traded` the goods that changed hands in each turn.
    """

    seed: int
    prices: dict[GoodId, list[int]]
    ginis: list[float]
    wealth: dict[str, int]
    trades: list[int] = field(default_factory=list)
    traded: list[frozenset[str]] = field(default_factory=list)
    mood_min: int = 100
    replies: int = 0
    valid_json: int = 0
    offers: int = 0
    valid_offers: int = 0
    self_buys: int = 0


def gini(amounts: list[int]) -> float:
    """Gini coefficient: 0 when all hold alike, toward 1 when one holds everything; 0 where nobody holds anything."""
    total, count = sum(amounts), len(amounts)
    if not total:
        return 0.0
    ranked = sorted(amounts)
    return sum((2 * place - count - 1) * amount for place, amount in enumerate(ranked, 1)) / (count * total)


def planted(world: World, seed: int, chapter_turns: int) -> State:
    """A fresh wood of a numbered seed."""
    return apply(world, None, plant_of(world, seed, chapter_turns)).state


def plant_of(world: World, seed: int, chapter_turns: int) -> Plant:
    """The first entry of a numbered seed's wood; deck and public chance have seeds of their own."""
    root = draws.child("00", "sim", seed)
    return Plant(
        key="plant", at=0, wood=WoodId(f"sim-{seed}"), world=world.id, server=ServerId("sim"), channel="sim",
        seed=draws.child(root, "wood"), deck_seed=draws.child(root, "deck"), chapter_turns=chapter_turns,
        rules=RULES,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn as it went: what the minds looked at, the entry with what they decided, what came of it."""

    morning: Wood
    entry: Tick
    outcome: Outcome


async def next_turn(world: World, state: State, decide: Decide) -> Turn:
    """Play the wood's next turn."""
    wood = state.wood
    morning = tick.morning(world, wood, state.secrets)
    decisions = await decide(world, morning)
    key = tick_key(wood.id, wood.chapter, wood.turn + 1)
    entry = Tick(key, wood.age, wood.chapter, wood.turn + 1, decisions)
    return Turn(morning, entry, apply(world, state, entry))


async def turn(world: World, state: State, decide: Decide, run: Run) -> State:
    """Play one turn and write its figures into `run`."""
    played = await next_turn(world, state, decide)
    morning, outcome = played.morning, played.outcome
    for creature, decision in played.entry.decisions.items():
        judged = auction.judge(world, morning, creature, decision)
        run.replies += 1
        run.valid_json += decision.status == "clean"
        run.offers += len(decision.orders)
        run.valid_offers += len(judged.orders)
        run.self_buys += judged.drops.get("self-buy", 0)
    after = outcome.state.wood
    fills = [event.good for event in outcome.events if isinstance(event, Traded)]
    run.trades.append(len(fills))
    run.traded.append(frozenset(fills))
    for good, price in after.prices.items():
        run.prices[good].append(price)
    run.wealth = wealth_of(world, after)
    run.ginis.append(gini(list(run.wealth.values())))
    run.mood_min = min(run.mood_min, *after.moods.values())
    return outcome.state


def wealth_of(world: World, wood: Wood) -> dict[str, int]:
    """Purse and store at reference, by creature."""
    return {creature: needs.wealth(wood, creature) for creature in world.creatures}


def opened(world: World, state: State, seed: int) -> Run:
    """The record of a wood on its first morning."""
    wealth = wealth_of(world, state.wood)
    prices = {good: [price] for good, price in state.wood.prices.items()}
    return Run(seed, prices, [gini(list(wealth.values()))], wealth)


async def play(world: World, decide: Decide, seed: int, turns: int, scenario: Scenario, chapter_turns: int) -> Run:
    """One wood, `turns` turns long, with the scenario's weather on its way."""
    state = planted(world, seed, chapter_turns)
    run = opened(world, state, seed)
    for number in range(1, turns + 1):
        for command in scenario.get(number, ()):
            entry = ModeratorEntry(f"{KEEPER}:{number}:{command.kind}", number, KEEPER, command)
            state = apply(world, state, entry).state
        state = await turn(world, state, decide, run)
    return run


Keep = Callable[[Entry, Outcome], None]


def _nothing(entry: Entry, outcome: Outcome) -> None:
    """For those who keep no record."""


def _about(command: PatronCommand) -> tuple[str, str, str]:
    """What a command is, and the creature or the good that it is about."""
    return command.stored_as, str(getattr(command, "creature", "")), str(getattr(command, "good", ""))


@dataclass(slots=True)
class Party:
    """Who plays in a wood. `bots` maps a user to its policy; `keep` is shown every entry that a bot played.

    `names` maps users to the slugs of their wood names, once they have joined.
    """

    world: World
    seed: str
    bots: Mapping[UserId, Policy]
    keep: Keep = _nothing
    names: dict[UserId, PatronId] = field(default_factory=dict)
    letters: dict[PatronId, list[Notice]] = field(default_factory=dict)
    mail: dict[PatronId, list[Notice]] = field(default_factory=dict)
    news: list[Event] = field(default_factory=list)
    count: int = 0
    _seen: tuple[Wood, PublicView] | None = None  # what all see of a wood is made once, until somebody acts

    def join(self, state: State) -> State:
        """Everyone takes a wood name."""
        for user in self.bots:
            state = self.enter(state, user, Join())
            self.names[user] = next(one.id for one in state.wood.patrons.values() if one.user == user)
        return state

    def act(self, state: State) -> State:
        """Every bot plays until it wants no more, is refused, or has said enough."""
        age = state.wood.age
        for user in draws.shuffled(self.seed, list(self.bots), "order", age):
            asked: set[tuple[str, str, str]] = set()
            while len(asked) < COMMANDS:
                command = self.bots[user](self.sight(state, user))
                if command is None or (about := _about(command)) in asked:
                    break
                asked.add(about)
                try:
                    state = self.enter(state, user, command)
                except Refused:
                    break
        return state

    def enter(self, state: State, user: UserId, command: PatronCommand) -> State:
        """One command of one user; raises Refused."""
        self.count += 1
        entry = PatronEntry(f"patron:{self.count}", state.wood.ticked_at, user, command)
        outcome = apply(self.world, state, entry)
        self.keep(entry, outcome)
        self._read(outcome)
        return outcome.state

    def hear(self, outcome: Outcome) -> None:
        """A turn is over: its news and mail take the place of yesterday's, and with a new chapter old letters go."""
        self.news.clear()
        self.mail.clear()
        if outcome.finale is not None:
            self.letters.clear()
        self._read(outcome)

    def sight(self, state: State, user: UserId) -> Sight:
        """What this user can see now."""
        wood, name = state.wood, self.names[user]
        if self._seen is None or self._seen[0] is not wood:
            self._seen = wood, public.public_view(self.world, wood)
        return Sight(
            me=private.patron_view(self.world, wood, user),
            wood=self._seen[1],
            letters=tuple(self.letters.get(name, ())),
            mail=tuple(self.mail.get(name, ())),
            news=tuple(self.news),
            dice=draws.child(self.seed, user, wood.age),
        )

    def _read(self, outcome: Outcome) -> None:
        self.news.extend(outcome.events)
        for one in outcome.notices:
            for box in (self.letters, self.mail):
                box.setdefault(one.patron, []).append(one.notice)

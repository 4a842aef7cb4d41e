"""Weather by the turn before which it comes: what a sim may throw at a wood."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from engine.apply import Outcome, State, apply
from engine.core import draws
from engine.creatures import needs
from engine.events import Traded
from engine.market import auction
from engine.model import Decision, MakeWeather, ModeratorEntry, Plant, Tick, Wood, World, tick_key
from engine.turn import tick

Scenario: TypeAlias = Mapping[int, tuple[MakeWeather, ...]]

SCENARIOS: dict[str, Scenario] = {
    "none": {},
    "drought-and-winter": {5: (MakeWeather("drought"),), 8: (MakeWeather("winter-rumour"),)},
}


# Asks the five minds of a morning's wood; the sim is handed the same function that the bot uses.
Decide = Callable[[World, Wood], Awaitable[Mapping[str, Decision]]]
KEEPER = "sim"


@dataclass(slots=True)
class Run:
    """What one wood's turns came to. Lists hold one figure a turn; `prices` starts with the opening price.

    `wealth` is purse and store at reference, by creature; `traded` the goods that changed hands in each turn.
    """

    seed: int
    prices: dict[str, list[int]]
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
        key="plant", at=0, wood=f"sim-{seed}", world=world.id, server="sim", channel="sim",
        seed=draws.child(root, "wood"), deck_seed=draws.child(root, "deck"), chapter_turns=chapter_turns,
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

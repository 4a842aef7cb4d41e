"""What anyone at all can see of a wood, turn by turn, as numbers that a reader of secrets may look for a pattern in.

That is the public table and news, the paper as it is printed, and all that the window serves: the turn as its API has
it, and of the album that comes when the chapter is over what the minds were asked and said, and what moved the prices.
The deck alone, which the album lays open, is left out: who sees it knows by the rules what was true.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from sys import intern
from typing import Any

import orjson
from rich.console import Console

from bot.gazette import NO_MEMORY, sheet_memory
from bot.lab.play import Decide, Turn, next_turn, planted
from bot.lab.reading import Clue, advantage, need_scikit_learn
from bot.lab.served import mind_numbers, turn_numbers, why_numbers, words_of
from bot.lab.tables import interval
from bot.service import LeftOut, Played, gazette
from bot.text import catalogue
from bot.turnstile import Turnstile
from engine.apply import Outcome, State, apply
from engine.core import draws
from engine.events import Event, Traded
from engine.fairness import DeckCard, forecast_of
from engine.model import Join, Open, PatronCommand, PatronEntry, PublicView, Refused, UserId, Whisper, World, odds
from engine.views import public_view

NEAR = 4  # turns after a rumour that are looked at one by one; those after them are counted together


@dataclass(frozen=True, slots=True)
class SeenPage:
    """One turn in public: `calls` is how many minds were asked, `traded` units by good, `words` how often each fell.

    `served` is everything else that the window has of it, now or when the chapter is over, by name.
    """

    prices: Mapping[str, int]
    purses: Mapping[str, int]
    moods: Mapping[str, int]
    worths: tuple[int, ...]
    kinds: Mapping[str, int]
    traded: Mapping[str, int]
    words: Mapping[str, int]
    calls: int
    served: Mapping[str, int] = field(default_factory=dict)


def page(
    view: PublicView, events: Iterable[Event], lines: Sequence[str], calls: int, served: Mapping[str, int] | None = None
) -> SeenPage:
    """The page of a turn: its table, its news, the paper's headlines, everybody's gossip, and what is `served`."""
    kinds: Counter[str] = Counter()
    traded: Counter[str] = Counter()
    for event in events:
        kinds[event.kind] += 1
        if isinstance(event, Traded):
            traded[event.good] += event.quantity
    said = [*lines, *(creature.gossip for creature in view.creatures)]
    return SeenPage(
        prices={good.id: good.price for good in view.goods},
        purses={creature.id: creature.purse for creature in view.creatures},
        moods={creature.id: creature.mood for creature in view.creatures},
        worths=tuple(sorted(patron.worth for patron in view.patrons)),
        kinds=kinds,
        traded=traded,
        words=words_of(said),
        calls=calls,
        served=served or {},
    )


def clues(good: str, direction: str, turn: int, before: SeenPage, pages: Sequence[SeenPage]) -> dict[str, float]:
    """Everything public about a rumour: what it says, the page `before` it, and the `pages` since, by name."""
    told: dict[str, float] = {
        "turn": turn, "pages": len(pages),
        f"good:{good}": 1, f"way:{direction}": 1, f"about:{good}:{direction}": 1,
    }  # fmt: skip
    for after, now in enumerate(pages, 1):
        when = str(min(after, NEAR + 1))
        _add(told, f"price:{when}", now.prices[good] / before.prices[good] - 1)
        _add(told, f"traded:{when}", now.traded.get(good, 0))
        _add(told, f"calls:{when}", now.calls)
        for kind, count in now.kinds.items():
            _add(told, f"event:{kind}", count)
            _add(told, f"event:{kind}:{when}", count)
        for word, count in now.words.items():
            _add(told, f"word:{word}", count)
        for other, units in now.traded.items():
            _add(told, f"traded:{other}", units)
    last = pages[-1]
    for other, price in last.prices.items():
        told[f"price:{other}"] = before.prices[other]
        told[f"rise:{other}"] = price / before.prices[other] - 1
    for creature, purse in last.purses.items():
        told[f"purse:{creature}"] = before.purses[creature]
        told[f"earned:{creature}"] = purse - before.purses[creature]
        told[f"mood:{creature}"] = last.moods[creature]
    for place, worth in enumerate(last.worths):
        told[f"worth:{place}"] = worth
    for after, now in enumerate(pages):
        _changed(told, f"own {direction}", good, before.served, now.served, first=not after)
    return {intern(name): value for name, value in told.items()}


def _changed(
    told: dict[str, float], own: str, good: str, before: Mapping[str, int], now: Mapping[str, int], *, first: bool
) -> None:
    """What is served since, less what was before, summed up, and of the first turn by itself.

    What is about the rumour's good is told by that name, too, so that what is read of one good is read of all.
    """
    for name in before.keys() | now.keys():
        moved = now.get(name, 0) - before.get(name, 0)
        if moved:
            for known in (name, name.replace(good, own)) if good in name else (name,):
                _add(told, f"all {known}", moved)
                if first:
                    told[f"first {known}"] = moved


def _add(told: dict[str, float], name: str, amount: float) -> None:
    told[name] = told.get(name, 0) + amount


CHAPTER = 40
WHISPERERS = tuple(map(UserId, ("ann", "bob", "cat")))
EVERY = 5  # turns between two whispers of one Patron, in the mean
# A word that falls a little more often beside a true tip, in percent of them: whoever cannot find it proves nothing.
GIVEAWAY, BESIDE_TRUE, BESIDE_BAIT = "word:hush", 60, 40


@dataclass(slots=True)
class _Rumour:
    """A whisper on its way, and the pages since. Its last turn, `until`, is public, as is all but `planted`."""

    planted: bool
    good: str
    direction: str
    turn: int
    until: int
    before: SeenPage
    pages: list[SeenPage] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Leakage:
    """The study: a chapter a wood. Raises ValueError with one sentence where what does the reading is not installed."""

    def __post_init__(self) -> None:
        need_scikit_learn()

    async def one(self, world: World, decide: Decide, seed: int) -> list[Clue]:
        """A chapter's whispers, each with everything public until the turn before a legend or time can settle it."""
        return await _Chapter(world, seed).played(decide)

    def result(self, runs: list[list[Clue]]) -> dict[str, Any]:
        """What a reader gains over a coin, and what the same reader gains where a little does leak."""
        found = [clue for run in runs for clue in run]
        gained, checked = advantage(found), advantage([_given_away(clue, place) for place, clue in enumerate(found)])
        return {
            "runs": len(runs),
            "tips": len(found),
            "true": sum(not clue.planted for clue in found),
            "numbers": len({name for clue in found for name in clue.seen}),
            "advantage": gained,
            "self_check": checked,
            "holds": gained["low"] <= 0 <= gained["high"] and checked["low"] > 0,
        }

    def show(self, paper: Console, cast: str, runs: list[list[Clue]], result: Mapping[str, Any]) -> None:  # noqa: ARG002
        """The advantage, the self-check, and whether the bar holds."""
        text = catalogue()
        counts = {name: result[name] for name in ("runs", "tips", "true", "numbers")}
        paper.print(text("sim-leakage", cast=cast, **counts))
        paper.print(text("sim-leakage-advantage", figure=interval(result["advantage"], 3)))
        paper.print(text("sim-leakage-check", figure=interval(result["self_check"], 3)))
        paper.print(text("sim-bar-holds" if result["holds"] else "sim-bar-broken"))


def _given_away(clue: Clue, place: int) -> Clue:
    """The clue where something leaks."""
    share = BESIDE_BAIT if clue.planted else BESIDE_TRUE
    if draws.below("00", 100, "giveaway", place) >= share:
        return clue
    return replace(clue, seen={**clue.seen, GIVEAWAY: 1})


class _Chapter:
    """One chapter of one wood; `waiting` are the whispers that nothing has settled yet, `told` those that are over."""

    def __init__(self, world: World, seed: int) -> None:
        self.world, self.seed = world, seed
        self.dice = draws.child("00", "sim-leakage", seed)
        self.news: list[Event] = []
        self.waiting: list[_Rumour] = []
        self.told: list[Clue] = []
        self.legends = [legend for legend, weight in odds(world, {}).items() for _ in range(weight)]
        self.left_out = LeftOut(self._find, Turnstile())
        self.memory = NO_MEMORY
        self.entries: list[PatronEntry] = []
        self.state = self.evening = planted(world, seed, CHAPTER)
        self.page = page(public_view(world, self.state.wood), (), (), 0)

    async def played(self, decide: Decide) -> list[Clue]:
        """All the chapter's whispers."""
        for user in WHISPERERS:
            self._enter(user, Join())
        for _ in range(CHAPTER):
            for user in WHISPERERS:
                self._whisper(user)
            wood, strikes = self.state.wood, self.state.secrets.deck[0].turn
            self._settle(legend=strikes <= wood.turn + 1)
            played = await next_turn(self.world, self.state, decide)
            self._hear(played.outcome)
            self.page = await self._page(played)
            self.news.clear()
            self.entries.clear()
            self.evening = self.state
            for rumour in self.waiting:
                rumour.pages.append(self.page)
        return self.told

    def _whisper(self, user: UserId) -> None:
        """Now and then a whisper, and as often as not a bet on it; a coin says which kind it is."""
        state, now = self.state, (user, self.state.wood.turn)
        if draws.below(self.dice, EVERY, *now):
            return
        creature = draws.pick(self.dice, list(self.world.creatures), *now, "ear")
        planted = draws.below(self.dice, 2, *now, "coin") == 1
        good, direction = forecast_of(self.world, state.wood, self._imagined(state))
        before = len(state.wood.rumours)
        if not self._enter(user, Whisper(creature, planted, good, direction)):
            return
        (rumour,) = self.state.wood.rumours[before:]
        self.waiting.append(
            _Rumour(planted, rumour.good, rumour.direction, rumour.turn, rumour.until, before=self.page)
        )
        if draws.below(self.dice, 2, *now, "bet"):
            self._enter(user, Open("long" if rumour.direction == "up" else "short", rumour.good))

    def _imagined(self, state: State) -> DeckCard:
        """The liars' next card: as likely as each is to be the deck's, to all who know what has struck."""
        struck = state.wood.struck
        last = struck[-1].legend if struck else ""
        options = [legend for legend in self.legends if legend != last]
        return DeckCard(draws.pick(self.dice, options, "imagined", len(struck)), CHAPTER)

    def _settle(self, legend: bool) -> None:
        """Close the book on what the coming turn may settle: everything when a legend strikes, or what runs out."""
        coming = self.state.wood.turn + 1
        for rumour in [one for one in self.waiting if legend or one.until <= coming]:
            self.waiting.remove(rumour)
            if rumour.pages:
                seen = clues(rumour.good, rumour.direction, rumour.turn, rumour.before, rumour.pages)
                self.told.append(Clue(self.seed, rumour.planted, seen))

    def _enter(self, user: UserId, command: PatronCommand) -> bool:
        """Play a command; False where the rules refuse it."""
        entry = PatronEntry(f"{user}:{self.state.wood.turn}:{type(command).__name__}", 0, user, command)
        try:
            self._hear(apply(self.world, self.state, entry))
        except Refused:
            return False
        self.entries.append(entry)
        return True

    def _hear(self, outcome: Outcome) -> None:
        self.state = outcome.state
        self.news.extend(outcome.events)

    async def _page(self, played: Turn) -> SeenPage:
        """What stands in public after a turn, and what will."""
        tick, news = played.entry, tuple(self.news)
        print_it = gazette(catalogue(), self.world, "", tick, memory=self.memory)
        (message,) = print_it(played.outcome, news)
        self.memory, turn = sheet_memory(orjson.loads(message.payload)), orjson.loads(message.shown or b"{}")
        served = turn_numbers(turn)
        served.update(mind_numbers(self.world, played.morning, tick.decisions))
        if self.entries:  # where nobody did anything there is nothing of a player's to leave out
            moved = await self.left_out.looked_into(Played(self.evening, tuple(self.entries), tick))
            served.update(why_numbers(moved))
        view = public_view(self.world, self.state.wood)
        return page(view, news, turn["headlines"], len(tick.decisions), served)

    async def _find(self, _id: str, _data: str) -> World:
        """The study's world, whatever data a wood names: it has one."""
        return self.world

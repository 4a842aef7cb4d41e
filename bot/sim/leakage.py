"""Can anyone tell a true tip from bait before it resolves? Chapters of whispers, and all that the public saw of them.

Whether a whisper asks the deck or plants bait is a coin's choice, and what its whisperer does besides never hangs on
it. What a liar says is their own affair, and must be as likely as the truth, or a reader would only learn how liars
lie: so liars share a card of their own, drawn from what everyone knows as the deck draws its next, and foretell that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from rich.console import Console

from bot.narrator import headlines
from bot.sim.onlooker import Page, clues, page
from bot.sim.play import Decide, next_turn, planted
from bot.sim.reading import Clue, advantage, need_scikit_learn
from bot.sim.tables import interval
from bot.text import catalogue
from engine import draws
from engine.apply import Outcome, State, apply
from engine.commands import Join, Open, PatronCommand, Whisper
from engine.entries import PatronEntry
from engine.events import Event
from engine.legends import odds
from engine.public import public_view
from engine.refusals import Refused
from engine.secrets import Card
from engine.whispers import forecast_of
from engine.world import World

CHAPTER = 40
WHISPERERS = ("ann", "bob", "cat")
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
    before: Page
    pages: list[Page] = field(default_factory=list)


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
        self.state = planted(world, seed, CHAPTER)
        self.page = self._page(0)

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
            self.page = self._page(len(played.entry.decisions))
            self.news.clear()
            for rumour in self.waiting:
                rumour.pages.append(self.page)
        return self.told

    def _whisper(self, user: str) -> None:
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

    def _imagined(self, state: State) -> Card:
        """The liars' next card: as likely as each is to be the deck's, to all who know what has struck."""
        struck = state.wood.struck
        last = struck[-1].legend if struck else ""
        options = [legend for legend in self.legends if legend != last]
        return Card(draws.pick(self.dice, options, "imagined", len(struck)), CHAPTER)

    def _settle(self, legend: bool) -> None:
        """Close the book on what the coming turn may settle: everything when a legend strikes, or what runs out."""
        coming = self.state.wood.turn + 1
        for rumour in [one for one in self.waiting if legend or one.until <= coming]:
            self.waiting.remove(rumour)
            if rumour.pages:
                seen = clues(rumour.good, rumour.direction, rumour.turn, rumour.before, rumour.pages)
                self.told.append(Clue(self.seed, rumour.planted, seen))

    def _enter(self, user: str, command: PatronCommand) -> bool:
        """Play a command; False where the rules refuse it."""
        key = f"{user}:{self.state.wood.turn}:{type(command).__name__}"
        try:
            self._hear(apply(self.world, self.state, PatronEntry(key, 0, user, command)))
        except Refused:
            return False
        return True

    def _hear(self, outcome: Outcome) -> None:
        self.state = outcome.state
        self.news.extend(outcome.events)

    def _page(self, calls: int) -> Page:
        """What stands in public after a turn."""
        view = public_view(self.world, self.state.wood)
        return page(view, self.news, headlines(catalogue(), self.world, view, self.news), calls)

"""Two woods that differ in their secrets alone, played side by side, and everything that anyone could see of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bot.narrator import headlines
from bot.text import catalogue
from engine.apply import Outcome, State, apply
from engine.commands import ModeratorCommand, PatronCommand, Whisper
from engine.entries import Entry, ModeratorEntry, PatronEntry, Plant, Tick, tick_key
from engine.events import Event, Notice
from engine.legends import Direction
from engine.private import patron_view, quote
from engine.public import public_view
from engine.refusals import Refused
from engine.secrets import Card
from engine.tick import morning
from engine.world import World
from inference.council import Ask, Reply
from inference.minds import think
from inference.standin import StandIn

SEED = "5eed" * 16
USERS = ("111122223333444455", "222233334444555566", "333344445555666677")
# What a Patron is told of their own tips, and of the heat they bring: theirs alone, and meant to differ.
OWN = {"forecast", "bait-set", "tip-came-true", "tip-came-to-nothing", "heat-risen"}
# The hashes of a deck hide it, and yet differ with it; what is laid open when a chapter is over is no secret any more.
SEALS = {"chapter-sealed": ("cards", "chance"), "chapter-revealed": ("seed", "salt", "order", "chance")}


@dataclass(frozen=True)
class Secret:
    """A whisper whose truth is the secret: `honest` asks the deck, else the same words are chosen as bait."""

    creature: str


@dataclass(frozen=True)
class Move:
    """One command of a game, by a Patron (a place in USERS) or, when `user` is None, by a moderator."""

    user: int | None
    command: PatronCommand | ModeratorCommand | Secret


class Recorder(StandIn):
    """The stand-in, keeping what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[Ask, ...]] = []

    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        self.asked.append(tuple(batch))
        return await super().ask(batch)


@dataclass
class Twin:
    """One of the two woods: its state, its council, and whether its whispers are honest."""

    world: World
    deck: tuple[Card, ...]
    deck_seed: str
    honest: bool
    chapter_turns: int = 40
    council: Recorder = field(default_factory=Recorder)
    fresh: list[Event] = field(default_factory=list)
    number: int = 0

    def __post_init__(self) -> None:
        plant = Plant(
            "plant", 0, "w1", self.world.id, "9" * 18, "8" * 18, SEED, self.deck_seed, 3600, self.chapter_turns
        )
        outcome = apply(self.world, None, plant)
        self.fresh += outcome.events
        self.state = State(outcome.state.wood, replace(outcome.state.secrets, deck=self.deck))

    def move(self, move: Move) -> dict[str, Any]:
        """Play a command; returns all that could be seen of it, by asker and bystanders."""
        command = move.command
        if isinstance(command, Secret):
            command = self._whisper(command.creature)
        self.number += 1
        key, at = f"move-{self.number}", self.number
        if move.user is None:
            return self._play(ModeratorEntry(key, at, "7" * 18, command))  # type: ignore[arg-type]
        user = USERS[move.user]
        priced = self._priced(user, command)  # type: ignore[arg-type]
        return self._play(PatronEntry(key, at, user, command)) | {"quote": priced}  # type: ignore[arg-type]

    async def turn(self) -> dict[str, Any]:
        """Play a turn through the real prompts and parser; returns all that could be seen of it."""
        wood = self.state.wood
        thoughts = await think(self.council, self.world, morning(self.world, wood, self.state.secrets), {"pip": "card"})
        decisions = {thought.ask.creature: thought.decision for thought in thoughts}
        key = tick_key(wood.id, wood.chapter, wood.turn + 1)
        self.number += 1
        seen = self._play(Tick(key, self.number, wood.chapter, wood.turn + 1, decisions, wood.serial))
        view = public_view(self.world, self.state.wood)
        paper = headlines(catalogue(), self.world, view, self.fresh)
        self.fresh = []
        return seen | {"asked": self.council.asked[-1], "batches": len(self.council.asked), "headlines": paper}

    def heat(self) -> dict[str, int]:
        """The heat of every Patron: once it differs, the secret has settled."""
        return {patron.id: patron.heat for patron in self.state.wood.patrons.values()}

    def subject(self) -> tuple[str, Direction]:
        """What an honest whisper would be about."""
        legend = self.world.legends[self.state.secrets.deck[0].legend]
        return legend.good, legend.direction

    def _whisper(self, creature: str) -> Whisper:
        if self.honest:
            return Whisper(creature, planted=False)
        good, way = self.subject()
        return Whisper(creature, planted=True, good=good, direction=way)

    def _priced(self, user: str, command: PatronCommand) -> object:
        try:
            return quote(self.world, self.state.wood, user, command)
        except Refused as no:
            return no.kind, no.data

    def _play(self, entry: Entry) -> dict[str, Any]:
        try:
            outcome = apply(self.world, self.state, entry)
        except Refused as no:
            return {"refused": (no.kind, no.data)} | self._visible()
        self.state = outcome.state
        self.fresh += outcome.events
        return _shown(outcome) | self._visible()

    def _visible(self) -> dict[str, Any]:
        """Every view there is: of the public (autocomplete reads it too), of each Patron, and the wood as stored."""
        wood = replace(self.state.wood, seal=None)
        users = [patron.user for patron in wood.patrons.values()]
        return {
            "wood": wood,
            "public": public_view(self.world, wood),
            "ledgers": [patron_view(self.world, wood, user) for user in users],
        }


def _shown(outcome: Outcome) -> dict[str, Any]:
    return {
        "events": [_unsealed(event) for event in outcome.events],
        "letters": [notice for notice in outcome.notices if not _own(notice)],
        "postings": outcome.postings,
        "answer": outcome.result,
    }


def _unsealed(event: Event) -> Event:
    return replace(
        event, data={key: "" if key in SEALS.get(event.kind, ()) else fact for key, fact in event.data.items()}
    )


def _own(notice: Notice) -> bool:
    return notice.kind in OWN


async def play_side_by_side(left: Twin, right: Twin, turns: Sequence[Sequence[Move]], until: int | None = None) -> int:
    """Play the same game in both woods, asserting after every entry that nothing visible differs.

    Stops before the turn `until`, or when the heat of a Patron differs: then the secret has legitimately settled.
    Returns how many turns were compared.
    """
    for compared, moves in enumerate(turns):
        for move in moves:
            if isinstance(move.command, Secret) and left.subject() != right.subject():
                continue  # what is whispered is public, and the decks would have them whisper different things
            differing(left.move(move), right.move(move))
        if until is not None and left.state.wood.age + 1 >= until:
            return compared
        one, two = await left.turn(), await right.turn()
        if left.heat() != right.heat():
            return compared
        differing(one, two)
    return len(turns)


def differing(left: dict[str, Any], right: dict[str, Any]) -> None:
    """Fail on the first part of what can be seen that is not the same to the byte."""
    assert left.keys() == right.keys(), (left.keys(), right.keys())
    for part in left:
        assert repr(left[part]) == repr(right[part]), f"a secret shows in {part}"

"""Two woods that differ in their secrets alone, played side by side, and everything that anyone could see of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bot.service._papers import gazette
from bot.text import catalogue
from db.codec import facts
from engine.apply import Outcome, State, apply
from engine.events import (
    Addressed,
    BaitSet,
    BlamedBy,
    ChapterRevealed,
    ChapterSealed,
    DenouncedBy,
    Event,
    Forecast,
    HeatRisen,
    TipCameToNothing,
    TipCameTrue,
    TipOpens,
    TipTurned,
)
from engine.fairness import DeckCard, forecast_of
from engine.model import (
    RULES,
    BribeMagistrate,
    Direction,
    Entry,
    ModeratorCommand,
    ModeratorEntry,
    PatronCommand,
    PatronEntry,
    Plant,
    Plead,
    Refused,
    Tick,
    Whisper,
    World,
    in_force,
    tick_key,
)
from engine.turn import morning, patronage
from engine.views import patron_view, public_view
from inference.protocol import Ask, Reply
from inference.standin import StandIn
from inference.turn import think
from tests.builders.drawn import named

SEED = "5eed" * 16
USERS = ("111122223333444455", "222233334444555566", "333344445555666677")
# What a Patron is told of their own tips, and of the heat they bring: theirs alone, and meant to differ.
OWN = (Forecast, BaitSet, TipCameTrue, TipTurned, TipCameToNothing, TipOpens, HeatRisen)
# The hashes of a deck hide it, and yet differ with it; what is laid open when a chapter is over is no secret any more.
SEALS = {ChapterSealed: ("cards", "chance"), ChapterRevealed: ("seed", "salt", "order", "chance")}


@dataclass(frozen=True)
class Secret:
    """A whisper whose truth is the secret: one wood asks the deck, in the other the same words are chosen as bait.

    `crossed` has it the other way round than the woods' other whispers, so that both hold tips of both kinds.
    """

    creature: str
    crossed: bool = False


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
    """One of the two woods: its state, its council, and whether its whispers are honest.

    `deck` None is the deck that `deck_seed` deals. `sheets` are the Gazettes so far.
    """

    world: World
    deck: tuple[DeckCard, ...] | None
    deck_seed: str
    honest: bool
    chapter_turns: int = 40
    council: Recorder = field(default_factory=Recorder)
    fresh: tuple[Event, ...] = ()
    number: int = 0

    def __post_init__(self) -> None:
        plant = Plant(
            "plant", 0, "w1", self.world.id, "9" * 18, "8" * 18, SEED, self.deck_seed, 3600, self.chapter_turns,
            rules=RULES,
        )  # fmt: skip
        outcome = apply(self.world, None, plant)
        self.fresh = _unsealed(outcome.events)
        secrets = outcome.state.secrets
        self.state = State(outcome.state.wood, secrets if self.deck is None else replace(secrets, deck=self.deck))

    def move(self, move: Move) -> dict[str, Any]:
        """Play a command; returns all that could be seen of it, by asker and bystanders."""
        command = move.command
        command = self._whisper(command) if isinstance(command, Secret) else named(self.state.wood, command)
        self.number += 1
        key, at = f"move-{self.number}", self.number
        if move.user is None:
            return self._play(ModeratorEntry(key, at, "7" * 18, command))  # type: ignore[arg-type]
        user = USERS[move.user]
        priced = self._priced(user, command)  # type: ignore[arg-type]
        return self._play(PatronEntry(key, at, user, command)) | {"quote": priced}  # type: ignore[arg-type]

    async def turn(self) -> dict[str, Any]:
        """Play a turn through the real prompts, parser and Gazette; returns all that could be seen of it."""
        wood, world = self.state.wood, in_force(self.world, self.state.wood)
        thoughts = await think(self.council, world, morning(world, wood, self.state.secrets), {"pip": "card"})
        decisions = {thought.ask.creature: thought.decision for thought in thoughts}
        key = tick_key(wood.id, wood.chapter, wood.turn + 1)
        self.number += 1
        tick = Tick(key, self.number, wood.chapter, wood.turn + 1, decisions, wood.serial)
        seen = self._play(tick)
        if "refused" in seen:
            return seen
        (paper,) = gazette(catalogue(), world, "stand-in", tick)(self.outcome, self.fresh)
        sheet, shown = facts(paper.payload), facts(paper.shown or b"")
        shown["seal"] = ""
        sheet["view"]["commitment"] = sheet["view"]["chance_commitment"] = ""
        self.fresh = ()
        return seen | {"asked": self.council.asked[-1], "batches": len(self.council.asked), "sheet": sheet,
                       "shown": shown, "headlines": tuple(sheet["headlines"])}  # fmt: skip

    def heat(self) -> dict[str, int]:
        """The heat of every Patron: once it differs, the secret has settled."""
        return {patron.id: patron.heat for patron in self.state.wood.patrons.values()}

    def subject(self) -> tuple[str, Direction]:
        """What an honest whisper would be about."""
        wood = self.state.wood
        return forecast_of(in_force(self.world, wood), wood, self.state.secrets.deck[0])

    def coming(self) -> tuple[str, ...]:
        """The legend that the deck will have strike at the coming turn, if any."""
        return tuple(card.legend for card in self.state.secrets.deck[:1] if card.turn <= self.state.wood.turn + 1)

    def _whisper(self, secret: Secret) -> Whisper:
        if self.honest != secret.crossed:
            return Whisper(secret.creature, planted=False)
        good, way = self.subject()
        return Whisper(secret.creature, planted=True, good=good, direction=way)

    def _priced(self, user: str, command: PatronCommand) -> object:
        try:
            return patronage.quote(self.world, self.state.wood, user, command)
        except Refused as no:
            return no.kind, no.data

    def _play(self, entry: Entry) -> dict[str, Any]:
        try:
            outcome = apply(self.world, self.state, entry)
        except Refused as no:
            return {"refused": (no.kind, no.data)} | self._visible()
        self.state, self.outcome = outcome.state, outcome
        self.fresh += _unsealed(outcome.events)
        return _shown(outcome) | self._visible()

    def _visible(self) -> dict[str, Any]:
        """Every view there is: of the public (autocomplete reads it too), of each Patron, and the wood as stored."""
        wood = replace(self.state.wood, seal=None)
        return {
            "wood": wood,
            "public": public_view(self.world, wood),
            "ledgers": {patron.id: patron_view(self.world, wood, patron.user) for patron in wood.patrons.values()},
        }


def _shown(outcome: Outcome) -> dict[str, Any]:
    return {
        "events": _unsealed(outcome.events),
        "letters": [one for one in outcome.notices if not isinstance(one.notice, OWN)],
        "postings": outcome.postings,
        "answer": outcome.result,
    }


def _unsealed(events: Sequence[Event]) -> tuple[Event, ...]:
    """The events with the hashes of a deck, and what was laid open when its chapter was over, taken out."""
    return tuple(replace(event, **dict.fromkeys(SEALS.get(type(event), ()), "")) for event in events)


async def play_side_by_side(left: Twin, right: Twin, turns: Sequence[Sequence[Move]]) -> int:
    """Play the same game in both woods, asserting after every entry that nothing visible differs.

    A Patron whose heat differs has a secret that has settled, for them alone: their own band may differ from then on,
    and nothing of anybody else's. Stops where a secret settles in public: the magistrate opens an investigation in one
    of the woods, or their decks have come to different legends. Returns how many turns were compared.
    """
    for compared, moves in enumerate(turns):
        for move in moves:
            if isinstance(move.command, Secret) and left.subject() != right.subject():
                continue  # what is whispered is public, and the decks would have them whisper different things
            if isinstance(move.command, BribeMagistrate | Plead) and _who(left, move) in settled(left, right):
                continue  # who bribes the magistrate says in public that there is something to forget
            differing(left.move(move), right.move(move), settled(left, right))
        if left.coming() != right.coming():
            return compared
        one, two = await left.turn(), await right.turn()
        if left.state.wood.trials != right.state.wood.trials:
            return compared
        differing(one, two, settled(left, right))
    return len(turns)


def _who(twin: Twin, move: Move) -> str | None:
    user = None if move.user is None else USERS[move.user]
    return next((patron.id for patron in twin.state.wood.patrons.values() if patron.user == user), None)


def settled(left: Twin, right: Twin) -> frozenset[str]:
    """The Patrons whose heat is not the same in both woods."""
    one, two = left.heat(), right.heat()
    return frozenset(patron for patron in one if one[patron] != two[patron])


def differing(left: dict[str, Any], right: dict[str, Any], settled: frozenset[str] = frozenset()) -> None:
    """Fail on the first part of what can be seen that is not the same to the byte.

    Of the `settled`, who feel their own heat, everything but that heat must still be.
    """
    assert left.keys() == right.keys(), (left.keys(), right.keys())
    for part in left:
        one, two = (_but_for(settled, part, seen[part]) for seen in (left, right))
        assert repr(one) == repr(two), f"a secret shows in {part}"


def _but_for(settled: frozenset[str], part: str, seen: Any) -> Any:
    """A part of what can be seen, without what the settled know of themselves."""
    if not settled:
        return seen
    if part == "wood":
        cooled = {slug: replace(patron, heat=0) for slug, patron in seen.patrons.items() if slug in settled}
        return replace(seen, patrons={**seen.patrons, **cooled})
    if part == "ledgers":
        return {slug: replace(ledger, heat="cool") if slug in settled else ledger for slug, ledger in seen.items()}
    if part == "letters":
        return [_unfelt(letter) if letter.patron in settled else letter for letter in seen]
    return seen


def _unfelt(letter: Addressed) -> Addressed:
    felt = isinstance(letter.notice, DenouncedBy | BlamedBy)
    return replace(letter, notice=replace(letter.notice, band="cool")) if felt else letter

"""The working copy an entry is played on: thaw a state, change it by the rules, freeze it again.

A Draft is private to one `apply` call. Rules are functions that take a Draft; nothing else may hold one.
"""

from __future__ import annotations

from dataclasses import replace
from operator import is_
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from engine.core import draws
from engine.core.ledger import Posting, post
from engine.events import Addressed, Event, Notice
from engine.model import PatronId, Position, Wood, World

if TYPE_CHECKING:  # a rule that only needs the visible half must not reach the hidden one
    from engine.hidden import Secrets


class Draft:
    """Mutable twin of (Wood, Secrets), with the events, notices and postings that came of the entry."""

    __slots__ = (  # noqa: RUF023 - in the order of __init__
        "world", "before", "settings", "chapter", "turn", "age", "serial", "ticked_at", "balances", "stores", "moods",
        "prices", "pressure", "history", "feelings", "patrons", "positions", "loans", "alliances", "rumours",
        "requests", "weather", "running", "struck", "gossip", "notes", "springs", "banished", "seal",
        "own_legends", "weights", "rules", "data", "coming", "line", "season", "past_season", "records", "inequality",
        "secrets", "events", "notices", "postings", "closed", "ended", "finale", "trials", "next_world", "orders",
        "questions", "deeds",
    )  # fmt: skip

    def __init__(self, world: World, wood: Wood, secrets: Secrets, next_world: World | None = None) -> None:
        self.world = world
        self.before = wood
        self.settings = wood.settings
        self.chapter = wood.chapter
        self.turn = wood.turn
        self.age = wood.age
        self.serial = wood.serial
        self.ticked_at = wood.ticked_at
        self.balances = dict(wood.balances)
        self.stores = {creature: dict(store) for creature, store in wood.stores.items()}
        self.moods = dict(wood.moods)
        self.prices = dict(wood.prices)
        self.pressure = dict(wood.pressure)
        self.history = dict(wood.history)
        self.feelings = {creature: dict(felt) for creature, felt in wood.feelings.items()}
        self.patrons = dict(wood.patrons)
        self.positions = list(wood.positions)
        self.loans = list(wood.loans)
        self.alliances = list(wood.alliances)
        self.rumours = list(wood.rumours)
        self.requests = list(wood.requests)
        self.weather = list(wood.weather)
        self.running = list(wood.running)
        self.struck = list(wood.struck)
        self.gossip = dict(wood.gossip)
        self.notes = dict(wood.notes)
        self.springs = list(wood.springs)
        self.banished = list(wood.banished)
        self.trials = list(wood.trials)
        self.seal = wood.seal
        self.own_legends = wood.own_legends
        self.weights = dict(wood.weights)
        self.rules = wood.rules
        self.data = wood.data
        self.coming = wood.coming
        self.line = wood.line
        self.season = wood.season
        self.past_season = wood.past_season
        self.records = dict(wood.records)
        self.inequality = wood.inequality
        self.orders = list(wood.orders)
        self.questions = list(wood.questions)
        self.deeds = list(wood.deeds)
        self.secrets = secrets
        self.events: list[Event] = []
        self.notices: list[Addressed] = []
        self.postings: list[Posting] = []
        # The world that the next chapter begins with, where it is another (`Wood.coming`).
        self.next_world = next_world
        # The wood on the chapter's last evening, before the next one's first morning: what its last paper shows.
        self.finale: Wood | None = None
        # Positions closed by this entry with their profit in pebbles, for the magistrate to look at afterwards.
        self.closed: list[tuple[Position, int]] = []
        # The same for the books of the season; nobody takes them out of it.
        self.ended: list[tuple[Position, int]] = []

    @property
    def chance(self) -> str:
        """The hex seed of this chapter's public chance: every draw of a chapter, the deck's alone excepted."""
        return draws.of_chapter(self.secrets.seed, self.chapter)

    def pay(self, source: str, target: str, amount: int, memo: str) -> None:
        """Move pebbles through the one posting function; an amount of zero moves nothing and leaves no trace."""
        if amount:
            posting = Posting(source, target, amount, memo)
            post(self.balances, posting)
            self.postings.append(posting)

    def balance(self, account: str) -> int:
        """Pebbles on an account; an account nobody has used holds 0."""
        return self.balances.get(account, 0)

    def next_id(self) -> int:
        """A fresh number, the same whatever the secrets are."""
        self.serial += 1
        return self.serial

    def emit(self, event: Event) -> None:
        """Record a public event."""
        self.events.append(event)

    def tell(self, patron: PatronId, notice: Notice) -> None:
        """Record a private notice for one Patron."""
        self.notices.append(Addressed(patron, notice))

    def freeze(self) -> Wood:
        """The state after the entry; long parts that came out of it as they were are the very objects they were.

        It takes the draft's mappings as they are: whoever goes on with the draft wants a `picture`.
        """
        before = self.before
        names: dict[str, Any] = {name: getattr(self, name) for name in _OF_STATE}
        for name in _TUPLES:
            was, now = getattr(before, name), names[name]
            names[name] = was if len(was) == len(now) and all(map(is_, was, now)) else tuple(now)
        for name in _LONG_MAPPINGS:
            was, now = getattr(before, name), names[name]
            if len(was) == len(now) and all(map(is_, was, now)) and all(map(is_, was.values(), now.values())):
                names[name] = was
        return replace(before, **names)

    def picture(self) -> Wood:
        """The wood as it stands in the middle of an entry."""
        wood = self.freeze()
        mappings = {name: value for name in _OF_STATE if isinstance(value := getattr(wood, name), dict)}
        copies: dict[str, Any] = {name: _copied(mapping) for name, mapping in mappings.items()}
        return replace(wood, **copies)


def _copied(mapping: dict[Any, Any]) -> dict[Any, Any]:
    return {key: dict(value) if isinstance(value, dict) else value for key, value in mapping.items()}


# What of a draft is no part of the wood that comes of it.
_NO_STATE: Final = frozenset(
    {"world", "before", "secrets", "events", "notices", "postings", "closed", "ended", "finale", "next_world"}
)
_OF_STATE: Final = tuple(name for name in Draft.__slots__ if name not in _NO_STATE)
_TUPLES: Final = (
    "positions", "loans", "alliances", "rumours", "requests", "weather", "running", "struck", "springs", "banished",
    "trials", "orders", "questions", "deeds",
)  # fmt: skip
# What grows with the wood's players and its age, and is written anew only where it is another object.
_LONG_MAPPINGS: Final = ("history", "patrons", "notes", "records")
# What a rule that only looks may be given: a finished wood, or one being worked on.
WoodLike: TypeAlias = Wood | Draft

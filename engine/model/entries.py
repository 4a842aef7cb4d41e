"""One line of a wood's journal, and what a creature's mind decided, which a turn's line holds.

Everything that ever happens to a wood is one of seven entries. A decision is the validated form of a model's reply, and
the only way that a creature can act.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias, get_args

from engine.model.commands import PatronCommand, PositionSide
from engine.model.ids import NO_GOOD, CreatureId, GoodId, PatronId, ServerId, UserId, WoodId
from engine.model.moderator_commands import ModeratorCommand

Side = Literal["buy", "sell"]
LoanAnswer = Literal["accept", "decline"]
# What a creature may do against a Patron it hates (`insider/schemes.py`).
SchemeKind = Literal["denounce", "rumour", "trade"]
SCHEMES: Final[tuple[SchemeKind, ...]] = get_args(SchemeKind)
# clean: parsed strictly; repaired: saved by the repair layer; the rest are no-ops, and say why.
Status = Literal["clean", "repaired", "hopeless", "late", "down"]

MAX_ORDERS = 4
MAX_QUANTITY = 99
MAX_PRICE = 999
MAX_GOSSIP = 120


@dataclass(frozen=True, slots=True)
class Order:
    """A limit order: at most (buy) or at least (sell) `price` pebbles a unit."""

    side: Side
    good: GoodId
    quantity: int
    price: int


@dataclass(frozen=True, slots=True)
class Scheme:
    """What a creature chose to do against a Patron (by slug); `side` of `good` is the bet it works against.

    Written from what the creature was offered, never from words of its own; a denunciation is against no bet.
    """

    kind: SchemeKind
    patron: PatronId
    good: GoodId = NO_GOOD
    side: PositionSide | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """One creature's turn: bounded orders, a public line, an answer to the loan offered, a scheme, its provenance.

    `raw` is the reply as it came (bounded), kept so that a journal can be replayed through the parser.
    `offer` is the id of the loan offer that was answered, 0 where it is not known.
    `thought` is for traces only. `model` is the card's id, `understudy` the stand-in's label when it played.
    """

    orders: tuple[Order, ...] = ()
    gossip: str = ""
    loan: LoanAnswer | None = None
    thought: str = ""
    status: Status = "clean"
    model: str = ""
    understudy: bool = False
    repairs: tuple[str, ...] = ()
    raw: str = ""
    scheme: Scheme | None = None
    offer: int = 0


def no_op(status: Status, model: str = "", raw: str = "") -> Decision:
    """The decision of a mind that is late, down or garbled this turn."""
    return Decision(status=status, model=model, raw=raw)


@dataclass(frozen=True, slots=True)
class Plant:
    """The first entry: which world, in which server and channel, and the seeds it grows from (64 hex digits).

    `seed` feeds public chance, `deck_seed` the deck alone, so that a deck can change without the weather.
    `at` is seconds since the epoch. `rules` is the number of the rules (`world.RULES`) and `data` the SHA-256 of the
    world's data that the first chapter is played by; 0 and "" in journals from before either was written down.
    A `sandbox` is for trying things.
    """

    key: str
    at: int
    wood: WoodId
    world: str
    server: ServerId
    channel: str
    seed: str
    deck_seed: str
    interval_s: int = 3600
    chapter_turns: int = 40
    rules: int = 0
    data: str = ""
    sandbox: bool = False


@dataclass(frozen=True, slots=True)
class PatronEntry:
    """A Patron's command; `user` is their key (`db/people/persons.py`), `key` the interaction's (idempotency key)."""

    key: str
    at: int
    user: UserId
    command: PatronCommand


@dataclass(frozen=True, slots=True)
class ModeratorEntry:
    """A moderator's command; whether the user may moderate is asked at the edge, before it gets here."""

    key: str
    at: int
    user: UserId
    command: ModeratorCommand


@dataclass(frozen=True, slots=True)
class Tick:
    """A turn with the creatures' decisions; its key is (wood, chapter, turn), so a turn happens once.

    `seen` is `Wood.serial` as it was when the prompts were built: loan offers and wishes made while the minds
    were thinking are newer, and wait for the next turn. None: nothing happened meanwhile.
    """

    key: str
    at: int
    chapter: int
    turn: int
    decisions: Mapping[CreatureId, Decision]
    seen: int | None = None


@dataclass(frozen=True, slots=True)
class Release:
    """Another release of the bot plays the wood on: by rules of the number `rules`, the next chapter by other `data`.

    The process writes it, before anything else, when either is not what the wood goes by. `data` is the SHA-256 of the
    world's data, "" to go on by the wood's own. Where the rules are others, `pin` holds the state that the older ones
    had led to, as it was stored: its public half and its secrets (both are the journal's hidden part).
    """

    key: str
    at: int
    rules: int
    data: str = ""
    pin: str = ""


@dataclass(frozen=True, slots=True)
class Restore:
    """The wood went back to a copy that was made of it: what was drawn since then is known, and is drawn anew.

    `seed` and `deck_seed` (64 hex digits each) take the place of the wood's own, and `line` is a random name for what
    follows: no message of it may be taken for one that was sent before (`Wood.line`). The process writes it.
    """

    key: str
    at: int
    seed: str
    deck_seed: str
    line: str


@dataclass(frozen=True, slots=True)
class Leave:
    """Somebody wishes to be forgotten: nobody will know any more whose key `user` is. The process writes it."""

    key: str
    at: int
    user: UserId


Entry: TypeAlias = Plant | PatronEntry | ModeratorEntry | Tick | Release | Restore | Leave


def tick_key(wood: WoodId, chapter: int, turn: int) -> str:
    """Idempotency key of a turn."""
    return f"tick:{wood}:{chapter}:{turn}"

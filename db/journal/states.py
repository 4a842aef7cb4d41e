"""A state as bytes, of every release: a wood, the bodies of the private tables, and both together, which a commitment
is taken of; and what brings an older body to today's shape.

The form is canonical: fields in their order, none that equals its default, the schema's number first. So a field that
a later release adds leaves the bytes of every older state as they were.

Every stored body of a state carries the number of its schema (`{"schema":1,...}`; none before 0.2.0, which counts as
0). A field that is new and has a default needs nothing here: older bodies lack it, and are read with the default. Any
other change of a stored shape raises SCHEMA, adds a step to each list, and raises `RULES` too, so that the state is
pinned before bytes of another shape are hashed.

Woods whose journal names no rules yet are hashed in the form of 0.1.0: every field it knew, in its order. Settings that
came late in its life left no bytes while nobody had touched them, so that journals from before them stay sound: the
cast for itself, and the rules of the house all together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from typing import Any, Final, TypeAlias

from db.codec import dump, facts, load
from db.journal.fragments import Fragments, joined
from engine.hidden import Secrets
from engine.model import Wood

_SEEDS: Final = ("seed", "deck_seed")
# The private tables, and which of the secrets lie in each.
_PARTS: Final[Mapping[str, tuple[str, ...]]] = {
    "private_seeds": _SEEDS,
    "private_deck": ("deck",),
    "private_tips": ("tips", "evidence", "talk"),
}

_FIELDS: Final = {table: attrgetter(*names, "seed") for table, names in _PARTS.items()}
_KNOWN: Final = 1024  # woods whose newest state is held as bytes: ten kilobytes each
_woods: Final = Fragments(Wood, _KNOWN)
_secrets: Final = Fragments(Secrets, _KNOWN)
_PLACES: Final = {table: [_secrets.names.index(name) for name in names] for table, names in _PARTS.items()}

Json: TypeAlias = dict[str, Any]
SCHEMA: Final = 1
STAMP: Final = f'{{"schema":{SCHEMA}'.encode()

# The fields of each stored type in 0.1.0, by its name today. What is not here was stored as it is.
FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "Wood": (
        "id", "world", "settings", "chapter", "turn", "age", "serial", "ticked_at", "balances", "stores", "moods",
        "prices", "pressure", "history", "feelings", "patrons", "positions", "loans", "alliances", "rumours",
        "requests", "weather", "running", "struck", "gossip", "notes", "springs", "trials", "banished", "seal",
        "own_legends", "weights",
    ),
    "WoodSettings": (
        "server", "channel", "interval_s", "chapter_turns", "paused", "cast", "quiet_from", "quiet_until", "stake",
        "next_stake", "cap", "uprooted",
    ),
    "Patron": (
        "id", "name", "user", "joined", "heat", "gifts", "played", "frozen", "exiled", "barred", "rank", "reminders",
    ),
    "Position": ("id", "patron", "side", "good", "quantity", "price", "margin", "call", "turn", "warned"),
    "Loan": (
        "id", "patron", "creature", "principal", "interest", "term", "status", "turn", "due", "owed", "paid", "called",
    ),
    "Alliance": ("a", "b", "patron", "strained"),
    "Note": ("age", "toward", "delta", "why"),
    "Rumour": ("id", "creature", "patron", "good", "direction", "turn", "until"),
    "CarriedWish": ("creature", "patron", "wish", "good", "amount", "id"),
    "Trial": ("patron", "opened", "until", "plea", "blamed"),
    "Shock": ("kind", "good", "until"),
    "RunningLegend": ("legend", "step", "start", "found"),
    "StruckLegend": ("legend", "first", "last"),
    "Seal": ("deck", "chance", "turns", "odds"),
    "Legend": ("id", "name", "history", "good", "direction", "steps", "weight", "finds", "fuel"),
    "Step": ("percent", "headline", "of_start", "found", "calls"),
    "DeckCard": ("legend", "turn", "sprung", "spared"),
    "Tip": (
        "id", "patron", "creature", "planted", "good", "direction", "turn", "until", "landed", "legend", "found",
        "opens",
    ),
    "Evidence": (
        "tip", "position", "patron", "good", "profit", "waited", "landed", "weighed", "chapter", "age", "judged",
        "legend",
    ),
}  # fmt: skip
_HOUSE_RULES: Final = {"quiet_from": 0, "quiet_until": 0, "stake": 0, "next_stake": 0, "cap": 0, "uprooted": False}


def stamped(body: bytes) -> bytes:
    """A canonical body with the number of its schema."""
    return STAMP + (b"," if len(body) > 2 else b"") + body[1:]


def wood_bytes(wood: Wood) -> bytes:
    """The visible half as JSON."""
    return stamped(joined(_woods.of(wood.id, wood))) if wood.rules else dump(wood_0(wood))


def secret_parts(secrets: Secrets, rules: int) -> dict[str, bytes]:
    """The JSON body of each private table, by table; `rules` is the number of the wood's."""
    if rules:
        written = _secrets.of(secrets.seed, secrets)
        return {table: stamped(joined([written[at] for at in places])) for table, places in _PLACES.items()}
    fields = secrets_0(secrets)
    return {table: dump({name: fields[name] for name in names if name in fields}) for table, names in _PARTS.items()}


def is_same(table: str, before: Secrets | None, after: Secrets) -> bool:
    """Whether a private table holds already what is to stand in it."""
    return before is not None and _FIELDS[table](before) == _FIELDS[table](after)


def read_wood(body: bytes) -> Wood:
    """The wood of a body of any schema; raises ValueError or TypeError for one that is none."""
    return load(Wood, body if body[: len(STAMP)] == STAMP else dump(upcast("wood", facts(body))))


def read_secrets(parts: Iterable[bytes]) -> Secrets:
    """The secrets that `secret_parts` took apart, by whatever release; raises ValueError or TypeError."""
    fields: dict[str, Any] = {}
    for part in parts:
        fields |= upcast("secrets", facts(part))
    return load(Secrets, dump(fields))


def state_bytes(wood: bytes, secrets: Mapping[str, bytes]) -> bytes:
    """Both halves of a state together: the wood's JSON and its secrets' parts, a line each."""
    return b"\n".join((wood, *secrets.values()))


def whole(wood: Wood, secrets: Secrets) -> bytes:
    """`state_bytes` of a state that has not been turned into bytes yet."""
    return state_bytes(wood_bytes(wood), secret_parts(secrets, wood.rules))


def read_whole(body: bytes) -> tuple[Wood, Secrets]:
    """The state of bytes that any release has hashed; raises ValueError or TypeError."""
    wood, *parts = body.split(b"\n")
    return read_wood(wood), read_secrets(parts)


def _same(body: Json) -> Json:
    return body


# What brings a body of schema n to n + 1, by what it is of, n from 0 on.
STEPS: Final[Mapping[str, tuple[Callable[[Json], Json], ...]]] = {
    "wood": (_same,),
    "secrets": (_same,),
    "world": (_same,),
}


def upcast(of: str, body: Json) -> Json:
    """A body as today's code reads it; raises ValueError for one of a schema that is not known yet."""
    schema = body.get("schema", 0)
    if not isinstance(schema, int) or not 0 <= schema <= SCHEMA:
        raise ValueError(f"schema {schema!r} is not known here")
    for step in STEPS[of][schema:]:
        body = step(body)
    return {name: value for name, value in body.items() if name != "schema"}


def wood_0(wood: Wood) -> dict[str, Any]:
    """The visible half as 0.1.0 stored it, as plain JSON."""
    body: dict[str, Any] = _plain(wood)
    settings = body["settings"]
    if not settings["cast"]:
        del settings["cast"]
    if _HOUSE_RULES.items() <= settings.items():
        body["settings"] = {name: value for name, value in settings.items() if name not in _HOUSE_RULES}
    return body


def secrets_0(secrets: Secrets) -> dict[str, Any]:
    """The hidden half as 0.1.0 stored it, field by field, as plain JSON."""
    return {name: _plain(getattr(secrets, name)) for name in ("seed", "deck_seed", "deck", "tips", "evidence")}


def _plain(value: Any) -> Any:
    fields = FIELDS.get(type(value).__name__)
    if fields is not None:
        return {name: _plain(getattr(value, name)) for name in fields}
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value

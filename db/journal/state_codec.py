"""A state as bytes: a wood, the bodies of the private tables, and both together, which a commitment is taken of.

The form is canonical: fields in their order, none that equals its default, the schema's number first. So a field that
a later release adds leaves the bytes of every older state as they were. Woods whose journal names no rules yet are
hashed in the form of 0.1.0 (`form_0.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from db.codec import dump, facts, load, sparse
from db.journal.form_0 import secrets_0, wood_0
from db.journal.upcasts import STAMP, upcast
from engine.hidden import Secrets
from engine.model import Wood

_SEEDS: Final = ("seed", "deck_seed")
# The private tables, and which of the secrets lie in each.
_PARTS: Final[Mapping[str, tuple[str, ...]]] = {
    "private_seeds": _SEEDS,
    "private_deck": ("deck",),
    "private_tips": ("tips", "evidence"),
}


def stamped(body: bytes) -> bytes:
    """A canonical body with the number of its schema."""
    return STAMP + (b"," if len(body) > 2 else b"") + body[1:]


def wood_bytes(wood: Wood) -> bytes:
    """The visible half as JSON."""
    return stamped(sparse(wood)) if wood.rules else dump(wood_0(wood))


def secret_parts(secrets: Secrets, rules: int) -> dict[str, bytes]:
    """The JSON body of each private table, by table; `rules` is the number of the wood's."""
    if rules:
        return {table: stamped(sparse(secrets, include=names)) for table, names in _PARTS.items()}
    fields = secrets_0(secrets)
    return {table: dump({name: fields[name] for name in names}) for table, names in _PARTS.items()}


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

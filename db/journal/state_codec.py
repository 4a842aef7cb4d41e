"""A wood's secrets as the bodies of the private tables, and a whole state as the bytes its commitment is taken of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from db.codec import dump, facts, load
from engine.hidden import Secrets
from engine.model import Wood


def secret_parts(secrets: Secrets) -> dict[str, bytes]:
    """The JSON body of each private table, by table: seeds, deck, and all that came of whispers."""
    fields = {name: getattr(secrets, name) for name in Secrets.__slots__}
    seeds = {name: fields.pop(name) for name in ("seed", "deck_seed")}
    deck = {"deck": fields.pop("deck")}
    return {"private_seeds": dump(seeds), "private_deck": dump(deck), "private_tips": dump(fields)}


def join_secrets(parts: Iterable[bytes]) -> Secrets:
    """The secrets that `secret_parts` took apart."""
    fields: dict[str, Any] = {}
    for part in parts:
        fields |= facts(part)
    return load(Secrets, dump(fields))


# Settings that came later, as they are where nobody set them: the cast, and the rules of the house.
_NO_CAST = b',"cast":{}'
_NO_RULES = b',"quiet_from":0,"quiet_until":0,"stake":0,"next_stake":0,"cap":0,"uprooted":false'

# What later effects read of a legend or a step, where they read nothing.
_NO_EXTRA = b',"extra":{}'


def wood_bytes(wood: Wood) -> bytes:
    """The visible half as JSON.

    A wood whose moderators never touched what they could not always set has the bytes from before: its old journal
    still fits. What stands before the settings' end are numbers and quoted strings, so the first match is the fields.
    """
    body = dump(wood).replace(_NO_RULES, b"", 1)
    if wood.own_legends:
        told = dump(wood.own_legends)
        body = body.replace(told, told.replace(_NO_EXTRA, b""), 1)
    return body if wood.settings.cast else body.replace(_NO_CAST, b"", 1)


def state_bytes(wood: bytes, secrets: Mapping[str, bytes]) -> bytes:
    """Both halves of a state together: the wood's JSON and its secrets' parts."""
    return b"\n".join((wood, *secrets.values()))


def whole(wood: Wood, secrets: Secrets) -> bytes:
    """`state_bytes` of a state that has not been turned into bytes yet."""
    return state_bytes(wood_bytes(wood), secret_parts(secrets))

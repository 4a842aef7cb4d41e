"""Worlds as data, each once, by the SHA-256 of its bytes: what a wood's chapters are played by.

The bytes are canonical (`db.journal`): a world whose file did not change has the same hash in every release, also in
one whose worlds have a field more. What follows from the rest (who makes what) is left out, and worked out again.
"""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Final

from db.codec import dump, facts, load, sparse
from db.driver import Reader
from db.journal import stamped, upcast
from db.sqlite import statements as sql
from engine.model import CreatureSpec, Good, World, derived

_DERIVED: Final = frozenset(derived({}, {}))
_KEPT: Final = tuple(field.name for field in fields(World) if field.name not in _DERIVED)


def world_bytes(world: World) -> bytes:
    """A world's data as canonical JSON."""
    return stamped(sparse(world, include=_KEPT))


def data_hash(body: bytes) -> str:
    """The name of a world's data: SHA-256 of its bytes, 64 hex digits."""
    return sha256(body).hexdigest()


def read_world(body: bytes) -> World:
    """The world of such bytes, of any schema; raises ValueError, TypeError or KeyError for bytes of nothing."""
    plain = upcast("world", facts(body))
    goods = {id: load(Good, dump(one)) for id, one in plain["goods"].items()}
    creatures = {id: load(CreatureSpec, dump(one)) for id, one in plain["creatures"].items()}
    return load(World, dump(plain | derived(goods, creatures)))


@cache
def released_world(name: str) -> World | None:
    """The world of 0.1.0, whose journals do not name their data; None for one that was not shipped with it."""
    world = read_world(files("engine").joinpath("data", "released", "0.1.0.json").read_bytes())
    return world if world.id == name else None


class WorldReader:
    """Reads worlds through the connection that can see nothing private. Methods raise StoreError."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    async def find(self, data: str) -> World | None:
        """The world of a hash; None where no such data is kept, or what is kept is not what the hash was taken of."""
        body = await self.body(data)
        return None if body is None else read_world(body)

    async def body(self, data: str) -> bytes | None:
        """The bytes of a hash, None as above."""
        for (body,) in await self._reader.rows(sql.WORLD, {"sha256": data}):
            if data_hash(body) == data:
                return bytes(body)
        return None

"""A row of the journal: its entry as two payloads, what anyone may read and what only replay may, and the hash chain.

| kind | public | private |
| --- | --- | --- |
| plant | world, place, pace | the two seeds |
| patron, moderator | nothing | the person's key and the command |
| leave | nothing | the person's key |
| tick | chapter, turn, what the minds had seen, decisions | each decision's `thought` and `raw` |
| restore | the name of the line that begins | the two seeds |
| release | number of the rules, hash of the data to come | the state that is pinned |

Each row's hash covers the one before it, so a changed past shows. Private parts enter only as salted commitments: a
published hash lets nobody test a guess. So does the state after each row: it names who whispered to whom, which a
bystander could otherwise try out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any, get_args

import orjson

from db.codec import dump, facts, load
from engine.model import (
    Entry,
    Leave,
    ModeratorCommand,
    ModeratorEntry,
    PatronCommand,
    PatronEntry,
    Plant,
    Release,
    Restore,
    Tick,
)

_COMMANDS: dict[str, type[Any]] = {
    kind.stored_as: kind for kind in (*get_args(PatronCommand), *get_args(ModeratorCommand))
}
_SEEDS = ("seed", "deck_seed")
_ASIDES = ("thought", "raw")
_COLUMNS = ("key", "at")  # of every entry; they need not be in its payload

GENESIS = bytes(32)
HASHED = "hashed:"  # begins a key of which, since it named a person, only the hash is kept
SALT_BYTES = 16


def split(entry: Entry) -> tuple[str, bytes, bytes]:
    """Kind, public JSON and private JSON of an entry; its key and time are columns of their own."""
    if isinstance(entry, Tick):
        quiet = {
            creature: replace(said, thought="", raw="") if said.thought or said.raw else said
            for creature, said in entry.decisions.items()
        }
        hidden = {creature: [said.thought, said.raw] for creature, said in entry.decisions.items()}
        return "tick", dump(_fields(entry) | {"decisions": quiet}), dump(hidden)
    if isinstance(entry, Release):
        return "release", dump({"rules": entry.rules, "data": entry.data}), dump({"pin": entry.pin})
    if isinstance(entry, Restore):
        return "restore", dump({"line": entry.line}), dump({name: getattr(entry, name) for name in _SEEDS})
    if isinstance(entry, Plant):
        fields = _fields(entry)
        seeds = {name: fields.pop(name) for name in _SEEDS}
        return "plant", dump(fields), dump(seeds)
    if isinstance(entry, Leave):
        return "leave", b"{}", dump({"user": entry.user})
    kind = "patron" if isinstance(entry, PatronEntry) else "moderator"
    command = {"user": entry.user, "name": entry.command.stored_as, "command": entry.command}
    return kind, b"{}", dump(command)


def join(kind: str, key: str, at: int, payload: bytes, hidden: bytes) -> Entry:
    """The entry that `split` took apart; raises ValueError, KeyError or TypeError for parts that it did not make."""
    columns = {"key": key, "at": at}
    shown, private = facts(payload), facts(hidden)
    if kind == "tick":
        tick = load(Tick, dump(columns | shown))
        said = {
            creature: replace(tick.decisions[creature], **dict(zip(_ASIDES, asides, strict=True)))
            for creature, asides in private.items()
        }
        return replace(tick, decisions=said)
    if kind == "plant":
        return load(Plant, dump(columns | shown | private))
    if kind == "restore":
        return load(Restore, dump(columns | shown | private))
    if kind == "release":
        return load(Release, dump(columns | shown | private))
    if kind == "leave":
        return load(Leave, dump(columns | private))
    command = load(_COMMANDS[private["name"]], dump(private["command"]))
    if kind == "patron":
        return PatronEntry(key, at, private["user"], command)
    return ModeratorEntry(key, at, private["user"], command)


def _fields(entry: Plant | Tick) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in type(entry).__slots__ if name not in _COLUMNS}


@dataclass(frozen=True, slots=True)
class Link:
    """One row's part in the chain; all four fields are 32 bytes."""

    prev: bytes
    commitment: bytes
    state: bytes
    hash: bytes


def commit(salt: bytes, label: bytes, body: bytes) -> bytes:
    """A commitment: binding once published, and telling nothing without its random 16-byte salt."""
    return sha256(salt + len(label).to_bytes(1, "big") + label + body).digest()


def link(
    prev: bytes, *, seq: int, kind: str, key: str, at: int, payload: bytes, private: bytes, state: bytes, salt: bytes
) -> Link:
    """The link of one row. `payload` is the public JSON, `private` the hidden one, `state` the state's bytes."""
    commitment = commit(salt, b"entry", private)
    after = commit(salt, b"state", state)
    return Link(prev, commitment, after, row_hash(prev, seq, kind, key, at, payload, commitment, after))


def row_hash(
    prev: bytes, seq: int, kind: str, key: str, at: int, payload: bytes, commitment: bytes, state: bytes
) -> bytes:
    """Hash of a row from its public columns alone: whoever holds a published journal can check the chain."""
    named = key.removeprefix(HASHED) if key.startswith(HASHED) else sha256(key.encode()).hexdigest()
    hashes = [prev.hex(), named, *(part.hex() for part in (sha256(payload).digest(), commitment, state))]
    return sha256(orjson.dumps([seq, kind, at, *hashes])).digest()

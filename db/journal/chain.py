"""The hash chain of a journal: each row's hash covers the one before it, so a changed past shows.

Private parts enter only as salted commitments: a published hash lets nobody test a guess. So does the state after
each row: it names who whispered to whom, which a bystander could otherwise try out.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

import orjson

GENESIS = bytes(32)
SALT_BYTES = 16


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
    hashes = [part.hex() for part in (prev, sha256(key.encode()).digest(), sha256(payload).digest(), commitment, state)]
    return sha256(orjson.dumps([seq, kind, at, *hashes])).digest()

"""The journal: an entry as a public and a private part, the chain of its hashes, the state after it."""

from db.journal import chain
from db.journal.append import EVENTS_KEPT, FORGET_EVERY, PARCELS_KEPT, prepare
from db.journal.chain import GENESIS, SALT_BYTES, commit, link, row_hash
from db.journal.parts import join, split
from db.journal.state_codec import (
    read_secrets,
    read_whole,
    read_wood,
    secret_parts,
    stamped,
    state_bytes,
    whole,
    wood_bytes,
)
from db.journal.upcasts import SCHEMA, STEPS, upcast

__all__ = [
    "EVENTS_KEPT",
    "FORGET_EVERY",
    "GENESIS",
    "PARCELS_KEPT",
    "SALT_BYTES",
    "SCHEMA",
    "STEPS",
    "chain",
    "commit",
    "join",
    "link",
    "prepare",
    "read_secrets",
    "read_whole",
    "read_wood",
    "row_hash",
    "secret_parts",
    "split",
    "stamped",
    "state_bytes",
    "upcast",
    "whole",
    "wood_bytes",
]

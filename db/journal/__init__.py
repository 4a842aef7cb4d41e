"""The journal: an entry as a public and a private part, the chain of its hashes, the state after it."""

from db.journal.append import EVENTS_KEPT, FORGET_EVERY, PARCELS_KEPT, prepare
from db.journal.book import booked
from db.journal.rows import GENESIS, SALT_BYTES, commit, join, link, row_hash, split
from db.journal.states import (
    SCHEMA,
    STEPS,
    read_secrets,
    read_whole,
    read_wood,
    secret_parts,
    stamped,
    state_bytes,
    upcast,
    whole,
    wood_bytes,
)

__all__ = [
    "EVENTS_KEPT",
    "FORGET_EVERY",
    "GENESIS",
    "PARCELS_KEPT",
    "SALT_BYTES",
    "SCHEMA",
    "STEPS",
    "booked",
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

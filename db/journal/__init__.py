"""The journal: an entry as a public and a private part, the chain of its hashes, the state after it."""

from db.journal import chain
from db.journal.append import EVENTS_KEPT, FORGET_EVERY, PARCELS_KEPT, prepare
from db.journal.chain import GENESIS, SALT_BYTES, commit, link, row_hash
from db.journal.parts import join, split
from db.journal.state_codec import join_secrets, secret_parts, state_bytes, whole, wood_bytes

__all__ = [
    "EVENTS_KEPT",
    "FORGET_EVERY",
    "GENESIS",
    "PARCELS_KEPT",
    "SALT_BYTES",
    "chain",
    "commit",
    "join",
    "join_secrets",
    "link",
    "prepare",
    "row_hash",
    "secret_parts",
    "split",
    "state_bytes",
    "whole",
    "wood_bytes",
]

"""Replay: rebuild a wood from its journal alone, and compare every row and the end with what is stored.

A journal that was changed by hand shows at the first row that no longer fits; so does a rule that was changed
without a new kind of entry, or one that is not pure.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from bot.worlds import load_world
from db import Store
from db.journal import GENESIS, commit, join, row_hash, whole
from db.records import JournalRow
from engine.apply import State, apply
from engine.model import Refused, World

# What does not fit: the row's number, its link to the row before, its hash, the hidden part taken away or changed, the
# entry unreadable, refused by the rules, another state after it, pebbles made or lost, or the end another than stored.
Divergence = Literal["gap", "link", "hash", "hidden", "entry", "refused", "state", "money", "end"]


@dataclass(frozen=True, slots=True)
class Report:
    """How far a replay came. `seq` is the last row that was read; `fault` is None when everything fits."""

    wood: str
    seq: int
    fault: Divergence | None
    state: State | None


async def replay(store: Store, wood: str, world_of: Callable[[str], World] = load_world) -> Report:
    """Rebuild a wood through `engine.apply` and compare; raises LookupError when there is no such wood, StoreError."""
    stored = await store.load(wood)
    if stored is None:
        raise LookupError(wood)
    state: State | None = None
    tip, seq = GENESIS, 0
    async for row in store.rows(wood):
        if row.seq > stored.head.seq:  # it came after we began to look
            break
        try:
            fault: Divergence | None = "gap" if row.seq != seq + 1 else _unchained(row, tip)
        except TypeError:  # SQLite lets any column hold any type
            fault = "hash"
        if fault is None:
            state, fault = _played(row, state, world_of)
        tip, seq = row.hash, row.seq
        if fault is not None:
            return Report(wood, seq, fault, state)
    same = state is not None and _bytes(state) == _bytes(State(stored.wood, stored.secrets))
    ended = same and (seq, tip) == (stored.head.seq, stored.head.tip)
    return Report(wood, seq, None if ended else "end", state)


def _unchained(row: JournalRow, tip: bytes) -> Divergence | None:
    """What is wrong with a row's place in the chain."""
    if row.prev != tip:
        return "link"
    if row.hash != row_hash(tip, row.seq, row.kind, row.key, row.at, row.payload, row.commitment, row.state):
        return "hash"
    if row.salt is None or row.hidden is None or commit(row.salt, b"entry", row.hidden) != row.commitment:
        return "hidden"
    return None


def _played(
    row: JournalRow, state: State | None, world_of: Callable[[str], World]
) -> tuple[State | None, Divergence | None]:
    """The state after a row, and what is wrong with it."""
    assert row.salt is not None
    assert row.hidden is not None
    try:
        entry = join(row.kind, row.key, row.at, row.payload, row.hidden)
    except (ValueError, LookupError, TypeError):
        return state, "entry"
    world = world_of(state.wood.world if state else getattr(entry, "world", ""))
    try:
        after = apply(world, state, entry).state
    except Refused:
        return state, "refused"
    if commit(row.salt, b"state", _bytes(after)) != row.state:
        return after, "state"
    return after, "money" if sum(after.wood.balances.values()) else None


def _bytes(state: State) -> bytes:
    return whole(state.wood, state.secrets)

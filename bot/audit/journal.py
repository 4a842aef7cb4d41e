"""Replay: rebuild a wood from its journal alone, and compare every row and the end with what is stored.

A journal that was changed by hand shows at the first row that no longer fits; so does a rule that was changed without
its number (`engine.model.RULES`), or one that is not pure.

What was played by rules of another number is not played again. There the chain of hashes is checked, and where other
rules took over, that the state which was pinned is the one the older ones had led to: replay starts again from it.
So it does where chapters that are long over have been folded (`db/journal/folding.py`), and where a journal from before
people had keys goes on with them (`db/journal/moved.py`).
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Literal

from db import Store
from db.journal import GENESIS, commit, join, read_whole, row_hash, whole
from db.journal.moved import SHREDDED
from db.records import JournalRow
from db.worlds import released_world
from engine.apply import State, apply
from engine.model import SAME, Entry, Refused, Release, World, WorldError

# What does not fit: the row's number, its link to the row before, its hash, the hidden part taken away or changed, the
# entry unreadable, refused by the rules, another state after it, pebbles made or lost, the state that was pinned, the
# data it was played by, or the end another than stored. "rules": nothing was changed, but other rules played it.
Divergence = Literal[
    "gap", "link", "hash", "hidden", "entry", "refused", "state", "money", "pin", "data", "end", "rules"
]


@dataclass(frozen=True, slots=True)
class Report:
    """How far a replay came. `seq` is the last row that was read; `fault` is None when everything fits.

    Of the rows up to `older` only the chain and the state they led to were checked: other rules had played them. Those
    up to `folded` are there no more, but for the last of them: the state it led to is the one that was pinned.
    """

    wood: str
    seq: int
    fault: Divergence | None
    state: State | None
    older: int = 0
    folded: int = 0


@dataclass(frozen=True, slots=True)
class _Walk:
    """Where a replay stands: after row `seq`, under rules of the number `rules`.

    `state` is None before the first row, and while the walk is `blind`: rules of another number play, as it seems from
    row `blind_from` on, and only the chain is followed. So it is, too, among rows of which somebody who was forgotten
    has taken the salts (`shredded`), up to row `keyed`, from which on people have keys.
    """

    rules: int = 0
    seq: int = 0
    tip: bytes = GENESIS
    state: State | None = None
    blind: bool = False
    blind_from: int = 0
    last: JournalRow | None = None
    older: int = 0
    folded: int = 0
    shredded: bool = False
    keyed: int | None = None


async def replay(store: Store, wood: str) -> Report:
    """Rebuild a wood through `engine.apply` and compare; raises LookupError when there is no such wood, StoreError."""
    stored = await store.load(wood, as_it_is=True)
    if stored is None:
        raise LookupError(wood)
    find = _finder(store)
    walk, begun = _Walk(keyed=await store.moved(wood)), await store.folding.begun(wood)
    async for row in store.rows(wood):
        if row.seq > stored.head.seq:  # it came after we began to look
            break
        if begun is not None and row.seq == begun[0]:
            walk, fault = _unfolded(row, begun[1], walk.keyed)
        else:
            fault = _unchained(row, walk)
            if fault is None:
                walk, fault = await _played(row, walk, find)
        walk = replace(walk, tip=row.hash, seq=row.seq, last=row)
        if fault is not None:
            if fault == "gap" and await store.folding.begun(wood) != begun:  # it was folded while we read
                return await replay(store, wood)
            return Report(wood, row.seq, fault, walk.state, walk.older, walk.folded)
    if walk.blind:
        return Report(wood, walk.blind_from, "rules", None, walk.older, walk.folded)
    same = walk.state is not None and _bytes(walk.state) == whole(stored.wood, stored.secrets)
    ended = same and (walk.seq, walk.tip) == (stored.head.seq, stored.head.tip)
    return Report(wood, walk.seq, None if ended else "end", walk.state, walk.older, walk.folded)


Find = Callable[[str, str], Awaitable[World]]


def _finder(store: Store) -> Find:
    """Worlds by the hash of their data, each read once; that of 0.1.0 where a journal names none."""
    known: dict[tuple[str, str], World] = {}

    async def find(id: str, data: str) -> World:
        world = known.get((id, data))
        if world is None:
            world = await store.worlds.find(data) if data else released_world(id)
            if world is None:
                raise WorldError(f"There is no data {data or id!r}.")
            known[id, data] = world
        return world

    return find


def _unchained(row: JournalRow, walk: _Walk) -> Divergence | None:
    """What is wrong with a row's place in the chain."""
    try:
        if row.seq != walk.seq + 1:
            return "gap"
        if row.prev != walk.tip:
            return "link"
        if row.hash != row_hash(walk.tip, row.seq, row.kind, row.key, row.at, row.payload, row.commitment, row.state):
            return "hash"
        if row.salt is None or row.hidden is None:
            return "hidden"
        if not _is_shredded(row, walk.keyed) and commit(row.salt, b"entry", row.hidden) != row.commitment:
            return "hidden"
    except TypeError:  # SQLite lets any column hold any type
        return "hash"
    return None


async def _played(row: JournalRow, walk: _Walk, find: Find) -> tuple[_Walk, Divergence | None]:
    """The walk after a row, and what is wrong with it."""
    assert row.hidden is not None
    try:
        entry = join(row.kind, row.key, row.at, row.payload, row.hidden)
    except (ValueError, LookupError, TypeError):
        # Rules from before may have known other commands.
        return (walk, "entry") if walk.rules else (_blinded(walk, row), None)
    if _is_shredded(row, walk.keyed):
        return replace(_blinded(walk, row), shredded=True), None
    if isinstance(entry, Release) and row.seq == walk.keyed:
        return _keyed(row, entry.pin.encode(), walk)
    if isinstance(entry, Release) and entry.pin:
        walk, fault = _resumed(entry, walk)
        if fault is not None:
            return walk, fault
    elif row.seq == 1:
        walk = replace(walk, rules=getattr(entry, "rules", 0))
        if walk.rules not in SAME:
            walk = _blinded(walk, row)
    if walk.blind:
        return walk, None
    walk, fault = await _applied(row, entry, walk, find)
    if fault in ("refused", "state") and not walk.rules:
        return _blinded(walk, row), None
    return walk, fault


def _is_shredded(row: JournalRow, keyed: int | None) -> bool:
    return keyed is not None and row.seq < keyed and row.salt == SHREDDED


def _keyed(row: JournalRow, pin: bytes, walk: _Walk) -> tuple[_Walk, Divergence | None]:
    """From here on people have keys: the state is pinned with them, and is what the row before led to with their ids.

    What it led to with ids was compared with what the row before says; so was this pin, when it was made.
    """
    assert row.salt is not None
    if commit(row.salt, b"state", pin) != row.state:
        return walk, "pin"
    if walk.blind and not walk.shredded:
        return walk, None
    try:
        state = State(*read_whole(pin))
    except (ValueError, TypeError):
        return walk, "pin"
    if walk.state is not None and not _alike(walk.state, state):
        return walk, "pin"
    older = walk.seq if walk.blind else walk.older
    return replace(walk, rules=state.wood.rules, state=state, blind=False, shredded=False, older=older), None


def _alike(one: State, other: State) -> bool:
    """Whether two states differ in nothing but what people are called."""
    called = [(a.user, b.user) for a, b in zip(one.wood.patrons.values(), other.wood.patrons.values(), strict=False)]
    called += [(a.by, b.by) for a, b in zip(one.wood.weather, other.wood.weather, strict=False)]
    names = dict(called)
    patrons = {id: replace(patron, user=names.get(patron.user, patron.user)) for id, patron in one.wood.patrons.items()}
    weather = tuple(replace(shock, by=names.get(shock.by, shock.by)) for shock in one.wood.weather)
    return _bytes(replace(one, wood=replace(one.wood, patrons=patrons, weather=weather))) == _bytes(other)


def _unfolded(row: JournalRow, pin: bytes, keyed: int | None) -> tuple[_Walk, Divergence | None]:
    """The walk after the row with which a folded journal begins, and what is wrong with it."""
    walk = _Walk(folded=row.seq, keyed=keyed)
    fault = _unchained(row, replace(walk, seq=row.seq - 1, tip=row.prev))
    if fault is not None:
        return walk, fault
    if _is_shredded(row, keyed):
        return replace(_blinded(walk, row), shredded=True), None
    assert row.salt is not None
    if commit(row.salt, b"state", pin) != row.state:
        return walk, "pin"
    try:
        state = State(*read_whole(pin))
    except (ValueError, TypeError):
        return walk, "pin"
    walk = replace(walk, rules=state.wood.rules, state=state)
    return (walk if walk.rules in SAME else _blinded(walk, row)), None


def _blinded(walk: _Walk, row: JournalRow) -> _Walk:
    """Today's rules did not lead here; that others did, the next state that was pinned will show."""
    return replace(walk, blind=True, state=None, blind_from=walk.blind_from if walk.blind else row.seq)


def _resumed(entry: Release, walk: _Walk) -> tuple[_Walk, Divergence | None]:
    """Rules of another number take over: the state they begin with is pinned, and is what the row before led to."""
    pin, last = entry.pin.encode(), walk.last
    if last is None or last.salt is None or commit(last.salt, b"state", pin) != last.state:
        return walk, "pin"
    blind = entry.rules not in SAME
    if not (walk.blind or blind):  # what was played again so far stands
        return replace(walk, rules=entry.rules), None
    try:
        state = State(*read_whole(pin))
    except (ValueError, TypeError):
        return walk, "pin"
    older = walk.seq if walk.blind else walk.older
    return replace(walk, rules=entry.rules, state=state, blind=blind, blind_from=walk.seq + 1, older=older), None


async def _applied(row: JournalRow, entry: Entry, walk: _Walk, find: Find) -> tuple[_Walk, Divergence | None]:
    """The walk after an entry was played again, and what is wrong with what it led to."""
    assert row.salt is not None
    wood = None if walk.state is None else walk.state.wood
    try:
        if wood is None:
            world, coming = await find(getattr(entry, "world", ""), getattr(entry, "data", "")), None
        else:
            world = await find(wood.world, wood.data)
            coming = await find(wood.world, wood.coming) if wood.coming else None
        after = apply(world, walk.state, entry, coming).state
    except WorldError:
        return walk, "data"
    except Refused:
        return walk, "refused"
    walk = replace(walk, state=after)
    if commit(row.salt, b"state", _bytes(after)) != row.state:
        return walk, "state"
    return walk, "money" if sum(after.wood.balances.values()) else None


def _bytes(state: State) -> bytes:
    return whole(state.wood, state.secrets)

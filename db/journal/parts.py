"""Journal entries as two payloads: what anyone may read, and what only replay may.

| kind | public | private |
| --- | --- | --- |
| plant | world, place, pace | the two seeds |
| patron, moderator | nothing | user and command |
| tick | chapter, turn, what the minds had seen, decisions | each decision's `thought` and `raw` |
| release | number of the rules, hash of the data to come | the state that is pinned |
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

from db.codec import dump, facts, load
from engine.model import Entry, ModeratorCommand, ModeratorEntry, PatronCommand, PatronEntry, Plant, Release, Tick

_COMMANDS: dict[str, type[Any]] = {
    kind.stored_as: kind for kind in (*get_args(PatronCommand), *get_args(ModeratorCommand))
}
_SEEDS = ("seed", "deck_seed")
_ASIDES = ("thought", "raw")
_COLUMNS = ("key", "at")  # of every entry; they need not be in its payload


def split(entry: Entry) -> tuple[str, bytes, bytes]:
    """Kind, public JSON and private JSON of an entry; its key and time are columns of their own."""
    if isinstance(entry, Tick):
        quiet = {creature: replace(said, thought="", raw="") for creature, said in entry.decisions.items()}
        hidden = {creature: [said.thought, said.raw] for creature, said in entry.decisions.items()}
        return "tick", dump(_fields(replace(entry, decisions=quiet))), dump(hidden)
    if isinstance(entry, Release):
        return "release", dump({"rules": entry.rules, "data": entry.data}), dump({"pin": entry.pin})
    if isinstance(entry, Plant):
        fields = _fields(entry)
        seeds = {name: fields.pop(name) for name in _SEEDS}
        return "plant", dump(fields), dump(seeds)
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
    if kind == "release":
        return load(Release, dump(columns | shown | private))
    command = load(_COMMANDS[private["name"]], dump(private["command"]))
    if kind == "patron":
        return PatronEntry(key, at, private["user"], command)
    return ModeratorEntry(key, at, private["user"], command)


def _fields(entry: Plant | Tick) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in type(entry).__slots__ if name not in _COLUMNS}

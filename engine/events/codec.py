"""Events and notices by tag: what is stored, and what is read back, of any age.

Stored (`Telling.stored`) they are `{"kind": tag, "data": facts}`, the facts in the order of the class. Reading never
fails for what a row holds: an older one is brought up to date by its class's upcast, a fact too many is passed over,
and one that cannot be read (another release's tag, a fact that is lacking or of the wrong type) stays unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from types import ModuleType, UnionType
from typing import Any, Final, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from engine.events import (
    chapters,
    court,
    creatures,
    credit,
    insider,
    market,
    moderators,
    restores,
    ruin,
    seasons,
    stump,
)
from engine.events.base import Event, Notice, Telling, UnknownEvent, UnknownNotice
from engine.model.ids import plain

T = TypeVar("T", bound=Telling)
Upcast = Callable[[Mapping[str, Any]], Mapping[str, Any]]

# Of two events that weigh the same, the paper tells the one of the earlier chapter first.
_CHAPTERS: Final = (moderators, seasons, chapters, credit, ruin, court, market, creatures, insider, restores, stump)


def _by_tag(kind: type[T]) -> Mapping[str, type[T]]:
    return {found.kind: found for chapter in _CHAPTERS for found in _classes(chapter, kind)}


def _classes(chapter: ModuleType, kind: type[T]) -> list[type[T]]:
    own = [one for one in vars(chapter).values() if isinstance(one, type) and one.__module__ == chapter.__name__]
    return [one for one in own if issubclass(one, kind)]


EVENTS: Final = _by_tag(Event)
NOTICES: Final = _by_tag(Notice)
# What older releases wrote, as this one reads it. An upcast may be given any facts; a KeyError makes them unknown.
UPCASTS: Final[Mapping[type[Telling], Upcast]] = {}


def event_of(row: object) -> Event:
    """The event of a stored row; raises ValueError for what is no row of a kind and its facts."""
    kind, data = (row.get("kind"), row.get("data", {})) if isinstance(row, Mapping) else (None, None)
    if not isinstance(kind, str) or not isinstance(data, Mapping):
        raise ValueError("an event is a kind and its data")
    return _read(EVENTS.get(kind), data) or UnknownEvent(kind, data)


def notice_of(kind: str, data: Mapping[str, Any]) -> Notice:
    """The notice of a stored letter."""
    return _read(NOTICES.get(kind), data) or UnknownNotice(kind, data)


def _read(known: type[T] | None, data: Mapping[str, Any]) -> T | None:
    """An event or a notice of a known class; None where the facts do not fit it."""
    if known is None:
        return None
    upcast, hints = UPCASTS.get(known), _HINTS[known]
    try:
        told = known.fields_of(upcast(data) if upcast else data)
        given = {name: told[name] for name in hints if name in told}
        return known(**given) if all(_fits(hints[name], value) for name, value in given.items()) else None
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def _hints(known: type[Telling]) -> Mapping[str, Any]:
    """What the fields of a class hold."""
    hints = get_type_hints(known)
    return {field.name: hints[field.name] for field in fields(known)}


_HINTS: Final = {known: _hints(known) for known in (*EVENTS.values(), *NOTICES.values())}


def _fits(hint: Any, value: object) -> bool:
    """Whether a value is of a field's type: a string, a whole number, one of some words, or several of those."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is Literal:
        return value in args
    if origin in (Union, UnionType):
        return any(_fits(arg, value) for arg in args)
    if origin is tuple:
        return isinstance(value, tuple) and all(_fits(args[0], one) for one in value)
    if isinstance(value, Mapping):
        return bool(args) and all(_fits(args[0], one) and _fits(args[1], value[one]) for one in value)
    return type(value) is plain(hint)

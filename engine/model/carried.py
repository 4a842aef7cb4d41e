"""A command as one short line of text, and back: what a button's id carries, so that it outlives a restart.

    short.honey.3.12    Open("short", "honey", 3, 12)
    lend.oona.10.3.5    Lend("oona", 10, 3, 5)

A tag of the command (`Command.carried_as`), then its fields in their order, but for those that the tag stands for; dots
between, nothing for None. Only what `shorthand` writes is read: whether its values make sense, the rules ask when the
command is played.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from types import NoneType, UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from engine.model.commands import PatronCommand
from engine.model.ids import plain

_WORD: Final = re.compile(r"[\w-]+")
_FLAGS: Final = {"on": True, "off": False}
_KINDS: Final[Mapping[str, type[Any]]] = {tag: kind for kind in get_args(PatronCommand) for tag in kind.carried_as}
# Every tag that a line may begin with.
TAGS: Final = tuple(_KINDS)


def shorthand(command: PatronCommand) -> str:
    """The command as a line; ValueError where no button carries it, or for a text that is not one plain word."""
    for tag, fixed in command.carried_as.items():
        if all(getattr(command, name) == value for name, value in fixed.items()):
            parts = (getattr(command, name) for name in _named(type(command), tag))
            return ".".join([tag, *map(_written, parts)])
    raise ValueError(f"no button carries {command!r}")


def from_shorthand(line: str) -> PatronCommand:
    """The command that `shorthand` wrote as this line; ValueError for any other line."""
    tag, *parts = line.split(".")
    if tag not in _KINDS:
        raise ValueError(f"no command in {line!r}")
    kind, names = _KINDS[tag], _named(_KINDS[tag], tag)
    hints = get_type_hints(kind)
    values = {name: _read(hints[name], part) for name, part in zip(names, parts, strict=True)}
    command: PatronCommand = kind(**kind.carried_as[tag], **values)
    return command


def _named(kind: type[Any], tag: str) -> list[str]:
    """The fields that stand in a line after its tag."""
    return [one.name for one in fields(kind) if one.name not in kind.carried_as[tag]]


def _written(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "on" if value else "off"
    word = str(value)
    if not isinstance(value, int | str) or not _WORD.fullmatch(word):
        raise ValueError(f"a button cannot carry {value!r}")
    return word


def _read(hint: Any, part: str) -> object:
    """One field of this type; only the very text that `_written` makes of a value is taken for it."""
    kinds = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    for kind in kinds:
        value = _as(kind, part)
        if (value is not None or kind is NoneType) and _written(value) == part:
            return value
    raise ValueError(f"{part!r} is not {hint}")


def _as(kind: Any, part: str) -> object:
    """The value of this type that a part may stand for, None for none."""
    if get_origin(kind) is Literal:
        return part if part in get_args(kind) else None
    if kind is bool:
        return _FLAGS.get(part)
    if kind is int:
        return int(part) if part.lstrip("-").isdecimal() else None
    return part if plain(kind) is str and part else None

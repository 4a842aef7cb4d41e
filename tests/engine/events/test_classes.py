"""What stands on the classes of events and notices is whole: tags, words, weights; and no secret is a field of any."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from importlib import import_module
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest

import engine.events
from bot.text import catalogue
from engine.events import EVENTS, NOTICES, Event, Notice, UnknownEvent, UnknownNotice
from engine.hidden import Secrets
from engine.model import ids
from tests.builders.told import every

CLASSES = [*EVENTS.values(), *NOTICES.values()]
UNTAGGED = {Event, Notice, UnknownEvent, UnknownNotice}
# What laid open a chapter that is over; while it was under way, nobody was told.
LAID_OPEN = {(kind, part) for kind in ("chapter-revealed", "chapter-resealed") for part in ("seed", "salt")}


def declared(kind: type) -> list[type]:
    """Every class of a kind that stands in a module of the package."""
    modules = [import_module(f"engine.events.{one.name}") for one in pkgutil.iter_modules(engine.events.__path__)]
    own = {one for module in modules for one in vars(module).values() if isinstance(one, type)}
    return [one for one in own if issubclass(one, kind) and one not in UNTAGGED]


@pytest.mark.parametrize(("kind", "known"), [(Event, EVENTS), (Notice, NOTICES)])
def test_every_class_is_known_by_a_tag_of_its_own(kind: type, known: Mapping[str, type]) -> None:
    assert len(known) > 25
    assert set(declared(kind)) == set(known.values())
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", tag) for tag in known)
    assert len(known) == len({one.kind for one in declared(kind)}), "a tag stands for two"  # type: ignore[attr-defined]
    assert "unknown" not in known


def plain(hint: Any) -> bool:
    """Whether a type is a string, a whole number, a flag, some words, or a mapping or tuple of those."""
    hint = ids.plain(hint)
    origin, args = get_origin(hint), get_args(hint)
    if origin is Literal:
        return all(isinstance(arg, str) for arg in args)
    if origin in (Union, UnionType, Mapping):
        return all(map(plain, args))
    if origin is tuple:
        return args[1:] == (Ellipsis,) and plain(args[0])
    return hint in (str, int, bool)


@pytest.mark.parametrize("kind", CLASSES)
def test_fields_are_plain_and_frozen(kind: type) -> None:
    assert is_dataclass(kind)
    assert kind.__dataclass_params__.frozen  # type: ignore[attr-defined]
    assert "__dict__" not in dir(kind), "slots"
    hints = get_type_hints(kind)
    assert all(plain(hints[field.name]) for field in fields(kind))


def test_the_walk_would_see_what_is_not_plain() -> None:
    assert not any(map(plain, [Secrets, tuple[str, int], Any, float, object, Literal[1], Mapping[str, Secrets]]))


@pytest.mark.parametrize("kind", EVENTS.values())
def test_no_event_has_a_field_for_a_secret(kind: type[Event]) -> None:
    secrets = {field.name for field in fields(Secrets)} | {"salt", "planted", "tip", "whisperer", "user", "heat"}
    named = {(kind.kind, field.name) for field in fields(kind) if field.name in secrets}
    assert named <= LAID_OPEN


@pytest.mark.parametrize("kind", EVENTS.values())
def test_an_events_words_are_in_the_catalogue(kind: type[Event]) -> None:
    """Under the id on its class and a number; weather that nobody has words for goes by "other"."""
    text = catalogue()
    if kind.words_by:
        assert text.has(f"{kind.words}-other-1") or all(text.has(f"{one.wording()}-1") for one in every(kind))
    elif kind.words:
        assert text.has(f"{kind.words}-1")
    assert kind.weighs or not kind.words
    assert kind.weighs in range(101)


@pytest.mark.parametrize("notice", [one for kind in NOTICES.values() for one in every(kind)], ids=lambda one: one.kind)
def test_a_notices_words_are_in_the_catalogue(notice: Notice) -> None:
    assert catalogue().has(notice.wording())


def test_what_the_annals_keep() -> None:
    """A chapter is checked from these alone: whoever drops one must say how it is checked without."""
    assert {kind.kind for kind in EVENTS.values() if kind.kept} == {
        "chapter-played-by", "rules-changed",
        "planted", "chapter-opened", "chapter-closed", "chapter-sealed", "chapter-revealed", "chapter-resized",
            "chapter-resealed",
        "hurried", "harvested", "weather-came", "legend-called", "legend-struck", "legend-told", "legend-written",
        "legend-forgotten", "legend-weighed", "chapter-priced", "chapter-ranked", "chapter-richest", "chapter-struck",
        "creature-banished", "creature-returned", "judged", "ring-shown",
        "season-opened", "season-closed", "chapter-scored", "title-earned", "record-broken",
    }  # fmt: skip

"""`bot.api` is what guests rely on: documented, and as the list beside this file has it."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

from discord.ext import commands
from pydantic import BaseModel

import bot.api
from bot import testing

LIST = Path(__file__).with_name("bot_api.txt")
# What a class has from others is theirs to change.
THEIRS = {*dir(object), *dir(commands.Bot), *dir(BaseModel), *dir(Exception)}


def public(module: object, names: list[str]) -> Iterator[tuple[str, object]]:
    """Every public name with what it stands for, and every public member of the classes among them."""
    for name in sorted(names):
        thing = getattr(module, name)
        yield name, thing
        if inspect.isclass(thing) and thing.__module__.startswith("bot."):
            own = {member for part in thing.__mro__ if part.__module__.startswith("bot.") for member in vars(part)}
            for member in sorted(own - THEIRS):
                if not member.startswith("_") and (callable(getattr(thing, member, None)) or member in _said(thing)):
                    yield f"{name}.{member}", inspect.getattr_static(thing, member)


def _said(thing: type) -> set[str]:
    return {name for name, value in vars(thing).items() if isinstance(value, property)}


def line(name: str, thing: object) -> str:
    """A name as it may be used: a function with its signature, a class with what it is made of."""
    thing = thing.__func__ if isinstance(thing, classmethod | staticmethod) else thing
    if inspect.isclass(thing):
        if is_dataclass(thing):
            return f"{name}({', '.join(f'{field.name}: {field.type}' for field in fields(thing))})"
        return f"{name}: {', '.join(f'{key}: {hint}' for key, hint in _hints(thing))}".rstrip(": ")
    if inspect.isfunction(thing):
        return name + re.sub(r"(: |-> )'([^']*)'", r"\1\2", str(inspect.signature(thing))).replace("PosixPath", "Path")
    return f"{name}: {type(thing).__name__}"


def _hints(thing: type) -> list[tuple[str, str]]:
    return [(key, hint) for key, hint in vars(thing).get("__annotations__", {}).items() if not key.startswith("_")]


def lines() -> list[str]:
    kit = [(f"testing.{name}", thing) for name, thing in public(testing, testing.__all__)]
    return [line(name, thing) for name, thing in (*public(bot.api, bot.api.__all__), *kit)]


def test_the_api_is_the_list() -> None:
    """A name or a signature that changed is a promise that changed: write it into the list, and into the changelog."""
    assert lines() == LIST.read_text(encoding="utf-8").splitlines()


def test_everything_in_it_says_what_it_is() -> None:
    things = [*public(bot.api, bot.api.__all__), *public(testing, testing.__all__)]
    spoken = [(name, thing) for name, thing in things if inspect.isclass(thing) or inspect.isroutine(thing)]
    ours = [(name, thing) for name, thing in spoken if getattr(thing, "__module__", "").startswith("bot.")]
    assert len(ours) > 50
    assert not [name for name, thing in ours if not (inspect.getdoc(thing) or "").strip()]

"""Where what is brought comes from: this package, installed packages' entry points, and folders of the operator's.

Cards and casts are one TOML file each, named after its id. A file of the council folder replaces a shipped one of the
same name, so that an operator can change an address or a flag; a guest (an installed package, or the guests' folder)
may only add. Whatever is wrong is one sentence.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.metadata import EntryPoint, entry_points
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

RegistryKind = Literal["cards", "casts"]
GROUP = "thousand_token_wood"
READ_AGAIN = 256  # files remembered by their text: what comes of one is frozen
ID = r"^[a-z0-9][a-z0-9.-]{0,47}$"


class RegistryError(ValueError):
    """A card or a cast is wrong; the message is one sentence that names the file."""


class Part(BaseModel):
    """A piece of a card or a cast: frozen, and a key that it does not know is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


PartT = TypeVar("PartT", bound=Part)


@dataclass(frozen=True, slots=True)
class Guest:
    """Something brought from outside: its kind and name, who brings it, and why it is left out, "" where it is not."""

    kind: str
    name: str
    source: str
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Sources:
    """Where guests are looked for: a `folder` with one folder a kind, and what installed packages declare."""

    folder: Path | None = None
    plugins: bool = True


@dataclass(frozen=True, slots=True)
class Place:
    """A folder of guests of one kind; `source` is whose it is, as a sentence names it."""

    source: str
    root: Traversable


class Seen:
    """Every guest that was looked at, in order; a `strict` one raises RegistryError for the first that is wrong."""

    def __init__(self, *, strict: bool = False) -> None:
        self.guests: list[Guest] = []
        self._strict = strict

    @property
    def broken(self) -> list[Guest]:
        """Those that are left out."""
        return [guest for guest in self.guests if guest.fault]

    def note(self, guest: Guest) -> None:
        """Keep one, once; a later word on the same guest replaces the earlier."""
        if self._strict and guest.fault:
            raise RegistryError(f"{guest.source}: {guest.fault}.")
        alike = [
            one for one in self.guests if (one.kind, one.name, one.source) == (guest.kind, guest.name, guest.source)
        ]
        self.guests = [one for one in self.guests if one not in alike] + [guest]

    def blame(self, kind: str, name: str, fault: str) -> bool:
        """Say what is wrong with a guest that seemed well; False where it is nobody's: it came with the bot."""
        for guest in self.guests:
            if (guest.kind, guest.name, guest.fault) == (kind, name, ""):
                self.note(replace(guest, fault=fault))
                return True
        return False


def places(kind: str, sources: Sources, seen: Seen) -> list[Place]:
    """The folders that hold guests of a kind: packages by name, then the operator's folder. What is none is noted."""
    found = [_package(kind, point, seen) for point in declared(kind, sources)]
    return [place for place in (*found, _folder(kind, sources.folder, seen)) if place is not None]


def declared(kind: str, sources: Sources) -> list[EntryPoint]:
    """The entry points of a kind, by name; none where plug-ins are off."""
    return sorted(entry_points(group=f"{GROUP}.{kind}"), key=lambda point: point.name) if sources.plugins else []


def brought_by(point: EntryPoint) -> str:
    """Who declares an entry point: the package and its version."""
    return f"{point.dist.name} {point.dist.version}" if point.dist else f"the plug-in {point.name}"


def why(error: BaseException) -> str:
    """What was raised, on one line, for a sentence."""
    said = " ".join(str(error).split()).removesuffix(".")
    return f"{type(error).__name__}: {said}" if said else type(error).__name__


def _package(kind: str, point: EntryPoint, seen: Seen) -> Place | None:
    """A package's folder; to find it the package is imported, and it may raise whatever it likes."""
    try:
        return Place(brought_by(point), files(point.module))
    except (Exception, SystemExit) as error:
        seen.note(Guest(kind, point.name, brought_by(point), f"{point.value} holds no {kind}: {why(error)}"))
        return None


def _folder(kind: str, folder: Path | None, seen: Seen) -> Place | None:
    if folder is None:
        return None
    if not folder.is_dir():
        seen.note(Guest("folder", folder.name, str(folder), "it is no folder"))
        return None
    inside = folder / kind
    if inside.exists() and not inside.is_dir():
        seen.note(Guest("folder", kind, str(inside), "it is no folder"))
    return Place(str(inside), inside) if inside.is_dir() else None


def load(kind: RegistryKind, part: type[PartT], folder: Path | None, sources: Sources, seen: Seen) -> dict[str, PartT]:
    """Every file of a kind by its id, the shipped ones first; raises RegistryError for one of our own or of `folder`.

    What is wrong with a guest is noted in `seen`.
    """
    found = dict(_all(part, Place(f"{files('inference') / kind}", files("inference") / kind)))
    for place in places(kind, sources, seen):
        for name, path in texts(place.root, ".toml"):
            _add(kind, part, found, name, f"{place.source}/{path.name}", path, seen)
    if folder is not None:
        found |= _all(part, Place(f"{folder / kind}", _inside(folder, kind)))
    return found


def _inside(folder: Path, kind: str) -> Path:
    """The place of a kind in the operator's folder, which need not be there; raises RegistryError."""
    inside = folder / kind
    try:
        if not folder.is_dir():
            raise RegistryError(f"{folder} is no folder; it should hold {kind}/*.toml.")
        if inside.exists() and not inside.is_dir():
            raise RegistryError(f"{inside} is no folder; it should hold *.toml.")
    except OSError as error:
        raise RegistryError(f"{folder} cannot be read: {error.strerror}.") from None
    return inside


def _add(
    kind: str, part: type[PartT], found: dict[str, PartT], name: str, source: str, path: Traversable, seen: Seen
) -> None:
    """Add a guest's file, or note what is wrong with it."""
    guest = Guest(kind, name, source)
    try:
        brought = read(part, name, text_of(path, source), source)
    except RegistryError as error:
        seen.note(replace(guest, fault=str(error).removeprefix(f"{source}: ").removesuffix(".")))
        return
    if name in found:
        seen.note(replace(guest, fault=f"there is a {name} already; give it another name"))
        return
    found[name] = brought
    seen.note(guest)


def _all(part: type[PartT], place: Place) -> Iterator[tuple[str, PartT]]:
    for name, path in texts(place.root, ".toml"):
        source = f"{place.source}/{path.name}"
        yield name, read(part, name, text_of(path, source), source)


@lru_cache(READ_AGAIN)
def read(part: type[PartT], name: str, text: str, source: str) -> PartT:
    """One file's text as a card or a cast; raises RegistryError, whose sentence begins with `source`."""
    try:
        data: Mapping[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RegistryError(f"{source}: not TOML: {error}.") from None
    except (ValueError, RecursionError):  # a number of thousands of digits, brackets within brackets
        raise RegistryError(f"{source}: it holds what no such file needs.") from None
    if data.get("id") != name:
        raise RegistryError(f'{source}: its id must be the name of the file, id = "{name}".')
    try:
        return part.model_validate(data)
    except ValidationError as error:
        raise RegistryError(f"{source}: {_sentence(error)}.") from None


def _sentence(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    place = ".".join(str(step) for step in first["loc"]) or "the whole"
    why = first["msg"].replace("Input should", "it should").replace("Value error, ", "")
    return f"{place}: {why}"


def texts(root: Traversable, suffix: str) -> list[tuple[str, Traversable]]:
    """The files of a folder with a suffix, by name; none where there is no such folder. Raises RegistryError for one
    that cannot be read.
    """
    try:
        paths = sorted(root.iterdir(), key=lambda path: path.name) if root.is_dir() else []
    except OSError as error:
        raise RegistryError(f"{root} cannot be read: {error.strerror}.") from None
    return [(path.name.removesuffix(suffix), path) for path in paths if path.name.endswith(suffix)]


def text_of(path: Traversable, source: str) -> str:
    """What a file holds; raises RegistryError for what is no text."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise RegistryError(f"{source}: it cannot be read as UTF-8 text.") from None

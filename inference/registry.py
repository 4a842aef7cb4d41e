"""Where cards and casts come from: this package, installed packages' entry points, and the operator's own folder.

One TOML file each, named after its id. A folder's file replaces a shipped one of the same name, so that an operator
can change an address or a flag; an installed package may only add. Whatever is wrong is one sentence.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from importlib.metadata import entry_points
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

RegistryKind = Literal["cards", "casts"]
GROUP = "thousand_token_wood"
ID = r"^[a-z0-9][a-z0-9.-]{0,47}$"


class RegistryError(ValueError):
    """A card or a cast is wrong; the message is one sentence that names the file."""


class Part(BaseModel):
    """A piece of a card or a cast: frozen, and a key that it does not know is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


PartT = TypeVar("PartT", bound=Part)


def load(kind: RegistryKind, part: type[PartT], folder: Path | None, plugins: bool) -> dict[str, PartT]:
    """Every file of a kind by its id, the shipped ones first; raises ShelfError."""
    found: dict[str, PartT] = {}
    for place in (files("inference") / kind, *(_declared(kind) if plugins else ())):
        for name, text in _texts(place):
            if name in found:
                raise RegistryError(f"{place}/{name}.toml: there is a {name} already; give it another name.")
            found[name] = read(part, name, text, f"{place}/{name}.toml")
    if folder is not None:
        if not folder.is_dir():
            raise RegistryError(f"{folder} is no folder; it should hold {kind}/*.toml.")
        found |= {name: read(part, name, text, f"{folder}/{kind}/{name}.toml") for name, text in _texts(folder / kind)}
    return found


def read(part: type[PartT], name: str, text: str, source: str) -> PartT:
    """One file's text as a card or a cast; raises ShelfError, whose sentence begins with `source`."""
    try:
        data: Mapping[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RegistryError(f"{source}: not TOML: {error}.") from None
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


def _texts(place: Traversable) -> Iterator[tuple[str, str]]:
    if not place.is_dir():
        return
    for path in sorted(place.iterdir(), key=lambda path: path.name):
        if path.name.endswith(".toml"):
            try:
                yield path.name.removesuffix(".toml"), path.read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError):
                raise RegistryError(f"{path}: it cannot be read as UTF-8 text.") from None


def _declared(kind: RegistryKind) -> Iterator[Traversable]:
    """Packages that installed distributions declare as holding such files; raises ShelfError for a missing one."""
    for point in sorted(entry_points(group=f"{GROUP}.{kind}"), key=lambda point: point.name):
        try:
            yield files(point.module)
        except (ImportError, TypeError) as error:
            raise RegistryError(f"The plug-in {point.name} holds no {kind}: {error}.") from None

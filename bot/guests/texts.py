"""Texts of guests: Fluent catalogues, `<language>/<name>.ftl`, laid beside ours and never over them.

A message's id begins with the name of its file (`tidepool-...`), so that two guests cannot take each other's; the names
of a world's things (`good-...`, `animal-...`, `world-...`, `tale-...`, `wood-name-...`) may be added, too.
Where a guest has no text in a language, its English stands. In a language that we do not ship a guest may say our
messages as well, and so adds it.
"""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from importlib.resources.abc import Traversable

from fluent.runtime import FluentResource
from fluent.syntax import ast

from bot.text import ENGLISH, catalogue, ids
from bot.text.languages import add, languages, shipped
from inference.registry import Guest, RegistryError, Seen, Sources, places, text_of, texts

log = logging.getLogger(__name__)

NAMES = ("good-", "animal-", "world-", "tale-", "wood-name-")  # of a world's things


@dataclass(frozen=True, slots=True)
class _Catalogue:
    """One file that can be read: its guest, its language, its messages."""

    guest: Guest
    language: str
    messages: ast.Resource


def lay_texts(sources: Sources, seen: Seen) -> None:
    """Lay the guests' texts into the shared catalogues, in place of any laid before; what is wrong is noted."""
    found: defaultdict[str, list[ast.Resource]] = defaultdict(list)
    taken: dict[tuple[str, str], str] = {}
    for one in _catalogues(sources, seen):
        fault = _fault(one, taken)
        seen.note(replace(one.guest, fault=fault))
        if not fault:
            found[one.language].append(one.messages)
            taken |= {(one.language, id): one.guest.source for id in ids(one.messages)}
    translated = {one for one, messages in found.items() if one not in shipped() and _adds(messages)}
    for language in languages() - translated:  # those of guests that are gone, too
        catalogue(language).lay(())
    add(translated)
    for language in languages():
        catalogue(language).lay([*found[language], *(found[ENGLISH] if language != ENGLISH else ())])


def _adds(messages: Iterable[ast.Resource]) -> bool:
    """Whether these say anything of ours: a guest's own words alone are no language."""
    ours = catalogue(ENGLISH).ours
    return any(id in ours for one in messages for id in ids(one))


def _catalogues(sources: Sources, seen: Seen) -> list[_Catalogue]:
    found = []
    for place in places("texts", sources, seen):
        for folder in sorted(place.root.iterdir(), key=lambda path: path.name):
            if folder.is_dir() and not folder.name.startswith((".", "_")):
                read = (_read(name, path, folder, place.source, seen) for name, path in texts(folder, ".ftl"))
                found += [one for one in read if one is not None]
    return found


def _read(name: str, path: Traversable, folder: Traversable, source: str, seen: Seen) -> _Catalogue | None:
    guest = Guest("texts", name, f"{source}/{folder.name}/{path.name}")
    try:
        return _Catalogue(guest, folder.name, FluentResource(text_of(path, guest.source)))
    except RegistryError:
        seen.note(replace(guest, fault="it cannot be read as UTF-8 text"))
        return None


def _fault(one: _Catalogue, taken: dict[tuple[str, str], str]) -> str:
    """What is wrong with a catalogue, "" for nothing; `taken` are the ids of those before it, by language."""
    junk = [entry.content or "" for entry in one.messages.body if isinstance(entry, ast.Junk)]
    broken = [f"it does not parse at {said.strip().splitlines()[0][:60]!r}" for said in junk]
    if broken and one.language in shipped():
        return broken[0]
    for said in broken:  # a translation loses that message alone: English stands there
        log.warning("%s: %s", one.guest.source, said)
    for id in ids(one.messages):
        translated = one.language not in shipped() and id in catalogue(ENGLISH).ours
        if not translated and not id.startswith((f"{one.guest.name}-", *NAMES)):
            return f"its id {id} should begin with {one.guest.name}-"
        if (one.language, id) in taken:
            return f"{taken[one.language, id]} has the id {id} already"
        if not translated and id in catalogue(ENGLISH).ours:
            return f"its id {id} is one of ours"
    return ""

"""Message catalogues: every sentence a player can read, by id, in Fluent files (one folder a language)."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from babel import Locale, UnknownLocaleError
from fluent.runtime import FluentBundle
from fluent.syntax import ast

from bot.text.tales import legend_name, patron_name
from bot.text.unread import Entry, entries, id_of, read
from engine.core import CARAVAN
from engine.model import CreatureId, Fact, GoodId, LegendId, PatronId, World
from engine.model.ids import TitleId

log = logging.getLogger(__name__)

ENGLISH = "en"  # what every message is written in first
# What operators read at a terminal: no language has to say it, and English falls in without a word.
AT_A_TERMINAL = re.compile(
    r"(?:backup|bans|check|evaluate|export|leakage|move|restore|restored|run|setting|sim|stop|study|variants|woods)-"
)
SAID_AGAIN = 2048  # sentences remembered
NEVER = "none"  # a moment that nobody knows
WORLDS = 64  # worlds whose things are remembered


class MissingText(KeyError):
    """A message id that no catalogue holds, or a message whose numbers were not given."""


def ids(messages: ast.Resource) -> list[str]:
    """The ids of the messages and terms of a file."""
    return [entry.id.name for entry in messages.body if isinstance(entry, ast.Message | ast.Term)]


class Things:
    """A world's goods and creatures as a cache key: they stay the same objects, whatever legends are told."""

    __slots__ = ("world",)

    def __init__(self, world: World) -> None:
        self.world = world

    def __hash__(self) -> int:
        return id(self.world.goods)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Things) and other.world.goods is self.world.goods


class Text:
    """A catalogue in one language: `text("answer-short", good="honey", quantity=3)`. `ours` are the ids of no guest.

    What it lacks, or has in a form that cannot be said, is said in English, and noted in the log once.
    """

    def __init__(self, language: str = ENGLISH) -> None:
        self.language = language
        self._missed: set[str] = set()
        self._between = _between(language)
        folder = files(__package__).joinpath(language)
        found = folder.iterdir() if folder.is_dir() else ()
        sources = sorted((path for path in found if path.name.endswith(".ftl")), key=lambda path: path.name)
        self._ours: dict[str, Entry | str] = {}
        for source in reversed(sources):  # of two with one id the first stands
            self._ours |= entries(source.read_text(encoding="utf-8"))
        self.ours = frozenset(id.removeprefix("-") for id in self._ours)
        self._laid: list[ast.Message | ast.Term] | None = None
        self.lay(())

    def lay(self, guests: Iterable[ast.Resource]) -> None:
        """Have guests' messages beside ours, in place of those laid before; an id that is taken stays as it is."""
        laid = [entry for one in guests for entry in one.body if isinstance(entry, ast.Message | ast.Term)]
        if laid == self._laid:
            return  # what was read once is read
        self._laid = laid
        self._bundle = FluentBundle([self.language], use_isolating=False)
        self._unread: dict[str, Entry | str] = {**{id_of(entry): entry for entry in reversed(laid)}, **self._ours}
        # A wood says the same few things again and again, and a message depends on nothing but its numbers.
        self._said = lru_cache(SAID_AGAIN)(self._format)
        self.about = lru_cache(WORLDS)(self._about)

    def _about(self, things: Things) -> dict[str, Any]:
        """The facts of `world_facts`, once for each world."""
        world = things.world
        treasure = max(world.goods.values(), key=lambda good: good.price)
        return {
            "burns": world.fuel,
            "burns_name": good_name(self, world.fuel),
            "treasure": good_name(self, treasure.id),
            "many": len(world.creatures),
            "first_name": next(iter(world.creatures.values())).name,
        }

    def says(self, message: str) -> bool:
        """Whether the catalogue holds a message in its own language."""
        return message in self._unread or self._bundle.has_message(message)

    def has(self, message: str) -> bool:
        """Whether a message can be said, if only in English."""
        return self.says(message) or (self.language != ENGLISH and catalogue(ENGLISH).has(message))

    def listed(self, items: Iterable[str]) -> str:
        """Things side by side, with what this language puts between them: "honey, acorns"."""
        return self._between.join(items)

    def __call__(self, message: str, /, **args: Fact) -> str:
        """The message with its numbers filled in; raises MissingText where English has none either."""
        return self._said(message, tuple(args.items()))

    def _format(self, message: str, args: tuple[tuple[str, Fact], ...]) -> str:
        try:
            return self._worded(message, args)
        except MissingText as missing:
            if self.language == ENGLISH:
                raise
            said = catalogue(ENGLISH)(message, **dict(args))
            if message not in self._missed and not AT_A_TERMINAL.match(message):
                self._missed.add(message)
                log.warning("%s in %s cannot be said, and English stands: %s", message, self.language, missing.args[0])
            return said

    def _worded(self, message: str, args: tuple[tuple[str, Fact], ...]) -> str:
        self._read(message)
        if not self._bundle.has_message(message):
            raise MissingText(message)
        pattern = self._bundle.get_message(message).value
        if pattern is None:
            raise MissingText(message)
        text, errors = self._bundle.format_pattern(pattern, dict(args))
        if errors:
            raise MissingText(f"{message}: {errors[0]}")
        return str(text)

    def _read(self, message: str) -> None:
        found = read(self._unread, message)
        self._bundle.add_resource(ast.Resource(list(found.values())))  # which never replaces
        for id in found:  # only now: another thread may be about to say one of them
            self._unread.pop(id, None)


def _between(language: str) -> str:
    """What stands between the things of a list, by Unicode's own table."""
    with suppress(UnknownLocaleError, ValueError):
        pattern = Locale.parse(language.replace("-", "_")).list_patterns["standard"]["middle"]
        return str(pattern).removeprefix("{0}").removesuffix("{1}")
    return ", "


def catalogue(language: str = ENGLISH) -> Text:
    """The shared catalogue of a language; files are read once. `languages.tongue` finds the one for a locale."""
    return _catalogue(language)


@cache
def _catalogue(language: str) -> Text:
    return Text(language)


# Which facts hold ids, and of what.
_GOODS = ("good", "found")
_CREATURES = ("creature", "buyer", "seller", "a", "b", "other")
_PATRONS = ("patron", "rival", "partner", "leader", "champion", "accused")
_ANYONE = ("richest", "blamed")


def dress(text: Text, world: World, data: Mapping[str, Fact], patrons: Mapping[PatronId, str]) -> dict[str, Any]:
    """Facts with display names in place of ids, ready for a catalogue message.

    `patrons` maps a Patron's slug to the wood name ("Grey"). Each good `x` also yields `x_mark`, its emoji; `first` and
    `last` yield `span`, the turns from one to the other, and `when`, NEVER where no fact says when that is. What is the
    world's own is there, too (`world_facts`).
    """
    dressed: dict[str, Any] = {**world_facts(text, world), **data}
    first, last = data.get("first"), data.get("last")
    if isinstance(first, int) and isinstance(last, int):
        dressed["span"] = last - first + 1
        dressed.setdefault("when", NEVER)  # whoever knows the wood's clock says it
    for key, value in data.items():
        if not isinstance(value, str) or not value:
            continue
        if key in _GOODS and value in world.goods:
            dressed[key] = good_name(text, value)
            dressed[f"{key}_mark"] = world.goods[GoodId(value)].mark
        elif key in _CREATURES and value in world.creatures:
            dressed[key] = world.creatures[CreatureId(value)].name
        elif key in _CREATURES and value == CARAVAN:
            dressed[key] = text("caravan-name")
        elif key in _PATRONS or (key in _ANYONE and value in patrons):
            dressed[key] = patron_name(text, patrons.get(PatronId(value), value))
        elif key in _ANYONE and value in world.creatures:
            dressed[key] = world.creatures[CreatureId(value)].name
        elif key == "legend" and value in world.legends:
            dressed[key] = legend_name(text, world.legends[LegendId(value)])
        elif key == "title":
            dressed[key] = title_name(text, world, value)
    return dressed


def world_facts(text: Text, world: World) -> dict[str, Any]:
    """What a message may say of any world: `burns` (its fuel's id), `burns_name`, and what the world opens with.

    `treasure` is the good that is dearest on the first day, `first_name` the creature that its file names first, `many`
    how many creatures there are, and goods.
    """
    return text.about(Things(world))


def world_name(text: Text, world: World) -> str:
    """What moderators choose a world by: its name in the catalogue, else its file's title, else its id."""
    message = f"world-{world.id}"
    return text(message) if text.has(message) else world.title or world.id


def title_name(text: Text, world: World, title: str) -> str:
    """A title's name in the catalogue's language; of a plug-in's, the one in its file, or its id."""
    message = f"title-{title}"
    if text.has(message):
        return text(message)
    known = world.titles.get(TitleId(title))
    return known.name if known and known.name else title


def good_name(text: Text, good: str) -> str:
    """A good's name in the catalogue's language; a plug-in's good without one goes by its id."""
    message = f"good-{good}"
    return text(message) if text.has(message) else good

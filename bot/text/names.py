"""Names: of a wood's things, in the order in which it lists them, and of commands, in the player's language.

Names, descriptions, options and choices of commands come from the catalogues: English at import, others at sync.
"""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, TypeVar

import discord
from discord import app_commands

from bot.text import ENGLISH, Text, catalogue, good_name, world_name
from bot.text.languages import languages, nearest
from bot.text.tales import legend_name
from engine.model import NARRATOR, PatronId, PublicView, World

log = logging.getLogger(__name__)

Id = TypeVar("Id", bound=str)
Inner = TypeVar("Inner")
# What a list says of somebody stands behind one of these.
_AFTER: Final = re.compile(r"[:：·]")
# What Discord takes as the name of a command, a group or an option, in small letters.
_NAME: Final = re.compile(r"[-_'\w]{1,32}")
_NAMES: Final = frozenset(
    {
        app_commands.TranslationContextLocation.command_name,
        app_commands.TranslationContextLocation.group_name,
        app_commands.TranslationContextLocation.parameter_name,
    }
)


def good_names(text: Text, world: World) -> dict[str, str]:
    """Goods by id, with their names, in the order of the world."""
    return {good: good_name(text, good) for good in world.goods}


def creature_names(world: World) -> dict[str, str]:
    """Creatures by id, with their names, in the order of the world."""
    return {spec.id: spec.name for spec in world.creatures.values()}


def legend_names(text: Text, world: World) -> dict[str, str]:
    """Legends by id, with their names, in the order of the world."""
    return {legend.id: legend_name(text, legend) for legend in world.legends.values()}


def world_names(text: Text, worlds: Mapping[str, World]) -> dict[str, str]:
    """Worlds by id, with their names, in the order in which they are offered."""
    return {world.id: world_name(text, world) for world in worlds.values()}


def seat_names(text: Text, world: World) -> dict[str, str]:
    """Everyone that a mind can be chosen for, by id, with their names: the creatures, and the narrator."""
    return {**creature_names(world), NARRATOR: text("narrator-name")}


def patron_names(view: PublicView) -> dict[PatronId, str]:
    """Wood names by slug."""
    return {patron.id: patron.name for patron in view.patrons}


def meant(said: str, names: Mapping[Id, str]) -> Id | None:
    """Whose id or name was said, None where it is nobody's; `names` are by id.

    What a list shows is understood as well as what it sends: marks around a name are passed over, and so is what it
    says after the name ("honey: short 3, +4 at 9", "the Grey Patron · in exile").
    """
    for wanted in dict.fromkeys((_bare(said), _bare(_AFTER.split(said, maxsplit=1)[0]))):
        for id, name in names.items():
            if wanted and wanted in (_bare(id), _bare(name)):
                return id
    return None


def _bare(said: str) -> str:
    """What was said without the marks, spaces and signs around it, in one case and one form."""
    folded = unicodedata.normalize("NFKC", said).casefold()
    kept = [at for at, sign in enumerate(folded) if sign.isalnum()]
    return folded[kept[0] : kept[-1] + 1] if kept else ""


def phrase(message: str) -> app_commands.locale_str:
    """A catalogue message as the English base of something that Discord shows in the player's language."""
    return app_commands.locale_str(catalogue()(message), id=message)


def options(**messages: str) -> Callable[[Inner], Inner]:
    """Describes each option of a command by a message, and names it in the player's language.

    An option `good` has the name that `option-good` says, in whatever command it stands; English calls it `good`.
    """
    described = {name: phrase(message) for name, message in messages.items()}
    named: dict[str, str | app_commands.locale_str] = {name: phrase(f"option-{name}") for name in messages}

    def dressed(inner: Inner) -> Inner:
        return app_commands.rename(**named)(app_commands.describe(**described)(inner))

    return dressed


class CatalogueTranslator(app_commands.Translator):
    """Answers discord.py with the phrase's message in the language asked for, or None where there is none.

    One name that Discord does not take would lose the whole list of commands: it stays English, with a line in the log.
    """

    def __init__(self) -> None:
        self._noted: set[tuple[str, str]] = set()

    async def translate(
        self, string: app_commands.locale_str, locale: discord.Locale, context: app_commands.TranslationContextTypes
    ) -> str | None:
        language = nearest(locale.value)
        if language is None or language == ENGLISH:
            return None
        text = catalogue(language)
        said = _said(string, text)
        if said is None or context.location not in _NAMES or (_lawful(said) and not _twice(context.data, said, text)):
            return said
        if (noted := (language, said)) not in self._noted:
            self._noted.add(noted)
            log.warning("%s in %s cannot be called %r, and English stands", string.message, language, said[:32])
        return None


def _said(string: app_commands.locale_str | None, text: Text) -> str | None:
    """A phrase in a language, None where it has none there."""
    message = string.extras.get("id") if string else None
    return text(message) if message and text.says(message) else None


def _lawful(name: str) -> bool:
    return _NAME.fullmatch(name) is not None and name == name.lower()


def _twice(named: object, said: str, text: Text) -> bool:
    """Whether another option of the same command has this name already, in English or in the language."""
    if not isinstance(named, app_commands.Parameter):
        return False
    others = (one for one in named.command.parameters if one.name != named.name)
    return any(said in (one.display_name, _said(one.locale_name, text)) for one in others)


def names_elsewhere(
    commands: Iterable[Any], path: str = "", named: tuple[app_commands.locale_str | None, ...] = ()
) -> dict[str, str]:
    """Whole names of commands in the other languages ("管理者 植樹"), each with the English one ("keeper plant")."""
    found: dict[str, str] = {}
    for command in commands:
        if not isinstance(command, app_commands.Command | app_commands.Group):
            continue
        # Which discord.py itself hands to translators alone.
        here, way = f"{path} {command.name}".strip(), (*named, command._locale_name)
        if isinstance(command, app_commands.Group):
            found |= names_elsewhere(command.commands, here, way)
            continue
        for text in map(catalogue, sorted(languages() - {ENGLISH})):
            said = ((_said(one, text), name) for one, name in zip(way, here.split(), strict=True))
            found.setdefault(" ".join(own if own and _lawful(own) else name for own, name in said), here)
    return found

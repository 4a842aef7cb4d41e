"""Names: of a wood's things, in the order in which it lists them, and of commands, in the player's language.

Names, descriptions and choices of commands come from the catalogues: English at import, other languages at sync.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any, Final, TypeVar

import discord
from discord import app_commands

from bot.text import ENGLISH, Text, catalogue, good_name, world_name
from bot.text.languages import languages, nearest
from bot.text.tales import legend_name
from engine.model import NARRATOR, PatronId, PublicView, World

Id = TypeVar("Id", bound=str)
# What a list says of somebody stands behind one of these.
_AFTER: Final = re.compile(r"[:：·]")


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


class CatalogueTranslator(app_commands.Translator):
    """Answers discord.py with the phrase's message in the language asked for, or None where there is none."""

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,  # noqa: ARG002
    ) -> str | None:
        message = string.extras.get("id")
        language = nearest(locale.value)
        if message is None or language is None or language == ENGLISH:
            return None
        text = catalogue(language)
        return text(message) if text.says(message) else None


def names_elsewhere(commands: Iterable[Any], path: str = "", ids: tuple[str | None, ...] = ()) -> dict[str, str]:
    """Whole names of commands in the other languages ("管理者 植樹"), each with the English one ("keeper plant")."""
    found: dict[str, str] = {}
    for command in commands:
        if not isinstance(command, app_commands.Command | app_commands.Group):
            continue
        named = command._locale_name  # which discord.py itself hands to translators alone
        here, way = f"{path} {command.name}".strip(), (*ids, named.extras.get("id") if named else None)
        if isinstance(command, app_commands.Group):
            found |= names_elsewhere(command.commands, here, way)
            continue
        for text in map(catalogue, sorted(languages() - {ENGLISH})):
            parts = [text(one) if one and text.says(one) else name for one, name in zip(way, here.split(), strict=True)]
            found.setdefault(" ".join(parts), here)
    return found

"""Patrons by their wood names, in what a player types and in lists to choose from; never by what Discord calls them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, cast

import discord

from bot.api import Context, NoWood, Sorry, StoreTrouble, homes
from bot.text import Text, catalogue
from bot.text.names import creature_names, meant, patron_names
from bot.text.tales import patron_name, wood_name
from cogs._shared import autocomplete
from engine.model import CreatureId, PatronId, PatronLine, PublicView, Somebody

if TYPE_CHECKING:
    from bot.api import Host

MOST_CASES = 6


async def patron(context: Context, said: str) -> PatronId:
    """The slug of the Patron a player named, by wood name with or without its title; else what was said, to be refused.

    Raises NoWood, StoreTrouble.
    """
    return PatronId(_found(said, _tables(context, await _names(context))))


async def anyone(context: Context, said: str) -> Somebody:
    """The same for a creature or a Patron."""
    return PatronId(_found(said, [*_tables(context, await _names(context)), creature_names(context.world)]))


async def creature(context: Context, said: str, deed: str) -> CreatureId:
    """The id of the creature a player named; raises Sorry, and for a Patron's wood name it says who can do that `deed`.

    `deed` is the command's name. Raises NoWood, StoreTrouble.
    """
    try:
        return context.creature(said)
    except Sorry as sorry:
        names = await _names(context)
        found = names.get(_found(said, _tables(context, names)))
        if found is None:
            raise
        named = patron_name(context.own, found)
        raise Sorry("error-no-creature", deed=deed, patron=named, **sorry.facts) from None


async def patrons(interaction: discord.Interaction, typed: str) -> autocomplete.Choices:
    """Every Patron of the wood."""
    view = await _seen(interaction)
    return autocomplete.matching([] if view is None else _listed(interaction, view.patrons), typed)


async def within_reach(interaction: discord.Interaction, typed: str) -> autocomplete.Choices:
    """Whom the Court can reach: the creatures that are here first, then every Patron who is not shut out."""
    world, view = autocomplete.world_of(interaction), await _seen(interaction)
    if world is None or view is None:
        return []
    away = {line.id for line in view.creatures if line.banished}
    creatures = [(spec.mark, spec.name, spec.id) for spec in world.creatures.values() if spec.id not in away]
    here = [line for line in view.patrons if line.standing not in ("exiled", "barred")]
    return autocomplete.matching([*creatures, *_listed(interaction, here)], typed)


def court_lines(text: Text, view: PublicView) -> list[str]:
    """Who is before the Court, or shut out by it, a sentence each; the first few, the best placed before the others."""
    until = dict(view.trials)
    named = [
        text(
            f"wood-{line.standing}",
            patron=patron_name(text, line.name),
            until=until.get(line.id, 0),
        )
        for line in view.patrons
        if line.standing != "free"
    ]
    return named[:MOST_CASES]


def with_standing(text: Text, line: str, patron: PatronLine) -> str:
    """A line about a Patron, and how they stand with the law where that is worth a word."""
    return line if patron.standing == "free" else text("patron-standing", line=line, standing=patron.standing)


async def _seen(interaction: discord.Interaction) -> PublicView | None:
    try:
        return await cast("Host", interaction.client).woods.view(homes.server(interaction) or "")
    except (NoWood, StoreTrouble):  # a list cannot say why it is empty; the command itself will
        return None


def _listed(interaction: discord.Interaction, lines: Iterable[PatronLine]) -> list[tuple[str, str, str]]:
    text = cast("Host", interaction.client).read_by(interaction)
    return [("", patron_name(text, line.name), line.id) for line in lines]


async def _names(context: Context) -> dict[str, str]:
    """Wood names by slug, as the world's file has them."""
    return dict[str, str](patron_names(await context.woods.view(context.server)).items())


def _tables(context: Context, names: Mapping[str, str]) -> list[dict[str, str]]:
    """The same in each language that the asker may have read them in."""
    texts = dict.fromkeys((context.own, context.text, catalogue()))
    return [{id: wood_name(text, name) for id, name in names.items()} for text in texts]


def _found(said: str, tables: Iterable[Mapping[str, str]]) -> str:
    for names in tables:
        if found := meant(said, names):
            return found
        # "the Grey Patron", 灰色のパトロン: the name stands between other words, whatever the language puts there.
        words = f" {' '.join(said.casefold().split())} "
        inside = [id for id, name in names.items() if (f" {name.casefold()} " if name.isascii() else name) in words]
        if inside:
            return max(inside, key=lambda id: len(names[id]))
    return said

"""Autocomplete: goods, creatures, legends of the server's own world. Public data alone, so a list betrays nothing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

import discord
from discord import app_commands

from bot.api import NoWood
from bot.text import good_name
from engine.commands import NARRATOR
from engine.world import World

if TYPE_CHECKING:
    from bot.host import Host

MOST = 25  # Discord takes no more
LONGEST = 100

Choices = list[app_commands.Choice[str]]


def goods(interaction: discord.Interaction, typed: str) -> Choices:
    """Goods that match what was typed."""
    world = _world(interaction)
    if world is None:
        return []
    text = cast("Host", interaction.client).text
    return _matching(((good.mark, good_name(text, good.id), good.id) for good in world.goods.values()), typed)


def creatures(interaction: discord.Interaction, typed: str) -> Choices:
    """Creatures that match what was typed."""
    world = _world(interaction)
    return [] if world is None else _matching(_creatures(world), typed)


def creatures_and_court(interaction: discord.Interaction, typed: str) -> Choices:
    """Creatures, and the magistrate, who takes gifts too."""
    world = _world(interaction)
    if world is None:
        return []
    name = cast("Host", interaction.client).text("magistrate-name")
    return _matching([*_creatures(world), ("⚖️", name, "magistrate")], typed)


def seats(interaction: discord.Interaction, typed: str) -> Choices:
    """Creatures, and the narrator of the paper."""
    world = _world(interaction)
    if world is None:
        return []
    name = cast("Host", interaction.client).text("narrator-name")
    return _matching([*_creatures(world), ("🗞️", name, NARRATOR)], typed)


def cards(interaction: discord.Interaction, typed: str) -> Choices:
    """Model cards that are served in this house."""
    if _world(interaction) is None:
        return []
    return _matching((("", card, card) for card in cast("Host", interaction.client).woods.cards()), typed)


def legends(interaction: discord.Interaction, typed: str) -> Choices:
    """Every legend of the world, whether or not it lies in a deck: which do is nobody's to know."""
    world = _world(interaction)
    return [] if world is None else _matching((("", item.name, item.id) for item in world.legends.values()), typed)


def _creatures(world: World) -> list[tuple[str, str, str]]:
    return [(spec.mark, spec.name, spec.id) for spec in world.creatures.values()]


def _world(interaction: discord.Interaction) -> World | None:
    if interaction.guild_id is None:
        return None
    try:
        return cast("Host", interaction.client).woods.world(str(interaction.guild_id))
    except NoWood:
        return None


def _matching(items: Iterable[tuple[str, str, str]], typed: str) -> Choices:
    """Choices whose name or id holds what was typed, those that begin with it first; ids and names once each."""
    wanted = typed.strip().casefold()
    found = {
        id: app_commands.Choice(name=f"{mark} {name}".strip()[:LONGEST], value=id)
        for mark, name, id in items
        if wanted in name.casefold() or wanted in id.casefold()
    }
    first = {id for id in found if id.casefold().startswith(wanted)}
    return [found[id] for id in sorted(found, key=lambda id: id not in first)][:MOST]

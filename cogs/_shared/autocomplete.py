"""Autocomplete: goods, creatures, legends of the server's own world. Public data alone, so a list betrays nothing."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, cast

import discord
from discord import app_commands

from bot.api import NoWood, StoreTrouble, homes
from bot.text import dress, good_name, world_name
from bot.text.names import legend_names, phrase
from engine.model import NARRATOR, PatronView, Refused, World

if TYPE_CHECKING:
    from bot.api import Host

MOST = 25  # Discord takes no more
LONGEST = 100

Choices = list[app_commands.Choice[str]]


def named(*values: str) -> Choices:
    """A fixed list, each value worded by the catalogue."""
    return [app_commands.Choice(name=phrase(f"choice-{value}"), value=value) for value in values]


def goods(interaction: discord.Interaction, typed: str) -> Choices:
    """Goods that match what was typed."""
    world = world_of(interaction)
    if world is None:
        return []
    text = cast("Host", interaction.client).read_by(interaction)
    return matching(((good.mark, good_name(text, good.id), good.id) for good in world.goods.values()), typed)


async def ordered(interaction: discord.Interaction, typed: str) -> Choices:
    """Goods that the asker has standing orders on, and at what prices: their own, and nobody else's."""
    world, own = world_of(interaction), await _ledger(interaction)
    if world is None or own is None:
        return []
    text, lines = cast("Host", interaction.client).read_by(interaction), []
    for good in world.goods.values():
        prices = text.listed(str(order.price) for order in own.orders if order.good == good.id)
        if prices:
            facts = dress(text, world, {"good": good.id}, {})
            lines.append(("", text("choice-ordered", **facts, prices=prices), good.id))
    return matching(lines, typed)


async def held(interaction: discord.Interaction, typed: str) -> Choices:
    """The goods that the asker has bets open in, and how those stand: their own, and nobody else's."""
    world = world_of(interaction)
    if world is None:
        return []
    text, own = cast("Host", interaction.client).read_by(interaction), await _ledger(interaction)
    if own is None:
        return []
    lines = {}
    for good in world.goods.values():
        bets = [line for line in own.positions if line.good == good.id]
        if bets:
            facts = dress(text, world, {"good": good.id, "side": bets[0].side, "mark": bets[0].mark}, {})
            units, profit = sum(line.quantity for line in bets), sum(line.profit for line in bets)
            lines[good.id] = text("choice-held", **facts, quantity=units, profit=f"{profit:+d}" if profit else "±0")
    return matching((("", name, good) for good, name in lines.items()), typed)


def creatures(interaction: discord.Interaction, typed: str) -> Choices:
    """Creatures that match what was typed."""
    world = world_of(interaction)
    return [] if world is None else matching(_creatures(world), typed)


async def neighbours(interaction: discord.Interaction, typed: str) -> Choices:
    """Creatures to deal with: those that are not banished."""
    world = world_of(interaction)
    return [] if world is None else matching(await _at_home(interaction, world), typed)


async def neighbours_and_court(interaction: discord.Interaction, typed: str) -> Choices:
    """Creatures to deal with, and the magistrate, who takes gifts too."""
    world = world_of(interaction)
    if world is None:
        return []
    name = cast("Host", interaction.client).read_by(interaction)("magistrate-name")
    return matching([*await _at_home(interaction, world), ("⚖️", name, "magistrate")], typed)


def seats(interaction: discord.Interaction, typed: str) -> Choices:
    """Creatures, and the narrator of the paper."""
    world = world_of(interaction)
    if world is None:
        return []
    name = cast("Host", interaction.client).read_by(interaction)("narrator-name")
    return matching([*_creatures(world), ("🗞️", name, NARRATOR)], typed)


def cards(interaction: discord.Interaction, typed: str) -> Choices:
    """Model cards that are served in this house."""
    if world_of(interaction) is None:
        return []
    return matching((("", card, card) for card in cast("Host", interaction.client).woods.cards()), typed)


def casts(interaction: discord.Interaction, typed: str) -> Choices:
    """Casts that can be played whole in this house."""
    if world_of(interaction) is None:
        return []
    return matching((("", one, one) for one in cast("Host", interaction.client).woods.casts()), typed)


def worlds(interaction: discord.Interaction, typed: str) -> Choices:
    """Worlds that a wood may be planted in."""
    host = cast("Host", interaction.client)
    text = host.read_by(interaction)
    return matching((("", world_name(text, world), world.id) for world in host.worlds.values()), typed)


async def legends(interaction: discord.Interaction, typed: str) -> Choices:
    """Every legend of the wood, whether or not it lies in a deck: which do is nobody's to know."""
    with suppress(NoWood, StoreTrouble):  # the legends that every wood has are known even then
        await cast("Host", interaction.client).woods.wake(homes.server(interaction) or "")
    world = world_of(interaction)
    text = cast("Host", interaction.client).read_by(interaction)
    named = {} if world is None else legend_names(text, world)
    return matching((("", name, id) for id, name in named.items()), typed)


def _creatures(world: World) -> list[tuple[str, str, str]]:
    return [(spec.mark, spec.name, spec.id) for spec in world.creatures.values()]


async def _at_home(interaction: discord.Interaction, world: World) -> list[tuple[str, str, str]]:
    """The creatures that are not banished; all of them where the wood cannot be read: the command itself will say."""
    server = homes.server(interaction)
    try:
        view = await cast("Host", interaction.client).woods.view(server or "")
    except (NoWood, StoreTrouble):
        return _creatures(world)
    away = {line.id for line in view.creatures if line.banished}
    return [item for item in _creatures(world) if item[2] not in away]


def world_of(interaction: discord.Interaction) -> World | None:
    """The world of the wood that the list is for; None where there is none."""
    server = homes.server(interaction)
    if server is None:
        return None
    try:
        return cast("Host", interaction.client).woods.world(server)
    except NoWood:
        return None


async def _ledger(interaction: discord.Interaction) -> PatronView | None:
    """The asker's own ledger; None where there is none: a list cannot say why it is empty, the command itself will."""
    server = homes.server(interaction)
    try:
        woods = cast("Host", interaction.client).woods
        return None if server is None else await woods.ledger(server, str(interaction.user.id))
    except (NoWood, Refused, StoreTrouble):
        return None


def matching(items: Iterable[tuple[str, str, str]], typed: str) -> Choices:
    """Choices whose name or id holds what was typed, those that begin with it first; ids and names once each."""
    wanted = typed.strip().casefold()
    found = {
        id: app_commands.Choice(name=f"{mark} {name}".strip()[:LONGEST], value=id)
        for mark, name, id in items
        if wanted in name.casefold() or wanted in id.casefold()
    }
    first = {id for id in found if id.casefold().startswith(wanted)}
    return [found[id] for id in sorted(found, key=lambda id: id not in first)][:MOST]

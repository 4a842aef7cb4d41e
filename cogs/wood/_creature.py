"""One creature's page: its portrait, what anyone may see of it, what can be done with it, and a way to the others."""

from __future__ import annotations

from typing import Final

import discord

from bot.api import Context
from bot.text import Text, dress, good_name
from bot.text.tales import patron_name
from cogs._charts import hex_colour
from cogs._shared.card import Card, animal_name, face_of
from cogs._shared.deeds import Place, doing
from cogs._shared.menus import GuardedMenu
from cogs._shared.wording import mood_word, plain
from engine.model import Bribe, CreatureId, Lend, PublicView, Somebody, World

LENT: Final = 10  # pebbles of the two buttons
GIVEN: Final = 5


class CreatureMenu(GuardedMenu, template="menu:creatures"):
    """Every creature; choosing one shows its page to the one who chose."""

    fixed_id, hint = "menu:creatures", "menu-creatures"

    async def chosen(self, context: Context, value: str) -> None:
        await show_creature(context, context.creature(value))


async def show_creature(context: Context, creature: CreatureId) -> None:
    """Answer with a creature's page; raises NoWood, StoreTrouble."""
    view = await context.woods.view(context.server)
    card = creature_card(context.text, context.world, view, creature)
    await context.say(view=card.view(), files=card.files)


def creature_card(text: Text, world: World, view: PublicView, creature: CreatureId) -> Card:
    """The page, with its portrait; without one for an animal that has none."""
    spec, colour = world.creatures[creature], hex_colour(world.goods[world.creatures[creature].makes].colour)
    title = text("creature-title", mark=spec.mark, name=spec.name, animal=animal_name(text, spec.animal))
    first, *others = creature_lines(text, world, view, creature)
    card = Card(discord.Colour.from_rgb(*colour))
    card.faced([title, first], *face_of(text, world, creature))
    card.text(others)
    if not next(line for line in view.creatures if line.id == creature).banished:
        place, facts = Place(view.wood, view.chapter), dress(text, world, {"creature": creature}, {})
        card.rows(
            [
                doing(place, Lend(creature, LENT), text("button-lend-one", **facts, amount=LENT)),
                doing(place, Bribe(creature, GIVEN), text("button-give", **facts, amount=GIVEN)),
            ]
        )
    card.rows([creature_menu(text, world, creature)])
    return card


def creature_lines(text: Text, world: World, view: PublicView, creature: CreatureId) -> list[str]:
    """What anyone may see of a creature, a sentence a line."""
    spec = world.creatures[creature]
    line = next(line for line in view.creatures if line.id == creature)
    facts = dress(text, world, {"good": spec.makes}, {})
    store = text.listed(
        text("creature-held", quantity=units, mark=world.goods[good].mark, good=good_name(text, good))
        for good, units in line.store.items()
    )
    standing = [
        text(
            "creature-line",
            **facts,
            purse=line.purse,
            wealth=line.wealth,
            rank=line.rank,
            of=len(view.creatures),
            mood=mood_word(line.mood),
        ),
        text("creature-store", store=store) if store else text("creature-store-empty"),
    ]
    asked = next(one.imported for one in view.goods if one.id == spec.makes)
    lines = [text("creature-banished", **facts, price=asked)] if line.banished else standing
    if line.owes:
        lines.append(text("creature-owes", owes=line.owes))
    for a, b in view.alliances:
        if creature in (a, b):
            lines.append(text("creature-ally", creature=world.creatures[b if a == creature else a].name))
    if line.hates:
        patrons: dict[Somebody, str] = {patron.id: patron_name(text, patron.name) for patron in view.patrons}
        known = patrons | {one.id: one.name for one in world.creatures.values()}
        lines.append(text("creature-hates", names=text.listed(known[one] for one in line.hates if one in known)))
    if line.gossip:
        lines.append(text("creature-says", line=plain(line.gossip)))
    return lines


def creature_menu(text: Text, world: World, shown: CreatureId | None = None) -> CreatureMenu | None:
    """All creatures but the one that is shown; None where there is no other."""
    others = [
        discord.SelectOption(label=f"{spec.mark} {spec.name}"[:100], value=spec.id)
        for spec in world.creatures.values()
        if spec.id != shown
    ]
    return CreatureMenu(text, others) if others else None

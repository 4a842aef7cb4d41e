"""The Gazette as a card: a portrait beside the headlines, and each button below what it acts on."""

from __future__ import annotations

from typing import Final

import discord

from bot.api import Sheet
from bot.text import Text
from bot.text.tales import patron_name
from cogs._charts import names_below, price_table
from cogs._shared.buttons import link_button, paper_buttons
from cogs._shared.card import Card, face_of, face_of_patron
from cogs._shared.stump import first_named, news_buttons, paper_lines, wager_buttons
from cogs._shared.wording import coming, plain, seal_lines, wood_mood
from engine.model import PublicView, World

BESIDE: Final = 3  # headlines beside the portrait, which is as tall; more would be narrow on a phone


def paper_card(
    text: Text,
    world: World,
    sheet: Sheet,
    chart: discord.File | None = None,
    link: str = "",
    album: discord.File | None = None,
) -> Card:
    """Headlines, prices, mood, what the Stump asks, the next turn; the cast and any understudy in small letters.

    `link` is the address of the chapter that the paper closes, "" for none; `album` the chapter itself, where there is
    no address.
    """
    view, card = sheet.view, Card()
    _headlines(text, world, sheet, card)
    card.rows(news_buttons(text, world, view, sheet.events, () if sheet.closing else sheet.headlines))
    card.text([price_table(text, world, view)])
    if chart is not None:
        card.picture(chart)
        card.text(names_below(text, world, view))
    card.text([wood_mood(text, world, view.creatures), *([] if sheet.closing else _race(text, view)), *sheet.closing])
    card.text(paper_lines(text, world, view))
    card.rows(wager_buttons(text, view))
    when = text("gazette-paused") if view.paused else text("gazette-next", **coming(view))
    card.text([*(seal_lines(text, view) if view.turn == 1 else []), when, f"-# {_minds(text, world, sheet)}"])
    if album is not None:
        card.download(album)
    label = text("button-album", chapter=view.chapter)
    card.rows([*paper_buttons(text, sandbox=view.sandbox), link_button(label, link) if link else None])
    return card


def _headlines(text: Text, world: World, sheet: Sheet, card: Card) -> None:
    """The headlines; beside the first that names a creature or a Patron, and those after it, its portrait."""
    view, said = sheet.view, [text("gazette-headline", line=plain(line)) for line in sheet.headlines]
    faces = {face_of(text, world, one): spec.name for one, spec in world.creatures.items()}
    faces |= {face_of_patron(name): name for one in view.patrons for name in [patron_name(text, one.name)]}
    named = ((at, face) for at, line in enumerate(sheet.headlines) if (face := first_named(faces, [line])))
    deed, face = next(named, (len(said), None))
    if face:  # with as many lines as there is room for
        deed = max(0, min(deed, len(said) - BESIDE))
    title = text("gazette-title", chapter=view.chapter, turn=view.turn, turns=view.chapter_turns)
    card.text([f"### {title}", *said[:deed]])
    if face:
        card.faced(said[deed : deed + BESIDE], *face)
    card.text(said[deed + BESIDE :])


def _race(text: Text, view: PublicView) -> list[str]:
    """Who is in front, and how long there is; while nobody has played in this chapter, what there is to win."""
    left = view.chapter_turns - view.turn
    first = next((one for one in view.patrons if one.rank), None)
    if first is None:
        return [text("gazette-goal", turns=view.chapter_turns, left=left)]
    return [text("gazette-race", name=patron_name(text, first.name), worth=first.worth, left=left)]


def _minds(text: Text, world: World, sheet: Sheet) -> str:
    """Who thinks for the creatures, who stands in, who worded the lines."""
    said = [text("gazette-cast", cast=sheet.cast, changes=sheet.changes)]
    if model := sheet.alone[0]:
        said.append(text("gazette-alone", model=model, lab=sheet.alone[1]))
    if sheet.understudies:
        names = text.listed(world.creatures[one].name if one in world.creatures else one for one in sheet.understudies)
        said.append(text("gazette-understudy", names=names))
    if sheet.narrator:
        said.append(text("gazette-narrator", card=sheet.narrator))
    return " · ".join(said)

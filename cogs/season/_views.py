"""The season as a page: its table, its goal, its titles and records."""

from __future__ import annotations

import discord
from discord.ui import View

from bot.text import Text, good_name, title_name
from bot.text.tales import patron_name
from cogs._shared.masks import MaskButton
from cogs._shared.wording import COLOUR, bar, clipped, plain
from engine.model import PublicView, World
from engine.model.seasons import RecordKind, SeasonLine

SHOWN = 10  # places of the table
RECORDS: tuple[RecordKind, ...] = ("worth", "bet", "points", "rise", "fall")


def season_embed(text: Text, world: World, view: PublicView) -> discord.Embed:
    """The season under way, or that there is none; the one before, and the records."""
    title = text("season-title-none")
    lines = [text("season-none-sandbox" if view.sandbox else "season-none")]
    if (season := view.season) is not None:
        nth = season.played + 1
        title = text("season-title", season=season.number, nth=nth, chapters=season.chapters)
        lines = [*_under_way(text, world, view, season), "", *_titles(text, world)]
    lines += _past(text, world, view) + _records(text, view)
    if view.chapter > 1:
        lines += ["", text("season-mask")]
    return discord.Embed(title=title, description=clipped(lines), colour=COLOUR)


def season_buttons(text: Text, view: PublicView) -> View | None:
    """The way out of one's mask, once a chapter is over."""
    if view.chapter < 2:
        return None
    buttons = View(timeout=None)
    buttons.add_item(MaskButton(text, view.wood, view.chapter - 1))
    return buttons


def _under_way(text: Text, world: World, view: PublicView, season: SeasonLine) -> list[str]:
    names, rules = _names(text, view), world.season
    shown = bar(season.played, season.chapters)
    points = {"second": rules.points_second, "third": rules.points_third, "rest": rules.points_rest}
    table = [
        text("season-place", rank=one.rank, name=names[one.patron], points=one.points, gained=one.gained)
        for one in season.places[:SHOWN]
    ]
    return [
        text("season-bar", bar=shown, played=season.played, chapters=season.chapters),
        *(table or [text("season-table-none")]),
        text("season-goal", first=season.first, stake=world.finance.stake, **points),
    ]


def _titles(text: Text, world: World) -> list[str]:
    lines = []
    for id in world.titles:
        called, how = plain(title_name(text, world, id)), f"title-{id}-how"
        name = called[:1].upper() + called[1:]
        if text.has(how):
            lines.append(text("season-title-line", title=name, how=text(how)))
        else:
            lines.append(text("season-title-line-plain", title=name))
    return [text("season-titles"), *lines] if lines else []


def _past(text: Text, world: World, view: PublicView) -> list[str]:
    past, names = view.past_season, _names(text, view)
    if past is None:
        return []
    if past.champion:
        lines = ["", text("season-past", season=past.number, name=names[past.champion], points=past.points)]
    else:
        lines = ["", text("season-past-nobody", season=past.number)]
    for id in dict.fromkeys(title for title, _ in past.titles):
        who = text.listed(names[patron] for title, patron in past.titles if title == id)
        lines.append(text("season-past-title", title=plain(title_name(text, world, id)), names=who))
    return lines


def _records(text: Text, view: PublicView) -> list[str]:
    names, lines = _names(text, view), []
    for kind in RECORDS:
        if (held := view.records.get(kind)) is not None:
            holder = names[held.patron] if held.patron else good_name(text, held.good)
            lines.append(text("season-record", record=kind, holder=holder, value=held.value, chapter=held.chapter))
    return ["", text("season-records"), *lines] if lines else []


def _names(text: Text, view: PublicView) -> dict[str, str]:
    return {patron.id: patron_name(text, patron.name) for patron in view.patrons}

"""Small words that several cogs say the same way: moods, turns, weather, seats of the council, limits of an embed."""

from __future__ import annotations

from collections.abc import Iterable

import discord

from bot.api import Seat
from bot.text import NEVER, Text, dress, good_name
from bot.text.tales import patron_name
from engine.model import NARRATOR, CreatureLine, Legend, Mood, PublicView, World

COLOUR = discord.Colour(0xE69F00)
ANY_GOOD = "🔍"  # the mark of a good that is still to be found
DESCRIPTION_LIMIT = 4096
BAR, FILLED, EMPTY = 10, "▰", "▱"
_CONTENT, _UNEASY = 55, 30


def mood_word(mood: int) -> Mood:
    """A mood of 1 to 100 as a word; fed and warm creatures rest at about 70."""
    return "content" if mood >= _CONTENT else "uneasy" if mood >= _UNEASY else "miserable"


def wood_mood(text: Text, world: World, creatures: tuple[CreatureLine, ...]) -> str:
    """The mood of the wood in a line, and who has it worst where someone does; of those who are there to have one."""
    creatures = tuple(one for one in creatures if not one.banished)
    mood = mood_word(sum(one.mood for one in creatures) // max(1, len(creatures)))
    lowest = min(creatures, key=lambda one: one.mood)
    if mood_word(lowest.mood) == "content":
        return text("gazette-mood-even", mood=mood)
    return text("gazette-mood", mood=mood, lowest=mood_word(lowest.mood), creature=world.creatures[lowest.id].name)


def from_now(seconds: int) -> str:
    """A moment as Discord shows it to each reader, counted from now ("in 5 minutes")."""
    return f"<t:{seconds}:R>"


def next_turn(text: Text, view: PublicView) -> str:
    """When the next turn comes, or that the wood is asleep."""
    return text("wood-paused") if view.paused else text("wood-next", **coming(view))


def coming(view: PublicView) -> dict[str, str | int]:
    """The turn that comes next, and when: by its number, for a paper stays where it is, and is read later."""
    return {"turn": view.turn % view.chapter_turns + 1, "when": from_now(view.due_at)}


def turn_at(view: PublicView, turn: int) -> str:
    """About when a turn of this chapter comes, as Discord shows it; NEVER where it is past, or no turn is timed."""
    ahead = turn - view.turn - 1
    if view.paused or not view.interval_s or ahead < 0:
        return NEVER
    return from_now(view.due_at + ahead * view.interval_s)


def goal_lines(text: Text, view: PublicView) -> list[str]:
    """What everyone plays for, how long there is, and who is in front."""
    goal = text("wood-goal", turns=view.chapter_turns, left=view.chapter_turns - view.turn)
    first = next((one for one in view.patrons if one.rank), None)
    if first is None:
        return [goal, text("wood-leader-none")]
    return [goal, text("wood-leader", name=patron_name(text, first.name), worth=first.worth)]


def moved(text: Text, world: World, legend: Legend) -> dict[str, str]:
    """The good that a legend moves first and its mark; or all that it moves the same way, or how it finds its good."""
    if legend.finds:
        return {"good": text("legends-found", finds=legend.finds), "good_mark": ANY_GOOD}
    up = legend.direction == "up"
    shares = legend.steps[0].percent
    goods = [good for good in world.goods if shares.get(good, 100) != 100 and (shares[good] > 100) is up]
    if len(goods) < 2:
        goods = [legend.good]
    if len(goods) == len(world.goods):
        name = text("legends-all-goods")
    elif len(goods) > 1 and set(goods) == set(world.foods):
        name = text("legends-all-food")
    else:
        name = text("closing-listed").join(good_name(text, good) for good in goods)
    return {"good": name, "good_mark": "".join(world.goods[good].mark for good in goods)}


def seal_lines(text: Text, view: PublicView) -> list[str]:
    """That the chapter is sealed, and where; nothing where it has no seal, or half of one."""
    if not (view.commitment and view.chance_commitment):
        return []
    return [text("gazette-sealed")]


def weather_lines(text: Text, world: World, view: PublicView) -> list[str]:
    """Weather under way, a sentence each."""
    return [
        text("wood-weather", **{"good": "", **dress(text, world, {"weather": kind, "good": good}, {}), "until": until})
        for kind, good, until in view.weather
    ]


def bar(done: int, of: int, width: int = BAR) -> str:
    """So much of a whole as a row of boxes, filled and empty; anything begun shows, and only the whole fills it."""
    filled = min(width, max(0, done) * width // max(1, of))
    if done > 0 and not filled:
        filled = 1
    return FILLED * filled + EMPTY * (width - filled)


def chapter_bar(text: Text, view: PublicView) -> str:
    """How much of the chapter is over, as a bar and in numbers."""
    done = bar(view.turn, view.chapter_turns)
    return text("chapter-bar", bar=done, chapter=view.chapter, turn=view.turn, turns=view.chapter_turns)


def clipped(lines: list[str], limit: int = DESCRIPTION_LIMIT) -> str:
    """Lines joined, whole lines left out at the end where they would not fit."""
    kept: list[str] = []
    room = limit
    for line in lines:
        room -= len(line) + 1
        if room < 0:
            break
        kept.append(line)
    return "\n".join(kept)


def plain(text: str) -> str:
    """A creature's own words without any effect on Discord's markdown."""
    return discord.utils.escape_markdown(text, as_needed=False)


def permission_names(text: Text, names: Iterable[str]) -> str:
    """Permissions as Discord's settings page calls them: discord.py's names in, one list out."""
    return text.listed(text(f"permission-{name.replace('_', '-')}") for name in names)


def lab_name(text: Text, lab: str) -> str:
    """A lab by its name; the rule-based stand-in is nobody's model, and says so."""
    return lab or text("council-rules")


def seat_line(text: Text, world: World, seat: Seat, *, changed: bool = False) -> str:
    """One seat; with `changed`, whether it is the moderators' choice stands there too."""
    state = "down" if seat.down else "plain" if not seat.card else "well"
    facts = {"card": seat.card, "lab": lab_name(text, seat.lab), "state": state}
    if seat.creature == NARRATOR:
        line = text("council-narrator", **facts)
    else:
        spec = world.creatures[seat.creature]
        line = text("council-seat", mark=spec.mark, name=spec.name, **facts)
    return text("cast-chosen", line=line) if changed and seat.chosen else line

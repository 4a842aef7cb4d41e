"""The narrator: two to five headlines for the Gazette, from public events and the public view alone.

What is newsworthy is decided here; every word stands in `headlines.ftl` (a legend's lines in its own file). The same
facts make the same paper: a wording is chosen by the facts and the turn, never by chance.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final
from zlib import crc32

from bot.gazette.stories import quiet_stories, stories
from bot.gazette.tellers import Story
from bot.text import Text, dress
from engine.events import Event
from engine.model import Fact, PublicView, World, in_force

FEWEST: Final = 2
LONGEST: Final = 89
# Lines of one family that a paper may carry, so that neither trade nor book-keeping crowds out life.
_AT_MOST: Final = {"trade": 2, "bets": 2, "needs": 1, "spoiled": 1, "quiet": 2, "keeping": 1, "ceremony": 1}
_PREFIX: Final = "headline-"
_BEGINS: Final = re.compile(r"(\A|[.?] )([a-z])")


def headlines(text: Text, world: World, view: PublicView, events: Iterable[Event], limit: int = 5) -> tuple[str, ...]:
    """From 2 to `limit` lines, the most newsworthy first, each under 90 characters."""
    world = in_force(world, view)
    press = _Press(text, world, view)
    lines: list[str] = []
    carried: dict[str, int] = {}
    found = sorted(stories(world, view, list(events)), key=lambda story: -story.weight)
    for story in (*found, *quiet_stories(view, traded=any(one.family == "trade" for one in found))):
        if len(lines) >= (limit if story.weight else min(FEWEST, limit)):
            break
        if carried.get(story.family, 0) >= _AT_MOST.get(story.family, limit):
            continue
        line = press.line(story)
        if line and line not in lines:
            lines.append(line)
            carried[story.family] = carried.get(story.family, 0) + 1
    return tuple(lines)


class _Press:
    """Sets stories in type: picks a wording, names everything, minds the length; no wording twice in one paper."""

    def __init__(self, text: Text, world: World, view: PublicView) -> None:
        self.text = text
        self.world = world
        self.turn = view.chapter * 1000 + view.turn
        self.names = {patron.id: patron.name for patron in view.patrons}
        self.used: set[str] = set()

    def line(self, story: Story) -> str:
        """The story as a line; "" when the catalogue has no words for it."""
        facts = self._facts(story)
        if story.line:
            return _fitted(_opened(filled(story.line, facts)))
        wordings = self._wordings(story.words)
        if not wordings:
            return ""
        # Wordings go round with the turns, by twos where that meets them all: a paper may use two of a kind.
        kind = story.words.removeprefix(_PREFIX)
        first = (crc32(kind.encode()) + self.turn * (1 + len(wordings) % 2)) % len(wordings)
        turned = wordings[first:] + wordings[:first]
        fresh = [wording for wording in turned if wording not in self.used] or turned
        chosen, line = fresh[0], ""
        for wording in fresh:
            said = _opened(self.text(wording, **facts))
            if len(said) <= LONGEST:
                chosen, line = wording, said
                break
            line = line or said
        self.used.add(chosen)
        return _fitted(line)

    def _wordings(self, words: str) -> list[str]:
        """Ids of the variants; of the kind it belongs to, where a plug-in's kind has none of its own."""
        found: list[str] = []
        while self.text.has(wording := f"{words}-{len(found) + 1}"):
            found.append(wording)
        if found or words.endswith("-other"):
            return found
        return self._wordings(f"{words.rsplit('-', 1)[0]}-other")

    def _facts(self, story: Story) -> dict[str, Fact]:
        facts = dress(self.text, self.world, story.facts, self.names)
        if "quantity" in facts and "good" in facts:
            facts["lot"] = self.text("headline-lot", quantity=facts["quantity"], good=facts["good"])
        if story.creatures:
            facts["names"] = self._list([self.world.creatures[one].name for one in story.creatures])
            facts["count"] = len(story.creatures)
        if "line" in facts:
            room = LONGEST - len(self.text("headline-gossiped-3", creature=facts["creature"], line=""))
            facts["line"] = _cut(str(facts["line"]), room)
        return facts

    def _list(self, names: Sequence[str]) -> str:
        listed = names[-1]
        for position, name in enumerate(reversed(names[:-1])):
            if position == 0:
                listed = self.text("headline-names", first=name, last=listed)
            else:
                listed = self.text("headline-names-more", first=name, more=listed)
        return listed


def filled(line: str, facts: Mapping[str, Fact]) -> str:
    """A legend's own line with its numbers; braces that are none of ours stay as they are."""
    for name in ("before", "after", "good"):
        line = line.replace(f"{{{name}}}", str(facts.get(name, "")))
    return line


def _opened(line: str) -> str:
    """The line with a capital at the beginning of each sentence, where a fact may stand."""
    return _BEGINS.sub(lambda match: match.group(1) + match.group(2).upper(), line)


def _cut(line: str, room: int) -> str:
    return line if len(line) <= room else line[: room - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def _fitted(line: str) -> str:
    return _cut(" ".join(line.split()), LONGEST)

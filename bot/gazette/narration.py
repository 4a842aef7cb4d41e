"""The narrator: two to five headlines for the Gazette, from public events, the public view and its own earlier papers.

What is newsworthy is decided here; every word stands in `headlines.ftl` (a legend's lines in its own file). The same
facts after the same papers make the same paper: a wording is chosen by how often it has been used in the chapter, then
by the facts and the turn, never by chance.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final
from zlib import crc32

from bot.api import PressMemory
from bot.gazette import hardship
from bot.gazette.stories import quiet_stories, stories
from bot.gazette.tellers import ByKind, Story
from bot.text import Text, dress
from bot.text.tales import legend_line
from engine.events import Event
from engine.model import Fact, PublicView, World, in_force

FEWEST: Final = 2
LONGEST: Final = 89
# How often a chapter of so many turns may use a wording; a longer one as often again.
USES: Final = 6
USUAL_CHAPTER: Final = 40
NO_MEMORY: Final = PressMemory()
# Lines of one family that a paper may carry, so that neither trade nor book-keeping crowds out life.
_AT_MOST: Final = {
    "trade": 2, "bets": 2, "needs": 1, "spoiled": 1, "quiet": 2, "keeping": 1, "ceremony": 1, "stakes": 1, "stump": 1,
}  # fmt: skip
# What happens to the wood, and not by anybody's doing: it never leads a paper that has a deed to tell.
_CONDITIONS: Final = frozenset({"weather-came", "weather-passed", "needs", "spoiled", "quiet", "keeping"})
# Of these it is who and what that is news, not the numbers; of all others the whole story.
_BY_SUBJECT: Final = frozenset({"trade", "quiet", "spoiled"})
_SUBJECT: Final = ("seller", "buyer", "creature", "good")
_PREFIX: Final = "headline-"
_BEGINS: Final = re.compile(r"(\A|[.?] )([a-z])")


@dataclass(frozen=True, slots=True)
class Edition:
    """The headlines of a paper, and what the next one has to know."""

    lines: tuple[str, ...]
    memory: PressMemory


def headlines(
    text: Text, world: World, view: PublicView, events: Iterable[Event], limit: int = 5, memory: PressMemory = NO_MEMORY
) -> tuple[str, ...]:
    """From 2 to `limit` lines, people's deeds before weather, each under 90 characters."""
    return edition(text, world, view, events, limit, memory).lines


def edition(
    text: Text, world: World, view: PublicView, events: Iterable[Event], limit: int = 5, memory: PressMemory = NO_MEMORY
) -> Edition:
    """The headlines, and the memory that they leave; that of another chapter is none."""
    world, happened = in_force(world, view), list(events)
    if memory.chapter != view.chapter:
        memory = PressMemory(view.chapter)
    hard = hardship.told(view, ByKind(happened), memory)
    found = sorted([*stories(world, view, happened), *hard.stories], key=lambda story: -story.weight)
    quiet = quiet_stories(view, traded=any(one.family == "trade" for one in found))
    press = _Press(text, world, view, memory)
    kept = _chosen(press, [*found, *quiet], limit, set(memory.told))
    deeds = [one for one in kept if one[0].family not in _CONDITIONS]
    ordered = [*deeds, *(one for one in kept if one not in deeds)]
    left = replace(
        hard.memory, turn=view.turn, said=dict(press.said), told=tuple(_subject(story) for story, _ in ordered)
    )
    return Edition(tuple(line for _, line in ordered), left)


def _chosen(press: _Press, found: Sequence[Story], limit: int, told: set[str]) -> list[tuple[Story, str]]:
    """The heaviest stories with their lines.

    Nothing that the last paper told and no wording that is worn out, unless there would be too few lines: then what was
    told before first, and last what is worn.
    """
    kept: list[tuple[Story, str]] = []
    carried: Counter[str] = Counter()
    for again, worn in ((False, False), (True, False), (True, True)):
        for story in found:
            if len(kept) >= (min(FEWEST, limit) if again or not story.weight else limit):
                break
            if any(story is other for other, _ in kept) or (not again and _subject(story) in told):
                continue
            if carried[story.family] >= _AT_MOST.get(story.family, limit) and not worn:
                continue
            line = press.line(story, worn=worn)
            if line and line not in [other for _, other in kept]:
                kept.append((story, line))
                carried[story.family] += 1
    return kept


def _subject(story: Story) -> str:
    """What a story is about, as the next paper must not tell it again."""
    facts = story.facts
    if story.family in _BY_SUBJECT:
        about = [str(facts[name]) for name in _SUBJECT if name in facts]
    else:
        about = [f"{name}={value}" for name, value in sorted(facts.items())]
    return "|".join((story.words, story.line, *about, *story.creatures))


class _Press:
    """Sets stories in type: picks a wording, names everything, minds the length; no wording twice in one paper.

    `said` counts the wordings of this chapter: none is used more often than its length allows.
    """

    def __init__(self, text: Text, world: World, view: PublicView, memory: PressMemory) -> None:
        self.text = text
        self.world = world
        self.turn = view.chapter * 1000 + view.turn
        self.names = {patron.id: patron.name for patron in view.patrons}
        self.used: set[str] = set()
        self.said = Counter(memory.said)
        self.most = USES * max(1, -(-view.chapter_turns // USUAL_CHAPTER))

    def line(self, story: Story, *, worn: bool = False) -> str:
        """The story as a line; "" when the catalogue has no words for it, or none that is not `worn` out."""
        facts = self._facts(story)
        if story.line:
            legend, step = str(story.facts["legend"]), int(story.facts["step"])
            return _fitted(_opened(legend_line(self.text, legend, step, story.line, facts)))
        wordings = self._wordings(story.words)
        fresh = [one for one in wordings if self.said[one] < self.most] or (wordings if worn else [])
        if not fresh:
            return ""
        # Wordings go round with the turns, by twos where that meets them all: a paper may use two of a kind.
        kind = story.words.removeprefix(_PREFIX)
        first = (crc32(kind.encode()) + self.turn * (1 + len(wordings) % 2)) % len(wordings)
        turned = sorted(wordings[first:] + wordings[:first], key=lambda one: self.said[one])
        unused = [one for one in turned if one not in self.used and one in fresh] or [
            one for one in turned if one in fresh
        ]
        chosen, line = unused[0], ""
        for wording in unused:
            said = _opened(self.text(wording, **facts))
            if len(said) <= LONGEST:
                chosen, line = wording, said
                break
            line = line or said
        self.used.add(chosen)
        self.said[chosen] += 1
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


def _opened(line: str) -> str:
    """The line with a capital at the beginning of each sentence, where a fact may stand."""
    return _BEGINS.sub(lambda match: match.group(1) + match.group(2).upper(), line)


def _cut(line: str, room: int) -> str:
    return line if len(line) <= room else line[: room - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"


def _fitted(line: str) -> str:
    return _cut(" ".join(line.split()), LONGEST)

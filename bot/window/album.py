"""A finished chapter turn by turn: story, charts, papers, markets, the deck and its check, and what minds thought.

Thoughts are of finished chapters alone, as the export has it: prompts say who whispered to whom.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence

from bot.api import ChapterVerdict
from bot.gazette import judge, shown_lines, verdict_words
from bot.text import Text, world_name
from bot.text.tales import legend_named
from bot.window.answers import Album, Influence, OrderShown, Seal, Series, ThoughtShown
from bot.window.now import bands_of, minds_of, names_of, series_of, things_of
from bot.window.pages import alone
from bot.window.types import StrikeShown, Turn
from bot.workshop import Workshop
from db.codec import dump, facts, load
from db.errors import reading
from db.readers import AnnalsReader
from db.shown import ShownReader
from engine.fairness import AnnalsPage, ChapterStory, chance_text, deck_text, played_by, told
from engine.model import NARRATOR, World

FindWorld = Callable[[str, str], Awaitable[World]]
LONGEST = 4_000  # characters of a prompt or a reply that an album holds


class NotFinished(LookupError):
    """There is no such chapter, or it is not over."""


class AlbumMaker:
    """Makes albums of any wood. `find` gives the world of an id by the hash of its data."""

    def __init__(self, shown: ShownReader, annals: AnnalsReader, find: FindWorld, aside: Workshop, path: str) -> None:
        self._shown = shown
        self._annals = annals
        self._find = find
        self._aside = aside
        self._path = path

    async def story(self, wood: str, chapter: int) -> tuple[ChapterStory, Sequence[AnnalsPage]]:
        """A finished chapter as the annals have it, with its pages; raises NotFinished, StoreError."""
        pages = await self._annals.chapter(wood, chapter)
        story = next((found for page in reversed(pages) if page.chapter == chapter and (found := told(page))), None)
        if story is None:
            raise NotFinished(chapter)
        return story, pages

    async def days(self, wood: str, chapter: int, after: int = 0, limit: int = 1_000) -> list[Turn]:
        """At most `limit` turns of a chapter that were kept, after turn `after`, oldest first; raises StoreError."""
        bodies = await self._shown.turns(wood, chapter, after, limit)
        with reading(self._path):
            return await self._aside.do(lambda: [load(Turn, body) for body in bodies])

    async def make(self, wood: str, chapter: int, world_id: str, text: Text, *, bare: bool = False) -> Album:
        """The whole album; raises NotFinished, StoreError. `world_id` is the wood's world, `text` what it speaks.

        A `bare` one holds no thoughts and no influences.
        """
        story, pages = await self.story(wood, chapter)
        days = await self.days(wood, chapter)
        world = await self._find(world_id, played_by(pages, chapter)[0])
        verdict = await self._aside.do(judge, world, chapter, pages)
        thoughts, roles = await self.thoughts(wood, [] if bare else days)
        influences: dict[str, Influence] = {}
        for day in [] if bare else days:
            if found := await self.influence(wood, chapter, day.turn):
                influences[str(day.turn)] = found
        return await self._aside.do(
            _album, text, world, wood, story, tuple(days), verdict, (thoughts, roles), influences
        )

    async def alone(self, wood: str, chapter: int, world_id: str, text: Text) -> bytes:
        """The whole album as one HTML file; raises NotFinished, StoreError."""
        album = await self.make(wood, chapter, world_id, text)
        return await self._aside.do(alone, text, album)

    async def thoughts(
        self, wood: str, days: Sequence[Turn]
    ) -> tuple[dict[str, tuple[ThoughtShown, ...]], dict[str, str]]:
        """What the minds thought in those turns, by turn, and the constant parts of their prompts. The caller knows
        that the chapter is over. Raises StoreError."""
        if not days:
            return {}, {}
        bodies = await self._shown.thoughts(wood, days[0].age, days[-1].age)
        roles = await self._shown.roles()
        with reading(self._path):
            found = await self._aside.do(_thoughts, bodies, days[0].chapter, {day.turn for day in days})
        used = {thought.role for turn in found.values() for thought in turn}
        return found, {id: body for id, body in roles.items() if id in used}

    async def turn(self, wood: str, chapter: int, turn: int) -> Turn | None:
        """One turn, None for one that was not kept; raises StoreError."""
        body = await self._shown.turn(wood, chapter, turn)
        with reading(self._path):
            return None if body is None else load(Turn, body)

    async def influence(self, wood: str, chapter: int, turn: int) -> Influence | None:
        """What moved the prices of a turn, None where nobody has asked yet; raises StoreError."""
        body = await self._shown.influence(wood, chapter, turn)
        with reading(self._path):
            return None if body is None else load(Influence, body)


def _thoughts(bodies: Iterable[bytes], chapter: int, turns: set[int]) -> dict[str, tuple[ThoughtShown, ...]]:
    found: dict[str, tuple[ThoughtShown, ...]] = {}
    for body in bodies:
        rows = [row for row in facts(body) if row["chapter"] == chapter and row["creature"] != NARRATOR]
        if rows and rows[0]["turn"] in turns:
            found[str(rows[0]["turn"])] = tuple(map(_thought, rows))
    return found


def _thought(row: Mapping[str, object]) -> ThoughtShown:
    said = dict(row)
    return ThoughtShown(
        creature=str(said["creature"]),
        card=str(said["card"]),
        model=str(said["model"]),
        understudy=bool(said["understudy"]),
        status=str(said["status"]),
        role=str(said["system"]),
        prompt=str(said["user"])[:LONGEST],
        reply=str(said["reply"])[:LONGEST],
        thought=str(said["thought"])[:LONGEST],
        gossip=str(said["gossip"]),
        orders=tuple(load(OrderShown, dump(order)) for order in _list(said["orders"])),
        refused=tuple(map(str, _list(said["refused"]))),
        repairs=tuple(map(str, _list(said["repairs"]))),
        loan=None if said["loan"] is None else str(said["loan"]),
        scheme=None if said.get("scheme") is None else str(said["scheme"]),
        took_ms=int(str(said["took_ms"])),
    )


def _list(value: object) -> list[dict[str, object]]:
    return list(value) if isinstance(value, list) else []


def _album(
    text: Text,
    world: World,
    wood: str,
    story: ChapterStory,
    days: tuple[Turn, ...],
    verdict: ChapterVerdict,
    thought: tuple[dict[str, tuple[ThoughtShown, ...]], dict[str, str]],
    influences: dict[str, Influence],
) -> Album:
    goods, creatures = things_of(text, world)
    whole = len(days) == story.turns
    return Album(
        wood=wood,
        title=world_name(text, world),
        chapter=story.chapter,
        goods=goods,
        creatures=creatures,
        patrons=names_of(text, days),
        story=days[-1].closing if days and days[-1].closing else (),
        series=series_of(days) if whole else _priced(story),
        bands=bands_of(text, days)
        if whole
        else tuple(
            StrikeShown(one.legend, legend_named(text, one.legend, one.name), one.first, one.last)
            for one in story.struck
        ),
        minds=minds_of(days),
        seal=_seal(text, world, verdict),
        days=days,
        thoughts=thought[0],
        roles=thought[1],
        influences=influences,
        newest=days[-1] if days else None,
    )


def _priced(story: ChapterStory) -> Series:
    """What the annals have of a chapter whose turns were not all kept: its prices."""
    most = max((len(path) for path in story.prices.values()), default=0)
    prices = {str(good): path for good, path in story.prices.items() if len(path) == most}
    return Series(tuple(range(most)), prices, (None,) * most, {}, (None,) * most, {})


def _seal(text: Text, world: World, verdict: ChapterVerdict) -> Seal:
    shown = verdict.shown
    return Seal(
        fits=not verdict.fault,
        words=verdict_words(text, world, verdict),
        cards=verdict.seal,
        chance=verdict.chance,
        cards_text="" if shown is None else deck_text(shown.seed, shown.salt, shown.order),
        chance_text="" if shown is None else chance_text(shown.chance, shown.salt),
        dealt=tuple(line for line in shown_lines(text, world, verdict) if line)[:-1],  # how to check has its own words
    )

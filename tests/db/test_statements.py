"""A Patron's statement: settled lines are written with each turn, those of the one under way when asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from bot.service import WoodService
from db import Store
from db.journal.book import lines
from db.readers import BookLine
from db.sqlite import statements as sql
from engine.core import locked, wallet
from engine.model import Bribe, Cover, CreatureId, GoodId, Join, Lend, Open, PatronCommand, PatronId

ON_EITHER = True

Service = Callable[..., WoodService]
PAGE: Final = 3
HONEY, PIP = GoodId("honey"), CreatureId("pip")
_POSTED: Final = """
    SELECT journal.at, source, target, amount, memo FROM postings
    JOIN journal ON journal.wood = postings.wood AND journal.seq = postings.seq
    WHERE postings.wood = ? ORDER BY postings.seq, postings.n
"""
PLAY: Final[list[tuple[str, PatronCommand | None]]] = [
    ("ann", Join()), ("ann", Open("short", HONEY, 2)), ("ben", Lend(PIP, 20)), ("", None),
    ("ben", Open("long", HONEY, 1)), ("ann", Bribe(PIP, 5, "hoard", HONEY)), ("ann", Cover(HONEY, 1)), ("", None),
    ("", None), ("ann", Lend(PIP, 10)), ("", None), ("cat", Open("long", HONEY, 1)), ("ann", Open("short", HONEY, 1)),
]  # fmt: skip


def _told(posted: Iterable[tuple[int, str, str, int, str]], patron: PatronId) -> list[BookLine]:
    """A whole statement, newest first, added up from the first posting on."""
    accounts = wallet(patron), locked(patron)
    held, told = dict.fromkeys(accounts, 0), list[BookLine]()
    for at, source, target, amount, memo in posted:
        if {source, target} & {*accounts}:
            for account, by in ((source, -amount), (target, amount)):
                held[account] = held.get(account, 0) + by
            told.append(BookLine(at, source, target, amount, memo, *(held[one] for one in accounts), 0))
    return [line._replace(of=len(told)) for line in reversed(told)]


async def _agree(store: Store, woods: WoodService) -> int:
    """Every page of everybody's statement says what its postings come to; how many lines there are."""
    wood = store.homes["server"].wood
    posted = await store.writer.run(lambda raw: raw.execute(_POSTED, (wood,)).fetchall())
    count = 0
    for patron in (line.id for line in (await woods.view("server")).patrons):
        whole = _told(posted, patron)
        count += len(whole)
        assert await store.book.page(wood, patron, limit=100) == whole
        for skipped in range(len(whole) + 2):
            assert await store.book.page(wood, patron, PAGE, skipped) == whole[skipped : skipped + PAGE], skipped
    return count


async def _settled(store: Store) -> int:
    count: int = await store.writer.run(lambda raw: raw.execute("SELECT count(*) FROM statement_lines").fetchone()[0])
    return count


async def _step(woods: WoodService, place: int) -> None:
    user, command = PLAY[place]
    if command is None:
        await woods.tick_now("server")
    else:
        await woods.command("server", user, f"step {place}", command)


async def test_a_statement_adds_up_at_any_time(store: Store, woods: WoodService) -> None:
    for place, (_, command) in enumerate(PLAY):
        before = await _settled(store)
        await _step(woods, place)
        count = await _agree(store, woods)
        assert await _settled(store) == (count if command is None else before)


async def test_a_process_that_starts_in_mid_turn_settles_what_it_finds(
    store: Store, woods: WoodService, service: Service
) -> None:
    for place in range(7):
        await _step(woods, place)
    again = service(store)
    for place in range(7, len(PLAY)):
        await _step(again, place)
        await _agree(store, again)


async def test_lines_that_an_older_release_wrote_at_once_stay_and_are_not_written_twice(
    store: Store, woods: WoodService
) -> None:
    """It wrote them with each command: those of the turn in which the new one came are there."""
    wood = store.homes["server"].wood
    for place in range(6):
        await _step(woods, place)
        if place > 3:
            stored = await store.load(wood)
            assert stored is not None
            told = lines(stored.wood, stored.booked[-1:])
            await store.writer.run(lambda raw, told=told: raw.executemany(sql.ADD_LINE, told) and None)  # type: ignore[misc]
            assert await _settled(store) == await _agree(store, woods)
    for place in range(6, len(PLAY)):
        await _step(woods, place)
        await _agree(store, woods)


async def test_where_all_settled_lines_were_folded_away_the_newest_still_say_what_there_is(
    store: Store, woods: WoodService
) -> None:
    for place in range(len(PLAY)):
        await _step(woods, place)
    stored = await store.load(store.homes["server"].wood)
    assert stored is not None
    ann = PatronId(stored.booked[-1].postings[0].source.partition(":")[2])
    accounts = {wallet(ann), locked(ann)}
    fresh = [one for _, posted in stored.booked for one in posted if accounts & {one.source, one.target}]
    whole = await store.book.page(stored.wood.id, ann, limit=100)
    assert 0 < len(fresh) < len(whole)
    await store.writer.run(lambda raw: raw.execute("DELETE FROM statement_lines") and None)
    left = [line._replace(of=len(fresh)) for line in whole[: len(fresh)]]
    assert await store.book.page(stored.wood.id, ann, limit=100) == left

"""The clock on the wall is set forward and back: no wood sleeps until that time comes round, and nothing is held up."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.outbox import FURTHEST_S as PUT_OFF_AT_MOST
from bot.service import WoodService
from db import Store, open_store
from db.leases import Leases
from db.sqlite.statements import FURTHEST_S
from engine.core import due_at, longest_wait
from engine.model import Configure, Join, QuietHours, WoodSettings
from tests.db.conftest import PLOT, START, Clock

MONTH = 30 * 86_400
HOUR = 3600


async def turn(woods: WoodService) -> int:
    return (await woods.view("server")).turn


@pytest.mark.parametrize("away", [2 * HOUR, 2 * 86_400, MONTH])
async def test_a_wood_that_was_played_in_a_time_to_come_is_due(woods: WoodService, clock: Clock, away: int) -> None:
    clock.at += away
    assert await woods.tick_due(clock.at) == 1
    clock.at -= away - 120
    assert await woods.tick_due(clock.at) == 1
    assert await turn(woods) == 2
    assert await woods.tick_due(clock.at) == 0, "and then waits its interval"
    assert await woods.next_due() == clock.at + HOUR


async def test_a_second_or_two_are_no_time_to_come(woods: WoodService, clock: Clock) -> None:
    clock.at += HOUR
    assert await woods.tick_due(clock.at) == 1
    clock.at -= 30
    assert await woods.tick_due(clock.at) == 0


async def test_a_command_heals_it_as_well(woods: WoodService, clock: Clock, store: Store) -> None:
    clock.at += MONTH
    await woods.tick_due(clock.at)
    clock.at -= MONTH
    await woods.command("server", "ann", "k", Join())
    assert await woods.next_due() == clock.at
    await woods.tick_due(clock.at)
    assert await woods.next_due() == clock.at + HOUR


async def test_what_was_put_off_to_a_morning_to_come_is_put_right(woods: WoodService, clock: Clock) -> None:
    """The hours were quiet where the clock had gone; the turn before is of a time that was."""
    there = START + MONTH
    hour = there // HOUR % 24
    await woods.moderate("server", "m", "hush", QuietHours(hour, (hour + 2) % 24))
    clock.at = there
    assert await woods.tick_due(clock.at) == 0, "it waits for that morning"
    clock.at = START + 60
    assert await woods.tick_due(clock.at) == 0
    assert await woods.next_due() == START + 2 * HOUR, "the end of its quiet hours"


async def test_an_uneven_pace_is_no_time_to_come(woods: WoodService, clock: Clock) -> None:
    await woods.moderate("server", "m", "weekly", Configure(interval_s=604_800))
    await woods.moderate("server", "m", "hush", QuietHours(0, 23))
    for _ in range(3):
        clock.at = await woods.next_due() or 0
        assert await woods.tick_due(clock.at) == 1
        assert await woods.tick_due(clock.at + 1) == 0


def test_no_turn_lies_further_ahead_than_the_longest_wait() -> None:
    for start in range(0, 24, 5):
        for end in range(24):
            settings = WoodSettings("s", "c", 7 * HOUR, quiet_from=start, quiet_until=end)
            for at in range(START, START + 86_400, 1777):
                assert at < due_at(settings, at, at) <= at + longest_wait(settings)


async def test_a_row_that_was_put_off_in_a_time_to_come_is_due(woods: WoodService, store: Store, clock: Clock) -> None:
    clock.at += HOUR
    await woods.tick_due(clock.at)
    (row,) = await store.outbox.due(clock.at)
    clock.at += MONTH
    await store.outbox.later(row.id, clock.at + 300, "503")
    clock.at -= MONTH
    assert [one.id for one in await store.outbox.due(clock.at)] == [row.id]
    await store.outbox.later(row.id, clock.at + PUT_OFF_AT_MOST, "503")
    assert await store.outbox.due(clock.at) == []
    assert PUT_OFF_AT_MOST == FURTHEST_S, "what the worker asks for, the store takes at its word"


async def test_a_lease_that_was_taken_in_a_time_to_come_is_nobodys(store: Store) -> None:
    leases = Leases(store.writer)
    never: Callable[[str], bool] = lambda _: False  # noqa: E731
    assert await leases.take(0, [0], "a", START + MONTH, START + MONTH + 45, never) is None
    assert await leases.take(0, [0], "b", START, START + 45, never) is None
    kept = await leases.take(0, [0], "c", START, START + 45, never)
    assert kept is not None
    assert kept.holder == "b"


async def test_a_file_of_before_knows_the_pace_of_each_wood(
    path: Path, service: Callable[..., WoodService], clock: Clock
) -> None:
    store = await open_store(path)
    woods = service(store)
    await woods.plant(PLOT, "keeper", "plant")
    await woods.moderate("server", "m", "hush", QuietHours(22, 6))
    clock.at += MONTH
    await woods.tick_due(clock.at)
    await store.close()
    with closing(sqlite3.connect(path)) as raw:
        (pace,) = raw.execute("SELECT pace FROM woods").fetchone()
        raw.execute("ALTER TABLE woods DROP COLUMN pace")
        raw.execute("ALTER TABLE woods DROP COLUMN window")
        raw.execute("ALTER TABLE woods DROP COLUMN erase_at")
        raw.execute("ALTER TABLE woods DROP COLUMN language")
        raw.execute("DROP TABLE private_lineage")
        for table in (
            "influences",
            "leases",
            "private_bans",
            "private_interactions",
            "private_left",
            "private_letterboxes",
            "private_persons",
            "private_pins",
            "private_salt",
            "private_readers",
            "private_spending",
            "statement_lines",
            "turns",
        ):
            raw.execute(f"DROP TABLE {table}")
        for index in ("private_outbox_due", "private_outbox_parked"):
            raw.execute(f"DROP INDEX {index}")
        raw.execute("ALTER TABLE private_outbox DROP COLUMN head")
        for end in ("source", "target"):
            raw.execute(f"CREATE INDEX postings_by_{end} ON postings (wood, {end})")
        raw.execute("UPDATE alembic_version SET version_num = '0006'")
        raw.commit()
    assert pace == 9 * HOUR
    clock.at -= MONTH
    store = await open_store(path)
    assert await store.due(clock.at) == list({home.wood for home in store.homes.values()})
    await store.close()

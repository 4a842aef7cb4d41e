"""Backups: made under a storm of ticks, proven, and put back; and each way in which one is refused."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.app.backups import BackupSchedule
from bot.app.exit_codes import Exit, Stop
from bot.app.runtime import opened
from bot.app.settings import Settings
from bot.audit.journal import replay
from bot.cli.copies import back_up, restore
from tests.bot.app.copies.conftest import ended, grown, tips, torn
from tests.builders.by_hand import by_hand
from tests.db.test_files import NOBODY, as_nobody

WOODS = 4


async def storm_of_backups(settings: Settings, folder: Path, count: int) -> None:
    """Woods tick without a pause while backups are made; each is put back, replayed, and held against the living."""
    made = []

    async def storm() -> None:
        at = 0
        while len(made) < count:
            at += 1
            await house.woods.tick_now(str(1 + at % WOODS))

    async with opened(settings) as house:
        ticking = asyncio.create_task(storm())
        for _ in range(count):
            backup = await asyncio.to_thread(back_up, settings, folder, count)
            made.append(backup)
        await ticking
        living = {wood: [row.hash async for row in house.store.rows(wood)] for wood in tips(settings.database)}
    assert len({backup.path for backup in made}) == count
    assert len({tuple(tips(backup.path).values()) for backup in made}) == count, "it ticked in between"
    for backup in made:
        assert backup.woods == WOODS
        assert all(living[wood][seq - 1] == tip for wood, (seq, tip) in tips(backup.path).items())
        there = settings.model_copy(update={"database": folder / "back" / "wood.db"})
        there.database.unlink(missing_ok=True)
        done = await restore(there, backup.path)
        assert (done.told, done.woods) == (WOODS, WOODS)
        async with opened(there) as house:
            for wood, (seq, tip) in tips(backup.path).items():
                report = await replay(house.store, wood)
                assert (report.fault, report.seq) == (None, seq + 1)
                hashes = [row.hash async for row in house.store.rows(wood)]
                assert hashes[:seq] == living[wood][:seq]
                assert hashes[seq - 1] == tip


async def test_backups_under_a_storm_of_ticks_are_whole(settings: Settings, home: Path) -> None:
    await grown(settings, WOODS)
    await storm_of_backups(settings, home / "kept", 3)


@pytest.mark.slow
async def test_fifty_backups_under_a_storm_of_ticks_are_whole(settings: Settings, home: Path) -> None:
    await grown(settings, WOODS)
    await storm_of_backups(settings, home / "kept", 50)


def test_the_newest_are_kept_and_nothing_else_is_touched(wood: Settings, home: Path) -> None:
    folder = home / "kept"
    folder.mkdir()
    strange = folder / "wood-notes.db"
    strange.touch()
    made = [back_up(wood, folder, keep=2, compress=n % 2 == 1) for n in range(4)]
    assert [one.let_go for one in made] == [0, 0, 1, 1]
    assert sorted(folder.iterdir()) == sorted([strange, made[2].path, made[3].path])
    assert made[3].path.suffix == ".gz"
    assert made[3].size < made[2].size
    assert all(one.path.stat().st_mode & 0o077 == 0 for one in made[2:]), "it holds what is hidden"
    assert [one.entries for one in made] == [3] * 4


def test_a_backup_of_nothing_is_none(settings: Settings, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(capsys, "backup", "--database", str(settings.database))[0] == Exit.BACKUP_EMPTY
    settings.database.touch()
    assert ended(capsys, "backup", "--database", str(settings.database))[0] == Exit.BACKUP_EMPTY
    assert list((home / "backups").iterdir()) == []


def test_a_copy_that_does_not_replay_is_kept_apart(wood: Settings, home: Path) -> None:
    sound = back_up(wood, home / "kept", keep=1)
    with by_hand(wood.database) as raw:
        raw.execute("UPDATE journal SET payload = '{}' WHERE seq = 2")
    with pytest.raises(Stop, match="entry 2") as end:
        back_up(wood, home / "kept", keep=1)
    assert end.value.code == Exit.BACKUP_UNSOUND
    assert sorted(one.name for one in (home / "kept").iterdir()) == sorted([sound.path.name, "wood.unsound"])


def test_a_torn_database_is_told_and_older_backups_stay(wood: Settings, home: Path) -> None:
    back_up(wood, home / "kept")
    torn(wood.database, home)
    with pytest.raises(Stop) as end:
        back_up(wood, home / "kept")
    assert end.value.code in (Exit.BACKUP_UNSOUND, Exit.DATABASE_BROKEN)
    assert len([one for one in (home / "kept").iterdir() if one.suffix == ".db"]) == 1


@pytest.fixture
def of_somebody_else() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be somebody else")
def test_a_folder_of_another_owner_is_one_sentence(wood: Settings, of_somebody_else: Path, home: Path) -> None:
    theirs = of_somebody_else / "theirs"
    theirs.mkdir(mode=0o755)
    own = of_somebody_else / "wood.db"
    own.write_bytes(wood.database.read_bytes())
    os.chown(own, NOBODY, NOBODY)
    with as_nobody(), pytest.raises(Stop, match="theirs") as end:
        back_up(wood.model_copy(update={"database": own}), theirs)
    assert end.value.code == Exit.BACKUP_UNWRITABLE
    assert list(theirs.iterdir()) == []


def test_a_full_disk_leaves_no_half_a_backup(wood: Settings, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite's own limit stands for the disk's: the error is the same."""
    connect = sqlite3.connect

    def small(path: str, *args: object, **named: object) -> sqlite3.Connection:
        raw = connect(path, *args, **named)  # type: ignore[call-overload]
        if str(path).endswith(".part"):
            raw.execute("PRAGMA page_size=4096")
            raw.execute("PRAGMA max_page_count=20")
        return raw  # type: ignore[no-any-return]

    kept = back_up(wood, home / "kept")
    monkeypatch.setattr(sqlite3, "connect", small)
    with pytest.raises(Stop, match="no room") as end:
        back_up(wood, home / "kept")
    assert end.value.code == Exit.BACKUP_FULL
    assert list((home / "kept").iterdir()) == [kept.path]


# ------------------------------------------------------------------ on a schedule


async def test_the_schedule_makes_one_in_a_process_of_its_own(
    settings: Settings, home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await grown(settings)
    settings = settings.model_copy(update={"backup_to": home / "kept", "backup_every_s": 3600})
    heard = []
    schedule = BackupSchedule(settings, lambda took, made: heard.append(made))
    assert schedule.is_on
    assert schedule.due_in() == 0
    with caplog.at_level("INFO"):
        assert await schedule.make()
    assert "replays over" in caplog.text
    assert 3500 < schedule.due_in() <= 3600
    words = "import sys; print('a line', file=sys.stderr); sys.exit('There is no room.')"
    schedule._command = lambda: [sys.executable, "-S", "-c", words]  # type: ignore[method-assign]
    assert not await schedule.make()
    assert "no backup could be made: There is no room." in caplog.text
    assert heard == [True, False]
    assert not BackupSchedule(replace_shards(settings)).is_on, "the first of several does it"


def replace_shards(settings: Settings) -> Settings:
    return Settings(database=settings.database, backup_to=settings.backup_to, shards="1/2")  # type: ignore[arg-type]

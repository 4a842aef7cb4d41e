"""Putting a backup back, and each way in which that is refused: one sentence, and everything lies as it did."""

from __future__ import annotations

import asyncio
import gzip
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.app.exit_codes import Exit, Stop
from bot.app.lease import ShardLease
from bot.app.runtime import opened
from bot.app.settings import Settings
from bot.cli.copies import back_up, restore
from db.sqlite import lineage
from tests.bot.app.copies.conftest import a_letter, ended, grown, tips, torn
from tests.builders.by_hand import by_hand


def test_a_packed_backup_comes_back_by_the_command_line(
    wood: Settings, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tips(wood.database)
    assert ended(capsys, "backup", "--database", str(wood.database), "--compress")[0] == Exit.OK
    (made,) = (home / "backups").iterdir()
    asyncio.run(grown(wood, server=2))
    later = tips(wood.database)
    code, said = ended(capsys, "restore", str(made), "--database", str(wood.database))
    assert code == Exit.OK
    assert "1 of 1 wood" in said
    (aside,) = home.glob("wood.db.replaced-*")
    assert str(aside) in said
    assert tips(aside) == later
    ((name, (seq, _)),) = tips(wood.database).items()
    assert seq == before[name][0] + 1, "that it went back is an entry"
    mark = lineage.read_mark(str(wood.database))
    assert mark is not None
    assert not lineage.went_back(str(wood.database), lineage.point_at(str(wood.database), "mode=ro")), "it was told"
    assert not [one for one in home.iterdir() if "restoring" in one.name]


def looks(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file() and not one.name.endswith("-shm")}


def missing(backup: Path, _: Path) -> None:
    backup.unlink()


def cut(backup: Path, _: Path) -> None:
    body = gzip.compress(backup.read_bytes())
    backup.write_bytes(body[: len(body) // 2])


def newer(backup: Path, _: Path) -> None:
    with by_hand(backup) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")


def of_another(backup: Path, _: Path) -> None:
    with by_hand(backup) as raw:
        raw.execute("UPDATE private_lineage SET id = 'another'")


def of_a_busy_bot(backup: Path, home: Path) -> None:
    """What `cp wood.db` gives of a bot whose log has not been folded: tables, and nothing in them."""
    asyncio.run(grown(Settings(database=home / "other.db"), woods=0))
    (home / "other.db").replace(backup)


@pytest.mark.parametrize(
    ("spoil", "code", "words"),
    [
        (missing, Exit.RESTORE_UNUSABLE, "no file"),
        (torn, Exit.RESTORE_UNUSABLE, "damaged"),
        (cut, Exit.RESTORE_UNUSABLE, "damaged"),
        (a_letter, Exit.RESTORE_UNUSABLE, "no database of the wood"),
        (of_a_busy_bot, Exit.RESTORE_UNUSABLE, "holds no wood"),
        (newer, Exit.RESTORE_NEWER, "newer version"),
        (of_another, Exit.RESTORE_OTHER, "another database"),
    ],
)
def test_what_may_not_be_put_back_is_one_sentence_and_changes_nothing(
    spoil: Callable[[Path, Path], None], code: Exit, words: str, wood: Settings, home: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    backup = back_up(wood, home / "kept").path
    spoil(backup, home)
    before = looks(home)
    assert ended(capsys, "restore", str(backup), "--database", str(wood.database))[0] == code
    assert looks(home) == before
    with pytest.raises(Stop, match=words):
        asyncio.run(restore(wood, backup))


async def test_nothing_is_put_back_under_a_bot_that_runs(settings: Settings, home: Path) -> None:
    await grown(settings)
    backup = back_up_beside(settings, home)
    path = await asyncio.to_thread(backup)
    async with opened(settings) as house:
        with pytest.raises(Stop) as open_elsewhere:  # as by play mode, which takes no lease
            await restore(settings, path)
        assert open_elsewhere.value.code == Exit.RESTORE_IN_USE
        lease = ShardLease(house.store.leases, lambda: int(time.time()))
        await lease.take()
        before = tips(settings.database)
        with pytest.raises(Stop, match=lease.holder) as held:
            await restore(settings, path)
        assert held.value.code == Exit.RESTORE_IN_USE
        assert tips(settings.database) == before
        await house.woods.tick_now("1")
        await lease.give_back()
    assert (await restore(settings, path)).told == 1


def back_up_beside(settings: Settings, home: Path) -> Callable[[], Path]:
    return lambda: back_up(settings, home / "kept").path


async def test_a_damaged_database_is_no_hindrance_to_putting_one_back(settings: Settings, home: Path) -> None:
    await grown(settings)
    path = await asyncio.to_thread(back_up_beside(settings, home))
    a_letter(settings.database, home)
    letter = settings.database.read_bytes()
    done = await restore(settings, path)
    assert done.aside is not None
    assert done.aside.read_bytes() == letter
    assert len(tips(settings.database)) == 1

"""What is wrong with a file is said before anything is changed: not writable, another's log, a page that is broken."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot.guests import load_world
from bot.service import WoodService
from bot.text import catalogue
from db import Store, errors, open_store
from db.sqlite import inspection, lineage, writer
from db.sqlite.lineage import log_file
from inference.standin import StandIn
from tests.db.conftest import PLOT, START

NOBODY = 65_534


@contextmanager
def as_nobody() -> Iterator[None]:
    """The block runs as a user that owns nothing."""
    if os.geteuid() != 0:  # then nobody needs to be pretended
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def of_nobody(*places: Path) -> None:
    if os.geteuid() == 0:
        for place in places:
            os.chown(place, NOBODY, NOBODY)


def unwritable_file(path: Path) -> None:
    of_nobody(path, path.parent)
    path.chmod(0o444)


def unwritable_folder(path: Path) -> None:
    of_nobody(path)
    path.parent.chmod(0o555)


def log_of_another(path: Path) -> None:
    of_nobody(path, path.parent)
    Path(f"{path}-wal").touch(0o444)
    Path(f"{path}-shm").touch(0o444)


@pytest.fixture
def own() -> Iterator[Path]:
    """A database in a folder of its own, which everybody can reach."""

    async def made(path: Path) -> None:
        await (await open_store(path)).close()

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        asyncio.run(made(folder / "wood.db"))
        yield folder / "wood.db"
        folder.chmod(0o755)


def looks(folder: Path) -> dict[str, int]:
    return {one.name: one.stat().st_mtime_ns for one in folder.iterdir()}


@pytest.mark.parametrize("spoil", [unwritable_file, unwritable_folder, log_of_another])
async def test_what_cannot_be_written_is_said_at_the_start(own: Path, spoil: Callable[[Path], None]) -> None:
    spoil(own)
    if spoil is log_of_another and os.geteuid() != 0:
        pytest.skip("only root can make files of another owner")
    with as_nobody():
        before = looks(own.parent)
        with pytest.raises(errors.ReadOnly):
            inspection.may_be_written(str(own))
        assert looks(own.parent) == before
        with pytest.raises(errors.ReadOnly):
            await open_store(own)


async def quiet(store: Store) -> None:
    """The log is folded, as it is whenever nothing has happened for a moment."""
    await store.writer.fold()


def backup(path: Path, target: Path) -> None:
    with closing(sqlite3.connect(path)) as raw, closing(sqlite3.connect(target)) as copy:
        raw.backup(copy)


def live(path: Path, copy: Path, breath: bool) -> None:
    """Two turns, a backup, three turns, and then wait to be killed; in one `breath` nothing is folded in between."""

    async def life() -> None:
        store = await open_store(path)
        woods = WoodService(store, {"thousand-token": load_world()}, StandIn(), catalogue(), lambda: START)
        await woods.plant(PLOT, "keeper", "plant")
        await quiet(store)
        for _ in range(2):
            await woods.tick_now("server")
        if not breath:
            await quiet(store)
        backup(path, copy)
        for _ in range(3):
            if not breath:
                await quiet(store)
            await woods.tick_now("server")
        copy.with_suffix(".ready").touch()
        time.sleep(60)  # noqa: ASYNC251 (nothing may be folded any more)

    asyncio.run(life())


def lived_and_killed(folder: Path, *, breath: bool) -> tuple[Path, Path]:
    """The backup, and the file of the bot that was killed."""
    path, copy = folder / "wood.db", folder / "copy.db"
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    process = context.Process(target=live, args=(path, copy, breath))
    process.start()
    while not copy.with_suffix(".ready").exists():
        assert process.is_alive()
        time.sleep(0.02)
    process.kill()
    process.join()
    process.close()
    assert log_file(str(path)).stat().st_size
    return copy, path


@pytest.fixture
def lived(tmp_path: Path) -> tuple[Path, Path]:
    """A backup made after two turns, and the file of a bot that was killed three turns later."""
    return lived_and_killed(tmp_path, breath=False)


Woods = Callable[[Store], WoodService]


async def turn_of(path: Path) -> int:
    store = await open_store(path)
    try:
        (home,) = store.homes.values()
        stored = await store.load(home.wood)
        assert stored is not None
        return stored.wood.turn
    finally:
        await store.close()


async def test_a_killed_bots_own_log_is_taken(lived: tuple[Path, Path]) -> None:
    _, dead = lived
    assert await turn_of(dead) == 5


def put_back(copy: Path, dead: Path) -> None:
    """As `cp` does it: into the file that is there."""
    dead.write_bytes(copy.read_bytes())


async def test_a_copy_put_over_a_killed_bots_log_stops_the_start(lived: tuple[Path, Path]) -> None:
    copy, dead = lived
    put_back(copy, dead)
    before = bodies(dead)
    for _ in range(2):
        with pytest.raises(errors.StrangeLog, match=r"wood\.db-wal.*move it"):
            await open_store(dead)
    assert bodies(dead) == before, "nothing is changed"


def bodies(path: Path) -> tuple[bytes, bytes]:
    return path.read_bytes(), log_file(str(path)).read_bytes()


def moved_away(dead: Path) -> None:
    for end in ("-wal", "-shm"):
        Path(f"{dead}{end}").unlink(missing_ok=True)


async def test_without_that_log_the_copy_opens_and_is_known_for_one(lived: tuple[Path, Path]) -> None:
    copy, dead = lived
    put_back(copy, dead)
    moved_away(dead)
    store = await open_store(dead)
    assert store.went_back
    await store.close()
    assert await turn_of(dead) == 2


async def test_a_copy_from_the_same_breath_is_told_by_its_look(tmp_path: Path) -> None:
    """Nothing was folded between the copy and the end, so both are of one epoch; the file under the log changed."""
    copy, dead = lived_and_killed(tmp_path, breath=True)
    put_back(copy, dead)
    with pytest.raises(errors.StrangeLog):
        await open_store(dead)
    moved_away(dead)
    store = await open_store(dead)
    assert store.went_back, "the log that was moved away had been found not to fit this file"
    await store.close()


async def test_the_file_that_belongs_to_the_log_may_be_put_back(lived: tuple[Path, Path]) -> None:
    copy, dead = lived
    rightful = dead.read_bytes()
    put_back(copy, dead)
    with pytest.raises(errors.StrangeLog):
        await open_store(dead)
    dead.write_bytes(rightful)
    assert await turn_of(dead) == 5


async def test_files_moved_elsewhere_together_are_taken(lived: tuple[Path, Path], tmp_path: Path) -> None:
    """Copied without their times and numbers: there is nothing to tell, and nothing is said."""
    _, dead = lived
    there = tmp_path / "there"
    there.mkdir()
    for one in dead.parent.glob("wood.*"):
        shutil.copyfile(one, there / one.name)
    assert await turn_of(there / dead.name) == 5


async def test_a_bot_that_runs_may_be_looked_at_at_any_moment(
    path: Path, service: Woods, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "QUIET_S", 0.0)
    store = await open_store(path)
    woods = service(store)
    await woods.plant(PLOT, "keeper", "plant")
    for _ in range(40):
        await woods.tick_now("server")
        assert lineage.fits(str(path))
        await asyncio.sleep(0)
        inspection.has_its_own_log(str(path))
    await store.close()
    assert lineage.fits(str(path))


async def test_starting_again_is_no_going_back(path: Path, service: Woods) -> None:
    for number in range(3):
        store = await open_store(path)
        assert not store.went_back
        woods = service(store)
        if not number:
            await woods.plant(PLOT, "keeper", "plant")
        await woods.tick_now("server")
        await store.close()


async def test_a_look_leaves_nothing_behind(own: Path) -> None:
    before = sorted(one.name for one in own.parent.iterdir())
    assert inspection.is_sound(inspection.looked_at(str(own)), str(own), 5.0, whole=True)
    assert sorted(one.name for one in own.parent.iterdir()) == before


def broken(path: Path) -> None:
    body = bytearray(path.read_bytes())
    for page in range(3, len(body) // 4096):
        body[page * 4096 : page * 4096 + 12] = b"\xff" * 12
    path.write_bytes(body)


async def test_a_broken_page_is_damage(own: Path) -> None:
    broken(own)
    with pytest.raises(errors.Damaged):
        inspection.is_sound(inspection.looked_at(str(own)), str(own), 5.0)
    with pytest.raises(errors.Damaged):
        await open_store(own)

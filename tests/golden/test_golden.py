"""Woods of every release, and of older commits: they open, go on, replay and verify, or are refused and left alone.

Each folder holds a database as the code of that commit wrote it (a chapter and a half; all commands that it knew, with
a trial, a ruin and a legend of the wood's own where it knew those) and what that code said of it.
"""

from __future__ import annotations

import gzip
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.app.exit_codes import Exit, Stop
from bot.app.settings import Settings
from bot.audit.chapter import verify_file
from bot.audit.journal import replay
from bot.service import WoodService
from bot.text import catalogue
from db import Store, errors, open_store
from db.sqlite import REVISIONS, migrate, revision, upgrade
from engine.model import Join, World
from inference.standin import StandIn

HERE = Path(__file__).parent
RELEASED = ["0.1.0"]
BEFORE = ["809ff36", "bcb776d", "2f55993"]
# Of a schema that was changed later under its own number: no migration knows it.
HOPELESS = ["fa62b60", "2ef8ff4"]
KEYS = 1  # the row from which on people have keys, which the upgrade adds


def expected(name: str) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((HERE / name / "expected.json").read_text(encoding="utf-8"))
    return told


@pytest.fixture
def unpacked(tmp_path: Path) -> Callable[[str], Path]:
    """A copy of a golden file, unpacked."""

    def unpack(name: str) -> Path:
        path = tmp_path / f"{name}.db"
        path.write_bytes(gzip.decompress((HERE / name / "wood.db.gz").read_bytes()))
        return path

    return unpack


def service(store: Store, world: World, at: int) -> WoodService:
    drawn = iter(range(1, 1_000_000))
    return WoodService(
        store, {world.id: world}, StandIn(), catalogue(), lambda: at, entropy=lambda n: next(drawn).to_bytes(n, "big")
    )


async def played_on(store: Store, world: World, told: dict[str, Any]) -> WoodService:
    """The wood a few turns into its third chapter, with a newcomer."""
    woods = service(store, world, told["clock"]["last"] + 10)
    await woods.command(told["server"], "a newcomer", "golden-join", Join())
    while (view := await woods.view(told["server"])).chapter < 3 or view.turn < 3:
        await woods.tick_now(told["server"])
    return woods


@pytest.mark.parametrize("name", RELEASED)
async def test_a_released_wood_replays_whole_before_and_after_it_goes_on(
    name: str, unpacked: Callable[[str], Path], world: World
) -> None:
    told = expected(name)
    store = await open_store(unpacked(name))
    try:
        first = await replay(store, told["wood"])
        assert (first.seq, first.fault, first.older) == (told["seq"] + KEYS, None, 0)
        woods = await played_on(store, world, told)
        again = await replay(store, told["wood"])
        assert (again.fault, again.older) == (None, 0)
        assert again.seq > told["seq"] + KEYS + 1
        first_chapter = await woods.verify(told["server"], 1)
        assert (first_chapter.fault, dict(first_chapter.drawn)) == ("", told["verify"]["drawn"])
        assert not (await woods.verify(told["server"], 2)).fault
    finally:
        await store.close()


@pytest.mark.parametrize("name", BEFORE)
async def test_a_wood_of_other_rules_goes_on_and_replays_from_where_ours_took_over(
    name: str, unpacked: Callable[[str], Path], world: World
) -> None:
    told = expected(name)
    store = await open_store(unpacked(name))
    try:
        first = await replay(store, told["wood"])
        assert first.fault == "rules", "not called changed, since its chain holds"
        woods = await played_on(store, world, told)
        again = await replay(store, told["wood"])
        assert (again.fault, again.older) == (None, told["seq"] + KEYS)
        sealed = "verify" in told and (told["verify"] or {}).get("fault") == ""
        assert (await woods.verify(told["server"], 1)).fault == ("" if sealed else "unsealed")
        assert sum((await store.load(told["wood"])).wood.balances.values()) == 0  # type: ignore[union-attr]
    finally:
        await store.close()


@pytest.mark.parametrize("name", [*RELEASED, *BEFORE])
async def test_a_journal_changed_before_the_pin_is_found(
    name: str, unpacked: Callable[[str], Path], world: World
) -> None:
    told = expected(name)
    store = await open_store(unpacked(name))
    try:
        await played_on(store, world, told)
        await store.writer.run(lambda raw: raw.execute("UPDATE journal SET at = at + 1 WHERE seq = 9") and None)
        report = await replay(store, told["wood"])
        assert (report.seq, report.fault) == (9, "hash")
    finally:
        await store.close()


@pytest.mark.parametrize("name", [*RELEASED, *BEFORE])
async def test_a_copy_is_left_beside_what_is_brought_up_to_date(name: str, unpacked: Callable[[str], Path]) -> None:
    path, told = unpacked(name), expected(name)
    before = path.read_bytes()
    assert revision(str(path)) == told["alembic_revision"]
    assert path.read_bytes() == before, "a look changes nothing"
    path.with_name(f"{path.name}.0001.20260101T000000.bak.part").write_bytes(b"cut off when the bot was killed")
    await (await open_store(path)).close()
    assert not list(path.parent.glob("*.part"))
    assert revision(str(path)) == REVISIONS[-1]
    (copy,) = path.parent.glob("*.bak")
    assert revision(str(copy)) == told["alembic_revision"]


@pytest.mark.parametrize("name", HOPELESS)
async def test_what_cannot_be_brought_up_to_date_is_refused_and_left_alone(
    name: str, unpacked: Callable[[str], Path]
) -> None:
    path = unpacked(name)
    before = path.read_bytes()
    with pytest.raises(errors.Unupgradable, match=r"cannot be brought to this one.*as it was\.$"):
        await open_store(path)
    assert path.read_bytes() == before


def test_an_exported_chapter_of_a_release_verifies(capsys: pytest.CaptureFixture[str]) -> None:
    verify_file(Settings(plugins=False), HERE / "0.1.0" / "chapter.json")
    assert "Chapter 1 was fair." in capsys.readouterr().out


def test_an_exported_chapter_that_was_changed_is_found(tmp_path: Path) -> None:
    told = json.loads((HERE / "0.1.0" / "chapter.json").read_text(encoding="utf-8"))
    page = next(page for page in told["pages"] if any(event["kind"] == "harvested" for event in page["events"]))
    harvest = next(event for event in page["events"] if event["kind"] == "harvested")
    harvest["data"]["oona"] += 1
    changed = tmp_path / "chapter.json"
    changed.write_text(json.dumps(told), encoding="utf-8")
    with pytest.raises(Stop) as stop:
        verify_file(Settings(plugins=False), changed)
    assert stop.value.code == Exit.CHAPTER_DIFFERS


def test_a_disk_that_fills_up_half_way_leaves_the_file_as_it_was(
    unpacked: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = unpacked(RELEASED[0])
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("VACUUM")  # no page is left free
    before, connected = path.read_bytes(), upgrade._connected

    def with_no_room(path: str, busy_timeout_s: float) -> sqlite3.Connection:
        raw = connected(path, busy_timeout_s)
        (pages,) = raw.execute("PRAGMA page_count").fetchone()
        raw.execute(f"PRAGMA max_page_count = {pages}")
        return raw

    monkeypatch.setattr(upgrade, "_connected", with_no_room)
    with pytest.raises(errors.Full) as caught:
        migrate(str(path))
    assert str(caught.value) == f"There is no room left for the database {path}: make room; nothing was lost."
    assert path.read_bytes() == before
    monkeypatch.undo()
    migrate(str(path))
    assert revision(str(path)) == REVISIONS[-1]

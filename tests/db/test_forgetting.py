"""Somebody is forgotten: their id is in no byte of any file, the books still sum to nothing, and journals replay."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.audit.journal import replay
from bot.service import WoodService
from db import Store, open_store
from db.house.forgetting import Forgetting
from engine.model import LEFT, Bar, Configure, Join, Lend, MakeWeather, Open, Refused, Remind, Unmask
from tests.builders.by_hand import by_hand
from tests.db.conftest import PLOT, START, Clock

GOLDEN = Path(__file__).parents[1] / "golden"
ANN, BEN, MOD = "311111111111111111", "322222222222222222", "333333333333333333"


def found_in(folder: Path, *ids: str) -> set[str]:
    """The files below a folder in which any of these ids stands, packed ones unpacked."""
    found = set()
    for file in folder.rglob("*"):
        body = file.read_bytes() if file.is_file() else b""
        bodies = (body, gzip.decompress(body) if body[:2] == b"\x1f\x8b" else b"")
        found |= {file.name for id in ids if any(id.encode() in one for one in bodies)}
    return found


async def whole(store: Store) -> None:
    """Every wood replays, and its pebbles sum to nothing."""
    for wood in [home.wood for home in store.homes.values()]:
        assert (await replay(store, wood)).fault is None
        stored = await store.load(wood)
        assert stored is not None
        assert sum(stored.wood.balances.values()) == 0


async def played(woods: WoodService) -> None:
    """Ann and Ben bet and lend; a moderator makes weather."""
    for user in (ANN, BEN):
        await woods.command("server", user, f"short {user}", Open("short", "honey", 2))
        await woods.command("server", user, f"lend {user}", Lend("mirel", 5))
    await woods.command("server", ANN, f"first:server:1:0:{ANN}", Open("long", "berries", 1))
    await woods.moderate("server", MOD, "weather", MakeWeather("drought"))
    await woods.tick_now("server")


async def test_nothing_tells_who_they_were(
    path: Path, store: Store, woods: WoodService, service: Callable[..., WoodService]
) -> None:
    await played(woods)
    await store.outbox.keep_letterbox(store.homes["server"].wood, ANN, "399999999999999999")
    await store.writer.fold()
    assert found_in(path.parent, ANN)
    known = await woods.known(ANN)
    assert known is not None
    (held,) = known.held
    assert (held.server, held.bets, held.accused) == ("server", 2, False)
    assert await woods.forget(ANN)
    assert not found_in(path.parent, ANN, "399999999999999999")
    assert found_in(path.parent, BEN), "others stay known"
    view = await woods.view("server")
    assert [one.name for one in view.patrons].count(LEFT) == 1
    await whole(store)
    for _ in range(3):  # what they had under way ends as anybody's does
        await woods.tick_now("server")
    assert not found_in(path.parent, ANN)
    assert await woods.letters("server", ANN) == []
    assert await woods.homes(ANN) == []
    assert (await woods.ledger("server", BEN)).purse
    await whole(store)
    await store.close()
    again = await open_store(path)
    try:
        await whole(again)
        assert not found_in(path.parent, ANN)
    finally:
        await again.close()


async def test_twice_says_that_nothing_is_kept_and_changes_nothing(store: Store, woods: WoodService) -> None:
    await played(woods)
    assert await woods.forget(ANN)
    length = (await store.load(store.homes["server"].wood)).head  # type: ignore[union-attr]
    assert not await woods.forget(ANN)
    assert not await woods.forget("a stranger")
    assert (await store.load(store.homes["server"].wood)).head == length  # type: ignore[union-attr]


async def test_who_leaves_may_join_in_the_next_chapter_as_somebody_new(store: Store, woods: WoodService) -> None:
    await woods.moderate("server", MOD, "pace", Configure(chapter_turns=5))
    await played(woods)
    before = (await woods.ledger("server", ANN)).id
    await woods.forget(ANN)
    with pytest.raises(Refused, match="left-lately"):
        await woods.command("server", ANN, "again", Join())
    assert not await woods.forget(ANN), "what was refused leaves no id"
    while (await woods.view("server")).chapter == 1:
        await woods.tick_now("server")
    await woods.command("server", ANN, "anew", Join())
    assert (await woods.ledger("server", ANN)).id != before


async def test_who_was_barred_stays_so(path: Path, store: Store, woods: WoodService) -> None:
    await woods.moderate("server", MOD, "pace", Configure(chapter_turns=5))
    await played(woods)
    await woods.moderate("server", MOD, "bar", Bar((await woods.ledger("server", ANN)).id))
    await store.bans.add("user", ANN, START)
    await woods.forget(ANN)
    assert not found_in(path.parent, ANN)
    assert (await store.bans.barred()).bars("user", ANN)
    assert not (await store.bans.barred()).bars("user", BEN)
    assert not await store.bans.add("user", ANN, START), "they are on the list, by a mark"
    while (await woods.view("server")).chapter == 1:
        await woods.tick_now("server")
    with pytest.raises(Refused, match="left-for-good"):
        await woods.command("server", ANN, "anew", Join())
    assert await store.bans.lift("user", ANN)
    assert not (await store.bans.barred()).bars("user", ANN)


async def test_one_that_is_cut_off_is_finished_by_the_next(
    path: Path, store: Store, woods: WoodService, monkeypatch: pytest.MonkeyPatch
) -> None:
    await played(woods)

    async def killed(*_: object) -> bool:
        raise RuntimeError("the process is gone")

    with monkeypatch.context() as patch:
        patch.setattr(Forgetting, "person", killed)
        with pytest.raises(RuntimeError):
            await woods.forget(ANN)
    with pytest.raises(Refused, match="left-already"):
        await woods.command("server", ANN, "more", Open("short", "honey", 1))
    assert await woods.forget(ANN)
    assert not found_in(path.parent, ANN)
    await whole(store)


async def test_another_process_that_remembers_them_gives_them_nobodys_key(
    path: Path, store: Store, woods: WoodService, another: WoodService
) -> None:
    await played(woods)
    await another.command("server", BEN, "there", Remind("tip"))
    await woods.forget(BEN)
    with pytest.raises(Refused, match="left-lately"):
        await another.command("server", BEN, "still", Open("short", "honey", 1))
    assert not found_in(path.parent, BEN)
    await whole(store)


async def test_a_name_given_away_is_not_told_any_more(store: Store, woods: WoodService, path: Path) -> None:
    await woods.moderate("server", MOD, "pace", Configure(chapter_turns=5))
    await played(woods)
    while (await woods.view("server")).chapter == 1:
        await woods.tick_now("server")
    await woods.command("server", ANN, "mask", Unmask((await woods.ledger("server", ANN)).id, 1))
    words = [row for row in await store.outbox.due(START + 9**9) if row.kind == "word"]
    while not words:  # what stands before it in the channel goes first
        for row in await store.outbox.due(START):
            await store.outbox.sent(row.id, "1")
        words = [row for row in await store.outbox.due(START) if row.kind == "word"]
    assert words[0].payload["data"]["user"] == ANN
    await woods.forget(ANN)
    assert [row for row in await store.outbox.due(START) if row.kind == "word"] == []
    assert not found_in(path.parent, ANN)


async def test_a_wood_is_erased_whole_and_others_stay(path: Path, store: Store, woods: WoodService) -> None:
    here, there = "344444444444444444", "355555555555555555"
    for server in (here, there):
        await woods.plant(replace(PLOT, server=server, channel=f"{server[:-1]}9"), MOD, f"plant {server}")
        await woods.command(server, BEN, f"ben {server}", Join())
        await woods.tick_now(server)
    await woods.command(here, ANN, "ann", Open("short", "honey", 1))
    wood = store.homes[here].wood
    await woods.plan_erasure(wood, START + 60)
    assert await woods.erase_due(START) == 0
    assert await woods.erase_due(START + 60) == 1
    assert not found_in(path.parent, here, f"{here[:-1]}9", ANN), "and who played there alone is forgotten"
    assert found_in(path.parent, there)
    assert found_in(path.parent, BEN)
    with by_hand(path) as raw:
        tables = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            assert wood.encode() not in repr(raw.execute(f"SELECT * FROM {table}").fetchall()).encode(), table
    await whole(store)
    with pytest.raises(LookupError):
        await woods.view(here)
    await woods.plant(replace(PLOT, server=here), MOD, "plant anew")
    assert (await woods.view(here)).turn == 0


async def test_another_process_finds_an_erased_wood_gone(
    store: Store, woods: WoodService, another: WoodService
) -> None:
    await played(woods)
    await another.command("server", BEN, "there", Remind("tip"))
    await woods.erase(store.homes["server"].wood)
    with pytest.raises(LookupError):
        await another.command("server", BEN, "still", Open("short", "honey", 1))
    with pytest.raises(LookupError):
        await another.view("server")


async def test_one_of_a_released_wood_is_forgotten(
    tmp_path: Path, service: Callable[..., WoodService], clock: Clock
) -> None:
    """Its chain was made with ids: of what they played in the chain alone is checked, and the rest is played again."""
    told = json.loads((GOLDEN / "0.1.0" / "expected.json").read_text(encoding="utf-8"))
    folder = tmp_path / "old"
    folder.mkdir()
    path = folder / "wood.db"
    path.write_bytes(gzip.decompress((GOLDEN / "0.1.0" / "wood.db.gz").read_bytes()))
    store = await open_store(path)
    clock.at = told["clock"]["last"] + 10
    woods = service(store)
    try:
        for copy in folder.glob("*.bak"):
            copy.unlink()
        with by_hand(path) as raw:
            ids = [id for (id,) in raw.execute("SELECT id FROM private_persons")]
            rest = "".join(f"{row}" for row in raw.execute("SELECT wood, seq, payload FROM private_journal"))
        assert ids
        assert not [id for id in ids if f'"user":"{id}"' in rest]
        assert (await replay(store, told["wood"])).older == 0, "as long as everybody is known"
        first = await woods.homes(ids[0])
        for id in ids:
            assert await woods.forget(id)
        assert first
        report = await replay(store, told["wood"])
        assert (report.fault, report.older > 0) == (None, True)
        assert not (await woods.verify(told["server"], 1)).fault
        await woods.tick_now(told["server"])
        await whole(store)
        with by_hand(path) as raw:
            everything = raw.execute("SELECT * FROM private_persons").fetchall()
        assert not [row for row in everything if row[3].strip()]
    finally:
        await store.close()

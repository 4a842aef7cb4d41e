"""What the window serves, to whom, and how: one quiet answer for all that is not to be seen."""

from __future__ import annotations

import asyncio
import gzip
import json
import re
from collections.abc import Callable
from ipaddress import ip_network
from pathlib import Path
from typing import Any

import aiohttp
import jsonschema
import pytest

from bot.app.client import WoodBot
from bot.app.exit_codes import Exit, Stop
from bot.app.settings import Settings
from bot.text import catalogue
from bot.window import pages
from bot.window.cache import KEPT
from bot.window.openapi import ROUTES, document
from bot.window.opening import Window
from bot.window.server import QUIET_S, TakenPlace
from bot.window.visitors import Limiter, Watchers
from db.codec import packed, unpacked
from engine.model import Uproot, WoodId
from tests.bot.window.conftest import ANN, BOB, CHANNEL, MOD, SERVER, TURNS, Served
from tests.builders.by_hand import by_hand

NOW, PAGE = "/api/woods/{wood}", "/w/{wood}"
ALL = (
    PAGE, "/w/{wood}/chapters/1", NOW, f"{NOW}/turns?chapter=1&limit=100", f"{NOW}/turns", f"{NOW}/turns/1/2",
    f"{NOW}/chapters", f"{NOW}/chapters/1", f"{NOW}/chapters/1/thoughts?limit=20", f"{NOW}/chapters/1/why/3",
)  # fmt: skip


@pytest.fixture
async def unseen(look: Callable[..., Any]) -> list[Served]:
    """Shut, uprooted, damaged in its state, played by data that is lost, unknown: each behind a window of its own."""
    shut, uprooted, damaged, lost, unknown = found = [await look() for _ in range(5)]
    await shut.woods.open_window(SERVER, MOD, False)
    await uprooted.woods.moderate(SERVER, MOD, "end", Uproot(WoodId(uprooted.wood)))
    with by_hand(damaged.store.path) as raw:
        raw.execute("UPDATE snapshots SET body = replace(body, 'chapter', 'chaptor')")
    with by_hand(lost.store.path) as raw:
        for chapter, turn, body in raw.execute("SELECT chapter, turn, body FROM turns").fetchall():
            other = packed(re.sub(rb'"data":"\w*"', b'"data":"%s"' % (b"f" * 64), unpacked(body)))
            raw.execute("UPDATE turns SET body = ? WHERE (chapter, turn) = (?, ?)", (other, chapter, turn))
    unknown.wood = "0123456789ab"
    return found


async def test_a_wood_that_is_not_to_be_seen_is_one_quiet_answer_for_all(unseen: list[Served]) -> None:
    for path in (*ALL, f"{NOW}/events", "/nowhere", "/"):
        seen = await asyncio.gather(*(one.get(path) for one in unseen))
        assert [status for status, _, _ in seen] == [404] * 5, path
        assert len({body for _, body, _ in seen}) == 1
        bare = [{name: value for name, value in headers.items() if name != "Date"} for _, _, headers in seen]
        assert bare[1:] == bare[:-1]
        assert "aiohttp" not in bare[0]["Server"]


async def test_no_clock_tells_which_of_them_it_is(unseen: list[Served]) -> None:
    """The first look has a damaged wood read, and is answered no sooner for any; from then on all is the same work."""
    clock = asyncio.get_running_loop().time
    for one in unseen:
        asked, _ = clock(), await one.get(PAGE)
        assert clock() - asked > 0.99 * QUIET_S
    for path in (PAGE, NOW, f"{NOW}/turns", f"{NOW}/chapters/1/why/3"):
        assert [await _reads(one, path) for one in unseen] == [1] * 5, path


async def _reads(served: Served, path: str) -> int:
    """How often the database is read for an answer after something was committed."""
    reader, asked = served.store.shown._reader, list[str]()
    rows = reader.rows

    async def counted(sql: str, values: Any = None) -> Any:
        asked.append(sql)
        return await rows(sql, values)

    served.window.changed()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "rows", counted)
        await served.get(path)
    return len(asked)


async def test_what_is_shut_is_opened_and_shut_again_at_once(served: Served) -> None:
    for wanted in (False, True, False):
        await served.woods.open_window(SERVER, MOD, wanted)
        assert await served.woods.window(SERVER) is wanted
        assert (await served.get(NOW))[0] == (200 if wanted else 404)


async def test_everything_is_served_and_nothing_of_discord_or_of_secrets(served: Served) -> None:
    with by_hand(served.store.path) as raw:
        seeds = [json.loads(body.rstrip()) for (body,) in raw.execute("SELECT body FROM private_seeds")]
    hidden = {value for part in seeds for value in part.values() if isinstance(value, str) and len(value) > 20}
    assert hidden
    for path in ALL:
        status, body, headers = await served.get(path)
        assert status == 200, path
        text = body.decode()
        for never in (SERVER, CHANNEL, ANN, BOB, MOD, "planted", *hidden):
            assert never not in text, (path, never)
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert "Set-Cookie" not in headers


async def test_a_page_may_load_nothing_from_elsewhere_and_run_nothing_that_is_written_in_it(served: Served) -> None:
    _, body, headers = await served.get(PAGE)
    policy = dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    text = body.decode()
    assert not re.findall(r"(?:src|href)=\"(?!/static/|#|data:,)", text)
    scripts = re.findall(r"<script\b[^>]*>", text)
    assert all('type="application/json"' in one or "src=" in one for one in scripts)
    assert text.count("<script") == len(pages.SCRIPTS) + 2, "a legend's name opens no tag of its own"


async def test_the_page_with_its_library_is_light(served: Served) -> None:
    weight = 0
    for path in (PAGE, *(f"/static/{name}?{pages.mark_of(name)}" for name in (*pages.SCRIPTS, *pages.STYLES))):
        status, body, headers = await served.get(path, **{"Accept-Encoding": "gzip"})
        assert status == 200
        assert headers["Content-Encoding"] == "gzip"
        weight += len(body)
        if path.startswith("/static"):
            assert "immutable" in headers["Cache-Control"]
    assert weight < 150_000


async def test_an_answer_that_the_asker_has_is_not_sent_again_until_a_turn_comes(served: Served) -> None:
    _, body, headers = await served.get(NOW)
    packed = (await served.get(NOW, **{"Accept-Encoding": "gzip"}))[1]
    assert gzip.decompress(packed) == body
    tag = {"If-None-Match": headers["ETag"]}
    assert (await served.get(NOW, **tag))[:2] == (304, b"")
    await served.woods.tick_now(SERVER)
    status, newer, _ = await served.get(NOW, **tag)
    assert status == 200
    assert json.loads(newer)["newest"]["turn"] == json.loads(body)["newest"]["turn"] + 1


async def test_any_site_may_read_the_api_and_nobody_may_write(served: Served) -> None:
    _, _, headers = await served.get(NOW)
    assert headers["Access-Control-Allow-Origin"] == "*"
    async with served.session.post(served.window.url + NOW.replace("{wood}", served.wood)) as answer:
        assert answer.status == 405


async def test_the_document_says_what_is_answered(served: Served) -> None:
    told = await served.json("/api/openapi.json")
    assert told == document()
    assert told["openapi"] == "3.1.0"
    filled = {"wood": served.wood, "chapter": "1", "turn": "3"}
    for path, kind, _, _ in ROUTES:
        found = await served.json(re.sub(r"\{(\w+)\}", lambda hole: filled[hole[1]], path))
        schema = {"$ref": f"#/components/schemas/{kind.__name__}", "components": told["components"]}
        jsonschema.validate(found, schema)
    trouble = {"$ref": "#/components/schemas/Trouble", "components": told["components"]}
    jsonschema.validate(json.loads((await served.get("/api/woods/none"))[1]), trouble)


async def test_lists_come_in_pages(served: Served) -> None:
    first = await served.json(f"{NOW}/turns?chapter=1&limit=3")
    assert [one["turn"] for one in first["items"]] == [1, 2, 3]
    rest = await served.json(f"{NOW}/turns?chapter=1&limit=100&after={first['next']}")
    assert [one["turn"] for one in rest["items"]] == list(range(4, TURNS + 1))
    assert rest["next"] is None
    assert await served.json(f"{NOW}/chapters") == {"items": [1], "next": None}
    assert await served.json(f"{NOW}/turns?chapter=99") == {"items": [], "next": None}


@pytest.mark.parametrize(
    "path",
    [f"{NOW}/turns/1/99", f"{NOW}/turns/2/99", f"{NOW}/turns/1/0", f"{NOW}/turns/1/-1", f"{NOW}/turns/1/{'9' * 400}",
     f"{NOW}/chapters/2", f"{NOW}/chapters/2/thoughts", f"{NOW}/chapters/2/why/1", f"{NOW}/chapters/1/why/99",
     f"{PAGE}/chapters/2", f"{PAGE}/chapters/%00", "/static/..%2f..%2fserver.py", "/static/shell.html"],
)  # fmt: skip
async def test_what_is_not_yet_or_never_is_nothing(served: Served, path: str) -> None:
    assert (await served.get(path))[0] == 404


@pytest.mark.parametrize("asked", ["limit=0", "limit=101", "limit=x", "after=-1", "chapter=1e3", "limit=%F0%9F%8C%B2"])
async def test_a_wrong_question_is_said_to_be_wrong(served: Served, asked: str) -> None:
    status, body, _ = await served.get(f"{NOW}/turns?{asked}")
    assert (status, json.loads(body)) == (400, {"error": "wrong"})


async def test_asking_in_very_many_ways_fills_no_memory(look: Callable[..., Any]) -> None:
    served = await look(limiter=Limiter(lambda: 0.0, at_once=1_000))
    for after in range(2 * KEPT):
        assert (await served.get(f"{NOW}/turns?after={after}"))[0] == 200
    held = await served.window._server._cache.wood(served.wood)
    assert len(held.answers) <= KEPT


async def test_who_asks_too_often_waits_and_nobody_else(look: Callable[..., Any]) -> None:
    served = await look(limiter=Limiter(lambda: 0.0, at_once=5), proxies=[ip_network("127.0.0.0/8")])
    said = [(await served.get(NOW, **{"X-Forwarded-For": "198.51.100.7"}))[0] for _ in range(9)]
    assert said == [200] * 5 + [429] * 4
    assert (await served.get(NOW, **{"X-Forwarded-For": "198.51.100.7, 203.0.113.9"}))[0] == 200


async def test_a_header_of_a_megabyte_is_refused_and_the_next_is_served(
    served: Served, caplog: pytest.LogCaptureFixture
) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", int(served.window.url.rpartition(":")[2]))
    writer.write(f"GET {NOW.replace('{wood}', served.wood)} HTTP/1.1\r\nHost: x\r\nX: ".encode())
    try:
        writer.write(b"a" * 1_000_000 + b"\r\n\r\n")
        await writer.drain()
        said = await reader.readline()
    except ConnectionError:
        said = b""  # closed before it could be read
    assert not said or b" 400 " in said
    writer.close()
    assert (await served.get(NOW))[0] == 200
    assert not [one for one in caplog.records if one.levelname == "ERROR"]


async def test_watchers_hear_of_a_turn_and_of_nothing_when_it_is_shut(served: Served) -> None:
    async with served.session.get(f"{served.window.url}/api/woods/{served.wood}/events") as stream:
        assert stream.headers["Content-Type"] == "text/event-stream"
        assert (await stream.content.readuntil(b"\n\n")).startswith(b"retry:")
        turn = int((await served.woods.tick_now(SERVER)).data["turn"])
        assert await stream.content.readuntil(b"\n\n") == (
            f'event: turn\ndata: {{"chapter":2,"turn":{turn}}}\n\n'.encode()
        )
        await served.woods.open_window(SERVER, MOD, False)
        assert await stream.content.read() == b""


async def test_there_are_only_so_many_watchers(look: Callable[..., Any]) -> None:
    served = await look(watchers=Watchers(most=9, each=2))
    address = f"{served.window.url}/api/woods/{served.wood}/events"
    async with served.session.get(address) as first, served.session.get(address) as second:
        assert {first.status, second.status} == {200}
        async with served.session.get(address) as third:
            assert third.status == 429
            assert third.headers["Retry-After"]


async def test_a_page_and_an_album_are_in_the_woods_language_from_the_moment_it_is_set(served: Served) -> None:
    paths = ("/w/{wood}", "/w/{wood}/chapters/1")
    before = [(await served.get(path))[1] for path in paths]
    assert all(b'<html lang="en"' in body for body in before)
    await served.woods.speak(SERVER, MOD, "ja")
    for path, english in zip(paths, before, strict=True):
        _, body, _ = await served.get(path)
        assert b'<html lang="ja"' in body
        assert "蜂蜜".encode() in body
        assert body != english
    album = await served.woods.album(SERVER, 1)
    assert album is not None
    assert b'<html lang="ja"' in album
    turn = await served.json("/api/woods/{wood}/turns/1/2")
    assert turn["language"] == "en", "a paper stays in the language that it was written in"


async def test_a_place_that_is_taken_is_said_so(served: Served) -> None:
    other = Window(served.store, served.woods.played_by, served.woods.why, catalogue())
    with pytest.raises(TakenPlace):
        await other.open("127.0.0.1", int(served.window.url.rpartition(":")[2]))
    await other.close()


async def test_a_bot_that_cannot_have_its_place_says_so_and_ends(served: Served, tmp_path: Path) -> None:
    place = served.window.url.removeprefix("http://")
    settings = Settings(database=tmp_path / "other.db", window_address=place, plugins=False)  # type: ignore[arg-type]
    async with WoodBot(settings, alone=False) as bot:
        with pytest.raises(Stop) as stopped:
            await bot.open()
    assert stopped.value.code == Exit.WINDOW_TAKEN
    assert place in stopped.value.sentence
    assert "\n" not in stopped.value.sentence


async def test_a_fault_of_ours_tells_nothing(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(served.window._server._cache, "now", broken)
    nothing = await served.get("/w/unknown")
    assert (await served.get(PAGE))[:2] == nothing[:2]


async def test_a_window_that_is_closed_lets_go_of_its_watchers(served: Served) -> None:
    async with served.session.get(f"{served.window.url}/api/woods/{served.wood}/events") as stream:
        await stream.content.readuntil(b"\n\n")
        await asyncio.wait_for(served.window.close(), 10)
    with pytest.raises(aiohttp.ClientError):
        await served.get(NOW)

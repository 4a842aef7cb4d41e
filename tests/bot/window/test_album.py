"""A finished chapter as an album: on the page, in one file, in the export, and never before it is over."""

from __future__ import annotations

import base64
import io
import json
import re
import zipfile
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from bot.app.exit_codes import Exit, Stop
from bot.app.settings import Settings
from bot.cli.looking_back import tell_why, write_album
from db.codec import unpacked
from tests.bot.window.conftest import ANN, BOB, CHANNEL, MOD, SERVER, TURNS, Served
from tests.builders.by_hand import by_hand

CHAPTER = "/api/woods/{wood}/chapters/1"


def inside(file: str, name: str) -> Any:
    """The data of a page."""
    found = re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', file, re.DOTALL)
    assert found
    return json.loads(found[1])


async def test_an_album_holds_the_chapter_turn_by_turn(served: Served) -> None:
    album = await served.json(CHAPTER)
    assert [day["turn"] for day in album["days"]] == list(range(1, TURNS + 1))
    assert len(album["series"]["turns"]) == TURNS + 1
    assert {len(path) for path in album["series"]["prices"].values()} == {TURNS + 1}
    assert any("chapter 1" in line for line in album["story"])
    third = album["days"][2]
    assert third["fills"]
    assert {bet["side"] for bet in third["bets"]} == {"short", "long"}
    assert next(one["turn"] for one in album["days"] if one["strikes"]) == 1
    closing = album["series"]["prices"]["honey"]
    assert closing[1:] == [day["prices"]["honey"] for day in album["days"]]


async def test_its_deck_can_be_checked_by_hand(served: Served) -> None:
    seal = (await served.json(CHAPTER))["seal"]
    assert seal["fits"]
    assert sha256(seal["cards_text"].encode()).hexdigest() == seal["cards"]
    assert sha256(seal["chance_text"].encode()).hexdigest() == seal["chance"]
    assert seal["cards"] == (await served.json("/api/woods/{wood}/turns/1/1"))["seal"]


async def test_thoughts_show_once_the_chapter_is_over_and_not_a_turn_before(served: Served) -> None:
    page = await served.json(f"{CHAPTER}/thoughts?limit=3")
    mind = page["items"]["2"][0]
    assert page["next"] == 3
    assert mind["prompt"]
    assert mind["reply"]
    assert mind["thought"]
    assert page["roles"][mind["role"]]
    now = (await served.get("/api/woods/{wood}"))[1].decode()
    assert '"prompt"' not in now
    with by_hand(served.store.path) as raw:
        bodies = [
            unpacked(body).decode() for (body,) in raw.execute("SELECT body FROM traces ORDER BY age DESC LIMIT 2")
        ]
    running = [one["thought"] for body in bodies for one in json.loads(body) if one["chapter"] == 2]
    assert running
    assert not [thought for thought in running if thought and thought in now]


async def test_a_chapter_whose_turns_were_not_kept_has_its_prices_and_its_seal(served: Served) -> None:
    with by_hand(served.store.path) as raw:
        raw.execute("DELETE FROM turns WHERE chapter = 1 AND turn < 5")
        raw.execute("DELETE FROM traces")
    album = await served.json(CHAPTER)
    assert [day["turn"] for day in album["days"]] == [5, 6, 7, 8]
    assert {len(path) for path in album["series"]["prices"].values()} == {TURNS + 1}
    assert album["seal"]["fits"]
    assert await served.json(f"{CHAPTER}/thoughts") == {"items": {}, "roles": {}, "next": None}


async def test_one_file_needs_nothing_else_and_names_nobody(served: Served) -> None:
    body = await served.woods.album(SERVER, 1)
    assert body is not None
    file = body.decode()
    assert len(body) < 1_000_000
    assert not re.search(r"(?:src|href)=\"(?!#|data:,)", file)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', file)
    script = re.findall(r"<script>(.*?)</script>", file, re.DOTALL)
    assert policy
    assert len(script) == 1
    assert f"'sha256-{base64.b64encode(sha256(script[0].encode()).digest()).decode()}'" in policy[1]
    album = inside(file, "data")["shown"]
    assert set(album["thoughts"]) == {str(turn) for turn in range(1, TURNS + 1)}
    for never in (SERVER, CHANNEL, ANN, BOB, MOD, "planted"):
        assert never not in file
    assert await served.woods.album(SERVER, 2) is None


async def test_the_export_holds_the_newest(served: Served) -> None:
    packed = zipfile.ZipFile(io.BytesIO(await served.woods.export(SERVER, 8_000_000)))
    assert packed.read("chapter-1.html") == await served.woods.album(SERVER, 1)


async def test_the_command_line_writes_one_and_says_what_moved_a_price(
    served: Served, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = Settings(database=Path(served.store.path), plugins=False)
    out = tmp_path / "album.html"
    await write_album(settings, served.wood, None, out)
    assert out.read_bytes() == await served.woods.album(SERVER, 1)
    capsys.readouterr()
    await tell_why(settings, served.wood, None, 3)
    said = capsys.readouterr().out
    assert "Without the orders of Oona: " in said
    assert "Without the gift to Pip: " in said
    for wrong, code in ((write_album(settings, served.wood, 9, out), Exit.ALBUM_MISSING),
                        (tell_why(settings, served.wood, 2, 1), Exit.WHY_MISSING),
                        (tell_why(settings, served.wood, 1, 99), Exit.WHY_MISSING),
                        (write_album(settings, "none", 1, out), Exit.WOOD_UNKNOWN)):  # fmt: skip
        with pytest.raises(Stop) as stopped:
            await wrong
        assert stopped.value.code == code
        assert stopped.value.sentence.count("\n") == 0

"""The play server without a browser: it starts, keeps its wood, stops, and says in one sentence why it cannot."""

from __future__ import annotations

import asyncio
import json
import os
import re
import socket
import time
import urllib.request
from pathlib import Path
from typing import Any

import simcord

from bot.app.exit_codes import Exit
from bot.guests import load_world
from bot.play import skin, typed
from bot.service import WoodService
from bot.text import catalogue
from db import open_store
from engine.model import Uproot
from inference.standin import StandIn
from tests.builders import warm

WAIT_S = 60


QUICK = ("--tick-seconds", "2")


def standing(url: str) -> tuple[int, int]:
    """Chapter and turn, as the start page tells them."""
    with urllib.request.urlopen(f"{url}live", timeout=WAIT_S) as answer:
        found = re.search(r"chapter (\d+), turn (\d+)", json.load(answer)["wood"])
    assert found
    return int(found[1]), int(found[2])


def wait_for_turn(url: str, turn: int) -> int:
    until = time.monotonic() + WAIT_S
    while (now := standing(url)[1]) < turn:
        assert time.monotonic() < until, "no turn came"
        time.sleep(0.1)
    return now


def test_the_wood_is_kept_between_runs_and_ctrl_c_ends_one(serve: Any, tmp_path: Path) -> None:
    first = serve(tmp_path / "play.db", *QUICK)
    reached = wait_for_turn(first.url, 2)
    assert first.stop() == Exit.OK
    second = serve(tmp_path / "play.db", *QUICK)
    assert standing(second.url)[1] >= reached
    wait_for_turn(second.url, reached + 1)
    assert second.stop() == Exit.OK
    assert "Traceback" not in first.log.read_text(encoding="utf-8")


def test_a_wood_that_was_uprooted_is_planted_anew(serve: Any, tmp_path: Path) -> None:
    first = serve(tmp_path / "play.db", *QUICK)
    wait_for_turn(first.url, 2)
    assert first.stop() == Exit.OK
    asyncio.run(uproot(tmp_path / "play.db"))
    second = serve(tmp_path / "play.db", *QUICK)
    assert standing(second.url) == (1, 1)
    assert second.stop() == Exit.OK


async def uproot(path: Path) -> None:
    """As the moderator does, between two runs."""
    store = await open_store(path)
    woods = WoodService(store, {"thousand-token": load_world()}, StandIn(), catalogue(), lambda: int(time.time()))
    for server in list(store.homes):  # the sandbox, too
        await woods.moderate(server, "morag", "up", Uproot((await woods.view(server)).wood))
    await store.close()


def test_a_port_in_use_is_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        line = ["bot", "play", "--port", str(port), "--database", str(tmp_path / "play.db")]
        ended = warm.run(line, cwd=Path(__file__).parents[3], env=os.environ)
    assert ended.returncode == Exit.PORT_IN_USE
    assert str(port) in ended.stderr
    assert ended.stderr.count("\n") == 1


def test_simcord_is_still_as_the_skin_knows_it() -> None:
    """What we change in its page, and the private names we lean on, are there in the version that is installed."""
    folder = Path(simcord.__file__).parent / "preview" / "static"
    known = {
        "index.html": (skin.BRAND, skin.NAME, skin.TIMELINE),
        "commands.js": (skin.PICKS, *(known for known, _ in typed.COMMANDS)),
        "actions.js": (skin.DISPATCH, skin.DROP_BUSY, skin.DROP_STALE),
        "timeline.js": (skin.AT_END, *(known for known, _ in typed.TIMELINE)),
        "text.js": (skin.BASIS, skin.STAMP),
    }
    for name, lines in known.items():
        text = (folder / name).read_text(encoding="utf-8")
        assert [text.count(line) for line in lines] == [1] * len(lines), name
    for name in ("_action", "_initial_target", "_publish", "_advance_presentation_time", "_MAX_PAGES"):
        assert hasattr(simcord.Preview, name), name


def test_a_guests_world_is_played_in_the_browser(serve: Any, tmp_path: Path) -> None:
    guests = Path(__file__).parents[3] / "examples" / "mountain" / "mountain"
    (tmp_path / ".env").write_text(f"WOOD_GUESTS={guests}\nWOOD_WORLD=cold-shoulder\nWOOD_PLUGINS=false\n")
    server = serve(tmp_path / "play.db", *QUICK)
    wait_for_turn(server.url, 2)
    with urllib.request.urlopen(server.url, timeout=WAIT_S) as answer:
        page = answer.read().decode().partition("</style>")[2]
    assert "Six creatures trade six goods." in page
    assert "<kbd>cheese</kbd>" in page
    assert "<kbd>Berta</kbd>" in page
    assert "pine nuts" in page
    assert not re.search(r"honey|Oona|firewood", page)
    assert server.stop() == Exit.OK

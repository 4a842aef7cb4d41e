"""Play with a mind that is made on this machine: a tiny wheel, and the double of vLLM's program where a shell finds it.

Whatever goes wrong with it is one sentence, and the wood plays on by understudies, which say so.
"""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.app.exit_codes import Exit
from bot.app.settings import Settings
from bot.play import minds
from bot.text import catalogue
from db.codec import unpacked
from inference.cards import Card
from inference.host.processes import Line, StateFile
from inference.host.servers import Server as ModelServer
from inference.host.supervisor import Job
from tests.bot.play.conftest import Server, start
from tests.builders import warm
from tests.inference.host.conftest import FAKE, free_port
from tests.inference.pocket.ggufs import card_of, wheel

pytest.importorskip("numpy")
WAIT_S = 60


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to play in: a card and a cast of one tiny mind, its wheel where pip looks, the double on the path."""
    shop, programs = tmp_path / "shop", tmp_path / "programs"
    for folder in (shop, programs, tmp_path / "shelf" / "cards", tmp_path / "shelf" / "casts"):
        folder.mkdir(parents=True)
    vllm = programs / "vllm"
    vllm.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{FAKE}" "$@"\n')
    vllm.chmod(0o755)
    write_card(tmp_path, card_of(wheel(shop), free_port()))
    (tmp_path / "shelf" / "casts" / "tiny.toml").write_text('id = "tiny"\nabout = "Tiny."\nothers = "tiny"\n')
    (tmp_path / ".env").write_text("WOOD_COUNCIL_FOLDER=shelf\nWOOD_PLUGINS=false\n")
    monkeypatch.setenv("PATH", f"{programs}:/usr/bin:/bin")
    for name, value in {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(shop), "PIP_CONFIG_FILE": "/dev/null"}.items():
        monkeypatch.setenv(name, value)
    return tmp_path


def write_card(folder: Path, told: dict[str, Any]) -> None:
    """A card as TOML; what it has of tables is flat."""
    tables = {name: told.pop(name) for name in ("wheel", "memory") if name in told}
    lines = [f"{name} = {json.dumps(value)}" for name, value in told.items()]
    for name, table in tables.items():
        lines += [f"[{name}]", *(f"{key} = {json.dumps(value)}" for key, value in table.items())]
    (folder / "shelf" / "cards" / "tiny.toml").write_text("\n".join(lines))


@pytest.fixture
def play(serve: Callable[..., Server], shelf: Path) -> Callable[[], Server]:
    """Starts play mode with the tiny cast."""
    return lambda: serve(shelf / "play.db", "--cast", "tiny")


def page(server: Server) -> str:
    with urllib.request.urlopen(server.url, timeout=WAIT_S) as answer:
        shown: str = answer.read().decode().partition("</style>")[2]
    return shown


def turns(shelf: Path) -> list[dict[str, Any]]:
    """Every decision so far, as the traces have them."""
    with closing(sqlite3.connect(f"file:{shelf / 'play.db'}?mode=ro", uri=True)) as opened:
        rows = opened.execute("SELECT body FROM traces ORDER BY age").fetchall()
    return [trace for (body,) in rows for trace in json.loads(unpacked(body))]


def wait(true: Callable[[], bool]) -> None:
    until = time.monotonic() + WAIT_S
    while not true():
        assert time.monotonic() < until, "it never came"
        time.sleep(0.1)


def host_of(shelf: Path) -> dict[str, Any]:
    (server,) = json.loads((shelf / "var" / "host" / "host.json").read_text())["servers"]
    return dict(server)


def test_a_mind_is_made_served_and_said_to_be_alone(play: Callable[[], Server], shelf: Path) -> None:
    server = play()
    said = turns(shelf)
    assert {*Counter(one["wood"] for one in said).values()} == {5}, "five in each wood's first turn"
    assert {(one["model"], one["understudy"], one["status"]) for one in said} == {("tiny", False, "clean")}
    assert "One small language model thinks in every head, on this machine: Tiny-Mind (Lab)." in page(server)
    pid = host_of(shelf)["pid"]
    assert server.stop() == Exit.OK
    assert not Path(f"/proc/{pid}").exists(), "its server ends with it"
    assert "Traceback" not in server.log.read_text()
    assert play().stop() == Exit.OK
    assert "unpacked" not in server.log.read_text().partition("begins to listen")[2], "what is made is found again"


def understudies(server: Server, shelf: Path, why: str) -> None:
    """That the wood plays on by understudies, and says why, on the terminal and on its page."""
    said = turns(shelf)
    assert said
    assert all(one["understudy"] for one in said)
    (line,) = [line for line in server.log.read_text().splitlines() if why in line]
    assert line.endswith(".")
    assert "rule-based understudy plays" in page(server) or why in page(server)
    assert server.stop() == Exit.OK


def test_without_an_index_understudies_play(play: Callable[[], Server], shelf: Path) -> None:
    next((shelf / "shop").glob("*.whl")).unlink()
    understudies(play(), shelf, "tiny-mind 1.0 cannot be fetched")


def test_another_wheel_is_not_played(play: Callable[[], Server], shelf: Path) -> None:
    wheel(shelf / "shop", b"something else")
    understudies(play(), shelf, "is not the wheel that the card names")


def test_a_machine_that_is_too_small_is_told(play: Callable[[], Server], shelf: Path) -> None:
    (path,) = (shelf / "shop").glob("*.whl")
    write_card(shelf, card_of(path, free_port()) | {"memory": {"weights_gib": 1e6, "kv_kib_per_token": 1}})
    understudies(play(), shelf, "GiB of free memory, and")


def test_a_program_that_does_not_start_is_told(play: Callable[[], Server], shelf: Path) -> None:
    (shelf / "programs" / "vllm").write_text("#!/bin/sh\necho 'Illegal instruction' >&2\nexit 132\n")
    understudies(play(), shelf, "Illegal instruction")


def test_what_is_mended_is_no_longer_told(play: Callable[[], Server], shelf: Path) -> None:
    program = shelf / "programs" / "vllm"
    serves = program.read_text()
    program.write_text("#!/bin/sh\necho 'not today' >&2\nexit 1\n")
    server = play()
    assert "not today" in page(server)
    program.write_text(serves)
    wait(lambda: "not today" not in page(server))
    wait(lambda: "thinks in every head" in page(server))
    assert server.stop() == Exit.OK


def test_a_port_that_somebody_else_has_is_told(play: Callable[[], Server], shelf: Path) -> None:
    with socket.socket() as taken:  # it holds the port, and nobody answers there
        taken.bind(("127.0.0.1", 0))
        (path,) = (shelf / "shop").glob("*.whl")
        write_card(shelf, card_of(path, taken.getsockname()[1]))
        understudies(play(), shelf, f"Port {taken.getsockname()[1]} is taken")


def test_a_server_that_dies_in_the_middle_of_a_turn(
    play: Callable[[], Server], shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_DIES", "8")
    server = play()
    wait(lambda: any(one["understudy"] or one["status"] != "clean" for one in turns(shelf)))
    wait(lambda: not any(one["understudy"] or one["status"] != "clean" for one in turns(shelf)[-5:]))
    assert server.stop() == Exit.OK
    log = server.log.read_text()
    assert "Traceback" not in log


def test_a_second_play_on_one_port_ends_and_leaves_the_first_alone(shelf: Path) -> None:
    first = start(shelf / "play.db", "--cast", "tiny")
    try:
        (port,) = re.findall(r":(\d+)/", first.url)
        line = ["bot", "play", "--cast", "tiny", "--port", port, "--database", "other.db"]
        done = ended(line, shelf)
        assert done == (Exit.PORT_IN_USE, 1)
        before = len(turns(shelf))
        wait(lambda: len(turns(shelf)) > before)
        assert not any(one["understudy"] for one in turns(shelf))
    finally:
        first.stop()
        assert first.process.stdout is not None
        first.process.stdout.close()


def ended(line: list[str], folder: Path) -> tuple[int, int]:
    """A command's exit code, and how many lines it said on stderr."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("WOOD_")}
    root = str(Path(__file__).parents[3])
    done = warm.run(line, cwd=folder, env=env | {"PYTHONPATH": root})
    return done.returncode, done.stderr.count("\n")


def test_a_play_beside_a_host_that_is_up_asks_its_servers(play: Callable[[], Server], shelf: Path) -> None:
    first = start(shelf / "play.db", "--cast", "tiny")
    try:
        second = start(shelf / "second.db", "--cast", "tiny")
        assert "Model servers are up on this machine already" in second.log.read_text()
        assert "thinks in every head" in page(second)
        assert second.stop() == Exit.OK
        assert second.process.stdout is not None
        second.process.stdout.close()
        assert host_of(shelf)["state"] == "ready"
    finally:
        first.stop()
        assert first.process.stdout is not None
        first.process.stdout.close()


def begin(shelf: Path) -> subprocess.Popen[bytes]:
    """A play whose mind never gets ready, as soon as its server has begun."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("WOOD_")}
    line = [sys.executable, "-m", "bot", "play", "--cast", "tiny", "--port", "0", "--database", str(shelf / "play.db")]
    env |= {"PYTHONPATH": str(Path(__file__).parents[3]), "FAKE_SILENT": "1"}
    with (shelf / "play.log").open("wb") as log:
        running = subprocess.Popen(line, cwd=shelf, env=env, stdout=log, stderr=log)
    wait(lambda: running.poll() is not None or bool(pid_of(shelf)))
    return running


def pid_of(shelf: Path) -> int:
    try:
        return int(host_of(shelf)["pid"])
    except (OSError, ValueError):
        return 0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_play_is_given_up_while_its_mind_is_started(number: signal.Signals, shelf: Path) -> None:
    before = signal.signal(number, signal.SIG_DFL)
    try:
        with begin(shelf) as running:
            pid = pid_of(shelf)
            running.send_signal(number)
            assert running.wait(WAIT_S) == Exit.OK
    finally:
        signal.signal(number, before)
    assert "Traceback" not in (shelf / "play.log").read_text()
    assert pid
    assert not Path(f"/proc/{pid}").exists(), "its server ends with it"


def test_a_host_of_another_cast_is_named(play: Callable[[], Server], shelf: Path) -> None:
    state = StateFile(shelf / "var" / "host")
    with state.held():
        state.write([Line("oak", "http://127.0.0.1:1", "")])
        understudies(play(), shelf, "Nobody serves tiny")


def test_a_place_for_the_host_that_is_no_folder_is_told(play: Callable[[], Server], shelf: Path) -> None:
    (shelf / "var").mkdir()
    (shelf / "var" / "host").write_text("mine")
    understudies(play(), shelf, "var/host cannot be used")


@pytest.mark.parametrize("place", ["http://192.0.2.1:8009", "https://127.0.0.1:8009", "http://localhost:8009/vllm"])
def test_an_address_that_no_server_of_this_machine_has_is_somebody_elses_to_serve(place: str, shelf: Path) -> None:
    (path,) = (shelf / "shop").glob("*.whl")
    told = card_of(path, free_port()) | {"urls": [place]}
    assert not ModelServer(Card.model_validate(told)).is_here
    assert ModelServer(Card.model_validate(card_of(path, free_port()))).is_here


async def test_a_wood_does_not_wait_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(minds, "LONGEST_S", 0.1)
    monkeypatch.setattr(minds, "HOME", tmp_path / "host")
    settings = Settings.model_validate({"cast": "tiny"})
    (tmp_path / "shop").mkdir()
    tiny = ModelServer(Card.model_validate(card_of(wheel(tmp_path / "shop"), free_port())))
    silent = Job("tiny", [sys.executable, "-S", "-c", "import signal; signal.pause()"], tiny.url, tiny.health)

    async def readied(*_: object) -> list[Job]:
        return [silent]

    monkeypatch.setattr(minds, "readied", readied)
    monkeypatch.setattr(minds, "_ours", lambda _: (tiny,))
    async with minds.at_home(settings, catalogue()) as trouble:
        assert trouble() == "tiny: no answer yet, and it is waited for."
        assert StateFile(tmp_path / "host").is_held(), "who takes too long is left at it"

"""A study may be stopped: by a machine that stops, by Ctrl-C, by a server that goes away. It goes on from there."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.app.exit_codes import Exit, Stop
from bot.cli.commands import app
from bot.lab.study import run
from bot.lab.study.folder import Folder, WoodDone
from tests.builders.models import model

# A test's own process may be one that is deaf to Ctrl-C, and its children inherit that.
MAIN = (
    "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "from bot.cli.commands import main; main(sys.argv[1:])"
)


def lines(out: Path, file: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (out / "woods" / file).read_text().splitlines()]


def test_a_study_goes_on_where_it_was_left(tmp_path: Path) -> None:
    out, file = tmp_path / "study", "gambit-glut.stand-in.jsonl"
    asked: dict[str, Any] = {"casts": ["stand-in"], "claims": ["gambit-glut"]}
    run(out, seeds=3, **asked)
    first = (out / "woods" / file).read_bytes()
    torn = first + first.splitlines()[0][:40]  # the machine stopped in the middle of a line
    (out / "woods" / file).write_bytes(torn)
    run(out, seeds=6, **asked)
    told = (out / "woods" / file).read_bytes()
    assert told.startswith(first), "what was finished was not played again"
    assert [one["seed"] for one in lines(out, file)] == [0, 1, 2, 3, 4, 5]
    run(tmp_path / "other", seeds=6, **asked)
    figures = [[one["figures"] for one in lines(where, file)] for where in (out, tmp_path / "other")]
    assert figures[0] == figures[1]


def test_an_interrupted_study_keeps_what_was_finished_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add, count = Folder.add, [0]

    def interrupted(folder: Folder, claim: str, cast: str, wood: WoodDone) -> None:
        add(folder, claim, cast, wood)
        count[0] += 1
        if count[0] == 4:
            raise KeyboardInterrupt

    monkeypatch.setattr(Folder, "add", interrupted)
    asked = ["study", "--out", str(tmp_path / "s"), "--cast", "dice", "--claim", "gambit-rumour", "--seeds", "9"]
    told = CliRunner().invoke(app, asked)
    assert told.exit_code == Exit.OK
    assert "Stopped." in told.output
    assert len(lines(tmp_path / "s", "gambit-rumour.dice.jsonl")) == 4
    assert (tmp_path / "s" / "study.html").exists()
    monkeypatch.setattr(Folder, "add", add)
    assert CliRunner().invoke(app, asked).exit_code == Exit.OK
    assert len(lines(tmp_path / "s", "gambit-rumour.dice.jsonl")) == 9


def test_ctrl_c_is_heard_over_minds_that_never_wait(tmp_path: Path) -> None:
    out = str(tmp_path / "s")
    asked = ["study", "--out", out, "--cast", "stand-in", "--claim", "gambit-rumour", "--seeds", "100000"]
    with subprocess.Popen([sys.executable, "-c", MAIN, *asked], stderr=subprocess.PIPE, text=True) as bot:
        file = tmp_path / "s" / "woods" / "gambit-rumour.stand-in.jsonl"
        while not file.exists() or not file.stat().st_size:
            assert bot.poll() is None
            time.sleep(0.05)
        bot.send_signal(signal.SIGINT)
        _, said = bot.communicate(timeout=60)
    assert bot.returncode == Exit.OK
    assert said.strip() == "Stopped. What was finished is kept: the same command goes on from there."
    assert 0 < len(lines(tmp_path / "s", "gambit-rumour.stand-in.jsonl")) < 100_000
    assert (tmp_path / "s" / "study.html").exists()


def test_a_server_that_goes_away_ends_the_study_and_what_was_finished_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.lab.study.playing.AT_ONCE", 1)
    asked: dict[str, Any] = {"casts": ["one-mind"], "claims": ["gambit-rumour"], "seeds": 4}
    with model(answers=50) as served:
        monkeypatch.setenv("WOOD_COUNCIL_URL", served.url)
        with pytest.raises(Stop) as stop:
            run(tmp_path / "study", **asked)
    assert stop.value.code == Exit.MODEL_AWAY
    woods = lines(tmp_path / "study", "gambit-rumour.one-mind.jsonl")
    assert [wood["seed"] for wood in woods] == [0, 1], "the third was in the middle"
    assert all(wood["replies"] == {"clean": 20} for wood in woods)
    with model() as served:
        monkeypatch.setenv("WOOD_COUNCIL_URL", served.url)
        run(tmp_path / "study", **asked)
    assert len(lines(tmp_path / "study", "gambit-rumour.one-mind.jsonl")) == 4

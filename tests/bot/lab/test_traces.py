"""Traces of woods without a database: in the folder, and in the form, that an export has."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest

from bot.app.exit_codes import Exit
from bot.cli.commands import main as bot
from bot.lab.evaluation import main as evaluate
from inference.finetune.data import write_examples

SHARD = Path("data") / "train-00000-of-00001.jsonl"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rows(folder: Path) -> list[dict[str, object]]:
    return [orjson.loads(line) for line in (folder / SHARD).read_bytes().splitlines()]


def test_an_evaluation_keeps_what_was_asked_and_said(here: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        evaluate(["--cast", "stand-in", "--turns", "3", "--woods", "2", "--traces", "kept", "--json"])
    assert ended.value.code == Exit.OK
    told = rows(here / "kept")
    assert len(told) == 2 * 3 * 5
    assert all(row["system"] and row["user"] and row["reply"] for row in told)
    assert "stand-in" in (here / "kept" / "README.md").read_text()
    assert not list((here / "kept").rglob("*.part"))
    assert write_examples([here / "kept"], here / "sft")["kept"] > 0, "the fine-tune reads it as it reads an export"


@pytest.mark.parametrize("options", [["--turns", "2"], ["--scenario", "gambit"], ["--chapters", "1"]])
def test_a_sim_keeps_every_studys_decisions(options: list[str], here: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        bot(["sim", "--seeds", "2", "--json", "--traces", "kept", *options])
    assert ended.value.code == Exit.OK
    told = rows(here / "kept")
    assert len(told) >= 20
    assert len({row["wood"] for row in told}) == 2


def test_traces_change_nothing_that_is_played(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = []
    for more in ([], ["--traces", "kept"]):
        with pytest.raises(SystemExit):
            bot(["sim", "--seeds", "3", "--turns", "4", "--json", *more])
        said.append(capsys.readouterr().out)
    assert said[0] == said[1]


@pytest.mark.parametrize("command", ["evaluate", "sim"])
def test_a_place_that_cannot_be_written_is_one_sentence(
    command: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "taken").write_text("")
    run, words = (evaluate, []) if command == "evaluate" else (bot, ["sim", "--seeds", "1"])
    with pytest.raises(SystemExit) as ended:
        run([*words, "--turns", "1", "--traces", "taken"])
    assert ended.value.code == Exit.EXPORT_UNWRITABLE
    assert capsys.readouterr().err.count("\n") == 1


def test_what_was_stopped_half_way_keeps_what_there_was(here: Path) -> None:
    from bot.dataset import keeping
    from inference.quality import Trace

    def stopped() -> None:
        with keeping(here / "kept", None) as keep:
            keep([one])
            raise KeyboardInterrupt

    empty = {"repairs": (), "refused": (), "orders": ()}
    told = {name: "" for name in Trace.__dataclass_fields__ if name not in empty} | empty
    one = Trace(**told)  # type: ignore[arg-type]
    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert len(rows(here / "kept")) == 1

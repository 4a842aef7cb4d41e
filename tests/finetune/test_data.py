"""Only what was said without a fault is learned from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from inference.finetune.__main__ import main
from inference.finetune.data import HELD_OUT, TRAIN, NothingToLearn, example, fault_of, write_examples

CLEAN: dict[str, Any] = {
    "system": "You are Oona.", "user": "Turn 1.", "reply": ' {"orders": [1]} ', "model": "teacher", "understudy": False,
    "status": "clean", "repairs": [], "refused": [], "orders": [{"side": "buy"}], "finish": "stop",
}  # fmt: skip


def export(folder: Path, *traces: dict[str, Any]) -> Path:
    (folder / "data").mkdir(parents=True)
    lines = "".join(json.dumps(trace) + "\n" for trace in traces)
    (folder / "data" / "train-00000-of-00001.jsonl").write_text(lines)
    return folder


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({}, ""),
        ({"understudy": True}, "by an understudy"),
        ({"model": "another"}, "by another model"),
        ({"status": "repaired"}, "not clean"),
        ({"status": "hopeless", "orders": []}, "not clean"),
        ({"repairs": ["loan-unasked"]}, "not clean"),
        ({"finish": "length"}, "not clean"),
        ({"refused": ["self-buy"]}, "with a refused order"),
        ({"orders": []}, "without an order"),
    ],
)
def test_why_a_trace_is_left_out(change: dict[str, Any], fault: str) -> None:
    assert fault_of(CLEAN | change, ["teacher"]) == fault


def test_an_example_is_the_prompt_and_the_reply() -> None:
    assert example(CLEAN) == {
        "prompt": [{"role": "system", "content": "You are Oona."}, {"role": "user", "content": "Turn 1."}],
        "completion": [{"role": "assistant", "content": '{"orders": [1]}'}],
    }


def test_every_clean_trace_is_in_one_file_once(tmp_path: Path) -> None:
    traces = [CLEAN | {"user": f"Turn {turn}."} for turn in range(400)]
    told = write_examples(
        [export(tmp_path / "in", *traces, *traces, CLEAN | {"refused": ["not-held"]})], tmp_path / "out"
    )
    assert told == {"kept": 400, "seen before": 400, "with a refused order": 1}
    train, held = ((tmp_path / "out" / name).read_text().splitlines() for name in (TRAIN, HELD_OUT))
    assert len(set(train) | set(held)) == len(train) + len(held) == 400
    assert 0 < len(held) < 60


def test_of_too_many_the_same_are_kept_in_whatever_order(tmp_path: Path) -> None:
    traces = [CLEAN | {"user": f"Turn {turn}."} for turn in range(400)]
    kept = []
    for place, (first, second) in {"a": (traces[:200], traces[200:]), "b": (traces[200:], traces[:200])}.items():
        folders = [export(tmp_path / place / "1", *first), export(tmp_path / place / "2", *second)]
        assert write_examples(folders, tmp_path / place, most=100) == {"kept": 100, "more than wanted": 300}
        kept.append({line for name in (TRAIN, HELD_OUT) for line in (tmp_path / place / name).read_text().splitlines()})
    assert kept[0] == kept[1]
    assert len(kept[0]) == 100


def test_where_nothing_is_fit_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    traces = export(tmp_path / "in", CLEAN | {"status": "repaired"})
    with pytest.raises(NothingToLearn, match="1 not clean"):
        write_examples([traces], tmp_path / "out")
    assert main(["data", "--traces", str(traces), "--out", str(tmp_path / "out")]) == 2
    assert main(["data", "--traces", str(tmp_path / "none"), "--out", str(tmp_path / "out")]) == 2
    assert main(["train", "--data", str(tmp_path), "--card", "gpt-oss-20b"]) == 2
    assert capsys.readouterr().err.count("\n") == 3

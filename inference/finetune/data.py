"""Examples to learn from: the prompts and replies of those decisions in which nothing had to be put right."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

TRAIN: Final = "train.jsonl"
HELD_OUT: Final = "held-out.jsonl"
HELD_OUT_PERCENT: Final = 5
_SHARD: Final = "train-00000-of-00001.jsonl"


class NothingToLearn(ValueError):
    """No trace passed; the message is one sentence."""


def write_examples(traces: Path, out: Path, teachers: Collection[str] = ()) -> Counter[str]:
    """Filter an export's JSON lines into two files of examples; returns how many traces were kept and why others not.

    `traces` is the folder that `python -m bot export traces` wrote, `teachers` the models to learn from, all of them
    if none is named. Raises NothingToLearn, OSError.
    """
    told: Counter[str] = Counter()
    seen: set[str] = set()
    out.mkdir(parents=True, exist_ok=True)
    with (out / TRAIN).open("w", encoding="utf-8") as train, (out / HELD_OUT).open("w", encoding="utf-8") as held:
        for trace in _read(traces):
            fault = fault_of(trace, teachers)
            mark = _mark(trace)
            if not fault and mark in seen:
                fault = "seen before"
            told[fault or "kept"] += 1
            if not fault:
                seen.add(mark)
                file = held if int(mark[:8], 16) % 100 < HELD_OUT_PERCENT else train
                file.write(json.dumps(example(trace), ensure_ascii=False) + "\n")
    if not told["kept"]:
        why = ", ".join(f"{count} {fault}" for fault, count in told.most_common() if count) or "the export is empty"
        raise NothingToLearn(f"No trace in {traces} is fit to learn from: {why}.")
    return told


def fault_of(trace: Mapping[str, Any], teachers: Collection[str] = ()) -> str:
    """Why nothing is to be learned from a decision; "" for one that was clean, with orders that could all stand."""
    if trace["understudy"]:
        return "by an understudy"
    if teachers and trace["model"] not in teachers:
        return "by another model"
    if trace["status"] != "clean" or trace["repairs"] or trace["finish"] != "stop":
        return "not clean"
    if trace["refused"]:
        return "with a refused order"
    return "" if trace["orders"] else "without an order"


def example(trace: Mapping[str, Any]) -> dict[str, list[dict[str, str]]]:
    """One example in TRL's conversational shape: the prompt is read, only the completion is learned."""
    return {
        "prompt": [{"role": "system", "content": trace["system"]}, {"role": "user", "content": trace["user"]}],
        "completion": [{"role": "assistant", "content": trace["reply"].strip()}],
    }


def _mark(trace: Mapping[str, Any]) -> str:
    return sha256("\x1f".join((trace["system"], trace["user"], trace["reply"])).encode()).hexdigest()


def _read(traces: Path) -> Iterator[dict[str, Any]]:
    with (traces / "data" / _SHARD).open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)

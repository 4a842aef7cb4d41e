"""Examples to learn from: the prompts and replies of those decisions in which nothing had to be put right."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import zip_longest
from pathlib import Path
from typing import Any, Final

from inference.finetune.own_words import reworded

TRAIN: Final = "train.jsonl"
HELD_OUT: Final = "held-out.jsonl"
HELD_OUT_PERCENT: Final = 5
_SHARD: Final = "train-00000-of-00001.jsonl"


class NothingToLearn(ValueError):
    """No trace passed; the message is one sentence."""


def write_examples(
    traces: Sequence[Path], out: Path, teachers: Collection[str] = (), most: int = 0, own_words: bool = False
) -> Counter[str]:
    """Filter exports' JSON lines into two files of examples; returns how many traces were kept and why others not.

    `traces` are folders that `python -m bot export traces` wrote, `teachers` the models to learn from, all of them if
    none is named. Of more than `most` examples those with the least digests are kept: the same ones, whatever the order
    of the traces. With `own_words` replies are put in words that are nobody's, and as many are of the poor as of the
    rich, of each trade, with much in store and with little. Raises NothingToLearn, OSError.
    """
    told: Counter[str] = Counter()
    found: dict[str, str] = {}
    kinds: dict[Hashable, list[str]] = {}
    for folder in traces:
        for trace in _read(folder):
            fault, mark = fault_of(trace, teachers), _mark(trace)
            if not fault and mark in found:
                fault = "seen before"
            lesson = None if fault else reworded(trace) if own_words else (trace, None)
            told[fault or ("kept" if lesson else "without words of its own")] += 1
            if lesson:
                learned, kind = lesson
                found[mark] = json.dumps(example(learned), ensure_ascii=False)
                kinds.setdefault(kind, []).append(mark)
    if not found:
        why = ", ".join(f"{count} {fault}" for fault, count in told.most_common() if count) or "the export is empty"
        raise NothingToLearn(f"No trace in {', '.join(map(str, traces))} is fit to learn from: {why}.")
    if most and len(found) > most:
        told["more than wanted"], told["kept"] = len(found) - most, most
        found = {mark: found[mark] for mark in _drawn(kinds)[:most]}
    _write(found, out)
    return told


def _drawn(kinds: Mapping[Hashable, Sequence[str]]) -> list[str]:
    """The digests of all kinds, one of each in turn, the least first."""
    rounds = zip_longest(*(sorted(marks) for marks in kinds.values()))
    return [mark for marks in rounds for mark in sorted(filter(None, marks))]


def _write(found: Mapping[str, str], out: Path) -> None:
    """Write the examples, one in twenty held out; `found` has them by their digests."""
    out.mkdir(parents=True, exist_ok=True)
    with (out / TRAIN).open("w", encoding="utf-8") as train, (out / HELD_OUT).open("w", encoding="utf-8") as held:
        for mark, line in found.items():
            file = held if int(mark[-8:], 16) % 100 < HELD_OUT_PERCENT else train
            file.write(line + "\n")


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

"""The evaluation plays whole woods and tells what each model did in them."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

import orjson
import pytest

from bot.app.exit_codes import Exit
from bot.lab.casts import Garblers, Hoarders
from bot.lab.evaluation import evaluate, main
from engine.model import World
from inference.cards import load_cards
from inference.client._wire import read_completion
from inference.protocol import Ask, Reply
from inference.standin import StandIn

CARD = load_cards(plugins=False)["noise"]


class Mixed(StandIn):
    """A late model, one that cannot be read, and three that play by the rules."""

    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        replies = await super().ask(batch)
        return [
            Reply("late", "", "slow")
            if ask.creature == "oona"
            else Reply("answered", "hm", "dull", took_ms=40, prompt_tokens=600, reply_tokens=2, cached_tokens=450)
            if ask.creature == "fenn"
            else reply
            for ask, reply in zip(batch, replies, strict=True)
        ]


async def test_every_model_is_counted_in_every_wood(world: World) -> None:
    played: list[None] = []
    came = await evaluate(Mixed(), {}, world, range(3), 6, lambda: played.append(None))
    tallies = came.tallies
    assert [len(run.trades) for run in came.runs] == [6, 6, 6]
    assert [(one.model, one.asked) for one in tallies] == [("dull", 18), ("slow", 18), ("stand-in", 54)]
    assert len(played) == 18
    dull, slow, rules = tallies
    assert (dull.hopeless, dull.no_ops, dull.clean) == (18, 18, 0)
    assert (slow.late, slow.no_ops, slow.replies) == (18, 18, 0)
    assert rules.clean == rules.replies == 54
    assert (dull.cached_tokens, dull.prompt_tokens) == (18 * 450, 18 * 600)


async def test_bad_minds_are_told_from_good_ones(world: World) -> None:
    (hoarder,) = (await evaluate(Hoarders("honey"), {}, world, [1], 10)).tallies
    (garbage,) = (await evaluate(Garblers(), {}, world, [1], 10)).tallies
    assert (hoarder.clean, garbage.clean) == (50, 0)
    assert hoarder.took(95) == 0


def command(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Exit code, stdout and stderr of the command."""
    with pytest.raises(SystemExit) as ended:
        main(words)
    out, err = capsys.readouterr()
    return int(ended.value.code or 0), out, err


def test_a_table_for_people_and_an_object_for_machines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = command(capsys, "--cast", "stand-in", "--turns", "2", "--woods", "2")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0] == "## stand-in: 2 woods of 2 turns, seed 0"
    tables = [part.splitlines() for part in out.split("\n\n") if part.startswith("|")]
    assert [len({len(line) for line in table}) for table in tables] == [1, 1]
    cells = {cells[1].strip(): cells[2].strip() for table in tables for cells in (line.split("|") for line in table)}
    assert (cells["turns without a trade"], cells["lowest mood"]) == ("0", "70")
    assert (cells["decisions asked for"], cells["valid JSON"], cells["prompt tokens, mean"]) == ("20", "100 %", "-")
    assert "say nothing about models" in lines[-1]
    code, out, _ = command(capsys, "--cast", "stand-in", "--turns", "2", "--seed", "4", "--json")
    told = orjson.loads(out)
    assert (code, told["seed"], told["models"]["stand-in"]["valid_json_percent"]) == (0, 4, 100.0)


def test_a_cast_that_is_not_there_or_does_not_answer_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WOOD_COUNCIL_URL", "http://127.0.0.1:9")
    for cast, code in (("nobodys", Exit.CAST_UNKNOWN), ("one-mind", Exit.MODEL_AWAY)):
        found, out, err = command(capsys, "--cast", cast)
        assert (found, out, err.count("\n")) == (code, "", 1)


def test_one_card_may_sit_in_every_head(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, _ = command(capsys, "--card", "stand-in", "--turns", "2", "--json")
    told = orjson.loads(out)
    assert (code, told["cast"], told["models"]["stand-in"]["asked"]) == (0, "stand-in", 10)
    monkeypatch.setenv("WOOD_COUNCIL_URL", "http://127.0.0.1:9")
    for cards, why in ((["nobodys"], Exit.SETTINGS), (["stand-in", "qwen2.5-3b"], Exit.MODEL_AWAY)):
        found, out, err = command(capsys, *(word for card in cards for word in ("--card", card)))
        assert (found, out, err.count("\n")) == (why, "", 1)


def test_tokens_from_the_prefix_cache_are_read() -> None:
    usage = {"prompt_tokens": 640, "completion_tokens": 70, "prompt_tokens_details": {"cached_tokens": 512}}
    body = {"choices": [{"message": {"content": "{}"}, "finish_reason": "stop"}], "usage": usage}
    assert read_completion(orjson.dumps(body), CARD).cached_tokens == 512
    for odd in (None, [], {"cached_tokens": "many"}, {"cached_tokens": -1}):
        usage["prompt_tokens_details"] = odd  # type: ignore[assignment]
        assert read_completion(orjson.dumps(body), CARD).cached_tokens == 0


def test_the_module_is_a_name_for_it() -> None:
    async def run() -> tuple[int | None, bytes]:
        import sys

        words = (sys.executable, "-m", "inference.evaluate", "--help")
        process = await asyncio.create_subprocess_exec(*words, stdout=asyncio.subprocess.PIPE)
        out, _ = await process.communicate()
        return process.returncode, out

    code, out = asyncio.run(run())
    assert code == 0
    assert b"--cast" in out

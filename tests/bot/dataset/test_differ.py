"""The same views to each mind, without a study: what is told of models that answer, and of those that do not."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest

from bot.app.exit_codes import Exit, Stop
from bot.lab.casts import CASTS
from bot.lab.study.compared import as_json, as_markdown, asked
from bot.lab.study.differ import VIEWS
from bot.text import Text
from engine.model import Decision, Order, World
from inference.protocol import Reply
from inference.quality import habits_of
from inference.standin import StandIn
from tests.bot.dataset.test_evaluate import command
from tests.builders.models import model
from tests.inference.scenes import PLAIN


def test_habits_are_of_one_decision() -> None:
    held = PLAIN.store["honey"]
    orders = (
        Order("sell", "honey", 3, 10),
        Order("buy", "berries", 3, 9),
        Order("buy", "berries", 1, 4),
        Order("buy", "acorns", 2, 4),
    )
    told = habits_of(PLAIN, Decision(orders))
    assert told.choices == ("sell honey fair", "buy berries high", "buy berries low", "buy acorns fair")
    assert (told.held, told.kept) == (held, held - 3)
    assert (told.bid, told.beyond) == (6, 2 + 2), "it is short of two berries, and of no acorn"
    nothing = habits_of(PLAIN, Decision())
    assert (nothing.choices, nothing.kept, nothing.bid, nothing.beyond) == (("nothing",), held, 0, 0)
    assert habits_of(PLAIN, Decision((Order("sell", "honey", 99, 1),))).kept == 0


async def test_minds_stand_beside_each_other(world: World) -> None:
    seen: list[None] = []
    rules = await asked(StandIn(), {}, world, lambda: seen.append(None))
    dice = await asked(CASTS["dice"](world), {}, world)
    assert len(seen) == len(rules) == VIEWS / len(world.creatures)
    told = orjson.loads(as_json({"dice": dice, "stand-in": rules}))
    assert told["views"] == VIEWS
    assert set(told["minds"]) == {"dice", "stand-in"}
    (pair,) = told["apart"]
    assert (pair["one"], pair["other"]) == ("dice", "stand-in")
    assert pair["apart"] > 0.3 > pair["one_again"] > pair["other_again"]
    assert pair["chance"] < 0.05
    shown = as_markdown(Text(), {"dice": dice, "stand-in": rules})
    assert re.search(r"\| dice / stand-in \| 0\.\d+ \|", shown)
    assert "| stand-in | rules |" in shown
    assert "say nothing about models" in shown


async def test_a_model_that_goes_away_is_not_taken_for_one_that_does_nothing(world: World) -> None:
    class Gone(StandIn):
        async def ask(self, batch: object) -> list[Reply]:  # type: ignore[override]
            return [Reply("down", "", "away") for _ in batch]  # type: ignore[attr-defined]

    with pytest.raises(Stop):
        await asked(Gone(), {}, world)


@pytest.fixture
def served() -> Iterator[str]:
    """The address of a model on loopback."""
    with model() as one:
        yield one.url


def test_a_served_model_is_told_from_the_stand_in(
    served: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WOOD_COUNCIL_URL", served)
    code, out, _ = command(capsys, "--differ", "--card", "granite-3.3-2b", "--json")
    assert code == 0
    told = orjson.loads(out)
    (pair,) = told["apart"]
    assert (pair["one"], pair["other"]) == ("granite-3.3-2b", "stand-in")
    assert (pair["one_again"], pair["chance"] < 0.05) == (0, True)
    assert told["minds"]["granite-3.3-2b"]["hoarded"]["value"] == 1
    assert told["minds"]["granite-3.3-2b"]["speculated"]["value"] > told["minds"]["stand-in"]["speculated"]["value"]


def test_what_cannot_be_compared_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WOOD_COUNCIL_URL", "http://127.0.0.1:9")
    code, out, err = command(capsys, "--differ", "--cast", "stand-in")
    assert (code, out) == (Exit.USAGE, "")
    assert "names no model" in err
    code, out, err = command(capsys, "--differ", "--cast", "five-labs")
    assert (code, out, err.count("\n")) == (Exit.MODEL_AWAY, "", 1)
    code, _, err = command(capsys, "--differ", "--cast", "nobodys")
    assert (code, err.count("\n")) == (Exit.CAST_UNKNOWN, 1)


def test_asking_needs_no_loop_of_its_own(world: World) -> None:
    assert asyncio.run(asked(StandIn(), {}, world)) == asyncio.run(asked(StandIn(), {}, world))

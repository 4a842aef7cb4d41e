"""Wordings of the prompt compared: the same views for each, and an interval that says what is chance.

docs: council/prompt-study.md
"""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest

from bot.lab.evaluation import main, table
from bot.lab.variants import Asked, as_body, as_rows, compare, figures
from bot.text import catalogue
from engine.model import World
from inference.example import shown
from inference.protocol import Ask, Reply
from inference.standin import StandIn
from inference.words import SHIPPED, variants


class Copyist:
    """A mind that says the worked example back, and does nothing without one; it keeps what it was asked."""

    label = "copyist"

    def __init__(self) -> None:
        self.asked: list[Ask] = []

    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        self.asked += batch
        return [Reply("answered", json.dumps({"orders": [_plain(o) for o in shown(one.user)]}), "m") for one in batch]

    async def close(self) -> None:
        """Nothing to release."""


def _plain(order: object) -> dict[str, object]:
    return {name: getattr(order, name) for name in ("side", "good", "quantity", "price")}


async def test_each_wording_is_asked_about_the_same_views(world: World) -> None:
    mind, turns = Copyist(), list[int]()
    found = await compare(mind, {}, world, (SHIPPED, "no-example"), [0, 1], 3, lambda: turns.append(1))
    assert len(turns) == 2 * 3 * 2
    with_example = [ask for ask in mind.asked if shown(ask.user)]
    without = [ask for ask in mind.asked if not shown(ask.user)]
    assert [ask.view for ask in with_example] == [ask.view for ask in without]
    assert len(without) == 2 * 3 * 5
    shipped, none = found[SHIPPED], found["no-example"]
    assert (shipped["copied"].share, none["copied"].share) == (1.0, None)
    assert (shipped["idle"].share, none["idle"].share) == (0.0, 1.0)
    assert none["idle"].differs
    assert not shipped["idle"].differs


async def test_a_mind_that_reads_no_prompt_does_the_same_in_every_wording(world: World) -> None:
    found = await compare(StandIn(), {}, world, (SHIPPED, *variants()), [0], 3)
    assert found == await compare(StandIn(), {}, world, (SHIPPED, *variants()), [0], 3), "no die is thrown"
    shipped = found[SHIPPED]
    assert shipped["self-buys"].share == 0
    valid = shipped["valid-offers"]
    assert valid.share is not None
    assert valid.low <= valid.share <= valid.high
    for name in variants():
        assert not found[name]["valid-offers"].differs
        assert found[name]["lacks-bid"] == shipped["lacks-bid"]


@pytest.mark.parametrize(("some", "others", "differs"), [(40, 10, True), (20, 20, False), (21, 20, False)])
def test_a_difference_is_told_from_chance(some: int, others: int, differs: bool) -> None:
    def asked(good: int) -> list[Asked]:
        return [Asked({"valid-offers": (int(at * 7 % 50 < good), 1)}) for at in range(50)]

    found = figures({"": asked(some), "other": asked(others)})
    assert found["other"]["valid-offers"].differs is differs
    assert found[""]["valid-offers"].share == some / 50


def test_nothing_asked_is_nothing_told() -> None:
    assert figures({"": [], "other": []}) == {"": {}, "other": {}}
    silent, loud = Asked({"valid-offers": (0, 0)}), Asked({"valid-offers": (1, 1)})
    found = figures({"": [silent] * 3, "other": [loud] * 3})
    assert found[""]["valid-offers"].share is None
    assert not found["other"]["valid-offers"].differs


async def test_they_are_told_side_by_side(world: World) -> None:
    found = await compare(Copyist(), {}, world, (SHIPPED, "no-example"), [0], 2)
    text = catalogue()
    lines = table(as_rows(text, found)).splitlines()
    assert "shipped" in lines[0]
    assert "no-example" in lines[0]
    assert any(line.startswith("| idle") and "100 (100-100)*" in line for line in lines)
    assert as_body(found)["no-example"]["idle"]["differs"] is True
    json.dumps(as_body(found), allow_nan=False)


def test_a_wording_that_there_is_not_is_refused_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--cast", "stand-in", "--variant", "nobody"])
    assert end.value.code == 2
    said = " ".join(capsys.readouterr().err.replace("│", " ").split())
    assert "There is no wording called nobody; there are" in said

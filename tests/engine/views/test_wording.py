"""Every answer, refusal and letter that the engine can give has its words, and gets every number they need."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

import bot.text
import engine
from bot.text import catalogue, dress, world_facts
from bot.text.unread import entries
from engine.events import NOTICES, Notice
from engine.model import World
from tests.builders.told import every

# Functions that refuse, or refuse with a kind they are given.
REFUSING = {"Refused", "at_least", "_within"}
CATALOGUE = Path(bot.text.__path__[0]) / "en"


@cache
def calls() -> list[ast.Call]:
    """Every call in the engine."""
    modules = [ast.parse(path.read_text(encoding="utf-8")) for path in Path(engine.__path__[0]).rglob("*.py")]
    return [node for module in modules for node in ast.walk(module) if isinstance(node, ast.Call)]


@cache
def refusals() -> dict[str, list[ast.Call]]:
    """The calls that refuse, by kind."""
    found: dict[str, list[ast.Call]] = {}
    for call in calls():
        if getattr(call.func, "id", getattr(call.func, "attr", "")) in REFUSING:
            for argument in call.args:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    found.setdefault(argument.value, []).append(call)
    return found


def answers() -> set[str]:
    """Kinds of answers: the words that a Result is made with."""
    kinds = [call.args[0] for call in calls() if getattr(call.func, "id", "") == "Result"]
    words = [word for kind in kinds for word in ([kind.body, kind.orelse] if isinstance(kind, ast.IfExp) else [kind])]
    return {word.value for word in words if isinstance(word, ast.Constant)}


def letters() -> list[Notice]:
    """Notices of every kind, for every word that a fact may be."""
    return [notice for kind in NOTICES.values() for notice in every(kind)]


@cache
def written() -> dict[str, str]:
    """Every message of the catalogue, as it is written."""
    return {id: said for path in CATALOGUE.glob("*.ftl") for id, said in entries(path.read_text("utf-8")).items()}


def asked_for(message: str) -> set[str]:
    """The numbers and names a message needs."""
    needed: set[str] = set()

    def visit(node: object) -> None:
        if isinstance(node, ftl.VariableReference):
            needed.add(node.id.name)
        elif isinstance(node, ftl.BaseNode):
            for part in vars(node).values():
                for one in part if isinstance(part, list) else [part]:
                    visit(one)

    visit(FluentParser().parse_entry(written()[message]))
    return needed - {"good_mark"}


def test_every_refusal_is_worded_with_the_numbers_it_carries(world: World) -> None:
    for kind, found in refusals().items():
        assert catalogue().has(f"refused-{kind}"), kind
        needed = asked_for(f"refused-{kind}")
        for call in found:
            name = getattr(call.func, "id", getattr(call.func, "attr", ""))
            given = {"at_least": {"least"}, "_within": {"value", "low", "high"}}.get(
                name, {str(keyword.arg) for keyword in call.keywords}
            )
            given |= {*world_facts(catalogue(), world)}  # what `dress` adds to any message
            assert needed <= given, f"refused-{kind} needs {sorted(needed - given)}"


def test_every_answer_is_worded() -> None:
    assert not [kind for kind in answers() if not catalogue().has(f"answer-{kind}")]


def test_the_survey_finds_what_is_there() -> None:
    """A scan that finds nothing proves nothing."""
    assert {"halted", "purse-short", "amount-too-small", "gift-too-small", "paused"} <= set(refusals())
    assert {"covered", "joined", "whispered", "gift", "gift-with-wish", "magistrate", "allied"} <= answers()
    assert {"forecast", "bait-set", "welcome", "loan-late", "tip-came-true", "tip-came-to-nothing"} <= {
        notice.kind for notice in letters()
    }


@pytest.mark.parametrize("notice", letters(), ids=lambda notice: notice.wording())
def test_every_letter_reads_well(notice: Notice, world: World) -> None:
    said = catalogue()(notice.wording(), **dress(catalogue(), world, notice.facts(), {}))
    assert "{" not in said
    assert said.lstrip("*")[0].isupper()
    assert said.endswith((".", "`"))


@pytest.mark.parametrize("band", ["cool", "warm", "hot", "burning"])
def test_heat_is_told_in_bands(band: str) -> None:
    said = {catalogue()("letter-heat-risen", band=one) for one in ("cool", "warm", "hot", "burning")}
    assert len(said) == 4
    assert not any(character.isdigit() for character in catalogue()("letter-heat-risen", band=band))

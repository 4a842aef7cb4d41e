"""One place to add a thing: a command stands where CONTRIBUTING says, and nowhere else; so does an effect."""

from __future__ import annotations

import ast
from functools import cache
from typing import Any, get_args

import pytest

from engine.legends import effects
from engine.model import Join, ModeratorCommand, PatronCommand
from tests.conventions.tree import modules, name_of, parsed

PATRON, MODERATOR = get_args(PatronCommand), get_args(ModeratorCommand)
FACE = "engine/model/__init__.py"
# Where it is defined, its room's face, and the table that says how it is played.
PLACES = {kind: ["engine/model/commands.py", FACE, "engine/turn/patronage.py"] for kind in PATRON} | {
    kind: ["engine/model/moderator_commands.py", FACE, "engine/turn/moderation.py"] for kind in MODERATOR
}
FILES = 10  # that a command may cost, besides its texts and tests
# Not seen by its name: its event and that room's face, the face of a rule's room, its row among the commands.
UNNAMED = 4


@cache
def naming(name: str) -> list[str]:
    """Modules of the rooms in which a class is used or defined."""
    return [name_of(path) for path in modules("engine", "db", "inference", "bot", "cogs") if name in _names(path)]


@cache
def _names(path: Any) -> frozenset[str]:
    nodes = list(ast.walk(parsed(path)))
    used = {node.id for node in nodes if isinstance(node, ast.Name)}
    used |= {node.name for node in nodes if isinstance(node, ast.ClassDef)}
    return frozenset(used | {one.name for node in nodes if isinstance(node, ast.ImportFrom) for one in node.names})


@pytest.mark.parametrize("kind", PLACES, ids=lambda kind: kind.__name__)
def test_a_command_stands_in_its_places_and_in_few_others(kind: type[Any]) -> None:
    found = naming(kind.__name__)
    assert set(PLACES[kind]) <= set(found)
    others = [place for place in found if place not in PLACES[kind] and not place.startswith("bot/lab/")]
    rules = [place for place in others if place.startswith("engine/")]
    assert len(rules) <= 2, f"one module bears its rule, and one its hidden half: {rules}"
    assert [place for place in others if place.startswith("cogs/")] or kind is Join, "nobody can give it"
    assert not [place for place in others if place.startswith(("db/", "inference/"))]
    one_cog = 1  # another way to give it is not what a command costs
    assert len(PLACES[kind]) + len(rules) + one_cog + UNNAMED <= FILES


def test_a_command_is_stored_and_carried_by_what_it_says_itself() -> None:
    for kind in PLACES:
        assert isinstance(kind.stored_as, str)
        assert all(isinstance(tag, str) for tag in kind.carried_as)


@pytest.mark.parametrize("name", effects.EFFECTS)
def test_an_effect_is_one_class_in_one_module(name: str) -> None:
    kind = type(effects.EFFECTS[name])
    assert naming(kind.__name__) == [f"{kind.__module__.replace('.', '/')}.py"]

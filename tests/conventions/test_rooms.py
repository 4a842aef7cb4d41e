"""Rooms: what each may reach, however many steps away, and how many doors a folder has."""

from __future__ import annotations

import ast
from collections import Counter

import grimp
import pytest

from tests.conventions.tree import ROOMS, ROOT, modules, name_of, parsed

HIDDEN = "engine.hidden"
# Who may come near what is hidden from players: the rules that play it, the store that keeps it, the service between
# them, and whoever opens those. Everything else may not, by whatever detour; a new module is kept out without a word.
NEAR = (
    "engine.hidden", "engine.apply", "engine.turn", "db", "bot.service", "bot.audit", "bot.app", "bot.cli", "bot.play",
    "bot.dataset", "bot.lab", "bot.__main__", "inference.evaluate",
)  # fmt: skip
MOST = 15  # modules in a folder


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph(*ROOMS, exclude_type_checking_imports=True, cache_dir=None)


def test_nothing_else_reaches_what_is_hidden_by_any_detour(graph: grimp.ImportGraph) -> None:
    hidden = {module for module in graph.modules if module == HIDDEN or module.startswith(f"{HIDDEN}.")}
    assert hidden
    reach = set().union(*(graph.find_downstream_modules(module) for module in hidden)) - hidden
    far = {module for module in reach if not any(f"{module}.".startswith(f"{near}.") for near in NEAR)}
    assert not {module: graph.find_shortest_chain(module, HIDDEN) for module in far}


def test_what_speaks_to_players_and_minds_is_far_from_it(graph: grimp.ImportGraph) -> None:
    """The list above names no room that speaks: those are all still kept out."""
    speaks = {"bot.gazette", "bot.text", "bot.api", "cogs", "inference.prompt", "engine.views", "engine.events"}
    assert speaks <= graph.modules
    assert not [room for room in speaks if any(f"{room}.".startswith(f"{near}.") for near in NEAR)]


def test_no_folder_has_too_many_doors() -> None:
    doors = Counter(path.parent.relative_to(ROOT).as_posix() for path in modules(*ROOMS))
    assert not {folder: count for folder, count in doors.items() if count > MOST}


def test_a_rule_that_sees_only_the_visible_half_asks_for_no_secret() -> None:
    """A Draft carries both halves; what is not hidden reads the one, whatever its type would allow."""
    near = ("engine/hidden/", "engine/turn/", "engine/apply.py", "engine/core/draft.py")
    found = [
        f"{name_of(path)}:{node.lineno}"
        for path in modules("engine")
        if not name_of(path).startswith(near)
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Attribute) and node.attr == "secrets"
    ]
    assert not found

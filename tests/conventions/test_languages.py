"""Every language says what English says to players: same ids, same facts, within Discord's limits, of real commands."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.text import AT_A_TERMINAL, ENGLISH, Text
from cogs._charts import columns
from engine.model import World
from tests.cogs.test_schema import leaves, registered, walk
from tests.conventions.test_words import LANGUAGES, messages

# Words of the worlds' and the legends' files, which English has there.
OF_FILES = re.compile(r"(?:tale|wood-name)-")
OTHERS = [language for language in LANGUAGES if language != ENGLISH]
# What Discord takes, by how an id begins or ends; a fact is counted as so many characters.
FACT = 8
LIMITS = (
    (re.compile(r"cmd-[\w-]+-description|opt-[\w-]+"), 100),
    (re.compile(r"cmd-(?![\w-]+-description)[\w-]+"), 32),
    (re.compile(r"choice-[\w-]+"), 100),
    (re.compile(r"button-[\w-]+|deed-[\w-]+|home-[\w-]*button"), 80),
    (re.compile(r"(?:legend-form|cover-at)-title|legend-form-(?!.*description)[\w-]+|cover-at-label"), 45),
    (re.compile(r"(?:legend-form-[\w-]+|cover-at)-description"), 100),
    (re.compile(r"[\w-]*choose-[\w-]+|menu-(?:goods|creatures)"), 150),
)
NAME = re.compile(r"[-_'\w]{1,32}")
WOOD_NAME = 6  # columns of a chart's label that "the Grey Patron" can spare


@cache
def said(language: str) -> dict[str, ftl.Message]:
    return {entry.id.name: entry for _, entry in messages(language)}


class _Facts(Visitor):
    """The facts that entries ask for, and the messages that they quote."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.quoted: list[str] = []

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:
        self.quoted.append(node.id.name)

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.names.add(node.id.name)


def facts(language: str, id: str) -> set[str]:
    """The facts of a message and of those that it quotes."""
    found, asked, seen = _Facts(), [id], set[str]()
    while asked:
        one = asked.pop()
        entry = said(language).get(one) or said(ENGLISH).get(one)
        if one not in seen and entry is not None:
            seen.add(one)
            found.visit(entry)
            asked += found.quoted
    return found.names


def longest(pattern: Any) -> int:
    """Characters that a pattern may come to."""
    length = 0
    for part in pattern.elements if pattern else ():
        if isinstance(part, ftl.TextElement):
            length += len(part.value)
        elif isinstance(part.expression, ftl.SelectExpression):
            length += max(longest(variant.value) for variant in part.expression.variants)
        elif isinstance(part.expression, ftl.StringLiteral):
            length += len(part.expression.value)
        else:
            length += FACT
    return length


@pytest.mark.parametrize("language", OTHERS)
def test_players_are_told_everything(language: str) -> None:
    english, other = set(said(ENGLISH)), set(said(language))
    assert not sorted(id for id in english - other if not AT_A_TERMINAL.match(id)), "missing"
    assert not sorted(id for id in other - english if not OF_FILES.match(id)), "of no use"


@pytest.mark.parametrize("language", OTHERS)
def test_a_message_asks_for_no_fact_that_english_does_not_have(language: str) -> None:
    dressed = {"burns", "burns_name", "treasure", "many", "first_name"}
    wrong = {}
    for id in said(language).keys() & said(ENGLISH).keys():
        asked, given = facts(language, id), facts(ENGLISH, id)
        marks = {f"{name}_mark" for name in given}
        if strange := asked - given - marks - dressed:
            wrong[id] = strange
    assert not wrong


@pytest.mark.parametrize("language", OTHERS)
def test_it_parses_and_says_what_it_is_called(language: str) -> None:
    assert said(language)["language-name"].value is not None
    assert not Text(language).has("no-such-message")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_discord_bounds_is_short_enough(language: str) -> None:
    long = {}
    for id, entry in said(language).items():
        most = next((most for which, most in LIMITS if which.fullmatch(id)), None)
        if most is not None and longest(entry.value) > most:
            long[id] = longest(entry.value)
    assert not long


@pytest.mark.parametrize("language", OTHERS)
def test_legends_and_wood_names_are_told_as_well(language: str, world: World) -> None:
    wanted = {f"wood-name-{name.lower()}" for name in world.names}
    for legend in world.legends.values():
        wanted |= {f"tale-{legend.id}-{part}" for part in ("name", "history")}
        wanted |= {f"tale-{legend.id}-step-{number}" for number in range(1, len(legend.steps) + 1)}
    text = Text(language)
    assert not sorted(id for id in wanted if not text.says(id))
    names = [text(f"wood-name-{name.lower()}") for name in world.names]
    assert not [name for name, times in Counter(names).items() if times > 1], "two Patrons of one name"
    assert not [name for name in names if columns(name) > WOOD_NAME * 2]
    legends = [text(f"tale-{id}-name") for id in world.legends]
    assert len(set(legends)) == len(legends)


@pytest.fixture(scope="module")
def payloads() -> list[dict[str, Any]]:
    return asyncio.run(registered())


def in_language(payloads: list[dict[str, Any]], language: str) -> dict[str, dict[str, Any]]:
    """Every command and group by its whole name in a language."""
    found: dict[str, dict[str, Any]] = {}

    def down(node: dict[str, Any], path: str) -> None:
        here = f"{path} {name_in(node, language)}".strip()
        assert here not in found, f"two commands are called {here}"
        found[here] = node
        for option in node.get("options", []):
            if option["type"] in (1, 2):
                down(option, here)

    for command in payloads:
        down(command, "")
    return found


def name_in(node: dict[str, Any], language: str) -> str:
    return str((node.get("name_localizations") or {}).get(language, node["name"]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_and_options_have_names_that_discord_takes(payloads: list[dict[str, Any]], language: str) -> None:
    for path, node in in_language(payloads, language).items():
        options = node.get("options", [])
        names = [name_in(one, language) for one in options]
        assert len(set(names)) == len(names), f"{path}: {names}"
        for name in (path.rpartition(" ")[2], *names):
            assert NAME.fullmatch(name), f"{path}: {name}"
            assert name == name.lower(), f"{path}: {name}"
        for one in options:
            chosen = [name_in(choice, language) for choice in one.get("choices", [])]
            assert len(set(chosen)) == len(chosen), f"{path}: {chosen}"
            assert all(len(choice) <= 100 for choice in chosen), f"{path}: {chosen}"
    if language == ENGLISH:
        return
    for path, node in in_language(payloads, language).items():
        for one in (node, *node.get("options", [])):
            assert language in one.get("name_localizations", {}), f"{path}: {one['name']} has no name"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_option_has_one_name_and_no_other_has_it(payloads: list[dict[str, Any]], language: str) -> None:
    given = {
        id.removeprefix("option-"): plain(entry) for id, entry in said(language).items() if id.startswith("option-")
    }
    offered = {one["name"] for node in leaves(payloads).values() for one in node.get("options", [])}
    assert set(given) - offered <= {"world"}, "no command has such an option"  # which is offered where there are two
    assert not [name for name, times in Counter(given.values()).items() if times > 1]
    if language == ENGLISH:
        assert all(name == called for name, called in given.items())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_command_that_a_message_names_is_there(payloads: list[dict[str, Any]], language: str) -> None:
    known, wrong = in_language(payloads, language), []
    for id, entry in said(language).items():
        for named in re.findall(r"`/([^`\n]+)`", plain(entry)):
            words = named.split(" ")
            tried = [" ".join(words[:count]) for count in range(len(words), 0, -1)]
            path = next((one for one in tried if one in known), None)
            inner = path is not None and any(option["type"] in (1, 2) for option in known[path].get("options", []))
            if named.startswith("…"):  # a fact that is a command's own name
                continue
            if path is None or (inner and len(words) > 1):
                wrong.append(f"{id}: /{named}")
                continue
            options = {name_in(option, language) for option in known[path].get("options", [])}
            wrong += [f"{id}: {option}" for option in re.findall(r"(\S+?)[:：]", named) if option not in options]
    assert not wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_commands_together_fit_discord(payloads: list[dict[str, Any]], language: str) -> None:
    for command in payloads:
        length = 0
        for _, node in walk(command):
            for one in (node, *(part for part in node.get("options", []) if part["type"] not in (1, 2))):
                length += longest_of(one, "name") + longest_of(one, "description")
                length += sum(longest_of(part, "name") + len(str(part["value"])) for part in one.get("choices", []))
        assert length <= 8000, command["name"]


def longest_of(node: dict[str, Any], part: str) -> int:
    """Discord counts each part at its longest of all languages."""
    return max(map(len, [node.get(part, ""), *(node.get(f"{part}_localizations") or {}).values()]))


def plain(entry: ftl.Message) -> str:
    """The text of every variant, with a sign for each fact."""
    return "\n".join(texts(entry.value))


def texts(pattern: Any) -> Iterator[str]:
    """The variants of a pattern, as they are said; those that stand side by side are not multiplied out."""
    line, below = "", list[str]()
    for part in pattern.elements if pattern else ():
        if isinstance(part, ftl.TextElement):
            line += part.value
        elif isinstance(part.expression, ftl.SelectExpression):
            below += [one for variant in part.expression.variants for one in texts(variant.value)]
            line += "…"
        else:
            line += "…"
    yield line
    yield from below

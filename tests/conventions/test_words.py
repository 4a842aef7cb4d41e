"""Words live in the catalogues: complete, used, in one voice, and nowhere else."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax import ast as ftl

from bot.text import Text
from engine.events import NOTICES
from tests.builders.told import every
from tests.conventions.tree import ROOMS, ROOT, modules, name_of, parsed

TEXTS = ROOT / "bot" / "text"
LANGUAGES = sorted(path.name for path in TEXTS.iterdir() if path.is_dir() and any(path.glob("*.ftl")))
# Calls and parameters that put words before a player.
SPEAKS = {"send", "send_message", "edit_message", "edit_original_response", "edit", "reply", "respond", "send_modal"}
SAYS = {"content", "title", "description", "label", "placeholder", "text", "brief", "help", "name", "value"}
# "Acorns rises": some goods are one, some many, so no English verb hangs on one ("the price of acorns rises" is right).
HANGS = re.compile(
    r"(?:= |[.:;,] |that |if |_mark \} )\{ \$(?:good|treasure) \} (?:is|are|has|have|was|were|[a-z]+s)\b"
)
OF_THE_PRICE = re.compile(
    r"(?:price of|short of|bet on|side of|\$quantity \}) (?:\{ \$good_mark \} )?\{ \$(?:good|treasure) \}"
)
SENTENCE = re.compile(r"[A-Za-z]{2,},? [A-Za-z]{2,}")


@cache
def messages(language: str) -> list[tuple[str, ftl.Message]]:
    found = []
    for path in sorted((TEXTS / language).glob("*.ftl")):
        body = FluentParser(with_spans=False).parse(path.read_text(encoding="utf-8")).body
        broken = [entry.content for entry in body if isinstance(entry, ftl.Junk)]
        assert not broken, f"{name_of(path)} does not parse: {broken[0]}"
        found += [(path.name, entry) for entry in body if isinstance(entry, ftl.Message)]
    return found


def words(entry: ftl.Message) -> str:
    """The text of a message, without its numbers and names."""
    spoken: list[str] = []

    def visit(node: object) -> None:
        if isinstance(node, ftl.TextElement):
            spoken.append(node.value)
        elif isinstance(node, ftl.BaseNode):
            for part in vars(node).values():
                for one in part if isinstance(part, list) else [part]:
                    visit(one)

    visit(entry)
    return " ".join(spoken)


def borrowed(entry: ftl.Message) -> set[str]:
    """Ids of the messages that a message quotes."""
    return set(re.findall(r"\{ ([a-z][\w-]*) \}", FluentSerializer().serialize_entry(entry)))


def literals(paths: list[Path]) -> tuple[set[str], set[re.Pattern[str]]]:
    """Every string of the code as it is, and every f-string that begins an id as a pattern open at its holes."""
    plain: set[str] = set()
    holed: set[re.Pattern[str]] = set()
    for path in paths:
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                plain.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                parts = [re.escape(str(one.value)) if isinstance(one, ast.Constant) else ".+" for one in node.values]
                if re.match(r"[a-z]{3,}", parts[0]):
                    holed.add(re.compile("".join(parts)))
    return plain, holed


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_id_is_taken_twice(language: str) -> None:
    taken = Counter(entry.id.name for _, entry in messages(language))
    assert not [name for name, times in taken.items() if times > 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_used(language: str) -> None:
    plain, holed = literals(modules(*ROOMS))
    plain = plain.union(*(borrowed(entry) for _, entry in messages(language)))
    plain |= {notice.wording() for kind in NOTICES.values() for notice in every(kind)}
    idle = [
        f"{file}: {entry.id.name}"
        for file, entry in messages(language)
        if entry.id.name not in plain and not any(one.fullmatch(entry.id.name) for one in holed)
    ]
    assert not idle


def test_every_message_asked_for_is_there() -> None:
    text, asked = Text(), []
    for path in modules("bot", "cogs", "inference"):
        for node in ast.walk(parsed(path)):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            named = getattr(node.func, "id", getattr(node.func, "attr", ""))
            first = node.args[0]
            if named in ("text", "_text") and isinstance(first, ast.Constant) and isinstance(first.value, str):
                asked.append((name_of(path), first.value))
    assert not [where for where in asked if not text.has(where[1])]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_patron_named_for_a_creature_is_told_what_creatures_do_by_every_command_that_asks(language: str) -> None:
    (sentence,) = (entry for _, entry in messages(language) if entry.id.name == "error-no-creature")
    worded = set(re.findall(r"^\s*\*?\[(\w+)\]", FluentSerializer().serialize_entry(sentence), re.MULTILINE))
    calls = [node for path in modules("cogs") for node in ast.walk(parsed(path)) if isinstance(node, ast.Call)]
    asked = {call.args[2].value for call in calls if ast.unparse(call.func) == "names.creature"}  # type: ignore[attr-defined]
    assert asked
    assert asked <= worded


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_voice_is_dry(language: str) -> None:
    for file, entry in messages(language):
        said = words(entry)
        assert not re.search(r"[!！]|\b[Oo]ops\b", said), f"{file}: {entry.id.name} raises its voice"
        assert "—" not in said or language != "en", f"{file}: {entry.id.name} uses a long dash"


def test_no_english_verb_hangs_on_a_good() -> None:
    for file, entry in messages("en"):
        said = OF_THE_PRICE.sub("the price", FluentSerializer().serialize_entry(entry))
        assert not HANGS.search(said), f"{file}: {entry.id.name} says that acorns rises"


def test_no_player_visible_sentence_stands_in_a_cog() -> None:
    found = []
    for path in modules("cogs"):
        for call in ast.walk(parsed(path)):
            if not isinstance(call, ast.Call):
                continue
            named = getattr(call.func, "attr", getattr(call.func, "id", ""))
            said = [word.value for word in call.keywords if word.arg in SAYS]
            said += call.args if named in SPEAKS else []
            for value in said:
                found += [
                    f"{name_of(path)}:{node.lineno}: {node.value}"
                    for node in ast.walk(value)
                    if isinstance(node, ast.Constant) and isinstance(node.value, str) and SENTENCE.search(node.value)
                ]
    assert not found

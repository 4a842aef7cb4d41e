"""The book says what the code does: settings, commands, codes, numbers, legends; and every pointer leads somewhere.

`make docs` builds it strictly, with its links and anchors. What stands here needs no more than the tests' own packages.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import discord
import pytest
from discord.ext import commands

from bot.api import Host
from bot.app.exit_codes import Exit
from bot.app.extensions import load_cogs
from bot.app.settings import Settings, variable
from bot.cli.commands import app
from bot.text import catalogue
from tests.conventions.tree import ROOT, modules, name_of

PAGES = ROOT / "docs" / "pages"
CONFIG = (ROOT / "docs" / "mkdocs.yml").read_text(encoding="utf-8")
ALL = sorted(PAGES.rglob("*.md"))
# Pages of the rule book that code bears.
RULED = {f"rules/{path.name}" for path in (PAGES / "rules").glob("*.md") if path.stem != "index"}
LARGEST = 300_000  # bytes of a picture
POINTER = re.compile(r"docs: ([\w/-]+\.md)(?:#([\w-]+))?")
LINK = re.compile(r"\]\(([^)\s]+)\)")


def page(name: str) -> str:
    return (PAGES / name).read_text(encoding="utf-8")


def rows(text: str, head: str) -> list[list[str]]:
    """Cells of every table whose first head is `head`, without heads; a cell's backticks are taken off."""
    found, lines = [], text.splitlines()
    for at, line in enumerate(lines):
        if line.startswith(f"| {head} |"):
            for row in lines[at + 2 :]:
                if not row.startswith("|"):
                    break
                found.append([cell.strip() for cell in row.strip("|").split("|")])
    return found


def slugs(text: str) -> set[str]:
    """Anchors of a page's headings, as the book makes them."""
    prose = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    headings = re.findall(r"^#+ (.+)$", prose, re.MULTILINE)
    plain = (re.sub(r"[^\w\s-]", "", re.sub(r"[`*]", "", heading)).strip().lower() for heading in headings)
    return {re.sub(r"[-\s]+", "-", heading) for heading in plain}


def world() -> dict[str, Any]:
    (path,) = (ROOT / "engine" / "data").rglob("thousand_token.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def default(value: object) -> str:
    if value is None or value == ():
        return ""
    return f"`{str(value).lower() if isinstance(value, bool) else value}`"


# ------------------------------------------------------------------ what it says is so


def test_the_settings_table_is_the_settings() -> None:
    assert rows(page("operations/settings.md"), "variable") == [
        [f"`{variable(name)}`", default(field.default), field.description]
        for name, field in Settings.model_fields.items()
    ]


def test_the_exit_codes_are_the_exit_codes() -> None:
    told = [(int(code), name.strip("`")) for code, name, _ in rows(page("operations/exit-codes.md"), "code")]
    assert told == [(code.value, code.name) for code in Exit]


async def test_the_commands_table_is_the_commands() -> None:
    async with Host(command_prefix=commands.when_mentioned, intents=discord.Intents.none()) as bot:
        bot.text, bot.renderers = catalogue(), {}
        await load_cogs(bot, Settings(plugins=False))
        offered = {command.name for command in bot.tree.get_commands()}
        kept = {command.name for command in bot.tree.walk_commands() if command.parent}
    cells = " ".join(cell for row in rows(page("playing.md"), "command") for cell in row)
    table = set(re.findall(r"`(/?[a-z-]+)`", cells))
    assert {cell.removeprefix("/") for cell in table if cell.startswith("/")} == offered
    assert {cell for cell in table if not cell.startswith("/")} == kept


def test_every_command_of_the_command_line_is_told() -> None:
    offered = {command.name or command.callback.__name__ for command in app.registered_commands if command.callback}
    assert set(re.findall(r"python -m bot ([a-z]+)", page("operations/upkeep.md"))) == offered


def test_every_number_of_the_rules_stands_in_one_chapter_as_it_is() -> None:
    chapters = [path.read_text(encoding="utf-8") for path in sorted((PAGES / "rules").glob("*.md"))]
    told = [(name.strip("`"), int(value)) for text in chapters for name, value, _ in rows(text, "number")]
    played = {name: value for part in world().values() if isinstance(part, dict) for name, value in part.items()}
    numbers = {name: value for name, value in played.items() if isinstance(value, int)}
    assert sorted(told) == sorted(numbers.items())
    beside = [(name, int(value)) for text in chapters for name, value in re.findall(r"`([a-z_]+)`\s\((\d+)\)", text)]
    assert not [pair for pair in beside if pair not in numbers.items()]


def test_the_cast_and_the_goods_are_the_worlds() -> None:
    text, data = page("rules/cast-goods-money.md"), world()
    creatures = [
        [
            f"`{id}`", one["animal"], one["makes"], str(one["yields"]), str(one["purse"]),
            ", ".join(f"{good} {units}" for good, units in one["store"].items()), one["temper"],
        ]
        for id, one in data["creatures"].items()
    ]  # fmt: skip
    assert rows(text, "creature") == creatures
    goods = [
        [f"`{id}`", one["mark"], str(one["price"]), "yes" if one["food"] else "no", str(one["rot"])]
        for id, one in data["goods"].items()
    ]
    assert rows(text, "good") == goods


def test_the_legends_are_the_worlds() -> None:
    legends = [
        tomllib.loads(path.read_text(encoding="utf-8"))
        for path in (ROOT / "engine" / "data" / "legends").rglob("*.toml")
    ]
    told = {name: int(weight) for name, weight, _ in rows(page("rules/legends.md"), "legend")}
    assert told == {legend["name"]: legend.get("weight", 1) for legend in legends}


def test_every_make_target_it_names_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    for path in ALL:
        code = "\n".join(re.findall(r"(?<!`)`[^`\n]+`(?!`)", path.read_text(encoding="utf-8")))
        assert set(re.findall(r"\bmake ([a-z-]+)\b", code)) <= targets, name_of(path)


# ------------------------------------------------------------------ every pointer leads somewhere


@pytest.mark.parametrize("path", ALL, ids=name_of)
def test_links_and_anchors_lead_somewhere(path: Path) -> None:
    text = re.sub(r"^```.*?^```", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for link in LINK.findall(text):
        if link.startswith("https://"):
            continue
        file, _, anchor = link.partition("#")
        target = (path.parent / file).resolve() if file else path
        assert target.is_file(), f"{name_of(path)}: {link}"
        if anchor:
            assert anchor in slugs(target.read_text(encoding="utf-8")), f"{name_of(path)}: {link}"


def test_the_code_points_at_places_that_exist() -> None:
    for path in modules():
        for file, anchor in POINTER.findall(path.read_text(encoding="utf-8")):
            assert (PAGES / file).is_file(), f"{name_of(path)} points at {file}"
            assert not anchor or anchor in slugs(page(file)), f"{name_of(path)} points at {file}#{anchor}"


def test_a_rules_page_leads_to_its_code_and_its_tests() -> None:
    """The folders that the house names for a page of the rule book are those in which a docstring points at it."""
    pointing: dict[str, set[str]] = {name: set() for name in RULED}
    for path in modules("engine", "bot", "db", "tests"):
        for file, _ in POINTER.findall(path.read_text(encoding="utf-8")):
            if file in pointing and not name_of(path).startswith("bot/lab/"):  # which plays no rule
                pointing[file].add(name_of(path.parent))
    told = {LINK.findall(link)[0].removeprefix("../"): cells for link, *cells in rows(page("house/index.md"), "page")}
    assert {file: set(re.findall(r"`(\S+)`", " ".join(cells))) for file, cells in told.items()} == pointing


def test_every_page_is_in_the_book() -> None:
    listed = re.findall(r"([\w/-]+\.md)$", CONFIG, re.MULTILINE)
    assert sorted(listed) == sorted(path.relative_to(PAGES).as_posix() for path in ALL)


def test_nothing_is_fetched_from_elsewhere() -> None:
    assert "font: false" in CONFIG
    assert "http" not in CONFIG
    for path in (*ALL, *PAGES.rglob("*.css")):
        assert not re.search(r"!\[[^]]*\]\(http|@import|url\(|<script|<link", path.read_text(encoding="utf-8"))


def test_pictures_are_light() -> None:
    pictures = list(PAGES.rglob("*.png"))
    assert pictures
    assert not [path.name for path in pictures if path.stat().st_size > LARGEST]

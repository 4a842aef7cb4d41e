"""Which language something is said in, and what happens where it cannot be said in that."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import discord
import pytest
from discord import app_commands
from discord.ext import commands

from bot.guests import lay_texts
from bot.text import ENGLISH, MissingText, Text, catalogue
from bot.text.languages import languages, nearest, own_name, tongue
from bot.text.names import CatalogueTranslator, names_elsewhere, options, phrase
from bot.text.tales import legend_line, legend_name, patron_name
from engine.core.names import ORDINALS, parts
from engine.model import World
from inference.registry import Seen, Sources

BROKEN = """
answer-window-shut = 창이 닫혔다.
error-dm = 여기서는 { $nobody } 안 된다.
error-keeper = 닫히지 않은 { $x
error-ours = 뭔가 { good-gold }
good-honey = 벌꿀
wood-name-grey = 회색
cmd-short = 공매도
cmd-long = 사 기
cmd-cover = COVER
option-good = 물건
option-amount = 물건
option-at = 가격
patron-name = { $name } 후원자
wood-name-again = 제{ $number } { $name }
"""


@pytest.fixture
def korean(tmp_path: Path) -> Iterator[Text]:
    """A language of an operator's folder, some of whose messages are broken."""
    folder = tmp_path / "texts" / "ko"
    folder.mkdir(parents=True)
    (folder / "ko.ftl").write_text(BROKEN, encoding="utf-8")
    lay_texts(Sources(tmp_path, plugins=False), Seen())
    yield catalogue("ko")
    lay_texts(Sources(plugins=False), Seen())
    assert "ko" not in languages()


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("en", "en"), ("en-US", "en"), ("en-GB", "en"), ("EN_us", "en"), ("fr", None), ("xx-Nova", None), ("", None),
        ("x" * 500, None), ("../../etc", None), ("-", None),
    ],
)  # fmt: skip
def test_a_locale_that_nobody_speaks_is_none(locale: str, language: str | None) -> None:
    assert nearest(locale) == language
    assert tongue(locale).language == (language or ENGLISH)


def test_the_nearest_is_its_own_its_scripts_its_bases_or_a_sisters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.text.languages.languages", lambda: frozenset({"en", "ja", "zh-TW", "zh-CN", "es-ES"}))
    nearest.cache_clear()
    wanted = {
        "ja": "ja", "ja-JP": "ja", "zh-TW": "zh-TW", "zh-HK": "zh-TW", "zh-Hant-MO": "zh-TW", "zh": "zh-CN",
        "zh-SG": "zh-CN", "zh-Hans": "zh-CN", "zh_cn": "zh-CN", "es-419": "es-ES", "en-NZ": "en", "pt-BR": None,
    }  # fmt: skip
    assert {locale: nearest(locale) for locale in wanted} == wanted
    nearest.cache_clear()


def test_what_is_broken_or_lacking_is_said_in_english_and_noted_once(
    korean: Text, caplog: pytest.LogCaptureFixture
) -> None:
    english = catalogue()
    caplog.set_level(logging.WARNING)
    assert korean("answer-window-shut") == "창이 닫혔다."
    for _ in range(3):
        assert korean("error-dm") == english("error-dm")  # a fact that nobody gives
        assert korean("error-keeper") == english("error-keeper")  # a syntax error
        assert korean("error-ours", id="a1") == english("error-ours", id="a1")  # a message that is not there
        assert korean("error-network", id=1) == english("error-network", id=1)  # nothing at all
        assert korean("check-alive", mark="", path="x") == english("check-alive", mark="", path="x")
    noted = [record.getMessage() for record in caplog.records if record.name == "bot.text"]
    assert [one.split(" in ko ")[0] for one in noted] == [
        "error-dm",
        "error-keeper",
        "error-ours",
        "error-network",
    ]
    assert not any(record.exc_info for record in caplog.records)
    with pytest.raises(MissingText):
        korean("no-such-message")


def test_a_catalogue_with_a_syntax_error_loses_that_message_alone(korean: Text) -> None:
    assert korean("good-honey") == "벌꿀"
    assert own_name("ko") == "한국어", "by Unicode's own table"


def test_things_side_by_side_are_parted_as_the_language_does(korean: Text) -> None:
    assert catalogue().listed(["a", "b", "c"]) == "a, b, c"
    assert Text("ja").listed(["あ", "い"]) == "あ、い"
    assert Text("xx").listed(["a", "b"]) == "a, b"


def test_a_wood_name_is_the_languages_with_its_ordinal(korean: Text) -> None:
    assert patron_name(korean, "Grey") == "회색 후원자"
    assert patron_name(korean, "Second Grey") == "제2 회색 후원자"
    assert patron_name(korean, "Ochre") == "Ochre 후원자"
    for number, name in enumerate((*(f"{one} Grey" for one in ORDINALS), "11th Grey", "12th Grey"), 2):
        assert parts(name) == ("Grey", number)
        assert patron_name(catalogue(), name) == f"the {name} Patron", "English says it as it ever did"


def test_a_legend_is_told_in_the_language_and_else_as_its_file_has_it(korean: Text, world: World) -> None:
    run = next(one for one in world.legends.values() if one.id == "run-on-oonas-hoard")
    assert legend_name(korean, run) == run.name
    line = run.steps[0].headline
    said = legend_line(korean, run.id, 1, line, {"before": 9, "after": 4, "good": "벌꿀"})
    assert said == line.replace("{before}", "9").replace("{after}", "4")
    assert legend_line(korean, "own-1 {x}", 1, "{before}", {"before": 2}) == "2"


class Betting(commands.Cog):
    """Commands in whose Korean names something is wrong."""

    @app_commands.command(name=phrase("cmd-short"), description="x")
    @options(good="opt-short-good", amount="opt-short-amount")
    async def short(self, _: discord.Interaction, good: str, amount: int = 1) -> None: ...

    @app_commands.command(name=phrase("cmd-long"), description="x")
    @options(good="opt-long-good")
    async def long(self, _: discord.Interaction, good: str, at: int = 1) -> None: ...

    @app_commands.command(name=phrase("cmd-cover"), description="x")
    @options(at="opt-cover-at")
    async def cover(self, _: discord.Interaction, at: int = 1) -> None: ...


@pytest.mark.usefixtures("korean")
async def test_a_name_that_discord_would_not_take_stays_english(caplog: pytest.LogCaptureFixture) -> None:
    """It refuses the whole list for one of them, and no server would have a new command any more."""
    tree = app_commands.CommandTree(discord.Client(intents=discord.Intents.none()))
    translator = CatalogueTranslator()
    asked = Betting().get_app_commands()
    told = [await one.get_translated_payload(tree, translator) for one in asked for _ in range(2)][::2]  # type: ignore[arg-type]
    named = {one["name"]: (_korean(one), *((each["name"], _korean(each)) for each in one["options"])) for one in told}
    assert named == {
        "short": ("공매도", ("good", None), ("amount", None)),
        "long": (None, ("good", "물건"), ("at", None)),
        "cover": (None, ("at", "가격")),
    }
    noted = [one.getMessage().split(" in ko ")[0] for one in caplog.records if one.name == "bot.text.names"]
    assert noted == ["good", "long", "cover"], "and is noted once"
    called = names_elsewhere(asked)
    assert called["공매도"] == "short"
    assert "사 기" not in called


def _korean(named: Any) -> str | None:
    return (named.get("name_localizations") or {}).get("ko")

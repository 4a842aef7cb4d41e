"""Charts draw what their readers write; what no font here has stands in them as a number, and is named below."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from bot.text import catalogue
from bot.text.languages import shipped
from cogs._charts import Band, Series, columns, faces, names_below, pad, price_chart, text_width, undrawn
from cogs._charts.tables import bands
from engine.model import LegendId, PublicView, World

HONEY = (0xE6, 0x9F, 0x00)
SEEN = ("洪水の春", "大橡果狂熱", "大橡果狂热", "Весна и мёд", "Dürre é ñ Ł", "ー「」、。・～ＡＢ")
UNSEEN = "ᚠᚢᚦ"


@pytest.fixture
def no_other_fonts(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine with no fonts but ours."""
    faces._face_of.cache_clear()
    monkeypatch.setattr(faces, "_here", tuple)
    yield
    faces._face_of.cache_clear()


@pytest.mark.usefixtures("no_other_fonts")
class TestWithoutOtherFonts:
    @pytest.mark.parametrize("name", SEEN)
    def test_these_letters_are_drawn(self, name: str) -> None:
        assert undrawn(name) == ""
        lines = [Series("honey", HONEY, (5, 6, 7))]
        named = price_chart(name, lines, 2, "turn", [Band(name, 1, 1)])
        assert named != price_chart(name[:-1], lines, 2, "turn", [Band(name[:-1], 1, 1)])

    def test_every_letter_of_our_words_is_drawn(self) -> None:
        for language in shipped():
            folder = Path(str(files("bot.text"))) / language
            words = {one for path in folder.glob("*.ftl") for one in path.read_text(encoding="utf-8")}
            letters = "".join(sorted(one for one in words if unicodedata.category(one)[0] == "L"))
            assert undrawn(letters) == "", f"{language}: `make font` puts them in"

    @pytest.mark.parametrize(
        ("language", "name", "shapes"),
        [("zh-TW", "骨與直", "TC"), ("zh-CN", "骨与直", "SC"), ("ja", "骨と直", "")],
    )
    def test_han_has_the_shapes_of_the_language(self, language: str, name: str, shapes: str) -> None:
        assert ({face for face, _ in faces.pieces(name, "Medium", language)} == {faces.HAN}) == (not shapes)
        lines = [Series("honey", HONEY, (5, 6, 7))]
        drawn = [price_chart(name, lines, 2, "turn", language=one) for one in ("", language)]
        assert (drawn[0] != drawn[1]) == bool(shapes)
        assert text_width(name, 26) == sum(
            faces.font(face, 52).getlength(piece) / 2 for face, piece in faces.pieces(name, "Medium", language)
        ), "they take the same room"

    def test_wide_letters_are_as_wide_as_they_are_drawn(self) -> None:
        assert text_width("洪水", 26) == pytest.approx(52, abs=2)
        assert text_width("Honey 洪水", 26) == pytest.approx(text_width("Honey ", 26) + text_width("洪水", 26), abs=1)

    def test_what_nobody_draws_is_a_number_and_its_name_stands_below(self) -> None:
        legend = SimpleNamespace(id=LegendId("own-1"), name=f"{UNSEEN} of spring")
        seen = SimpleNamespace(id=LegendId("own-2"), name="洪水の春")
        world = cast(World, SimpleNamespace(legends={"own-1": legend, "own-2": seen}))
        struck = ((LegendId("own-1"), 1, 2), (LegendId("own-2"), 3, 3), (LegendId("own-1"), 5, 5))
        view = cast(PublicView, SimpleNamespace(struck=struck))
        assert [band.name for band in bands(catalogue(), world, view)] == ["(1)", "洪水の春", "(1)"]
        assert names_below(catalogue(), world, view) == [f"(1) in the chart: {UNSEEN} of spring"]


def test_latin_letters_are_inters_and_the_other_font_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    real = faces.font
    faces._face_of.cache_clear()
    monkeypatch.setattr(faces, "font", lambda face, size: (asked.append(face), real(face, size))[1])
    assert text_width("The Great Acorn Mania · 12", 26) > 0
    assert not [face for face in asked if face == faces.HAN]


@pytest.mark.parametrize(
    ("words", "wide"), [("蜂蜜", 4), ("ﾊﾁﾐﾂ", 4), ("мёд", 3), ("e\u0301", 1), ("🍯", 2), ("벌꿀", 4)]
)
def test_a_tables_columns_count_wide_letters_twice(words: str, wide: int) -> None:
    assert columns(words) == wide
    assert columns(pad(words, 9)) == columns(pad(words, 9, right=True)) == 9

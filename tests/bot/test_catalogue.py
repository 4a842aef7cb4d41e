"""A catalogue that is parsed entry by entry says what it would if it were parsed as a whole."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest
from fluent.runtime import FluentResource
from fluent.syntax import FluentParser, ast

from bot.text import Text
from bot.text.unread import entries, id_of, read

SOURCES = sorted(Path(str(files("bot.text"))).glob("*/*.ftl"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_entry_is_cut_out_whole(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    body = FluentParser(with_spans=False).parse(source).body
    whole = {id_of(entry): entry for entry in body if isinstance(entry, ast.Message | ast.Term)}
    cut = entries(source)
    assert cut.keys() == whole.keys()
    for id, entry in whole.items():
        entry.comment = None
        assert read(cut, id)[id].equals(entry), id


def test_what_a_message_quotes_is_read_with_it() -> None:
    text = Text()
    text.lay(
        [FluentResource("tide-far = { tide-near }, { good-honey } and { -tide }\ntide-near = near\n-tide = the sea")]
    )
    assert text("tide-far") == "near, honey and the sea"
    assert text("tide-near") == "near"


def test_ours_is_never_replaced_and_of_guests_the_first_stands() -> None:
    text = Text()
    text.lay([FluentResource("good-honey = tar\ntide-a = one"), FluentResource("tide-a = two")])
    assert (text("good-honey"), text("tide-a")) == ("honey", "one")
    text.lay(())
    assert not text.has("tide-a")


def test_messages_that_quote_each_other_are_read_once() -> None:
    assert read(entries("tide-a = { tide-b }\ntide-b = { tide-a }"), "tide-a").keys() == {"tide-a", "tide-b"}

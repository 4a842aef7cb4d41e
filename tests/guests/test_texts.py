"""A guest's words stand beside ours and never over them; what is wrong with a file is one sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.guests import lay_texts
from bot.text import MissingText, catalogue, good_name
from inference.registry import Seen, Sources

Put = Callable[..., Seen]


@pytest.fixture
def put(tmp_path: Path) -> Iterator[Put]:
    """Writes a file of texts into a guests' folder and lays what lies there; afterwards nothing does."""

    def one(name: str, words: str | bytes, language: str = "en") -> Seen:
        folder = tmp_path / "texts" / language
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.ftl").write_bytes(words if isinstance(words, bytes) else words.encode())
        lay_texts(Sources(tmp_path, plugins=False), seen := Seen())
        return seen

    yield one
    lay_texts(Sources(plugins=False), Seen())


def test_a_guests_message_is_said_and_goes_when_the_guest_does(put: Put) -> None:
    assert not put("pool", "pool-tide = The tide is { $way }.\n").broken
    assert catalogue()("pool-tide", way="out") == "The tide is out."
    lay_texts(Sources(plugins=False), Seen())
    with pytest.raises(MissingText):
        catalogue()("pool-tide", way="out")


def test_a_guest_names_its_goods_and_may_borrow_our_words(put: Put) -> None:
    put("pool", "good-kelp = sea lettuce\npool-says = { good-kelp }, not { good-honey }\n")
    assert good_name(catalogue(), "kelp") == "sea lettuce"
    assert catalogue()("pool-says") == "sea lettuce, not honey"


@pytest.mark.parametrize(
    ("name", "words", "why"),
    [
        ("pool", "answer-short = Free pebbles.\n", "its id answer-short should begin with pool-"),
        ("answer", "answer-short = Free pebbles.\n", "its id answer-short is one of ours"),
        ("pool", "good-honey = gold\n", "its id good-honey is one of ours"),
        ("pool", "pool-tide = { $way\n", "it does not parse at"),
        ("pool", "just some words\n", "it does not parse at"),
        ("pool", b"\xff\xfe", "it cannot be read as UTF-8 text"),
    ],
)
def test_a_wrong_file_is_left_out_whole(put: Put, name: str, words: str | bytes, why: str) -> None:
    ours = catalogue()("good-honey"), catalogue().has("answer-short")
    put("reef", "reef-hello = Hello.\n")
    (broken,) = put(name, words).broken
    assert broken.kind == "texts"
    assert broken.source.endswith(f"texts/en/{name}.ftl")
    assert why in broken.fault
    assert "\n" not in broken.fault
    assert (catalogue()("good-honey"), catalogue().has("answer-short")) == ours
    assert catalogue()("reef-hello") == "Hello."


def test_two_guests_cannot_name_one_good(put: Put) -> None:
    put("pool", "good-kelp = kelp\n")
    (broken,) = put("reef", "good-kelp = weed\n").broken
    assert "has the id good-kelp already" in broken.fault
    assert good_name(catalogue(), "kelp") == "kelp"


def test_a_language_that_the_bot_does_not_speak_is_passed_over(put: Put) -> None:
    assert not put("pool", "pool-tide = 潮\n", language="ja").broken
    assert not catalogue().has("pool-tide")

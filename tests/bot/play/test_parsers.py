"""A kept parser reads as a new one does, and one that may mention other people is another."""

from __future__ import annotations

from typing import Any

import pytest
from simcord.preview import _markdown

from bot.play.parsers import KEPT, keep_parsers

TEXTS = ["**Honey** stands at `6`, see https://example.org", "- one\n- two\n> quoted", "||mum|| </wood:1> and <@7>", ""]
CONTEXTS: list[dict[str, Any]] = [{}, {"users": {"7": "Ann"}, "commands": {"1": "wood"}}, {"users": {"7": "Bob"}}]


@pytest.fixture
def makings(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What parsers were made of, one a call; SimCord is as it was after the test."""
    made: list[Any] = []
    make = _markdown._markdown_parser

    def counted(policy: Any, context: Any) -> Any:
        made.append((policy, context))
        return make(policy, context)

    monkeypatch.setattr(_markdown, "_markdown_parser", make)
    monkeypatch.setattr("bot.play.parsers._make", counted)
    return made


def read() -> list[Any]:
    profiles = list(_markdown._FIELD_POLICIES)
    return [
        _markdown.markdown_tokens(text, profile, context=context)
        for profile in profiles
        for text in TEXTS
        for context in CONTEXTS
    ]


def test_what_is_read_is_the_same(makings: list[Any]) -> None:
    fresh = read()
    keep_parsers()
    assert [read(), read()] == [fresh, fresh]


def test_one_is_made_for_each_policy_and_names(makings: list[Any]) -> None:
    keep_parsers()
    for _ in range(3):
        for context in CONTEXTS:
            _markdown.markdown_tokens("hello <@7>", context=dict(context))
    assert len(makings) == len(CONTEXTS)
    for number in range(KEPT + 1):
        _markdown.markdown_tokens("hello", context={"users": {"7": str(number)}})
    _markdown.markdown_tokens("hello", context=CONTEXTS[0])
    assert len(makings) == len(CONTEXTS) + KEPT + 2, "the oldest has gone"

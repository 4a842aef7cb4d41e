"""No prompt, headline, event or letter to a bystander holds a word that could only come from a secret."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings

from bot.text import catalogue
from engine.fairness import deal
from engine.model import World
from inference.prompt import MAX_TOKENS, tokens
from tests.adversarial.firewall.games import games, secret_whispers
from tests.adversarial.firewall.twins import SEED, USERS, Move, Twin

DECK_SEED = "dec0" * 16
BANNED = re.compile(
    r"planted|true tip|\btips?\b|\bbait|forecast|\bdeck|secret|whisperer|insider|\bflag|"
    + "|".join((SEED[:12], DECK_SEED[:12], *USERS, "7" * 18, "8" * 18, "9" * 18)),
    re.IGNORECASE,
)


def _words(seen: dict[str, Any]) -> Iterator[str]:
    """Everything of one entry that a mind or a bystander reads."""
    for event in seen.get("events", ()):
        yield json.dumps(event.stored(), ensure_ascii=False)
    for letter in seen.get("letters", ()):
        yield json.dumps(letter.notice.stored(), ensure_ascii=False)
    for ask in seen.get("asked", ()):
        yield from (ask.key, ask.system, ask.user, repr(ask.view))
    yield from seen.get("headlines", ())
    yield repr(seen["public"])
    if "refused" in seen:
        yield repr(seen["refused"])


@settings(max_examples=40)
@given(game=games(secret_whispers, most_turns=14))
def test_no_secret_word_is_ever_said(world: World, game: list[list[Move]]) -> None:
    async def play() -> None:
        for honest in (True, False):
            twin = Twin(world, deal(world, DECK_SEED, 1, 40), DECK_SEED, honest=honest)
            for moves in game:
                for seen in [*(twin.move(move) for move in moves), await twin.turn()]:
                    for words in _words(seen):
                        assert not BANNED.search(words), words
                    for ask in seen.get("asked", ()):
                        assert tokens(ask.system + "\n" + ask.user) <= MAX_TOKENS
                    if "headlines" in seen:
                        assert 2 <= len(seen["headlines"]) <= 5
                        assert all(0 < len(line) < 90 for line in seen["headlines"])

    asyncio.run(play())


def test_the_scan_would_notice() -> None:
    for words in (
        "a planted rumour",
        "true tip",
        "the deck holds",
        f"user {USERS[0]}",
        f"seed {SEED}",
        "Secrets(seed=",
    ):
        assert BANNED.search(words)
    assert not BANNED.search("Someone has paid 7 for an acorn. Nobody plants them; Fenn tipped a hat.")


def test_no_headline_in_the_catalogue_holds_one(world: World) -> None:
    said = catalogue()
    assert said.has("headline-planted-1")
    for legend in world.legends.values():
        for words in (legend.name, legend.history, *(step.headline for step in legend.steps)):
            assert not BANNED.search(words), words

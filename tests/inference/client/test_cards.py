"""One contract over every card and every cast that is shipped, and the addresses at which they are asked."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import orjson
import pytest

from engine.model import World
from inference import registry
from inference.cards import STAND_IN, Card, load_cards, serve
from inference.casts import Cast, load_casts
from inference.client._wire import Requests, response_format
from inference.prompt import MAX_TOKENS
from inference.registry import RegistryError
from inference.shape import json_schema, reply_grammar, shape_of
from tests.inference.client.servers import an_ask
from tests.inference.scenes import PLAIN

CARDS = load_cards()
CASTS = load_casts(CARDS)
# Servers ignore the first four without a word; the rest have a place of their own, or would change what comes back.
NEVER_SENT = {"guided_json", "guided_regex", "guided_grammar", "guided_choice", "tools", "logprobs", "stream", "n"}
# Loads and runs a model repository's own code, or opens the server's inside: no card may.
NEVER_SERVED = {"--trust-remote-code", "--enable-log-requests", "--allow-credentials"}


@pytest.fixture(params=CARDS.values(), ids=CARDS)
def card(request: pytest.FixtureRequest) -> Card:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture(params=CASTS.values(), ids=CASTS)
def cast(request: pytest.FixtureRequest) -> Cast:
    return request.param  # type: ignore[no-any-return]


def test_the_shipped_cards_and_casts() -> None:
    hubs = {card.hub for card in CARDS.values() if not card.tests_only}
    assert hubs >= {
        "openai/gpt-oss-20b", "openbmb/MiniCPM3-4B", "nvidia/Nemotron-Mini-4B-Instruct",
        "Qwen/Qwen2.5-0.5B-Instruct", "Qwen/Qwen2.5-3B-Instruct",
    }  # fmt: skip
    assert set(CASTS) == {"five-labs", "four-labs", "one-mind", "pocket", "pocket-llama", "wood", "stand-in", "noise"}
    assert {id for id, cast in CASTS.items() if cast.tests_only} == {"noise"}


def test_a_card_is_small_enough_and_says_its_licence(card: Card) -> None:
    assert card.parameters_b < 32
    assert card.licence
    assert card.hub.count("/") == 1


def test_a_prompt_and_its_reply_fit(card: Card) -> None:
    assert MAX_TOKENS + card.request.max_tokens <= card.context


def test_a_request_says_what_the_card_says_and_no_more(card: Card) -> None:
    body = orjson.loads(Requests(card).body(card.called, an_ask(card.id)))
    assert body["model"] == card.called
    assert [message["role"] for message in body["messages"]] == ["system", "user"]
    assert body["max_tokens"] == card.request.max_tokens
    assert tuple(body.get("stop", ())) == card.request.stop
    assert body.get("reasoning_effort", "") == card.request.reasoning_effort
    assert body["temperature"] == card.sampling.temperature
    assert not NEVER_SENT & set(body)
    if card.request.structured == "grammar":  # llama.cpp's own field
        assert body["grammar"] == reply_grammar(shape_of(PLAIN))
        assert "response_format" not in body
        return
    assert body["response_format"] == {
        "type": "structural_tag",
        "format": {
            "type": "sequence",
            "elements": [{"type": "grammar", "grammar": reply_grammar(shape_of(PLAIN))}],
        },
    }


def test_what_a_server_is_told_is_safe(card: Card) -> None:
    flags = {flag.partition("=")[0] for flag in card.serve.flags}
    assert not NEVER_SERVED & flags
    assert not {"--model", "--port", "--host", "--max-model-len", "--api-key"} & flags, "the launcher's own"
    assert "VLLM_SERVER_DEV_MODE" not in card.serve.env


def test_cards_share_an_address_only_with_their_adapters() -> None:
    urls = [url for card in CARDS.values() for url in card.urls]
    assert len(set(urls)) == len(urls)


def test_a_cast_has_a_mind_for_every_creature(cast: Cast, world: World) -> None:
    minds = cast.assign(world.creatures)
    assert list(minds) == list(world.creatures)
    assert set(minds.values()) <= {*CARDS, STAND_IN}
    assert set(cast.minds) <= set(world.creatures), "a creature's name is misspelt"
    assert not any(CARDS[id].tests_only for id in cast.named) or cast.tests_only


def test_five_labs_are_five(world: World) -> None:
    minds = CASTS["five-labs"].assign(world.creatures)
    assert len({CARDS[id].lab for id in minds.values()}) == 5
    assert any(CARDS[id].adapter for id in minds.values()), "the fine-tune is among them"


def test_four_labs_drive_two_creatures_with_the_fine_tune(world: World) -> None:
    minds = list(CASTS["four-labs"].assign(world.creatures).values())
    assert len({CARDS[id].lab for id in minds}) == 4
    (twice,) = {id for id in minds if minds.count(id) == 2}
    assert CARDS[twice].adapter


def test_one_mind_is_one(world: World) -> None:
    assert len(set(CASTS["one-mind"].assign(world.creatures).values())) == 1
    assert set(CASTS["stand-in"].assign(world.creatures).values()) == {STAND_IN}


def test_which_address_counts() -> None:
    def urls(id: str, named: dict[str, list[str]], one: str | None = None) -> tuple[str, ...]:
        return tuple(map(str, serve(CARDS, [id], named, one)[0].urls))

    assert urls("gpt-oss-20b", {}) == tuple(map(str, CARDS["gpt-oss-20b"].urls))
    assert urls("gpt-oss-20b", {}, "http://router") == ("http://router",)
    assert urls("gpt-oss-20b", {"gpt-oss-20b": ["http://a", "http://b"]}, "http://router") == ("http://a", "http://b")
    assert urls("qwen2.5-0.5b-wood", {}) == tuple(map(str, CARDS["qwen2.5-0.5b"].urls)), (
        "an adapter lives with its base"
    )
    assert urls("qwen2.5-0.5b-wood", {"qwen2.5-0.5b": ["http://a"]}) == ("http://a",)
    with pytest.raises(RegistryError, match="nobody"):
        serve(CARDS, [], {"nobody": ["http://a"]})
    assert [one.card.id for one in serve(CARDS, ["phi-4-mini", STAND_IN], {"noise": ["http://a"]})] == [
        "phi-4-mini",
        "noise",
    ]


@pytest.mark.parametrize("structured", ["structural-tag", "json-schema", "json-object", "none"])
def test_every_way_to_tell_of_the_schema(structured: Any) -> None:
    shape = shape_of(PLAIN)
    told = response_format(structured, shape)
    assert told.get("type", "none").replace("_", "-") == structured
    assert (reply_grammar(shape) in _values(told)) == (structured == "structural-tag")
    assert (json_schema(shape) in _values(told)) == (structured == "json-schema")


def _values(node: Any) -> list[Any]:
    inner = list(node.values()) if isinstance(node, dict) else node if isinstance(node, list) else []
    return [node, *(value for one in inner for value in _values(one))]


def test_shipped_files_are_named_after_their_ids() -> None:
    for kind in ("cards", "casts"):
        for path in (Path(registry.__file__).parent / kind).glob("*.toml"):
            assert tomllib.loads(path.read_text(encoding="utf-8"))["id"] == path.stem

"""One contract over every card and every cast, and one sentence for whatever is wrong with one."""

from __future__ import annotations

import tomllib
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import orjson
import pytest

from engine.world import World
from inference import shelf
from inference.cards import STAND_IN, Card, address, load_cards, serve
from inference.casts import Cast, load_casts
from inference.client._wire import Requests, response_format
from inference.prompt import MAX_TOKENS
from inference.reply import json_schema
from inference.shelf import ShelfError
from tests.client.servers import an_ask
from tests.inference.scenes import GOODS

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
    assert set(CASTS) == {"five-labs", "four-labs", "one-mind", "stand-in", "noise"}
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
    assert body["response_format"] == {
        "type": "structural_tag",
        "format": {
            "type": "sequence",
            "elements": [{"type": "json_schema", "json_schema": json_schema(GOODS), "max_whitespace_cnt": 1}],
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


PLAIN: dict[str, Any] = {
    "id": "mine", "hub": "lab/mine", "lab": "Lab", "parameters_b": 3, "licence": "MIT", "context": 4096,
    "urls": ["http://gpu:8001/v1/"],
}  # fmt: skip


def toml(data: dict[str, Any]) -> str:
    return "\n".join(f"{key} = {_inline(value)}" for key, value in data.items())


def _inline(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key} = {_inline(inner)}" for key, inner in value.items()) + "}"
    return orjson.dumps(value).decode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "cards").mkdir()
    (tmp_path / "casts").mkdir()
    return tmp_path


def put(folder: Path, kind: str, name: str, data: dict[str, Any] | str) -> None:
    (folder / kind / f"{name}.toml").write_text(data if isinstance(data, str) else toml(data), encoding="utf-8")


def test_a_model_is_added_by_one_file(folder: Path) -> None:
    put(folder, "cards", "mine", PLAIN | {"request": {"structured": "none", "extra": {"top_k": 5}}})
    put(folder, "casts", "ours", {"id": "ours", "about": "Ours.", "others": "mine", "minds": {"oona": "gpt-oss-20b"}})
    cards = load_cards(folder)
    casts = load_casts(cards, folder)
    assert set(cards) == {*CARDS, "mine"}
    (mine, oona) = serve(cards, casts["ours"].named[::-1], {})
    assert mine.urls == ("http://gpu:8001",)
    assert oona.card.lab == "OpenAI"
    body = orjson.loads(Requests(mine.card).body("mine", an_ask()))
    assert body["top_k"] == 5
    assert "response_format" not in body


def test_a_folder_may_replace_a_shipped_card(folder: Path) -> None:
    put(folder, "cards", "gpt-oss-20b", PLAIN | {"id": "gpt-oss-20b", "hub": "lab/other"})
    assert load_cards(folder)["gpt-oss-20b"].hub == "lab/other"


ADAPTER = {key: value for key, value in PLAIN.items() if key != "urls"} | {"hub": "Qwen/Qwen2.5-0.5B-Instruct"}
TUNE = {"base": "qwen2.5-0.5b", "name": "tune", "path": "var/tune"}
WRONG: list[tuple[dict[str, Any] | str, str]] = [
    ("id = ", "not TOML"),
    ("", 'id = "mine"'),
    (PLAIN | {"id": "other"}, 'id = "mine"'),
    (PLAIN | {"lisence": "MIT"}, "lisence"),
    (PLAIN | {"request": {"stopp": []}}, "request.stopp"),
    (PLAIN | {"parameters_b": 70}, "less than 32"),
    (PLAIN | {"context": 1024}, "do not fit"),
    (PLAIN | {"urls": []}, "at least one address"),
    (PLAIN | {"urls": ["gpu:8001"]}, "http://host:8001"),
    (PLAIN | {"urls": ["http://gpu:port"]}, "urls"),
    (PLAIN | {"channels": []}, "channels"),
    (PLAIN | {"health": "health"}, "health"),
    (PLAIN | {"request": {"structured": "guided_json"}}, "structural-tag"),
    (PLAIN | {"request": {"extra": {"stream": True}}}, "stream has a place of its own"),
    (PLAIN | {"sampling": {"temperature": -1}}, "sampling.temperature"),
    (PLAIN | {"adapter": TUNE}, "belong in that card"),
    (ADAPTER | {"adapter": TUNE | {"base": "nobody"}}, "nobody"),
    (ADAPTER | {"adapter": TUNE | {"base": "qwen2.5-0.5b-wood"}}, "no model's card"),
    (ADAPTER | {"adapter": TUNE | {"base": "qwen2.5-3b"}}, "another model"),
]


@pytest.mark.parametrize(("data", "said"), WRONG, ids=range(len(WRONG)))
def test_a_wrong_card_is_one_sentence(data: dict[str, Any] | str, said: str, folder: Path) -> None:
    put(folder, "cards", "mine", data)
    with pytest.raises(ShelfError) as error:
        load_cards(folder)
    assert said in str(error.value)
    assert "mine" in str(error.value)
    assert len(str(error.value).splitlines()) == 1


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({"id": "ours", "about": "Ours.", "others": "nobody"}, "nobody"),
        ({"id": "ours", "about": "Ours.", "minds": {"oona": 7}}, "minds.oona"),
        ({"id": "ours"}, "about"),
    ],
)
def test_a_wrong_cast_is_one_sentence(data: dict[str, Any], said: str, folder: Path) -> None:
    put(folder, "casts", "ours", data)
    with pytest.raises(ShelfError) as error:
        load_casts(CARDS, folder)
    assert said in str(error.value)
    assert "ours" in str(error.value)


def test_bytes_that_are_no_text_and_a_folder_that_is_none(folder: Path) -> None:
    (folder / "cards" / "mine.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(ShelfError, match="UTF-8"):
        load_cards(folder)
    with pytest.raises(ShelfError, match="no folder"):
        load_cards(folder / "nowhere")


def test_installed_packages_may_add_and_not_replace(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "woodsy_cards"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "mine.toml").write_text(toml(PLAIN), encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    points = {"thousand_token_wood.cards": [EntryPoint("woodsy", "woodsy_cards", "thousand_token_wood.cards")]}
    monkeypatch.setattr(shelf, "entry_points", lambda group: points.get(group, []))
    assert load_cards()["mine"].hub == "lab/mine"
    assert "mine" not in load_cards(plugins=False)
    (package / "gpt-oss-20b.toml").write_text(toml(PLAIN | {"id": "gpt-oss-20b"}), encoding="utf-8")
    with pytest.raises(ShelfError, match="already"):
        load_cards()
    points["thousand_token_wood.cards"] = [EntryPoint("lost", "no_such_package", "thousand_token_wood.cards")]
    with pytest.raises(ShelfError, match="lost"):
        load_cards()


def test_what_a_package_declares_is_found_where_packages_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelves = {"cards": {"mine": PLAIN}, "casts": {"ours": {"id": "ours", "about": "Ours.", "others": "mine"}}}
    for kind, files in shelves.items():
        (tmp_path / "woodsy" / kind).mkdir(parents=True)
        for name, data in files.items():
            put(tmp_path / "woodsy", kind, name, data)
    installed = tmp_path / "woodsy-1.0.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: woodsy\nVersion: 1.0\n")
    points = (f"[thousand_token_wood.{kind}]\nwoodsy = woodsy.{kind}\n" for kind in shelves)
    (installed / "entry_points.txt").write_text("".join(points))
    monkeypatch.syspath_prepend(tmp_path)
    cards = load_cards()
    assert cards["mine"].hub == "lab/mine"
    assert load_casts(cards)["ours"].named == ("mine",)


def test_which_address_counts() -> None:
    def urls(id: str, named: dict[str, list[str]], one: str | None = None) -> tuple[str, ...]:
        return serve(CARDS, [id], named, one)[0].urls

    assert urls("gpt-oss-20b", {}) == CARDS["gpt-oss-20b"].urls
    assert urls("gpt-oss-20b", {}, "http://router") == ("http://router",)
    assert urls("gpt-oss-20b", {"gpt-oss-20b": ["http://a", "http://b"]}, "http://router") == ("http://a", "http://b")
    assert urls("qwen2.5-0.5b-wood", {}) == CARDS["qwen2.5-0.5b"].urls, "an adapter lives with its base"
    assert urls("qwen2.5-0.5b-wood", {"qwen2.5-0.5b": ["http://a"]}) == ("http://a",)
    with pytest.raises(ShelfError, match="nobody"):
        serve(CARDS, [], {"nobody": ["http://a"]})
    assert [one.card.id for one in serve(CARDS, ["phi-4-mini", STAND_IN], {"noise": ["http://a"]})] == [
        "phi-4-mini",
        "noise",
    ]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("http://gpu:8001", "http://gpu:8001"),
        (" https://gpu/v1/ ", "https://gpu"),
        ("http://gpu/models/v1", "http://gpu/models"),
        ("http://[::1]:8001", "http://[::1]:8001"),
    ],
)
def test_addresses_as_people_write_them(given: str, kept: str) -> None:
    assert address(given) == kept


@pytest.mark.parametrize("given", ["", "gpu", "gpu:8001", "ftp://gpu", "http://", "http://gpu:99999", "http://gpu?a=b"])
def test_addresses_that_are_none(given: str) -> None:
    with pytest.raises(ValueError, match=r"http://|[Pp]ort"):
        address(given)


@pytest.mark.parametrize("structured", ["structural-tag", "json-schema", "json-object", "none"])
def test_every_way_to_tell_of_the_schema(structured: Any) -> None:
    told = response_format(structured, GOODS)
    assert told.get("type", "none").replace("_", "-") == structured
    assert (json_schema(GOODS) in _values(told)) == (structured in ("structural-tag", "json-schema"))


def _values(node: Any) -> list[Any]:
    inner = list(node.values()) if isinstance(node, dict) else node if isinstance(node, list) else []
    return [node, *(value for one in inner for value in _values(one))]


def test_shipped_files_are_named_after_their_ids() -> None:
    for kind in ("cards", "casts"):
        for path in (Path(shelf.__file__).parent / kind).glob("*.toml"):
            assert tomllib.loads(path.read_text(encoding="utf-8"))["id"] == path.stem

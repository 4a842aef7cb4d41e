"""Cards and casts of one's own: a folder's, an installed package's, and one sentence for whatever is wrong with one."""

from __future__ import annotations

from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import orjson
import pytest

from inference import registry
from inference.cards import load_cards, serve
from inference.casts import load_casts
from inference.client._wire import Requests
from inference.registry import RegistryError
from tests.inference.client.servers import an_ask

CARDS = load_cards()

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
    assert [str(url) for url in mine.urls] == ["http://gpu:8001/v1"]
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
    (f"id = {'[' * 5000}", "it holds what no such file needs"),
    (f"id = {'9' * 5000}", "it holds what no such file needs"),
    (toml(PLAIN) + '\n[serve.env]\n"A=B" = "c"\n', "A=B"),
    (PLAIN | {"serve": {"flags": ["a\0b"]}}, "flags"),
    (PLAIN | {"memory": {"weights_gib": 1, "kv_kib_per_token": 1e308}}, "kv_kib_per_token"),
    (PLAIN | {"urls": ["http://127.0.0.1:0"]}, "urls"),
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
    with pytest.raises(RegistryError) as error:
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
    with pytest.raises(RegistryError) as error:
        load_casts(CARDS, folder)
    assert said in str(error.value)
    assert "ours" in str(error.value)


def test_bytes_that_are_no_text_and_a_folder_that_is_none(folder: Path) -> None:
    (folder / "cards" / "mine.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(RegistryError, match="UTF-8"):
        load_cards(folder)
    with pytest.raises(RegistryError, match="no folder"):
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
    monkeypatch.setattr(registry, "entry_points", lambda group: points.get(group, []))
    assert load_cards()["mine"].hub == "lab/mine"
    assert "mine" not in load_cards(plugins=False)
    (package / "gpt-oss-20b.toml").write_text(toml(PLAIN | {"id": "gpt-oss-20b"}), encoding="utf-8")
    with pytest.raises(RegistryError, match="already"):
        load_cards()
    points["thousand_token_wood.cards"] = [EntryPoint("lost", "no_such_package", "thousand_token_wood.cards")]
    with pytest.raises(RegistryError, match="lost"):
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

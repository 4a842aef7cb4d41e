"""Addresses as people write them: what is asked, what is shown, and what is never repeated."""

from __future__ import annotations

import json
import traceback

import pytest

from bot.app.exit_codes import Exit, Stop
from bot.app.settings import Settings, load_settings
from inference.cards import Card, address
from inference.cards._address import proxy_address
from inference.registry import RegistryError, read
from tests.inference.client.servers import card

# What is written; where the API then lies; where health does.
WRITTEN = [
    ("http://gpu:8001", "http://gpu:8001/v1", "http://gpu:8001"),
    (" https://gpu/v1/ ", "https://gpu/v1", "https://gpu"),
    ("http://gpu/models/v1", "http://gpu/models/v1", "http://gpu/models"),
    ("http://gpu/models", "http://gpu/models/v1", "http://gpu/models"),
    ("http://[::1]:8001", "http://[::1]:8001/v1", "http://[::1]:8001"),
    ("http://gpu/V1", "http://gpu/v1", "http://gpu"),
    ("http://gpu//v1//", "http://gpu/v1", "http://gpu"),
    ("http://GPU/v1/chat/completions", "http://gpu/v1", "http://gpu"),
    ("http://gpu/v1/Chat/Completions/", "http://gpu/v1", "http://gpu"),
    ("http://gpu/v1/models", "http://gpu/v1", "http://gpu"),
    ("http://gpu/v1/completions", "http://gpu/v1", "http://gpu"),
    ("https://g/v1beta/openai/", "https://g/v1beta/openai", "https://g"),
    ("https://g/openai/v1", "https://g/openai/v1", "https://g/openai"),
    ("https://g/api/paas/v4/", "https://g/api/paas/v4", "https://g/api/paas"),
    ("https://g/v1/account/gateway/openai", "https://g/v1/account/gateway/openai", "https://g"),
    ("https://g/inference/chat/completions", "https://g/inference", "https://g/inference"),
    ("https://g/chat/completions", "https://g", "https://g"),
]


@pytest.mark.parametrize(("written", "api", "root"), WRITTEN)
def test_an_address_says_where_the_api_lies(written: str, api: str, root: str) -> None:
    found = address(written)
    assert (found.root + found.api("/v1"), found.at("/health")) == (api, root + "/health")


def test_what_it_says_stands_before_what_a_card_says() -> None:
    assert address("http://gpu/v1").api("/openai/v1") == "/v1"
    assert address("http://gpu/chat/completions").api("/v1") == ""
    assert address("http://gpu").api("/openai/v1") == "/openai/v1"


WRONG = [
    "", "gpu", "gpu:8001", "ftp://gpu", "http://", "http://gpu:99999", "http://gpu#a", "http://gpu:80 01", "http://[::1",
    "http://us:er@pa/ss:word@gpu", "http://user:pa ss@gpu",
]  # fmt: skip


@pytest.mark.parametrize("written", WRONG)
def test_what_is_none_is_not_repeated(written: str) -> None:
    with pytest.raises(ValueError, match=r"^an address looks like http://host:8001") as error:
        address(written)
    assert error.value.__suppress_context__ or error.value.__context__ is None


@pytest.mark.parametrize("written", ["socks5://p:1", "http://p:1/path", "http://p:1/v1", "http://p:1?a=b", "p:1"])
def test_what_is_no_proxy_is_not_repeated(written: str) -> None:
    with pytest.raises(ValueError, match=r"^a proxy looks like http://host:3128; one that speaks SOCKS"):
        proxy_address(written)


SECRET = "http://wood:pa55w0rd@gpu:8001/v1?key=k3yk3y"


def test_a_credential_is_in_nothing_that_is_shown() -> None:
    found = address(SECRET)
    one = card(urls=[SECRET])
    settings = Settings(
        council_url=SECRET,  # type: ignore[arg-type]
        model_urls={"a": (SECRET,)},  # type: ignore[dict-item]
        council_proxy="http://wood:pa55w0rd@p:1",  # type: ignore[arg-type]
    )
    shown = f"{found} {found!r} {one!r} {one.model_dump_json()} {settings!r} {settings} {settings.model_dump_json()}"
    assert "http://gpu:8001/v1" in shown
    assert not any(secret in shown for secret in ("pa55w0rd", "k3yk3y", "wood:"))
    assert (found.user, found.password, found.query) == ("wood", "pa55w0rd", "key=k3yk3y")


BAD = "http://wood:pa55w0rd@gpu:port/v1?key=k3yk3y"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("WOOD_COUNCIL_URL", BAD),
        ("WOOD_MODEL_URLS", json.dumps({"noise": BAD})),
        ("WOOD_MODEL_URLS", BAD),
        ("WOOD_COUNCIL_PROXY", BAD),
        ("WOOD_COUNCIL_PROXY", json.dumps({"*": BAD})),
    ],
)
def test_a_wrong_setting_repeats_no_credential(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(Stop) as stop:
        load_settings()
    assert stop.value.code == Exit.SETTINGS
    assert name in stop.value.sentence
    told = stop.value.sentence + "".join(traceback.format_exception(stop.value))
    assert not any(piece in told for piece in ("pa55w0rd", "k3yk3y", "port"))


def test_a_wrong_card_repeats_no_credential() -> None:
    plain = 'id = "a"\nhub = "l/a"\nlab = "L"\nparameters_b = 1\nlicence = "MIT"\ncontext = 4096\n'
    with pytest.raises(RegistryError, match="an address looks like") as error:
        read(Card, "a", f'{plain}urls = ["{BAD}"]', "a.toml")
    told = "".join(traceback.format_exception(error.value))
    assert not any(piece in told for piece in ("pa55w0rd", "k3yk3y"))


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("WOOD_COUNCIL_PATH", "v1", "a path looks like /v1"),
        ("WOOD_COUNCIL_PATH", "/v1?x", "a path looks like /v1"),
        ("WOOD_COUNCIL_LIMIT", "tokens", "'max_tokens' or 'max_completion_tokens'"),
        ("WOOD_COUNCIL_STRUCTURED", "guided_json", "'structural-tag'"),
        ("WOOD_COUNCIL_STRUCTURED", '{"a": 1}', "'structural-tag'"),
        ("WOOD_COUNCIL_STRUCTURED", "{oops", "or JSON by card"),
        ("WOOD_COUNCIL_KEY_HEADER", "api key", "the name of a header"),
        ("WOOD_COUNCIL_KEY_HEADER", "Host", "the name of a header"),
        ("WOOD_COUNCIL_AT_ONCE", "0", "greater than or equal to 1"),
    ],
)
def test_a_wrong_setting_is_one_sentence(name: str, value: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(Stop, match=name) as stop:
        load_settings()
    assert said in stop.value.sentence
    assert len(stop.value.sentence.splitlines()) == 1

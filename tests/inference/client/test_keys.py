"""A wrong key is told as a wrong key, wherever one meets it: check, /council's troubles, evaluate, sim."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import orjson
import pytest

from bot.app.exit_codes import Exit
from inference.client import WrongKey
from inference.client._refusal import Blot, refusal
from tests.builders.warm import run
from tests.conventions.tree import ROOT
from tests.inference.client.conftest import Convene
from tests.inference.client.kinds import MODEL, serving_as, vllm
from tests.inference.client.servers import Server, asked, at, says
from tests.inference.client.test_kinds import House, house

__all__ = ["house"]
KEYS = {
    "vLLM": (401, {"error": "Unauthorized"}),
    "OpenAI": (401, {"error": {"message": "Incorrect API key provided: sk-abcdef."}}),
    "llama.cpp": (401, {"error": {"code": 401, "message": "Invalid API Key", "type": "authentication_error"}}),
    "Gemini": (400, [{"error": {"code": 400, "message": "API key not valid. Please pass a valid API key."}}]),
    "a proxy": (401, b"<html><body>401 Authorization Required</body></html>"),
    "a gateway": (403, {"message": "Invalid authentication credentials"}),
    "Azure": (401, {"error": {"code": "401", "message": "Access denied due to invalid subscription key."}}),
    "FastAPI": (403, {"detail": "Not authenticated: API key missing"}),
}
OTHERS = {
    "a filter": (403, {"error": {"message": "The request was flagged by moderation."}}),
    "a context": (400, {"error": {"message": "maximum context length is 512 tokens"}}),
    "a field": (
        400,
        {"error": {"message": "Invalid value: 'max_tokens' is above this model's token limit"}},
    ),
    "a region": (403, {"error": {"message": "Country not supported"}}),
    "busy": (429, {"error": {"message": "rate limit for this api key is exceeded"}}),
    "no model": (404, {"error": {"message": "no such model for this key"}}),
}


def raw(body: Any) -> bytes:
    return body if isinstance(body, bytes) else orjson.dumps(body)


@pytest.mark.parametrize("keyed", [True, False])
@pytest.mark.parametrize(("status", "body"), KEYS.values(), ids=KEYS)
def test_a_refused_key_is_known_in_every_servers_words(status: int, body: Any, keyed: bool) -> None:
    error = refusal(status, raw(body), "", Blot(()), keyed)
    assert isinstance(error, WrongKey)
    assert str(error).startswith("it does not take the key" if keyed else "it asks for a key")
    assert f"status {status}" in str(error)


@pytest.mark.parametrize(("status", "body"), OTHERS.values(), ids=OTHERS)
def test_other_refusals_are_not_taken_for_it(status: int, body: Any) -> None:
    assert not isinstance(refusal(status, raw(body), "", Blot(()), True), WrongKey)


async def test_moderators_are_told_of_it(server: Server, convene: Convene) -> None:
    server.answer = says({"error": "Unauthorized"}, 401)
    council = convene(at(server.url), key="wrong")
    assert (await asked(council)).understudy
    assert council.troubles["tiny"].startswith("it does not take the key: ")


@pytest.mark.parametrize(("key", "said"), [("wrong", "it does not take the key"), ("", "it asks for a key")])
async def test_check_says_which_setting_would_help(key: str, said: str, house: House) -> None:
    async with serving_as(vllm(needs={"Authorization": "Bearer right"})) as kind:
        house.url = kind.url
        house.env["council_key"] = key or None
        code, line, advice = await house.check()
    assert (code, advice) == (Exit.MODEL_AWAY, [])
    assert said in line
    assert "set WOOD_COUNCIL_KEY" in line
    assert "down" not in line


@pytest.mark.parametrize(
    "command",
    [
        ["inference.evaluate", "--cast", "one", "--turns", "1"],
        ["bot", "sim", "--cast", "one", "--seeds", "1", "--turns", "1"],
    ],
    ids=["evaluate", "sim"],
)
async def test_the_lab_does_not_play_against_a_closed_door(command: list[str], tmp_path: Path) -> None:
    for kind in ("cards", "casts"):
        (tmp_path / kind).mkdir()
    (tmp_path / "casts" / "one.toml").write_text('id = "one"\nabout = "One."\nothers = "tiny"\n')
    async with serving_as(vllm(needs={"Authorization": "Bearer right"})) as kind:
        told = {"id": "tiny", "hub": MODEL, "lab": "Lab", "licence": "MIT", "urls": [kind.url]}
        lines = [f"{name} = {orjson.dumps(value).decode()}" for name, value in told.items()]
        (tmp_path / "cards" / "tiny.toml").write_text("\n".join([*lines, "context = 4096", "parameters_b = 1"]))
        env = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "WOOD_COUNCIL_FOLDER": str(tmp_path)}
        for key, said in (("wrong", "does not take the key"), ("right", "")):
            given = env | {"WOOD_COUNCIL_KEY": key}
            done = await asyncio.to_thread(run, command, cwd=tmp_path, env=given)
            assert done.returncode == (Exit.MODEL_AWAY if said else Exit.OK), done.stderr
            assert said in done.stderr
            assert done.stderr.count("\n") == bool(said)
    done = await asyncio.to_thread(run, command, cwd=tmp_path, env=given)
    assert done.returncode == Exit.MODEL_AWAY, "nobody answers any more"
    assert "A model does not answer" in done.stderr

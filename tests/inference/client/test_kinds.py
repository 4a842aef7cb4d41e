"""Any server that speaks chat completions serves: `check` finds out how it wants to be asked, and then it plays."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.app.exit_codes import Exit
from bot.app.runtime import seat
from bot.app.settings import Settings
from bot.cli.check import check_house
from bot.cli.check_models import question
from bot.guests import load_world
from inference.cards import Served, address, load_cards
from inference.client import ModelCouncil
from inference.protocol import Ask, Reply
from tests.inference.client.kinds import (
    MODEL,
    Kind,
    bare,
    gemini,
    holds,
    knows,
    listing,
    llama_cpp,
    llama_cpp_of_old,
    ollama,
    openai,
    router,
    serving_as,
    shape_of,
    vllm,
)
from tests.inference.client.servers import ASK

CARD = """
id = "tiny"
hub = "{hub}"
lab = "Lab"
parameters_b = 1
licence = "MIT"
context = 4096
urls = ["{url}"]
{more}
"""
CAST = 'id = "ours"\nabout = "Ours."\nothers = "tiny"\n'


class House:
    """A cast of one card at one address, checked and asked as an operator and a wood do; `env` are settings."""

    def __init__(self, folder: Path, url: str, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.url, self.capsys = folder, url, capsys
        self.env: dict[str, Any] = {}
        self.hub, self.more = MODEL, ""

    @property
    def settings(self) -> Settings:
        for kind, name, text in (
            ("cards", "tiny", CARD.format(hub=self.hub, url=self.url, more=self.more)),
            ("casts", "ours", CAST),
        ):
            (self.folder / kind).mkdir(exist_ok=True)
            (self.folder / kind / f"{name}.toml").write_text(text, encoding="utf-8")
        given = {"cast": "ours", "council_folder": self.folder, "plugins": False, "deadline_s": 5.0}
        return Settings(database=self.folder / "wood.db", **(given | self.env))

    async def check(self) -> tuple[int, str, list[str]]:
        """The exit code, the model's line, and the lines that say what to set."""
        code = await check_house(self.settings)
        lines = self.capsys.readouterr().out.splitlines()
        (line,) = (one for one in lines if one.startswith("model "))
        return code, line, [one.partition(" -- ")[2] for one in lines if one.startswith("set ")]

    def obey(self, advice: list[str]) -> None:
        """Do what the lines say."""
        for line in advice:
            if setting := re.fullmatch(r"WOOD_(\w+)=(.+)", line):
                self.env[setting[1].lower()] = setting[2]
            elif address := re.fullmatch(r"the address of tiny: (\S+)", line):
                self.url = address[1]
            else:
                self.more = "[request]\n" + line.removeprefix("in the card tiny, under [request]: ")

    async def turn(self, ask: Ask = ASK) -> Reply:
        """One mind's reply."""
        council, _ = seat(self.settings)
        try:
            (reply,) = await council.ask([replace(ask, card="tiny")])
            return reply
        finally:
            await council.close()


@pytest.fixture
def house(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> House:
    return House(tmp_path, "", capsys)


KINDS: dict[str, tuple[Kind, list[str]]] = {
    "vllm": (vllm(), []),
    "ollama": (ollama(), ["WOOD_COUNCIL_STRUCTURED=json-schema"]),
    "llama.cpp": (llama_cpp(), ["WOOD_COUNCIL_STRUCTURED=json-schema"]),
    "llama.cpp of old": (llama_cpp_of_old(), ["WOOD_COUNCIL_STRUCTURED=grammar"]),
    "openai": (
        openai(),
        [
            "WOOD_COUNCIL_STRUCTURED=json-schema",
            "WOOD_COUNCIL_LIMIT=max_completion_tokens",
            'in the card tiny, under [request]: leave_out = ["temperature","top_p"]',
        ],
    ),
    "gemini": (
        gemini(),
        ["WOOD_COUNCIL_STRUCTURED=json-schema", "the address of tiny: {url}/v1beta/openai/chat/completions"],
    ),
    "bare": (bare(), ["WOOD_COUNCIL_STRUCTURED=none", "the address of tiny: {url}/chat/completions"]),
}


@pytest.mark.parametrize("name", KINDS)
async def test_check_finds_the_way_and_then_it_plays(name: str, house: House) -> None:
    kind, expected = KINDS[name]
    kind.asked.clear()
    async with serving_as(kind):
        house.url = kind.url
        code, line, advice = await house.check()
        assert advice == [one.format(url=kind.url) for one in expected]
        assert code == (Exit.MODEL_AWAY if expected else Exit.OK), line
        assert "()" not in line
        assert len(kind.asked) <= 20, "it does not ask for ever"
        house.obey(advice)
        kind.asked.clear()
        code, line, advice = await house.check()
        assert (code, advice) == (Exit.OK, []), line
        assert "well" in line
        assert len(kind.asked) == 1, "one real question"
        reply = await house.turn()
    assert (reply.outcome, reply.model, reply.understudy, reply.fallback) == ("answered", "tiny", False, False)


async def test_the_question_is_a_turns_own_and_as_long_as_they_come(house: House) -> None:
    async with serving_as(vllm()) as kind:
        house.url = kind.url
        await house.check()
        await house.turn()
    asked, played = kind.asked
    assert asked["response_format"]["type"] == played["response_format"]["type"] == "structural_tag"
    assert "You are Oona" in asked["messages"][0]["content"]
    assert sum(len(message["content"]) for message in asked["messages"]) > 2500


@pytest.mark.parametrize(
    "written",
    ["{url}/", "{url}/v1", "{url}/v1/", "{url}/V1", "{url}/v1/chat/completions", "{url}//v1/", "{url}/v1/models"],
)
async def test_an_address_as_people_copy_it_serves(written: str, house: House) -> None:
    async with serving_as(vllm()) as kind:
        house.url = written.format(url=kind.url)
        code, line, _ = await house.check()
        assert (code, (await house.turn()).understudy) == (Exit.OK, False), line


@pytest.mark.parametrize("path", ["/v1beta/openai", "/openai/v1", "/api/paas/v4", "/llm/v1", "/inference", ""])
@pytest.mark.parametrize("way", ["address", "whole", "setting", "by card", "card"])
async def test_a_path_is_data(path: str, way: str, house: House) -> None:
    async with serving_as(vllm(path=path)) as kind:
        house.url = kind.url
        if way == "address":
            house.url += path if re.search(r"/v\d", path) else f"{path}/chat/completions"
        elif way == "whole":
            house.url += f"{path}/chat/completions"
        elif way == "setting":
            house.env["council_path"] = path or "/"
        elif way == "by card":
            house.env["council_path"] = f'{{"tiny": "{path}/"}}'
        else:
            house.more = f'path = "{path}"'
        code, line, advice = await house.check()
        assert (code, advice, (await house.turn()).understudy) == (Exit.OK, [], False), line
        assert {place for place in kind.places if "chat" in place} == {f"{path}/chat/completions"}


@pytest.mark.parametrize("shape", ["structural_tag", "json_schema", "grammar", "json_object", "none"])
@pytest.mark.parametrize("way", ["setting", "by card", "card"])
async def test_the_shape_is_data(shape: str, way: str, house: House) -> None:
    async with serving_as(Kind()) as kind:
        house.url = kind.url
        if way == "setting":
            house.env["council_structured"] = shape
        elif way == "by card":
            house.env["council_structured"] = f'{{"tiny": "{shape.replace("_", "-")}", "*": "none"}}'
        else:
            house.more = f'[request]\nstructured = "{shape.replace("_", "-")}"'
        await house.turn()
        assert [shape_of(body) for body in kind.asked] == [shape]


@pytest.mark.parametrize("limit", ["max_tokens", "max_completion_tokens"])
async def test_the_bound_of_a_reply_has_the_name_it_is_given(limit: str, house: House) -> None:
    async with serving_as(Kind()) as kind:
        house.url = kind.url
        house.env["council_limit"] = limit
        await house.turn()
        (body,) = kind.asked
        assert {name for name in body if name.startswith("max_")} == {limit}


async def test_a_name_that_stands_elsewhere_in_the_list_is_not_served(house: House) -> None:
    """As the root of another model, or as a piece of another's name."""
    kind = vllm(rules=(knows("tiny-alias"),), listed=listing("tiny-alias", f"{MODEL}-large", root=MODEL))
    async with serving_as(kind):
        house.url = kind.url
        code, line, _ = await house.check()
        assert code == Exit.MODEL_AWAY
        assert f"it has no model called {MODEL}; it lists tiny-alias, {MODEL}-large" in line


async def test_a_list_that_does_not_name_it_counts_where_nobody_says_who_answered(house: House) -> None:
    async with serving_as(vllm(rules=(), listed=listing("other"), by=lambda body: "")) as kind:
        house.url = kind.url
        code, line, _ = await house.check()
        assert (code, "it lists other" in line) == (Exit.MODEL_AWAY, True)


async def test_a_context_that_is_too_small_is_said_in_the_servers_words(house: House) -> None:
    async with serving_as(vllm(rules=(knows(MODEL), holds(512)))) as kind:
        house.url = kind.url
        code, line, advice = await house.check()
        assert (code, advice) == (Exit.MODEL_AWAY, [])
        assert "status 400: This model's maximum context length is 512 tokens" in line
        assert (await house.turn(question(load_world()))).understudy


async def test_a_model_that_speaks_as_it_likes_is_not_well(house: House) -> None:
    async with serving_as(ollama(says=lambda body: "Honey, please.")) as kind:
        house.url = kind.url
        code, line, advice = await house.check()
        assert (code, advice) == (Exit.MODEL_AWAY, [])
        assert "nothing in it can be read as a reply" in line
        assert {shape_of(body) for body in kind.asked} == {
            "structural_tag", "json_schema", "grammar", "json_object", "none",
        }  # fmt: skip


async def test_a_routers_fallback_is_named(house: House) -> None:
    async with serving_as(router()) as kind:
        house.url = kind.url
        code, line, _ = await house.check()
        assert (code, "another model answers in its place (other-lab/small-7b)" in line) == (Exit.MODEL_AWAY, True)


async def test_a_key_that_is_wrong_is_no_question_of_shapes(house: House) -> None:
    async with serving_as(vllm(needs={"Authorization": "Bearer right"})) as kind:
        house.url = kind.url
        house.env["council_key"] = "wrong"
        code, line, advice = await house.check()
        assert (code, advice, kind.asked) == (Exit.MODEL_AWAY, [], [])
        assert "status 401: Incorrect API" in line


async def test_what_two_cards_need_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async with serving_as(vllm()) as well, serving_as(ollama()) as other:
        house = House(tmp_path, well.url, capsys)
        house.env["model_urls"] = {"noise": [other.url], "tiny": [well.url]}
        other.rules = ()
        await check_house(house.settings)
        lines = [line for line in capsys.readouterr().out.splitlines() if line.startswith("set ")]
        assert [line.partition(" -- ")[2] for line in lines] == ['WOOD_COUNCIL_STRUCTURED={"noise":"json-schema"}']


async def test_the_pocket_mind_by_llama_cpp_is_asked_by_grammar(house: House) -> None:
    """Its card as shipped, before the double of llama.cpp's server, of old and of today."""
    card = load_cards(plugins=False)["pocket-llama"]
    for kind in (llama_cpp(), llama_cpp_of_old()):
        async with serving_as(kind):
            served = Served(card, (address(kind.url),))
            council = ModelCouncil([served], label="pocket-llama")
            (reply,) = await council.ask([replace(question(load_world()), card=card.id)])
            await council.close()
        assert (reply.outcome, reply.understudy, reply.model) == ("answered", False, "pocket-llama")
        assert [shape_of(body) for body in kind.asked] == ["grammar"]

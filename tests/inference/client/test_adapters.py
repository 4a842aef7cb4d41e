"""A fine-tune that is not there: its base plays, and that is said; keys and health of any server."""

from __future__ import annotations

import pytest

from inference.cards import Served, address
from inference.client._endpoint import ADAPTER_REST_S
from tests.inference.client.conftest import Convene
from tests.inference.client.servers import Clock, Server, asked, at, card, nobody, says, serving
from tests.inference.client.servers import an_ask as ask

BASE = card("base")
WOOD = card("wood-tune", hub=BASE.hub, adapter={"base": "base", "name": "wood", "path": "var/adapters/wood"})


@pytest.fixture
def served(server: Server) -> Served:
    """The adapter on a server that knows its base alone, until `models` says more."""
    server.models = (BASE.called,)
    server.answer = server.by_name
    return Served(WOOD, (address(server.url),), BASE)


async def test_until_it_is_trained_the_base_plays_and_says_so(served: Served, server: Server, convene: Convene) -> None:
    council = convene(served, label="five-labs")
    assert council.label == "five-labs"
    reply = await asked(council, ask("wood-tune"))
    assert (reply.outcome, reply.model, reply.understudy) == ("answered", "base", False)
    assert council.label == "five-labs (wood-tune = base)"
    assert council.down == ()
    assert [one.state for one in await council.health()] == ["base"]
    await asked(council, ask("wood-tune"))
    assert [body["model"] for body in server.asked] == ["wood", BASE.called, BASE.called], "not asked for each turn"


async def test_once_it_is_there_it_plays(served: Served, server: Server, convene: Convene, clock: Clock) -> None:
    council = convene(served, label="five-labs")
    await asked(council, ask("wood-tune"))
    server.models = (BASE.called, "wood")
    assert [one.state for one in await council.health()] == ["well"]
    clock.now += ADAPTER_REST_S
    reply = await asked(council, ask("wood-tune"))
    assert reply.model == "wood-tune"
    assert council.label == "five-labs"


async def test_a_server_without_the_base_either_is_down(served: Served, server: Server, convene: Convene) -> None:
    server.models = ()
    council = convene(served)
    assert (await asked(council, ask("wood-tune"))).understudy
    assert council.down == ("wood-tune",)


async def test_the_key_goes_along_and_only_then(server: Server, convene: Convene) -> None:
    await asked(convene(at(server.url), key="s3cret"))
    await asked(convene(at(server.url)))
    first, second = server.headers
    assert first["Authorization"] == "Bearer s3cret"
    assert "Authorization" not in second
    assert first["Content-Type"] == "application/json"


async def test_health_is_told_for_every_address(server: Server, convene: Convene) -> None:
    dead = await nobody()
    server.models = ("lab/tiny",)
    async with serving() as ill:
        ill.healthy = False
        council = convene(at(server.url, dead), at(ill.url, id="other"))
        found = {(one.card, one.url): one for one in await council.health()}
    assert found["tiny", server.url].state == "well"
    assert found["tiny", dead].state == "down"
    assert "ClientConnectorError" in found["tiny", dead].why
    assert "500" in found["other", ill.url].why
    assert council.cards == ("tiny", "other")


async def test_a_wrong_key_or_name_shows_before_the_first_turn(server: Server, convene: Convene) -> None:
    server.models = ("lab/other",)
    assert [one.state for one in await convene(at(server.url)).health()] == ["unlisted"]
    server.list_status = 401
    (found,) = await convene(at(server.url)).health()
    assert (found.state, found.model) == ("key", "lab/tiny")
    assert "401" in found.why
    server.list_status = 404
    assert [one.state for one in await convene(at(server.url)).health()] == ["well"], "not every server keeps a list"


async def test_a_refusal_names_no_key(server: Server, convene: Convene, caplog: pytest.LogCaptureFixture) -> None:
    server.answer = says({"error": {"message": "Incorrect API key provided: s3cret"}}, 401)
    await asked(convene(at(server.url), key="s3cret"))
    assert "401" in caplog.text
    assert "s3cret" not in caplog.text

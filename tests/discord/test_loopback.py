"""The double itself: what Discord refuses, limits, deduplicates and replays, it does too."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from tests.discord.loopback import DROPPED, Interaction, Loopback, NotOffered, banned, limited, page, problem
from tests.discord.loopback.api.record import most_within
from tests.discord.loopback.api.routes import GATEWAY_BOT, LOGIN, POST_MESSAGE
from tests.discord.loopback.payloads import CARD, Json

ECHO: Json = {
    "name": "echo",
    "description": "-",
    "options": [{"name": "word", "description": "-", "type": 3, "required": True}],
}
KEEP: Json = {"name": "keep", "description": "-", "default_member_permissions": "32", "integration_types": [0]}


class Client:
    """A bot with no library, no patience and no manners."""

    def __init__(self, discord: Loopback, http: aiohttp.ClientSession) -> None:
        self.discord, self._http = discord, http

    async def call(self, method: str, path: str, body: Any = None, token: str | None = None) -> tuple[int, Any]:
        """Status, and the JSON or the text that came."""
        headers = {"Authorization": f"Bot {token or self.discord.world.bot.token}"}
        async with self._http.request(method, f"{self.discord.url}/api/v10{path}", json=body, headers=headers) as reply:
            text = await reply.text()
            return reply.status, json.loads(text) if reply.content_type == "application/json" else text

    async def open(self) -> aiohttp.ClientWebSocketResponse:
        """A socket, greeted."""
        ws = await self._http.ws_connect(f"{self.discord.url}/gateway")
        assert (await ws.receive_json())["op"] == 10
        return ws

    async def dial(self, **identity: Any) -> aiohttp.ClientWebSocketResponse:
        """A socket that has identified itself."""
        ws = await self.open()
        given = {"token": self.discord.world.bot.token, "intents": 1, "properties": {}}
        await ws.send_json({"op": 2, "d": given | identity})
        return ws

    async def acknowledge(self, one: Interaction, kind: int = 5) -> tuple[int, Any]:
        """The callback."""
        return await self.call("POST", f"/interactions/{one.id}/{one.token}/callback", {"type": kind, "data": {}})


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    """A client of a Discord with one server and two commands."""
    discord = Loopback()
    await discord.start()
    discord.world.add_guild()
    async with aiohttp.ClientSession() as http:
        made = Client(discord, http)
        assert (await made.call("PUT", f"/applications/{discord.world.bot.id}/commands", [ECHO, KEEP]))[0] == 200
        yield made
    await discord.stop()


def place(discord: Loopback) -> tuple[int, int, int]:
    """A server, its first channel, a user."""
    (guild,) = discord.world.guilds
    return guild, discord.world.channel_of(guild), discord.world.add_user("Ann")


async def test_a_nonce_is_a_message_for_so_long(client: Client) -> None:
    _, channel, _ = place(client.discord)
    body = {"content": "news", "nonce": "n1", "enforce_nonce": True}
    first, again = [(await client.call("POST", f"/channels/{channel}/messages", body))[1]["id"] for _ in range(2)]
    assert first == again
    client.discord.rules.nonce_s = 0
    assert (await client.call("POST", f"/channels/{channel}/messages", body))[1]["id"] != first
    assert len(client.discord.messages(channel)) == 2


async def test_what_is_too_long_or_empty_is_refused_and_noted(client: Client) -> None:
    _, channel, _ = place(client.discord)
    for body in ({"content": "x" * 2001}, {"content": ""}, {"embeds": [{"description": "x" * 4097}]}):
        assert (await client.call("POST", f"/channels/{channel}/messages", body))[0] == 400
    assert len(client.discord.record.problems) == 3


async def test_a_card_is_of_components_alone_and_few_enough(client: Client) -> None:
    _, channel, _ = place(client.discord)
    text = {"type": 10, "content": "x"}
    gone = {"type": 12, "items": [{"media": {"url": "attachment://gone.png"}}]}
    for body in (
        {"flags": CARD, "components": [text], "content": "x"},
        {"flags": CARD, "components": [{"type": 17, "components": [text] * 40}]},
        {"flags": CARD, "components": [{**text, "content": "x" * 4001}]},
        {"flags": CARD, "components": [gone]},
    ):
        assert (await client.call("POST", f"/channels/{channel}/messages", body))[0] == 400
    assert (await client.call("POST", f"/channels/{channel}/messages", {"flags": CARD, "components": [text]}))[0] == 200


async def test_an_interaction_is_acknowledged_once_and_in_time(client: Client) -> None:
    guild, _, ann = place(client.discord)
    one = client.discord.hands.slash(guild, ann, "echo", word="a")
    assert (await client.acknowledge(one))[0] == 204
    assert one.thinking
    assert (await client.acknowledge(one))[1]["code"] == 40060
    app = client.discord.world.bot.id
    await client.call("PATCH", f"/webhooks/{app}/{one.token}/messages/@original", {"content": "a"})
    assert (await one.answered()).text == "a"

    client.discord.rules.ack_s = 0
    late = client.discord.hands.slash(guild, ann, "echo", word="b")
    assert (await client.acknowledge(late))[1]["code"] == 10062
    assert late.late
    assert late.acked is None
    client.discord.rules.token_s = 0
    assert (await client.call("POST", f"/webhooks/{app}/{one.token}", {"content": "c"}))[1]["code"] == 50027


async def test_users_do_only_what_they_are_offered(client: Client) -> None:
    guild, _, ann = place(client.discord)
    hands = client.discord.hands
    with pytest.raises(NotOffered):
        hands.slash(guild, ann, "sing")
    with pytest.raises(NotOffered):
        hands.slash(guild, ann, "echo")
    with pytest.raises(NotOffered):
        hands.slash(guild, ann, "echo", word="a", loud=True)
    with pytest.raises(NotOffered):
        hands.slash(guild, ann, "keep")
    with pytest.raises(NotOffered):
        hands.slash(guild, ann, "keep", manager=True, own_install=True)
    stranger = client.discord.world.add_guild("Elsewhere", invited=False)
    ws = await client.dial()
    await ws.receive_json()
    await ws.receive_json()
    hands.slash(stranger, ann, "echo", word="a", own_install=True)
    told = await ws.receive_json()
    assert told["d"]["authorizing_integration_owners"] == {"1": str(ann)}
    assert (await client.call("GET", f"/guilds/{stranger}"))[1]["code"] == 10004
    await ws.close()


async def test_limits_are_kept_and_counted(client: Client) -> None:
    _, channel, _ = place(client.discord)
    statuses = [(await client.call("POST", f"/channels/{channel}/messages", {"content": "x"}))[0] for _ in range(6)]
    assert statuses == [200] * 5 + [429]
    client.discord.rules.global_per_s = 10
    for _ in range(20):
        status, body = await client.call("GET", "/users/@me")
    assert (status, body["global"]) == (429, True)
    record = client.discord.record
    assert record.busiest() == len(record.calls)
    assert len(record.limited()) == len(record.invalid()) > 1
    assert most_within([0.0, 0.5, 0.9, 1.2, 3.0], 1.0) == 3


@pytest.mark.parametrize(
    ("reply", "status", "body"),
    [
        (problem(403, 50001, "Missing Access"), 403, {"message": "Missing Access", "code": 50001}),
        (page(403), 403, "<html><title>error code: 1020</title></html>"),
        (page(404, "no", "text/plain"), 404, "no"),
        (banned(3600), 429, "<html><title>Access denied | error 1015</title></html>"),
        (limited(900.0), 429, {"message": "You are being rate limited.", "retry_after": 900.0, "global": False}),
    ],
)
async def test_a_fault_says_what_it_shall_and_then_no_more(client: Client, reply: Any, status: int, body: Any) -> None:
    fault = client.discord.fail(LOGIN, reply)
    assert await client.call("GET", "/users/@me") == (status, body)
    assert (await client.call("GET", "/users/@me"))[0] == 200
    assert fault.hits == 1


async def test_an_answer_is_lost_before_or_after_its_effect(client: Client) -> None:
    guild, channel, _ = place(client.discord)
    other = client.discord.world.channel_of(guild, 1)
    for after, stands in ((False, 0), (True, 1)):
        client.discord.fail(POST_MESSAGE, DROPPED, after=after, where={"channel": channel})
        assert (await client.call("POST", f"/channels/{other}/messages", {"content": "x"}))[0] == 200
        with pytest.raises(aiohttp.ServerDisconnectedError):
            await client.call("POST", f"/channels/{channel}/messages", {"content": "x"})
        assert len(client.discord.messages(channel)) == stands


async def test_a_session_is_resumed_with_what_it_missed(client: Client) -> None:
    guild, _, ann = place(client.discord)
    ws = await client.dial()
    ready, there = await ws.receive_json(), await ws.receive_json()
    assert (ready["t"], there["t"]) == ("READY", "GUILD_CREATE")
    client.discord.gateway.cut()
    assert (await ws.receive()).type in (aiohttp.WSMsgType.CLOSED, aiohttp.WSMsgType.ERROR)
    client.discord.hands.slash(guild, ann, "echo", word="a")
    ws = await client.open()
    await ws.send_json({"op": 6, "d": {"session_id": ready["d"]["session_id"], "seq": there["s"], "token": ""}})
    assert [(await ws.receive_json())["t"] for _ in range(2)] == ["INTERACTION_CREATE", "RESUMED"]
    await ws.close()


async def test_identify_is_refused_as_told_and_as_deserved(client: Client) -> None:
    client.discord.gateway.on_identify.append(4013)
    assert (await (await client.dial()).receive()).data == 4013
    assert (await (await client.dial(token="wrong")).receive()).data == 4004
    assert (await (await client.dial(intents=1 << 15)).receive()).data == 4014
    client.discord.rules.guilds_a_shard = 0
    assert (await (await client.dial()).receive()).data == 4011


async def test_every_shard_hears_of_its_own_servers(client: Client) -> None:
    client.discord.rules.shards = 2
    assert (await client.call("GET", "/gateway/bot"))[1]["shards"] == 2
    for number in range(5):
        client.discord.world.add_guild(f"S{number}")
    told = []
    for shard in (0, 1):
        ws = await client.dial(shard=[shard, 2])
        told.append({int(one["id"]) for one in (await ws.receive_json())["d"]["guilds"]})
        await ws.close()
    assert told[0] | told[1] == set(client.discord.world.guilds)
    assert not told[0] & told[1]
    assert all((guild >> 22) % 2 == 1 for guild in told[1])


async def test_a_server_in_an_outage_is_listed_and_one_that_is_unlisted_is_not(client: Client) -> None:
    world = client.discord.world
    (there,) = world.guilds
    away, unlisted = world.add_guild("Away"), world.add_guild("Unlisted")
    world.outage(away)
    world.guilds[unlisted].unlisted = True
    ws = await client.dial()
    assert {int(one["id"]) for one in (await ws.receive_json())["d"]["guilds"]} == {there, away}
    assert int((await ws.receive_json())["d"]["id"]) == there
    world.outage(away, False)
    assert int((await ws.receive_json())["d"]["id"]) == away
    assert (await client.call("GET", f"/guilds/{unlisted}"))[0] == 200
    await ws.close()


async def test_another_bot_is_in_no_server(client: Client) -> None:
    old = client.discord.world.bot
    client.discord.world.bot = client.discord.world.new_bot()
    assert (await client.call("GET", "/users/@me", token=old.token))[0] == 401
    ready = await (await client.dial()).receive_json()
    assert ready["d"]["guilds"] == []


async def test_the_network_and_discord_go_away_and_come_back(client: Client) -> None:
    await client.discord.close_port()
    with pytest.raises(aiohttp.ClientConnectionError):
        await client.call("GET", GATEWAY_BOT.template)
    await client.discord.open_port()
    assert (await client.call("GET", GATEWAY_BOT.template))[0] == 200
    client.discord.go_away()
    assert await client.call("GET", GATEWAY_BOT.template) == (503, "upstream connect error")
    with pytest.raises(aiohttp.WSServerHandshakeError):
        await client.dial()
    client.discord.come_back()
    assert (await client.call("GET", GATEWAY_BOT.template))[0] == 200

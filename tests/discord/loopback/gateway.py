"""The gateway: who may identify, what each session hears, and every way in which it hangs up."""

from __future__ import annotations

import json
import time
from collections import deque
from typing import Any

from aiohttp import WSMsgType, web

from tests.discord.loopback import payloads
from tests.discord.loopback import sessions as op
from tests.discord.loopback.api.record import Record
from tests.discord.loopback.interactions import Interaction
from tests.discord.loopback.payloads import Json
from tests.discord.loopback.rules import Rules
from tests.discord.loopback.sessions import Connection, Session
from tests.discord.loopback.world import World

PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15  # members, presences, content of messages
INVALID = "invalid"  # for `on_identify`


class Gateway:
    """Sessions and their sockets. What a scenario does to them is below; `log` tells what became of it."""

    def __init__(self, rules: Rules, record: Record, interactions: dict[int, Interaction]) -> None:
        self._rules, self._record, self._interactions = rules, record, interactions
        self.world: World  # set by the server: the world tells its news to the gateway
        self.sessions: dict[str, Session] = {}
        self.connections: set[Connection] = set()
        self.on_identify: deque[int | str] = deque()  # what the next IDENTIFYs get: a close code, or INVALID
        self.refuse: int | None = None  # the HTTP status that a handshake gets
        self.acks = True  # whether heartbeats are answered
        self.log: list[str] = []
        self._identified: dict[int, float] = {}

    # ---------------------------------------------------------------- what a scenario asks and does

    def connected(self) -> list[Session]:
        """The sessions whose socket stands."""
        return [one for one in self.sessions.values() if one.connection is not None]

    def tell(self, event: str, data: Json, guild: int | None) -> None:
        """Send an event to the sessions that hold a server."""
        for session in self.sessions.values():
            if session.holds(guild) and session.bot == self.world.bot.id:
                session.dispatch(event, data)

    def cut(self) -> None:
        """Every socket breaks off; sessions stand, and may be resumed."""
        for one in list(self.connections):
            one.cut()

    def close(self, code: int, *, forget: bool = False) -> None:
        """Close every socket with a code; `forget` throws the sessions away, too."""
        for one in list(self.connections):
            one.close(code)
        if forget:
            self.sessions.clear()

    def ask_reconnect(self) -> None:
        """RECONNECT, as at a deploy of Discord's."""
        for one in list(self.connections):
            one.send(op.RECONNECT, None)

    def invalidate(self, *, resumable: bool = False) -> None:
        """INVALID_SESSION."""
        if not resumable:
            self.sessions.clear()
        for one in list(self.connections):
            one.send(op.INVALID_SESSION, resumable)

    # ---------------------------------------------------------------- what a client does

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """One connection, from its handshake to its end."""
        if self.refuse is not None:
            return web.Response(status=self.refuse, text="upstream connect error")
        ws = web.WebSocketResponse(max_msg_size=16384, autoping=True)
        await ws.prepare(request)
        here = Connection(ws, request, self._on_wire)
        self.connections.add(here)
        here.send(op.HELLO, {"heartbeat_interval": self._rules.heartbeat_ms, "_trace": []})
        try:
            async for message in ws:
                if message.type is WSMsgType.TEXT:
                    said = json.loads(message.data)
                    self._hear(here, said["op"], said.get("d"))
        finally:
            self.log.append(f"closed {ws.close_code}")
            self.connections.discard(here)
            here.end()
            if here.session is not None and here.session.connection is here:
                here.session.connection = None
        return ws

    def _hear(self, here: Connection, code: int, data: Any) -> None:
        if code == op.HEARTBEAT:
            here.beats += 1
            if self.acks:
                here.send(op.HEARTBEAT_ACK, None)
        elif code == op.IDENTIFY:
            self._identify(here, data)
        elif code == op.RESUME:
            self._resume(here, data)
        elif code == op.MEMBERS:
            chunk = {"guild_id": data["guild_id"], "members": [], "chunk_index": 0, "chunk_count": 1}
            self.tell("GUILD_MEMBERS_CHUNK", chunk | {"nonce": data.get("nonce")}, int(data["guild_id"]))

    def _identify(self, here: Connection, data: Json) -> None:
        shard, shards = data.get("shard") or (0, 1)
        self._record.identifies += 1
        self.log.append(f"IDENTIFY {shard}/{shards}")
        no = self.on_identify.popleft() if self.on_identify else self._refusal(data, shard, shards)
        if no == INVALID:
            here.send(op.INVALID_SESSION, False)
        elif no is not None:
            here.close(int(no))
        else:
            self._welcome(here, shard, shards)

    def _refusal(self, data: Json, shard: int, shards: int) -> int | str | None:
        """The close code that an IDENTIFY deserves, INVALID if it came too soon after another, None if it is well."""
        if data["token"].removeprefix("Bot ") != self.world.bot.token:
            return 4004
        if not 0 <= shard < shards:
            return 4010
        if sum((one.id >> 22) % shards == shard for one in self.world.here()) > self._rules.guilds_a_shard:
            return 4011
        if data["intents"] & PRIVILEGED:
            return 4014
        door, moment, every = shard % self._rules.max_concurrency, time.monotonic(), self._rules.identify_every_s
        if every and moment - self._identified.get(door, -every) < every:
            return INVALID
        self._identified[door] = moment
        return None

    def _welcome(self, here: Connection, shard: int, shards: int) -> None:
        world = self.world
        session = Session(f"{world.snowflake():032x}", world.bot.id, shard, shards, here)
        self.sessions[session.id] = here.session = session
        mine = [one for one in world.here() if session.holds(one.id) and not one.unlisted]
        session.dispatch("READY", {
            "v": 10, "user": payloads.me(world.bot.told),
            "guilds": [{"id": str(one.id), "unavailable": True} for one in mine],
            "session_id": session.id, "resume_gateway_url": f"{world.home.replace('http', 'ws', 1)}/gateway",
            "session_type": "normal", "shard": [shard, shards], "application": {"id": str(world.bot.id), "flags": 0},
            "private_channels": [], "relationships": [], "_trace": [],
        })  # fmt: skip
        for one in mine:
            if not one.outage:
                session.dispatch("GUILD_CREATE", world.gateway_payload(one))

    def _resume(self, here: Connection, data: Json) -> None:
        session = self.sessions.get(data["session_id"] or "")
        self._record.resumes += 1
        self.log.append("RESUME" if session else "RESUME of nothing")
        if session is None:
            here.send(op.INVALID_SESSION, False)
        else:
            session.resume(here, data["seq"] or 0)

    def _on_wire(self, item: Json) -> None:
        if item["t"] == "INTERACTION_CREATE" and (one := self._interactions.get(int(item["d"]["id"]))):
            one.sent = one.sent or time.monotonic()

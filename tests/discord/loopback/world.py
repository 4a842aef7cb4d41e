"""Bots, users, servers, channels and messages: what Discord keeps."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.discord.loopback import payloads
from tests.discord.loopback.api.routes import Problem
from tests.discord.loopback.payloads import Json

EPOCH_MS = 1420070400000
Tell = Callable[[str, Json, int | None], None]  # an event, its data, the server it is about


@dataclass(frozen=True)
class Bot:
    """An application and its bot, which have one id."""

    id: int
    token: str
    name: str = "a-bot"

    @property
    def told(self) -> Json:
        """As Discord tells of it."""
        return payloads.user(self.id, self.name, bot=True)


@dataclass
class Guild:
    """A server. In an outage READY lists it, and nothing is told of it; unlisted, its own bot hears nothing of it.

    A bot that is not in it gets 403 and 404, too.
    """

    id: int
    told: Json
    role: int  # the bot's own
    channels: list[int]
    bots: set[int] = field(default_factory=set)
    outage: bool = False
    unlisted: bool = False


class World:
    """What there is. What a connected bot should hear of a change goes to `tell`."""

    def __init__(self, tell: Tell) -> None:
        self._tell, self._last = tell, 0
        self.home = ""  # the address of the server, for files
        self.bot = self.new_bot(100000000000000001)  # whose token is good
        self.users: dict[int, Json] = {}
        self.owner = self.add_user("Operator")  # of the application
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Json] = {}
        self.messages: dict[int, list[Json]] = {}  # by channel
        self.dms: dict[int, int] = {}  # a channel for each user who has one
        self.dms_shut: set[int] = set()  # users who take no direct messages
        self.shut: dict[int, Problem] = {}  # channels that say no

    def snowflake(self) -> int:
        """A new id that sorts by time; ids made in the same millisecond get the next one."""
        moment = int(time.time() * 1000) - EPOCH_MS
        self._last = max(self._last + 1, moment)
        return self._last << 22

    def new_bot(self, id: int | None = None) -> Bot:
        """Another application. It is in no server; set `bot` to it, and only its token is good."""
        id = id or self.snowflake()
        return Bot(id, f"MTAw.GaBcDe.a-token-of-loopback-{id}")

    def add_user(self, name: str) -> int:
        """A new user."""
        id = self.snowflake()
        self.users[id] = payloads.user(id, name)
        return id

    def add_guild(self, name: str = "Lab", owner: int | None = None, *, channels: int = 2, invited: bool = True) -> int:
        """Add a server; a bot that is invited and connected hears of it. Its first channel is its system channel."""
        id = self.snowflake()
        owner = owner or self.add_user(f"Owner of {name}")
        made = [self._channel(id, f"channel-{number}", number) for number in range(channels)]
        role = self.snowflake()
        roles = [payloads.role(id, "@everyone", 0), payloads.role(role, "Bot", 1, bot=self.bot.id)]
        self.guilds[id] = Guild(id, payloads.guild(id, name, owner, made[0], roles), role, made)
        if invited:
            self.invite(id)
        return id

    def _channel(self, guild: int, name: str, position: int) -> int:
        id = self.snowflake()
        self.channels[id] = payloads.channel(id, guild, name, position)
        self.messages[id] = []
        return id

    def channel_of(self, guild: int, number: int = 0) -> int:
        """A channel of a server, by its place."""
        return self.guilds[guild].channels[number]

    def dm_of(self, user: int) -> int:
        """The channel of direct messages with a user, made if there is none."""
        if user not in self.dms:
            self.dms[user] = id = self.snowflake()
            self.messages[id] = []
        return self.dms[user]

    def letters(self, user: int) -> list[Json]:
        """The direct messages of a user, oldest first."""
        return self.messages.get(self.dms.get(user, 0), [])

    def here(self) -> list[Guild]:
        """The servers that the bot is in."""
        return [one for one in self.guilds.values() if self.bot.id in one.bots]

    def gateway_payload(self, guild: Guild) -> Json:
        """A server as GUILD_CREATE tells of it."""
        me = payloads.member(self.bot.told, [str(guild.role)])
        return payloads.guild_create(guild.told, [self.channels[one] for one in guild.channels], [me])

    # ---------------------------------------------------------------- what happens to it

    def invite(self, guild: int) -> None:
        """The bot comes into a server; from now on its channels are open to it."""
        kept = self.guilds[guild]
        kept.bots.add(self.bot.id)
        for channel in kept.channels:
            self.shut.pop(channel, None)
        told = self.gateway_payload(kept)
        del told["unavailable"]  # by this a client knows an invitation from the end of an outage
        self._tell("GUILD_CREATE", told, guild)

    def kick(self, guild: int) -> None:
        """The bot is thrown out: GUILD_DELETE, unheard while it is off, and the channels answer 403."""
        kept = self.guilds[guild]
        kept.bots.discard(self.bot.id)
        for channel in kept.channels:
            self.shut[channel] = Problem(403, 50001, "Missing Access")
        self._tell("GUILD_DELETE", {"id": str(guild)}, guild)

    def outage(self, guild: int, away: bool = True) -> None:
        """A server cannot be reached: GUILD_DELETE with `unavailable`; or the GUILD_CREATE at the end of it."""
        kept = self.guilds[guild]
        kept.outage = away
        if away:
            self._tell("GUILD_DELETE", {"id": str(guild), "unavailable": True}, guild)
        else:
            self._tell("GUILD_CREATE", self.gateway_payload(kept), guild)

    def delete_channel(self, channel: int) -> None:
        """Somebody deletes a channel."""
        gone = self.channels.pop(channel)
        guild = int(gone["guild_id"])
        self.guilds[guild].channels.remove(channel)
        self.shut[channel] = Problem(404, 10003, "Unknown Channel")
        self._tell("CHANNEL_DELETE", gone, guild)

    def post(self, channel: int, message: Json) -> None:
        """A message stands in a channel, for all to see."""
        self.messages[channel].append(message)
        guild = self.channels.get(channel, {}).get("guild_id")
        told = message | ({"guild_id": guild} if guild else {})
        self._tell("MESSAGE_CREATE", told, int(guild) if guild else None)

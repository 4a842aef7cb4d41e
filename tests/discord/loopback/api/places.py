"""What the API answers about the bot itself, its commands, users, servers and their channels."""

from __future__ import annotations

from tests.discord.loopback import payloads
from tests.discord.loopback.api import routes as to
from tests.discord.loopback.api.record import Record
from tests.discord.loopback.api.routes import Asked, Problem, answers
from tests.discord.loopback.payloads import Json
from tests.discord.loopback.rules import Rules
from tests.discord.loopback.world import Guild, World


class Places:
    """The routes that mostly tell; `commands` holds what each application has registered."""

    def __init__(self, world: World, rules: Rules, record: Record) -> None:
        self._world, self._rules, self._record = world, rules, record
        self.commands: dict[int, list[Json]] = {}
        self.syncs = 0

    @answers(to.GATEWAY, to.GATEWAY_BOT)
    def gateway(self, asked: Asked) -> Json:
        """Where the gateway is, how many shards it wants, and how many sessions may still be started."""
        rules = self._rules
        left = max(0, rules.starts_left - self._record.identifies)
        return {
            "url": f"{self._world.home.replace('http', 'ws', 1)}/gateway", "shards": rules.shards,
            "session_start_limit": {
                "total": 1000, "remaining": left, "reset_after": 86_400_000, "max_concurrency": rules.max_concurrency,
            },
        }  # fmt: skip

    @answers(to.LOGIN)
    def me(self, asked: Asked) -> Json:
        """The bot."""
        return payloads.me(self._world.bot.told)

    @answers(to.APPLICATION, to.APPLICATION_NEW)
    def application(self, asked: Asked) -> Json:
        """The bot's application."""
        world = self._world
        return payloads.application(world.bot.told, world.users[world.owner], len(world.here()))

    @answers(to.SYNC)
    def sync(self, asked: Asked) -> list[Json]:
        """All commands anew; one whose name was there keeps its id."""
        self.syncs += 1
        app = asked.id("app")
        known = {one["name"]: one["id"] for one in self.commands.get(app, [])}
        base = {"application_id": str(app), "version": str(self._world.snowflake()), "type": 1}
        self.commands[app] = [
            {"id": known.get(one["name"], str(self._world.snowflake())), **base, **one} for one in asked.body
        ]
        return self.commands[app]

    @answers(to.COMMANDS)
    def listed(self, asked: Asked) -> list[Json]:
        """All commands."""
        return self.commands.get(asked.id("app"), [])

    @answers(to.GET_USER)
    def user(self, asked: Asked) -> Json:
        """A user."""
        return self._user(asked.id("user"))

    @answers(to.OPEN_DM)
    def open_dm(self, asked: Asked) -> Json:
        """The channel of direct messages with a user; it opens for everybody, whether or not they take messages."""
        user = int(asked.body["recipient_id"])
        if user not in self._world.users:
            raise Problem(400, 50033, "Invalid Recipient(s)")
        return payloads.direct(self._world.dm_of(user), self._user(user))

    @answers(to.GET_GUILD)
    def guild(self, asked: Asked) -> Json:
        """A server that the bot is in."""
        return self._guild(asked).told

    @answers(to.GET_CHANNELS)
    def channels(self, asked: Asked) -> list[Json]:
        """A server's channels."""
        return [self._world.channels[one] for one in self._guild(asked).channels]

    @answers(to.GET_MEMBER)
    def member(self, asked: Asked) -> Json:
        """A user as a member of a server; everybody is one."""
        guild, user, bot = self._guild(asked), asked.id("user"), self._world.bot
        if user == bot.id:
            return payloads.member(bot.told, [str(guild.role)])
        return payloads.member(self._user(user), [])

    def _user(self, id: int) -> Json:
        if id not in self._world.users:
            raise Problem(404, 10013, "Unknown User")
        return self._world.users[id]

    def _guild(self, asked: Asked) -> Guild:
        found = self._world.guilds.get(asked.id("guild"))
        if found is None or self._world.bot.id not in found.bots:
            raise Problem(404, 10004, "Unknown Guild")
        return found

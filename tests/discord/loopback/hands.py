"""What users do: commands as they are registered, letters typed into an option, buttons, forms."""

from __future__ import annotations

import time
from typing import Any

from tests.discord.loopback import payloads
from tests.discord.loopback.api.callbacks import Callbacks
from tests.discord.loopback.interactions import AUTOCOMPLETE, COMMAND, COMPONENT, MODAL, Interaction
from tests.discord.loopback.payloads import Json
from tests.discord.loopback.world import Tell, World

SUBCOMMAND, GROUP, USER, CHANNEL, ROLE = 1, 2, 6, 7, 8  # types of an option
LABEL = 18  # a component of a form that holds one other


class NotOffered(AssertionError):
    """Discord's client would not have let the user do this."""


class Hands:
    """Each method is one deed, and returns the interaction that it caused."""

    def __init__(self, world: World, callbacks: Callbacks, commands: dict[int, list[Json]], tell: Tell) -> None:
        self._world, self._callbacks, self._commands, self._tell = world, callbacks, commands, tell

    def slash(self, guild: int | None, user: int, path: str, *, manager: bool = False, where: int | None = None,
              own_install: bool = False, **options: Any) -> Interaction:  # fmt: skip
        """A user runs a command; names, types, choices, required options and permissions are those registered.

        `where` is the channel it is typed in, the server's first if not given. With `own_install` the user has brought
        the app along, into a server that has not.
        """
        root = self._root(path)
        if own_install and 1 not in (root.get("integration_types") or (0, 1)):
            raise NotOffered(f"/{path} comes with servers alone")
        if (0 if guild else 1) not in (root.get("contexts") or (0, 1)):
            raise NotOffered(f"/{path} is not shown {'in servers' if guild else 'in direct messages'}")
        data, _ = self._command(path, options, manager)
        return self.fire(COMMAND, guild, user, data, manager=manager, channel=where, own_install=own_install)

    def autocomplete(self, guild: int, user: int, path: str, focused: str, typed: str, *, manager: bool = False,
                     **options: Any) -> Interaction:  # fmt: skip
        """A user types into an option: the answer's `choices`."""
        data, listed = self._command(path, options | {focused: typed}, manager, partial=True)
        next(one for one in listed if one["name"] == focused)["focused"] = True
        return self.fire(AUTOCOMPLETE, guild, user, data, manager=manager)

    def click(self, guild: int | None, user: int, message: Json, custom_id: str, *, manager: bool = False,
              values: list[str] | None = None) -> Interaction:  # fmt: skip
        """A user presses a button of a message, or picks `values`; of its custom_id the beginning is enough."""
        there = [one for one in payloads.components(message) if one.get("custom_id")]
        found = next((one for one in there if one["custom_id"].startswith(custom_id)), None)
        if found is None or found.get("disabled"):
            raise NotOffered(f"no {custom_id!r} to press among {[one['custom_id'] for one in there]}")
        data: Json = {"custom_id": found["custom_id"], "component_type": found["type"], "id": found.get("id", 1)}
        if values is not None:
            data["values"] = values
        where = int(message["channel_id"])
        return self.fire(COMPONENT, guild, user, data, manager=manager, channel=where, message=message)

    def submit(self, of: Interaction, fields: dict[str, str | list[str]], *, manager: bool = False) -> Interaction:
        """A user sends the form that an interaction opened; `fields` by custom_id, a list for a select."""
        if of.modal is None:
            raise NotOffered(f"{of.name} opened no form")
        parts: list[Json] = []
        for number, one in enumerate(of.modal["components"]):
            inner = one.get("component") or one["components"][0]
            value = fields[inner["custom_id"]]
            said = {"type": inner["type"], "custom_id": inner["custom_id"], "id": 100 + number}
            said |= {"values": value} if isinstance(value, list) else {"value": value}
            held = {"component": said} if one["type"] == LABEL else {"components": [said]}
            parts.append({"type": one["type"], "id": number + 1} | held)
        data = {"custom_id": of.modal["custom_id"], "components": parts, "resolved": {}}
        return self.fire(MODAL, of.guild, of.user, data, manager=manager, channel=of.channel, message=of.message)

    def fire(self, type: int, guild: int | None, user: int, data: Json, *, manager: bool = False,
             channel: int | None = None, message: Json | None = None, own_install: bool = False
             ) -> Interaction:  # fmt: skip
        """INTERACTION_CREATE with any data: the low way, for what the methods above do not say."""
        world, id = self._world, self._world.snowflake()
        where = channel or (world.channel_of(guild) if guild else world.dm_of(user))
        one = Interaction(id, f"token-{id}", type, guild, where, user, data, message, fired=time.monotonic())
        self._callbacks.expect(one)
        payload: Json = {
            "id": str(id), "application_id": str(world.bot.id), "type": type, "token": one.token, "version": 1,
            "data": data, "channel_id": str(where), "locale": "en-US", "entitlements": [], "entitlement_sku_ids": [],
            "authorizing_integration_owners": {"1": str(user)} if own_install else {"0": str(guild or 0)},
            "context": 0 if guild else 1, "attachment_size_limit": 10485760,
            "app_permissions": str(payloads.EVERYONE),
        }  # fmt: skip
        payload |= self._there(guild, where, user, manager) if guild else self._alone(where, user)
        self._tell("INTERACTION_CREATE", payload | ({"message": message} if message else {}), guild)
        return one

    def _there(self, guild: int, where: int, user: int, manager: bool) -> Json:
        """The place and the person, in a server."""
        permissions = payloads.EVERYONE | (payloads.MANAGE_GUILD if manager else 0)
        channel = self._world.channels.get(where) or payloads.channel(where, guild, "gone", 0)
        return {
            "guild_id": str(guild), "guild_locale": "en-US", "channel": channel | {"permissions": str(permissions)},
            "guild": {"id": str(guild), "locale": "en-US", "features": []},
            "member": payloads.member(self._world.users[user], [], permissions),
        }  # fmt: skip

    def _alone(self, where: int, user: int) -> Json:
        """The place and the person, in direct messages."""
        who = self._world.users[user]
        return {"user": who, "channel": payloads.direct(where, who)}

    # ---------------------------------------------------------------- commands as registered

    def offered(self) -> set[str]:
        """The paths of all commands that are registered."""
        return {path for one in self._commands.get(self._world.bot.id, []) for path in _paths(one)}

    def _root(self, path: str) -> Json:
        name = path.split()[0]
        listed = self._commands.get(self._world.bot.id, [])
        found = next((one for one in listed if one["name"] == name), None)
        if found is None:
            raise NotOffered(f"/{name} is not registered")
        return found

    def _command(self, path: str, options: Json, manager: bool, partial: bool = False) -> tuple[Json, list[Json]]:
        """The data of a command, and within it the list of the options given."""
        spec = root = self._root(path)
        asks = root.get("default_member_permissions")
        if asks is not None and int(asks) and not manager:
            raise NotOffered(f"/{path} is shown to members with the permissions {asks} alone")
        data: Json = {"id": root["id"], "name": root["name"], "type": 1}
        leaf = data
        for name in path.split()[1:]:
            spec = next(one for one in spec["options"] if one["name"] == name and one["type"] in (SUBCOMMAND, GROUP))
            leaf["options"] = [{"name": name, "type": spec["type"]}]
            leaf = leaf["options"][0]
        known = {one["name"]: one for one in spec.get("options", [])}
        _check(path, known, options, partial)
        leaf["options"] = listed = [self._option(known[name], value, data) for name, value in options.items()]
        return data, listed

    def _option(self, spec: Json, value: Any, data: Json) -> Json:
        """One option; whom or what it names is told of in the command's `resolved`."""
        kind = spec["type"]
        if kind in (USER, CHANNEL, ROLE):
            value = str(value)
        if kind == USER:
            _resolved(data, "users")[value] = self._world.users[int(value)]
        elif kind == CHANNEL:
            told = self._world.channels[int(value)] | {"permissions": str(payloads.EVERYONE)}
            _resolved(data, "channels")[value] = told
        return {"name": spec["name"], "type": kind, "value": value}


def _resolved(data: Json, kind: str) -> Json:
    found: Json = data.setdefault("resolved", {}).setdefault(kind, {})
    return found


def _check(path: str, known: dict[str, Json], options: Json, partial: bool) -> None:
    """Whether the client would have sent this; while typing (`partial`), required ones may still be missing."""
    if strange := set(options) - set(known):
        raise NotOffered(f"/{path} has no option {strange}; it has {list(known)}")
    if partial:
        return
    if missing := [name for name, one in known.items() if one.get("required") and name not in options]:
        raise NotOffered(f"/{path} requires {missing}")
    for name, value in options.items():
        choices = [one["value"] for one in known[name].get("choices") or []]
        if choices and value not in choices:
            raise NotOffered(f"/{path} {name}: {value!r} is not among {choices}")


def _paths(spec: Json, before: str = "") -> list[str]:
    path = f"{before} {spec['name']}".strip()
    inner = [one for one in spec.get("options", []) if one["type"] in (SUBCOMMAND, GROUP)]
    return [deeper for one in inner for deeper in _paths(one, path)] or [path]

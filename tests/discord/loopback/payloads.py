"""The JSON in which Discord tells of users, servers, channels and messages."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

Json = dict[str, Any]

MANAGE_GUILD, VIEW, SEND, EMBED, ATTACH, USE_COMMANDS = 1 << 5, 1 << 10, 1 << 11, 1 << 14, 1 << 15, 1 << 31
EVERYONE = VIEW | SEND | EMBED | ATTACH | USE_COMMANDS
EPHEMERAL, LOADING, CARD = 1 << 6, 1 << 7, 1 << 15  # flags of a message; a card is all components
SECTION, TEXT = 9, 10  # types of components: the first that only a card may have, and the one that holds words


def now() -> str:
    """This moment, as Discord writes moments."""
    return datetime.now(UTC).isoformat()


def user(id: int, name: str, *, bot: bool = False) -> Json:
    """A user, or a bot."""
    return {
        "id": str(id), "username": name.lower(), "discriminator": "0", "global_name": None if bot else name,
        "avatar": None, "bot": bot, "public_flags": 0,
    }  # fmt: skip


def me(bot: Json) -> Json:
    """A bot as it is told of itself."""
    return bot | {"verified": True, "mfa_enabled": True, "email": None, "flags": 0, "locale": "en-US"}


def application(bot: Json, owner: Json, servers: int) -> Json:
    """An application; its bot has the same id."""
    return {
        "id": bot["id"], "name": bot["username"], "icon": None, "description": "", "summary": "", "rpc_origins": [],
        "bot_public": True, "bot_require_code_grant": False, "verify_key": "0" * 64, "flags": 0, "owner": owner,
        "team": None, "hook": True, "tags": [], "approximate_guild_count": servers,
    }  # fmt: skip


def member(who: Json, roles: list[str], permissions: int | None = None) -> Json:
    """A user in a server; `permissions` stand only on the member of an interaction."""
    made: Json = {
        "user": who, "roles": roles, "joined_at": "2024-01-01T00:00:00+00:00", "deaf": False, "mute": False, "flags": 0,
        "nick": None, "avatar": None, "premium_since": None, "pending": False, "communication_disabled_until": None,
    }  # fmt: skip
    return made if permissions is None else made | {"permissions": str(permissions)}


def channel(id: int, guild: int, name: str, position: int) -> Json:
    """A text channel of a server."""
    return {
        "id": str(id), "type": 0, "guild_id": str(guild), "name": name, "position": position,
        "permission_overwrites": [], "topic": None, "nsfw": False, "last_message_id": None, "rate_limit_per_user": 0,
        "parent_id": None, "flags": 0,
    }  # fmt: skip


def direct(id: int, who: Json) -> Json:
    """A channel of direct messages with a user."""
    return {"id": str(id), "type": 1, "last_message_id": None, "flags": 0, "recipients": [who]}


def guild(id: int, name: str, owner: int, system_channel: int, roles: list[Json]) -> Json:
    """A server, without what only GUILD_CREATE tells: channels, members and their like."""
    return {
        "id": str(id), "name": name, "icon": None, "splash": None, "discovery_splash": None, "features": [],
        "owner_id": str(owner), "region": "deprecated", "afk_channel_id": None, "afk_timeout": 300,
        "verification_level": 1, "default_message_notifications": 1, "explicit_content_filter": 0, "mfa_level": 0,
        "emojis": [], "stickers": [], "system_channel_id": str(system_channel), "system_channel_flags": 0,
        "rules_channel_id": None, "public_updates_channel_id": None, "max_members": 500000, "vanity_url_code": None,
        "description": None, "banner": None, "premium_tier": 0, "premium_subscription_count": 0, "nsfw_level": 0,
        "preferred_locale": "en-US", "premium_progress_bar_enabled": False, "safety_alerts_channel_id": None,
        "application_id": None, "joined_at": now(), "large": False, "member_count": 3, "roles": roles,
    }  # fmt: skip


def guild_create(told: Json, channels: list[Json], members: list[Json]) -> Json:
    """A server as GUILD_CREATE tells of it when it becomes available."""
    return told | {
        "unavailable": False, "channels": channels, "members": members, "threads": [], "presences": [],
        "voice_states": [], "stage_instances": [], "guild_scheduled_events": [], "soundboard_sounds": [],
    }  # fmt: skip


def role(id: int, name: str, position: int, *, bot: int | None = None) -> Json:
    """A role that may do what everyone may; with `bot`, the role that an invited bot brings along."""
    made: Json = {
        "id": str(id), "name": name, "position": position, "permissions": str(EVERYONE), "managed": bot is not None,
        "color": 0, "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None}, "hoist": False,
        "icon": None, "unicode_emoji": None, "mentionable": False, "flags": 0,
    }  # fmt: skip
    return made if bot is None else made | {"tags": {"bot_id": str(bot)}}


def message(id: int, channel: int, author: Json) -> Json:
    """A message with nothing in it yet."""
    return {
        "id": str(id), "channel_id": str(channel), "author": author, "content": "", "timestamp": now(),
        "edited_timestamp": None, "tts": False, "mention_everyone": False, "mentions": [], "mention_roles": [],
        "attachments": [], "embeds": [], "components": [], "pinned": False, "type": 0, "flags": 0,
    }  # fmt: skip


def attachment(id: int, name: str, size: int, home: str) -> Json:
    """A file of a message; nothing is served at its address."""
    address = f"{home}/cdn/{name}"
    return {
        "id": str(id), "filename": name, "size": size, "content_type": "image/png", "url": address,
        "proxy_url": address,
    }  # fmt: skip


def components(of: Json) -> list[Json]:
    """Every component of a message, at any depth, in the order in which it is seen."""
    found: list[Json] = []
    todo = list(of.get("components") or [])
    while todo:
        one = todo.pop(0)
        found.append(one)
        todo += one.get("components") or []
        todo += [one["accessory"]] if one.get("accessory") else []
    return found


def words(of: Json | None) -> str:
    """What one reads in a message: its content, its embeds' titles, descriptions and fields, the texts of a card."""
    if of is None:
        return ""
    parts = [of.get("content") or ""]
    for one in of.get("embeds") or []:
        parts += [one.get("title") or "", one.get("description") or ""]
        parts += [f"{field['name']}\n{field['value']}" for field in one.get("fields") or []]
    parts += [one["content"] for one in components(of) if one.get("content")]
    return "\n".join(part for part in parts if part)

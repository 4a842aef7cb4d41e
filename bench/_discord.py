"""discord.py without Discord: interactions enter where the gateway's do, and every request is answered at once."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from discord import Client, ClientUser
from discord.webhook.async_ import AsyncWebhookAdapter

_USER = {"username": "mo", "discriminator": "0", "global_name": "Mo", "avatar": None, "public_flags": 0}
_serial = itertools.count(1_000_000_000_000_000_000)


class Line:
    """One bot's line: `press` sends a slash command in and waits until its answer was edited in.

    `acks` are the seconds until each was acknowledged.
    """

    def __init__(self, client: Client) -> None:
        self._connection = client._connection
        self._connection.application_id = 77
        self._connection.user = ClientUser(state=self._connection, data={"id": "77", **_USER})  # type: ignore[typeddict-item]
        self._answered: dict[str, asyncio.Future[None]] = {}
        self._since: dict[str, float] = {}
        self.acks: list[float] = []

    async def press(
        self, command: str, options: dict[str, str | int], server: int, user: int, since: float | None = None
    ) -> None:
        """From the gateway's event to the request that edits the answer in; `since` is when it was to come."""
        number = next(_serial)
        token = f"t{number}"
        self._since[token] = time.monotonic() if since is None else since
        done = self._answered[token] = asyncio.get_running_loop().create_future()
        self._connection.parsers["INTERACTION_CREATE"](_payload(number, token, command, options, server, user))
        await done

    def acknowledged(self, token: str) -> None:
        """The acknowledgement went out, of this line's command or another's."""
        since = self._since.pop(token, None)
        if since is not None:
            self.acks.append(time.monotonic() - since)

    def take(self, token: str) -> bool:
        """An answer was edited in; False when it was another line's."""
        done = self._answered.pop(token, None)
        if done is not None:
            done.set_result(None)
        return done is not None


@contextmanager
def answering(*lines: Line) -> Iterator[None]:
    """Answer the webhook adapter's requests at once; one that edits an answer in wakes whoever pressed."""

    async def request(adapter: Any, route: Any, session: Any, **rest: Any) -> Any:
        if route.path.endswith("/callback"):
            for line in lines:
                line.acknowledged(route.webhook_token)
            return {"interaction": {"id": str(route.webhook_id), "type": 2}}
        assert any(line.take(route.webhook_token) for line in lines)
        return {**_MESSAGE, "content": "", "id": str(next(_serial))}

    real = AsyncWebhookAdapter.request
    AsyncWebhookAdapter.request = request  # type: ignore[method-assign, assignment]
    try:
        yield
    finally:
        AsyncWebhookAdapter.request = real  # type: ignore[method-assign]


_MESSAGE: dict[str, Any] = {
    "channel_id": "5", "author": {"id": "77", **_USER}, "timestamp": "2026-01-01T12:00:00+00:00", "flags": 64,
    "edited_timestamp": None, "tts": False, "mention_everyone": False, "mentions": [], "mention_roles": [],
    "attachments": [], "embeds": [], "pinned": False, "type": 20, "components": [],
}  # fmt: skip


def _payload(
    number: int, token: str, command: str, options: dict[str, str | int], server: int, user: int
) -> dict[str, Any]:
    given = [
        {"name": name, "type": 3 if isinstance(value, str) else 4, "value": value} for name, value in options.items()
    ]
    return {
        "id": str(number), "application_id": "77", "type": 2, "token": token, "version": 1, "locale": "en-GB",
        "guild_id": str(server), "guild_locale": "en-GB", 
        "guild": {"id": str(server), "locale": "en-GB", "features": []},
        "channel_id": "5", "app_permissions": "2147483647", "entitlements": [], "context": 0,
        "attachment_size_limit": 10_485_760, "authorizing_integration_owners": {"0": str(server)},
        "channel": {"id": "5", "type": 0, "name": "wood", "guild_id": str(server), "permissions": "2147483647",
                    "position": 0, "nsfw": False, "parent_id": None, "topic": None, "last_message_id": None,
                    "rate_limit_per_user": 0, "flags": 0},
        "member": {"user": {"id": str(user), **_USER}, "roles": [], "joined_at": "2026-01-01T12:00:00+00:00",
                   "permissions": "2147483647", "deaf": False, "mute": False, "flags": 0, "nick": None, "avatar": None,
                   "premium_since": None, "pending": False, "communication_disabled_until": None},
        "data": {"id": "9", "name": command, "type": 1, "options": given},
    }  # fmt: skip

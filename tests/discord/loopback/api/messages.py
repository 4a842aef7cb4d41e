"""Messages in channels: posted once by their nonce, held to Discord's own limits, edited, deleted."""

from __future__ import annotations

import time
from typing import Any

from tests.discord.loopback import payloads
from tests.discord.loopback.api import routes as to
from tests.discord.loopback.api.record import Record
from tests.discord.loopback.api.routes import Asked, File, Problem, answers
from tests.discord.loopback.payloads import Json
from tests.discord.loopback.rules import Rules
from tests.discord.loopback.world import World


class Messages:
    """The routes of a channel, and how a message is made; interactions make theirs here too."""

    def __init__(self, world: World, rules: Rules, record: Record) -> None:
        self._world, self._rules, self._record = world, rules, record
        self._nonces: dict[str, tuple[float, Json]] = {}

    @answers(to.GET_CHANNEL)
    def channel(self, asked: Asked) -> Json:
        """A channel of a server."""
        id = self._door(asked)
        if id not in self._world.channels:
            user = next(user for user, dm in self._world.dms.items() if dm == id)
            return payloads.direct(id, self._world.users[user])
        return self._world.channels[id]

    @answers(to.POST_MESSAGE)
    def post(self, asked: Asked) -> Json:
        """A new message; with a nonce that was used lately and `enforce_nonce`, the one that stands there."""
        id = self._door(asked)
        user = next((user for user, dm in self._world.dms.items() if dm == id), None)
        if user in self._world.dms_shut:
            raise Problem(403, 50007, "Cannot send messages to this user")
        self.sound(asked.body, asked.files)
        nonce = str(asked.body.get("nonce") or "")
        at, before = self._nonces.get(nonce, (0.0, None))
        if before and asked.body.get("enforce_nonce") and time.monotonic() - at < self._rules.nonce_s:
            self._record.nonce_hits += 1
            return before
        made = self.make(id, asked.body, asked.files)
        if nonce:
            made["nonce"] = nonce
            self._nonces[nonce] = (time.monotonic(), made)
        self._world.post(id, made)
        return made

    @answers(to.GET_MESSAGES)
    def past(self, asked: Asked) -> list[Json]:
        """The last messages, newest first."""
        return self._world.messages[self._door(asked)][-int(asked.query.get("limit", 50)) :][::-1]

    @answers(to.GET_MESSAGE)
    def one(self, asked: Asked) -> Json:
        """One message."""
        listed = self._world.messages[self._door(asked)]
        found = next((one for one in listed if one["id"] == asked.parts["message"]), None)
        if found is None:
            raise Problem(404, 10008, "Unknown Message")
        return found

    @answers(to.EDIT_MESSAGE)
    def edit(self, asked: Asked) -> Json:
        """A message as it reads now."""
        self.sound(asked.body, asked.files)
        return self.rewrite(self.one(asked), asked.body, asked.files)

    @answers(to.DELETE_MESSAGE)
    def delete(self, asked: Asked) -> None:
        """The message is gone."""
        self._world.messages[asked.id("channel")].remove(self.one(asked))

    def _door(self, asked: Asked) -> int:
        id = asked.id("channel")
        if id in self._world.shut:
            raise self._world.shut[id]
        home = self._world.channels.get(id, {}).get("guild_id")
        if home is not None and self._world.bot.id not in self._world.guilds[int(home)].bots:
            raise Problem(403, 50001, "Missing Access")
        if id not in self._world.messages:
            raise Problem(404, 10003, "Unknown Channel")
        return id

    # ---------------------------------------------------------------- how a message is made

    def make(self, channel: int, body: Json, files: tuple[File, ...]) -> Json:
        """A message of the bot's that stands nowhere yet."""
        made = payloads.message(self._world.snowflake(), channel, self._world.bot.told)
        self.rewrite(made, body, files)
        made["edited_timestamp"] = None
        return made

    def rewrite(self, made: Json, body: Json, files: tuple[File, ...]) -> Json:
        """Change what the body names, in place; files take the place of all that were there."""
        for name in ("content", "embeds", "components"):
            if name in body:
                made[name] = body[name] if body[name] is not None else ("" if name == "content" else [])
        made["flags"] |= body.get("flags") or 0  # what is private stays so, and a card a card
        made["embeds"] = [{"type": "rich", **one} for one in made["embeds"]]
        for number, one in enumerate(payloads.components(made)):
            one.setdefault("id", number + 1)
        if files or "attachments" in body:
            home = self._world.home
            made["attachments"] = [payloads.attachment(self._world.snowflake(), *one, home) for one in files]
        made["flags"] &= ~payloads.LOADING
        made["edited_timestamp"] = payloads.now()
        return made

    def sound(self, body: Json, files: tuple[File, ...]) -> None:
        """Refuse what is over Discord's limits on a message; that is written down as a fault of the bot's."""
        if not (files or any(body.get(name) for name in ("content", "embeds", "components", "attachments"))):
            self._record.object("refused: an empty message")
            raise Problem(400, 50006, "Cannot send an empty message")
        wrong = [*_wrong_words(body), *_wrong_pictures(body, files), *_wrong_components(body), *_wrong_card(body)]
        if wrong:
            for one in wrong:
                self._record.object(f"refused: {one}")
            raise Problem(400, 50035, "Invalid Form Body", errors={"_": wrong})


def _length(of: Json, *names: str) -> int:
    return sum(len(of.get(name) or "") for name in names)


def _wrong_words(body: Json) -> list[str]:
    wrong = ["content over 2000"] if _length(body, "content") > 2000 else []
    wrong += ["nonce over 25"] if len(str(body.get("nonce") or "")) > 25 else []
    together = 0
    for one in body.get("embeds") or []:
        fields: list[Json] = one.get("fields") or []
        together += _length(one, "title", "description") + _length(one.get("footer") or {}, "text")
        together += _length(one.get("author") or {}, "name") + sum(_length(part, "name", "value") for part in fields)
        if _length(one, "title") > 256 or _length(one, "description") > 4096 or len(fields) > 25:
            wrong.append("an embed too long")
        if any(not part["name"] or not part["value"] or _length(part, "value") > 1024 for part in fields):
            wrong.append("a field of an embed empty or too long")
    return [*wrong, "embeds over 6000"] if together > 6000 else wrong


def _wrong_pictures(body: Json, files: tuple[File, ...]) -> list[str]:
    there = {f"attachment://{one.name}" for one in files}
    shown: list[Any] = [
        (one.get(part) or {}).get("url") for one in body.get("embeds") or [] for part in ("image", "thumbnail")
    ]
    for one in payloads.components(body):
        shown += [held["media"]["url"] for held in (one, *one.get("items", ())) if "media" in held]
        shown += [one["file"]["url"]] if "file" in one else []
    wrong = [f"{one} is not attached" for one in shown if str(one).startswith("attachment://") and one not in there]
    if (body.get("flags") or 0) & payloads.CARD:  # which shows no file by itself
        wrong += [f"{one} is not shown" for one in sorted(there.difference(map(str, shown)))]
    return wrong


def _wrong_card(body: Json) -> list[str]:
    """A message is a card, of components alone and few enough, or has none that only a card may have."""
    there = payloads.components(body)
    if not (body.get("flags") or 0) & payloads.CARD:
        return ["components of a card"] if any(one["type"] >= payloads.SECTION for one in there) else []
    wrong = ["a card with content or embeds"] if body.get("content") or body.get("embeds") else []
    wrong += ["over 40 components"] if len(there) > 40 else []
    together = sum(_length(one, "content") for one in there if one["type"] == payloads.TEXT)
    return [*wrong, "texts of a card over 4000"] if together > 4000 else wrong


def _wrong_components(body: Json) -> list[str]:
    all_of_them = payloads.components(body)
    ids = [one["custom_id"] for one in all_of_them if one.get("custom_id")]
    wrong = ["a custom_id twice"] if len(ids) != len(set(ids)) else []
    if any(_length(one, "custom_id") > 100 or _length(one, "label") > 80 for one in all_of_them):
        wrong.append("a component too long")
    return wrong

"""Answers to interactions: one acknowledgement within three seconds, then edits and follow-ups for fifteen minutes."""

from __future__ import annotations

import time

from tests.discord.loopback import payloads
from tests.discord.loopback.api import routes as to
from tests.discord.loopback.api.messages import Messages
from tests.discord.loopback.api.record import Record
from tests.discord.loopback.api.routes import Asked, Problem, answers
from tests.discord.loopback.interactions import (
    CHOICES,
    DEFERRED,
    DEFERRED_UPDATE,
    FORM,
    MESSAGE,
    UPDATE,
    Interaction,
)
from tests.discord.loopback.payloads import Json
from tests.discord.loopback.rules import Rules


class Callbacks:
    """The routes of interactions. `all` holds every one, by id, in the order in which they were fired."""

    def __init__(self, messages: Messages, rules: Rules, record: Record) -> None:
        self._messages, self._rules, self._record = messages, rules, record
        self.all: dict[int, Interaction] = {}
        self._by_token: dict[str, Interaction] = {}

    def expect(self, one: Interaction) -> None:
        """From now on this one may be answered."""
        self.all[one.id] = self._by_token[one.token] = one

    @answers(to.CALLBACK)
    def callback(self, asked: Asked) -> Json | None:
        """The acknowledgement, which may be the whole answer."""
        one = self.all.get(asked.id("interaction"))
        moment = time.monotonic()
        if one is None or one.token != asked.parts["token"]:
            raise Problem(404, 10062, "Unknown interaction")
        if one.acked is not None:
            one.late.append("40060")
            raise Problem(400, 40060, "Interaction has already been acknowledged.")
        if one.expired or moment - one.fired > self._rules.ack_s:
            one.late.append(f"10062 after {moment - one.fired:.2f} s")
            raise Problem(404, 10062, "Unknown interaction")
        kind, data = asked.body["type"], asked.body.get("data") or {}
        if kind in (MESSAGE, UPDATE):
            self._messages.sound(data, asked.files)
        self._show(one, kind, data, asked)
        one.acked, one.ack_type = moment, kind
        if kind in (MESSAGE, UPDATE, CHOICES, FORM):
            one.filled = moment
        one.touch()
        return self._told(one) if asked.query.get("with_response") in ("1", "true", "True") else None

    def _show(self, one: Interaction, kind: int, data: Json, asked: Asked) -> None:
        """What the user sees of it."""
        if kind in (MESSAGE, DEFERRED):
            one.original = self._messages.make(one.channel, data, asked.files)
            loading = payloads.LOADING if kind == DEFERRED else 0
            one.original["flags"] = (data.get("flags") or 0) & payloads.EPHEMERAL | loading
        elif kind in (DEFERRED_UPDATE, UPDATE):
            if one.message is None:
                raise Problem(400, 50035, "Invalid Form Body", errors={"type": "there is no message to update"})
            one.original = one.message
            if kind == UPDATE:
                self._messages.rewrite(one.message, data, asked.files)
        elif kind == CHOICES:
            one.choices = data["choices"]
            if len(data["choices"]) > 25:
                self._record.object("refused: over 25 choices")
        elif kind == FORM:
            one.modal = data

    @staticmethod
    def _told(one: Interaction) -> Json:
        facts: Json = {"id": str(one.id), "type": one.type}
        if one.original is None or one.ack_type not in (MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE):
            return {"interaction": facts}
        facts |= {
            "response_message_id": one.original["id"], "response_message_loading": one.ack_type == DEFERRED,
            "response_message_ephemeral": one.ephemeral,
        }  # fmt: skip
        return {"interaction": facts, "resource": {"type": one.ack_type, "message": one.original}}

    def _standing(self, asked: Asked) -> Interaction:
        one = self._by_token.get(asked.parts["token"])
        if one is None or one.acked is None:
            raise Problem(404, 10015, "Unknown Webhook")
        if one.expired or time.monotonic() - one.fired > self._rules.token_s:
            raise Problem(401, 50027, "Invalid Webhook Token")
        return one

    @answers(to.GET_ANSWER)
    def answer(self, asked: Asked) -> Json:
        """The answer as it stands."""
        original = self._standing(asked).original
        if original is None:
            raise Problem(404, 10008, "Unknown Message")
        return original

    @answers(to.EDIT_ANSWER)
    def edit(self, asked: Asked) -> Json:
        """The answer as it reads now; a promised one is thereby given."""
        one, original = self._standing(asked), self.answer(asked)
        self._messages.sound(asked.body, asked.files)
        self._messages.rewrite(original, asked.body, asked.files)
        one.filled = time.monotonic()
        one.touch()
        return original

    @answers(to.DELETE_ANSWER)
    def delete(self, asked: Asked) -> None:
        """The answer is gone."""
        one = self._standing(asked)
        one.original, one.filled = None, time.monotonic()
        one.touch()

    @answers(to.FOLLOW_UP)
    def follow_up(self, asked: Asked) -> Json:
        """One more message; the first takes the place of a promised answer."""
        one = self._standing(asked)
        self._messages.sound(asked.body, asked.files)
        made = self._messages.make(one.channel, asked.body, asked.files)
        one.followups.append(made)
        if one.thinking and one.ack_type == DEFERRED:
            one.original, one.filled = made, time.monotonic()
        one.touch()
        return made

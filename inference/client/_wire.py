"""The bytes on the wire: a card and an ask become a request, whatever came back becomes a reply or an error."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import orjson

from inference.cards import Card, Structured
from inference.client._failures import Again
from inference.parse import MAX_REPLY
from inference.protocol import Ask, Question
from inference.reply import json_schema, lines_grammar, lines_schema, reply_grammar

MAX_BODY: Final = 256 * 1024  # bytes of an answer that are read at all
UNKNOWN: Final = "unknown"  # why the server stopped, when it does not say: read with the caution of a cut


@dataclass(frozen=True, slots=True)
class Said:
    """What a server answered: the reply's text, bounded, why it stopped, and tokens if known (and from the cache)."""

    text: str
    finish: str
    prompt_tokens: int
    reply_tokens: int
    cached_tokens: int = 0


class Requests:
    """Writes a card's requests. All but the prompts is the same every time and kept as bytes."""

    def __init__(self, card: Card) -> None:
        request = card.request
        fields: dict[str, Any] = {
            "max_tokens": request.max_tokens,
            "temperature": card.sampling.temperature,
            "top_p": card.sampling.top_p,
            **request.extra,
        }
        if request.stop:
            fields["stop"] = request.stop
        if request.reasoning_effort:
            fields["reasoning_effort"] = request.reasoning_effort
        self._fields = fields
        self._structured = request.structured
        self._shapes: dict[tuple[tuple[str, ...] | int, bool], orjson.Fragment] = {}

    def body(self, model: str, ask: Question) -> bytes:
        """One request's body; `model` is what the server calls the model."""
        request = {
            "model": model,
            "messages": [{"role": "system", "content": ask.system}, {"role": "user", "content": ask.user}],
            **self._fields,
        }
        if self._structured != "none":
            if isinstance(ask, Ask):
                request["response_format"] = self._shape(tuple(ask.view.prices), ask.view.grudge is not None)
            else:
                request["response_format"] = self._shape(ask.count, False)
        return orjson.dumps(request)

    def _shape(self, over: tuple[str, ...] | int, schemes: bool) -> orjson.Fragment:
        key = over, schemes
        if key not in self._shapes:
            self._shapes[key] = orjson.Fragment(orjson.dumps(response_format(self._structured, over, schemes)))
        return self._shapes[key]


def response_format(structured: Structured, over: tuple[str, ...] | int, schemes: bool = False) -> dict[str, Any]:
    """How a server is told of a reply's schema: a mind's over these goods, or the narrator's over so many lines.

    `schemes` as in `json_schema`. {} where only words tell it.
    """
    if structured == "none":
        return {}
    if structured == "json-object":
        return {"type": "json_object"}
    if structured == "json-schema":
        schema = lines_schema(over) if isinstance(over, int) else json_schema(over, schemes)
        return {"type": "json_schema", "json_schema": {"name": "reply", "schema": schema, "strict": True}}
    grammar = lines_grammar(over) if isinstance(over, int) else reply_grammar(over, schemes)
    # One element in a sequence, and not the grammar by itself: see COUNCIL facts in the card of gpt-oss-20b.
    return {
        "type": "structural_tag",
        "format": {"type": "sequence", "elements": [{"type": "grammar", "grammar": grammar}]},
    }


def read_completion(body: bytes, channels: tuple[str, ...]) -> Said:
    """The reply in a chat completion's body; raises Again when there is none to be read.

    A message that is there and empty (`content: null`) is a reply: a hopeless one, and the model's own.
    """
    try:
        said = orjson.loads(body)
    except orjson.JSONDecodeError:
        try:
            said = orjson.loads(body.decode("utf-8", "replace"))
        except orjson.JSONDecodeError:
            raise Again("its answer is no JSON") from None
    try:
        choice = said["choices"][0]
        message = choice["message"]
        text = next((text for text in (_text(message.get(channel)) for channel in channels) if text), "")
        finish = choice.get("finish_reason")
    except (KeyError, IndexError, TypeError, AttributeError):
        raise Again("its answer is no chat completion") from None
    usage = said.get("usage")
    return Said(
        text=text[: MAX_REPLY + 1],  # one more than is kept, so that the parser sees that it was cut
        finish=finish if isinstance(finish, str) and finish else UNKNOWN,
        prompt_tokens=_count(usage, "prompt_tokens"),
        reply_tokens=_count(usage, "completion_tokens"),
        cached_tokens=_count(usage.get("prompt_tokens_details") if isinstance(usage, dict) else None, "cached_tokens"),
    )


def _text(content: Any) -> str:
    """A message field as text: a string, or the text parts of a list of parts."""
    if isinstance(content, str):
        return content
    if isinstance(content, list):
        parts = (part.get("text") for part in content if isinstance(part, dict))
        return "".join(part for part in parts if isinstance(part, str))
    return ""


def _count(usage: Any, name: str) -> int:
    count = usage.get(name) if isinstance(usage, dict) else 0
    return count if type(count) is int and 0 <= count < 2**31 else 0

"""The bytes on the wire: a card and an ask become a request, whatever came back becomes a reply or an error."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import orjson

from inference.cards import Card
from inference.cards import Shape as Dialect
from inference.client._failures import Again
from inference.parse import MAX_REPLY
from inference.protocol import Ask, Question
from inference.shape import Shape, json_schema, lines_grammar, lines_schema, reply_grammar, shape_of

MAX_NAME: Final = 64  # characters of what a server calls a model
_SNAPSHOT: Final = re.compile(r"[-@:]\d{3,}[\d-]*")
_WORD: Final = re.compile(r"[\w-]{1,32}", re.ASCII)
_ODD: Final = re.compile(r"[^\w.:/@+-]", re.ASCII)
SHAPES: Final = 1024  # kept as bytes for each way to tell of them
UNKNOWN: Final = "unknown"  # why the server stopped, when it does not say: read with the caution of a cut


@dataclass(frozen=True, slots=True)
class Said:
    """What a server answered: the reply's text, bounded, why it stopped, and tokens if known (and from the cache).

    `other` is the model that answered where it is not the one that was asked, as a router may have it, else "";
    `is_named` tells whether the server says at all who answered.
    """

    text: str
    finish: str
    prompt_tokens: int
    reply_tokens: int
    cached_tokens: int = 0
    other: str = ""
    is_named: bool = False


class Requests:
    """Writes a card's requests. All but the prompts comes again and again, and is kept as bytes."""

    def __init__(self, card: Card) -> None:
        request = card.request
        fields: dict[str, Any] = {
            request.limit: request.max_tokens,
            "temperature": card.sampling.temperature,
            "top_p": card.sampling.top_p,
            **request.extra,
        }
        if request.stop:
            fields["stop"] = request.stop
        if request.reasoning_effort:
            fields["reasoning_effort"] = request.reasoning_effort
        self._fields = {name: value for name, value in fields.items() if name not in request.leave_out}
        self._structured = request.structured

    def body(self, model: str, ask: Question) -> bytes:
        """One request's body; `model` is what the server calls the model."""
        request = {
            "model": model,
            "messages": [{"role": "system", "content": ask.system}, {"role": "user", "content": ask.user}],
            **self._fields,
        }
        if self._structured != "none":
            field = "grammar" if self._structured == "grammar" else "response_format"
            over = shape_of(ask.view) if isinstance(ask, Ask) else ask.count
            request[field] = _told(self._structured, over)
        return orjson.dumps(request)


@lru_cache(maxsize=SHAPES)
def _told(structured: Dialect, over: Shape | int) -> orjson.Fragment:
    """What a server is told of a shape, as bytes."""
    return orjson.Fragment(
        orjson.dumps(_grammar(over) if structured == "grammar" else response_format(structured, over))
    )


def response_format(structured: Dialect, over: Shape | int) -> dict[str, Any]:
    """How a server is told of a reply's shape: a mind's, or the narrator's with so many lines.

    {} where only words tell it, or llama.cpp's own field, `grammar`.
    """
    if structured in ("none", "grammar"):
        return {}
    if structured == "json-object":
        return {"type": "json_object"}
    if structured == "json-schema":
        schema = lines_schema(over) if isinstance(over, int) else json_schema(over)
        # Strict, as OpenAI has it: every field there is must be answered.
        return {"type": "json_schema", "json_schema": {"name": "reply", "schema": schema, "strict": True}}
    # One element in a sequence, and not the grammar by itself: see COUNCIL facts in the card of gpt-oss-20b.
    return {
        "type": "structural_tag",
        "format": {"type": "sequence", "elements": [{"type": "grammar", "grammar": _grammar(over)}]},
    }


def _grammar(over: Shape | int) -> str:
    return lines_grammar(over) if isinstance(over, int) else reply_grammar(over)


def read_completion(body: bytes, card: Card) -> Said:
    """The reply in a chat completion's body to a request of `card`; raises Again when there is none to be read.

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
        text = next((text for text in (_text(message.get(channel)) for channel in card.channels) if text), "")
        finish = choice.get("finish_reason")
    except (KeyError, IndexError, TypeError, AttributeError):
        raise Again("its answer is no chat completion") from None
    usage = said.get("usage")
    return Said(
        text=text[: MAX_REPLY + 1],  # one more than is kept, so that the parser sees that it was cut
        finish=finish if isinstance(finish, str) and _WORD.fullmatch(finish) else UNKNOWN,
        prompt_tokens=_count(usage, "prompt_tokens"),
        reply_tokens=_count(usage, "completion_tokens"),
        cached_tokens=_count(usage.get("prompt_tokens_details") if isinstance(usage, dict) else None, "cached_tokens"),
        other=_other(said.get("model"), card),
        is_named=bool(said.get("model")),
    )


def _other(answered: Any, card: Card) -> str:
    """The model that answered, where that is not the card's: cleaned and bounded, "" where it is, or is not said.

    The same model has many names: with its lab or without, by its file, with the day of a snapshot behind it.
    """
    if answered == card.called or not isinstance(answered, str) or not answered.strip():
        return ""
    plain = _plain(answered)
    for known in map(_plain, (card.called, *card.answers_as)):
        if plain == known or (plain.startswith(known) and _SNAPSHOT.fullmatch(plain, len(known))):
            return ""
    return model_name(answered)


def model_name(said: str) -> str:
    """What a server calls a model, in characters that do nothing, bounded."""
    return _ODD.sub("-", said.strip()[-MAX_NAME:])


def _plain(name: str) -> str:
    """A model's name without what may stand around it."""
    return re.sub(r"(?::latest|\.gguf)$", "", name.strip().casefold().replace("\\", "/").rsplit("/", 1)[-1])


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

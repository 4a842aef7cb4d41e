"""How a model's server is, and how it wants to be asked: a look at its health and list, or a real question.

Servers that speak chat completions differ in where the API lies, in what bounds a reply, in how they are told of its
shape, and in which fields they refuse. A question that is refused, or answered with what is no reply, is put again in
the other ways, those first that the refusal speaks of.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass, replace
from typing import Any, Final

import orjson

from inference.cards import LIMITS, SHAPES, Card
from inference.client._endpoint import CHAT, HEALTH_S, MODELS, Endpoint
from inference.client._failures import Again, Down, MindError, Stranger, TooLong, WrongKey
from inference.client._wire import Said, model_name
from inference.parse import parse_reply
from inference.protocol import Ask

PATHS: Final = ("/v1", "", "/openai/v1", "/v1beta/openai", "/api/v1", "/openai", "/inference")
MOST: Final = 20  # questions to one server in all
FEW: Final = 4  # names of a list that are told
PATIENCE: Final = 3  # times what one question may take, for all of them
FIELDS: Final = ("limit", "structured", "leave_out")  # of a request, in which servers differ
OPTIONAL: Final = ("temperature", "top_p", "stop", "reasoning_effort")


@dataclass(frozen=True, slots=True)
class MindHealth:
    """One address of one card, and how it is.

    After a look: "well", "base" (no such adapter there, its base plays), "unlisted" (no model of the name `model`
    there, as far as it says), "key" (it does not take ours, or asks for one), or "down" and why. After a question also
    "mended" (its reply needed mending: why), "other" (another model answered: why names it), "changed" (it answers only
    when it is asked as `found` says; why is "unread" where what it answered else was no reply), "shapeless" (nothing it
    says is a reply), "late" (it does not answer in time, or not with an answer).
    """

    card: str
    model: str
    lab: str
    url: str
    state: str
    why: str = ""
    took_ms: int = 0
    found: Way | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """A way to ask: where the API lies, and the card as the request has it.

    Of one that was found, `url` is the whole address, to be shown, and `changes` are what is not as it was: "path" or
    a request field.
    """

    path: str
    card: Card
    url: str = ""
    changes: tuple[str, ...] = ()

    @property
    def differs(self) -> tuple[object, ...]:
        """All in which two ways can differ."""
        return self.path, *(getattr(self.card.request, name) for name in FIELDS)

    def asking(self, **changes: Any) -> Way:
        """The same with other request fields."""
        request = self.card.request.model_copy(update=changes)
        return replace(self, card=self.card.model_copy(update={"request": request}))


@dataclass(frozen=True, slots=True)
class _Tried:
    """A question in one way, and what came: a reply with how it was read, or an error."""

    way: Way
    said: Said | None = None
    status: str = ""
    repairs: tuple[str, ...] = ()
    error: MindError | None = None

    @property
    def is_well(self) -> bool:
        """Whether a decision could be read in it."""
        return self.status in ("clean", "repaired")


async def looked_at(endpoint: Endpoint) -> MindHealth:
    """How a server seems to be, without asking its model anything.

    A health check asks for no key, and the list does: so a wrong key shows here and not first in a turn.
    """
    served = endpoint.served
    try:
        await endpoint.look()
        names = await _listed(endpoint)
    except MindError as error:
        return _found(endpoint, _state(error), str(error))
    well = names is None or _is_listed(served.card, names)
    return _found(endpoint, "well" if well else "base" if served.base else "unlisted")


async def examined(endpoint: Endpoint, ask: Ask, within_s: float) -> MindHealth:
    """What came of a real question, and how else it would be answered where it is not."""
    served = endpoint.served
    clock = asyncio.get_running_loop().time
    try:
        await endpoint.look()
    except MindError as error:
        return _found(endpoint, _state(error), str(error))
    try:
        names = await _listed(endpoint)
    except MindError:  # the question will say what is the matter
        names = None
    began = clock()
    first = await _ask(endpoint, Way(endpoint.server.address.api(served.card.path), served.card), ask, within_s)
    if served.base and isinstance(first.error, Stranger) and (names is None or _is_listed(served.base, names)):
        first = await _ask(endpoint, replace(first.way, card=served.base), ask, within_s)
    tried = first
    if not first.is_well and _may_be_asked_otherwise(first):
        try:
            async with asyncio.timeout(PATIENCE * within_s):
                tried = await _search(endpoint, first, ask, within_s) or first
        except TimeoutError:
            pass
    took_ms = round((clock() - began) * 1000) if tried is first else 0
    state, why = _verdict(endpoint, first, tried, names)
    found = _told(endpoint, first.way, tried.way) if tried is not first else None
    return replace(_found(endpoint, state, why), took_ms=took_ms, found=found)


def _verdict(endpoint: Endpoint, first: _Tried, tried: _Tried, names: tuple[str, ...] | None) -> tuple[str, str]:
    """The state that a question showed, and why."""
    served, said = endpoint.served, tried.said
    if tried.is_well and said is not None:
        if said.other:
            return "other", said.other
        if tried is not first:
            return "changed", str(first.error or "unread")
        if tried.way.card is not served.card:
            return "base", ""
        if names is not None and not said.is_named and not _is_listed(served.card, names):
            return "unlisted", _few(endpoint, names)
        return ("mended", ", ".join(tried.repairs)) if tried.status == "repaired" else ("well", "")
    if said is not None:
        return "shapeless", said.finish
    if isinstance(first.error, Stranger) and names is not None and not _is_listed(served.card, names):
        return "unlisted", _few(endpoint, names)
    return _state(first.error) if isinstance(first.error, Down) else "late", str(first.error)


def _state(error: MindError) -> str:
    return "key" if isinstance(error, WrongKey) else "down"


async def _ask(endpoint: Endpoint, way: Way, ask: Ask, within_s: float) -> _Tried:
    ask = replace(ask, card=way.card.id)
    try:
        async with asyncio.timeout(within_s):
            async with endpoint.turns.awake(endpoint.server) if endpoint.turns else nullcontext():
                said = await endpoint.put(way.card, ask, way.path)
    except TimeoutError:
        return _Tried(way, error=Again(f"no answer within {within_s:g} seconds"))
    except MindError as error:
        return _Tried(way, error=error)
    decision = parse_reply(said.text, view=ask.view, goods=tuple(ask.view.prices), finish=said.finish)
    return _Tried(way, said, decision.status, decision.repairs)


def _may_be_asked_otherwise(tried: _Tried) -> bool:
    """Whether it is the question that is amiss: not a server that is slow, or does not know who asks."""
    if tried.said is not None:
        return True
    error = tried.error
    if isinstance(error, WrongKey):
        return False
    return error is not None and error.status in (400, 404, 405, 406, 415, 422, 500, 501)


async def _search(endpoint: Endpoint, first: _Tried, ask: Ask, within_s: float) -> _Tried | None:
    """The first other way in which it answers, None where none was found."""
    seen, waiting, last = {first.way.differs}, list(_other_ways(first)), first
    for _ in range(MOST - 1):
        way = next((one for one in waiting if one.differs not in seen), None)
        if way is None:
            return None
        seen.add(way.differs)
        tried = await _ask(endpoint, way, ask, within_s)
        if tried.is_well:
            return tried
        if tried.error is not None and str(tried.error) != str(last.error) and _may_be_asked_otherwise(tried):
            waiting = [*_other_ways(tried), *waiting]  # one trouble is over and another begins: on that road it goes on
            last = tried
    return None


def _other_ways(tried: _Tried) -> Iterator[Way]:
    """Every other way, those first that a refusal speaks of."""
    yield from _spoken_of(tried)
    way, request = tried.way, tried.way.card.request
    shapes = [shape for shape in SHAPES if shape != request.structured]
    yield from (way.asking(structured=shape) for shape in shapes)
    for limit in LIMITS:
        yield from (way.asking(limit=limit, structured=shape) for shape in (request.structured, *shapes))


def _spoken_of(tried: _Tried) -> Iterator[Way]:
    """The ways that an error's words lead to."""
    way, words, request = tried.way, str(tried.error or "").casefold(), tried.way.card.request
    error = tried.error
    if isinstance(error, Down) and error.status in (404, 405) and "model" not in words:
        yield from (replace(way, path=path) for path in PATHS)
    if "max_tokens" in words or "max_completion_tokens" in words:
        yield from (way.asking(limit=limit) for limit in LIMITS if limit != request.limit)
    for name in OPTIONAL:
        if name in words and name not in request.leave_out:
            yield way.asking(leave_out=(*request.leave_out, name))


async def _listed(endpoint: Endpoint) -> tuple[str, ...] | None:
    """The models that a server lists, None where it keeps no list that could be read; raises Down."""
    server, card = endpoint.server, endpoint.served.card
    try:
        async with asyncio.timeout(HEALTH_S):
            body = await server.fetch("GET", server.address.api(card.path) + MODELS)
        data = orjson.loads(body)
        ids = [one.get("id") or one.get("name") for one in data.get("data") or data["models"]]
    except TimeoutError:
        raise Down("no answer to a health check") from None
    except (Stranger, TooLong, orjson.JSONDecodeError, KeyError, TypeError, AttributeError):
        return None  # there is none, or a router's, of hundreds of models
    except Again as error:
        raise Down(str(error)) from None
    return tuple(id for id in ids if isinstance(id, str))


def _is_listed(card: Card, names: tuple[str, ...]) -> bool:
    return not {card.called, f"models/{card.called}", f"{card.called}:latest"}.isdisjoint(names)


def _few(endpoint: Endpoint, names: tuple[str, ...]) -> str:
    """Some of the names that a server lists, cleaned."""
    few = ", ".join(map(model_name, names[:FEW])) + (", ..." if len(names) > FEW else "")
    return endpoint.server.blot.whole(few) or "none"


def _told(endpoint: Endpoint, first: Way, found: Way) -> Way:
    """The way that was found, with what an operator is told of it."""
    names = ("path", *FIELDS)
    changes = [name for name, old, new in zip(names, first.differs, found.differs, strict=True) if old != new]
    return replace(found, url=endpoint.server.address.root + found.path + CHAT, changes=tuple(changes))


def _found(endpoint: Endpoint, state: str, why: str = "") -> MindHealth:
    card = endpoint.served.card
    return MindHealth(card.id, card.called, card.lab, str(endpoint.server), state, why)

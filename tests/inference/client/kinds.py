"""Servers of every kind that speaks chat completions, as they refuse and answer: doubles on loopback.

A kind is a path and a few rules, each a function from a request's body to a refusal or nothing. Words and shapes of
refusals are those of the servers themselves.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import orjson
from aiohttp import web

from tests.inference.client.servers import REPLY, completion

Body = dict[str, Any]
Refusal = tuple[int, Any] | None
Rule = Callable[[Body], Refusal]
MODEL = "lab/tiny"


def said(message: str, **more: Any) -> Any:
    """An error as OpenAI's API has it."""
    return {"error": {"message": message, "type": "invalid_request_error", "param": None} | more}


def shape_of(body: Body) -> str:
    """How a request tells of a reply's shape, "none" where it does not."""
    return "grammar" if "grammar" in body else str(body.get("response_format", {}).get("type", "none"))


def knows(*models: str) -> Rule:
    """Refuses every other model."""

    def rule(body: Body) -> Refusal:
        name = body["model"]
        return None if name in models else (404, said(f"The model `{name}` does not exist.", code=404))

    return rule


def takes(*shapes: str) -> Rule:
    """Refuses every other shape."""

    def rule(body: Body) -> Refusal:
        shape = shape_of(body)
        wrong = f"response_format type must be one of {', '.join(shapes)}, but got: {shape}"
        return None if shape in (*shapes, "none") else (400, said(wrong))

    return rule


def holds(tokens: int) -> Rule:
    """Has a context of so many tokens, a word being one."""

    def rule(body: Body) -> Refusal:
        prompt = sum(len(message["content"].split()) for message in body["messages"])
        asked = prompt + sum(body.get(name, 0) for name in ("max_tokens", "max_completion_tokens"))
        words = f"This model's maximum context length is {tokens} tokens. However, you requested {asked} tokens"
        return (
            (400, {"object": "error", "message": f"{words} ({prompt} in the messages).", "code": 400})
            if (asked > tokens)
            else None
        )

    return rule


def without(*names: str, use: str = "") -> Rule:
    """Refuses a field."""

    def rule(body: Body) -> Refusal:
        for name in names:
            if name in body:
                hint = f" Use '{use}' instead." if use else ""
                words = f"Unsupported parameter: '{name}' is not supported with this model.{hint}"
                return 400, said(words, param=name, code="unsupported_parameter")
        return None

    return rule


def strictly(body: Body) -> Refusal:
    """OpenAI's: a strict schema must require all that it has."""
    told = body.get("response_format", {}).get("json_schema")
    if told and told.get("strict") and set(told["schema"]["properties"]) != set(told["schema"]["required"]):
        return 400, said("Invalid schema for response_format 'reply': 'required' is to include every key.")
    return None


def obeys(*shapes: str) -> Callable[[Body], str]:
    """Speaks as it is told in these shapes, and else as a small model does."""
    return lambda body: REPLY if shape_of(body) in shapes else "I would buy some firewood, if it is not too dear."


@dataclass
class Kind:
    """`path` leads to the API; `rules` refuse; `says` makes the reply's text, `by` names who answers, "" for nobody.

    `asked` holds the bodies of chats, `sent` the headers of all requests, `places` their paths with their queries.
    """

    path: str = "/v1"
    rules: tuple[Rule, ...] = ()
    says: Callable[[Body], str] = lambda body: REPLY
    by: Callable[[Body], str] = lambda body: body["model"]
    listed: Any = None
    has_health: bool = False
    needs: Mapping[str, str] = field(default_factory=dict)
    asked: list[Body] = field(default_factory=list)
    sent: list[dict[str, str]] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    url: str = ""

    async def handle(self, request: web.Request) -> web.StreamResponse:
        self.sent.append(dict(request.headers))
        self.places.append(request.raw_path)
        if request.path == "/health" and self.has_health:
            return web.Response()
        if any(request.headers.get(name) != value for name, value in self.needs.items()):
            return web.json_response(said("Incorrect API key provided."), status=401)
        if request.path == f"{self.path}/models" and self.listed is not None:
            return web.json_response(self.listed)
        if request.method != "POST" or request.path != f"{self.path}/chat/completions":
            return web.Response(status=404, text="404 page not found")
        body = orjson.loads(await request.read())
        self.asked.append(body)
        for rule in self.rules:
            if refusal := rule(body):
                return web.json_response(refusal[1], status=refusal[0])
        name = self.by(body)
        return web.json_response(completion(self.says(body)) | ({"model": name} if name else {}))


@asynccontextmanager
async def serving_as(kind: Kind) -> AsyncIterator[Kind]:
    """The double, running at its `url`."""
    app = web.Application(client_max_size=0)
    app.router.add_route("*", "/{rest:.*}", kind.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.01)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    kind.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield kind
    finally:
        await runner.cleanup()


def listing(*models: str, **more: Any) -> Any:
    """A list of models as most servers keep it."""
    return {"object": "list", "data": [{"id": model, "object": "model"} | more for model in models]}


def vllm(**changes: Any) -> Kind:
    rules = (knows(MODEL), takes("structural_tag", "json_schema", "json_object"))
    return Kind(**({"rules": rules, "listed": listing(MODEL, root="/models/tiny"), "has_health": True} | changes))


def ollama(**changes: Any) -> Kind:
    """Knows no structural tag and does not say so."""
    return Kind(**({"rules": (knows(MODEL),), "says": obeys("json_schema", "json_object")} | changes))


def llama_cpp(**changes: Any) -> Kind:
    """Answers as whatever it has loaded, by any name."""
    rules = (takes("json_schema", "json_object", "grammar"),)
    return Kind(**({"rules": rules, "has_health": True, "listed": listing("tiny-q4_k_m.gguf")} | changes))


def llama_cpp_of_old(**changes: Any) -> Kind:
    """From before it knew response formats: one is passed over in silence."""
    return llama_cpp(**({"rules": (), "says": obeys("grammar")} | changes))


def openai(**changes: Any) -> Kind:
    rules = (
        knows(MODEL),
        without("max_tokens", use="max_completion_tokens"),
        without("temperature", "top_p"),
        takes("json_schema", "json_object"),
        strictly,
    )
    return Kind(**({"rules": rules, "by": lambda body: f"{MODEL}-2026-08-06", "listed": listing(MODEL)} | changes))


def gemini(**changes: Any) -> Kind:
    """Its API lies below /v1beta/openai, its errors come in a list."""

    def rule(body: Body) -> Refusal:
        refusal = takes("json_schema", "json_object")(body)
        return refusal and (refusal[0], [refusal[1]])

    return Kind(**({"path": "/v1beta/openai", "rules": (rule,), "listed": listing(f"models/{MODEL}")} | changes))


def bare(**changes: Any) -> Kind:
    """Nothing before /chat/completions, and words alone to tell of a shape."""
    return Kind(**({"path": "", "rules": (takes(),)} | changes))


def router(**changes: Any) -> Kind:
    """Has another model answer when the one that was asked does not."""
    return Kind(**({"by": lambda body: "other-lab/small-7b", "listed": listing(MODEL, "other-lab/small-7b")} | changes))

"""The API's document, made of the very types that its answers are made of."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from pydantic import TypeAdapter

from bot.window.answers import Album, ChapterPage, Influence, Now, ThoughtsPage, Trouble, TurnPage
from bot.window.types import Turn

# Path, what it answers with, its parameters behind the path, and a sentence.
ROUTES: Final[tuple[tuple[str, type[Any], tuple[str, ...], str], ...]] = (
    ("/api/woods/{wood}", Now, (), "The chapter under way as it stands."),
    ("/api/woods/{wood}/turns", TurnPage, ("chapter", "after", "limit"), "Turns of a chapter, oldest first."),
    ("/api/woods/{wood}/turns/{chapter}/{turn}", Turn, (), "One finished turn."),
    ("/api/woods/{wood}/chapters", ChapterPage, ("before", "limit"), "Finished chapters, the newest first."),
    ("/api/woods/{wood}/chapters/{chapter}", Album, (), "A finished chapter; thoughts and influences lie below it."),
    ("/api/woods/{wood}/chapters/{chapter}/thoughts", ThoughtsPage, ("after", "limit"), "What minds were asked."),
    ("/api/woods/{wood}/chapters/{chapter}/why/{turn}", Influence, (), "What moved the prices of a turn."),
)
_REF: Final = "#/components/schemas/{model}"
_ABOUT: Final = {
    "wood": "The wood's id, as its page's address has it.",
    "chapter": "The chapter, from 1; where it may be left out, the one under way.",
    "turn": "The turn, from 1.",
    "after": "Turns after this one.",
    "before": "Chapters before this one.",
    "limit": "At most so many, 1 to 100.",
}


@cache
def document() -> dict[str, Any]:
    """The API in OpenAPI 3.1."""
    kinds: set[type[Any]] = {kind for _, kind, _, _ in ROUTES} | {Trouble}
    ordered = sorted(kinds, key=lambda kind: kind.__name__)
    _, schemas = TypeAdapter.json_schemas(
        [(kind.__name__, "serialization", TypeAdapter(kind)) for kind in ordered], ref_template=_REF
    )
    paths = {path: {"get": _operation(path, kind, asked, says)} for path, kind, asked, says in ROUTES}
    paths["/api/woods/{wood}/events"] = {
        "get": {
            "operationId": "events",
            "summary": "Server-sent events: `turn` with each new turn, its data {chapter, turn}.",
            "parameters": [_parameter("wood", "path")],
            "responses": {"200": {"description": "A stream.", "content": {"text/event-stream": {}}}, **_troubles()},
        }
    }
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "The window of a wood",
            "version": "1",
            "summary": "What everyone can see of a wood whose moderators opened its page; read-only.",
        },
        "paths": paths,
        "components": {"schemas": schemas["$defs"]},
    }


def _operation(path: str, kind: type[Any], asked: tuple[str, ...], says: str) -> dict[str, Any]:
    named = [part[1:-1] for part in path.split("/") if part.startswith("{")]
    schema = {"$ref": _REF.format(model=kind.__name__)}
    return {
        "operationId": "_".join(part.strip("{}") for part in path.split("/")[3:]),
        "summary": says,
        "parameters": [_parameter(name, "path") for name in named] + [_parameter(name, "query") for name in asked],
        "responses": {
            "200": {
                "description": says,
                "headers": {"ETag": {"schema": {"type": "string"}}},
                "content": {"application/json": {"schema": schema}},
            },
            "304": {"description": "As the If-None-Match has it."},
            **_troubles(),
        },
    }


def _parameter(name: str, where: str) -> dict[str, Any]:
    schema = {"type": "string"} if name == "wood" else {"type": "integer", "minimum": 0}
    return {"name": name, "in": where, "required": where == "path", "description": _ABOUT[name], "schema": schema}


def _troubles() -> dict[str, Any]:
    content = {"application/json": {"schema": {"$ref": _REF.format(model="Trouble")}}}
    said = {"400": "A question that is wrong.", "404": "Nothing here.", "429": "Too many questions from one address."}
    return {code: {"description": why, "content": content} for code, why in said.items()}

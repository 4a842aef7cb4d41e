"""Discord's own OpenAPI file as a judge of every request the bot makes in a test.

Lenient: as published. Strict: object keys that the file does not list are faults too, which catches typos.
The file is not part of this project: it is looked for at $DISCORD_OPENAPI, then at ../shared/discord/openapi.json.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

import jsonschema_rs
from jsonschema import Draft202012Validator, ValidationError
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

ROOT = Path(__file__).resolve().parents[2]
_HERE = "urn:discord"
_METHODS = frozenset({"get", "post", "put", "patch", "delete"})
# What discord.py 2.7 sends and Discord takes, though the file does not list it (strict only).
_UNLISTED = {
    "RichEmbed": ("flags",),
    "ApplicationCommandUpdateRequest": ("nsfw",),
    "IncomingWebhookUpdateForInteractionCallbackRequestPartial": ("tts",),
    "IncomingWebhookUpdateRequestPartial": ("tts",),
}


class Route(NamedTuple):
    """One operation of the file; `schema` points at its JSON body, None where it takes none."""

    method: str
    path: re.Pattern[str]
    template: str
    schema: str | None
    required: bool


def find_document() -> Path | None:
    """Where the file lies on this machine, None when it does not."""
    places = [os.environ.get("DISCORD_OPENAPI"), str(ROOT.parent / "shared" / "discord" / "openapi.json")]
    return next((Path(place) for place in places if place and Path(place).is_file()), None)


class DiscordSpec:
    """Checks requests against the file; one instance per test run is enough.

    A compiled validator says whether a body fits, in microseconds; the one that takes milliseconds, only why not.
    """

    def __init__(self, document: Path, *, strict: bool) -> None:
        body = json.loads(document.read_text(encoding="utf-8"))
        schemas = body["components"]["schemas"]
        # discord.py writes some ids as JSON numbers, and Discord takes both.
        schemas["SnowflakeType"] = {"type": ["string", "integer"], "pattern": "^(0|[1-9][0-9]*)$", "minimum": 0}
        if strict:
            for name, schema in schemas.items():
                _close(name, schema)
        self._registry: Registry[Any] = Registry().with_resource(
            _HERE, Resource(contents=body, specification=DRAFT202012)
        )
        self._compiled = jsonschema_rs.Registry([(_HERE, body)], draft=jsonschema_rs.Draft202012)
        # A literal segment (@me, @original) wins over a placeholder.
        self._routes = sorted(_routes(body["paths"]), key=lambda route: route.template.count("{"))
        self._judge, self._validator = cache(self._make_judge), cache(self._make_validator)

    def faults(self, method: str, path: str, body: Any) -> list[str]:
        """What Discord would object to, one line each; empty when nothing."""
        route = next((one for one in self._routes if one.method == method and one.path.fullmatch(path)), None)
        if route is None:
            return [f"{method} {path}: Discord has no such route"]
        where = f"{method} {route.template}"
        if body is None:
            return [f"{where}: a body is required"] if route.required else []
        if route.schema is None:
            return [f"{where}: no JSON body is taken here"]
        if self._judge(route.schema).is_valid(body):
            return []
        return [f"{where}: {_told(error)}" for error in self._validator(route.schema).iter_errors(body)]

    def _make_judge(self, pointer: str) -> jsonschema_rs.Draft202012Validator:
        return jsonschema_rs.Draft202012Validator({"$ref": f"{_HERE}#{quote(pointer)}"}, registry=self._compiled)

    def _make_validator(self, pointer: str) -> Draft202012Validator:
        return Draft202012Validator({"$ref": f"{_HERE}#{pointer}"}, registry=self._registry)


def _routes(paths: dict[str, Any]) -> Iterator[Route]:
    for template, operations in paths.items():
        pattern = re.compile(
            "".join("[^/]+" if part.startswith("{") else re.escape(part) for part in _pieces(template))
        )
        for method, operation in operations.items():
            if method not in _METHODS:
                continue
            body = operation.get("requestBody", {})
            steps = ("paths", template, method, "requestBody", "content", "application/json", "schema")
            pointer = "".join("/" + step.replace("~", "~0").replace("/", "~1") for step in steps)
            takes_json = "application/json" in body.get("content", {})
            yield Route(method.upper(), pattern, template, pointer if takes_json else None, bool(body.get("required")))


def _pieces(template: str) -> list[str]:
    return [piece for piece in re.split(r"(\{[^}]*\})", template) if piece]


def _close(name: str, schema: dict[str, Any]) -> None:
    if "properties" in schema and "additionalProperties" not in schema:
        for unlisted in _UNLISTED.get(name, ()):
            schema["properties"].setdefault(unlisted, {})
        schema["additionalProperties"] = False


def _told(error: ValidationError) -> str:
    """The fault inside a union: of the branches tried, the one that was nearest to fitting is the one meant."""
    while error.context:
        branches: dict[Any, list[ValidationError]] = {}
        for sub in error.context:
            branches.setdefault(sub.schema_path[0], []).append(sub)
        error = min(branches.values(), key=lambda faults: (_another_kind(faults), len(faults)))[0]
    return f"{'/'.join(map(str, error.absolute_path)) or '(body)'}: {error.message[:200]}"


def _another_kind(faults: Iterable[ValidationError]) -> bool:
    return any(
        (fault.validator in ("const", "enum") and list(fault.path)[-1:] == ["type"])
        or (fault.validator == "type" and fault.validator_value == "null")
        for fault in faults
    )

"""A Gazette's data on its way through the outbox: the Sheet as JSON and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

import orjson
from pydantic import TypeAdapter

from bot.api import PressMemory, Sheet
from engine.events import event_of

_SHEET = TypeAdapter(Sheet)
_MEMORY = TypeAdapter(PressMemory)


def sheet_json(sheet: Sheet) -> bytes:
    """The sheet as JSON."""
    parts = {field.name: getattr(sheet, field.name) for field in fields(sheet)}
    return orjson.dumps(parts | {"events": [event.stored() for event in sheet.events]})


def sheet_from(payload: Mapping[str, Any]) -> Sheet:
    """The sheet that `sheet_json` wrote, from parsed JSON; raises ValueError where a part is missing or wrong."""
    rows = payload.get("events")
    if not isinstance(rows, list):
        raise ValueError("a Gazette has events")
    return _SHEET.validate_python({**payload, "events": tuple(map(event_of, rows))})


def sheet_memory(payload: Mapping[str, Any]) -> PressMemory:
    """What a paper leaves for the next, from parsed JSON; nothing where it is an older release's. Raises ValueError."""
    return _MEMORY.validate_python(payload.get("memory", {}))

"""A Gazette's data on its way through the outbox: the Sheet as JSON and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter

from bot.api import Sheet

_SHEET = TypeAdapter(Sheet)


def sheet_json(sheet: Sheet) -> bytes:
    """The sheet as JSON."""
    return _SHEET.dump_json(sheet)


def sheet_from(payload: Mapping[str, Any]) -> Sheet:
    """The sheet that `sheet_json` wrote, from parsed JSON; raises ValueError where a part is missing or wrong."""
    return _SHEET.validate_python(dict(payload))

"""Parquet, with every column's type written down: a list that is empty everywhere has one, too."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

ROWS = 1024  # in memory at a time, and in a group of the file

_WORDS = pa.list_(pa.string())
_ORDER = pa.struct([("side", pa.string()), ("good", pa.string()), ("quantity", pa.int16()), ("price", pa.int16())])
_FELT = pa.struct([("toward", pa.string()), ("value", pa.int16())])
_NOTE = pa.struct([("age", pa.int32()), ("toward", pa.string()), ("delta", pa.int16()), ("why", pa.string())])
_HABITS = pa.struct([("choices", _WORDS), *((units, pa.int32()) for units in ("kept", "held", "beyond", "bid"))])
SCHEMA = pa.schema(
    [
        ("wood", pa.string()),
        ("world", pa.string()),
        ("chapter", pa.int32()),
        ("turn", pa.int32()),
        ("creature", pa.string()),
        ("card", pa.string()),
        ("model", pa.string()),
        ("understudy", pa.bool_()),
        ("outcome", pa.string()),
        ("status", pa.string()),
        ("repairs", _WORDS),
        ("refused", _WORDS),
        ("system", pa.string()),
        ("user", pa.string()),
        ("reply", pa.string()),
        ("thought", pa.string()),
        ("gossip", pa.string()),
        ("orders", pa.list_(_ORDER)),
        ("offered", pa.bool_()),
        ("loan", pa.string()),
        ("finish", pa.string()),
        ("took_ms", pa.int32()),
        ("prompt_tokens", pa.int32()),
        ("reply_tokens", pa.int32()),
        ("cached_tokens", pa.int32()),
        ("wealth", pa.int32()),
        ("schemes", _WORDS),
        ("scheme", pa.string()),
        ("feelings", pa.list_(_FELT)),
        ("notes", pa.list_(_NOTE)),
        ("fallback", pa.bool_()),
        ("habits", _HABITS),
    ]
)


class Parquet:
    """Writes a file a group of rows at a time."""

    def __init__(self, path: Path) -> None:
        self._writer = pq.ParquetWriter(path, SCHEMA, compression="zstd")
        self._rows: list[dict[str, Any]] = []

    def write(self, row: dict[str, Any]) -> None:
        """Add one decision."""
        self._rows.append(row)
        if len(self._rows) == ROWS:
            self._flush()

    def close(self) -> None:
        """Write what is left, and finish the file."""
        self._flush()
        self._writer.close()

    def _flush(self) -> None:
        if self._rows:
            self._writer.write_table(pa.Table.from_pylist(self._rows, schema=SCHEMA))
            self._rows.clear()

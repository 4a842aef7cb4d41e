"""Traces of woods that no database keeps, in a folder as an export writes it: `--traces DIR` of the lab's commands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeAlias

from bot.app.exit_codes import Exit, Stop
from bot.dataset.export import Shard
from db.codec import dump, facts
from inference.quality import Trace

# Takes the traces of one turn.
Keep: TypeAlias = Callable[[Iterable[Trace]], None]


def unkept(traces: Iterable[Trace]) -> None:
    """Keeps nothing."""


@contextmanager
def keeping(out: Path | None, folder: Path | None) -> Iterator[Keep]:
    """What keeps traces in `out` as JSON lines, finished when the block ends, by whatever; None keeps nothing.

    `folder` holds the operator's own cards. Raises Stop for a place that cannot be written.
    """
    if out is None:
        yield unkept
        return
    try:
        shard = Shard(out, "jsonl")

        def keep(traces: Iterable[Trace]) -> None:
            for row in facts(dump(tuple(traces))):
                shard.write(dict(row))

        try:
            yield keep
        finally:
            shard.close()
            shard.finish(folder)
    except OSError as error:
        raise Stop(Exit.EXPORT_UNWRITABLE, path=str(out), why=error.strerror or type(error).__name__) from None

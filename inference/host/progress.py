"""A bar for what takes a minute or two before a server answers: what is being done, and how much of it is left."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from inference.pocket.running import Say


@contextmanager
def shown() -> Iterator[Say]:
    """A row for each step on stderr, with a bar where somebody is watching, and else a line as it begins."""
    screen = Console(stderr=True)
    columns = TextColumn("{task.description}"), BarColumn(), TextColumn("{task.percentage:>3.0f}%"), TimeElapsedColumn()
    tasks: dict[str, object] = {}
    with Progress(*columns, console=screen, disable=not screen.is_terminal) as bars:

        def say(what: str, share: float) -> None:
            if what not in tasks:
                _end(bars)
                tasks[what] = bars.add_task(what, total=1.0)
                if not screen.is_terminal:
                    screen.print(f"{what} ...", highlight=False)
            bars.update(tasks[what], completed=share)  # type: ignore[arg-type]

        yield say
        _end(bars)


def _end(bars: Progress) -> None:
    for task in bars.tasks:
        bars.update(task.id, completed=1.0)
        bars.stop_task(task.id)

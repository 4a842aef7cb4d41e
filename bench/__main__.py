"""`python -m bench [--only NAME] [--json]`: run the races and print the table."""

from __future__ import annotations

import argparse
import asyncio
import importlib
import json
import logging
import os
import sys
from collections.abc import Awaitable, Callable
from importlib.util import find_spec

from rich import box
from rich.console import Console
from rich.table import Table

from bench._row import Row

RACES = (
    "tick",
    "client",
    "durable-tick",
    "durable-command",
    "durable-postgres",
    "world-step",
    "clearing",
    "parse",
    "prompt",
    "chart",
    "command",
    "storm",
    "window",
)
# Against a real server, which takes minutes to start: `make bench-council`.
COUNCIL = ("council", "pocket")
# The peers' packages: the group `bench`, which `make bench` installs.
PEERS = ("jinja2", "matplotlib", "mesa", "openai", "openai_harmony", "json_repair", "polars", "pyorderbook")


async def run(names: tuple[str, ...], say: Callable[[str], None]) -> list[Row]:
    """The rows of the races named, in order; `say` hears which one is running."""
    rows: list[Row] = []
    for name in names:
        say(name)
        module = importlib.import_module(f"bench.{name.replace('-', '_')}")
        start: Callable[[], Awaitable[list[Row]]] = module.start
        rows += await start()
    return rows


def table(rows: list[Row]) -> Table:
    """The rows for a reader."""
    made = Table(box=box.SIMPLE_HEAD, title="Ours beside its peers", title_justify="left", pad_edge=False)
    for heading in ("race", "ours", "peer", "ratio", "against", "goal", "verdict"):
        made.add_column(heading, justify="right" if heading in ("ours", "peer", "ratio") else "left", no_wrap=True)
    for row in rows:
        goal = row.goal.text(row.unit)
        verdict = "[green]met[/]" if row.met else "[red]not met[/]"
        figures = (f"{figure(row.ours)} {row.unit}", f"{figure(row.peer)} {row.unit}", f"{row.ratio:,.2f}x")
        made.add_row(row.name, *figures, row.against, goal or "-", verdict if goal else "-")
    return made


def figure(value: float) -> str:
    """Three significant digits, and no more."""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def main() -> int:
    """Run the bench; the exit code is 0 whatever the verdicts: a slow machine is no fault."""
    parser = argparse.ArgumentParser(
        prog="python -m bench", description="Ours beside its peers, with ratios and goals."
    )
    parser.add_argument("--json", action="store_true", help="a list of name, ours, peer, ratio, goal, met")
    parser.add_argument(
        "--only", metavar="NAME", choices=(*RACES, *COUNCIL), help=f"one race: {', '.join((*RACES, *COUNCIL))}"
    )
    options = parser.parse_args()
    absent = [name for name in PEERS if find_spec(name) is None]
    if absent:
        print(f"The bench needs its peers ({', '.join(absent)}): run `make bench` once.", file=sys.stderr)  # noqa: T201
        return 2
    logging.basicConfig(level=logging.WARNING)  # before a peer turns the log up
    console = Console(stderr=True)
    load, cores = os.getloadavg()[0], os.cpu_count() or 1
    if load > cores / 2:
        console.print(f"The machine is busy (load {load:.1f} on {cores} cores): trust ratios, not times.")
    names = (options.only,) if options.only else RACES
    with console.status("warming up") as status:
        rows = asyncio.run(run(names, lambda name: status.update(f"racing: {name}")))
    if options.json:
        print(json.dumps([row.as_json() for row in rows], indent=2))  # noqa: T201
    else:
        plain = Console()
        (plain if plain.is_terminal else Console(width=160)).print(table(rows))
        if not set(COUNCIL) & {*names}:
            console.print("Against a real model server: `make bench-council`, some minutes.")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""What the operator sees: the plan, and how the servers stand."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

from inference.host.plan import OVERHEAD_GIB, Plan
from inference.host.processes import Line

if TYPE_CHECKING:
    import aiohttp

ANSWER_S = 5.0
PIPE_WIDTH = 140


def _paper() -> Console:
    """Where tables are printed; a pipe has no width of its own, and nothing must be cut for it."""
    paper = Console()
    return paper if paper.is_terminal else Console(width=PIPE_WIDTH)


def print_plan(plan: Plan) -> None:
    """A row for each server, in GiB, and the sum."""
    table = Table(title=f"GiB on a card of {plan.card_gb} GB (weights and cache by the cards, overhead estimated)")
    for name in ("server", "port", "weights", "cache", "overhead", "together", "turns at once"):
        table.add_column(name, justify="left" if name == "server" else "right")
    for share in plan.shares:
        figures = (share.weights, share.cache, OVERHEAD_GIB, share.total)
        shown = [f"{figure:.1f}" for figure in figures]
        table.add_row(share.server.card.id, str(share.server.port), *shown, str(share.at_once))
    table.add_section()
    table.add_row("all", "", "", "", "", f"{plan.used:.1f} of {plan.room:.1f}", "")
    _paper().print(table)


def print_table(lines: Sequence[Line], answering: Sequence[bool] | None = None) -> None:
    """A row for each server: state, whether it answers now, restarts, and its last words when it failed."""
    table = Table()
    for name in ("server", "address", "state", "answers", "pid", "restarts", "last words"):
        table.add_column(name)
    for place, line in enumerate(lines):
        answers = "" if answering is None else "yes" if answering[place] else "no"
        table.add_row(line.id, line.url, line.state, answers, str(line.pid or ""), str(line.restarts), line.why)
    _paper().print(table)


async def print_status(lines: Sequence[Line]) -> int:
    """Ask every server and print what was found; 0 when all are ready and answer, else 1."""
    import aiohttp  # which a plan is printed without

    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=ANSWER_S)) as http:
        answering = await asyncio.gather(*(_answers(http, line.health) for line in lines))
    print_table(lines, answering)
    return 0 if all(answering) and all(line.state == "ready" for line in lines) else 1


async def _answers(http: aiohttp.ClientSession, health: str) -> bool:
    import aiohttp

    try:
        async with http.get(health) as answer:
            return answer.status == 200
    except (aiohttp.ClientError, TimeoutError, OSError):
        return False

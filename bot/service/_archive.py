"""What may be had of a wood, in one file: what `/keeper export` hands out, and what an uprooted wood leaves.

Everything is read through the connection that is refused the private tables, or is the public view itself. Prompts say
who whispered to whom, and a moderator may be a Patron: those of the chapter under way stay where they are.
"""

from __future__ import annotations

import io
import zipfile
from typing import Final

import orjson

from db import Store
from engine.fairness import AnnalsPage
from engine.model import PublicView, Wood

_LINES: Final = orjson.OPT_APPEND_NEWLINE | orjson.OPT_NON_STR_KEYS
README: Final = """\
wood.json     the wood as everyone sees it: prices, creatures, the scoreboard
annals.jsonl  what is kept of every chapter, a line an event: prices, places, legends, seals and what they hid
traces.jsonl  what minds were asked and what they said, a line a decision, in the newest chapters that are over
"""


async def archive(store: Store, wood: Wood, view: PublicView, most: int) -> bytes:
    """A zip of at most `most` bytes; where all of it would be more, the oldest traces are left out."""
    annals = b"".join([_page(page) for page in await store.annals.all(wood.id)])
    traces = [
        orjson.dumps(row, option=_LINES) async for row in store.traces.every(wood.id) if row["chapter"] < wood.chapter
    ]
    while True:
        packed = _packed(
            {"README": README.encode(), "wood.json": orjson.dumps(view, option=_LINES | orjson.OPT_INDENT_2),
             "annals.jsonl": annals, "traces.jsonl": b"".join(traces)}
        )  # fmt: skip
        if len(packed) <= most or not traces:
            return packed
        traces = traces[len(traces) // 2 + 1 :]


def _page(page: AnnalsPage) -> bytes:
    where = {"chapter": page.chapter, "turn": page.turn}
    rows = (event.stored() for event in page.events)
    return b"".join(orjson.dumps({**where, "kind": row["kind"], **row["data"]}, option=_LINES) for row in rows)


def _packed(files: dict[str, bytes]) -> bytes:
    """The same files give the same bytes, whenever they are packed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as whole:
        for name, body in files.items():
            whole.writestr(zipfile.ZipInfo(name), body, zipfile.ZIP_DEFLATED)
    return packed.getvalue()

"""Whatever is read of a wood costs the same at turn 1,000 as at turn 40, and at turn 2,000 (`make prove`)."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress

import pytest

from bot.service import WoodService
from db import Store
from engine.model import Cover, GoodId, Join, Open, Refused
from tests.builders.steps import steps_of
from tests.db.conftest import Clock

CHAPTER = 40
EARLY, LATER = 40, 400
SHOWN = 4  # chapters on a page of history
ROW = 400  # steps: a page may be full or not, and a b-tree may have to be gone into more deeply
TRADES_EVERY, POSTED_EVERY = 5, 10  # turns
ANN = ("server", "ann")

Views = dict[str, Callable[[], Awaitable[object]]]


def views(woods: WoodService) -> Views:
    """Every view that a command shows, the newest page and the last."""
    return {
        "view": lambda: woods.view("server"),
        "ledger": lambda: woods.ledger(*ANN),
        "letters": lambda: woods.letters(*ANN),
        "statement": lambda: woods.statement(*ANN),
        "the statement's last page": lambda: woods.statement(*ANN, 9999),
        "history": lambda: woods.history("server", SHOWN + 1),
        "verify": lambda: woods.verify("server"),
        "sheet": lambda: woods.sheet("server"),
        "council": lambda: woods.council("server"),
        "health": lambda: woods.health("server"),
        "reliability": lambda: woods.reliability("server"),
        "next due": woods.next_due,
    }


async def costs(store: Store, woods: WoodService) -> dict[str, int]:
    """The steps of each; read twice, for the first may have to look up where the wood lives."""
    found = {}
    for name, view in views(woods).items():
        await view()
        async with steps_of(store) as steps:
            await view()
        found[name] = steps.taken
    return found


@pytest.mark.parametrize("old", [1000, pytest.param(2000, marks=pytest.mark.slow)])
async def test_an_old_wood_is_read_like_a_young_one(store: Store, woods: WoodService, clock: Clock, old: int) -> None:
    await woods.command(*ANN, "join", Join())
    wood, found = store.homes["server"].wood, {}
    for turn in range(1, old + 1):
        if turn % TRADES_EVERY == 0:
            with suppress(Refused):  # as while a legend holds the good
                await woods.command(*ANN, f"open {turn}", Open("short", GoodId("honey"), 2))
                await woods.command(*ANN, f"cover {turn}", Cover(GoodId("honey")))
        clock.at += 3600
        await woods.tick(wood)
        if turn % POSTED_EVERY == 0:
            await store.writer.run(lambda raw: raw.execute("UPDATE private_outbox SET state = 'sent'") and None)
        if turn in (EARLY, LATER, old):
            found[turn] = await costs(store, woods)
    first, last = await woods.statement(*ANN), await woods.statement(*ANN, 9999)
    assert first.pages > old // 40
    assert last.page == first.pages - 1
    assert len(first.lines) == 10
    early, later, late = found[EARLY], found[LATER], found[old]
    # Whatever is counted over a window has a full one by then.
    assert not {name: (later[name], late[name]) for name in late if late[name] > later[name] * 1.1 + ROW}
    # And it is no more than the window holds: a hundred turns in place of forty, four chapters in place of one.
    assert not {name: (early[name], late[name]) for name in late if late[name] > early[name] * SHOWN + ROW}
    for name in ("statement", "ledger", "letters", "view", "sheet"):
        assert late[name] <= early[name] * 1.1 + ROW, name
    woods.close()

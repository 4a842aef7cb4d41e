"""Which woods sleep since the bot was removed: what paused them last says so, and no damaged entry hides the others."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from bot.service import WoodService
from db import Store
from engine.model import Configure
from tests.db.conftest import PLOT, on_a_file

ON_EITHER = True


@on_a_file
async def test_the_last_pause_counts_and_damage_hides_nobody(
    path: Path, store: Store, service: Callable[..., WoodService]
) -> None:
    woods = service(store)

    async def moderate(server: str, key: str, **changes: object) -> None:
        await woods.moderate(server, "m", f"{key}{server}:{len(changes)}", Configure(**changes))  # type: ignore[arg-type]

    for server in "123456":
        await woods.plant(replace(PLOT, server=server, channel=f"c{server}"), "m", f"plant {server}")
    for server in "1256":
        await moderate(server, "removed:", paused=True)
    await moderate("1", "since:", interval_s=900)  # is no pause
    await moderate("2", "back:", paused=False)
    await moderate("2", "by hand:", paused=True)
    await moderate("3", "by hand:", paused=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute(
            "UPDATE private_journal SET payload = CAST('{' AS BLOB)"
            " WHERE wood = (SELECT id FROM woods WHERE server = '6') AND seq = (SELECT max(seq) FROM private_journal"
            " WHERE wood = (SELECT id FROM woods WHERE server = '6'))"
        )
    assert sorted(await store.asleep_by("removed:")) == ["1", "5"]

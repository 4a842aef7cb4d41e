"""What is answered while the rows of another process are read is not heard a second time."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

from bot.app.pending import InteractionKeeper
from db import open_store
from db.pending import PendingInteraction, PendingInteractions


async def test_one_that_is_answered_while_the_rows_are_read_is_heard_once(home: Path) -> None:
    store, heard = await open_store(home / "wood.db"), list[str]()
    await store.pending.keep(PendingInteraction("7", "", 0, b'{"id": "7", "type": 2}'))  # another process's
    came = SimpleNamespace(id=8, guild_id=None)

    class Busy(PendingInteractions):
        """An interaction comes before the rows are read, and is answered before they are looked at."""

        async def left(self) -> list[PendingInteraction]:
            await keeper.keep(came)  # type: ignore[arg-type]
            rows = await super().left()
            keeper.settle("8")
            return rows

    def parse(data: Any) -> None:
        heard.append(str(data["id"]))

    client: Any = SimpleNamespace(_connection=SimpleNamespace(parsers={"INTERACTION_CREATE": parse}))
    keeper = InteractionKeeper(client, Busy(store.writer), lambda: 0)
    client._connection.parsers["INTERACTION_CREATE"]({"id": "8", "type": 2})
    await keeper.hear_again()
    await keeper.close()
    assert heard == ["8", "7"]
    assert [one.id for one in await store.pending.left()] == ["7"]
    await store.close()

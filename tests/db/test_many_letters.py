"""A turn with more letters than the outbox keeps does not cost the Gazette."""

from __future__ import annotations

import os
from dataclasses import replace

from db import Store
from db.journal import FORGET_EVERY, PARCELS_KEPT
from db.records import Head, InboxLetter, Message, Record
from engine.apply import apply
from engine.events import Welcome
from engine.model import Join, PatronEntry, Plant, Tick, World


async def test_the_newest_gazette_outlives_a_crowd_of_letters(store: Store, world: World) -> None:
    plant = Plant("plant", 1, "w", world.id, "server", "channel", "00" * 32, "11" * 32)
    state = apply(world, None, plant).state
    letters = tuple(InboxLetter(f"u{n}", Welcome("grey", 100)) for n in range(PARCELS_KEPT + 20))
    record = Record(plant, None, None, state.wood, state.secrets, os.urandom(16), b"{}", None, (), (), letters)
    head: Head = await store.append(record)
    for seq in range(2, FORGET_EVERY):
        entry = Tick(f"t{seq}", 1, 1, seq, {})
        paper = Message("gazette", "channel", b'{"n":%d}' % seq)
        head = await store.append(replace(record, entry=entry, head=head, before=state.secrets, messages=(paper,)))
        await store.writer.run(lambda raw: raw.execute("UPDATE private_outbox SET state = 'sent'").rowcount)
    quiet = replace(record, entry=PatronEntry("k", 1, "u", Join()), head=head, before=state.secrets, letters=())
    assert (await store.append(quiet)).seq == FORGET_EVERY
    assert await store.gazette("w") == b'{"n":%d}' % (FORGET_EVERY - 1)
    (kept,) = await store.writer.run(lambda raw: raw.execute("SELECT count(*) FROM private_outbox").fetchone())
    assert kept <= PARCELS_KEPT + 2 * len(letters)

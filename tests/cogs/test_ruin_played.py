"""A creature ruined by its lenders, from the first offer to the caravan, as players live through it."""

from __future__ import annotations

import json

from inference.testing import QueueCouncil
from tests.cogs.conftest import Stage, read, said


def reply(*orders: tuple[str, str, int, int], **more: str) -> str:
    """What a mind answers."""
    placed = [dict(zip(("side", "good", "quantity", "price"), order, strict=True)) for order in orders]
    return json.dumps({"thought": "", "gossip": "", "orders": placed, **more})


async def test_a_creature_lent_to_and_ruined(stage: Stage) -> None:
    council = QueueCouncil()
    stage.council = council
    await stage.restart()
    await stage.plant()
    ann, bob, mod, here = stage.ann, stage.bob, stage.mod, stage.channel
    for patron in (ann, bob):
        await patron.slash(here, "lend", creature="oona", amount=33, interest=3, term=10)
    # Oona takes both loans and buys the dearest mushrooms in the history of the wood, and honey halves twice.
    dear = (
        ("mushrooms", "mirel", 3, 39),
        ("firewood", "bram", 1, 8),
        ("acorns", "pip", 1, 5),
        ("berries", "fenn", 1, 3),
    )
    council.enqueue(
        "oona", *[reply(loan="accept")] * 2, reply(*(("buy", good, n, price) for good, _, n, price in dear))
    )
    for good, seller, units, price in dear:
        council.enqueue(seller, reply(), reply(), reply(("sell", good, units, price)))
    await stage.turns()
    taken = [any("Oona takes your 33 pebbles" in letter for letter in stage.letters(patron)) for patron in (ann, bob)]
    assert sum(taken) == 1, "one a turn"
    for _ in range(2):
        await mod.slash(here, "keeper legend", name="run-on-oonas-hoard")
        await stage.turns()
    paper = read(stage.papers()[-1])
    assert "banished" in paper or "defaults" in paper
    for patron in (ann, bob):
        assert "Oona cannot pay" in stage.letters(patron)[-1]
        assert "Oona could not pay: of 33 lent" in said(await patron.slash(here, "ledger"))
    page = said(await ann.slash(here, "wood"))
    assert "🦉 **Oona** is banished for debt" in page
    assert "A caravan sells 🍯 honey at" in page
    refused = {
        "lend": {"creature": "oona", "amount": 5},
        "whisper": {"creature": "oona", "truth": "true"},
        "bribe": {"creature": "oona", "amount": 5},
        "ally": {"a": "oona", "b": "pip"},
    }
    for command, options in refused.items():
        assert "is banished" in said(await ann.slash(here, command, **options)), command
    offered = await ann.autocomplete(here, "lend", "creature", "")
    assert "oona" not in {choice["value"] for choice in offered}
    assert "Oona" in said(await ann.slash(here, "creature", name="oona"))
    await stage.turns()
    assert [ask.creature for ask in council.batches[-1]] == ["fenn", "bram", "pip", "mirel"]

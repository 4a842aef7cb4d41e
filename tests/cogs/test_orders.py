"""Standing orders as they are typed, listed, pressed; and what bad ones are told.

docs: rules/patrons.md#standing-orders
"""

from __future__ import annotations

import pytest

from tests.cogs.conftest import Stage, buttons, hung, ids, private, said


async def price_of(wood: Stage, good: str = "honey") -> int:
    view = await wood.bot.woods.view(str(wood.guild.id))
    return next(line.price for line in view.goods if line.id == good)


async def shorted(wood: Stage, amount: int = 3) -> int:
    """Ann is short honey; the price of now."""
    await wood.slash(wood.ann, "short", good="honey", amount=amount)
    return await price_of(wood)


async def test_an_order_is_left_listed_and_taken_back_by_button(wood: Stage) -> None:
    now = await shorted(wood)
    left = await wood.slash(wood.ann, "cover", good="honey", at=now - 3)
    assert private(left)
    assert f"with {now - 3} or less" in said(left)
    await wood.slash(wood.ann, "cover", good="honey", at=now + 2, amount=1)
    ledger = await wood.slash(wood.ann, "ledger")
    assert said(ledger).count("⏳") == 2
    labels = [f"Cancel {now - 3}", f"Cancel {now + 2}"]
    assert list(buttons(ledger)) == ["Cover 🍯", *labels]
    assert ledger.response is not None
    await wood.restart()
    assert "Order cancelled" in said(await wood.ann.click(ledger.response, label=labels[0]))
    again = said(await wood.ann.click(ledger.response, label=labels[0]))
    assert f"no standing order for 🍯 honey at {now - 3}" in again
    assert said(await wood.slash(wood.ann, "ledger")).count("⏳") == 1
    assert "Order cancelled" in said(await wood.slash(wood.ann, "cancel", good="honey"))
    assert "no standing order for 🍯 honey." in said(await wood.slash(wood.ann, "cancel", good="honey"))


async def test_a_button_of_another_cancels_nothing(wood: Stage) -> None:
    now = await shorted(wood)
    await wood.slash(wood.ann, "cover", good="honey", at=now - 3)
    ledger = (await wood.slash(wood.ann, "ledger")).response
    id = ids(ledger)[f"Cancel {now - 3}"]
    copied = await hung(wood, id)
    assert "somebody else’s letter" in said(await wood.bob.click(copied, label="Press")), "a stranger"
    await wood.slash(wood.bob, "short", good="honey", amount=1)
    assert "somebody else’s letter" in said(await wood.bob.click(copied, label="Press"))
    assert said(await wood.slash(wood.ann, "ledger")).count("⏳") == 1


@pytest.mark.parametrize(
    ("good", "at", "words"),
    [
        ("acorns", 5, "nothing open in acorns"),
        ("honey", 0, "1 to 400 pebbles"),
        ("honey", 9_999, "1 to 400 pebbles"),
        ("honey", 300, "closes that bet by force"),
    ],
)
async def test_a_bad_order_is_one_sentence_with_a_way_on(wood: Stage, good: str, at: int, words: str) -> None:
    await shorted(wood)
    answer = said(await wood.slash(wood.ann, "cover", good=good, at=at))
    assert words in answer
    assert "`/" in answer or "Choose" in answer
    assert "⏳" not in said(await wood.slash(wood.ann, "ledger"))


async def test_the_same_order_twice_and_the_price_of_now(wood: Stage) -> None:
    now = await shorted(wood)
    await wood.slash(wood.ann, "cover", good="honey", at=now - 3)
    assert "already" in said(await wood.slash(wood.ann, "cover", good="honey", at=now - 3))
    assert "without a price closes your bet at once" in said(await wood.slash(wood.ann, "cover", good="honey", at=now))


async def test_an_order_is_carried_out_at_a_seam_and_told_by_letter(wood: Stage) -> None:
    now = await shorted(wood)
    await wood.slash(wood.ann, "cover", good="honey", at=max(1, now - 2))
    await wood.slash(wood.mod, "keeper legend", name="run-on-oonas-hoard")
    await wood.slash(wood.mod, "keeper tick")
    await wood.deliver()
    # The run halves honey and is over with its one step: the bet settles, and its order is gone with it.
    ledger = said(await wood.slash(wood.ann, "ledger"))
    assert "⏳" not in ledger
    assert "No bets open" in ledger


async def test_a_list_offers_what_one_has_orders_on(wood: Stage) -> None:
    now = await shorted(wood)
    assert await wood.ann.autocomplete(wood.channel, "cancel", "good", "") == []
    await wood.slash(wood.ann, "cover", good="honey", at=now - 3)
    (choice,) = await wood.ann.autocomplete(wood.channel, "cancel", "good", "")
    assert (choice["value"], choice["name"]) == ("honey", f"🍯 honey at {now - 3}")
    assert await wood.bob.autocomplete(wood.channel, "cancel", "good", "") == []

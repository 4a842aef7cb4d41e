"""Moderators may ask newcomers for an account of some age, and some time in the server."""

from __future__ import annotations

import pytest

from tests.cogs.conftest import Stage, said


@pytest.mark.parametrize("asked", [{"account": 365}, {"member": 365}])
async def test_a_newcomer_who_is_too_new_is_told_when_and_loses_nothing(wood: Stage, asked: dict[str, int]) -> None:
    await wood.bob.slash(wood.channel, "long", good="acorns", amount=1)
    answer = said(await wood.mod.slash(wood.channel, "keeper rules", **asked))
    assert "365 days" in answer
    refused = said(await wood.ann.slash(wood.channel, "long", good="acorns", amount=1))
    assert "To join, this wood asks for" in refused
    assert "<t:1" in refused or "<t:2" in refused
    assert "," not in refused.partition("<t:")[2].partition(":R>")[0]
    await wood.turns()
    pressed = await wood.ann.click(wood.papers()[-1], custom_id="paper:first")
    assert "To join, this wood asks for" in said(pressed), "a button is no way around it"
    assert "no page here yet" in said(await wood.ann.slash(wood.channel, "ledger"))
    assert "The goal" in said(await wood.ann.slash(wood.channel, "wood")), "everyone may look"
    assert "You are long 1" in said(await wood.bob.slash(wood.channel, "long", good="honey", amount=1)), (
        "who joined stays"
    )
    await wood.mod.slash(wood.channel, "keeper rules", account=0, member=0)
    assert "You are long 1" in said(await wood.ann.slash(wood.channel, "long", good="acorns", amount=1))


async def test_a_day_more_than_a_year_is_refused_in_one_sentence(wood: Stage) -> None:
    nothing = said(await wood.mod.slash(wood.channel, "keeper rules"))
    assert "Nothing changed" in nothing

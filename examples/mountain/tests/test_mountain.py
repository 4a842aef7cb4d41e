"""The mountain, played in a Discord in memory."""

from __future__ import annotations

import pytest

from bot.testing import Playground, private, read, said


async def test_a_chapter_on_the_mountain(wood: Playground) -> None:
    assert "pine nuts" in said(await wood.slash(wood.ann, "market"))
    answer = said(await wood.slash(wood.ann, "short", good="pine nuts", amount=2))
    assert "You are short" in answer
    await wood.slash(wood.mod, "keeper legend", name="The Cheese Vault")
    await wood.turns(9)
    papers = "\n".join(map(read, wood.papers()))
    assert "A wheel is tapped and answers hollow." in papers
    assert "Gallus" in papers
    assert "firewood" not in papers


async def test_the_summit_is_everybodys(wood: Playground) -> None:
    answer = await wood.slash(wood.ann, "summit")
    assert "the summit is at 150" in said(answer)
    assert not private(answer)


async def test_the_operator_says_where_the_summit_is(monkeypatch: pytest.MonkeyPatch, playground: Playground) -> None:
    monkeypatch.setenv("WOOD_GUEST_MOUNTAIN_SUMMIT", "10")
    await playground.restart()
    await playground.plant()
    assert "on the summit" in said(await playground.slash(playground.bob, "summit"))


async def test_a_wrong_setting_leaves_the_cog_out_and_the_bot_alone(
    monkeypatch: pytest.MonkeyPatch, playground: Playground
) -> None:
    monkeypatch.setenv("WOOD_GUEST_MOUNTAIN_SUMMIT", "high")
    await playground.restart()
    assert playground.bot.get_cog("Mountain") is None
    await playground.plant()
    await playground.turns(1)
    assert playground.papers()


async def test_without_a_wood_it_says_so(playground: Playground) -> None:
    answer = await playground.slash(playground.ann, "summit")
    assert private(answer)
    assert "/keeper plant" in said(answer)


async def test_whoever_asks_too_often_waits(wood: Playground) -> None:
    for _ in range(3):
        await wood.slash(wood.ann, "summit")
    assert "Try again in" in said(await wood.slash(wood.ann, "summit"))

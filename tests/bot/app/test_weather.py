"""What is not Discord's own verdict is for later: nothing is parked, and no letter is given up."""

from __future__ import annotations

import pytest

from bot.outbox import LONGEST_WAIT_S, TRIES_OF_A_BUG
from engine.model import CreatureId, Whisper
from tests.bot.app.test_outbox import POSTS, Scene, scene

__all__ = ["scene"]


@pytest.mark.parametrize(
    ("status", "code"),
    [(403, 0), (404, 0), (403, 40333), (401, 0), (400, 0), (403, 50014), (408, 0), (409, 0), (418, 0), (520, 0)],
)
async def test_what_is_not_discords_own_verdict_is_for_later(scene: Scene, status: int, code: int) -> None:
    """A proxy's page, a block for too many requests, a code nobody has heard of: the paper waits, nothing is parked."""
    await scene.word("first")
    await scene.word("second")
    scene.env.inject_error("POST", POSTS, status=status, code=code, times=TRIES_OF_A_BUG + 2)
    while (due := await scene.bot._house.store.outbox.next_at()) is not None:  # type: ignore[union-attr]
        scene.clock.at = max(due, scene.clock.at)
        await scene.drain()
    assert scene.said()[-2:] == ["first", "second"]


@pytest.mark.parametrize("code", [0, 40333])
async def test_a_letter_is_not_given_up_for_a_proxys_no(scene: Scene, code: int) -> None:
    await scene.bot.woods.command(
        str(scene.guild.id), str(scene.ann.id), "whisper", Whisper(CreatureId("oona"), planted=False)
    )
    scene.env.inject_error("POST", "/channels/*/messages", status=403, code=code, times=1)
    assert await scene.drain() == 0
    scene.clock.at += LONGEST_WAIT_S
    await scene.drain()
    assert scene.ann.user.dm_channel.history()

"""What is costly may be asked for so often in a while; whoever asks more often reads when to come again."""

from __future__ import annotations

from typing import Any

import pytest

from cogs.council._cog import COUNTS
from cogs.keeper._office import EXPORTS
from cogs.ledger._cog import REMINDED
from cogs.wood._cog import CHECKS, PICTURES
from tests.builders.by_hand import by_hand
from tests.cogs.conftest import Stage, private, said

AGAIN = "That was a moment ago. Try again in "


@pytest.mark.parametrize(
    ("command", "options", "bound"),
    [
        ("market", {}, PICTURES),
        ("scoreboard", {}, PICTURES),
        ("wood", {"page": "verify"}, CHECKS),
        ("wood", {"chapter": 1}, CHECKS),
        ("council", {}, COUNTS),
        ("remind", {"about": "loan"}, REMINDED),
        ("keeper export", {}, EXPORTS),
    ],
)
async def test_the_one_too_many_is_told_when_to_come_again(
    wood: Stage, command: str, options: dict[str, Any], bound: tuple[int, float]
) -> None:
    who = wood.mod if command.startswith("keeper") else wood.ann
    for _ in range(bound[0]):
        assert AGAIN not in said(await who.slash(wood.channel, command, **options))
    answer = await who.slash(wood.channel, command, **options)
    assert said(answer).startswith(AGAIN)
    assert private(answer)
    await wood.env.advance_time(bound[1] + 1)
    assert AGAIN not in said(await who.slash(wood.channel, command, **options))


async def test_who_checked_chapters_may_look_at_the_wood_all_the_same(wood: Stage) -> None:
    for _ in range(CHECKS[0] + 1):
        await wood.ann.slash(wood.channel, "wood", page="verify")
    assert "Next turn" in said(await wood.ann.slash(wood.channel, "wood"))
    assert AGAIN not in said(await wood.ann.slash(wood.channel, "wood", page="history"))
    assert AGAIN not in said(await wood.bob.slash(wood.channel, "wood", page="verify"))


async def test_a_hundred_reminders_are_not_a_hundred_entries(wood: Stage) -> None:
    for number in range(100):
        await wood.ann.slash(wood.channel, "remind", about="loan", when="off" if number % 2 else "on")
    with by_hand(wood.database) as raw:
        (entries,) = raw.execute("SELECT count(*) FROM journal WHERE kind = 'patron'").fetchone()
    assert entries <= REMINDED[0] + 1


async def test_a_picture_that_was_drawn_is_not_drawn_again(wood: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    worked = []
    real = wood.bot._studio.do

    async def do(work: Any, *args: Any) -> Any:
        before = work.cache_info().misses
        drawn = await real(work, *args)
        worked.append(work.cache_info().misses - before)
        return drawn

    monkeypatch.setattr(wood.bot._studio, "do", do)
    await wood.ann.slash(wood.channel, "market", good="honey")
    await wood.bob.slash(wood.channel, "market", good="honey")
    assert worked in ([1, 0], [0, 0])

"""What the REST API does to papers and letters: late, limited, failed, lost on the way there or on the way back."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from tests.discord.loopback import DROPPED, Reply, limited, page, problem
from tests.discord.loopback.api.routes import OPEN_DM, POST_MESSAGE
from tests.discord.rig import Home, Rig

COME_S = 90.0  # what failed is tried again within a minute


class Trouble(NamedTuple):
    """What a paper meets, so many times; with `after` it stands there, and only the answer is lost."""

    how: str
    reply: Reply
    times: int = 1
    after: bool = False


TROUBLES = [
    Trouble("a limit of its channel", limited(1.0)),
    Trouble("a limit over all", limited(1.0, everywhere=True)),
    Trouble("an error", problem(500)),
    Trouble("an error of a proxy's", page(502)),
    Trouble("an error three times", problem(503), 3),
    Trouble("an error that comes too late", problem(500), after=True),
    Trouble("a timeout that comes too late", problem(504), after=True),
    Trouble("a cut", DROPPED),
    Trouble("a cut that comes too late", DROPPED, after=True),
]


async def test_every_paper_comes_once_and_in_order_whatever_it_meets(rig: Rig) -> None:
    home = await rig.planted()
    for number, trouble in enumerate(TROUBLES, 1):
        await _meets(rig, home, trouble)
        assert home.papers() == [(1, turn) for turn in range(1, number + 1)], trouble.how
    await rig.all_posted()
    assert not rig.bot.tracebacks()


async def _meets(rig: Rig, home: Home, trouble: Trouble) -> None:
    """One more paper, that meets a trouble and comes."""
    before = len(home.papers())
    fault = rig.discord.fail(POST_MESSAGE, trouble.reply, times=trouble.times, after=trouble.after)
    await home.tick()
    await rig.until(f"the paper that met {trouble.how}", lambda: len(home.papers()) > before, COME_S)
    await rig.settled(COME_S)
    assert fault.hits == trouble.times, trouble.how


async def test_a_slow_paper_holds_up_no_other_server(rig: Rig) -> None:
    slow, quick = await rig.planted("Slow"), await rig.planted("Quick")
    fault = rig.discord.slow(POST_MESSAGE, 5.0)
    await slow.tick()
    await rig.until("the slow paper is under way", lambda: fault.hits)
    await quick.tick()
    await quick.paper()
    assert not slow.papers()
    await slow.paper()
    await rig.all_posted()


@pytest.mark.parametrize(
    ("reply", "after"), [(problem(500), True), (DROPPED, False), (DROPPED, True)], ids=["error", "cut", "cut too late"]
)
async def test_a_letter_comes_once_whatever_its_way_meets(rig: Rig, reply: Reply, after: bool) -> None:
    home = await rig.planted()
    (player,) = rig.users(1)
    fault = rig.discord.fail(OPEN_DM, reply, after=after)
    await home.slash(player, "short", good="honey", amount=1).answered()
    await rig.until("the newcomer's letter", lambda: rig.discord.world.letters(player), COME_S)
    assert fault.hits == 1
    await rig.all_posted(COME_S)
    assert len(rig.discord.world.letters(player)) == 1

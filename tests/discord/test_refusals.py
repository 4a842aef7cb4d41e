"""Only Discord's own verdict parks a channel or ends a letter's way; a proxy's page is weather."""

from __future__ import annotations

import pytest

from tests.discord.loopback import Reply, page, problem, told
from tests.discord.loopback.api.routes import POST_MESSAGE
from tests.discord.rig import Rig

COME_S = 60.0
WEATHER = [
    page(403),
    page(404),
    page(401),
    page(400),
    Reply(403, "<html>", content_type="application/json"),
    told(403, []),
    problem(403),
    problem(404),
    problem(401),
    problem(403, 40333, "internal network error"),
]
VERDICTS = [problem(403, 50001), problem(403, 50013), problem(404, 10003), problem(404, 10004)]


async def test_what_stands_in_front_of_discord_parks_nothing(rig: Rig) -> None:
    home = await rig.planted()
    for number, reply in enumerate(WEATHER, 1):
        fault = rig.discord.fail(POST_MESSAGE, reply)
        await home.tick()
        await rig.until(f"the paper that met {reply}", lambda number=number: len(home.papers()) >= number, COME_S)
        assert fault.hits == 1
    await rig.all_posted()
    assert not rig.bot.tracebacks()


async def test_a_letter_that_met_a_proxy_comes_later(rig: Rig) -> None:
    home = await rig.planted()
    for number, reply in enumerate((page(403), problem(403, 40333)), 1):
        (player,) = rig.users(1)
        fault = rig.discord.fail(POST_MESSAGE, reply, where={"channel": rig.discord.world.dm_of(player)})
        await home.slash(player, "short", good="honey", amount=1).answered()
        await rig.until("the letter", lambda player=player: rig.discord.world.letters(player), COME_S)
        assert fault.hits == 1, number
    await rig.all_posted()


@pytest.mark.parametrize("verdict", VERDICTS, ids=["access", "permission", "channel", "server"])
async def test_discords_own_verdict_parks_and_heals_with_the_next_paper(rig: Rig, verdict: Reply) -> None:
    home = await rig.planted()
    rig.discord.fail(POST_MESSAGE, verdict, where={"channel": home.channel})
    await home.tick()
    await rig.until("the channel is parked", lambda: "is parked" in rig.bot.err(), COME_S)
    await home.tick()
    await home.paper()
    assert not rig.bot.tracebacks()

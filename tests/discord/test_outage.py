"""After an outage, of Discord or of the bot: it hears again soon, and what waited goes at once."""

from __future__ import annotations

from tests.discord.loopback import page
from tests.discord.loopback.api.routes import POST_MESSAGE
from tests.discord.loopback.payloads import words
from tests.discord.rig import Rig

TRIES = 4  # after which a paper waits 16 seconds for the next
AT_ONCE_S = 6.0


async def test_a_paper_that_waited_goes_when_discord_is_heard_again(rig: Rig) -> None:
    home = await rig.planted()
    fault = rig.discord.fail(POST_MESSAGE, page(503), times=TRIES)
    await home.tick()
    await rig.until("the paper has failed some times", lambda: fault.hits == TRIES, 60)
    rig.discord.gateway.cut()
    took = await rig.until("the paper stands in the channel", lambda: home.papers() == [(1, 1)], AT_ONCE_S)
    assert "RESUME" in rig.discord.gateway.log, f"{took:.1f} s"
    await rig.all_posted()


async def test_a_new_session_after_an_outage_of_everything(rig: Rig) -> None:
    home = await rig.planted()
    rig.discord.go_away()
    rig.discord.gateway.sessions.clear()
    await rig.until("the bot notices", lambda: "Attempting a reconnect" in rig.bot.err())
    rig.discord.come_back()
    await rig.connected(within=60)
    await home.tick()
    await home.paper()
    await rig.all_posted()
    assert not rig.bot.tracebacks()


async def test_a_start_that_meets_a_due_turn_plays_it_and_the_paper_before_stays_true(rig: Rig) -> None:
    rig.bot.settings["LOOPBACK_CLOCK"] = "-4140"
    home = await rig.planted(every=60)
    await home.tick()
    before = await home.paper()
    await rig.bot.kill()
    del rig.bot.settings["LOOPBACK_CLOCK"]
    await rig.bot.boot()
    await home.paper(2)
    await rig.all_posted()
    assert "Next turn: 2, due <t:" in words(before)
    assert not rig.bot.tracebacks()
    assert " ERROR " not in rig.bot.err()

"""A storm: hundreds of papers and letters are ready at once, and Discord has to refuse none of them."""

from __future__ import annotations

import asyncio
import random

from tests.discord.loopback import problem
from tests.discord.loopback.api.routes import OPEN_DM, POST_MESSAGE
from tests.discord.rig import Home, Rig
from tests.discord.test_crowd import everybody

WOODS, NEWCOMERS = 300, 50
A_SECOND = 50  # that Discord takes
ASLEEP_S = 3700  # longer than an hourly wood waits for its turn
AT_ONCE = 25
STORM_S = 120.0


async def storm_of(rig: Rig, woods: int) -> list[Home]:
    """As many hourly woods, all overdue when the bot starts again."""
    rig.bot.settings["LOOPBACK_CLOCK"] = str(-ASLEEP_S)
    homes = [rig.home(f"W{number}") for number in range(woods)]
    await rig.bot.boot()
    for start in range(0, woods, AT_ONCE):
        await asyncio.gather(*(home.plant(every=60) for home in homes[start : start + AT_ONCE]))
    await rig.bot.kill()
    del rig.bot.settings["LOOPBACK_CLOCK"]
    return homes


async def test_three_hundred_papers_and_fifty_newcomers_meet_no_refusal(rig: Rig) -> None:
    homes = await storm_of(rig, WOODS)
    since = len(rig.discord.record.calls)
    await rig.bot.boot()
    dice = random.Random(3)
    ones = [dice.choice(homes).slash(user, "short", good="honey", amount=1) for user in rig.users(NEWCOMERS)]
    await everybody(ones)
    await rig.until("each wood has its paper", lambda: all(home.papers() for home in homes), STORM_S)
    await rig.all_posted(STORM_S)
    record = rig.discord.record
    assert not [call.path for call in record.limited(since)]
    assert not record.invalid(since)
    assert len(record.of(POST_MESSAGE, since=since)) >= WOODS + NEWCOMERS
    assert record.busiest(since=since) <= A_SECOND
    assert rig.books.turns() == WOODS
    assert not rig.bot.tracebacks()


async def test_a_retry_goes_through_the_gate_like_any_other(rig: Rig) -> None:
    """A server in trouble answers everything 502 at first: what is tried again comes no faster than what is new."""
    homes = await storm_of(rig, 60)
    since = len(rig.discord.record.calls)
    rig.discord.fail(POST_MESSAGE, problem(502), times=60)
    await rig.bot.boot()
    await rig.until("each wood has its paper", lambda: all(home.papers() for home in homes), STORM_S)
    await rig.all_posted(STORM_S)
    assert len(rig.discord.record.of(POST_MESSAGE, since=since)) == 120
    assert not rig.discord.record.limited(since)
    assert rig.discord.record.busiest(since=since) <= A_SECOND


async def test_a_letters_channel_is_asked_for_once_whatever_restarts(rig: Rig) -> None:
    home = await rig.planted()
    (ann,) = rig.users(1)
    await home.slash(ann, "short", good="honey", amount=1).answered()
    await rig.until("a letter comes", lambda: len(rig.discord.world.letters(ann)) == 1)
    await rig.bot.kill()
    await rig.bot.boot()
    await home.slash(ann, "remind", about="loan").answered()
    await home.slash(ann, "lend", creature="pip", amount=10, term=1).answered()
    for _ in range(3):
        await home.tick()
    await rig.all_posted()
    assert len(rig.discord.record.of(OPEN_DM)) == 1

"""kill -9, at the worst moments and while all goes on: nothing is lost, nothing comes twice, no turn is out of order.

`pytest tests/discord/test_kills.py -m slow` kills fifty times.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, NamedTuple

import pytest

from tests.discord.loopback import Interaction
from tests.discord.loopback.api.routes import CALLBACK, EDIT_ANSWER, LOGIN, OPEN_DM, POST_MESSAGE, SYNC, Route
from tests.discord.rig import Home, Rig
from tests.discord.test_first_hour import FROST

FOR_EVER_S = 60.0  # nobody waits for it: the bot is dead by then
# Words by which a player knows that what they did is done. They stand in the catalogue; more is told than they say.
DONE = ("You are short", "You are long", "has heard it", "Closed: ")
GOODS = ("honey", "acorns", "berries", "mushrooms", "firewood")
DRAINED_S = 120.0
REPLAYED_S = 90.0  # two seconds of processor time, beside three other workers
PAUSE_S = (0.01, 0.1)  # of a player, between two commands


class Moment(NamedTuple):
    """A call that is never answered; the bot dies waiting. With `after` Discord has done what was asked."""

    route: Route
    after: bool
    played: bool  # whether the player's command is in the journal by then


MOMENTS = [
    Moment(CALLBACK, False, False), Moment(CALLBACK, True, False), Moment(EDIT_ANSWER, False, True),
    Moment(EDIT_ANSWER, True, True), Moment(OPEN_DM, True, True), Moment(POST_MESSAGE, False, True),
    Moment(POST_MESSAGE, True, True),
]  # fmt: skip


async def test_killed_at_the_worst_moments(rig: Rig) -> None:
    home = await rig.planted()
    for moment in MOMENTS:
        await _die(rig, home, moment)
    await home.tick()
    await home.paper()
    await rig.all_posted()
    assert not rig.bot.tracebacks()


async def _die(rig: Rig, home: Home, moment: Moment) -> None:
    """A newcomer trades, the bot dies at a moment and comes back."""
    (player,) = rig.users(1)
    fault = rig.discord.slow(moment.route, FOR_EVER_S, after=moment.after)
    one = home.slash(player, "short", good="honey", amount=1)
    await rig.until(f"the bot waits for {moment}", lambda: fault.hits)
    await rig.until(f"what is played by then, at {moment}", lambda: rig.books.played(one.id) == moment.played)
    await rig.bot.kill()
    rig.discord.heal()
    await rig.bot.boot()
    await rig.until("what was promised is answered", lambda: not rig.books.promised())
    await rig.all_posted()
    acknowledged = one.acked is not None
    assert one.done == rig.books.played(one.id) == acknowledged, moment
    assert acknowledged or not moment.after, moment
    assert len(rig.discord.world.letters(player)) == acknowledged, moment


async def test_a_turn_that_was_asked_for_is_played_once(rig: Rig) -> None:
    home = await rig.planted()
    for route in (CALLBACK, EDIT_ANSWER):
        turns = rig.books.turns()
        fault = rig.discord.slow(route, FOR_EVER_S, after=route == CALLBACK)
        one = home.keep("tick")
        await rig.until(f"the bot waits for {route.template}", lambda fault=fault: fault.hits)
        await rig.bot.kill()
        rig.discord.heal()
        await rig.bot.boot()
        await rig.until("the keeper is told", lambda one=one: one.done)
        assert f"turn {turns + 1}" in one.text.lower()
        assert rig.books.turns() == turns + 1
    await rig.all_posted()


async def test_a_form_that_a_dead_process_had_opened_is_told_of(rig: Rig) -> None:
    home = await rig.planted()
    form = await home.keep("legend-write").answered()
    fault = rig.discord.slow(CALLBACK, FOR_EVER_S, after=True)
    one = rig.discord.hands.submit(form, FROST, manager=True)
    await rig.until("the bot waits", lambda: fault.hits)
    await rig.bot.kill()
    rig.discord.heal()
    await rig.bot.boot()
    await rig.until("the keeper is told", lambda: one.done)
    assert "started anew" in one.text
    await rig.until("nothing is promised", lambda: not rig.books.promised())


@pytest.mark.parametrize("route", [LOGIN, SYNC], ids=["login", "sync"])
async def test_killed_while_it_starts(rig: Rig, route: Route) -> None:
    home = rig.home()
    fault = rig.discord.slow(route, FOR_EVER_S, after=True)
    await rig.bot.start()
    await rig.until(f"the bot waits for {route.template}", lambda: fault.hits)
    await rig.bot.kill()
    await rig.bot.boot()
    await home.plant()
    assert not rig.bot.tracebacks()


@pytest.mark.parametrize("kills", [8, pytest.param(50, marks=pytest.mark.slow)])
async def test_killed_while_all_goes_on(rig: Rig, kills: int) -> None:
    rng = random.Random(kills)
    homes = [await rig.planted(f"K{number}") for number in range(4)]
    for route in (CALLBACK, EDIT_ANSWER, POST_MESSAGE):  # wider moments to die in, on the way there and on the way back
        rig.discord.slow(route, 0.1, times=None, after=route == CALLBACK)
    await rig.bot.kill()
    async with life(rig, homes, rng):
        for _ in range(kills):
            if rng.random() < 0.25:
                await rig.bot.start()
                await asyncio.sleep(rng.uniform(0.3, 3.5))  # somewhere in its start
            else:
                await rig.bot.boot()
                await acknowledged(rig, rng.randint(5, 60))
            await rig.bot.kill()
    rig.discord.heal()
    await rig.bot.boot()
    await rig.all_posted(DRAINED_S)
    for home in homes:
        papers = home.papers()
        assert papers == [(1 + turn // 40, 1 + turn % 40) for turn in range(len(papers))], "a turn's paper is missing"
    assert sum(len(home.papers()) for home in homes) == rig.books.turns()
    await rig.until("what was promised is answered", lambda: not rig.books.promised())
    assert not [one.text for one in told_as_done(rig) if not rig.books.played(one.id)]
    assert not [one for one in rig.discord.interactions.values() if one.acked is not None and not one.done]
    assert await rig.bot.stop() == 0
    for wood in rig.books.woods():
        await rig.bot.start("replay", "--wood", wood)
        assert await rig.bot.ended(REPLAYED_S) == 0, rig.bot.last_words()


@asynccontextmanager
async def life(rig: Rig, homes: list[Home], rng: random.Random) -> AsyncIterator[None]:
    """Four players and a keeper in each server do what they like, as long as anybody listens."""

    async def live(home: Home, players: list[int]) -> None:
        while True:
            await asyncio.sleep(rng.uniform(*PAUSE_S))
            if rig.discord.gateway.connected():
                one = deed(home, rng, players)
                if rng.random() < 0.5:
                    await one.outcome(1.0)

    lives = [asyncio.create_task(live(home, rig.users(4))) for home in homes]
    try:
        yield
    finally:
        for one in lives:
            one.cancel()
        await asyncio.gather(*lives, return_exceptions=True)


def deed(home: Home, rng: random.Random, players: list[int]) -> Interaction:
    """Something that somebody does."""
    good, player = rng.choice(GOODS), rng.choice(players)
    deeds: list[tuple[str, dict[str, Any]]] = [
        ("tick", {}), ("tick", {}), ("short", {"good": good, "amount": 1}), ("long", {"good": good, "amount": 1}),
        ("cover", {"good": good}), ("whisper", {"creature": "Pip", "truth": "true", "good": good}),
        ("lend", {"creature": "Bram", "amount": 6}), ("ledger", {}),
    ]  # fmt: skip
    path, options = rng.choice(deeds)
    return home.keep(path) if path == "tick" else home.slash(player, path, **options)


async def acknowledged(rig: Rig, more: int) -> None:
    """Wait until so many more commands are acknowledged."""

    def count() -> int:
        return sum(one.acked is not None for one in rig.discord.interactions.values())

    goal = count() + more
    await rig.until(f"{more} more commands are acknowledged", lambda: count() >= goal)


def told_as_done(rig: Rig) -> list[Interaction]:
    """What players were told was done."""
    return [one for one in rig.discord.interactions.values() if one.done and any(word in one.text for word in DONE)]

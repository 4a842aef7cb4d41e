"""What the gateway does to bots: hangs up in every way, repeats what was missed, goes away, loses servers."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tests.discord.loopback import Interaction
from tests.discord.loopback.gateway import Gateway
from tests.discord.rig import Home, Rig

BACK_S = 60.0  # a client waits longer from try to try
SOON_S = 12  # until a turn falls due: longer than a start takes


class Goodbye(NamedTuple):
    """A way of hanging up, and what the bot says first when it is back."""

    how: str
    hang_up: Callable[[Gateway], None]
    first: str = "RESUME"


GOODBYES = [
    Goodbye("the socket breaks off", Gateway.cut),
    Goodbye("RECONNECT", Gateway.ask_reconnect),
    Goodbye("INVALID_SESSION, to be resumed", lambda gateway: gateway.invalidate(resumable=True)),
    Goodbye("going away", lambda gateway: gateway.close(1001)),
    Goodbye("an unknown error", lambda gateway: gateway.close(4000)),
    Goodbye("INVALID_SESSION", Gateway.invalidate, "IDENTIFY 0/1"),
    Goodbye("a wrong sequence", lambda gateway: gateway.close(4007, forget=True), "IDENTIFY 0/1"),
    Goodbye("a session that timed out", lambda gateway: gateway.close(4009, forget=True), "IDENTIFY 0/1"),
]


async def test_it_comes_back_however_discord_hangs_up(rig: Rig) -> None:
    home = await rig.planted()
    (ann,) = rig.users(1)
    for goodbye in GOODBYES:
        await _hung_up(rig, goodbye)
        assert (await home.slash(ann, "ledger").answered()).text, goodbye.how
    assert not rig.bot.tracebacks()


async def _hung_up(rig: Rig, goodbye: Goodbye) -> None:
    """Discord hangs up, and the bot comes back as it should."""
    gateway = rig.discord.gateway
    mark, (before,) = len(gateway.log), gateway.connections
    goodbye.hang_up(gateway)

    def back() -> bool:
        return any(one.connection is not before for one in gateway.connected())

    await rig.until(f"after {goodbye.how} another socket stands", back, BACK_S)
    said = [line for line in gateway.log[mark:] if not line.startswith("closed")]
    assert goodbye.first in said, (goodbye.how, said)


async def test_a_command_that_was_missed_is_answered_and_one_too_old_is_not_played(rig: Rig) -> None:
    home = await rig.planted()
    (ann,) = rig.users(1)
    rig.discord.gateway.cut()
    missed = await home.slash(ann, "short", good="honey", amount=1).answered()
    assert "RESUME" in rig.discord.gateway.log
    assert rig.books.played(missed.id)

    rig.discord.rules.ack_s = 0.0  # however fast it comes back, it is too late
    await rig.discord.close_port()
    old: list[Interaction] = [home.slash(ann, "short", good="acorns", amount=1), home.keep("tick")]
    await rig.discord.open_port()
    await rig.connected(within=BACK_S)
    await rig.until("Discord refuses the acknowledgements", lambda: all(one.late for one in old))
    rig.discord.rules.ack_s = 3.0
    new = await home.slash(ann, "short", good="berries", amount=1).answered()
    assert rig.books.played(new.id)
    assert not any(rig.books.played(one.id) for one in old)
    assert rig.books.turns() == 0
    assert not rig.bot.tracebacks()


async def test_a_turn_is_played_while_discord_is_away_and_its_paper_comes_after(rig: Rig) -> None:
    home = await due_soon(rig)
    await rig.discord.close_port()
    await rig.until("the turn is played", lambda: rig.books.turns() == 1)
    assert not home.papers()
    assert rig.books.pending() == 1
    await rig.discord.open_port()
    await rig.connected(within=BACK_S)
    await rig.until("the paper stands in the channel", lambda: home.papers() == [(1, 1)], BACK_S)
    await rig.all_posted()


async def test_an_outage_puts_no_wood_to_sleep_and_a_removal_does(rig: Rig) -> None:
    away, gone, there = [await rig.planted(name) for name in ("Away", "Gone", "There")]
    world = rig.discord.world
    world.outage(away.guild)
    world.kick(gone.guild)
    await rig.until("the wood of the server that threw it out sleeps", lambda: rig.books.asleep(gone.guild))

    log = rig.discord.gateway.log
    rig.discord.gateway.invalidate()
    await rig.until("a new session begins", lambda: log.count("IDENTIFY 0/1") == 2, BACK_S)
    (ann,) = rig.users(1)
    await there.slash(ann, "ledger").answered()
    await rig.bot.kill()
    await rig.bot.boot()
    assert [rig.books.asleep(one.guild) for one in (away, gone, there)] == [False, True, False]

    world.outage(away.guild, False)
    await away.tick()
    await away.paper()
    await rig.all_posted()
    assert not rig.bot.tracebacks()


async def due_soon(rig: Rig) -> Home:
    """A wood whose next turn falls due a few seconds from now: it was planted by a bot whose clock is behind."""
    rig.bot.settings["LOOPBACK_CLOCK"] = str(SOON_S - 3600)
    home = await rig.planted(every=60)
    await rig.bot.kill()
    del rig.bot.settings["LOOPBACK_CLOCK"]
    await rig.bot.boot()
    return home

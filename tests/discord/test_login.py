"""How the bot comes to Discord: what passes is waited out, what does not pass is one sentence and a code of its own."""

from __future__ import annotations

import socket

import pytest

from bot.app.exit_codes import Exit
from tests.discord.loopback import DROPPED, Reply, banned, limited, page, problem
from tests.discord.loopback.api.routes import APPLICATION, GATEWAY_BOT, LOGIN, SYNC, Route
from tests.discord.rig import Rig

SOON_S = 8.0
LONG_S = 3600
CODES = {
    4004: Exit.TOKEN_RESET, 4010: Exit.SHARD_WRONG, 4011: Exit.SHARDS_NEEDED, 4012: Exit.GATEWAY_TOO_OLD,
    4013: Exit.INTENTS_UNKNOWN, 4014: Exit.INTENTS_REFUSED,
}  # fmt: skip
# None of these says that Discord does not know the token.
PASSING: list[tuple[Route, Reply]] = [
    (LOGIN, page(401)), (LOGIN, page(503, "upstream connect error", "text/plain")), (APPLICATION, page(403)),
    (GATEWAY_BOT, page(403)), (GATEWAY_BOT, problem(401)),
]  # fmt: skip


def lines(rig: Rig, words: str) -> list[str]:
    """The lines of the log that have these words in them."""
    return [line for line in rig.bot.err().splitlines() if words in line]


def closed_well(rig: Rig) -> bool:
    """Whether the database was closed: what was written ahead is folded in, and the file beside it gone."""
    return not rig.bot.database.with_name("wood.db-wal").exists()


@pytest.mark.parametrize(
    ("route", "reply"), PASSING, ids=lambda one: getattr(one, "template", getattr(one, "status", ""))
)
async def test_what_passes_is_waited_out_in_one_line(rig: Rig, route: Route, reply: Reply) -> None:
    fault = rig.discord.fail(route, reply)
    await rig.bot.boot()
    assert fault.hits == 1
    assert len(lines(rig, "it is tried again")) == 1
    assert not rig.bot.tracebacks()


async def test_a_discord_that_is_not_there_yet_is_waited_for(rig: Rig) -> None:
    await rig.discord.close_port()
    await rig.bot.start()
    await rig.until("the bot says what it waits for", lambda: lines(rig, "cannot be reached (ClientConnectorError)"))
    await rig.discord.open_port()
    await rig.bot.ready()
    assert await rig.bot.stop() == 0
    assert not rig.bot.tracebacks()


async def test_a_gateway_that_is_not_there_yet_is_waited_for(rig: Rig) -> None:
    rig.discord.gateway.refuse = 503
    await rig.bot.start()
    await rig.until("the bot says what it waits for", lambda: lines(rig, "Failed to connect for shard_id"))
    rig.discord.gateway.refuse = None
    await rig.bot.ready()
    assert not rig.bot.tracebacks()


@pytest.mark.parametrize("route", [LOGIN, APPLICATION, GATEWAY_BOT], ids=lambda one: one.template)
@pytest.mark.parametrize(
    "reply", [limited(LONG_S), limited(LONG_S, everywhere=True), banned(LONG_S)],
    ids=["a bucket's", "Discord's", "Cloudflare's"],
)  # fmt: skip
async def test_a_login_waits_as_long_as_it_is_told_and_says_so(rig: Rig, reply: Reply, route: Route) -> None:
    rig.discord.fail(route, reply, times=None)
    await rig.bot.start()
    await rig.until("the bot says how long it waits", lambda: lines(rig, f"in after {LONG_S} s"))
    assert await rig.bot.stop(SOON_S) == 0
    assert len(rig.discord.record.of(route)) == 1, "nothing is asked before its time"
    assert len([line for line in rig.bot.err().splitlines() if " WARNING " in line]) == 1
    assert not rig.bot.tracebacks()


async def test_an_unknown_token_is_a_sentence(rig: Rig) -> None:
    rig.bot.settings["DISCORD_TOKEN"] = rig.discord.world.new_bot().token
    await rig.bot.start()
    assert await rig.bot.ended() == Exit.TOKEN_WRONG
    assert "Discord does not know this token" in rig.bot.last_words()
    assert not rig.bot.tracebacks()


@pytest.mark.parametrize("reply", [limited(LONG_S), page(503), DROPPED], ids=["a limit", "a proxy", "a cut"])
async def test_commands_that_cannot_be_registered_yet_hold_up_nothing(rig: Rig, reply: Reply) -> None:
    home = await rig.planted()
    assert await rig.bot.stop() == 0
    note = rig.bot.database.with_suffix(".commands")
    note.write_text("another release's\n", encoding="utf-8")
    syncs = rig.discord.places.syncs
    rig.discord.fail(SYNC, reply, times=None)
    await rig.bot.boot()
    await home.tick()
    assert await rig.bot.stop(SOON_S) == 0
    assert len(lines(rig, "to be registered, and the old ones stay")) == 1
    assert rig.discord.places.syncs == syncs
    assert not rig.bot.tracebacks()


async def test_a_registration_that_takes_long_holds_up_no_start(rig: Rig) -> None:
    fault = rig.discord.slow(SYNC, 60.0)
    await rig.bot.boot(30.0)
    assert fault.hits == 1
    assert rig.discord.places.syncs == 0
    assert await rig.bot.stop(SOON_S) == 0
    assert not rig.bot.tracebacks()


async def test_commands_are_registered_when_discord_said_they_may_be(rig: Rig) -> None:
    rig.discord.fail(SYNC, banned(2))
    await rig.bot.boot()
    await rig.until("the commands are registered after all", lambda: rig.discord.places.syncs == 1)
    note = rig.bot.database.with_suffix(".commands")
    await rig.until("and that is remembered", note.exists)


@pytest.mark.parametrize("code", CODES)
async def test_a_code_that_closes_for_good_is_a_sentence(rig: Rig, code: int) -> None:
    rig.discord.gateway.on_identify.append(code)
    await rig.bot.start()
    assert await rig.bot.ended() == CODES[code]
    assert "othing was lost" in rig.bot.err().splitlines()[-1]
    assert not rig.bot.tracebacks()
    assert closed_well(rig)


@pytest.mark.parametrize("code", [4004, 4014])
async def test_it_is_the_same_in_the_middle_of_life_and_what_was_acknowledged_is_finished(rig: Rig, code: int) -> None:
    home = await rig.planted()
    ones = [home.slash(user, "short", good="honey", amount=1) for user in rig.users(12)]
    await ones[3].acknowledged()
    rig.discord.gateway.close(code, forget=True)
    assert await rig.bot.ended() == CODES[code]
    assert closed_well(rig)
    for one in ones:
        assert bool(one.acked) == one.done == rig.books.played(one.id), one
    assert not rig.bot.tracebacks()


async def test_a_session_that_is_refused_again_and_again_is_asked_for_ever_more_rarely(rig: Rig) -> None:
    rig.discord.gateway.on_identify.extend(["invalid"] * 2)
    await rig.bot.boot()
    assert rig.discord.gateway.log.count("IDENTIFY 0/1") == 3
    assert not rig.bot.tracebacks()


async def test_a_problem_of_discords_own_is_waited_out(rig: Rig) -> None:
    rig.discord.fail(LOGIN, problem(503))
    await rig.bot.boot()
    assert len(lines(rig, "cannot be reached (503)")) == 1


@pytest.mark.parametrize(
    ("setting", "code"),
    [("WOOD_WINDOW_ADDRESS", Exit.WINDOW_TAKEN), ("WOOD_METRICS_ADDRESS", Exit.METRICS_UNREACHABLE)],
)
async def test_a_place_that_somebody_has_is_one_sentence(rig: Rig, setting: str, code: Exit) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        rig.bot.settings[setting] = f"127.0.0.1:{taken.getsockname()[1]}"
        await rig.bot.start()
        assert await rig.bot.ended() == code
    assert len(rig.bot.err().strip().splitlines()) == 1, rig.bot.err()
    assert not rig.bot.tracebacks()
    assert closed_well(rig)
    await rig.bot.boot()  # the lease was given back, and the place is free
    assert await rig.bot.stop() == 0

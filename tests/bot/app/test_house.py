"""`woods` and `bans`: what there is in the house, and whom it does not serve, beside a bot that runs."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.api import Plot
from bot.app.exit_codes import Exit
from bot.app.runtime import opened
from bot.app.settings import Settings
from bot.cli.commands import main
from engine.model import Configure, Join
from tests.builders.by_hand import by_hand
from tests.db.test_forgetting import found_in


def ran(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, list[str]]:
    code = 0
    try:
        main(argv)
    except SystemExit as end:
        code = int(end.code or 0)
    said = capsys.readouterr()
    return code, (said.out + said.err).splitlines()


def test_the_woods_are_a_line_each_with_lag_and_trouble(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async def grown() -> list[str]:
        async with opened(Settings(), clock=lambda: 1_800_000_000) as house:
            for server in "1234":
                await house.woods.plant(Plot(server, f"9{server}", 3600), "3", f"plant {server}")
            await house.woods.tick_now("1")
            await house.woods.moderate("2", "3", "pause", Configure(paused=True))
            found = [await house.store.home(server) for server in "1234"]
            (paper,) = await house.store.outbox.due(1_800_000_000)
            await house.store.outbox.park(paper.target, "forbidden")
        return [one.wood for one in found if one is not None]

    assert ran(capsys, "woods") == (Exit.OK, ["no wood is planted yet"])
    one, two, three, four = asyncio.run(grown())
    with by_hand(home / "var" / "wood.db") as raw:
        raw.execute("UPDATE snapshots SET body = 'x' WHERE wood = ?", (three,))
        raw.execute("UPDATE woods SET due_at = 1000 WHERE id = ?", (four,))
    code, (head, *lines) = ran(capsys, "woods")
    assert code == Exit.OK
    assert head.split()[:3] == ["wood", "server", "language"]
    told = {line.split()[0]: line for line in lines}
    assert told.keys() == {one, two, three, four}
    assert "its channel is parked (forbidden)" in told[one]
    assert " paused " in told[two]
    assert "damaged" in told[three]
    assert "d late" in told[four]
    assert told[four].split()[1:5] == ["4", "en", "1", "0"]


def test_the_list_is_kept_and_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert ran(capsys, "bans") == (Exit.OK, ["nobody is barred"])
    assert "barred: user 42" in ran(capsys, "bans", "add", "user", "42")[1][0]
    assert "was barred already" in ran(capsys, "bans", "add", "user", "42")[1][0]
    assert "barred: server 7" in ran(capsys, "bans", "add", "server", "7")[1][0]
    assert [line.split(",")[0] for line in ran(capsys, "bans")[1]] == ["server 7", "user 42"]
    assert "invite the bot again" in ran(capsys, "bans", "lift", "server", "7")[1][0]
    assert "was not barred" in ran(capsys, "bans", "lift", "server", "7")[1][0]
    for wrong in (("add", "guild", "7"), ("add", "user", "ann"), ("add", "user", "²"), ("add",)):
        code, said = ran(capsys, "bans", *wrong)
        assert code == Exit.USAGE
        assert "Traceback" not in "\n".join(said)


def test_a_person_and_a_server_are_forgotten_by_hand(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ann, here = "311111111111111111", "344444444444444444"

    async def grown() -> None:
        async with opened(Settings(), clock=lambda: 1_800_000_000) as house:
            await house.woods.plant(Plot(here, "9", 3600), "3", "plant")
            await house.woods.command(here, ann, "join", Join())

    asyncio.run(grown())
    assert found_in(home, ann)
    assert "nothing is kept of user 5" in ran(capsys, "forget", "--user", "5")[1][0]
    assert f"forgotten: user {ann}" in ran(capsys, "forget", "--user", ann)[1][0]
    assert not found_in(home, ann)
    assert "nothing is kept of user" in ran(capsys, "forget", "--user", ann)[1][0]
    assert "erased: what one wood of server" in ran(capsys, "forget", "--server", here)[1][0]
    assert not found_in(home, here)
    assert "nothing is kept of server" in ran(capsys, "forget", "--server", here)[1][0]
    for wrong in ((), ("--user", "ann"), ("--user", "1", "--server", "2")):
        assert ran(capsys, "forget", *wrong)[0] == Exit.USAGE

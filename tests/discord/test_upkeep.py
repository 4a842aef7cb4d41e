"""What an operator does beside the bot that runs: look at its figures, bar somebody, back up, put back; and its log."""

from __future__ import annotations

import asyncio
import json
import socket
import sys
from typing import Any

import aiohttp

from tests.conventions.tree import ROOT
from tests.discord.rig import Rig


async def command(rig: Rig, *arguments: str) -> tuple[int | None, str]:
    """Another command of the command line, on the same database; its code, and what it says."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *arguments, "--database", str(rig.bot.database), cwd=rig.bot.folder,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT)},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    said, _ = await process.communicate()
    return process.returncode, said.decode()


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])


async def test_a_house_is_kept_while_it_is_open(make_rig: Any) -> None:
    at = f"127.0.0.1:{free_port()}"
    rig: Rig = await make_rig({"WOOD_METRICS_ADDRESS": at, "WOOD_LOG_FORMAT": "json", "WOOD_LOG_LEVEL": "DEBUG"})
    home = await rig.planted()
    ann, ben = rig.users(2)
    await home.slash(ann, "short", good="honey", amount=1).answered()
    await home.tick()
    await home.paper()
    async with aiohttp.ClientSession() as session:
        for path in ("/healthz", "/readyz"):
            async with session.get(f"http://{at}{path}") as answer:
                assert answer.status == 200, path
        async with session.get(f"http://{at}/metrics") as answer:
            figures = await answer.text()
    assert "wood_turns_total 1.0" in figures
    assert 'wood_discord_answers_total{status="2xx"}' in figures

    code, said = await command(rig, "bans", "add", "user", str(ann))
    assert code == 0, said
    barred = "Whoever runs this bot does not serve you"

    async def asked() -> str:
        return str((await home.slash(ann, "ledger").answered()).text)

    async with asyncio.timeout(40):
        while barred not in await asked():  # noqa: ASYNC110 (the bot looks every so often)
            await asyncio.sleep(1)
    assert barred not in (await home.slash(ben, "ledger").answered()).text

    code, said = await command(rig, "backup", "--compress")
    assert code == 0, said
    assert "replays over" in said
    (made,) = (rig.bot.folder / "backups").iterdir()
    await home.tick()
    await home.paper(2)
    code, said = await command(rig, "restore", str(made))
    assert code == 57, said
    assert "process" in said
    assert (await command(rig, "woods"))[1].splitlines()[1].endswith("none")
    await rig.all_posted()
    assert await rig.bot.stop() == 0
    code, said = await command(rig, "restore", str(made))
    assert code == 0, said
    await rig.bot.boot()
    await rig.until("the channel is told", lambda: "went back" in str(rig.discord.messages(home.channel)))
    await home.tick()
    await rig.settled()

    lines = [json.loads(line) for line in rig.bot.err().splitlines()]
    assert [one["turn"] for one in lines if "trades" in one] == [1, 2, 2]
    ids = (ann, ben, home.guild, home.channel, home.keeper)
    assert not [line for line in rig.bot.err().splitlines() for one in ids if str(one) in line]
    assert not rig.bot.tracebacks()

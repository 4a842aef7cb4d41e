"""The keeper over real processes: started in turn, kept up, taken down with all they started."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable
from dataclasses import replace

import aiohttp
import pytest

from inference.host.keeper import Job, Keeper, Patience
from inference.host.ledger import HostError, Ledger
from inference.host.process import started
from inference.host.servers import SLEEP_ENV
from tests.host.conftest import QUICK, about, running, until

Make = Callable[..., Job]


def alive(pid: int) -> bool:
    return bool(started(pid))


async def test_servers_start_one_after_another(job: Make, ledger: Ledger) -> None:
    jobs = [job("oak"), job("elm"), job("ash")]
    keeper = Keeper(jobs, ledger, QUICK)
    seen: set[tuple[str, ...]] = set()
    async with running(keeper):

        def look() -> bool:
            seen.add(tuple(line.state for line in keeper.lines))
            return all(line.state == "ready" for line in keeper.lines)

        await until(look)
        assert await keeper.settled()
    assert not [states for states in seen if states.count("starting") > 1]
    assert ("ready", "starting", "waiting") in seen


async def test_the_key_goes_by_environment_and_not_by_command_line(job: Make, ledger: Ledger) -> None:
    one = job("oak", VLLM_API_KEY="s3cret")
    async with running(keeper := Keeper([one], ledger, QUICK)):
        await keeper.settled()
        told = await about(one)
    assert told["key"] == "s3cret"
    assert "s3cret" not in " ".join(told["argv"])


async def test_a_dead_server_comes_back_and_the_others_never_notice(job: Make, ledger: Ledger) -> None:
    jobs = [job("oak"), job("elm")]
    async with running(keeper := Keeper(jobs, ledger, QUICK)):
        await keeper.settled()
        oak, elm = await about(jobs[0]), await about(jobs[1])
        os.kill(oak["pid"], signal.SIGKILL)
        await until(lambda: keeper.lines[0].restarts == 1 and keeper.lines[0].state == "ready")
        assert (await about(jobs[0]))["pid"] != oak["pid"]
        assert (await about(jobs[1]))["pid"] == elm["pid"]
        assert not alive(oak["child"]), "what a dead server left behind holds its memory"
        assert ledger.read()[1][0].restarts == 1


async def test_a_server_that_no_longer_answers_is_restarted(job: Make, ledger: Ledger) -> None:
    one = job()
    async with running(keeper := Keeper([one], ledger, QUICK)):
        await keeper.settled()
        first = await about(one)
        async with aiohttp.ClientSession() as http, http.post(f"{one.url}/deafen") as answer:
            assert answer.status == 200
        await until(lambda: keeper.lines[0].restarts == 1 and keeper.lines[0].state == "ready")
        assert not alive(first["pid"])


async def test_rests_grow_and_the_last_words_are_kept(job: Make, ledger: Ledger) -> None:
    failing, well = job("oak", FAKE_EXIT="1"), job("elm")
    patience = Patience(ready=20, look=0.05, answer=1, restart=0.2, longest=60, grace=5)
    loop = asyncio.get_running_loop()
    async with running(keeper := Keeper([failing, well], ledger, patience)):
        began = loop.time()
        assert not await keeper.settled()
        await until(lambda: keeper.lines[0].restarts == 3)
        assert loop.time() - began >= 0.2 + 0.4 + 0.8
        assert keeper.lines[1].state == "ready", "one that fails keeps nobody else from starting"
        assert "out of memory on tiny" in keeper.log_of("oak").read_text()
        await until(lambda: keeper.lines[0].state == "failed")
        assert "out of memory" in keeper.lines[0].why


async def test_servers_that_take_turns_sleep_until_they_are_woken_and_whenever_another_starts(
    job: Make, ledger: Ledger
) -> None:
    jobs = [replace(job(id, "--enable-sleep-mode", **SLEEP_ENV), turns=True) for id in ("oak", "elm", "ash")]
    async with running(keeper := Keeper(jobs, ledger, QUICK)):
        assert await keeper.settled()
        told = [await about(one) for one in jobs]
        assert [one["asleep"] for one in told] == [True, True, True]
        async with aiohttp.ClientSession() as http, http.post(f"{jobs[0].url}/wake_up") as answer:
            assert answer.status == 200
        assert not (await about(jobs[0]))["asleep"]
        os.kill(told[1]["pid"], signal.SIGKILL)
        await until(lambda: keeper.lines[1].restarts == 1 and keeper.lines[1].state == "ready")
        assert [(await about(one))["asleep"] for one in jobs] == [True, True, True]


async def test_one_that_cannot_sleep_keeps_nobody_from_starting(job: Make, ledger: Ledger) -> None:
    jobs = [replace(job(id), turns=True) for id in ("oak", "elm")]
    async with running(keeper := Keeper(jobs, ledger, QUICK)):
        assert await keeper.settled()


async def test_flags_it_does_not_know_are_not_tried_again(job: Make, ledger: Ledger) -> None:
    keeper = Keeper([job("oak", "--nonsense")], ledger, QUICK)
    async with asyncio.timeout(20):
        await keeper.run()
    (line,) = keeper.lines
    assert (line.state, line.restarts) == ("refused", 0)
    assert "--nonsense" in line.why


async def test_a_program_that_is_not_there_is_said(ledger: Ledger) -> None:
    keeper = Keeper([Job("oak", ["no-such-vllm", "serve"], "http://127.0.0.1:1", "http://127.0.0.1:1/health")], ledger)
    async with asyncio.timeout(20):
        await keeper.run()
    assert keeper.lines[0].state == "refused"
    assert "no-such-vllm" in keeper.lines[0].why


async def test_one_that_never_answers_is_given_up_and_tried_again(job: Make, ledger: Ledger) -> None:
    patience = Patience(ready=1.0, look=0.05, answer=1, restart=0.05, longest=0.2, grace=5)
    async with running(keeper := Keeper([job(FAKE_SILENT="1")], ledger, patience)):
        assert not await keeper.settled()
        await until(lambda: keeper.lines[0].restarts >= 1)


async def test_the_end_leaves_nothing_behind(job: Make, ledger: Ledger) -> None:
    jobs = [job("oak"), job("elm")]
    async with running(keeper := Keeper(jobs, ledger, QUICK)):
        await keeper.settled()
        told = [await about(one) for one in jobs]
        assert ledger.is_held()
        with pytest.raises(HostError, match="up already"):
            await Keeper(jobs, ledger, QUICK).run()
    assert not [pid for one in told for pid in (one["pid"], one["child"]) if alive(pid)]
    assert not ledger.is_held()
    assert ledger.read() == (0, [])


async def test_servers_of_a_host_that_was_killed_are_ended_first(job: Make, ledger: Ledger) -> None:
    one = job()
    async with running(keeper := Keeper([one], ledger, QUICK)):
        await keeper.settled()
        written = (ledger.folder / "host.json").read_text()
    orphan = await asyncio.create_subprocess_exec(*one.command, start_new_session=True)
    pid, began = keeper.lines[0].pid, started(orphan.pid)
    assert not pid, "a server that is down has no number"
    lines = Ledger(ledger.folder)
    (ledger.folder / "host.json").write_text(written)
    _, (line,) = lines.read()
    line.pid, line.began = orphan.pid, began
    lines.write([line])
    async with running(keeper := Keeper([one], ledger, QUICK)):
        assert await keeper.settled()
        assert await orphan.wait() == -signal.SIGKILL

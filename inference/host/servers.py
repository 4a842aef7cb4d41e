"""Which servers a cast needs, and the command line of each: one `vllm serve` a model, its adapters with it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from inference.cards import Card
from inference.casts import Cast
from inference.prompt import MAX_TOKENS

LOOPBACK: Final = ("127.0.0.1", "localhost", "::1")
# The program of llama.cpp, which reads a GGUF as it is and shares out nothing.
LLAMA: Final = "llama-server"
# Tell the client how much of a prompt was cached; keep the log for what goes wrong.
ALWAYS: Final = ("--enable-prompt-tokens-details", "--disable-uvicorn-access-log")
# For servers that take turns: `/sleep` and `/wake_up`, which ask for no key, so never beyond loopback.
SLEEP_FLAGS: Final = ("--enable-sleep-mode",)
SLEEP_ENV: Final = {"VLLM_SERVER_DEV_MODE": "1"}


@dataclass(frozen=True, slots=True)
class Server:
    """One model's server: its card, the adapters it holds as well, and those that nobody has trained yet."""

    card: Card
    adapters: tuple[Card, ...] = ()
    untrained: tuple[Card, ...] = ()

    @property
    def url(self) -> str:
        """Where it answers: the card's first address."""
        return self.card.urls[0].root

    @property
    def is_here(self) -> bool:
        """Whether a server started on this machine answers at that address: plain, on loopback, without a path."""
        parts = urlsplit(self.url)
        return parts.scheme == "http" and parts.hostname in LOOPBACK and not parts.path

    @property
    def port(self) -> int:
        """The port of that address."""
        parts = urlsplit(self.url)
        return parts.port or (443 if parts.scheme == "https" else 80)

    @property
    def health(self) -> str:
        """What to GET to learn whether it lives."""
        return self.url + self.card.health

    @property
    def tokens(self) -> int:
        """Tokens of cache that one creature's turn takes: the longest prompt and the longest reply."""
        longest = max(one.request.max_tokens for one in (self.card, *self.adapters, *self.untrained))
        return min(self.card.context, MAX_TOKENS + longest)


def servers_of(cast: Cast, cards: Mapping[str, Card], root: Path = Path()) -> tuple[Server, ...]:
    """The servers of a cast, in the order in which it names their models. `root` is where adapters' paths begin."""
    bases = dict.fromkeys(_base(cards[id]) for id in cast.named)
    found = []
    for id in bases:
        adapters = [cards[one] for one in cast.named if cards[one].adapter and _base(cards[one]) == id]
        trained = [card for card in adapters if card.adapter and (root / card.adapter.path).is_dir()]
        untrained = [card for card in adapters if card not in trained]
        found.append(Server(cards[id], tuple(trained), tuple(untrained)))
    return tuple(found)


def context(server: Server) -> int:
    """Tokens that llama.cpp's server holds for all that it works on at a time."""
    return server.card.context * (server.card.at_once or 1)


def arguments(
    server: Server,
    memory: Sequence[str],
    bind: str = LOOPBACK[0],
    root: Path = Path(),
    turns: bool = False,
    weights: str = "",
) -> list[str]:
    """What comes after the program's name. `memory` holds the flags that share out the machine, from the plan or
    `cpu_flags`; `weights` is where they lie, where the card's own hub does not say it.
    """
    card = server.card
    if card.serve.program == LLAMA:
        return [
            *("--model", weights, "--alias", card.called, "--host", bind, "--port", str(server.port)),
            *("--ctx-size", str(context(server)), "--parallel", str(card.at_once or 1), *card.serve.flags),
        ]
    named = () if "--served-model-name" in card.serve.flags else ("--served-model-name", card.called)
    return [
        *("serve", weights or card.hub, *named, "--host", bind, "--port", str(server.port)),
        *("--max-model-len", str(card.context), *card.serve.flags, *ALWAYS),
        *lora(server, root),
        *memory,
        *(SLEEP_FLAGS if turns else ()),
    ]


def environment(server: Server, turns: bool = False) -> dict[str, str]:
    """What a server finds in its environment, besides the key."""
    return server.card.serve.env | (SLEEP_ENV if turns else {})


def lora(server: Server, root: Path) -> list[str]:
    """The flags for a server's adapters, whose paths begin at `root`; [] where it has none."""
    adapters = [card.adapter for card in server.adapters if card.adapter]
    if not adapters:
        return []
    modules = [f"{adapter.name}={root / adapter.path}" for adapter in adapters]
    rank = max(adapter.rank for adapter in adapters)
    counted = ("--max-loras", str(len(adapters)), "--max-lora-rank", str(rank))
    return ["--enable-lora", *counted, "--lora-modules", *modules]


def _base(card: Card) -> str:
    return card.adapter.base if card.adapter else card.id

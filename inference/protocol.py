"""The council protocol: ask five minds at once, get five raw replies back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias, runtime_checkable

from engine.model import CreatureId, MindView

ReplyOutcome = Literal["answered", "late", "down"]


@dataclass(frozen=True, slots=True)
class Ask:
    """One prompt for one creature. `key` names turn and creature; `system` is the constant part, `user` the rest."""

    key: str
    creature: CreatureId
    card: str
    system: str
    user: str
    view: MindView


@dataclass(frozen=True, slots=True)
class NarratorAsk:
    """One prompt for the narrator: `count` lines of the paper, which anyone may read, to be worded better."""

    key: str
    card: str
    system: str
    user: str
    count: int


Question: TypeAlias = Ask | NarratorAsk


@dataclass(frozen=True, slots=True)
class Reply:
    """One raw reply. `text` is "" unless answered; `model` is the card's id; times in milliseconds, tokens if known.

    `cached_tokens` are those of the prompt that the server had in its prefix cache. A `fallback` was given by another
    model than the one asked, as a router may have it: `model` is then what the server calls that one.
    """

    outcome: ReplyOutcome
    text: str
    model: str
    understudy: bool = False
    finish: str = "stop"
    took_ms: int = 0
    prompt_tokens: int = 0
    reply_tokens: int = 0
    cached_tokens: int = 0
    fallback: bool = False


class Council(Protocol):
    """Answers a whole batch at once, in order, and never raises: a mind that fails is `late` or `down`."""

    @property
    def label(self) -> str:
        """What players are told of who thinks, e.g. "stand-in"."""
        ...

    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        """One reply per ask, in the order asked."""
        ...

    async def close(self) -> None:
        """Release connections; asking after this is an error."""
        ...


@runtime_checkable
class Models(Protocol):
    """What there is to know of served models, and to ask of them, besides the minds of a turn."""

    @property
    def labs(self) -> Mapping[str, str]:
        """The lab of each card that is served, by the card's id."""
        ...

    @property
    def down(self) -> tuple[str, ...]:
        """Ids of the cards that nobody answers for at the moment."""
        ...

    async def narrate(self, ask: NarratorAsk, within_s: float) -> Reply:
        """The narrator's reply, `late` or `down` after `within_s` seconds at most. Never raises, has no understudy."""
        ...


@runtime_checkable
class Named(Protocol):
    """A council that knows its models by the names that their labs gave them."""

    @property
    def names(self) -> Mapping[str, str]:
        """What a card's model is called where it comes from, by the card's id."""
        ...


@runtime_checkable
class Troubled(Protocol):
    """A council that knows why its models do not answer."""

    @property
    def troubles(self) -> Mapping[str, str]:
        """Why a card's last call failed, by the card's id, in words that its moderators may read; others are well."""
        ...

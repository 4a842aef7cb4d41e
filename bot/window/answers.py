"""What the page and the API answer with, made of turns (`types.py`): the chapter under way, albums, pages of lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.window.types import StrikeShown, Turn


@dataclass(frozen=True, slots=True)
class Thing:
    """A good or a creature: its name, its mark, its colour as #RRGGBB ("" for a creature)."""

    id: str
    name: str
    mark: str
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """A chapter turn by turn, all lists as long as `turns`; None where a Patron was not in the race.

    The first turn may be 0: the morning before the first. `race` is by wood name's slug.
    """

    turns: tuple[int, ...]
    prices: Mapping[str, tuple[int, ...]]
    gini: tuple[int | None, ...]
    wealth: Mapping[str, tuple[int | None, ...]]
    trades: tuple[int | None, ...]
    race: Mapping[str, tuple[int | None, ...]]


@dataclass(frozen=True, slots=True)
class Reliability:
    """How far a mind could be relied upon in the chapter: `asked` times, of which `clean` came as wanted, `repaired`
    could be read after repair, and `missed` brought nothing."""

    creature: str
    card: str
    asked: int
    clean: int
    repaired: int
    missed: int


@dataclass(frozen=True, slots=True)
class Paper:
    """One Gazette: its headlines, what closed the chapter, and the language of both."""

    chapter: int
    turn: int
    headlines: tuple[str, ...]
    closing: tuple[str, ...] = ()
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Now:
    """The chapter under way (or just over) as it stands; `newest` is None before a wood's first turn.

    `patrons` are wood names by slug, `papers` the newest ones, the newest first; `chapters` are finished ones.
    """

    wood: str
    title: str
    goods: tuple[Thing, ...]
    creatures: tuple[Thing, ...]
    patrons: Mapping[str, str]
    newest: Turn | None
    series: Series
    bands: tuple[StrikeShown, ...]
    minds: tuple[Reliability, ...]
    papers: tuple[Paper, ...]
    chapters: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class OrderShown:
    """A limit order as a mind gave it."""

    side: str
    good: str
    quantity: int
    price: int


@dataclass(frozen=True, slots=True)
class ThoughtShown:
    """What one mind was asked in a turn of a finished chapter, what it said, and what was read of that.

    `role` names the constant part of its prompt in the album's `roles`; `refused` says why orders of it fell.
    """

    creature: str
    card: str
    model: str
    understudy: bool
    status: str
    role: str
    prompt: str
    reply: str
    thought: str
    gossip: str
    orders: tuple[OrderShown, ...]
    refused: tuple[str, ...]
    repairs: tuple[str, ...]
    loan: str | None
    scheme: str | None
    took_ms: int


@dataclass(frozen=True, slots=True)
class Left:
    """One input left out of a turn: what it was, and the prices that the turn would have ended with (`prices`).

    `kind` is `whisper`, `bribe`, `bet` or `orders`; `who` gave it ("" where that was never told), `whom` it was for.
    """

    kind: str
    who: str
    whom: str
    detail: Mapping[str, str | int]
    prices: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Influence:
    """What moved the prices of one turn: what it came to, and to what without each of its inputs."""

    chapter: int
    turn: int
    prices: Mapping[str, int]
    left: tuple[Left, ...]


@dataclass(frozen=True, slots=True)
class Seal:
    """The deck of a chapter: the hashes that were printed, the texts that they were taken of, the check in a sentence.

    `dealt` are the cards in words, a line each. Texts are "" while nothing lies open.
    """

    fits: bool
    words: str
    cards: str
    chance: str
    cards_text: str
    chance_text: str
    dealt: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Album:
    """A finished chapter. `days` are the turns that were kept, oldest first; `thoughts` by turn, where traces are kept.

    `series.turns` counts from 0 for the morning before the first turn.
    """

    wood: str
    title: str
    chapter: int
    goods: tuple[Thing, ...]
    creatures: tuple[Thing, ...]
    patrons: Mapping[str, str]
    story: tuple[str, ...]
    series: Series
    bands: tuple[StrikeShown, ...]
    minds: tuple[Reliability, ...]
    seal: Seal
    days: tuple[Turn, ...]
    thoughts: Mapping[str, tuple[ThoughtShown, ...]]
    roles: Mapping[str, str]
    influences: Mapping[str, Influence]
    newest: Turn | None = None


@dataclass(frozen=True, slots=True)
class TurnPage:
    """A page of a chapter's turns; `next` is what to ask for `after` next, None at the end."""

    items: tuple[Turn, ...]
    next: int | None


@dataclass(frozen=True, slots=True)
class ThoughtsPage:
    """A page of a finished chapter's thoughts, by turn, and the constant parts of their prompts; `next` as above."""

    items: Mapping[str, tuple[ThoughtShown, ...]]
    roles: Mapping[str, str]
    next: int | None


@dataclass(frozen=True, slots=True)
class ChapterPage:
    """A page of finished chapters, the newest first; `next` is what to ask for `before` next, None at the end."""

    items: tuple[int, ...]
    next: int | None


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why there is no answer: `nothing` here, `busy`, `wrong` question."""

    error: str

"""Secrets of a wood: seeds, the deck, tip flags (docs: rules/secrets.md).

Only `apply`, the settlement code behind it and the private tables may import this module. Views, prompts,
headlines, cogs and traces cannot: import-linter refuses it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from engine.fairness import DeckCard, hasten
from engine.model import NO_GOOD, NO_LEGEND, NOBODY, CreatureId, Direction, GoodId, LegendId, PatronId


@dataclass(frozen=True, slots=True)
class Tip:
    """The hidden half of a rumour (same id): who bought it, whether it was planted, and its window in turns.

    `landed` is the turn at which it proved right, 0 while it has not. A true one foretells the `legend` of the deck's
    next card, and is right when that card strikes; `found` is the good that such a legend then found by itself. Its
    window begins with the turn it `opens`. Bait foretells nothing: it is right by what happens.
    """

    id: int
    patron: PatronId
    creature: CreatureId
    planted: bool
    good: GoodId
    direction: Direction
    turn: int
    until: int
    landed: int = 0
    legend: LegendId = NO_LEGEND
    found: GoodId = NO_GOOD
    opens: int = 0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a Patron made of one event of the deck by positions on their own true tip (docs: rules/insider.md#heat).

    `tip`, `position` and `good` are those of the first piece taken home, `profit` is of all together. `waited` is the
    turns between tip and position; `chapter` and the wood's `age` say when the first was taken home. `weighed` says
    whether it was a suspicious win and has raised heat, `judged` whether its owner has answered for it.

    On a page of a ring the tip was somebody else's: `ring` is the other Patron, the whisperer or the one who bet, and
    one in `odds` is the chance that whoever cannot know would have bet like this.
    """

    tip: int
    position: int
    patron: PatronId
    good: GoodId
    profit: int
    waited: int
    landed: int
    weighed: bool = False
    chapter: int = 0
    age: int = 0
    judged: bool = False
    legend: LegendId = NO_LEGEND
    ring: PatronId = NOBODY
    odds: int = 0


@dataclass(frozen=True, slots=True)
class Follow:
    """A bet by somebody else on what was whispered, and the pebbles it has brought so far, all pieces together.

    `led` are those who were betting so in the open already: whoever goes by one who knows need not know.
    """

    patron: PatronId
    position: int
    profit: int = 0
    led: tuple[PatronId, ...] = ()


@dataclass(frozen=True, slots=True)
class Talk:
    """A whisper as the magistrate remembers it until the chapter ends: who began it, and who followed it with a bet.

    `id` is the rumour's. `epoch` counts the cards that had been dealt when it was told; `settled` is the turn on which
    it was over in public, 0 while it goes round. `plausible` says whether any legend of the deck could bring it.
    """

    id: int
    patron: PatronId
    planted: bool
    good: GoodId
    direction: Direction
    turn: int
    epoch: int
    plausible: bool
    until: int
    landed: bool = False
    settled: int = 0
    legend: LegendId = NO_LEGEND
    follows: tuple[Follow, ...] = ()


@dataclass(frozen=True, slots=True)
class Secrets:
    """Everything nobody may see before it settles. `deck` is in order of striking; seeds are 64 hex digits."""

    seed: str
    deck_seed: str
    deck: tuple[DeckCard, ...] = ()
    tips: tuple[Tip, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    talk: tuple[Talk, ...] = ()


def spring(secrets: Secrets, turn: int) -> Secrets:
    """The secrets after somebody paid to hurry the story."""
    return replace(secrets, deck=hasten(secrets.deck, turn))


def next_card(secrets: Secrets) -> DeckCard:
    """The card that strikes next; between two entries a deck always holds one."""
    return secrets.deck[0]

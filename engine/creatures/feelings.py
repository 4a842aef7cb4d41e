"""Feelings: one signed number from a creature to each Patron and creature (docs: rules/feelings.md).

Only its bucket is ever put into words. A few notes of why it moved are kept for traces; no rule or view reads them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from engine.model import CreatureId, Note, Somebody

if TYPE_CHECKING:
    from engine.core import Draft, WoodLike

Bucket: TypeAlias = Literal["devoted", "warm", "wary", "hostile"]

MOST = 100
# From which feeling on a creature is devoted or warm; the same numbers below zero make it hostile or wary.
STRONG = 50
MILD = 15
# Notes kept of each creature.
NOTES = 6


def felt(wood: WoodLike, creature: CreatureId, other: Somebody) -> int:
    """What `creature` feels toward a creature's id or a Patron's slug, -100 to 100."""
    return wood.feelings.get(creature, {}).get(other, 0)


def bucket(value: int) -> Bucket | None:
    """The word for a feeling, or None where there is nothing to say."""
    if value >= STRONG:
        return "devoted"
    if value >= MILD:
        return "warm"
    if value <= -STRONG:
        return "hostile"
    if value <= -MILD:
        return "wary"
    return None


def hostile(wood: WoodLike, creature: CreatureId, other: Somebody) -> bool:
    """Whether a creature refuses to have anything to do with `other`."""
    return bucket(felt(wood, creature, other)) == "hostile"


def hated(wood: WoodLike, creature: CreatureId) -> list[Somebody]:
    """Everyone a creature is hostile to, the most hated first."""
    ranked = sorted((value, other) for other, value in wood.feelings.get(creature, {}).items() if value <= -STRONG)
    return [other for _, other in ranked]


def nudge(draft: Draft, creature: CreatureId, other: Somebody, delta: int, why: str = "") -> None:
    """Move a feeling by `delta` points, within -100 and 100; nobody feels anything toward themselves.

    `why` is a word for the notes.
    """
    if creature == other or not delta:
        return
    _keep(draft, creature, other, felt(draft, creature, other) + delta)
    notes = draft.notes.get(creature, ())
    draft.notes[creature] = (*notes[1 - NOTES :], Note(draft.age, other, delta, why))


def fade(draft: Draft) -> None:
    """Every feeling goes `feeling_fade` points back toward nothing, and stops there."""
    step = draft.world.finance.feeling_fade
    for creature, toward in draft.feelings.items():
        for other, value in list(toward.items()):
            _keep(draft, creature, other, max(0, value - step) if value > 0 else min(0, value + step))


def _keep(draft: Draft, creature: CreatureId, other: Somebody, value: int) -> None:
    toward = draft.feelings.setdefault(creature, {})
    if value:
        toward[other] = max(-MOST, min(MOST, value))
    else:
        toward.pop(other, None)

"""apply(world, state, entry): the only way a wood changes. Pure: the same arguments, the same bytes."""

from __future__ import annotations

from dataclasses import dataclass

from engine.core import Draft, Posting, as_kept
from engine.events import Addressed, Event
from engine.hidden import Secrets
from engine.model import (
    Entry,
    Leave,
    ModeratorEntry,
    PatronEntry,
    Plant,
    Refused,
    Release,
    Restore,
    Result,
    Wood,
    World,
)
from engine.turn import ceremony, chapter, leaving, moderation, patronage, tick

__all__ = ["Outcome", "Refused", "Result", "State", "apply"]


@dataclass(frozen=True, slots=True)
class State:
    """A wood and its secrets. They part at the database: each is stored where the other's readers cannot see it."""

    wood: Wood
    secrets: Secrets


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an entry: the state after it, and everything that must be stored and sent with it.

    `finale` is the wood as a chapter's last turn left it, before the next chapter began; None on every other entry.
    """

    state: State
    events: tuple[Event, ...]
    notices: tuple[Addressed, ...]
    postings: tuple[Posting, ...]
    result: Result
    finale: Wood | None = None


def apply(world: World, state: State | None, entry: Entry, next_world: World | None = None) -> Outcome:
    """Play one entry. Raises Refused when a rule says no; the state given is never touched.

    `state` is None for Plant, the first entry, and only for it. `world` is the one of the wood's own data, `next_world`
    that of the data that is to come (`Wood.coming`), if any.
    """
    if isinstance(entry, Plant):
        if state is not None:
            raise Refused("already-planted")
        draft = chapter.plant(world, entry)
        result = Result(
            "planted-sandbox" if entry.sandbox else "planted", {"turns": entry.chapter_turns, **ceremony.printed(draft)}
        )
    elif state is None:
        raise Refused("no-wood")
    elif state.wood.settings.uprooted:
        raise Refused("uprooted")
    else:
        draft = Draft(as_kept(world, state.wood), state.wood, state.secrets, next_world)
        if isinstance(entry, PatronEntry):
            result = patronage.play(draft, entry)
        elif isinstance(entry, ModeratorEntry):
            result = moderation.play(draft, entry)
        elif isinstance(entry, Release):
            result = chapter.release(draft, entry)
        elif isinstance(entry, Restore):
            result = chapter.restore(draft, entry)
        elif isinstance(entry, Leave):
            result = leaving.leave(draft, entry)
        else:
            result = tick.play(draft, entry)
    return Outcome(
        state=State(draft.freeze(), draft.secrets),
        events=tuple(draft.events),
        notices=tuple(draft.notices),
        postings=tuple(draft.postings),
        result=result,
        finale=draft.finale,
    )

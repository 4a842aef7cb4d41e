"""Investigations as everyone may see them: who stands how with the law, what is said at the hearing, and its end.

An investigation opens when evidence takes a Patron over the magistrate's line (`hidden/sentence.py`), lasts a few
turns, and may be answered once: confess, deny, or blame somebody else. The verdict is what that plea is worth, and
where on the ladder a case of so many points ends; every piece of its chance is drawn by name from the chapter's seed,
so that it is settled by what was done and said.

docs: rules/law.md
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from engine.core import draws
from engine.court import heat
from engine.creatures import feelings
from engine.events import Blamed, BlamedBy, Pleaded
from engine.model import (
    NOBODY,
    CreatureId,
    Fact,
    Patron,
    PatronId,
    Plea,
    Plead,
    Refused,
    Result,
    Somebody,
    Standing,
    Trial,
    Verdict,
    World,
)

if TYPE_CHECKING:
    from engine.core import Draft, WoodLike

_PLEAS: tuple[str, ...] = get_args(Plea)
# What keeps a Patron who is not barred from giving a command, unless it may be given despite of it.
Hindrance: TypeAlias = Literal["exiled", "frozen"]


def of(wood: WoodLike, patron: PatronId) -> Trial | None:
    """The investigation that is open against a Patron, or None."""
    return next((trial for trial in wood.trials if trial.patron == patron), None)


def standing(wood: WoodLike, patron: Patron) -> Standing:
    """How a Patron stands with the law, as everyone may know; the gravest word where several hold."""
    if patron.barred:
        return "barred"
    if patron.exiled:
        return "exiled"
    if of(wood, patron.id) is not None:
        return "accused"
    return "frozen" if patron.frozen else "free"


def check_standing(patron: Patron, despite: Collection[Hindrance]) -> None:
    """Refused for a Patron who is barred, exiled, or whose assets are frozen, but for what is no matter here."""
    if patron.barred:
        raise Refused("barred")
    if patron.exiled and "exiled" not in despite:
        raise Refused("exiled")
    if patron.frozen and "frozen" not in despite:
        raise Refused("frozen", until=patron.frozen)


def check_plea(world: World, wood: WoodLike, patron: PatronId, command: Plead) -> Trial:
    """The trial to answer at; Refused where none is open, it is answered already, or nobody fit to blame is named."""
    trial = of(wood, patron)
    if trial is None:
        raise Refused("no-hearing")
    if trial.plea:
        raise Refused("already-pleaded", until=trial.until)
    if command.plea not in _PLEAS:
        raise Refused("unknown-plea")
    if command.plea == "blame":
        if command.blamed == patron:
            raise Refused("blame-oneself")
        if command.blamed is None or (command.blamed not in world.creatures and command.blamed not in wood.patrons):
            raise Refused("blame-whom")
        if _beyond(wood, command.blamed):
            raise Refused("blame-beyond", blamed=command.blamed)
    return trial


def cost(world: World, wood: WoodLike, patron: PatronId, command: Plead) -> int:
    """Pebbles that an answer costs: none; Refused as `check_plea`."""
    check_plea(world, wood, patron, command)
    return 0


def _beyond(wood: WoodLike, blamed: Somebody | None) -> bool:
    """Whether a Patron or creature is shut out of the wood already, and so beyond what is said of them in court."""
    patron = wood.patrons.get(PatronId(blamed or NOBODY))
    return blamed in wood.banished if patron is None else bool(patron.exiled or patron.barred)


def plead(draft: Draft, patron: PatronId, command: Plead) -> Result:
    """`/plead`: answer once, in public; whoever is blamed hears of it, and feels it."""
    trial = check_plea(draft.world, draft, patron, command)
    plea = command.plea
    blamed: Somebody = (command.blamed or NOBODY) if plea == "blame" else NOBODY
    answered = replace(trial, plea=plea, blamed=blamed)
    draft.trials[draft.trials.index(trial)] = answered
    facts: dict[str, Fact] = {"plea": plea, "until": trial.until}
    if plea != "blame":
        draft.emit(Pleaded(patron, plea))
        return Result("pleaded", facts)
    draft.emit(Blamed(patron, blamed))
    law = draft.world.law
    if blamed in draft.world.creatures:
        feelings.nudge(draft, CreatureId(blamed), patron, -law.blame_hurts)
    else:
        accused = PatronId(blamed)
        draft.tell(accused, BlamedBy(patron, heat.suspect(draft, accused, law.blame_heat)))
    return Result("blamed", {"blamed": blamed, "until": trial.until})


def speak(world: World, seed: str, trial: Trial, points: int) -> Verdict:
    """The verdict on a case that weighs so many points: from here on all is plea and chance, and can be drawn again."""
    law = world.law
    believed = _drawn(seed, 100, trial, "belief") < _belief(world, points)
    if trial.plea == "confess":
        points -= law.confess_helps
    elif trial.plea == "deny":
        points += -law.deny_helps if believed else law.deny_hurts
    elif trial.plea == "blame":
        points += -law.blame_helps if believed else law.blame_harms
    points += _drawn(seed, 2 * law.luck + 1, trial, "mood") - law.luck
    if trial.plea == "confess":  # a confession is a conviction, and never the gravest
        return "frozen" if points >= law.freeze_from else "fined"
    if points < law.convict_from:
        return "acquitted"
    if points < law.freeze_from:
        return "fined"
    return "frozen" if points < law.exile_from else "exiled"


def _belief(world: World, points: int) -> int:
    """Percent chance of being believed: the heavier the case, the smaller."""
    return max(world.law.belief_least, min(world.law.belief_most, 100 - points))


def _drawn(seed: str, bound: int, trial: Trial, what: str) -> int:
    return draws.below(seed, bound, "verdict", trial.patron, trial.opened, what)

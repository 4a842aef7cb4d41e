"""The magistrate's notebook: heat rises on suspicious wins and cools with time (GAME.md section 4).

A win is suspicious when a Patron profits from a position opened on their own true tip before it came true. Whoever
never whispers has no tip, and so can never be suspected. What becomes of a Patron over the line is `court.py`'s.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine import events, heat, trial
from engine.heat import denounce as denounce
from engine.secrets import Evidence, Tip
from engine.state import Position

if TYPE_CHECKING:
    from engine.draft import Draft


def note(draft: Draft) -> None:
    """Look at the positions this entry has closed, and write down the suspicious ones.

    Nothing visible changes: heat waits for the next settlement.
    """
    for position, profit in draft.closed:
        tip = _betrayed_by(draft, position)
        if tip is None or profit < draft.world.finance.suspicious_profit:
            continue
        # One event of the deck is one win, in however many pieces it was taken home.
        known = {(one.patron, one.good, one.chapter, one.landed) for one in draft.secrets.evidence}
        if (position.patron, tip.good, draft.chapter, tip.landed) in known:
            continue
        found = Evidence(
            tip=tip.id,
            position=position.id,
            patron=position.patron,
            good=tip.good,
            profit=profit,
            waited=position.turn - tip.turn,
            landed=tip.landed,
            chapter=draft.chapter,
            age=draft.age,
        )
        draft.secrets = replace(draft.secrets, evidence=(*draft.secrets.evidence, found))
    draft.closed.clear()


def cool(draft: Draft) -> None:
    """The seam's last word on heat: every Patron cools a little, then new evidence is weighed and its owner told.

    Over the line nothing cools by itself while there is a case: it waits for the magistrate.
    """
    note(draft)
    rules = draft.world.finance
    held = {found.patron for found in draft.secrets.evidence if not found.judged}
    for patron in list(draft.patrons.values()):
        if patron.heat and (patron.heat < rules.heat_line or patron.id not in held):
            draft.patrons[patron.id] = replace(patron, heat=max(0, patron.heat - rules.heat_cooling))
    for found in draft.secrets.evidence:
        if not found.weighed:
            heat.rise(draft, found.patron, rules.heat_per_win)
            draft.tell(events.heat_risen(found.patron, heat.band(draft.world, draft.patrons[found.patron].heat)))
    tips = tuple(tip for tip in draft.secrets.tips if not tip.landed or _may_still_profit(draft, tip))
    evidence = tuple(replace(found, weighed=True) for found in draft.secrets.evidence if _is_kept(draft, found, tips))
    draft.secrets = replace(draft.secrets, evidence=evidence, tips=tips)


def case(draft: Draft, patron: str) -> tuple[Evidence, ...]:
    """What the magistrate holds against a Patron and has not judged yet."""
    return tuple(
        found for found in draft.secrets.evidence if found.patron == patron and found.weighed and not found.judged
    )


def close_case(draft: Draft, patron: str) -> None:
    """All that was held against a Patron is judged: nobody answers for the same win twice, and the heat is gone."""
    evidence = tuple(
        replace(found, weighed=True, judged=True) if found.patron == patron else found
        for found in draft.secrets.evidence
    )
    draft.secrets = replace(draft.secrets, evidence=evidence)
    draft.patrons[patron] = replace(draft.patrons[patron], heat=0)


def _is_kept(draft: Draft, found: Evidence, tips: tuple[Tip, ...]) -> bool:
    """The notebook is bounded: a page goes once it is judged, too old, or its owner cool and on no trial.

    While positions on the same event are open the page stays whatever it says, so that one win is not counted twice.
    """
    if not found.weighed or any(
        (tip.patron, tip.good, tip.landed) == (found.patron, found.good, found.landed) for tip in tips
    ):
        return True
    if trial.of(draft, found.patron) is not None:
        return True
    old = draft.age - found.age >= draft.world.law.evidence_turns
    return not (found.judged or old or draft.patrons[found.patron].heat == 0)


def _betrayed_by(draft: Draft, position: Position) -> Tip | None:
    """The first true tip of its owner that explains a position, if that tip has come true."""
    return next((tip for tip in draft.secrets.tips if tip.landed and _explains(tip, position)), None)


def _explains(tip: Tip, position: Position) -> bool:
    """Whether a position was opened on a tip: after it was bought, and before everyone could see it come true."""
    return (
        not tip.planted
        and tip.patron == position.patron
        and tip.good == position.good
        and tip.direction == ("up" if position.side == "long" else "down")
        and tip.id < position.id
        and (not tip.landed or position.turn < tip.landed)
    )


def _may_still_profit(draft: Draft, tip: Tip) -> bool:
    """A tip that came true is kept while a position that it explains is open."""
    return any(_explains(tip, position) for position in draft.positions)

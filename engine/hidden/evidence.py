"""The magistrate's notebook: heat rises on suspicious wins and cools with time (docs: rules/insider.md#heat).

A win is suspicious when a Patron profits from positions opened on their own true tip before it came true: on any good
that the legend they were told of moved, in however many pieces. A stake on a price at the Stump is such a position,
too. Whoever never whispers has no tip, and so can never be
suspected. What becomes of a Patron over the line is `sentence.py`'s.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.court import heat, trial
from engine.events import HeatRisen
from engine.exchange import wagers
from engine.hidden import rings
from engine.hidden.secrets import Evidence, Tip
from engine.legends import effects
from engine.model import PatronId, Position

if TYPE_CHECKING:
    from engine.core import Draft


def note(draft: Draft) -> None:
    """Look at the positions this entry has closed, and write down what was made of a tip.

    One event of the deck is one page, in however many pieces its profit was taken home. Nothing visible changes: heat
    waits for the next settlement.
    """
    rings.watch(draft)
    pages = {_event(page): page for page in draft.secrets.evidence}
    for position, profit in draft.closed:
        tip = _betrayed_by(draft, position)
        if tip is None:
            continue
        page = Evidence(
            tip=tip.id,
            position=position.id,
            patron=position.patron,
            good=position.good,
            profit=profit,
            waited=position.turn - tip.turn,
            landed=tip.landed,
            chapter=draft.chapter,
            age=draft.age,
            legend=tip.legend,
        )
        known = pages.get(_event(page))
        pages[_event(page)] = page if known is None else replace(known, profit=known.profit + profit)
    draft.secrets = replace(draft.secrets, evidence=tuple(pages.values()))
    draft.closed.clear()


def cool(draft: Draft) -> None:
    """The seam's last word on heat: every Patron cools a little, then new evidence is weighed and its owner told.

    Over the line nothing cools by itself while there is a case: it waits for the magistrate.
    """
    note(draft)
    rings.accuse(draft)
    rules = draft.world.finance
    held = {page.patron for page in draft.secrets.evidence if page.weighed and not page.judged}
    for patron in list(draft.patrons.values()):
        if patron.heat and (patron.heat < rules.heat_line or patron.id not in held):
            draft.patrons[patron.id] = replace(patron, heat=max(0, patron.heat - rules.heat_cooling))
    pages = []
    for page in draft.secrets.evidence:
        if not page.weighed and page.profit >= rules.suspicious_profit:
            page = replace(page, weighed=True)
            heat.rise(draft, page.patron, rules.heat_per_win)
            draft.tell(page.patron, HeatRisen(heat.band(draft.world, draft.patrons[page.patron].heat)))
        pages.append(page)
    tips = tuple(tip for tip in draft.secrets.tips if not tip.landed or _may_still_profit(draft, tip))
    evidence = tuple(page for page in pages if _is_kept(draft, page, tips))
    draft.secrets = replace(draft.secrets, evidence=evidence, tips=tips)


def case(draft: Draft, patron: PatronId) -> tuple[Evidence, ...]:
    """What the magistrate holds against a Patron and has not judged yet."""
    return tuple(
        found for found in draft.secrets.evidence if found.patron == patron and found.weighed and not found.judged
    )


def close_case(draft: Draft, patron: PatronId) -> None:
    """What was held against a Patron is judged: nobody answers for the same win twice, and the heat is gone.

    A crumb was not held against them: the rest of that win may be still to come.
    """
    _judge(draft, [page for page in draft.secrets.evidence if page.patron == patron and page.weighed])
    draft.patrons[patron] = replace(draft.patrons[patron], heat=0)


def forgive(draft: Draft, patron: PatronId) -> None:
    """A moderator's word: what has been made of any tip so far is as good as judged."""
    _judge(draft, [page for page in draft.secrets.evidence if page.patron == patron])
    draft.patrons[patron] = replace(draft.patrons[patron], heat=0)


def _judge(draft: Draft, pages: list[Evidence]) -> None:
    evidence = [replace(page, weighed=True, judged=True) if page in pages else page for page in draft.secrets.evidence]
    draft.secrets = replace(draft.secrets, evidence=tuple(evidence))


def _is_kept(draft: Draft, found: Evidence, tips: tuple[Tip, ...]) -> bool:
    """The notebook is bounded: a page goes once it is judged, too old, a crumb, or its owner cool and on no trial.

    While positions on the same event are open the page stays whatever it says: more of that win may come home.
    """
    if any((tip.patron, tip.legend, tip.landed) == (found.patron, found.legend, found.landed) for tip in tips):
        return True
    if not found.weighed:
        return False
    if trial.of(draft, found.patron) is not None:
        return True
    old = draft.age - found.age >= draft.world.law.evidence_turns
    return not (found.judged or old or draft.patrons[found.patron].heat == 0)


def _event(page: Evidence) -> tuple[str, str, int, int, str]:
    return page.patron, page.legend, page.chapter, page.landed, page.ring


def _betrayed_by(draft: Draft, position: Position) -> Tip | None:
    """The first true tip of its owner that explains a position, if that tip has come true."""
    return next((tip for tip in draft.secrets.tips if tip.landed and _explains(draft, tip, position)), None)


def _explains(draft: Draft, tip: Tip, position: Position) -> bool:
    """Whether a position was opened on a tip: after it was bought, and before everyone could see it come true.

    Whoever was told of one good may guess the legend, and what else it moves.
    """
    if tip.planted or tip.patron != position.patron or tip.id >= position.id:
        return False
    if tip.landed and position.turn >= tip.landed:
        return False
    legend = draft.world.legends.get(tip.legend)
    ways = effects.moves(legend, tip.found) if legend else {tip.good: tip.direction}
    return ways.get(position.good) == ("up" if position.side == "long" else "down")


def _may_still_profit(draft: Draft, tip: Tip) -> bool:
    """A tip that came true is kept while a position that it explains is open."""
    return any(_explains(draft, tip, bet) for bet in (*draft.positions, *wagers.as_bets(draft.questions)))

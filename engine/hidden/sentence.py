"""The Court: the magistrate's part of the seam, and what a verdict does to a Patron (docs: rules/law.md).

Whoever evidence has taken over the line is investigated in the open; nobody else can be. A hearing that is still open
when a chapter ends is judged at that chapter's last seam, so that nobody wins a chapter on pebbles that the Court may
still take, and no exile or freeze reaches into a chapter its evidence is not of. For the same reason none opens there:
heat over the line waits, and the next chapter's first seam opens the hearing with all its turns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from engine.core import COURT, HOUR, turns_within, wallet
from engine.court import speak, trial
from engine.credit import loans
from engine.events import (
    Acquitted,
    AssetsFrozen,
    AssetsReleased,
    Barred,
    Exiled,
    ExileEnded,
    Fined,
    HearingEnds,
    InvestigationOpened,
    LetIn,
    LoanWithdrawn,
    Pardoned,
    RingShown,
    SetFree,
    ShutOut,
    Summoned,
    VerdictReached,
    VerdictSpoken,
)
from engine.exchange import positions
from engine.hidden import evidence
from engine.model import PatronId, Trial, Verdict, World

if TYPE_CHECKING:
    from engine.core import Draft
    from engine.hidden.secrets import Evidence


def weigh(world: World, case: Sequence[Evidence], heat: int) -> int:
    """Points of a case: each win, its profit and its haste; and how far the accused's heat is from the line."""
    law = world.law
    wins = sum(
        law.win_weight
        + min(law.profit_weight_most, found.profit)
        + max(0, law.haste_weight - law.haste_fade * found.waited)
        for found in case
    )
    return wins + (heat - world.finance.heat_line) * law.heat_weight // 100


def reach(world: World, seed: str, trial: Trial, case: Sequence[Evidence], heat: int) -> Verdict:
    """The verdict on a case; `seed` is the chapter's public chance. Without evidence it can only be acquittal."""
    return speak(world, seed, trial, weigh(world, case, heat)) if case else "acquitted"


def fine(world: World, trial: Trial, case: Sequence[Evidence]) -> int:
    """Pebbles that a conviction costs: a part of what the wins brought, less for a confession."""
    due = sum(found.profit for found in case) * world.law.fine_percent // 100
    return due * world.law.confessed_percent // 100 if trial.plea == "confess" else due


def sit(draft: Draft) -> None:
    """Judge those whose hearing is over, free what has been frozen long enough, and open what has crossed the line."""
    last = draft.turn >= draft.settings.chapter_turns
    for hearing in list(draft.trials):
        if last or draft.turn >= hearing.until:
            _judge(draft, hearing)
    for patron in list(draft.patrons.values()):
        if patron.frozen and draft.turn >= patron.frozen:
            _release(draft, patron.id)
        if patron.heat >= draft.world.finance.heat_line and not last:
            _investigate(draft, patron.id)
    _remind(draft)


def adjourn(draft: Draft) -> None:
    """The chapter is over: exile ends with it, and what is frozen is released."""
    for patron in list(draft.patrons.values()):
        if patron.frozen or patron.exiled:
            _release(draft, patron.id)


def bar(draft: Draft, patron: PatronId) -> None:
    """A moderator shuts a Patron out: bets closed at reference, offers withdrawn, any hearing dropped."""
    draft.trials[:] = [hearing for hearing in draft.trials if hearing.patron != patron]
    evidence.forgive(draft, patron)
    _seize(draft, patron)
    # A freeze or an exile goes with it: else its end would call somebody back who may not come.
    draft.patrons[patron] = replace(draft.patrons[patron], frozen=0, exiled=False, barred=True)
    draft.emit(Barred(patron))
    draft.tell(patron, ShutOut())


def pardon(draft: Draft, patron: PatronId) -> None:
    """A moderator lifts all there is: hearing, freeze, exile, bar; heat and evidence are forgotten."""
    draft.trials[:] = [hearing for hearing in draft.trials if hearing.patron != patron]
    evidence.forgive(draft, patron)
    draft.patrons[patron] = replace(draft.patrons[patron], frozen=0, exiled=False, barred=False)
    draft.emit(Pardoned(patron))
    draft.tell(patron, LetIn())


def _investigate(draft: Draft, patron: PatronId) -> None:
    """Open an investigation, unless one is open or the Patron is shut out; without evidence there is none."""
    accused, case = draft.patrons[patron], evidence.case(draft, patron)
    if not case or accused.exiled or accused.barred or trial.of(draft, patron) is not None:
        return
    until = min(draft.turn + _hearing(draft), draft.settings.chapter_turns)
    draft.trials.append(Trial(patron, draft.turn, until))
    draft.emit(InvestigationOpened(patron, until))
    draft.tell(patron, Summoned(until, len(case), sum(found.profit for found in case)))


def _hearing(draft: Draft) -> int:
    """Turns that a hearing lasts: a night of the wood's own, a quarter of the chapter at most, and some at least."""
    law, quarter = draft.world.law, draft.settings.chapter_turns // 4
    return max(law.hearing_turns, turns_within(draft.settings, draft.ticked_at, law.hearing_hours * HOUR, quarter))


def _remind(draft: Draft) -> None:
    """A letter to everyone whose hearing ends with the next turn, if it did not begin with this one."""
    for hearing in draft.trials if draft.world.law.hearing_hours else ():
        if hearing.opened < draft.turn < hearing.until <= draft.turn + 1:
            draft.tell(hearing.patron, HearingEnds(hearing.until, hearing.plea))


def _judge(draft: Draft, hearing: Trial) -> None:
    """Speak the verdict, carry it out, and close the page for good."""
    patron, case = hearing.patron, evidence.case(draft, hearing.patron)
    heat = draft.patrons[patron].heat
    reached = reach(draft.world, draft.chance, hearing, case, heat)
    if case:
        draft.emit(VerdictReached(patron, hearing.opened, hearing.plea, weigh(draft.world, case, heat), reached))
    for partner in dict.fromkeys(page.ring for page in case if page.ring):
        pages = [page for page in case if page.ring == partner]
        draft.emit(RingShown(patron, partner, len(pages), max(page.odds for page in pages)))
    draft.trials.remove(hearing)
    evidence.close_case(draft, patron)
    if reached == "acquitted":
        draft.emit(Acquitted(patron))
        draft.tell(patron, VerdictSpoken(reached, 0, 0))
        return
    if reached == "exiled":
        _seize(draft, patron)
    due = fine(draft.world, hearing, case)
    if due > draft.balance(wallet(patron)) or reached == "frozen":
        _withdraw(draft, patron)
    if due > draft.balance(wallet(patron)):  # what lies locked in bets is theirs, too: else a bet would hide it
        _seize(draft, patron)
    paid = min(due, draft.balance(wallet(patron)))
    draft.pay(wallet(patron), COURT, paid, f"fine of turn {draft.turn}")
    struck = loans.strike_out(draft, patron, due - paid)
    # What purse, bets and loans lack of a fine is served in time.
    if reached == "fined" and paid + struck < due:
        reached = "frozen"
    paid += struck
    until = max(draft.turn, min(draft.turn + draft.world.law.freeze_turns, draft.settings.chapter_turns))
    _sentence(draft, patron, reached, paid, until)
    draft.tell(patron, VerdictSpoken(reached, paid, until))


def _sentence(draft: Draft, patron: PatronId, reached: Verdict, paid: int, until: int) -> None:
    if reached == "exiled":
        draft.patrons[patron] = replace(draft.patrons[patron], exiled=True)
        draft.emit(Exiled(patron, paid))
    elif reached == "frozen":
        draft.patrons[patron] = replace(draft.patrons[patron], frozen=until)
        draft.emit(AssetsFrozen(patron, paid, until))
    else:
        draft.emit(Fined(patron, paid))


def _release(draft: Draft, patron: PatronId) -> None:
    exiled = draft.patrons[patron].exiled
    draft.patrons[patron] = replace(draft.patrons[patron], frozen=0, exiled=False)
    draft.emit(ExileEnded(patron) if exiled else AssetsReleased(patron))
    draft.tell(patron, SetFree())


def _seize(draft: Draft, patron: PatronId) -> None:
    """Close every bet of a Patron at reference, and take their offers off the table."""
    positions.close_all(draft, "court", patron)
    # What the Court closes has been judged: it is no new win.
    draft.closed.clear()
    _withdraw(draft, patron)


def _withdraw(draft: Draft, patron: PatronId) -> None:
    for offer in [loan for loan in draft.loans if loan.patron == patron and loan.status == "offered"]:
        loans.give_back(draft, offer)
        draft.tell(patron, LoanWithdrawn(offer.creature, offer.principal))

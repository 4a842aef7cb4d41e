"""Loans from Patrons to creatures: offered, answered by the creature's own mind, due, paid back or struck out.

docs: rules/patrons.md#loans

offered   the principal lies in the lender's locked account, until the creature answers or patience ends
active    the principal is the creature's; `owed` grows every turn
overdue   its turn has come and the purse was short: it pays what it can, each turn, until nothing is owed
defaulted what its borrower had is shared out, and the rest is lost (default.py); a record until the chapter ends

A loan is no place to keep pebbles from a fine or a new start. The Court strikes out what a fine lacks of purse and
bets. When a chapter turns, what is out on loan beyond the stake is struck out, and of an overdue debt what its
borrower's purse does not hold: so everybody begins it worth the same (docs: rules/chapters.md#everyone-begins-alike).
The borrower keeps the pebbles.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from engine.core import guards, locked, purse, wallet
from engine.creatures import feelings, needs
from engine.credit import waiting
from engine.events import (
    DebtStruck,
    LoanAccepted,
    LoanAcceptedForLater,
    LoanDeclined,
    LoanLapsed,
    LoanLate,
    LoanMade,
    LoanOverdue,
    LoanRepaid,
    LoanReturned,
    LoanStruck,
)
from engine.exchange import loan_value
from engine.model import CreatureId, Decision, Lend, Loan, PatronId, Refused, Result, World

if TYPE_CHECKING:
    from engine.core import Draft, WoodLike


def check_offer(world: World, wood: WoodLike, patron: PatronId, command: Lend) -> int:
    """What an offer sets aside, in pebbles.

    Refused where it breaks a bound, the creature may not borrow, or the purse does not hold it.
    """
    rules = world.finance
    creature = guards.known_creature(world, command.creature)
    guards.at_least(command.amount, rules.loan_least, "loan-too-small")
    if not 0 <= command.interest <= rules.loan_interest_most:
        raise Refused("bad-interest", most=rules.loan_interest_most)
    if not 1 <= command.term <= rules.loan_term_most:
        raise Refused("bad-term", most=rules.loan_term_most)
    if creature in wood.banished:
        raise Refused("lend-banished", creature=creature)
    if feelings.hostile(wood, creature, patron):
        raise Refused("lend-hostile", creature=creature)
    if any(loan.patron == patron and loan.creature == creature and loan.status == "offered" for loan in wood.loans):
        raise Refused("offer-open", creature=creature)
    room = borrowing_room(world, wood, creature)
    if room < rules.loan_least:
        raise Refused("over-indebted", creature=creature)
    if rules.lender_cap and command.amount > (left := lending_room(world, wood, patron)):
        raise Refused("lent-enough", most=rules.stake * rules.lender_cap // 100, room=max(0, left))
    if command.amount > room:
        raise Refused("loan-too-large", creature=creature, room=room)
    return guards.can_pay(wood, patron, command.amount)


def borrowing_room(world: World, wood: WoodLike, creature: CreatureId) -> int:
    """Pebbles a creature may still borrow: its debts stay under `debt_limit` percent of purse and store."""
    owed = debts(wood).get(creature, 0)
    return max(0, needs.wealth(wood, creature) * world.finance.debt_limit // 100 - owed)


def lending_room(world: World, wood: WoodLike, patron: PatronId) -> int:
    """Pebbles a Patron may still lend: what is offered and out stays within `lender_cap` percent of the stake."""
    out = sum(loan.principal for loan in wood.loans if loan.patron == patron and loan.status != "defaulted")
    return world.finance.stake * world.finance.lender_cap // 100 - out


def debts(wood: WoodLike) -> dict[CreatureId, int]:
    """Pebbles that each creature owes on its running loans; whoever owes nothing is not in it."""
    owed: dict[CreatureId, int] = {}
    for loan in wood.loans:
        if loan.status == "active":
            owed[loan.creature] = owed.get(loan.creature, 0) + loan.owed
    return owed


def lend(draft: Draft, patron: PatronId, command: Lend) -> Result:
    """`/lend`: put the principal aside and the offer before the creature; its mind answers at the next tick."""
    check_offer(draft.world, draft, patron, command)
    number = draft.next_id()
    draft.pay(wallet(patron), locked(patron), command.amount, f"loan offer {number}: {command.creature}")
    draft.loans.append(
        Loan(
            id=number,
            patron=patron,
            creature=command.creature,
            principal=command.amount,
            interest=command.interest,
            term=command.term,
            status="offered",
            turn=draft.turn,
            due=draft.turn + 1 + command.term,
            owed=command.amount,
        )
    )
    return Result("loan-offered", {
        "creature": command.creature, "amount": command.amount, "interest": command.interest, "term": command.term,
        "purse": guards.free_pebbles(draft, patron),
    })  # fmt: skip


def answer_offers(draft: Draft, decisions: Mapping[CreatureId, Decision], seen: int | None = None) -> None:
    """Let every creature answer the offer before it, if its mind has `seen` that one; then let patience run out."""
    for creature in draft.world.creatures:
        offer = waiting.offer_for(draft.world, draft, creature)
        decision = decisions.get(creature)
        answer = None if decision is None else decision.loan
        if offer is None or decision is None or answer is None or (seen is not None and offer.id > seen):
            continue
        # The offer it thought about may be gone by now: what comes next has not been answered.
        if decision.offer not in (0, offer.id):
            continue
        if answer == "accept" and _may_accept(draft, offer):
            _make(draft, offer)
        else:
            give_back(draft, offer)
            draft.tell(offer.patron, LoanDeclined(creature, offer.principal))
    for loan in list(draft.loans):
        if loan.status == "offered" and draft.turn - loan.turn >= draft.world.finance.loan_patience:
            give_back(draft, loan)
            draft.tell(loan.patron, LoanLapsed(loan.creature, loan.principal))


def _may_accept(draft: Draft, offer: Loan) -> bool:
    """What held when the offer was made must still hold: feelings and debts may have moved since."""
    if feelings.hostile(draft, offer.creature, offer.patron):
        return False
    return offer.principal <= borrowing_room(draft.world, draft, offer.creature)


def _make(draft: Draft, offer: Loan) -> None:
    loan = replace(offer, status="active", turn=draft.turn, due=draft.turn + offer.term)
    draft.loans[draft.loans.index(offer)] = loan
    draft.pay(locked(loan.patron), purse(loan.creature), loan.principal, f"loan {loan.id}")
    feelings.nudge(draft, loan.creature, loan.patron, draft.world.finance.loan_pleases, "loan")
    draft.emit(LoanMade(loan.patron, loan.creature, loan.principal))
    chapters, due = date(loan.due, draft.turn, draft.settings.chapter_turns)
    taken = (
        LoanAcceptedForLater(loan.creature, loan.principal, due, chapters)
        if chapters
        else LoanAccepted(loan.creature, loan.principal, due)
    )
    draft.tell(loan.patron, taken)


def give_back(draft: Draft, offer: Loan) -> None:
    """An offer comes to nothing: its principal goes back to the lender's purse."""
    draft.loans.remove(offer)
    memo = f"loan offer returned {offer.id}: {offer.creature}"
    draft.pay(locked(offer.patron), wallet(offer.patron), offer.principal, memo)


def fall_due(draft: Draft) -> None:
    """Interest accrues on every running loan, and those whose turn has come are paid from the borrower's purse.

    Margin calls on creatures, default and banishment (ruin.py) come right after this, on what is still owed.
    """
    kept: list[Loan] = []
    for loan in draft.loans:
        if loan.status == "active" and loan.turn < draft.turn:
            loan = accrue(draft.world, loan, draft.turn)
            if draft.turn >= loan.due:
                loan = _collect(draft, loan)
        if loan.owed:
            kept.append(loan)
    draft.loans[:] = kept


def _collect(draft: Draft, loan: Loan) -> Loan:
    """Take what the borrower's purse holds toward a loan that is due; the rest stays owed."""
    paid = min(loan.owed, draft.balance(purse(loan.creature)))
    loan = receive(draft, loan, paid)
    if loan.owed and draft.turn == loan.due:
        # Told once, on the day; the public table shows the debt from then on.
        draft.emit(LoanOverdue(loan.patron, loan.creature, loan.owed))
        draft.tell(loan.patron, LoanLate(loan.creature, paid, loan.owed))
    return loan


def receive(draft: Draft, loan: Loan, paid: int) -> Loan:
    """The loan after `paid` pebbles of its borrower's purse went to its lender, who is told when nothing is owed."""
    draft.pay(purse(loan.creature), wallet(loan.patron), paid, f"loan {loan.id} repaid")
    loan = replace(loan, owed=loan.owed - paid, paid=loan.paid + paid)
    if loan.owed == 0:
        feelings.nudge(draft, loan.creature, loan.patron, draft.world.finance.repaid_pleases, "repaid")
        draft.emit(LoanRepaid(loan.patron, loan.creature, loan.paid))
        interest = max(0, loan.paid - loan.principal)
        draft.tell(loan.patron, LoanReturned(loan.creature, loan.paid, interest, loan.interest, loan.term))
    return loan


def accrue(world: World, loan: Loan, turn: int) -> Loan:
    """The loan after the interest of a turn; a debt stops growing at `debt_growth` percent of what was lent.

    By `interest_whole` it is so many percent of what was lent, and of all that has come together by then the whole
    pebbles are owed: 3 percent of 15 over 5 turns are 2. Without, it is of what is owed, each turn rounded up.
    """
    if world.finance.interest_whole:
        turns = turn - loan.turn
        rate = loan.principal * loan.interest
        interest = rate * turns // 100 - rate * (turns - 1) // 100
    else:
        interest = -(-loan.owed * loan.interest // 100)
    most = loan.principal * world.finance.debt_growth // 100
    return replace(loan, owed=max(loan.owed, min(loan.owed + interest, most)))


def date(due: int, turn: int, chapter_turns: int) -> tuple[int, int]:
    """A date as players count: chapters from this one on, and the turn in that chapter.

    `turn` is the earliest that can be the chapter's last: a moderator may have shortened a chapter under way.
    """
    beyond = due - max(chapter_turns, turn)
    if beyond <= 0:
        return 0, due
    chapters, turns = divmod(beyond - 1, chapter_turns)
    return chapters + 1, turns + 1


def carry_over(draft: Draft) -> None:
    """Loans outlive a chapter: its turns are taken off their dates, so that turn 3 of the next is counted from 0.

    What has defaulted is closed for good.
    """
    turns = draft.turn
    draft.loans[:] = [
        replace(loan, turn=loan.turn - turns, due=loan.due - turns)
        for loan in draft.loans
        if loan.status != "defaulted"
    ]


def strike_out(draft: Draft, patron: PatronId, most: int) -> int:
    """Strike out up to `most` pebbles that creatures owe a Patron, what is due last first; returns how many."""
    left = most
    for loan in sorted(_running(draft, patron), key=lambda loan: (-loan.due, -loan.id)):
        left -= _reduce(draft, loan.id, min(left, loan.owed))
    return most - left


def begin_alike(draft: Draft, patron: PatronId) -> None:
    """A chapter opens: what a Patron has out on loan counts toward the stake, and may not be more."""
    for loan in _running(draft, patron):
        _reduce(draft, loan.id, loan.owed - loan_value(draft, loan))
    strike_out(draft, patron, max(0, sum(loan.owed for loan in _running(draft, patron)) - draft.world.finance.stake))


def call_off(draft: Draft) -> None:
    """A chapter closes: offers that nobody answered are its own, and go back to their owners."""
    for offer in [loan for loan in draft.loans if loan.status == "offered"]:
        give_back(draft, offer)
        draft.tell(offer.patron, LoanLapsed(offer.creature, offer.principal))


def _running(draft: Draft, patron: PatronId) -> list[Loan]:
    return [loan for loan in draft.loans if loan.patron == patron and loan.status == "active"]


def _reduce(draft: Draft, id: int, amount: int) -> int:
    """Take `amount` off a debt and tell its lender; one of which nothing is left is closed."""
    if not amount:
        return 0
    index, loan = next((index, loan) for index, loan in enumerate(draft.loans) if loan.id == id)
    left = replace(loan, owed=loan.owed - amount)
    draft.loans[index : index + 1] = [left] if left.owed else []
    draft.emit(DebtStruck(loan.patron, loan.creature, amount))
    draft.tell(loan.patron, LoanStruck(loan.creature, amount, left.owed))
    return amount

"""Ruin: margin calls on creatures, default, banishment and the return a chapter later (docs: rules/ruin.md).

All loans to a creature are secured on the same thing: its purse, and its store at reference prices.

pressed   its debts are over `debt_call` percent of that: it pays from its purse, and the Exchange takes goods at a
          haircut, until the debts are back within `debt_limit`
called    a legend has made its lenders want everything at once: it pays in full, in the same way
broke     not even all that it has would pay: its lenders share it, and the creature is banished. Somebody must stay:
          among the last `stay_least` the rest of the debt is written off instead

Lenders share what there is in proportion to what they are owed, to the pebble, whoever lent first.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from engine.core import MINT, purse
from engine.creatures import alliances, feelings, needs
from engine.credit import loans
from engine.events import (
    CreatureBanished,
    CreatureReturned,
    DebtsWrittenOff,
    LoanCalled,
    LoanDefaulted,
    LoanLapsed,
    LoanLost,
    LoansCalled,
    LoansLost,
    MarginCalled,
)
from engine.exchange import exchange_pays
from engine.market import caravan
from engine.model import CreatureId, GoodId, World

if TYPE_CHECKING:
    from engine.core import Draft, WoodLike


def call_in(draft: Draft, good: GoodId, but: Collection[CreatureId] = ()) -> frozenset[CreatureId]:
    """All loans secured on `good` fall due at this turn's settlement, purse and goods together; returns whose.

    Those are the loans to the creature that makes it, and to whoever holds more than `secured_percent` of a store's
    worth in it, `but` for those called in already. For the seam, after prices are written and before `settle`, which
    wants to know of all of them; it moves no pebble itself.
    """
    owed = loans.debts(draft)
    called = [creature for creature in owed if creature not in but and _secured_on(draft, creature, good)]
    for creature in called:
        draft.emit(LoansCalled(creature, good, owed[creature]))
    return frozenset(called)


def void(draft: Draft, good: GoodId) -> None:
    """What the maker of `good` owes is lost to its lenders, at the seam, by fiat; it keeps what it has."""
    borrower, lost = draft.world.maker[good], 0
    for index, loan in enumerate(draft.loans):
        if loan.creature == borrower and loan.status == "active":
            draft.loans[index] = replace(loan, status="defaulted")
            draft.tell(loan.patron, LoanLost(borrower, loan.principal, loan.paid))
            lost += loan.owed
    if lost:
        draft.emit(LoansLost(borrower, good, lost))


def settle(draft: Draft, called: Collection[CreatureId]) -> None:
    """The seam: forced sales for those who are pressed or `called` in; default for those who are broke, worst first."""
    debts = loans.debts(draft)
    if not debts:
        return
    broke: dict[CreatureId, int] = {}
    for creature, owed in debts.items():
        if creature in called or owed * 100 > needs.wealth(draft, creature) * draft.world.ruin.debt_call:
            lacking = owed - by_force(draft.world, draft, creature)
            if lacking > 0:
                broke[creature] = lacking
            else:
                _press(draft, creature, owed, in_full=creature in called)
    for creature in sorted(broke, key=lambda one: (-broke[one], one)):
        _default(draft, creature)


def by_force(world: World, wood: WoodLike, creature: CreatureId) -> int:
    """Pebbles that a creature's purse and all its goods would come to in a forced sale."""
    goods = sum(_taken_for(world, held, wood.prices[good]) for good, held in wood.stores[creature].items())
    return wood.balances.get(purse(creature), 0) + goods


def come_home(draft: Draft) -> None:
    """A chapter opens: the banished return, chastened, to a small purse minted by name and a small store."""
    share = draft.world.ruin.return_percent
    for creature in draft.banished:
        spec = draft.world.creatures[creature]
        pebbles = spec.purse * share // 100
        draft.pay(MINT, purse(creature), pebbles, "return from banishment")
        draft.stores[creature] = {good: units * share // 100 for good, units in spec.store.items()}
        draft.moods[creature] = draft.world.economy.mood_rest
        draft.emit(CreatureReturned(creature, pebbles))
    if draft.banished:
        draft.banished.clear()
        caravan.leave(draft)


def _secured_on(draft: Draft, creature: CreatureId, good: GoodId) -> bool:
    store, prices = draft.stores[creature], draft.prices
    whole = sum(units * prices[one] for one, units in store.items())
    part = store.get(good, 0) * prices.get(good, 0)
    return draft.world.maker.get(good) == creature or part * 100 > whole * draft.world.ruin.secured_percent


def _taken_for(world: World, units: int, price: int) -> int:
    """What the Exchange gives for goods taken by force: the reference price less `sale_haircut` percent."""
    return units * price * (100 - world.ruin.sale_haircut) // 100


def _press(draft: Draft, creature: CreatureId, owed: int, in_full: bool) -> None:
    """A margin call that can be met: purse first, then goods, the dearest first so that the fewest leave the table.

    docs: rules/ruin.md#margin-call
    """
    most = 0 if in_full else draft.world.finance.debt_limit
    wealth, held = needs.wealth(draft, creature), draft.balance(purse(creature))
    # Paying x from the purse lowers debts and wealth alike: (owed - x) <= (wealth - x) * most / 100.
    pot = min(held, -(-(100 * owed - most * wealth) // (100 - most)))
    owed, wealth = owed - pot, wealth - pot
    for good in sorted(draft.stores[creature], key=lambda one: -draft.prices[one]):
        units, price = 0, draft.prices[good]
        while units < draft.stores[creature][good] and (
            (owed - _taken_for(draft.world, units, price)) * 100 > (wealth - units * price) * most
        ):
            units += 1
        raised = _sell(draft, creature, good, units)
        pot, owed, wealth = pot + raised, owed - raised, wealth - units * price
    left = max(0, owed)
    paid = pot + owed - left  # the last unit sold may bring more than was asked for
    _share(draft, creature, paid, lost=False)
    draft.emit(MarginCalled(creature, paid, left))


def _sell(draft: Draft, creature: CreatureId, good: GoodId, units: int) -> int:
    """The Exchange takes goods by force, and they leave the wood; returns the pebbles it gave."""
    raised = _taken_for(draft.world, units, draft.prices[good])
    draft.stores[creature][good] -= units
    exchange_pays(draft, purse(creature), raised, f"forced sale of {creature}'s {good}")
    return raised


def _share(draft: Draft, creature: CreatureId, pot: int, *, lost: bool) -> None:
    """Share `pot` pebbles of the purse among the creature's lenders; what is not paid then stays owed, or is `lost`."""
    rules = draft.world.ruin
    own = [loan for loan in draft.loans if loan.creature == creature and loan.status == "active"]
    total, seen, given = sum(loan.owed for loan in own), 0, 0
    for loan in own:
        seen += loan.owed
        part = pot * seen // total - given
        given += part
        feelings.nudge(draft, creature, loan.patron, -(rules.ruin_hurts if lost else rules.call_hurts), "debts")
        after = loans.receive(draft, replace(loan, called=True), part)
        if after.owed and lost:
            after = replace(after, status="defaulted")
            draft.tell(loan.patron, LoanDefaulted(creature, loan.principal, after.paid))
        elif after.owed:
            draft.tell(loan.patron, LoanCalled(creature, part, after.owed))
        index = draft.loans.index(loan)
        draft.loans[index : index + 1] = [after] if after.owed else []


def _default(draft: Draft, creature: CreatureId) -> None:
    """Everything is sold and shared out; what is still owed is lost, and its borrower goes, or is let off."""
    owed = loans.debts(draft)[creature]
    for good, units in draft.stores[creature].items():
        _sell(draft, creature, good, units)
    pot = draft.balance(purse(creature))
    _share(draft, creature, pot, lost=True)
    if len(draft.stores) - len(draft.banished) > draft.world.ruin.stay_least:
        _banish(draft, creature)
        draft.emit(CreatureBanished(creature, draft.world.creatures[creature].makes, pot, owed - pot))
    else:
        draft.emit(DebtsWrittenOff(creature, pot, owed - pot))


def _banish(draft: Draft, creature: CreatureId) -> None:
    """It leaves the wood until the next chapter; what was on its table goes back, and its alliances are over."""
    draft.banished.append(creature)
    for loan in list(draft.loans):
        if loan.creature == creature and loan.status == "offered":
            loans.give_back(draft, loan)
            draft.tell(loan.patron, LoanLapsed(creature, loan.principal))
    alliances.dissolve(draft, creature)
    draft.requests[:] = [request for request in draft.requests if request.creature != creature]
    draft.gossip[creature] = ""

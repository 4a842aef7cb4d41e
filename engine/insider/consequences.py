"""What one's coin did: a deed with a creature, and what the creature did because of it, or that it did not.

docs: rules/patrons.md#what-your-coin-did

A deed waits for the first turn whose minds knew of it, and is told from what everybody could see of that turn: who
bought and sold what. What was done in the open, an alliance or a loan, is told in the open, too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeAlias

from engine.creatures import feelings
from engine.events import AllianceBroken, AllianceHeld, AllianceStrained, LoanDeclined, LoanLapsed, LoanSpent, Traded
from engine.model import Ally, Bribe, CreatureId, Deed, GoodId, Lend, PatronCommand, PatronId

if TYPE_CHECKING:
    from engine.core import Draft

# Units of each good that each creature bought, and sold, in a turn.
Dealt: TypeAlias = Mapping[tuple[CreatureId, GoodId], int]
# What a wish asks for: a good bought or sold, or neither.
_DO: Final = {"buy": "bought", "dump": "sold"}
_LEAVE: Final = {"hoard": "sold", "shun": "bought"}


def begin(draft: Draft, patron: PatronId, command: PatronCommand) -> None:
    """Write down a deed that was just played, in place of the oldest of many; a later turn tells its end."""
    if not draft.world.finance.deeds_told:
        return
    number, turn = draft.serial, draft.turn
    match command:
        case Bribe(creature=creature, amount=amount, wish=wish, good=good) if wish is not None and good is not None:
            deed = Deed(number, patron, "wish", creature, turn, good, wish, amount=amount)
        case Bribe(creature=creature, amount=amount):
            deed = Deed(number, patron, "gift", creature, turn, amount=amount)
        case Ally(a=a, b=b):
            deed = Deed(number, patron, "alliance", a, turn, other=b)
        case Lend(creature=creature, amount=amount):
            deed = Deed(number, patron, "loan", creature, turn, amount=amount)
        case _ if draft.rumours and (draft.rumours[-1].id, draft.rumours[-1].patron) == (number, patron):
            rumour = draft.rumours[-1]
            deed = Deed(number, patron, "rumour", rumour.creature, turn, rumour.good, rumour.direction)
        case _:
            return
    own = [one for one in draft.deeds if one.patron == patron]
    if len(own) >= draft.world.finance.deeds_told:
        draft.deeds.remove(own[0])
    draft.deeds.append(deed)


def tell(draft: Draft, seen: int) -> None:
    """After the market: say what came of the deeds that this turn's minds had `seen`."""
    if not draft.deeds:
        return
    bought, sold = Counter[tuple[CreatureId, GoodId]](), Counter[tuple[CreatureId, GoodId]]()
    for event in draft.events:
        if isinstance(event, Traded):
            bought[event.buyer, event.good] += event.quantity
            sold[event.seller, event.good] += event.quantity
    draft.deeds[:] = [
        deed if deed.outcome or deed.id > seen else _ended(draft, deed, bought, sold) for deed in draft.deeds
    ]


def _ended(draft: Draft, deed: Deed, bought: Dealt, sold: Dealt) -> Deed:
    """The deed with what came of it, as far as this turn shows it."""
    if deed.doing == "gift":
        mood = feelings.bucket(feelings.felt(draft, deed.creature, deed.patron)) or "neutral"
        return replace(deed, outcome=mood)
    if deed.doing == "alliance":
        return _alliance(draft, deed)
    if deed.doing == "loan":
        return _loan(draft, deed, bought)
    key = deed.creature, deed.good
    if deed.doing == "rumour":
        units = {"bought": bought.get(key, 0), "sold": sold.get(key, 0)}
        done = max(units, key=lambda way: units[way])
        return replace(deed, outcome=done if units[done] else "nothing", units=units[done])
    dealt = bought if "bought" in (_DO.get(deed.way), _LEAVE.get(deed.way)) else sold
    units_dealt = dealt.get(key, 0)
    did = bool(units_dealt) if deed.way in _DO else not units_dealt
    return replace(deed, outcome="did" if did else "did-not", units=units_dealt)


def _alliance(draft: Draft, deed: Deed) -> Deed:
    """Whether the two kept to it in the first turn that they could."""
    pair = {deed.creature, deed.other}
    if any(isinstance(one, AllianceBroken) and {one.a, one.b} == pair for one in draft.events):
        return replace(deed, outcome="broken")
    if any(isinstance(one, AllianceStrained) and {one.a, one.b} == pair for one in draft.events):
        return replace(deed, outcome="strained")
    draft.emit(AllianceHeld(deed.creature, deed.other, deed.patron))
    return replace(deed, outcome="held")


def _loan(draft: Draft, deed: Deed, bought: Dealt) -> Deed:
    """A loan waits for its answer; one that was taken is told by what its borrower bought most of that turn."""
    loan = next((one for one in draft.loans if one.id == deed.id), None)
    if loan is not None and loan.status == "offered":
        return deed
    refused = any(
        one.patron == deed.patron
        and isinstance(one.notice, LoanDeclined | LoanLapsed)
        and one.notice.creature == deed.creature
        for one in draft.notices
    )
    if loan is None or refused:
        return replace(deed, outcome="declined")
    baskets = {good: units for (creature, good), units in bought.items() if creature == deed.creature}
    good = max(baskets, key=lambda one: (baskets[one], one), default=None)
    if good is None:
        return replace(deed, outcome="kept")
    draft.emit(LoanSpent(deed.creature, deed.patron, good, baskets[good]))
    return replace(deed, outcome="spent", good=good, units=baskets[good])


def forget(draft: Draft) -> None:
    """A chapter is over, and its deeds are no news any more."""
    draft.deeds.clear()

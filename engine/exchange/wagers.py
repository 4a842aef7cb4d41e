"""The Stump's wager: a public question about the coming turns, and pebbles on its sides (docs: rules/wager.md).

What is asked is drawn by name from what everyone may see. Stakes lie in their Patrons' locked accounts; when the answer
is there, the whole pool goes to those who were right, in proportion, and what does not divide goes to the Court. Where
one side is empty, or no answer can be had, everybody gets theirs back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, get_args

from engine.core import COURT, draws, guards, locked, wallet
from engine.creatures import needs
from engine.events import (
    WAYS,
    Acquitted,
    AssetsFrozen,
    Exiled,
    Fined,
    WagerLost,
    WagerPlaced,
    WagerReturned,
    WagerSettled,
    WagerWon,
)
from engine.exchange import quotes
from engine.model import PatronId, Position, Question, Refused, Result, Stake, Wager, WagerSide, World

if TYPE_CHECKING:
    from engine.core import Draft, WoodLike

STUMP: Final = "stump"
_SIDES: Final = get_args(WagerSide)
# Of so many questions one is about who will be poorest; the others are about prices.
_POOREST_IN: Final = 3
# A price is asked about at so many percent from where it stands, at most.
_REACH: Final = 25
_CONVICTED: Final = (Fined, AssetsFrozen, Exiled)


def open_for_stakes(wood: WoodLike) -> Question | None:
    """The question that takes stakes now, None for none."""
    return next((one for one in wood.questions if wood.turn < one.closes), None)


def check(world: World, wood: WoodLike, patron: PatronId, command: Wager) -> int:
    """Pebbles that a wager sets aside.

    Refused where nothing is asked or it is too late, for both sides, one's own case, or a purse without them.
    """
    question = _meant(world, wood, command)
    if command.side not in _SIDES:
        raise Refused("wager-side")
    if question.accused and question.accused == patron:
        raise Refused("wager-own-case")
    own = [stake for stake in question.stakes if stake.patron == patron]
    if any(stake.side != command.side for stake in own):
        raise Refused("wager-other-side", side=own[0].side)
    staked, most = sum(stake.amount for stake in own), world.finance.wager_most
    if staked >= most:
        raise Refused("wager-enough", most=most)
    guards.within(command.amount, (1, most - staked), "wager-amount")
    return guards.can_pay(wood, patron, command.amount)


def _meant(world: World, wood: WoodLike, command: Wager) -> Question:
    """The question that a wager is about; one of an old button may be closed, or long forgotten."""
    if not world.finance.wager_every:
        raise Refused("wager-later")
    question = open_for_stakes(wood)
    if command.question is not None and (question is None or question.id != command.question):
        raise Refused("wager-closed")
    if question is None:
        raise Refused("wager-none")
    return question


def put(draft: Draft, patron: PatronId, command: Wager) -> Result:
    """`/wager`: lock the stake, in the open."""
    check(draft.world, draft, patron, command)
    question = _meant(draft.world, draft, command)
    stake = Stake(draft.next_id(), patron, command.side, command.amount, draft.turn)
    draft.pay(wallet(patron), locked(patron), stake.amount, f"wager {question.id}")
    staked = replace(question, stakes=(*question.stakes, stake))
    draft.questions[draft.questions.index(question)] = staked
    draft.emit(
        WagerPlaced(**_about(question), patron=patron, way=WAYS[question.asked, stake.side], amount=stake.amount)
    )
    return Result(f"wagered-{question.asked}", {
        **_about(question), "side": stake.side, "amount": stake.amount,
        "staked": sum(one.amount for one in staked.stakes if one.patron == patron),
        "yes": total(staked, "yes"), "no": total(staked, "no"), "purse": guards.free_pebbles(draft, patron),
    })  # fmt: skip


def total(question: Question, side: WagerSide) -> int:
    """Pebbles on a side."""
    return sum(stake.amount for stake in question.stakes if stake.side == side)


def as_bets(questions: Iterable[Question]) -> list[Position]:
    """Stakes on prices as the bets that they are: yes is long, no is short (docs: rules/insider.md#heat)."""
    return [
        _as_bet(question, stake) for question in questions if question.asked == "price" for stake in question.stakes
    ]


def _as_bet(question: Question, stake: Stake) -> Position:
    return Position(
        id=stake.id, patron=stake.patron, side="long" if stake.side == "yes" else "short", good=question.good,
        quantity=1, price=question.price, margin=stake.amount, call=0, turn=stake.turn,
    )  # fmt: skip


# ------------------------------------------------------------------ at the seam


def settle(draft: Draft) -> None:
    """Answer what is due about prices and creatures: to be asked before the magistrate looks at what was won."""
    for question in [one for one in draft.questions if one.asked != "verdict" and draft.turn >= one.due]:
        if question.asked == "price":
            _answer(draft, question, draft.prices[question.good] > question.price)
        else:
            _answer(draft, question, _is_poorest(draft, question))


def settle_verdicts(draft: Draft) -> None:
    """Answer what was asked about a hearing, by the verdict that was spoken at this seam; without one there is none."""
    for question in [one for one in draft.questions if one.asked == "verdict"]:
        convicted = any(isinstance(one, _CONVICTED) and one.patron == question.accused for one in draft.events)
        acquitted = any(isinstance(one, Acquitted) and one.patron == question.accused for one in draft.events)
        if convicted or acquitted:
            _answer(draft, question, convicted)
        elif all(trial.patron != question.accused for trial in draft.trials):
            _answer(draft, question, None)


def call_off(draft: Draft) -> None:
    """A chapter ends: what is still open is answered by nothing, and everybody gets theirs back."""
    for question in list(draft.questions):
        _answer(draft, question, None)


def ask(draft: Draft) -> None:
    """Open the question of this turn, if one is due; there is room for its answer in the chapter, or there is none."""
    rules = draft.world.finance
    if not rules.wager_every or (draft.turn - 1) % rules.wager_every:
        return
    due = min(draft.turn + rules.wager_turns, draft.settings.chapter_turns)
    closes = min(draft.turn + rules.wager_open, due - 1)
    if closes > draft.turn and (question := _drawn(draft, closes, due)):
        draft.questions.append(question)


def _drawn(draft: Draft, closes: int, due: int) -> Question | None:
    """A question by named chance, of public facts alone; None where nothing can be asked."""
    asked = {one.accused for one in draft.questions}
    for trial in draft.trials:
        if trial.patron not in asked and trial.until > draft.turn + 1:
            until = min(closes, trial.until - 1)
            return Question(draft.next_id(), "verdict", until, trial.until, accused=trial.patron)
    here = [creature for creature in draft.world.creatures if creature not in draft.banished]
    known = quotes.halted(draft.world, draft.running)
    goods = [good for good in draft.world.goods if good not in known]
    if len(here) > 1 and (not goods or not _chance(draft, _POOREST_IN, "kind")):
        poorest = sorted(here, key=lambda one: (needs.wealth(draft, one), one))[:2]
        return Question(
            draft.next_id(), "poorest", closes, due, creature=draws.pick(draft.chance, poorest, *_name(draft, "who"))
        )
    if not goods:
        return None
    good = draws.pick(draft.chance, goods, *_name(draft, "good"))
    price = draft.prices[good]
    reach = max(1, price * _REACH // 100)
    price = max(1, price - reach + _chance(draft, 2 * reach + 1, "price"))
    return Question(draft.next_id(), "price", closes, due, good=good, price=price)


def _chance(draft: Draft, bound: int, what: str) -> int:
    return draws.below(draft.chance, bound, *_name(draft, what))


def _name(draft: Draft, what: str) -> tuple[str | int, ...]:
    return "wager", draft.turn, what


def _is_poorest(draft: Draft, question: Question) -> bool | None:
    """Whether nobody who is here owns less; None for one who is away."""
    if question.creature in draft.banished:
        return None
    owned = {one: needs.wealth(draft, one) for one in draft.world.creatures if one not in draft.banished}
    return owned[question.creature] == min(owned.values())


def _answer(draft: Draft, question: Question, right: bool | None) -> None:
    """Share out the pool, or give it back where `right` is None or nobody bet against the others."""
    draft.questions.remove(question)
    side: WagerSide = "yes" if right else "no"
    won = total(question, side)
    pool = total(question, "yes") + total(question, "no")
    if right is None or won in (0, pool):
        _give_back(draft, question)
        return
    memo = f"wager {question.id}"
    for stake in question.stakes:
        draft.pay(locked(stake.patron), STUMP, stake.amount, memo)
    paid: dict[PatronId, int] = {}
    for stake in question.stakes:
        share = pool * stake.amount // won if stake.side == side else 0
        draft.pay(STUMP, wallet(stake.patron), share, memo)
        paid[stake.patron] = paid.get(stake.patron, 0) + share
        if question.asked == "price":
            draft.closed.append((_as_bet(question, stake), share - stake.amount))
    draft.pay(STUMP, COURT, draft.balance(STUMP), memo)
    best = min(paid, key=lambda one: (-paid[one], one))
    draft.emit(
        WagerSettled(**_about(question), patron=best, way=WAYS[question.asked, side], pool=pool, paid=paid[best])
    )
    for patron, (own, staked) in _staked(question).items():
        told: dict[str, Any] = {**_about(question), "side": own, "staked": staked}
        draft.tell(patron, WagerWon(**told, paid=paid[patron]) if own == side else WagerLost(**told))


def _give_back(draft: Draft, question: Question) -> None:
    for patron, (side, staked) in _staked(question).items():
        draft.pay(locked(patron), wallet(patron), staked, f"wager {question.id}")
        draft.tell(patron, WagerReturned(**_about(question), side=side, staked=staked))


def _staked(question: Question) -> dict[PatronId, tuple[WagerSide, int]]:
    """Side and pebbles of each who bet, in the order in which they did."""
    found: dict[PatronId, tuple[WagerSide, int]] = {}
    for stake in question.stakes:
        found[stake.patron] = stake.side, found.get(stake.patron, (stake.side, 0))[1] + stake.amount
    return found


def _about(question: Question) -> dict[str, Any]:
    """What events, letters and answers say of a question."""
    return {
        "asked": question.asked, "due": question.due, "good": question.good, "price": question.price,
        "creature": question.creature, "accused": question.accused,
    }  # fmt: skip

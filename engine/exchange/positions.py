"""Positions: shorts and longs at the Exchange, from the first pebble of margin to the settlement.

docs: rules/patrons.md#bets

A short's proceeds and every margin lie in the Patron's locked account until the position closes. The most that a
position loses is its margin: what a price jumps beyond that is the Exchange's loss.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from engine.core import EXCHANGE, MINT, guards, locked, wallet
from engine.creatures import feelings
from engine.events import (
    Closing,
    ExchangeBacked,
    OrderCarriedOut,
    PositionClosed,
    PositionForced,
    PositionOpened,
    PositionSettled,
    result_of,
)
from engine.exchange import quotes, standing_orders
from engine.exchange.valuation import proceeds, profit
from engine.legends import effects
from engine.model import Cover, GoodId, Open, PatronId, Position, Result, Strike, World

if TYPE_CHECKING:
    from engine.core import Draft


def open_position(draft: Draft, patron: PatronId, command: Open) -> Result:
    """`/short` and `/long`: lock the margin, take the Exchange's quote, and let the crop's maker hear of it."""
    quote = quotes.terms(draft.world, draft, patron, command)
    side, good, quantity = command.side, command.good, quote.quantity
    position = Position(
        id=draft.next_id(),
        patron=patron,
        side=side,
        good=good,
        quantity=quantity,
        price=quote.price,
        margin=quote.margin,
        call=quote.call,
        turn=draft.turn,
    )
    draft.pay(wallet(patron), locked(patron), quote.margin, memo(position, "margin"))
    exchange_pays(draft, locked(patron), proceeds(position), memo(position, "proceeds"))
    draft.positions.append(position)
    rules = draft.world.finance
    per_unit = -rules.short_hurts if side == "short" else rules.long_pleases
    _maker_feels(draft, patron, good, per_unit * quantity)
    draft.emit(PositionOpened(patron, side, good, quantity, quote.price))
    return Result(side, {
        "good": good, "quantity": quantity, "price": quote.price, "margin": quote.margin, "call": quote.call,
        "purse": guards.free_pebbles(draft, patron),
    })  # fmt: skip


def cover(draft: Draft, patron: PatronId, command: Cover) -> Result:
    """`/cover`: close up to `amount` units at the quote, oldest position first; a part frees its part of the margin."""
    quote = quotes.closing_terms(draft.world, draft, patron, command)
    good, quantity, price = command.good, quote.quantity, quote.price
    own = [held for held in draft.positions if held.patron == patron and held.good == good]
    left, total = quantity, 0
    for position in own:
        part, rest = _split(draft.world, position, min(left, position.quantity))
        total += _close(draft, part, price)
        index = draft.positions.index(position)
        draft.positions[index : index + 1] = [rest] if rest else []
        left -= part.quantity
        if not left:
            break
    if own[0].side == "long":  # selling a crop undoes the pleasure of having bought it
        _maker_feels(draft, patron, good, -draft.world.finance.long_pleases * quantity)
    draft.emit(PositionClosed(patron, own[0].side, good, quantity, price))
    standing_orders.let_go(draft)
    return Result("covered", {
        "good": good, "quantity": quantity, "price": price, "profit": total, "pebbles": abs(total),
        "result": result_of(total), "left": sum(held.quantity for held in own) - quantity,
        "purse": guards.free_pebbles(draft, patron),
    })  # fmt: skip


def settle(draft: Draft, strikes: Sequence[Strike]) -> None:
    """The seam: mark to the new reference price; margin calls and goods whose legend is over close without a spread.

    docs: rules/patrons.md#margin
    """
    over = _legends_over(strikes)
    kept: list[Position] = []
    for position in draft.positions:
        price = draft.prices[position.good]
        called = price >= position.call if position.side == "short" else price <= position.call
        if called:
            _settle(draft, position, "called")
        elif position.good in over:
            _settle(draft, position, "struck")
        else:
            kept.append(position)
    draft.positions[:] = kept
    standing_orders.let_go(draft)


def carry_out_orders(draft: Draft) -> None:
    """The seam: standing orders whose price has come are covers at the quote of now, as if their Patron had typed them.

    docs: rules/patrons.md#standing-orders
    """
    for order in standing_orders.due(draft):
        held = quotes.held_by(draft, order.patron, order.good)
        if order in draft.orders and held:  # else an order before it has closed that bet
            units = held if order.amount is None else min(order.amount, held)
            draft.orders.remove(order)
            done = cover(draft, order.patron, Cover(order.good, units)).data
            draft.tell(order.patron, OrderCarriedOut(
                order.side, order.good, units, int(done["price"]), int(done["profit"]), order.price
            ))  # fmt: skip


def close_all(draft: Draft, why: Closing = "chapter", patron: PatronId | None = None) -> None:
    """Close every position, or a Patron's, at reference without a spread; `why` as in `PositionSettled`."""
    for position in draft.positions:
        if patron in (None, position.patron):
            _settle(draft, position, why)
    draft.positions[:] = [held for held in draft.positions if patron not in (None, held.patron)]
    standing_orders.let_go(draft)


def _legends_over(strikes: Sequence[Strike]) -> set[GoodId]:
    """Goods whose legend has played its last step this turn; one still running may yet turn, and settles nothing."""
    return {good for strike in strikes if strike.ends for good in effects.goods(strike.legend, strike.found)}


def _settle(draft: Draft, position: Position, why: Closing) -> None:
    price = draft.prices[position.good]
    gained = _close(draft, position, price)
    patron, side, good, quantity = position.patron, position.side, position.good, position.quantity
    told = PositionForced if why == "called" else PositionClosed
    draft.emit(told(patron, side, good, quantity, price))
    draft.tell(patron, PositionSettled(side, good, quantity, price, gained, why))


def memo(position: Position, what: str) -> str:
    """What a posting of a position is for, and what the position was: "margin 7: short honey"."""
    return f"{what} {position.id}: {position.side} {position.good}"


def _close(draft: Draft, position: Position, price: int) -> int:
    """Move the money of one closed position and return its profit in pebbles."""
    gained = profit(position, price)
    held, why = locked(position.patron), memo(position, "close")
    if position.side == "short":
        # The crop is bought back out of the proceeds, and out of the margin where they do not reach.
        draft.pay(held, EXCHANGE, proceeds(position) - gained, why)
        draft.pay(held, wallet(position.patron), position.margin + gained, why)
    elif gained >= 0:
        exchange_pays(draft, wallet(position.patron), gained, why)
        draft.pay(held, wallet(position.patron), position.margin, why)
    else:
        draft.pay(held, EXCHANGE, -gained, why)
        draft.pay(held, wallet(position.patron), position.margin + gained, why)
    draft.closed.append((position, gained))
    draft.ended.append((position, gained))
    return gained


def _split(world: World, position: Position, quantity: int) -> tuple[Position, Position | None]:
    """`quantity` units of a position and the rest of it; their margins add up to the whole, to the pebble."""
    if quantity == position.quantity:
        return position, None
    margin = position.margin * quantity // position.quantity
    return (
        _resized(world, position, quantity, margin),
        _resized(world, position, position.quantity - quantity, position.margin - margin),
    )


def _resized(world: World, position: Position, quantity: int, margin: int) -> Position:
    call = quotes.call_price(world, position.side, quantity, position.price, margin)
    return replace(position, quantity=quantity, margin=margin, call=call)


def _maker_feels(draft: Draft, patron: PatronId, good: GoodId, delta: int) -> None:
    maker = draft.world.maker.get(good)
    if maker is not None:
        feelings.nudge(draft, maker, patron, delta, "bet")


def exchange_pays(draft: Draft, target: str, amount: int, memo: str) -> None:
    """Pay out of the Exchange; where it cannot, the Mint backs it by name and in public."""
    lacking = amount - draft.balance(EXCHANGE)
    if lacking > 0:
        draft.pay(MINT, EXCHANGE, lacking, "exchange backed")
        draft.emit(ExchangeBacked(lacking))
    draft.pay(EXCHANGE, target, amount, memo)

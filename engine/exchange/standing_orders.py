"""Standing orders: a `/cover` that waits for a price, and is carried out at a seam.

docs: rules/patrons.md#standing-orders

Whether the price is a limit or a stop follows from where it lies: under today's an order waits for a fall, over it for
a rise. An order is its Patron's own affair until it is carried out; then it is a bet closed in the open, like any.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.core import draws, guards
from engine.model import CancelOrder, CoverAt, GoodId, PatronId, Position, Refused, Result, StandingOrder, World

if TYPE_CHECKING:
    from engine.core import Draft, WoodLike


def check(world: World, wood: WoodLike, patron: PatronId, command: CoverAt) -> int:
    """What leaving an order costs: nothing. Refused where it could never be carried out, or is there already."""
    _check_chapter(world, wood)
    good = guards.known_good(world, command.good)
    own = _bets(wood, patron, good)
    if not own:
        raise Refused("nothing-to-cover", good=good)
    held = sum(position.quantity for position in own)
    if command.amount is not None and guards.at_least(command.amount, 1, "amount-too-small") > held:
        raise Refused("cover-too-much", good=good, held=held)
    _check_price(world, wood, own, command)
    mine = [order for order in wood.orders if order.patron == patron]
    if any((order.good, order.price) == (good, command.price) for order in mine):
        raise Refused("order-twice", good=good, price=command.price)
    if len(mine) >= world.finance.orders_most:
        raise Refused("orders-enough", most=world.finance.orders_most)
    return 0


def _check_chapter(world: World, wood: WoodLike) -> None:
    if not world.finance.orders_most:
        raise Refused("orders-later")
    if wood.turn + 1 >= wood.settings.chapter_turns:
        raise Refused("order-last-turn")


def _check_price(world: World, wood: WoodLike, own: list[Position], command: CoverAt) -> None:
    """Refused for a price that is there now, that no good can have, or that comes after the Exchange has called."""
    good, price, now = command.good, command.price, wood.prices[command.good]
    guards.within(price, (1, world.economy.price_cap), "order-price")
    if price == now:
        raise Refused("order-now", good=good, price=price)
    if own[0].side == "short":
        call = max(position.call for position in own)
        beyond = price >= call
    else:
        call = min(position.call for position in own)
        beyond = price <= call
    if beyond:
        raise Refused("order-beyond-call", good=good, price=price, call=call)


def place(draft: Draft, patron: PatronId, command: CoverAt) -> Result:
    """`/cover good at:price`: leave the order; nobody else is told."""
    check(draft.world, draft, patron, command)
    good, now = command.good, draft.prices[command.good]
    side = _bets(draft, patron, good)[0].side
    order = StandingOrder(
        draft.next_id(), patron, side, good, command.price, above=command.price > now, amount=command.amount
    )
    draft.orders.append(order)
    return Result("order-left", {
        "good": good, "side": side, "price": order.price, "now": now, "way": "up" if order.above else "down",
        "quantity": order.amount or 0,
    })  # fmt: skip


def check_cancel(world: World, wood: WoodLike, patron: PatronId, command: CancelOrder) -> int:
    """What taking orders back costs: nothing. Refused where there is none like it."""
    good = guards.known_good(world, command.good)
    if not _meant(wood, patron, command):
        raise Refused("no-order", good=good, price=min(max(command.price or 0, 0), world.economy.price_cap))
    return 0


def cancel(draft: Draft, patron: PatronId, command: CancelOrder) -> Result:
    """`/cancel`: take back the orders on a good, or the one at a price."""
    check_cancel(draft.world, draft, patron, command)
    gone = _meant(draft, patron, command)
    draft.orders[:] = [order for order in draft.orders if order not in gone]
    return Result("order-cancelled", {"good": command.good, "price": command.price or 0, "count": len(gone)})


def _meant(wood: WoodLike, patron: PatronId, command: CancelOrder) -> list[StandingOrder]:
    return [
        order
        for order in wood.orders
        if (order.patron, order.good) == (patron, command.good) and command.price in (None, order.price)
    ]


def due(draft: Draft) -> list[StandingOrder]:
    """The orders whose price has come, in an order drawn by name; none on a chapter's last turn.

    There every bet settles at the reference price, without the spread that an order would pay.
    """
    if not draft.orders or draft.turn >= draft.settings.chapter_turns:
        return []
    reached = [order for order in draft.orders if _reached(order, draft.prices[order.good])]
    # Quotes follow the crowd, so that it matters who comes first: nobody is first by having typed first.
    return sorted(reached, key=lambda order: draws.draw(draft.chance, "standing-order", draft.turn, order.id))


def _reached(order: StandingOrder, price: int) -> bool:
    return price >= order.price if order.above else price <= order.price


def let_go(draft: Draft) -> None:
    """Orders whose bet is closed go with it: one opened later is another bet."""
    if draft.orders:
        open_now = {(position.patron, position.good, position.side) for position in draft.positions}
        draft.orders[:] = [order for order in draft.orders if (order.patron, order.good, order.side) in open_now]


def _bets(wood: WoodLike, patron: PatronId, good: GoodId) -> list[Position]:
    return [held for held in wood.positions if held.patron == patron and held.good == good]

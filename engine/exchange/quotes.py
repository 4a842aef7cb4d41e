"""Quotes: what the Exchange asks and bids around the reference price, and a position's terms.

docs: rules/patrons.md#quotes
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, get_args

from engine.core import guards
from engine.creatures import feelings, weather
from engine.exchange.valuation import net_worth
from engine.legends import effects
from engine.model import (
    Cover,
    CreatureId,
    GoodId,
    Open,
    PatronId,
    PositionSide,
    Quote,
    Refused,
    RunningLegend,
    UserId,
    World,
)

if TYPE_CHECKING:
    from engine.core import WoodLike

# No price falls below this, so a short sold here could not win and a long bought here could not lose.
FLOOR = 1


def open_interest(wood: WoodLike, good: GoodId, side: PositionSide) -> int:
    """Units of a good that all Patrons together are short, or long."""
    return sum(held.quantity for held in wood.positions if held.good == good and held.side == side)


def held_by(wood: WoodLike, patron: PatronId, good: GoodId) -> int:
    """Units of a good one Patron is short or long."""
    return sum(held.quantity for held in wood.positions if held.patron == patron and held.good == good)


def halted(world: World, running: Iterable[RunningLegend]) -> set[GoodId]:
    """Goods of the legends under way: everyone knows how those go on, so the Exchange opens nothing on them."""
    return {good for one in running for good in effects.goods(world.legends[one.legend], one.found)}


def called_by(world: World, wood: WoodLike, user: UserId) -> set[GoodId]:
    """Goods under weather that this user called as a moderator: it knows no more than all, but it knew first."""
    return {
        good for shock in wood.weather if shock.by == user for good in weather.touches(world, shock.kind, shock.good)
    }


def opening_price(
    world: World, wood: WoodLike, patron: PatronId, side: PositionSide, good: GoodId, quantity: int
) -> int:
    """Pebbles a unit at which the Exchange takes the other side of a new position."""
    reference = wood.prices[good]
    # Quoting the middle of the crowd before and after makes one order cost what its halves would.
    crowd = open_interest(wood, good, side) + quantity // 2
    least = 1 if side == "long" and reference == FLOOR else 0
    spread = _spread(world, wood, patron, good, crowd, least)
    return max(FLOOR, reference - spread) if side == "short" else reference + spread


def closing_price(
    world: World, wood: WoodLike, patron: PatronId, side: PositionSide, good: GoodId, quantity: int
) -> int:
    """Pebbles a unit at which the Exchange closes a position: it sells to a short and buys from a long."""
    reference = wood.prices[good]
    crowd = open_interest(wood, good, side) - quantity // 2
    spread = _spread(world, wood, patron, good, crowd)
    return reference + spread if side == "short" else max(FLOOR, reference - spread)


def margin_for(world: World, quantity: int, price: int) -> int:
    """Pebbles locked for a position: never less than one."""
    return -(-quantity * price * world.finance.margin_percent // 100)


def call_price(world: World, side: PositionSide, quantity: int, price: int, margin: int) -> int:
    """The reference price at which the loss leaves less than the maintenance margin: the position is closed by force.

    What must be left is `maintenance_percent` of the margin; prices are whole, so that the last pebble may go, too.
    """
    room = -(-margin * (100 - world.finance.maintenance_percent) // (100 * quantity))
    return price + room if side == "short" else price - room


def terms(world: World, wood: WoodLike, patron: PatronId, command: Open) -> Quote:
    """What opening a position would cost this Patron now; Refused when the rules or the purse say no."""
    good = guards.known_good(world, command.good)
    side = command.side
    if side not in get_args(PositionSide):
        raise Refused("unknown-side")
    if good in halted(world, wood.running):
        raise Refused("halted", good=good)
    if patron in wood.patrons and good in called_by(world, wood, wood.patrons[patron].user):
        raise Refused("keeper-called", good=good)
    if any(held.patron == patron and held.good == good and held.side != side for held in wood.positions):
        raise Refused("other-side", good=good, side=side)
    room = _room(world, wood, patron, side, good)
    if command.amount is None:
        quote = _sensible(world, wood, patron, side, good, room)
    else:
        quantity = guards.at_least(command.amount, 1, "amount-too-small")
        if quantity > room:
            raise Refused("over-cap", good=good, room=room, cap=world.finance.patron_cap)
        quote = _quote(world, wood, patron, side, good, quantity, net_worth(world, wood, patron))
    if side == "short" and quote.price <= FLOOR:
        raise Refused("price-floor", good=good, price=wood.prices[good])
    if command.most is not None and quote.margin > command.most:
        raise Refused("quote-moved", good=good, margin=quote.margin, most=command.most)
    guards.can_pay(wood, patron, quote.margin)
    return quote


def closing_terms(world: World, wood: WoodLike, patron: PatronId, command: Cover) -> Quote:
    """What covering would come to now: price, units, and the margin that comes free; it risks nothing new."""
    good = guards.known_good(world, command.good)
    own = [held for held in wood.positions if held.patron == patron and held.good == good]
    if not own:
        raise Refused("nothing-to-cover", good=good)
    held = sum(position.quantity for position in own)
    quantity = held if command.amount is None else guards.at_least(command.amount, 1, "amount-too-small")
    if quantity > held:
        raise Refused("cover-too-much", good=good, held=held)
    price = closing_price(world, wood, patron, own[0].side, good, quantity)
    margin = sum(position.margin for position in own) * quantity // held
    return Quote(price, quantity, margin, call=0, risk=0, worth=net_worth(world, wood, patron))


def _room(world: World, wood: WoodLike, patron: PatronId, side: PositionSide, good: GoodId) -> int:
    """Units this Patron may still take on: one at least, or Refused."""
    rules = world.finance
    held = held_by(wood, patron, good)
    own = rules.patron_cap - held
    if own < 1:
        raise Refused("patron-cap", good=good, held=held, cap=rules.patron_cap)
    book = rules.book_cap - open_interest(wood, good, side)
    if book < 1:
        raise Refused("book-full", good=good, side=side, cap=rules.book_cap)
    share = book if not rules.book_share else max(1, book * rules.book_share // 100)
    return min(own, share)


def _sensible(world: World, wood: WoodLike, patron: PatronId, side: PositionSide, good: GoodId, room: int) -> Quote:
    """The most units that risk no more than `default_risk` percent of net worth, or else a single one."""
    worth = net_worth(world, wood, patron)
    bound = min(worth * world.finance.default_risk // 100, guards.free_pebbles(wood, patron))
    offers = (_quote(world, wood, patron, side, good, quantity, worth) for quantity in range(room, 1, -1))
    bounded = next((quote for quote in offers if quote.margin <= bound), None)
    return bounded or _quote(world, wood, patron, side, good, 1, worth)


def _quote(
    world: World, wood: WoodLike, patron: PatronId, side: PositionSide, good: GoodId, quantity: int, worth: int
) -> Quote:
    price = opening_price(world, wood, patron, side, good, quantity)
    margin = margin_for(world, quantity, price)
    return Quote(price, quantity, margin, call_price(world, side, quantity, price, margin), risk=margin, worth=worth)


def _spread(world: World, wood: WoodLike, patron: PatronId, good: GoodId, crowd: int, least: int = 0) -> int:
    """Pebbles between reference and quote, `least` at least: wider with the crowd on that side and with dislike."""
    rules = world.finance
    maker = world.maker.get(good, CreatureId(""))
    dislike = max(0, -feelings.felt(wood, maker, patron))
    percent = rules.spread_base + rules.spread_crowd * crowd // rules.book_cap
    usual = max(least, wood.prices[good] * percent // 100)
    percent += rules.spread_dislike * dislike // feelings.MOST
    # Whole pebbles: at the prices of most days a share of one would be rounded away, and the grudge with it.
    worse = usual + feelings.hostile(wood, maker, patron)
    if rules.spread_rumour and any(rumour.good == good for rumour in wood.rumours):
        # Somebody may know more than the Exchange does, and it cannot tell who (Glosten and Milgrom, "Bid, ask and
        # transaction prices in a specialist market with heterogeneously informed traders", J. of Fin. Economics 1985).
        percent, worse = percent + rules.spread_rumour, worse + 1
    return max(worse, wood.prices[good] * percent // 100)

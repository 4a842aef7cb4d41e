"""The market: a call auction per good, and the drift of reference prices (docs: rules/market.md).

`judge` says which orders stand, `clear` matches them on plain data, `session` posts what came of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

from engine.core import CARAVAN, purse
from engine.creatures import alliances, feelings
from engine.events import Gossiped, MindSilent, PriceMoved, Traded, Understudied
from engine.market import caravan
from engine.model import MAX_PRICE, MAX_QUANTITY, Alliance, CreatureId, Decision, GoodId, Order, World

if TYPE_CHECKING:
    from engine.core import Draft


# One good's limit orders, best first once sorted: (-price, seq, buyer, quantity) and (price, seq, seller, quantity).
# `seq` is unique in a book, so that sorting never compares names.
RestingOrder: TypeAlias = tuple[int, int, CreatureId, int]
OrderBook: TypeAlias = dict[GoodId, tuple[list[RestingOrder], list[RestingOrder]]]
Fill: TypeAlias = tuple[GoodId, CreatureId, CreatureId, int, int]
Residual: TypeAlias = dict[GoodId, tuple[int, int]]

HUNDREDTHS = 100


class Holdings(Protocol):
    """The part of a wood, frozen or draft, that an order is judged against."""

    @property
    def balances(self) -> Mapping[str, int]: ...
    @property
    def stores(self) -> Mapping[CreatureId, Mapping[GoodId, int]]: ...


class Judged(NamedTuple):
    """Orders that stand, and the dropped ones counted by kind.

    Kinds: `self-buy`, `both-sides`, `not-held`, `not-affordable`, `unknown` (no such good, or a number out of bounds).
    """

    orders: list[Order]
    drops: dict[str, int]


def judge(world: World, wood: Holdings, creature: CreatureId, decision: Decision) -> Judged:
    """Keep the orders a creature can honour, each as if all that came before were filled at their limit."""
    kept: list[Order] = []
    drops: dict[str, int] = {}
    goods = world.goods
    makes = world.creatures[creature].makes
    left = wood.balances.get(purse(creature), 0)
    store = wood.stores[creature]
    bought: set[GoodId] = set()
    sold: dict[GoodId, int] = {}
    for order in decision.orders:
        good, quantity, price = order.good, order.quantity, order.price
        if good not in goods or not (0 < quantity <= MAX_QUANTITY and 0 < price <= MAX_PRICE):
            fault = "unknown"
        elif order.side == "buy":
            if good == makes:
                fault = "self-buy"
            elif good in sold:
                fault = "both-sides"
            elif quantity * price > left:
                fault = "not-affordable"
            else:
                left -= quantity * price
                bought.add(good)
                kept.append(order)
                continue
        elif good in bought:
            fault = "both-sides"
        else:
            total = sold.get(good, 0) + quantity
            if total <= store.get(good, 0):
                sold[good] = total
                kept.append(order)
                continue
            fault = "not-held"
        drops[fault] = drops.get(fault, 0) + 1
    return Judged(kept, drops)


def clear(book: OrderBook, prices: Mapping[GoodId, int], earnest: int) -> tuple[list[Fill], Residual]:
    """Match every good's orders at one price each, for the greatest volume; ties go toward the reference price.

    Sorts the book in place. Returns fills (good, buyer, seller, quantity, price), one for all that a pair deals in a
    good, and, per good, the units left unfilled on each side (demand, supply) within `earnest` percent of the
    reference price: the rest are wishes.
    """
    fills: list[Fill] = []
    residual: Residual = {}
    for good, (bids, asks) in book.items():
        bids.sort()
        asks.sort()
        reference = prices[good]
        deals: dict[tuple[CreatureId, CreatureId], int] = {}
        b = a = want = have = high = low = 0
        bid_count, ask_count = len(bids), len(asks)
        while True:
            if not want:
                if b == bid_count:
                    break
                bid, _, buyer, want = bids[b]
                b += 1
            if not have:
                if a == ask_count:
                    break
                ask, _, seller, have = asks[a]
                a += 1
            if ask + bid > 0:  # bids are stored negative: the best ask is above the best bid
                break
            high, low = -bid, ask
            quantity = want if want < have else have
            pair = buyer, seller
            deals[pair] = deals.get(pair, 0) + quantity
            want -= quantity
            have -= quantity
        if deals:
            # Any price between the last matched ask and the last matched bid moves the same volume.
            price = low if reference < low else high if reference > high else reference
            for (buyer, seller), quantity in deals.items():
                fills.append((good, buyer, seller, quantity, price))
        margin = reference * earnest
        floor, ceiling = 100 * reference - margin, 100 * reference + margin
        demand = want if want and -100 * bid >= floor else 0
        supply = have if have and 100 * ask <= ceiling else 0
        while b < bid_count:
            if -100 * bids[b][0] < floor:
                break
            demand += bids[b][3]
            b += 1
        while a < ask_count:
            if 100 * asks[a][0] > ceiling:
                break
            supply += asks[a][3]
            a += 1
        residual[good] = (demand, supply)
    return fills, residual


def session(draft: Draft, decisions: Mapping[CreatureId, Decision]) -> Residual:
    """Hold the turn's market: judge, clear, move goods and pebbles; returns what was left unfilled, per good."""
    world, stores = draft.world, draft.stores | {CARAVAN: dict.fromkeys(draft.world.goods, 0)}
    book: OrderBook = {good: ([], []) for good in world.goods}
    names = [creature for creature in world.creatures if creature not in draft.banished]
    # Equal limits are served in turn: whoever came first last time comes last now.
    first = draft.turn % len(names)
    seq = 0
    for creature in names[first:] + names[:first]:
        decision = decisions.get(creature)
        if decision is None:
            continue
        _speak(draft, creature, decision)
        for order in judge(world, draft, creature, decision).orders:
            seq += 1
            _enter(book, order, seq, creature)
    for order in caravan.orders(draft):
        seq += 1
        _enter(book, order, seq, CARAVAN)
    if draft.alliances:
        allied = list(draft.alliances)
        alliances.watch(draft, {good: _lowest(asks) for good, (_, asks) in book.items()})
        hold_together(book, allied)  # a betrayal comes too late to pay
    fills, residual = clear(book, draft.prices, world.economy.earnest_percent)
    accounts = {creature: purse(creature) for creature in names} | {CARAVAN: CARAVAN}
    pay, emit = draft.pay, draft.emit
    for good, buyer, seller, quantity, price in fills:
        stores[seller][good] -= quantity
        bag = stores[buyer]
        bag[good] = bag.get(good, 0) + quantity
        pay(accounts[buyer], accounts[seller], quantity * price, good)
        emit(Traded(good, buyer, seller, quantity, price))
    notice(draft, book, fills)
    return residual


def _enter(book: OrderBook, order: Order, seq: int, name: CreatureId) -> None:
    bids, asks = book[order.good]
    if order.side == "buy":
        bids.append((-order.price, seq, name, order.quantity))
    else:
        asks.append((order.price, seq, name, order.quantity))


def _lowest(asks: list[RestingOrder]) -> dict[CreatureId, int]:
    """Each seller's lowest ask."""
    lowest: dict[CreatureId, int] = {}
    for price, _, seller, _ in asks:
        lowest[seller] = min(price, lowest.get(seller, price))
    return lowest


def hold_together(book: OrderBook, allied: list[Alliance]) -> None:
    """Allies do not undercut each other: in a good both sell, neither's ask goes below the other's."""
    for _, asks in book.values():
        sellers = {entry[2] for entry in asks}
        pairs = [(ally.a, ally.b) for ally in allied if ally.a in sellers and ally.b in sellers]
        for a, b in pairs * len(pairs):  # as often as a chain of allies is long
            floor = max(min(entry[0] for entry in asks if entry[2] == one) for one in (a, b))
            asks[:] = [(floor, *entry[1:]) if entry[2] in (a, b) and entry[0] < floor else entry for entry in asks]


def drift(draft: Draft, residual: Residual) -> None:
    """Move each reference price with what was left unfilled: demand lifts it, a glut lowers it, balance calms it.

    Prices are whole; `pressure` keeps the hundredths of a pebble that have not yet moved one. A posted price stands
    until it would move by `drift_hold` hundredths, and then goes all the way: few like to change a price tag (menu
    costs: Sheshinski and Weiss, "Inflation and Costs of Price Adjustment", Review of Economic Studies 1977).
    """
    economy = draft.world.economy
    prices, pressure = draft.prices, draft.pressure
    ceiling = economy.price_cap * HUNDREDTHS
    for good, (demand, supply) in residual.items():
        if demand == supply:
            continue
        fine = prices[good] * HUNDREDTHS + pressure.get(good, 0)
        lean = (demand - supply) * economy.drift_percent
        fine += fine * lean // (100 * (demand + supply + economy.drift_depth))
        fine = max(HUNDREDTHS, min(ceiling, fine))
        price = (fine + HUNDREDTHS // 2) // HUNDREDTHS
        if abs(fine - prices[good] * HUNDREDTHS) < economy.drift_hold:
            price = prices[good]
        prices[good] = price
        pressure[good] = fine - price * HUNDREDTHS


def record(draft: Draft, opening: Mapping[GoodId, int]) -> None:
    """Write the turn's final reference prices into the history, and tell what moved since `opening`."""
    history = draft.history
    for good, price in draft.prices.items():
        history[good] = (*history.get(good, ()), price)
        before = opening[good]
        if price != before:
            draft.emit(PriceMoved(good, before, price))


def _speak(draft: Draft, creature: CreatureId, decision: Decision) -> None:
    """What everyone hears of a mind this turn: its line, its silence, or that an understudy played it."""
    draft.gossip[creature] = decision.gossip
    if decision.gossip:
        draft.emit(Gossiped(creature, decision.gossip))
    if decision.status in ("hopeless", "late", "down"):
        draft.emit(MindSilent(creature, decision.status))
    if decision.understudy:
        draft.emit(Understudied(creature))


def notice(draft: Draft, book: OrderBook, fills: Sequence[Fill]) -> None:
    """After clearing: each maker that offered its crop and sold none looks at who did. Nobody resents a caravan."""
    sold = dict.fromkeys((good, seller) for good, _, seller, _, _ in fills)
    for good, seller in sold:
        maker = draft.world.maker[good]
        if seller in (maker, CARAVAN) or (good, maker) in sold:
            continue
        if any(asker == maker for _, _, asker, _ in book[good][1]):
            feelings.nudge(draft, maker, seller, -draft.world.finance.undercut_hurts, "undercut")

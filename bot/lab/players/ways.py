"""Ten ways to play a chapter, each a pure policy (`bot.lab.policies`): what `sim --scenario players` compares.

Some of them do one thing over and over, some know the folklore, two of them buy tips. None sees what a player does not.
Beside them a kind that sees nothing at all: one bet on one good, for ever.
"""

from __future__ import annotations

from functools import partial

from bot.lab.players.toolbox import Folklore, stake_on
from bot.lab.policies import BET, Policy, Sight, answer, ask, ear, greedy, settled
from engine.events import Forecast, PositionClosed, RumourSpread
from engine.model import Cover, Direction, GoodId, Lend, Open, PatronCommand, PositionSide, Whisper, World

USUAL = 5  # percent a turn at which those lend who think no further, or the most that there is
TERM = 5
MUCH = 1000  # percent of a stake that nobody lends
LEAST = 5  # the smallest loan
LATE = 4  # turns before a chapter's end at which nobody begins anything
HALF, THIRD = 50, 33  # percent of one's worth that a bet may lose
SCARCE, EASED = 7, 2  # units that the wood lacks when a shortage is worth a bet, and when it is over
DEAR, RISEN = 1.5, 2  # how dear, by its usual price, a good may be for that; pebbles a unit that are enough
SOONEST, FEW = 3, 5  # turns after one legend from which the next is waited for; units too few for a spread
SELDOM = 6  # turns between two whispers of those who only talk
WAYS: tuple[Direction, ...] = ("up", "down")
PATIENT = 4  # turns that a bet on the way back is given


def ways(world: World) -> dict[str, Policy]:
    """The ten, by name."""
    lore = Folklore.of(world)
    interest = min(USUAL, world.finance.loan_interest_most)
    return {
        "idle": idle,
        "always-lend": partial(always_lend, interest, world.finance.debt_limit, _most_lent(world)),
        "careful-insider": partial(careful_insider, lore),
        "greedy-insider": greedy,
        "trend": trend,
        "legend-reader": partial(legend_reader, lore),
        "contrarian": contrarian,
        "rumour-follower": rumour_follower,
        "shortage-reader": partial(shortage_reader, lore),
        "good-mix": partial(good_mix, lore),
    }


def blind(world: World) -> dict[str, Policy]:
    """Those who look at nothing, by name: each takes one side of one good."""
    sides: tuple[PositionSide, ...] = ("short", "long")
    return {f"{side}-{good}": partial(blindly, side, good) for side in sides for good in world.goods}


def blindly(side: PositionSide, good: GoodId, sight: Sight) -> PatronCommand | None:
    """Bets as much as those who never bet a little whenever it holds nothing, and closes nothing."""
    return None if sight.me.positions else Open(side, good, BET)


def idle(sight: Sight) -> PatronCommand | None:  # noqa: ARG001 - a policy like the others
    """Takes a wood name and does nothing."""
    return None


def always_lend(interest: int, limit: int, most: int, sight: Sight) -> PatronCommand | None:
    """Lends all it has to whoever may borrow, every turn, as much as may be to each."""
    offered = {one.creature for one in sight.me.loans if one.status == "offered"}
    free = [
        one
        for one in sight.wood.creatures
        if one.id not in offered and not one.banished and sight.me.liked.get(one.id) != "hostile"
    ]
    room = {one.id: one.wealth * limit // 100 - one.owes for one in free}
    able = [one for one in free if room[one.id] >= LEAST]
    if not able or sight.me.purse < LEAST:
        return None
    ear = sight.pick(able, "ear", len(offered)).id
    out = sum(one.principal for one in sight.me.loans if one.status != "defaulted")
    amount = min(room[ear], sight.me.purse, most - out)
    return Lend(ear, amount, interest, TERM) if amount >= LEAST else None


def _most_lent(world: World) -> int:
    rules = world.finance
    return rules.stake * (rules.lender_cap or MUCH) // 100


def trend(sight: Sight) -> PatronCommand | None:
    """Buys what has just risen and sells what has just fallen; closes when it turns."""
    now = {one.id: one.price - one.before for one in sight.wood.goods}
    for line in sight.me.positions:
        if now[line.good] * (1 if line.side == "long" else -1) < 0:
            return Cover(line.good)
    good = max(sight.wood.goods, key=lambda one: abs(now[one.id]) / one.before)
    if sight.me.positions or not now[good.id]:
        return None
    return stake_on(sight, "long" if now[good.id] > 0 else "short", good.id, THIRD)


def contrarian(sight: Sight) -> PatronCommand | None:
    """Sells what has just risen and buys what has just fallen; closes when it has come half the way back, or not."""
    for line in sight.me.positions:
        if line.profit > 0 or sight.one_in(PATIENT, "close", line.good):
            return Cover(line.good)
    if sight.me.positions:
        return None
    good = max(sight.wood.goods, key=lambda one: abs(one.price - one.before) / one.before)
    moved = good.price - good.before
    return stake_on(sight, "short" if moved > 0 else "long", good.id, THIRD) if moved else None


def rumour_follower(sight: Sight) -> PatronCommand | None:
    """Bets on the newest public rumour, whoever began it; closes after a few turns."""
    for line in sight.me.positions:
        if line.profit * 2 >= line.margin or sight.one_in(PATIENT, "close", line.good):
            return Cover(line.good)
    rumours = [event for event in sight.news if isinstance(event, RumourSpread)]
    if not rumours or sight.me.positions:
        return None
    return stake_on(sight, "long" if rumours[-1].direction == "up" else "short", rumours[-1].good, THIRD)


def talker(sight: Sight) -> PatronCommand | None:
    """Whispers what is true now and then, and bets on nothing."""
    return ask(sight) if sight.one_in(SELDOM, "talk") else None


def teller(sight: Sight) -> PatronCommand | None:
    """Whispers what comes into its head as often, and bets on nothing."""
    if not sight.one_in(SELDOM, "talk"):
        return None
    good = sight.pick(sight.wood.goods, "good").id
    return Whisper(ear(sight), planted=True, good=good, direction=sight.pick(WAYS, "way"))


def legend_reader(lore: Folklore, sight: Sight) -> PatronCommand | None:
    """Knows what legends there are: a little on what most of them would win, and out at the best step of the one."""
    return lore.take(sight) or _ahead_of_legends(lore, sight)


def careful_insider(lore: Folklore, sight: Sight) -> PatronCommand | None:
    """Buys a tip only when nobody looks, bets a third on it, and is out at the legend's best step."""
    done = answer(sight) or lore.take(sight) or _passed(sight)
    if done is not None:
        return done
    return _tip(sight, HALF) or _quietly(sight)


def _quietly(sight: Sight) -> PatronCommand | None:
    """A true tip, while the magistrate has forgotten the last win, knows it, and none is still to come home."""
    taken = any(isinstance(event, PositionClosed) and event.patron == sight.me.id for event in sight.news)
    waiting = taken or sight.tip(Forecast) is not None or bool(sight.me.positions)
    return None if waiting or sight.me.heat != "cool" or not _in_time(sight) else ask(sight)


def good_mix(lore: Folklore, sight: Sight) -> PatronCommand | None:
    """Plays well: a tip when it is cool, and the shortages between legends."""
    done = answer(sight) or lore.take(sight) or _passed(sight) or _filled(lore, sight)
    return done or _tip(sight, HALF) or _quietly(sight) or _short_of(lore, sight, THIRD)


def shortage_reader(lore: Folklore, sight: Sight) -> PatronCommand | None:
    """Buys what the wood will soon lack, as stores and purses on the public table show; sells when it has risen."""
    return _filled(lore, sight) or _short_of(lore, sight, THIRD)


def _short_of(lore: Folklore, sight: Sight, percent: int) -> PatronCommand | None:
    """A bet that what is most lacking will rise."""
    if not _in_time(sight):
        return None
    free = [one for one in sight.wood.goods if one.id not in sight.wood.halted and not sight.holds(one.id)]
    good = max(free, key=lambda one: lore.lacking(sight, one) / one.price, default=None)
    if good is None or lore.lacking(sight, good) < SCARCE or good.price > DEAR * lore.usual[good.id]:
        return None
    return stake_on(sight, "long", good.id, percent)


def _filled(lore: Folklore, sight: Sight) -> PatronCommand | None:
    """Close a bet on a shortage that has paid, or that is over."""
    goods = {one.id: one for one in sight.wood.goods}
    for line in sight.me.positions:
        over = line.profit >= RISEN * line.quantity or lore.lacking(sight, goods[line.good]) < EASED
        if line.side == "long" and line.good not in sight.wood.halted and over:
            return Cover(line.good)
    return None


def _in_time(sight: Sight) -> bool:
    return sight.wood.turn < sight.wood.chapter_turns - LATE


def _tip(sight: Sight, percent: int) -> PatronCommand | None:
    """The bet on a forecast, once its window opens: whoever bets sooner waits with the margin at risk."""
    tip = sight.tip(Forecast)
    if tip is None or sight.holds(tip.good) or sight.wood.turn + 1 < tip.first:
        return None
    return stake_on(sight, "long" if tip.direction == "up" else "short", tip.good, percent)


def _passed(sight: Sight) -> PatronCommand | None:
    """Close what was bet on a tip that came to nothing, or whose legend is over."""
    if sight.wood.running:
        return None
    return settled(sight)


def _ahead_of_legends(lore: Folklore, sight: Sight) -> PatronCommand | None:
    """A few units of what the next legend will rather win than lose, once it may come."""
    last = max((last for _, _, last in sight.wood.struck), default=0)
    if sight.wood.running or sight.wood.turn < last + SOONEST:
        return None
    for side, good in lore.likely:
        bet = None if sight.holds(good) else stake_on(sight, side, good, THIRD, FEW)
        if bet is not None:
            return bet
    return None

"""Rings, funnels, followers who cannot know, and keepers who play: whom `sim --scenario justice` tries.

What the accounts of a ring tell each other they tell outside the wood: the bettor reads the whisperer's letters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from bot.lab.players.toolbox import Folklore, stake_on
from bot.lab.players.ways import careful_insider, teller
from bot.lab.policies import Policy, Sight, answer, ask, crowd, ear
from engine.events import Forecast, RumourSpread
from engine.model import (
    Bribe,
    Cover,
    CreatureId,
    DrawLegend,
    GoodId,
    MakeWeather,
    ModeratorCommand,
    PatronCommand,
    PositionSide,
    UserId,
    Whisper,
    World,
)

BETS, LITTLE = 50, 16  # percent of one's worth as margin: of a ring's bettor, and of those who follow talk
GIFT = 12  # pebbles of a helper at a time
DECOYS = 3  # turns between two lies of a ring's whisperer
WAIT = 5  # turns after which a follower gives up a bet
RATES = (20, 35, 50, 65, 80)  # percent of rumours that each kind of follower follows
LIARS = 2


@dataclass(slots=True)
class Ring:
    """One whispers and never bets, the others bet and never whisper; `tip` is what all of them know."""

    lore: Folklore
    tip: Forecast | None = None

    def whisperer(self, sight: Sight) -> PatronCommand | None:
        """A true tip for every card, and lies beside it, that whispering may not mean knowing."""
        self.tip = sight.tip(Forecast)
        if self.tip is None:
            return ask(sight)
        if not sight.one_in(DECOYS, "decoy"):
            return None
        good, way = sight.pick(self.lore.tellable, "decoy")
        return Whisper(ear(sight), True, good, way) if good != self.tip.good else None

    def bettor(self, sight: Sight) -> PatronCommand | None:
        """Bets when the window opens, and is out at the legend's best step."""
        done = answer(sight) or self.lore.take(sight)
        if done is not None:
            return done
        for line in sight.me.positions:
            if self.tip is None and not sight.wood.running:
                return Cover(line.good)
        tip = self.tip
        if tip is None or sight.holds(tip.good) or sight.wood.turn + 1 < tip.first:
            return None
        return stake_on(sight, "long" if tip.direction == "up" else "short", tip.good, BETS)


def follower(rate: int, sight: Sight) -> PatronCommand | None:
    """Never whispers: follows so many percent of what goes round, by whim, and gives it some turns."""
    for line in sight.me.positions:
        if line.profit * 2 >= line.margin or sight.one_in(WAIT, "close", line.good):
            return Cover(line.good)
    for event in (one for one in sight.news if isinstance(one, RumourSpread)):
        if not sight.holds(event.good) and sight.whim(rate, "follow", event.good, event.direction):
            return stake_on(sight, "long" if event.direction == "up" else "short", event.good, LITTLE)
    return None


def talk_of_the_town() -> dict[str, Policy]:
    """Liars who give a wood something to pass over, and innocents who follow what they hear."""
    liars: dict[str, Policy] = {f"liar-{number}": teller for number in range(LIARS)}
    town: dict[str, Policy] = {f"follower-{rate}": partial(follower, rate) for rate in RATES}
    return {**liars, **town, "follower-crowd": crowd}


@dataclass(slots=True)
class Keeper:
    """A moderator who plays: bets, calls what would win it, and calls first and bets then. `calls` off, only the bets.

    `wants` is what it would call before the coming turn.
    """

    calls: bool
    lore: Folklore
    wants: ModeratorCommand | None = None

    def plays(self, sight: Sight) -> PatronCommand | None:
        """A small bet every few turns, on whatever, given up after some."""
        self.wants = None
        for line in sight.me.positions:
            self.wants = self._for(line.good, line.side)
            return Cover(line.good) if sight.one_in(WAIT, "close", line.good) else None
        if not sight.one_in(2, "open"):
            return None
        good, side = sight.pick(sight.wood.goods, "good").id, sight.pick(SIDES, "side")
        return stake_on(sight, side, good, LITTLE)

    def _for(self, good: GoodId, side: PositionSide) -> ModeratorCommand | None:
        """A legend that begins the way that a bet would win, or a drought for whoever is long in food."""
        if not self.calls:
            return None
        for legend, paths in self.lore.paths.items():
            first = paths.get(good, (1.0,))[0]
            if (first > 1) if side == "long" else (first < 1):
                return DrawLegend(legend)
        return MakeWeather("drought") if side == "long" else None


SIDES: tuple[PositionSide, ...] = ("long", "short")


def ring_of(world: World, size: int) -> Mapping[UserId, Policy]:
    """A ring of so many accounts, and the town."""
    ring = Ring(Folklore.of(world))
    bettors: dict[str, Policy] = {f"bettor-{number}": ring.bettor for number in range(1, size)}
    bots: dict[str, Policy] = {"whisperer": ring.whisperer, **bettors, **talk_of_the_town()}
    return {UserId(name): way for name, way in bots.items()}


def one_careful(world: World) -> Mapping[UserId, Policy]:
    """One careful insider with a single account, and the town."""
    bots: dict[str, Policy] = {"careful": partial(careful_insider, Folklore.of(world)), **talk_of_the_town()}
    return {UserId(name): way for name, way in bots.items()}


@dataclass(slots=True)
class Funnel:
    """One plays as well as it can, and the others spend all they have on its borrowers and its bets."""

    way: Policy
    owed: tuple[CreatureId, ...] = ()
    long: tuple[GoodId, ...] = ()

    def best(self, sight: Sight) -> PatronCommand | None:
        """The one all of it is for; the others see its ledger."""
        self.owed = tuple(one.creature for one in sight.me.loans if one.status != "defaulted")
        self.long = tuple(one.good for one in sight.me.positions if one.side == "long")
        return self.way(sight)

    def helper(self, sight: Sight) -> PatronCommand | None:
        """Gifts: to whoever owes the one, and to anybody who would hoard what it has bought."""
        if sight.me.purse < GIFT:
            return None
        good = sight.pick(self.long, "good") if self.long else None
        ears = self.owed or tuple(one.id for one in sight.wood.creatures if not one.banished)
        return Bribe(sight.pick(ears, "ear"), GIFT, "hoard" if good else None, good)


def funnel_of(way: Policy, helpers: int) -> Mapping[UserId, Policy]:
    """The one, and so many helpers."""
    funnel = Funnel(way)
    return {UserId("best"): funnel.best, **{UserId(f"helper-{number}"): funnel.helper for number in range(helpers)}}

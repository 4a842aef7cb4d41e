"""How far each model can be relied upon, counted from traces.

What an understudy said is not counted: it says nothing of the model that was down. First-offer bias is the share of
replies that begin with the good that stands first among the goods, of those that it could buy; with five goods an even
hand has a quarter. A reply that begins with a good of its worked example is not asked: that is copying, and copied are
orders that stand in the example as they are. Idle drift is how much more often no order came in the second half of the
turns than in the first. Hoarding and speculation are the indices of `habits`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from engine.model import World
from inference.example import shown
from inference.quality.traces import Trace


@dataclass(slots=True)
class Tally:
    """One model's counts. `asked` = `replies` + `late` + `down`; of the replies `clean` + `repaired` + `hopeless`.

    `unplayed` are those of `down` on which no understudy played either.

    `offers` are orders that it wrote, `refused` those of them that could not stand, by kind. `idle` has an entry
    for each reply that could be read, in time's order; `took_ms` one for each reply. `choices` counts what its orders
    were, and the rest are units, as in `Habits`.
    """

    model: str
    asked: int = 0
    late: int = 0
    down: int = 0
    unplayed: int = 0
    clean: int = 0
    repaired: int = 0
    hopeless: int = 0
    offers: int = 0
    first_offers: int = 0
    openings: int = 0
    shown: int = 0
    copied: int = 0
    prompt_tokens: int = 0
    reply_tokens: int = 0
    cached_tokens: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    repairs: Counter[str] = field(default_factory=Counter)
    idle: list[bool] = field(default_factory=list)
    took_ms: list[int] = field(default_factory=list)
    choices: Counter[str] = field(default_factory=Counter)
    kept: int = 0
    held: int = 0
    beyond: int = 0
    bid: int = 0
    lines: Counter[str] = field(default_factory=Counter)

    @property
    def replies(self) -> int:
        """Replies of the model's own, readable or not."""
        return self.clean + self.repaired + self.hopeless

    @property
    def valid_offers(self) -> int:
        """Offers that the creature could honour."""
        return self.offers - self.refused.total()

    @property
    def self_buys(self) -> int:
        """Orders for what the creature itself makes."""
        return self.refused["self-buy"]

    @property
    def no_ops(self) -> int:
        """Turns on which the creature did nothing because its mind was late, down or garbled."""
        return self.late + self.unplayed + self.hopeless

    @property
    def idle_drift(self) -> float | None:
        """Share of idle turns in the second half minus that in the first; None with fewer than two."""
        half = len(self.idle) // 2
        return share(sum(self.idle[-half:]) - sum(self.idle[:half]), half)

    @property
    def hoarding(self) -> float | None:
        """Of the units that its creatures made and held, the share that was not offered."""
        return share(self.kept, self.held)

    @property
    def speculation(self) -> float | None:
        """Of the units bid for, the share that its creatures were not short of."""
        return share(self.beyond, self.bid)

    def took(self, percent: int) -> int | None:
        """Milliseconds within which that percentage of replies came."""
        ranked = sorted(self.took_ms)
        return ranked[min(len(ranked) - 1, len(ranked) * percent // 100)] if ranked else None


def share(part: int, whole: int) -> float | None:
    """A part of a whole, None of nothing."""
    return part / whole if whole else None


def reliability(world: World, traces: Iterable[Trace]) -> list[Tally]:
    """One tally for each model that was asked, by name. `traces` are in time's order."""
    tallies: dict[str, Tally] = {}
    for trace in traces:
        _count(tallies.setdefault(trace.model, Tally(trace.model)), world, trace)
    return [tallies[model] for model in sorted(tallies)]


def _count(tally: Tally, world: World, trace: Trace) -> None:
    tally.asked += 1
    if trace.understudy or trace.outcome == "down":
        tally.down += 1
        tally.unplayed += not trace.understudy
        return
    if trace.outcome == "late":
        tally.late += 1
        return
    tally.took_ms.append(trace.took_ms)
    tally.prompt_tokens += trace.prompt_tokens
    tally.reply_tokens += trace.reply_tokens
    tally.cached_tokens += trace.cached_tokens
    if trace.status == "hopeless":
        tally.hopeless += 1
        return
    tally.clean += trace.status == "clean"
    tally.repaired += trace.status == "repaired"
    tally.repairs.update(trace.repairs)
    lost = trace.repairs.count("order-dropped")  # at least one offer that made no sense
    tally.offers += len(trace.orders) + lost
    tally.refused.update(trace.refused)
    tally.refused["unreadable"] += lost
    tally.idle.append(not trace.orders)
    if trace.habits is not None:
        tally.choices.update(trace.habits.choices)
        tally.kept += trace.habits.kept
        tally.held += trace.habits.held
        tally.beyond += trace.habits.beyond
        tally.bid += trace.habits.bid
    if trace.gossip:
        tally.lines[trace.gossip.casefold()] += 1
    example = shown(trace.user)
    tally.shown += len(trace.orders) if example else 0
    tally.copied += sum(order in example for order in trace.orders)
    if trace.orders and trace.orders[0].good not in {order.good for order in example}:
        makes = world.creatures[trace.creature].makes
        first = next(good for good in world.goods if good != makes)
        tally.openings += 1
        tally.first_offers += trace.orders[0].good == first

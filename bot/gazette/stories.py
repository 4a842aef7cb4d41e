"""What happened, as the narrator tells it: events merged into stories and weighed (GAME.md section 9)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.gazette import rivalries, weights
from bot.gazette.weights import WEIGHTS
from engine.creatures import OF_ONE_GOOD, left
from engine.events import Event
from engine.model import EVERYONE, Fact, PublicView, World

_LEGEND: Final = 98
_RECAST: Final = 92
_BET: Final = 58
_CROWD: Final = 69
_JOINED: Final = 52
# Told of all creatures in one line; each one more makes it weigh more.
_SHARED: Final = {"went-cold": 40, "went-hungry": 39, "mind-silent": 24}
_GOSSIP: Final = 38
# At most so many lines of a family stand in one paper (narrator.py); a kind not named here is its own family.
_FAMILIES: Final = {
    "position-closed": "bets",
    "went-cold": "needs",
    "went-hungry": "needs",
    # The closing paper has a block of its own for these.
    "chapter-closed": "ceremony",
    "chapter-opened": "ceremony",
    "chapter-revealed": "ceremony",
    "chapter-sealed": "ceremony",
}
_KEEPING: Final = "keeping"
# Told as it stands now, however often it changed since the last paper.
_LATEST: Final = frozenset({"chapter-resized", "stake-set", "cap-set"})
GLUM: Final = 35


@dataclass(frozen=True, slots=True)
class Story:
    """One headline to be: a kind of wording, its facts (ids), how much it matters. Weight 0 fills a quiet paper.

    `line` is a line already written (a legend's own); `creatures` are those it happened to, when several.
    """

    kind: str
    facts: Mapping[str, Fact]
    weight: int
    family: str
    line: str = ""
    creatures: tuple[str, ...] = field(default=())


def stories(world: World, view: PublicView, events: Sequence[Event]) -> Iterator[Story]:
    """Everything worth a line, in no order; alike events are one story."""
    by_kind: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        by_kind[event.kind].append(event)
    written = {str(event.data["good"]) for event in by_kind["legend-struck"]}
    yield from _legends(world, view, by_kind["legend-struck"])
    for kept, worded, facts in weights.kept(by_kind):
        yield Story(worded, facts, WEIGHTS[kept], _KEEPING)
    for kind, weight in WEIGHTS.items():
        if kind in weights.KINDS:
            continue
        news = by_kind[kind][-1:] if kind in _LATEST else by_kind[kind]
        seen = {tuple(sorted(event.data.items())): event for event in news}
        for event in seen.values():
            if kind == "weather-passed" and event.data["weather"] in OF_ONE_GOOD:
                continue  # it came and was gone: nobody waited for it to pass
            worded, more = _fought(view, events, event) or (_worded(event, by_kind), _left(view, event))
            yield Story(worded, {**event.data, **more}, weight, _FAMILIES.get(kind, kind))
    yield from _market(world, view, by_kind["traded"], written)
    yield from _bets(view, by_kind["position-opened"])
    for crowded, facts in rivalries.crowds(world, view, by_kind["position-opened"]):
        yield Story(crowded, facts, _CROWD, "crowd")
    for kind, weight in _SHARED.items():
        if by_kind[kind]:
            names = tuple(dict.fromkeys(str(event.data["creature"]) for event in by_kind[kind]))
            yield Story(kind, {}, weight + 3 * len(names), _FAMILIES.get(kind, kind), creatures=names)
    yield from _minds(world, by_kind["recast"])
    joined = by_kind["patron-joined"]
    if len(joined) == 1:
        yield Story("patron-joined", joined[0].data, _JOINED, "patrons")
    elif joined:
        yield Story("patron-joined-many", {"count": len(joined)}, _JOINED, "patrons")
    yield from _talk(view, by_kind["gossiped"])


def _minds(world: World, recasts: Sequence[Event]) -> Iterator[Story]:
    """Who was given another mind, each as it was left; several creatures are one story, the narrator another."""
    last: dict[str, str] = {}
    for event in recasts:
        creature, card = str(event.data["creature"]), str(event.data["card"])
        if creature == EVERYONE:
            last.clear()
        last[creature] = card
    creatures = tuple(creature for creature in last if creature in world.creatures)
    if len(creatures) > 1:
        yield Story("recast-many", {}, _RECAST, "recast", creatures=creatures)
    for creature, card in last.items():
        if creature in creatures and len(creatures) > 1:
            continue
        who = "" if creature in creatures else f"-{creature}"
        yield Story(f"recast{who}{'' if card else '-back'}", {"creature": creature, "card": card}, _RECAST, "recast")


def quiet_stories(view: PublicView, traded: bool) -> Iterator[Story]:
    """What a paper says when little happened, from the public table."""
    if not traded:
        yield Story("quiet", {"turn": view.turn}, 0, "quiet")
    richest = min(view.creatures, key=lambda line: line.rank)
    yield Story("richest", {"creature": richest.id, "wealth": richest.wealth}, 0, "quiet")
    yield Story("hearth", {"fuel": view.fuel_need}, 0, "quiet")
    dearest = max(view.goods, key=lambda line: line.price)
    yield Story("dearest", {"good": dearest.id, "after": dearest.price}, 0, "quiet")
    glummest = min((line for line in view.creatures if not line.banished), key=lambda line: line.mood)
    if glummest.mood < GLUM:
        yield Story("glum", {"creature": glummest.id}, 0, "quiet")


def _worded(event: Event, news: Mapping[str, Sequence[Event]]) -> str:
    """The wording's kind: some events are worded by direction or by weather. `news` is the turn's, by kind."""
    if event.kind == "chapter-closed":
        first = [place for place in news.get("chapter-ranked", ()) if place.data["rank"] == 1]
        return f"{event.kind}-shared" if len(first) > 1 else event.kind
    if event.kind in ("rumour-spread", "rumour-countered"):
        return f"{event.kind}-{event.data['direction']}"
    if event.kind == "traded-against":
        return f"traded-against-{event.data['way']}"
    if event.kind == "pleaded":
        return f"pleaded-{event.data['plea']}"
    if event.kind in ("weather-came", "weather-passed"):
        return f"{event.kind}-{event.data['weather']}"
    return event.kind


def _left(view: PublicView, event: Event) -> Mapping[str, Fact]:
    """Weather that a paper tells of begins with the paper's turn and does not outlast its chapter."""
    if event.kind != "weather-came":
        return {}
    return {"turns": left(int(event.data["turns"]), view.turn, view.chapter_turns)}


def _legends(world: World, view: PublicView, struck: Sequence[Event]) -> Iterator[Story]:
    """One line a legend and step, however many goods it wrote: the legend's own good leads."""
    told: set[tuple[Fact, Fact]] = set()
    for event in sorted(struck, key=lambda one: one.data["good"] != world.legends[str(one.data["legend"])].good):
        step = (event.data["legend"], event.data["step"])
        if step not in told:
            told.add(step)
            line = world.legends[str(step[0])].steps[int(step[1]) - 1].headline
            yield Story("legend", {**event.data, "before": _printed(view, event)}, _LEGEND, "legend", line=line)


def _printed(view: PublicView, struck: Event) -> int:
    """The price a legend began from as the last paper had it, and the table below has; as trade left it, where the
    way it went would not show otherwise."""
    before, after = int(struck.data["before"]), int(struck.data["after"])
    printed = next((line.before for line in view.goods if line.id == struck.data["good"]), before)
    return printed if (after - printed) * (after - before) > 0 else before


def _market(world: World, view: PublicView, trades: Sequence[Event], written: set[str]) -> Iterator[Story]:
    """One story a good: who sold or bought the most of it, and what became of its price."""
    sold: defaultdict[str, Counter[str]] = defaultdict(Counter)
    bought: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for event in trades:
        good, units = str(event.data["good"]), int(event.data["quantity"])
        sold[good][str(event.data["seller"])] += units
        bought[good][str(event.data["buyer"])] += units
    for line in view.goods:
        good, before, after = line.id, line.before, line.price
        moved = 100 * abs(after - before) // max(1, before)
        way = "up" if after > before else "down" if after < before else "level"
        facts: dict[str, Fact] = {"good": good, "before": before, "after": after}
        if good in sold and good not in written:
            seller, most = sold[good].most_common(1)[0]
            buyer, took = bought[good].most_common(1)[0]
            # The one who moved more is the story; between equals, a rising price is the buyer's doing.
            by_buyer = took > most or (took == most and way == "up")
            who: dict[str, Fact] = (
                {"buyer": buyer, "quantity": took} if by_buyer else {"seller": seller, "quantity": most}
            )
            kind = f"{'bought' if by_buyer else 'sold'}-{way}"
            yield Story(kind, facts | who, 24 + min(20, sold[good].total()) + min(26, moved), "trade")
        elif good in sold:
            continue
        elif way != "level" and good not in written:
            maker = world.maker.get(good, "")
            yield Story(f"price-{way}", facts | {"creature": maker}, 22 + min(40, moved), "trade")


def _fought(view: PublicView, events: Sequence[Event], event: Event) -> rivalries.Told | None:
    """How an event is told where it is a blow between Patrons."""
    if event.kind == "position-forced":
        return rivalries.squeeze(view, events, event)
    return rivalries.aimed(view, event) if event.kind == "rumour-spread" else None


def _bets(view: PublicView, opened: Sequence[Event]) -> Iterator[Story]:
    """One story a good and side: the Patron's own when alone, a duel's where another holds against it, the crowd's."""
    duels: set[str] = set()
    sides: defaultdict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in opened:
        sides[str(event.data["side"]), str(event.data["good"])].append(event)
    for (side, good), bets in sides.items():
        units = sum(int(event.data["quantity"]) for event in bets)
        patrons = {event.data["patron"] for event in bets}
        weight = _BET + min(10, units)
        duel = rivalries.duel(view, str(bets[-1].data["patron"]), side, good)
        if len(patrons) == 1 and duel:
            if good in duels:  # told already, from the other side
                continue
            duels.add(good)
            yield Story(duel[0], {**bets[-1].data, **duel[1], "quantity": units}, weight + 6, "bets")
        elif len(patrons) == 1:
            yield Story(f"position-opened-{side}", dict(bets[-1].data) | {"quantity": units}, weight, "bets")
        else:
            crowd: dict[str, Fact] = {"good": good, "count": len(patrons), "quantity": units}
            yield Story(f"positions-{side}", crowd, weight + 8, "bets")


def _talk(view: PublicView, gossip: Sequence[Event]) -> Iterator[Story]:
    """One quotation a paper; whose, goes round."""
    if gossip:
        yield Story("gossiped", gossip[view.turn % len(gossip)].data, _GOSSIP, "talk")

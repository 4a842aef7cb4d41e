"""What happened, as the narrator tells it: events merged into stories and weighed (docs: rules/narrator.md).

How much an event matters by itself stands on its class; here is what several of them come to together.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from bot.gazette import tellers
from bot.gazette.tellers import ByKind, Story
from engine.creatures import OF_ONE_GOOD, left
from engine.events import (
    EVENTS,
    ChapterClosed,
    ChapterRanked,
    Event,
    Gossiped,
    LegendCalled,
    LegendForgotten,
    LegendStruck,
    LegendTold,
    LegendWeighed,
    LegendWritten,
    MindChanged,
    MindSilent,
    PatronJoined,
    PositionClosed,
    PositionForced,
    PositionOpened,
    RumourSpread,
    Traded,
    WeatherCalled,
    WeatherCame,
    WeatherPassed,
    WentCold,
    WentHungry,
)
from engine.model import EVERYONE, CreatureId, Fact, PositionSide, PublicView, World

_CROWD: Final = 69
# Told of all creatures in one line; each one more makes it weigh more.
_SHARED: Final[tuple[type[MindSilent], ...]] = (MindSilent,)
# What has a teller of its own, below, in tellers.py or in hardship.py.
_LEGENDS: Final = (LegendStruck, LegendTold, LegendWritten, LegendForgotten, LegendWeighed)
_TOGETHER: Final = frozenset[type[Event]](
    {PositionOpened, MindChanged, PatronJoined, Gossiped, WentCold, WentHungry, *_LEGENDS, *_SHARED}
)
_ALONE: Final = [kind for kind in EVENTS.values() if kind.weighs and kind not in _TOGETHER]
GLUM: Final = 35


def stories(world: World, view: PublicView, events: Sequence[Event]) -> Iterator[Story]:
    """Everything worth a line, in no order; alike events are one story."""
    found = ByKind(events)
    struck, opened = found.of(LegendStruck), found.of(PositionOpened)
    yield from _legends(world, view, struck)
    for told in found.of(LegendTold):
        yield Story("headline-legend", told.facts(), told.weighs, "legend", line=_line(world, told))
    yield from tellers.kept(found)
    for kind in _ALONE:
        news = found.of(kind)
        for event in dict.fromkeys(news[-1:] if kind.latest else news):
            yield from _alone(view, found, event)
    yield from _market(world, view, found.of(Traded), {event.good for event in struck})
    yield from _bets(view, opened)
    for crowded, facts in tellers.crowds(world, view, opened):
        yield Story(crowded, facts, _CROWD, "crowd")
    for shared in _SHARED:
        names = tuple(dict.fromkeys(event.creature for event in found.of(shared)))
        if names:
            yield Story(shared.words, {}, shared.weighs + 3 * len(names), _family(shared), creatures=names)
    yield from _minds(world, found.of(MindChanged))
    yield from _newcomers(found.of(PatronJoined))
    yield from _talk(view, found.of(Gossiped))


def _family(kind: type[Event]) -> str:
    return kind.family or kind.kind


def _alone(view: PublicView, found: ByKind, event: Event) -> Iterator[Story]:
    """An event told by itself; some are worded by what else there is, and weather by how long it still lasts."""
    words, facts = event.wording(), event.facts()
    match event:
        case WeatherPassed(weather=weather) if weather in OF_ONE_GOOD:
            return  # it came and was gone: nobody waited for it to pass
        case LegendCalled() if view.sandbox:  # by anybody
            words = f"{words}-sandbox"
        case WeatherCalled() if view.sandbox:
            return
        case WeatherCame(turns=turns):  # it begins with the paper's turn and does not outlast its chapter
            facts["turns"] = left(turns, view.turn, view.chapter_turns)
        case ChapterClosed() if any(line.id == event.richest for line in view.creatures):
            words = f"{words}-wood"
        case ChapterClosed() if sum(place.rank == 1 for place in found.of(ChapterRanked)) > 1:
            words = f"{words}-shared"
        case PositionForced() | RumourSpread():
            words, more = _fought(view, found, event) or (words, {})
            facts |= more
    yield Story(words, facts, event.weighs, _family(type(event)))


def _fought(view: PublicView, found: ByKind, event: PositionForced | RumourSpread) -> tellers.Told | None:
    """How an event is told where it is a blow between Patrons."""
    if isinstance(event, PositionForced):
        return tellers.squeeze(view, found.of(PositionClosed), event)
    return tellers.aimed(view, event)


def _minds(world: World, changes: Sequence[MindChanged]) -> Iterator[Story]:
    """Who was given another mind, each as it was left; several creatures are one story, the narrator another."""
    last: dict[CreatureId, str] = {}
    for event in changes:
        if event.creature == EVERYONE:
            last.clear()
        last[event.creature] = event.card
    words, weight = MindChanged.words, MindChanged.weighs
    creatures = tuple(creature for creature in last if creature in world.creatures)
    if len(creatures) > 1:
        yield Story(f"{words}-many", {}, weight, "recast", creatures=creatures)
    for creature, card in last.items():
        if creature in creatures and len(creatures) > 1:
            continue
        who = "" if creature in creatures else f"-{creature}"
        back = "" if card else "-back"
        yield Story(f"{words}{who}{back}", {"creature": creature, "card": card}, weight, "recast")


def quiet_stories(view: PublicView, traded: bool) -> Iterator[Story]:
    """What a paper says when little happened, from the public table."""
    if not traded:
        yield Story("headline-quiet", {"turn": view.turn}, 0, "quiet")
    richest = min(view.creatures, key=lambda line: line.rank)
    yield Story("headline-richest", {"creature": richest.id, "wealth": richest.wealth}, 0, "quiet")
    yield Story("headline-hearth", {"fuel": view.fuel_need}, 0, "quiet")
    dearest = max(view.goods, key=lambda line: line.price)
    yield Story("headline-dearest", {"good": dearest.id, "after": dearest.price}, 0, "quiet")
    cheapest = min(view.goods, key=lambda line: line.price)
    if cheapest.price < dearest.price:
        yield Story("headline-cheapest", {"good": cheapest.id, "after": cheapest.price}, 0, "quiet")
    glummest = min((line for line in view.creatures if not line.banished), key=lambda line: line.mood)
    if glummest.mood < GLUM:
        yield Story("headline-glum", {"creature": glummest.id}, 0, "quiet")


def _legends(world: World, view: PublicView, struck: Sequence[LegendStruck]) -> Iterator[Story]:
    """One line a legend and step, however many goods it wrote.

    Where the line leaves the good open, it is told of the one that moved most; else the legend's own good leads.
    """
    told: set[tuple[str, int]] = set()

    def leads(event: LegendStruck) -> tuple[bool, int]:
        own = event.good == world.legends[event.legend].good
        moved = 1000 * abs(event.after - event.before) // max(1, event.before)
        return (False, -moved) if "{good}" in _line(world, event) else (not own, 0)

    for event in sorted(struck, key=leads):
        if (event.legend, event.step) not in told:
            told.add((event.legend, event.step))
            facts = event.facts() | {"before": _printed(view, event)}
            yield Story("headline-legend", facts, event.weighs, "legend", line=_line(world, event))


def _line(world: World, event: LegendStruck | LegendTold) -> str:
    """A legend's own words for one of its steps."""
    return world.legends[event.legend].steps[event.step - 1].headline


def _printed(view: PublicView, struck: LegendStruck) -> int:
    """The price a legend began from as the last paper had it, and the table below has; as trade left it, where the
    way it went would not show otherwise."""
    before, after = struck.before, struck.after
    printed = next((line.before for line in view.goods if line.id == struck.good), before)
    return printed if (after - printed) * (after - before) > 0 else before


def _market(world: World, view: PublicView, trades: Sequence[Traded], written: set[str]) -> Iterator[Story]:
    """One story a good: who sold or bought the most of it, and what became of its price."""
    sold: defaultdict[str, Counter[str]] = defaultdict(Counter)
    bought: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for event in trades:
        sold[event.good][event.seller] += event.quantity
        bought[event.good][event.buyer] += event.quantity
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
            words = f"headline-{'bought' if by_buyer else 'sold'}-{way}"
            weight = 24 + min(20, sold[good].total()) + min(26, moved)
            yield Story(words, facts | who, weight, Traded.family)
        elif good in sold:
            continue
        elif way != "level" and good not in written:
            facts["creature"] = world.maker.get(good, "")
            yield Story(f"headline-price-{way}", facts, 22 + min(40, moved), Traded.family)


def _bets(view: PublicView, opened: Sequence[PositionOpened]) -> Iterator[Story]:
    """One story a good and side: the Patron's own when alone, a duel's where another holds against it, the crowd's."""
    duels: set[str] = set()
    sides: defaultdict[tuple[PositionSide, str], list[PositionOpened]] = defaultdict(list)
    for event in opened:
        sides[event.side, event.good].append(event)
    for (side, good), bets in sides.items():
        units, patrons, newest = sum(bet.quantity for bet in bets), {bet.patron for bet in bets}, bets[-1]
        weight, facts = newest.weighs + min(10, units), newest.facts() | {"quantity": units}
        duel = tellers.duel(view, newest.patron, side, good)
        if len(patrons) == 1 and duel:
            if good in duels:  # told already, from the other side
                continue
            duels.add(good)
            yield Story(duel[0], facts | duel[1], weight + 6, newest.family)
        elif len(patrons) == 1:
            yield Story(newest.wording(), facts, weight, newest.family)
        else:
            crowd: Mapping[str, Fact] = {"good": good, "count": len(patrons), "quantity": units}
            yield Story(f"headline-positions-{side}", crowd, weight + 8, newest.family)


def _newcomers(joined: Sequence[PatronJoined]) -> Iterator[Story]:
    words, weight, family = PatronJoined.words, PatronJoined.weighs, PatronJoined.family
    if len(joined) == 1:
        yield Story(words, joined[0].facts(), weight, family)
    elif joined:
        yield Story(f"{words}-many", {"count": len(joined)}, weight, family)


def _talk(view: PublicView, gossip: Sequence[Gossiped]) -> Iterator[Story]:
    """One quotation a paper; whose, goes round."""
    if gossip:
        said = gossip[view.turn % len(gossip)]
        yield Story(said.words, said.facts(), said.weighs, said.family)

"""The check of a finished chapter from what was public alone (docs: rules/fairness.md).

From the pages of one chapter (`annals.py`) everything that was drawn in the open is drawn again: the hashes, the deck,
what struck when after what moderators and Patrons did to the deck in public, the weather, every harvest and every
verdict. What was drawn for one Patron's eyes (the window of a forecast, a clerk's silence) leaves no page, and is not
looked at. A chapter whose wood went back to a copy of itself was dealt more than once: each deal is held against its
own seal, and what was drawn against the deal that was in force.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from engine.court import speak
from engine.creatures import needs, weather
from engine.events import (
    EVENTS,
    ChapterPlayedBy,
    ChapterResealed,
    ChapterResized,
    ChapterRevealed,
    ChapterSealed,
    CreatureBanished,
    Event,
    Harvested,
    Hurried,
    LegendCalled,
    LegendStruck,
    LegendTold,
    RulesChanged,
    UnknownEvent,
    VerdictReached,
    WeatherCame,
)
from engine.fairness import dealing
from engine.fairness.annals import AnnalsPage, of_kind
from engine.fairness.deals import Deal, deals_of, in_force, resealed
from engine.fairness.findings import Finding, Inquest, Mismatch, Unfit
from engine.model import NO_GOOD, SAME, CreatureId, LegendId, Shock, Trial, World

E = TypeVar("E", bound=Event)
S = TypeVar("S", ChapterSealed, ChapterRevealed)


def played_by(pages: Sequence[AnnalsPage], chapter: int) -> tuple[str, frozenset[int]]:
    """The hash of the data that a chapter was played by ("" where none is named), and the numbers of its rules."""
    begun = [one for page in pages for one in of_kind(page, ChapterPlayedBy) if one.chapter == chapter]
    changed = [one.rules for page in pages if page.chapter == chapter for one in of_kind(page, RulesChanged)]
    first = [one.rules for one in begun] or [0]  # from before rules had numbers
    return (begun[0].data if begun else ""), frozenset(first + changed)


def check(world: World, chapter: int, pages: Sequence[AnnalsPage]) -> Inquest:
    """Check one chapter by its pages, oldest first; the page that opened it may stand under the chapter before.

    `world` gives the rules' numbers, of the data that the chapter was played by (`played_by`). Never raises for what a
    page holds: that is a finding.
    """
    found = Inquest(chapter, None)
    try:
        _rising(pages)
        first, sealed = _one(pages, ChapterSealed, chapter, "unsealed")
        again = resealed(pages, chapter)
        newest = again[-1][1] if again else sealed
        found = replace(found, seal=newest.cards, chance=newest.chance, resealed=tuple(one.turn for _, one in again))
        last, opened = _one(pages, ChapterRevealed, chapter, "unfinished")
        shown = dealing.Shown(opened.seed, opened.salt, dealing.read(opened.order), opened.chance)
        found = replace(found, shown=shown)
        deals = deals_of((first, sealed), again, (last, shown))
        if not played_by(pages, chapter)[1] <= SAME:
            raise Unfit("rules", last)
        own = [page for page in pages if page.chapter == chapter and page.seq > first.seq]
        if first.chapter == chapter:  # a wood's very first page
            own = [first, *own]
        return replace(found, drawn=_checked(world, chapter, deals, last, own))
    except Unfit as unfit:
        return replace(found, fault=unfit.finding)
    except (KeyError, ValueError, TypeError, AttributeError, IndexError, OverflowError):
        return replace(found, fault=Finding("page", 0, 0))


def _rising(pages: Sequence[AnnalsPage]) -> None:
    """No page stands twice, and none before an older one."""
    for before, page in pairwise(pages):
        if page.seq <= before.seq:
            raise Unfit("gap", page)


def _one(pages: Sequence[AnnalsPage], kind: type[S], chapter: int, lacking: Mismatch) -> tuple[AnnalsPage, S]:
    """The only event of this kind that is of the chapter, and its page."""
    found = [(page, one) for page in pages for one in of_kind(page, kind) if one.chapter == chapter]
    if len(found) != 1:
        raise Unfit(lacking)
    return found[0]


def _checked(
    world: World, chapter: int, deals: Sequence[Deal], last: AnnalsPage, own: Sequence[AnnalsPage]
) -> dict[str, int]:
    """Check the chapter's `own` pages against what was shown."""
    for deal in deals:
        if tuple((card.turn, card.legend) for card in deal.cards(world)) != deal.shown.order:
            raise Unfit("deal", last)
    _readable(own)
    turns = list(_turns(own))
    chances = {page.seq: in_force(deals, page).shown.chance for page in own}
    return {
        "cards": len(deals[-1].shown.order),
        "strikes": _strikes(world, deals, own, turns),
        "weather": _weather(world, chapter, chances, own),
        "harvests": _harvests(world, chapter, chances, own),
        "verdicts": _verdicts(world, chances, own),
    }


def _readable(pages: Sequence[AnnalsPage]) -> None:
    """What a page holds under a tag that we know can be read; what a later release or a guest wrote is passed over."""
    for page in pages:
        if any(event.tag in EVENTS for event in of_kind(page, UnknownEvent)):
            raise Unfit("page", page)


def _turns(pages: Sequence[AnnalsPage]) -> Iterator[AnnalsPage]:
    """The pages of turns played: each turn once, in order, to the last."""
    turn = 0
    for page in pages:
        if page.turn < turn or page.turn > turn + 1:
            raise Unfit("gap", page)
        if of_kind(page, Harvested):
            if page.turn != turn + 1:
                raise Unfit("gap", page)
            turn = page.turn
            yield page
        elif page.turn != turn:
            raise Unfit("gap", page)


def _strikes(world: World, deals: Sequence[Deal], pages: Sequence[AnnalsPage], turns: Sequence[AnnalsPage]) -> int:
    """Play the deck against the pages: what began on each turn is what the deck, or somebody in the open, brought."""
    deal = deals[0]
    left, called, begun = deal.cards(world), set[LegendId](), 0
    running: dict[LegendId, int] = {}
    played = {page.seq for page in turns}
    for page in pages:
        struck = _steps(page)
        for event in page.events:
            match event:
                case Hurried():
                    left = dealing.hasten(left, page.turn)
                case ChapterResized(last=last):
                    left = dealing.refit(world.economy, deal.odds, deal.shown.seed, left, last)
                case ChapterResealed(turn=turn):
                    deal = in_force(deals, page)
                    left = tuple(card for card in deal.cards(world) if card.turn > turn)
                case LegendCalled(legend=legend):
                    called.add(legend)
        if page.seq not in played:
            if struck:
                raise Unfit("strike", page, about=next(iter(struck)))
            continue
        due = set(called)
        called.clear()
        if left and left[0].turn <= page.turn:
            due.add(left[0].legend)
            left = left[1:]
        for legend in sorted(due | set(struck)):
            steps = struck.get(legend, set())
            expected = {1} if legend in due else {running.get(legend, 0) + 1}
            if steps != expected or (legend not in due and legend not in running):
                raise Unfit("strike", page, about=legend)
        begun += len(due)
        running = {legend: max(steps) for legend, steps in struck.items()}
    if left:
        raise Unfit("strike", pages[-1], about=left[0].legend)
    return begun


def _steps(page: AnnalsPage) -> Mapping[LegendId, set[int]]:
    """The steps of each legend on a page: of each it says what prices they wrote, or that they wrote none."""
    struck: defaultdict[LegendId, set[int]] = defaultdict(set)
    for event in of_kind(page, LegendStruck):
        struck[event.legend].add(event.step)
    for told in of_kind(page, LegendTold):
        if struck[told.legend]:
            raise Unfit("strike", page, about=told.legend)
        struck[told.legend].add(told.step)
    return struck


def _weather(world: World, chapter: int, chances: Mapping[int, str], pages: Sequence[AnnalsPage]) -> int:
    """Draw every calm turn's weather again; a moderator's is in the open, and only its good may be chance's."""
    shocks: list[Shock] = []
    drawn = 0
    for page in pages:
        came, played = of_kind(page, WeatherCame), bool(of_kind(page, Harvested))
        first = page.turn if played else page.turn + 1
        if played:
            shocks = [shock for shock in shocks if shock.until >= page.turn]
            kind = "" if shocks else weather.season(world, chances[page.seq], chapter, page.turn)
            drawn += not shocks
            if [event.weather for event in came] != [kind] * bool(kind):
                raise Unfit("weather", page, about=kind or came[0].weather)
        for event in came:
            kind, good = event.weather, event.good
            asked = NO_GOOD if played or kind not in weather.OF_ONE_GOOD else good
            turns = weather.lasts(world, kind)
            if good != weather.touched(world, chances[page.seq], chapter, first, kind, asked) or event.turns != turns:
                raise Unfit("weather", page, about=kind)
            shocks = [shock for shock in shocks if (shock.kind, shock.good) != (kind, good)]
            shocks.append(Shock(kind, good, first + turns - 1))
    return drawn


def _harvests(world: World, chapter: int, chances: Mapping[int, str], pages: Sequence[AnnalsPage]) -> int:
    """Draw every creature's harvest again; whoever is banished makes nothing."""
    drought_until, away, drawn = 0, set[CreatureId](), 0
    for page in pages:
        for event in page.events:
            match event:
                case WeatherCame(weather="drought", turns=turns):
                    began = page.turn if of_kind(page, Harvested) else page.turn + 1
                    drought_until = began + turns - 1
                case CreatureBanished(creature=creature):
                    away.add(creature)
                case Harvested(units=units):
                    made = needs.harvest(world, chances[page.seq], chapter, page.turn, page.turn <= drought_until, away)
                    for creature in {**made, **units}:
                        if made.get(creature) != units.get(creature):
                            raise Unfit("harvest", page, about=creature)
                    drawn += 1
    return drawn


def _verdicts(world: World, chances: Mapping[int, str], pages: Sequence[AnnalsPage]) -> int:
    """Draw the belief and the mood of every hearing again: with the weight and the plea, they make the verdict."""
    drawn = 0
    for page in pages:
        for told in of_kind(page, VerdictReached):
            trial = Trial(told.patron, told.opened, page.turn, told.plea)
            if speak(world, chances[page.seq], trial, told.points) != told.verdict:
                raise Unfit("verdict", page, about=trial.patron)
            drawn += 1
    return drawn

"""The check of a finished chapter from what was public alone (docs: rules/fairness.md).

From the pages of one chapter (`annals.py`) everything that was drawn in the open is drawn again: the hashes, the deck,
what struck when after what moderators and Patrons did to the deck in public, the weather, every harvest and every
verdict. What was drawn for one Patron's eyes (the window of a forecast, a clerk's silence) leaves no page, and is not
looked at.
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
from engine.fairness.annals import AnnalsPage
from engine.fairness.dealing import DeckCard
from engine.fairness.findings import Finding, Inquest, Mismatch, Unfit
from engine.model import NO_GOOD, SAME, CreatureId, LegendId, Shock, Trial, World

E = TypeVar("E", bound=Event)
S = TypeVar("S", ChapterSealed, ChapterRevealed)


def played_by(pages: Sequence[AnnalsPage], chapter: int) -> tuple[str, frozenset[int]]:
    """The hash of the data that a chapter was played by ("" where none is named), and the numbers of its rules."""
    begun = [one for page in pages for one in _all(page, ChapterPlayedBy) if one.chapter == chapter]
    changed = [one.rules for page in pages if page.chapter == chapter for one in _all(page, RulesChanged)]
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
        found = replace(found, seal=sealed.cards, chance=sealed.chance)
        last, opened = _one(pages, ChapterRevealed, chapter, "unfinished")
        shown = dealing.Shown(opened.seed, opened.salt, dealing.read(opened.order), opened.chance)
        found = replace(found, shown=shown)
        _sealed(sealed, shown, last)
        if not played_by(pages, chapter)[1] <= SAME:
            raise Unfit("rules", last)
        own = [page for page in pages if page.chapter == chapter and page.seq > first.seq]
        if first.chapter == chapter:  # a wood's very first page
            own = [first, *own]
        return replace(found, drawn=_checked(world, sealed, last, shown, own))
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
    found = [(page, one) for page in pages for one in _all(page, kind) if one.chapter == chapter]
    if len(found) != 1:
        raise Unfit(lacking)
    return found[0]


def _all(page: AnnalsPage, kind: type[E]) -> list[E]:
    return [event for event in page.events if isinstance(event, kind)]


def _sealed(sealed: ChapterSealed, shown: dealing.Shown, last: AnnalsPage) -> None:
    """Check what was `shown` on the chapter's last page against its seal."""
    if dealing.commit(shown.seed, shown.salt, shown.order) != sealed.cards:
        raise Unfit("seal", last)
    if dealing.commit_chance(shown.chance, shown.salt) != sealed.chance:
        raise Unfit("chance", last)


def _checked(
    world: World, sealed: ChapterSealed, last: AnnalsPage, shown: dealing.Shown, own: Sequence[AnnalsPage]
) -> dict[str, int]:
    """Check the chapter's `own` pages against what was shown."""
    odds = dealing.read_odds(sealed.odds)
    cards = dealing.lay_out(world.economy, odds, shown.seed, sealed.turns)
    if tuple((card.turn, card.legend) for card in cards) != shown.order:
        raise Unfit("deal", last)
    _readable(own)
    turns = list(_turns(own))
    return {
        "cards": len(shown.order),
        "strikes": _strikes(world, odds, shown.seed, cards, own, turns),
        "weather": _weather(world, sealed.chapter, shown.chance, own),
        "harvests": _harvests(world, sealed.chapter, shown.chance, own),
        "verdicts": _verdicts(world, shown.chance, own),
    }


def _readable(pages: Sequence[AnnalsPage]) -> None:
    """What a page holds under a tag that we know can be read; what a later release or a guest wrote is passed over."""
    for page in pages:
        if any(event.tag in EVENTS for event in _all(page, UnknownEvent)):
            raise Unfit("page", page)


def _turns(pages: Sequence[AnnalsPage]) -> Iterator[AnnalsPage]:
    """The pages of turns played: each turn once, in order, to the last."""
    turn = 0
    for page in pages:
        if page.turn < turn or page.turn > turn + 1:
            raise Unfit("gap", page)
        if _all(page, Harvested):
            if page.turn != turn + 1:
                raise Unfit("gap", page)
            turn = page.turn
            yield page
        elif page.turn != turn:
            raise Unfit("gap", page)


def _strikes(
    world: World,
    odds: Mapping[LegendId, int],
    seed: str,
    cards: Sequence[DeckCard],
    pages: Sequence[AnnalsPage],
    turns: Sequence[AnnalsPage],
) -> int:
    """Play the deck against the pages: what began on each turn is what the deck, or somebody in the open, brought."""
    left, called, begun = tuple(cards), set[LegendId](), 0
    running: dict[LegendId, int] = {}
    played = {page.seq for page in turns}
    for page in pages:
        struck = _steps(page)
        for event in page.events:
            match event:
                case Hurried():
                    left = dealing.hasten(left, page.turn)
                case ChapterResized(last=last):
                    left = dealing.refit(world.economy, odds, seed, left, last)
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
    for event in _all(page, LegendStruck):
        struck[event.legend].add(event.step)
    for told in _all(page, LegendTold):
        if struck[told.legend]:
            raise Unfit("strike", page, about=told.legend)
        struck[told.legend].add(told.step)
    return struck


def _weather(world: World, chapter: int, chance: str, pages: Sequence[AnnalsPage]) -> int:
    """Draw every calm turn's weather again; a moderator's is in the open, and only its good may be chance's."""
    shocks: list[Shock] = []
    drawn = 0
    for page in pages:
        came, played = _all(page, WeatherCame), bool(_all(page, Harvested))
        first = page.turn if played else page.turn + 1
        if played:
            shocks = [shock for shock in shocks if shock.until >= page.turn]
            kind = "" if shocks else weather.season(world, chance, chapter, page.turn)
            drawn += not shocks
            if [event.weather for event in came] != [kind] * bool(kind):
                raise Unfit("weather", page, about=kind or came[0].weather)
        for event in came:
            kind, good = event.weather, event.good
            asked = NO_GOOD if played or kind not in weather.OF_ONE_GOOD else good
            turns = weather.lasts(world, kind)
            if good != weather.touched(world, chance, chapter, first, kind, asked) or event.turns != turns:
                raise Unfit("weather", page, about=kind)
            shocks = [shock for shock in shocks if (shock.kind, shock.good) != (kind, good)]
            shocks.append(Shock(kind, good, first + turns - 1))
    return drawn


def _harvests(world: World, chapter: int, chance: str, pages: Sequence[AnnalsPage]) -> int:
    """Draw every creature's harvest again; whoever is banished makes nothing."""
    drought_until, away, drawn = 0, set[CreatureId](), 0
    for page in pages:
        for event in page.events:
            match event:
                case WeatherCame(weather="drought", turns=turns):
                    began = page.turn if _all(page, Harvested) else page.turn + 1
                    drought_until = began + turns - 1
                case CreatureBanished(creature=creature):
                    away.add(creature)
                case Harvested(units=units):
                    made = needs.harvest(world, chance, chapter, page.turn, page.turn <= drought_until, away)
                    for creature in {**made, **units}:
                        if made.get(creature) != units.get(creature):
                            raise Unfit("harvest", page, about=creature)
                    drawn += 1
    return drawn


def _verdicts(world: World, chance: str, pages: Sequence[AnnalsPage]) -> int:
    """Draw the belief and the mood of every hearing again: with the weight and the plea, they make the verdict."""
    drawn = 0
    for page in pages:
        for told in _all(page, VerdictReached):
            trial = Trial(told.patron, told.opened, page.turn, told.plea)
            if speak(world, chance, trial, told.points) != told.verdict:
                raise Unfit("verdict", page, about=trial.patron)
            drawn += 1
    return drawn

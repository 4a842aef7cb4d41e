"""The check of a finished chapter from what was public alone (GAME.md section 5, provably fair).

From the pages of one chapter (`annals.py`) everything that was drawn in the open is drawn again: the hashes, the deck,
what struck when after what moderators and Patrons did to the deck in public, the weather, every harvest and every
verdict. What was drawn for one Patron's eyes (the window of a forecast, a clerk's silence) leaves no page, and is not
looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

from engine.court import verdict
from engine.creatures import needs, weather
from engine.events import Event
from engine.fairness import commitment, dealing
from engine.fairness.dealing import DeckCard
from engine.fairness.record import AnnalsPage
from engine.model import SAME, Fact, Plea, Shock, Trial, World

# What does not fit: no seal or no reveal in the pages, a hash, the deck dealt again, a legend that struck or failed to,
# weather, a harvest, a verdict, a turn without a page, or a page that cannot be read. "rules": the seal fits, but rules
# of another number played the chapter, so that today's cannot draw it again.
Mismatch = Literal[
    "unsealed",
    "unfinished",
    "seal",
    "chance",
    "deal",
    "strike",
    "weather",
    "harvest",
    "verdict",
    "gap",
    "page",
    "rules",
]


@dataclass(frozen=True, slots=True)
class Finding:
    """The first thing that does not fit: the journal row it stands in, the turn, and whom or what it is about."""

    what: Mismatch
    seq: int
    turn: int
    about: str = ""


@dataclass(frozen=True, slots=True)
class Inquest:
    """What came of a check: `fault` None when everything fits; the seal to hold against the paper of that day.

    `seal` is the hash of the cards, `chance` that of everything else; `shown` is what they were taken of, once it lies
    open. `drawn` counts what was drawn again and found to be so: cards, strikes, weather (turns), harvests, verdicts.
    """

    chapter: int
    fault: Finding | None
    seal: str = ""
    chance: str = ""
    shown: commitment.Shown | None = None
    drawn: Mapping[str, int] = field(default_factory=dict)


class _Unfit(Exception):
    def __init__(self, what: Mismatch, page: AnnalsPage | None = None, turn: int = 0, about: str = "") -> None:
        super().__init__(what)
        self.finding = Finding(what, page.seq if page else 0, page.turn if page else turn, about)


def played_by(pages: Sequence[AnnalsPage], chapter: int) -> tuple[str, frozenset[int]]:
    """The hash of the data that a chapter was played by ("" where none is named), and the numbers of its rules."""
    named = [one.data for page in pages for one in page.events if one.kind == "chapter-played-by"]
    own: Mapping[str, Fact] = next((facts for facts in named if facts.get("chapter") == chapter), {})
    chapters = (page for page in pages if page.chapter == chapter)
    changed = (one.data for page in chapters for one in page.events if one.kind == "rules-changed")
    numbers = [_number(facts["rules"]) for facts in (*([own] if own else []), *changed)]
    return str(own.get("data", "")), frozenset(numbers)


def check(world: World, chapter: int, pages: Sequence[AnnalsPage]) -> Inquest:
    """Check one chapter by its pages, oldest first; the page that opened it may stand under the chapter before.

    `world` gives the rules' numbers, of the data that the chapter was played by (`played_by`). Never raises for what a
    page holds: that is a finding.
    """
    found = Inquest(chapter, None)
    try:
        sealed = _one(pages, "chapter-sealed", chapter, "unsealed")
        found = replace(found, seal=str(sealed[1].data["cards"]), chance=str(sealed[1].data["chance"]))
        page, opened = _one(pages, "chapter-revealed", chapter, "unfinished")
        shown = _shown(opened.data)
        found = replace(found, shown=shown)
        return replace(found, drawn=_checked(world, chapter, pages, sealed, page, shown))
    except _Unfit as unfit:
        return replace(found, fault=unfit.finding)
    except (KeyError, ValueError, TypeError, AttributeError, IndexError, OverflowError):
        return replace(found, fault=Finding("page", 0, 0))


def _shown(opened: Mapping[str, Fact]) -> commitment.Shown:
    order = commitment.read(str(opened["order"]))
    return commitment.Shown(str(opened["seed"]), str(opened["salt"]), order, str(opened["chance"]))


def _checked(
    world: World,
    chapter: int,
    pages: Sequence[AnnalsPage],
    sealed: tuple[AnnalsPage, Event],
    last: AnnalsPage,
    shown: commitment.Shown,
) -> dict[str, int]:
    """Check what was `shown` on the chapter's last page against its seal, and the chapter against what was shown."""
    told, seed, chance, order = sealed[1].data, shown.seed, shown.chance, shown.order
    if commitment.commit(seed, shown.salt, order) != told["cards"]:
        raise _Unfit("seal", last)
    if commitment.commit_chance(chance, shown.salt) != told["chance"]:
        raise _Unfit("chance", last)
    if not played_by(pages, chapter)[1] <= SAME:
        raise _Unfit("rules", last)
    odds = commitment.read_odds(str(told["odds"]))
    cards = dealing.lay_out(world.economy, odds, seed, _number(told["turns"]))
    if tuple((card.turn, card.legend) for card in cards) != order:
        raise _Unfit("deal", last)
    own = [page for page in pages if page.chapter == chapter and page.seq > sealed[0].seq]
    if sealed[0].chapter == chapter:  # a wood's very first page
        own = [sealed[0], *own]
    turns = list(_turns(own))
    struck = _strikes(world, odds, seed, cards, own, turns)
    calm = _weather(world, chapter, chance, own)
    harvests = _harvests(world, chapter, chance, own)
    verdicts = _verdicts(world, chance, own)
    return {"cards": len(order), "strikes": struck, "weather": calm, "harvests": harvests, "verdicts": verdicts}


def _one(pages: Sequence[AnnalsPage], kind: str, chapter: int, lacking: Mismatch) -> tuple[AnnalsPage, Event]:
    found = [
        (page, one) for page in pages for one in page.events if one.kind == kind and one.data["chapter"] == chapter
    ]
    if len(found) != 1:
        raise _Unfit(lacking)
    return found[0]


def _turns(pages: Sequence[AnnalsPage]) -> Iterator[AnnalsPage]:
    """The pages of turns played: each turn once, in order, to the last."""
    turn, seq = 0, 0
    for page in pages:
        if page.seq <= seq:
            raise _Unfit("gap", page)
        seq = page.seq
        if page.turn < turn or page.turn > turn + 1:
            raise _Unfit("gap", page)
        if any(event.kind == "harvested" for event in page.events):
            if page.turn != turn + 1:
                raise _Unfit("gap", page)
            turn = page.turn
            yield page
        elif page.turn != turn:
            raise _Unfit("gap", page)


def _strikes(
    world: World,
    odds: Mapping[str, int],
    seed: str,
    cards: Sequence[DeckCard],
    pages: Sequence[AnnalsPage],
    turns: Sequence[AnnalsPage],
) -> int:
    """Play the deck against the pages: what began on each turn is what the deck, or somebody in the open, brought."""
    left, called, begun = tuple(cards), set[str](), 0
    running: dict[str, int] = {}
    played = {page.seq for page in turns}
    for page in pages:
        struck: defaultdict[str, set[int]] = defaultdict(set)
        for event in page.events:
            if event.kind == "hurried":
                left = dealing.hasten(left, page.turn)
            elif event.kind == "chapter-resized":
                left = dealing.refit(world.economy, odds, seed, left, _number(event.data["last"]))
            elif event.kind == "legend-called":
                called.add(str(event.data["legend"]))
            elif event.kind == "legend-struck":
                struck[str(event.data["legend"])].add(_number(event.data["step"]))
        if page.seq not in played:
            if struck:
                raise _Unfit("strike", page, about=next(iter(struck)))
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
                raise _Unfit("strike", page, about=legend)
        begun += len(due)
        running = {legend: max(steps) for legend, steps in struck.items()}
    if left:
        raise _Unfit("strike", pages[-1], about=left[0].legend)
    return begun


def _weather(world: World, chapter: int, chance: str, pages: Sequence[AnnalsPage]) -> int:
    """Draw every calm turn's weather again; a moderator's is in the open, and only its good may be chance's."""
    shocks: list[Shock] = []
    drawn = 0
    for page in pages:
        came = [event for event in page.events if event.kind == "weather-came"]
        played = any(event.kind == "harvested" for event in page.events)
        first = page.turn if played else page.turn + 1
        if played:
            shocks = [shock for shock in shocks if shock.until >= page.turn]
            kind = "" if shocks else weather.season(world, chance, chapter, page.turn)
            drawn += not shocks
            if [str(event.data["weather"]) for event in came] != [kind] * bool(kind):
                raise _Unfit("weather", page, about=kind or str(came[0].data["weather"]))
        for event in came:
            kind, good = str(event.data["weather"]), str(event.data["good"])
            asked = "" if played or kind not in weather.OF_ONE_GOOD else good
            turns = weather.lasts(world, kind)
            if good != weather.touched(world, chance, chapter, first, kind, asked) or event.data["turns"] != turns:
                raise _Unfit("weather", page, about=kind)
            shocks = [shock for shock in shocks if (shock.kind, shock.good) != (kind, good)]
            shocks.append(Shock(kind, good, first + turns - 1))
    return drawn


def _harvests(world: World, chapter: int, chance: str, pages: Sequence[AnnalsPage]) -> int:
    """Draw every creature's harvest again; whoever is banished makes nothing."""
    drought_until, away, drawn = 0, set[str](), 0
    for page in pages:
        for event in page.events:
            if event.kind == "weather-came" and event.data["weather"] == "drought":
                began = page.turn if any(one.kind == "harvested" for one in page.events) else page.turn + 1
                drought_until = began + _number(event.data["turns"]) - 1
            elif event.kind == "creature-banished":
                away.add(str(event.data["creature"]))
            elif event.kind == "harvested":
                dry = page.turn <= drought_until
                made = needs.harvest(world, chance, chapter, page.turn, dry, away)
                for creature in {**made, **event.data}:
                    if made.get(creature) != event.data.get(creature):
                        raise _Unfit("harvest", page, about=creature)
                drawn += 1
    return drawn


def _verdicts(world: World, chance: str, pages: Sequence[AnnalsPage]) -> int:
    """Draw the belief and the mood of every hearing again: with the weight and the plea, they make the verdict."""
    drawn = 0
    for page in pages:
        for told in (event.data for event in page.events if event.kind == "judged"):
            trial = Trial(str(told["patron"]), _number(told["opened"]), page.turn, _plea(told["plea"]))
            if verdict.speak(world, chance, trial, _number(told["points"])) != told["verdict"]:
                raise _Unfit("verdict", page, about=trial.patron)
            drawn += 1
    return drawn


def _plea(fact: Fact) -> Plea | Literal[""]:
    return next((known for known in get_args(Plea) if known == fact), "")


def _number(fact: Fact) -> int:
    if not isinstance(fact, int):
        raise TypeError(fact)
    return fact

"""What anyone at all can see of a wood, turn by turn, as numbers that a reader of secrets may look for a pattern in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from engine.events import Event
from engine.view import PublicView

_WORDS = re.compile(r"[^\W\d_]+")
NEAR = 4  # turns after a rumour that are looked at one by one; those after them are counted together


@dataclass(frozen=True, slots=True)
class Page:
    """One turn in public: `calls` is how many minds were asked, `traded` units by good, `words` how often each fell."""

    prices: Mapping[str, int]
    purses: Mapping[str, int]
    moods: Mapping[str, int]
    worths: tuple[int, ...]
    kinds: Mapping[str, int]
    traded: Mapping[str, int]
    words: Mapping[str, int]
    calls: int


def page(view: PublicView, events: Iterable[Event], lines: Sequence[str], calls: int) -> Page:
    """The page of a turn: its table, its news, the paper's headlines, and everybody's gossip."""
    kinds: Counter[str] = Counter()
    traded: Counter[str] = Counter()
    for event in events:
        kinds[event.kind] += 1
        if event.kind == "traded":
            traded[str(event.data["good"])] += int(event.data["quantity"])
    said = [*lines, *(creature.gossip for creature in view.creatures)]
    return Page(
        prices={good.id: good.price for good in view.goods},
        purses={creature.id: creature.purse for creature in view.creatures},
        moods={creature.id: creature.mood for creature in view.creatures},
        worths=tuple(sorted(patron.worth for patron in view.patrons)),
        kinds=kinds,
        traded=traded,
        words=Counter(word for line in said for word in _WORDS.findall(line.lower())),
        calls=calls,
    )


def clues(good: str, direction: str, turn: int, before: Page, pages: Sequence[Page]) -> dict[str, float]:
    """Everything public about a rumour: what it says, the page `before` it, and the `pages` since, by name."""
    told: dict[str, float] = {
        "turn": turn, "pages": len(pages),
        f"good:{good}": 1, f"way:{direction}": 1, f"about:{good}:{direction}": 1,
    }  # fmt: skip
    for after, now in enumerate(pages, 1):
        when = str(min(after, NEAR + 1))
        _add(told, f"price:{when}", now.prices[good] / before.prices[good] - 1)
        _add(told, f"traded:{when}", now.traded.get(good, 0))
        _add(told, f"calls:{when}", now.calls)
        for kind, count in now.kinds.items():
            _add(told, f"event:{kind}", count)
            _add(told, f"event:{kind}:{when}", count)
        for word, count in now.words.items():
            _add(told, f"word:{word}", count)
        for other, units in now.traded.items():
            _add(told, f"traded:{other}", units)
    last = pages[-1]
    for other, price in last.prices.items():
        told[f"price:{other}"] = before.prices[other]
        told[f"rise:{other}"] = price / before.prices[other] - 1
    for creature, purse in last.purses.items():
        told[f"purse:{creature}"] = before.purses[creature]
        told[f"earned:{creature}"] = purse - before.purses[creature]
        told[f"mood:{creature}"] = last.moods[creature]
    for place, worth in enumerate(last.worths):
        told[f"worth:{place}"] = worth
    return told


def _add(told: dict[str, float], name: str, amount: float) -> None:
    told[name] = told.get(name, 0) + amount

"""What a wood remembers for good: public events that its history and the check of a finished chapter are made of.

The news of a turn is forgotten after a while (`db.journal`); of the kinds in KEPT a page is kept for every entry that
brought one. With those events a chapter can be told, and checked (`engine.fairness`), from its pages alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from engine.events.news import Event
from engine.model import Fact, Trial, Verdict


def chapter_sealed(chapter: int, turns: int, cards: str, chance: str, odds: str) -> Event:
    """The deck of a chapter is dealt: its hashes, and the legends it was dealt from (`fairness.py`)."""
    return Event("chapter-sealed", {"chapter": chapter, "turns": turns, "cards": cards, "chance": chance, "odds": odds})


def chapter_revealed(chapter: int, seed: str, salt: str, order: str, chance: str) -> Event:
    """A chapter is over: everything that its hashes were taken of."""
    return Event("chapter-revealed", {"chapter": chapter, "seed": seed, "salt": salt, "order": order, "chance": chance})


def chapter_resized(turns: int, last: int) -> Event:
    """A moderator made the chapter longer or shorter: `turns`, or as many as are played anyway (`last`)."""
    return Event("chapter-resized", {"turns": turns, "last": last})


def harvested(units: Mapping[str, int]) -> Event:
    """What each creature made this turn, by its id."""
    return Event("harvested", dict(units))


def chapter_priced(chapter: int, good: str, path: Sequence[int]) -> Event:
    """A good's reference prices over a chapter, as "10 9 12": the morning's first, then every turn's."""
    return Event("chapter-priced", {"chapter": chapter, "good": good, "path": " ".join(map(str, path))})


def chapter_struck(chapter: int, legend: str, name: str, first: int, last: int) -> Event:
    """A legend of the chapter, under the name that it had, and the turns on which it wrote prices."""
    return Event("chapter-struck", {"chapter": chapter, "legend": legend, "name": name, "first": first, "last": last})


def chapter_ranked(chapter: int, patron: str, rank: int, worth: int) -> Event:
    """A place on the final scoreboard."""
    return Event("chapter-ranked", {"chapter": chapter, "patron": patron, "rank": rank, "worth": worth})


def chapter_richest(chapter: int, creature: str, wealth: int) -> Event:
    """The richest creature of a chapter's last evening."""
    return Event("chapter-richest", {"chapter": chapter, "creature": creature, "wealth": wealth})


def judged(trial: Trial, points: int, verdict: Verdict) -> Event:
    """What a verdict was drawn from: the hearing, its plea, and the points that the case weighed."""
    data: dict[str, Fact] = {"patron": trial.patron, "opened": trial.opened, "plea": trial.plea, "points": points}
    return Event("judged", {**data, "verdict": verdict})


# ------------------------------------------------------------------ legends as moderators keep them


def legend_written(legend: str, name: str) -> Event:
    """A moderator added a legend to the wood's own; `legend` is its id, `name` plain text."""
    return Event("legend-written", {"legend": legend, "name": name})


def legend_forgotten(legend: str, name: str) -> Event:
    return Event("legend-forgotten", {"legend": legend, "name": name})


def legend_weighed(legend: str, name: str, weight: int) -> Event:
    """From the next chapter's deck on, a legend has this weight; 0 leaves it out."""
    data: dict[str, Fact] = {"legend": legend, "name": name, "weight": weight}
    return Event("legend-weighed", data)

"""A reader of secrets: what it learns from half of the chapters, tried on the others, and how sure one may be of it.

The reader is scikit-learn's: a line through every number there is, one through the few that differ most between the
two, and trees over those that are never rare. What it gains over a coin is the area under its ROC curve less one half,
with a 95 % interval that takes a chapter's tips for as alike as they may be (Obuchowski, "Nonparametric analysis of
clustered ROC curve data", Biometrics 1997).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec

from bot.lab.figures import NORMAL_95, Mean
from bot.text import catalogue

FOLDS = 5
STRONGEST = 20  # numbers of the second line: one tell among thousands is not lost in the others
COMMON = 20  # share, one in so many, of the clues that must hold a number for the trees to look at it


@dataclass(frozen=True, slots=True)
class Clue:
    """All that was public about one tip, by name, the chapter it fell in, and the secret: whether it was planted."""

    chapter: int
    planted: bool
    seen: Mapping[str, float]


def need_scikit_learn() -> None:
    """Raises ValueError with one sentence where it is not installed."""
    if find_spec("sklearn") is None:
        raise ValueError(catalogue()("sim-leakage-missing"))


def advantage(clues: Sequence[Clue]) -> Mean:
    """What a reader gains over a coin on chapters it has not learnt from, from -0.5 to 0.5 (no skill is 0)."""
    scores = [0.0] * len(clues)
    for fold in range(FOLDS):
        tried = [place for place, clue in enumerate(clues) if clue.chapter % FOLDS == fold]
        learnt = [clue for clue in clues if clue.chapter % FOLDS != fold]
        if tried:
            for place, score in zip(tried, _read(learnt, [clues[place] for place in tried]), strict=True):
                scores[place] = score
    return gain(clues, scores)


def _read(learnt: Sequence[Clue], tried: Sequence[Clue]) -> list[float]:
    """How true each tip looks to three readers together: the sum of its places in their orders."""
    from sklearn.ensemble import ExtraTreesClassifier
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.feature_selection import SelectKBest, VarianceThreshold
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    counted = Counter(name for clue in learnt for name in clue.seen)
    common = {name for name, count in counted.items() if count * COMMON >= len(learnt)}
    line = make_pipeline(DictVectorizer(), StandardScaler(with_mean=False), LogisticRegression(C=0.001, max_iter=500))
    tell = make_pipeline(
        DictVectorizer(), VarianceThreshold(), StandardScaler(with_mean=False),
        SelectKBest(k=min(STRONGEST, len(counted) // 2)), LogisticRegression(max_iter=500),
    )  # fmt: skip
    trees = make_pipeline(
        DictVectorizer(sparse=False),
        ExtraTreesClassifier(80, min_samples_leaf=20, max_features="sqrt", random_state=0),
    )
    few = [{name: value for name, value in clue.seen.items() if name in common} for clue in (*learnt, *tried)]
    true = [not clue.planted for clue in learnt]
    read, asked = [clue.seen for clue in learnt], [clue.seen for clue in tried]
    orders = [_places(reader.fit(read, true).predict_proba(asked)[:, 1]) for reader in (line, tell)]
    orders.append(_places(trees.fit(few[: len(learnt)], true).predict_proba(few[len(learnt) :])[:, 1]))
    return [sum(places) for places in zip(*orders, strict=True)]


def _places(scores: Sequence[float]) -> list[float]:
    """Where each score stands among all, from 0 to 1: so that folds and readers may be put side by side."""
    ranked = sorted(scores)
    return [(bisect_left(ranked, one) + bisect_right(ranked, one)) / (2 * len(ranked)) for one in scores]


def gain(clues: Sequence[Clue], scores: Sequence[float]) -> Mean:
    """The area under the curve less one half: how often a true tip scores above a planted one, beyond every other time.

    With fewer than two chapters that hold both kinds, nothing is known: from -0.5 to 0.5.
    """
    true = sorted(score for clue, score in zip(clues, scores, strict=True) if not clue.planted)
    bait = sorted(score for clue, score in zip(clues, scores, strict=True) if clue.planted)
    # Of each chapter, how often its tips stood on the right side, and how many there were: of the true and of the bait.
    chapters: dict[int, list[float]] = defaultdict(lambda: [0.0, 0.0, 0.0, 0.0])
    for clue, score in zip(clues, scores, strict=True):
        part = chapters[clue.chapter]
        if clue.planted and true:
            part[2] += 1 - _below(true, score)
            part[3] += 1
        elif bait and not clue.planted:
            part[0] += _below(bait, score)
            part[1] += 1
    with_true, with_bait = (sum(part[place] > 0 for part in chapters.values()) for place in (1, 3))
    if min(with_true, with_bait) < 2:
        return Mean(mean=0, low=-0.5, high=0.5)
    area = sum(part[0] for part in chapters.values()) / len(true)
    errors = [(part[0] - part[1] * area, part[2] - part[3] * area) for part in chapters.values()]
    spread = with_true / (with_true - 1) * sum(one * one for one, _ in errors) / len(true) ** 2
    spread += with_bait / (with_bait - 1) * sum(two * two for _, two in errors) / len(bait) ** 2
    count = len(chapters)
    spread += 2 * count / (count - 1) * sum(one * two for one, two in errors) / (len(true) * len(bait))
    width = NORMAL_95 * max(0.0, spread) ** 0.5
    return Mean(mean=area - 0.5, low=area - 0.5 - width, high=area - 0.5 + width)


def _below(ranked: Sequence[float], score: float) -> float:
    """The share of scores below one, equals by half."""
    return (bisect_left(ranked, score) + bisect_right(ranked, score)) / (2 * len(ranked))

"""What a study has found so far, as rows: whatever lies in its folder, of whichever minds were ever asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from bot.lab.study.claims import CLAIMS, Claim, Measure, Verdict
from bot.lab.study.differ import Distance, distances, index
from bot.lab.study.estimates import Estimate
from bot.lab.study.folder import Folder, WoodDone
from bot.lab.study.minds import FOILS, Mark, mark
from bot.lab.study.playing import DIFFER

HABITS = ("hoarded", "speculated")


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of one cast."""

    cast: str
    mark: Mark
    found: Estimate
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Cost:
    """What asking a cast came to, over all its woods: replies, tokens of prompts and of replies, seconds.

    `wood_s` are the middle and the 95th percentile of a wood's seconds, `unread` the share of replies past reading.
    """

    cast: str
    mark: Mark
    woods: int
    replies: int
    prompt_tokens: int
    reply_tokens: int
    seconds: float
    wood_s: tuple[float, float]
    unread: float


@dataclass(frozen=True, slots=True)
class Report:
    """All of it. `measured` has the rows by claim and measure, in the order of the table of claims."""

    measured: Mapping[Claim, Mapping[Measure, tuple[Row, ...]]]
    habits: Mapping[str, tuple[Row, ...]]
    apart: tuple[Distance, ...]
    costs: tuple[Cost, ...]

    def broken(self) -> list[tuple[Claim, Measure, Row]]:
        """The claims that do not stand, and over whom."""
        return [
            (claim, measure, row)
            for claim, measures in self.measured.items()
            for measure, rows in measures.items()
            for row in rows
            if row.verdict == "broken"
        ]


def report(folder: Folder) -> Report:
    """The rows over everything that is finished; raises ValueError for a file that is not the study's."""
    return Report(
        measured={claim: {one: _rows(folder, claim, one) for one in claim.measures} for claim in CLAIMS.values()},
        habits={name: _habits(folder, name) for name in HABITS},
        apart=tuple(_apart(folder)),
        costs=tuple(_costs(folder)),
    )


def _rows(folder: Folder, claim: Claim, measure: Measure) -> tuple[Row, ...]:
    rows = []
    for cast in folder.casts(claim.name):
        found = measure.over([wood.figures for wood in folder.done(claim.name, cast).values()])
        if found is not None:
            claimed = claim.of_any or cast not in FOILS
            rows.append(Row(cast, mark(cast), found, measure.verdict(found) if claimed else "told"))
    return tuple(rows)


def _habits(folder: Folder, name: str) -> tuple[Row, ...]:
    rows = []
    for cast in folder.casts(DIFFER):
        found = index([evening.figures for evening in folder.done(DIFFER, cast).values()], name)
        if found is not None:
            rows.append(Row(cast, mark(cast), found, "told"))
    return tuple(rows)


def _apart(folder: Folder) -> list[Distance]:
    """Distances over the evenings that all minds were asked about; a mind that is not finished waits."""
    asked = {cast: folder.done(DIFFER, cast) for cast in folder.casts(DIFFER)}
    most = max((len(evenings) for evenings in asked.values()), default=0)
    whole = {cast: evenings for cast, evenings in asked.items() if len(evenings) == most}
    return distances({cast: [evenings[n].figures for n in sorted(evenings)] for cast, evenings in whole.items()})


def _costs(folder: Folder) -> list[Cost]:
    found = []
    for cast in sorted({cast for claim in (*CLAIMS, DIFFER) for cast in folder.casts(claim)}):
        woods = [wood for claim in (*CLAIMS, DIFFER) for wood in folder.done(claim, cast).values()]
        if woods:
            found.append(_cost(cast, woods))
    return found


def _cost(cast: str, woods: Iterable[WoodDone]) -> Cost:
    woods = list(woods)
    seconds = np.array([wood.seconds for wood in woods])
    middle, most = np.percentile(seconds, (50, 95))
    replies = sum(sum(wood.replies.values()) for wood in woods)
    unread = sum(wood.replies.get("hopeless", 0) for wood in woods)
    return Cost(
        cast,
        mark(cast),
        len(woods),
        replies,
        sum(wood.tokens[0] for wood in woods),
        sum(wood.tokens[1] for wood in woods),
        float(seconds.sum()),
        (float(middle), float(most)),
        unread / max(1, replies),
    )

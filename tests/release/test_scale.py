"""The page of what it takes: its sums are right, and what it says of our own limits is so."""

from __future__ import annotations

import math
import re
from collections.abc import Callable

import pytest

from bot.app.connection.rest_gate import A_SECOND
from inference.cards import load_cards
from inference.casts import load_casts
from inference.host.plan import plan
from inference.host.servers import servers_of
from tests.conventions.tree import ROOT

PAGE = (ROOT / "docs" / "pages" / "operations" / "scale.md").read_text(encoding="utf-8")
WOODS = (1, 100, 10_000, 1_000_000)
SUMS: dict[str, Callable[[int], float]] = {
    "cores busy": lambda n: n * 0.0094 / 3600,
    "memory, MB": lambda n: 129 + n * 0.022,
    "disk a year, folded, GB": lambda n: n * 0.0073,
    "papers a second": lambda n: n / 3600,
    "shards": lambda n: math.ceil(n / 2500),
    "questions a second": lambda n: n * 5 / 3600,
    "tokens written a second": lambda n: n * 5 / 3600 * 150,
    "tokens read a second, not cached": lambda n: n * 5 / 3600 * 660 * 0.22,
    "tokens a day, millions": lambda n: n * 24 * 5 * 810 / 1e6,
}


@pytest.mark.parametrize("what", SUMS)
def test_a_sum_is_right(what: str) -> None:
    (row,) = re.findall(rf"^\| {re.escape(what)} \| [^|]+ \| (.+) \|$", PAGE, re.MULTILINE)
    told = [float(cell.replace(",", "")) for cell in row.split(" | ")]
    assert len(told) == len(WOODS)
    for number, woods in zip(told, WOODS, strict=True):
        assert number == pytest.approx(SUMS[what](woods), rel=0.15)  # as few digits as say it


def test_our_own_limits_are_those_of_the_code() -> None:
    assert f"of which we take {A_SECOND};" in PAGE
    cards = load_cards()
    shares = plan(servers_of(load_casts(cards)["five-labs"], cards), 80).shares
    assert f"takes {min(share.at_once for share in shares)} questions at once" in PAGE

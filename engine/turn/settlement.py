"""The settlement of a turn, in its order: prices are written by then, not argued (docs: rules/turn.md)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from engine.creatures import feelings
from engine.credit import default, loans
from engine.exchange import positions, reminders
from engine.hidden import evidence, sentence, whispers
from engine.market import auction
from engine.turn import seam

if TYPE_CHECKING:
    from engine.core import Draft


def settle(draft: Draft, opening: Mapping[str, int]) -> None:
    """The seam and all that goes by it: bets, loans, ruin, whispers, the law, letters. `opening` are dawn's prices.

    The order is the rule: nothing after the seam can argue with it.
    """
    struck = seam.strike(draft)
    auction.record(draft, opening)
    positions.settle(draft, struck.strikes)
    loans.fall_due(draft)
    default.settle(draft, struck.called)
    whispers.settle(draft, struck.strikes, struck.dealt)
    evidence.cool(draft)
    sentence.sit(draft)
    feelings.fade(draft)
    reminders.send(draft)
    whispers.remind(draft)

"""What is told of a turn that was played, to the log in one line and to whoever watches: nothing of a player."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from engine.apply import Outcome
from engine.events import Traded
from engine.model import Wood
from inference.protocol import Reply
from inference.turn import Thought

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class MindTold:
    """One mind of a turn: the card that was asked, and what came.

    `outcome` is "answered", "understudy" (the stand-in played for a mind that is down), "fallback" (another model
    answered), "late" or "down"; `answer` are its parts.
    """

    card: str
    outcome: str
    answer: Reply


@dataclass(frozen=True, slots=True)
class TurnTold:
    """A turn of a wood: its trades, its minds, and the seconds that it took, thinking included.

    `resting` says that the minds rested, since the day's tokens are spent.
    """

    wood: str
    chapter: int
    turn: int
    trades: int
    minds: tuple[MindTold, ...]
    took_s: float
    resting: bool = False

    @property
    def tokens(self) -> int:
        """What its minds were asked and said, in tokens, as far as their servers count."""
        return sum(mind.answer.prompt_tokens + mind.answer.reply_tokens for mind in self.minds)


Hear: TypeAlias = Callable[[TurnTold], None]


def turn_told(
    before: Wood, outcome: Outcome, thoughts: Sequence[Thought], took_s: float, *, resting: bool = False
) -> TurnTold:
    """What is told of the turn that came after `before`."""
    trades = sum(isinstance(event, Traded) for event in outcome.events)
    minds = tuple(MindTold(one.ask.card, _outcome(one.reply), one.reply) for one in thoughts)
    return TurnTold(before.id, before.chapter, before.turn + 1, trades, minds, took_s, resting)


def _outcome(reply: Reply) -> str:
    if reply.outcome != "answered":
        return reply.outcome
    return "understudy" if reply.understudy else "fallback" if reply.fallback else "answered"


def log_turn(told: TurnTold) -> None:
    """The line in the log; as JSON it has a field for each part."""
    minds = Counter(mind.outcome for mind in told.minds)
    said = ", ".join(f"{count} {kind}" for kind, count in sorted(minds.items()))
    took_ms = round(told.took_s * 1000)
    extra = {
        "wood": told.wood, "chapter": told.chapter, "turn": told.turn, "trades": told.trades, "minds": dict(minds),
        "tokens": told.tokens, "took_ms": took_ms,
    }  # fmt: skip
    line = "wood %s, chapter %d, turn %d: %d trades; minds: %s; %d ms"
    log.info(line, told.wood, told.chapter, told.turn, told.trades, said, took_ms, extra=extra)

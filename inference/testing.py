"""Doubles of the council: one answers what it was given beforehand, one what a journal remembers."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence

from engine.model import CreatureId, Decision, Tick
from inference.protocol import Ask, Reply, ReplyOutcome

NOTHING = '{"thought": "", "gossip": "", "orders": []}'


class QueueCouncil:
    """Answers each creature from its own queue, in the order enqueued, and with `default` when that is empty.

    `batches` holds every batch asked, in order.
    """

    def __init__(self, default: str = NOTHING, label: str = "queue") -> None:
        self.batches: list[tuple[Ask, ...]] = []
        self.closed = False
        self._default = default
        self._label = label
        self._queues: defaultdict[str, deque[Reply]] = defaultdict(deque)

    @property
    def label(self) -> str:
        """What players are told of who thinks."""
        return self._label

    def enqueue(self, creature: CreatureId, *replies: str | Reply) -> None:
        """Add replies for a creature: raw texts, or whole replies with their own outcome, finish and model."""
        for reply in replies:
            ready = reply if isinstance(reply, Reply) else Reply("answered", reply, self._label)
            self._queues[creature].append(ready)

    def fail(self, creature: CreatureId, outcome: ReplyOutcome) -> None:
        """Make a creature's next reply `late` or `down`."""
        self.enqueue(creature, Reply(outcome, "", self._label))

    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        """One reply per ask, in the order asked."""
        if self.closed:
            raise RuntimeError("this council is closed")
        self.batches.append(tuple(batch))
        return [
            self._queues[ask.creature].popleft()
            if self._queues[ask.creature]
            else Reply("answered", self._default, self._label)
            for ask in batch
        ]

    async def close(self) -> None:
        """Refuse to be asked again."""
        self.closed = True


class RecordedCouncil:
    """Replays the raw replies of a journal's ticks, turn by turn; a turn that it does not hold is `down`."""

    def __init__(self, ticks: Iterable[Tick], label: str = "recorded") -> None:
        self._label = label
        self._replies = {
            (tick.chapter, tick.turn, creature): _reply(decision)
            for tick in ticks
            for creature, decision in tick.decisions.items()
        }

    @property
    def label(self) -> str:
        """What players are told of who thinks."""
        return self._label

    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        """The recorded reply of each ask's chapter, turn and creature."""
        return [
            self._replies.get((ask.view.chapter, ask.view.turn, ask.creature), Reply("down", "", ask.card))
            for ask in batch
        ]

    async def close(self) -> None:
        """Nothing to release."""


def _reply(decision: Decision) -> Reply:
    """The reply a decision was read from, so that the parser makes the same decision of it again."""
    if decision.status == "late" or decision.status == "down":
        return Reply(decision.status, "", decision.model, decision.understudy)
    finish = "length" if "cut-short" in decision.repairs else "stop"
    return Reply("answered", decision.raw, decision.model, decision.understudy, finish)

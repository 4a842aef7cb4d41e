"""The stand-in: five rule-based tempers that answer with JSON text, for machines without a model.

It is labelled wherever it plays, and no claim about behaviour may rest on it. It reads `ask.view` alone, which holds
no secret, and varies by `ask.key`, so that the same turn is answered the same way again.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from inference.protocol import Ask, Reply
from inference.standin.tempers import answer_loan, gossip, orders, scheme, thought

__all__ = ["LABEL", "StandIn", "answer"]

LABEL = "stand-in"


def answer(ask: Ask) -> str:
    """The reply of the creature's temper, as JSON text in the schema a model would be asked for."""
    view, key = ask.view, f"{ask.key}:{ask.creature}"
    reply: dict[str, object] = {
        "thought": thought(view),
        "orders": orders(view, key),
    }
    if view.grudge is not None:
        reply["scheme"] = scheme(view, key)
    if view.offer is not None:
        reply["loan"] = answer_loan(view, key)
    reply["gossip"] = gossip(view, key)
    return json.dumps(reply, ensure_ascii=False)


class StandIn:
    """A council that needs no model, no network and no time."""

    label = LABEL

    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        """One reply per ask, in the order asked."""
        return [Reply("answered", answer(ask), LABEL) for ask in batch]

    async def close(self) -> None:
        """Nothing to release."""

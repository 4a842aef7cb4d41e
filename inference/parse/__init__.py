"""Parse and repair: whatever a mind wrote becomes a Decision. It never raises, and never yields a wrong order.

The order is COUNCIL.md's: bound the text, take the final channel, parse strictly, read forgivingly, prefer the last
object that validates, salvage field by field, else a no-op. The forgiving reader is our own instead of a library:
libraries complete what was cut off (a price of 14|5 becomes 14) and cost five times as much.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from pydantic import ValidationError

from engine.decisions import MAX_GOSSIP, Decision, no_op
from engine.view import MindView
from inference.parse._gossip import clean_line
from inference.parse._markup import final_part
from inference.parse._salvage import salvage
from inference.reply import MAX_THOUGHT, Reply, read_reply, within_bounds

__all__ = ["MAX_REPLY", "clean_line", "parse_reply"]

# Characters of a reply that are looked at, and kept.
MAX_REPLY: Final = 8192


def parse_reply(
    text: str,
    *,
    view: MindView,
    goods: Collection[str],
    finish: str = "stop",
    model: str = "",
    understudy: bool = False,
) -> Decision:
    """The decision a raw reply holds: clean, repaired, or a hopeless no-op. Never raises.

    `finish` other than "stop" means that the server cut the text: even a whole object then counts as repaired.
    Self-buys and orders beyond purse or store are kept: the market drops and counts them.
    """
    raw = text[:MAX_REPLY]
    if finish == "stop" and len(raw) == len(text):
        try:
            reply = read_reply(raw)
        except ValidationError:
            pass
        else:
            decision = _clean(reply, view, goods, model, understudy, raw)
            if decision is not None:
                return decision
    return _repaired(raw, view, goods, finish if len(raw) == len(text) else "length", model, understudy)


def _clean(
    reply: Reply, view: MindView, goods: Collection[str], model: str, understudy: bool, raw: str
) -> Decision | None:
    """The decision of a reply that validated; None when it needs repairs after all."""
    orders = reply["orders"]
    for order in orders:
        if not within_bounds(order, goods):
            return None
    loan = reply.get("loan")
    notes: tuple[str, ...] = ()
    if loan is not None and view.offer is None:
        loan, notes = None, ("loan-unasked",)
    gossip, thought = reply.get("gossip", ""), reply.get("thought", "")
    return Decision(tuple(orders), clean_line(gossip), loan, thought, "clean", model, understudy, notes, raw)


def _repaired(raw: str, view: MindView, goods: Collection[str], finish: str, model: str, understudy: bool) -> Decision:
    part = final_part(raw)
    saved = salvage(part, goods)
    if saved is None:
        return no_op("hopeless", model, raw)
    repairs = [] if finish == "stop" else ["cut-short"]
    if part != raw:
        repairs.append("markup")
    repairs += saved.repairs
    if len(saved.thought) > MAX_THOUGHT:
        repairs.append("thought-cut")
    if len(saved.gossip) > MAX_GOSSIP:
        repairs.append("gossip-cut")
    if saved.loan is not None and view.offer is None:
        saved.loan = None
        repairs.append("loan-unasked")
    return Decision(
        orders=tuple(saved.orders),
        gossip=clean_line(saved.gossip),
        loan=saved.loan,
        thought=" ".join(saved.thought.split())[:MAX_THOUGHT],
        status="repaired",
        model=model,
        understudy=understudy,
        repairs=tuple(dict.fromkeys(repairs or ["syntax"])),
        raw=raw,
    )

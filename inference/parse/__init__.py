"""Parse and repair: whatever a mind wrote becomes a Decision. It never raises, and never yields a wrong order.

The order: bound the text, parse strictly, find the place of the answer in the mind's own turn, read forgivingly,
salvage field by field, ask a library, else a no-op. The forgiving reader is our own: libraries complete what was cut
off (a price of 14|5 becomes 14), read what was only thought about, and cost five times as much. So one comes last, and
is held to the words that were written.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from engine.model import MAX_GOSSIP, MAX_PRICE, MAX_QUANTITY, Decision, LoanAnswer, MindView, Scheme, SchemeKind
from inference.parse._gossip import HARMLESS, clean_line
from inference.parse._notes import REPAIRS, Repair
from inference.parse._place import answer, final_part, plain
from inference.parse._reader import TooMuch
from inference.parse._salvage import ORDER_KEYS, REPLY_KEYS, Saved, answers, salvage
from inference.parse._second import second_reading
from inference.reply import MAX_THOUGHT, NO_SCHEME, ReplyShape, read_reply

__all__ = ["MAX_REPLY", "REPAIRS", "clean_line", "final_part", "parse_reply"]

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
    if len(text) > MAX_REPLY:
        text, finish = text[:MAX_REPLY], "length"
    if not text.isascii():
        text = text.encode("utf-8", "replace").decode("utf-8")  # half a surrogate pair fits no database and no wire
    if finish == "stop":
        try:
            reply = read_reply(text)
        except ValueError:
            pass
        else:
            decision = _clean(reply, view, goods, model, understudy, text)
            if decision is not None:
                return decision
    return _repaired(text.replace("\x00", "\ufffd"), view, goods, finish, model, understudy)


def _clean(
    reply: ReplyShape, view: MindView, goods: Collection[str], model: str, understudy: bool, raw: str
) -> Decision | None:
    """The decision of a reply that validated, or None when an order is out of bounds and the rest must be saved."""
    orders = reply["orders"]
    for order in orders:
        if order.good not in goods or not 0 < order.quantity <= MAX_QUANTITY or not 0 < order.price <= MAX_PRICE:
            return None
    loan = reply.get("loan")
    notes: list[Repair] = []
    if loan is not None and view.offer is None:
        loan = None
        notes.append("loan-unasked")
    kind = reply.get("scheme")
    scheme = _scheme(None if kind == NO_SCHEME else kind, view, notes)
    thought = reply.get("thought", "")
    if not thought.isprintable():
        thought = _one_line(thought)
    gossip = reply.get("gossip", "")
    if not HARMLESS(gossip):
        gossip = clean_line(gossip)
    return Decision(
        orders, gossip, loan, thought, "clean", model, understudy, tuple(notes), raw, scheme, _answered(loan, view)
    )


def _repaired(raw: str, view: MindView, goods: Collection[str], finish: str, model: str, understudy: bool) -> Decision:
    saved = _saved(raw, goods, cut=finish != "stop")
    if saved is None and finish == "stop":
        saved = _saved_by_another(raw, goods)
    if saved is None:
        return Decision(status="hopeless", model=model, understudy=understudy, raw=raw)
    notes: list[Repair] = [] if finish == "stop" else ["cut-short"]
    notes += saved.repairs
    if len(saved.thought) > MAX_THOUGHT:
        notes.append("thought-cut")
    if len(saved.gossip) > MAX_GOSSIP:
        notes.append("gossip-cut")
    if saved.loan is not None and view.offer is None:
        saved.loan = None
        notes.append("loan-unasked")
    scheme = _scheme(saved.scheme, view, notes)
    return Decision(
        orders=tuple(saved.orders),
        gossip=clean_line(saved.gossip),
        loan=saved.loan,
        thought=_one_line(saved.thought),
        status="repaired",
        model=model,
        understudy=understudy,
        repairs=tuple(dict.fromkeys(notes or ["syntax"])),
        raw=raw,
        scheme=scheme,
        offer=_answered(saved.loan, view),
    )


def _saved(raw: str, goods: Collection[str], cut: bool) -> Saved | None:
    """What is found in the place of the answer; in a text without any, as it reads once a whole escaping is undone."""
    try:
        place = answer(raw, answers, cut)
        escaped = not place.met and (read := plain(raw)) != raw
        if escaped:
            place = answer(read, answers, cut)
    except TooMuch:
        return None
    saved = salvage([root.value for root in place.roots], goods)
    if saved is not None:
        around: dict[Repair, bool] = {"markup": place.marked or escaped, "ran-on": place.ran_on}
        saved.repairs[:0] = [note for note, noted in around.items() if noted]
    return saved


def _saved_by_another(raw: str, goods: Collection[str]) -> Saved | None:
    """What the other reader finds where ours found nothing, noted as its own."""
    reply = second_reading(raw, REPLY_KEYS, ORDER_KEYS)
    saved = None if reply is None else salvage([reply], goods)
    if saved is not None:
        saved.repairs.insert(0, "second-reader")
    return saved


def _answered(loan: LoanAnswer | None, view: MindView) -> int:
    """The id of the offer that an answer is to, 0 for none."""
    return 0 if loan is None or view.offer is None else view.offer.id


def _scheme(kind: SchemeKind | None, view: MindView, notes: list[Repair]) -> Scheme | None:
    """What a mind chose, against what it was told of; a choice that it was not given is dropped and noted."""
    grudge = view.grudge
    if kind is None:
        return None
    if grudge is None or kind not in grudge.schemes:
        notes.append("scheme-unasked")
        return None
    return Scheme(kind, grudge.patron) if kind == "denounce" else Scheme(kind, grudge.patron, grudge.good, grudge.side)


def _one_line(thought: str) -> str:
    """A thought as a trace keeps it: printable, bounded, on one line."""
    printable = thought[: 4 * MAX_THOUGHT]
    if not printable.isprintable():
        printable = "".join(char if char.isprintable() else " " for char in printable)
    return " ".join(printable.split())[:MAX_THOUGHT]

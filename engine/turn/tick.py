"""A turn, in the order of the rules. The order is the rule: nothing after the seam can argue with it.

docs: rules/turn.md
"""

from __future__ import annotations

from engine.core import Draft, as_kept
from engine.creatures import inequality, needs, weather
from engine.credit import loans
from engine.exchange import valuation
from engine.hidden import Secrets
from engine.insider import consequences, schemes
from engine.market import auction, caravan
from engine.model import Refused, Result, Tick, Wood, World
from engine.turn import chapter
from engine.turn.seam import settle


def morning(world: World, wood: Wood, secrets: Secrets) -> Wood:
    """The wood after this turn's weather and production: what the creatures' prompts are built from."""
    draft = Draft(as_kept(world, wood), wood, secrets)
    _rise(draft)
    return draft.freeze()


def _rise(draft: Draft) -> None:
    draft.turn += 1
    draft.age += 1
    weather.advance(draft)
    needs.produce(draft)


def play(draft: Draft, tick: Tick) -> Result:
    """Play one turn with the decisions given. Refused when the turn has happened already, or is not the next.

    The facts count the schemes that `lapsed`: the rules had changed between the mind's answer and its turn.
    """
    if draft.settings.paused:
        raise Refused("paused")
    if (tick.chapter, tick.turn) != (draft.chapter, draft.turn + 1):
        raise Refused("turn-is-over", turn=tick.turn)
    opening = dict(draft.prices)
    valuation.remember_places(draft)
    draft.ticked_at = tick.at
    _rise(draft)
    seen = draft.serial if tick.seen is None else tick.seen
    loans.answer_offers(draft, tick.decisions, seen)
    caravan.tell(draft)
    decisions, lapsed = schemes.play(draft, tick.decisions)
    residual = auction.session(draft, decisions)
    consequences.tell(draft, seen)
    needs.live(draft)
    auction.drift(draft, residual)
    settle(draft, opening)
    inequality.record(draft)
    draft.requests = [request for request in draft.requests if request.id > seen]
    turn = draft.turn
    chapter.turn_over(draft)
    return Result("ticked", {"chapter": tick.chapter, "turn": turn, "lapsed": lapsed})

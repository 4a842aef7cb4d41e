"""Whispers: a rumour in a creature's ear, and the tip behind it (docs: rules/insider.md).

A whisper has two halves with one id. The rumour is visible, and must be the same in every byte whether it was true or
planted; the tip is hidden, and decides nothing but what its owner is told and whether acting on it is an offence.
A rumour is judged by what happens, never by the flag: bait that comes true deceived nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from engine.core import draws, guards, purse, wallet
from engine.creatures import feelings
from engine.events import (
    BaitSet,
    Forecast,
    Notice,
    RumourCameToNothing,
    RumourCameTrue,
    RumourSpread,
    RumourTurned,
    TipCameToNothing,
    TipCameTrue,
    TipOpens,
    TipTurned,
    TipWithdrawn,
)
from engine.fairness import DeckCard, forecast_of, longest_wait
from engine.hidden import rings, secrets
from engine.hidden.secrets import Tip
from engine.insider import check_whisper
from engine.legends import effects
from engine.model import (
    NO_GOOD,
    Direction,
    GoodId,
    LegendId,
    PatronId,
    Result,
    Rumour,
    Strike,
    TargetRule,
    Whisper,
    World,
)

if TYPE_CHECKING:
    from engine.core import Draft


def whisper(draft: Draft, patron: PatronId, command: Whisper) -> Result:
    """`/whisper`: pay the listener, set the rumour going, and tell its owner alone what it is."""
    check_whisper(draft.world, draft, patron, command)
    rules, creature = draft.world.finance, command.creature
    card = secrets.next_card(draft.secrets)
    good, direction = _subject(draft, command, card)
    rumour = Rumour(
        id=draft.next_id(),
        creature=creature,
        patron=patron,
        good=good,
        direction=direction,
        turn=draft.turn,
        # Counted from now, not from the deck: the window of a rumour must not betray its card.
        # A moderator may have made a chapter under way shorter than it is: it ends with the next turn.
        until=min(draft.turn + _goes_round(draft.world), max(draft.turn + 1, draft.settings.chapter_turns)),
    )
    draft.rumours.append(rumour)
    draft.pay(wallet(patron), purse(creature), rules.whisper_fee, f"whisper {rumour.id}")
    draft.emit(RumourSpread(good, direction))
    tip = Tip(rumour.id, patron, creature, command.planted, good, direction, draft.turn, rumour.until)
    if command.planted:
        draft.tell(patron, BaitSet(creature, good, direction, rumour.until))
    else:
        first, last = _window(draft, card)
        finds = draft.world.legends[card.legend].finds
        draft.tell(patron, Forecast(good, direction, first, last, finds))
        tip = replace(tip, until=last, legend=card.legend, opens=first)
    draft.secrets = replace(draft.secrets, tips=(*draft.secrets.tips, tip))
    rings.overheard(draft, tip, rumour.until)
    return Result("whispered", {
        "creature": creature, "good": good, "direction": direction, "until": rumour.until, "fee": rules.whisper_fee,
        "purse": guards.free_pebbles(draft, patron),
    })  # fmt: skip


def _goes_round(world: World) -> int:
    """Turns that a rumour, true or not, may take: as long as any card may, so that no true one is called false."""
    return max(world.finance.rumour_window, longest_wait(world.economy) * world.finance.rumour_reach // 100)


def _subject(draft: Draft, command: Whisper, card: DeckCard) -> tuple[GoodId, Direction]:
    if command.planted and command.good is not None and command.direction is not None:
        return command.good, command.direction
    return forecast_of(draft.world, draft, card)


def _window(draft: Draft, card: DeckCard) -> tuple[int, int]:
    """First and last turn of a forecast. One card has one window: asking again narrows nothing.

    Whoever pays to hurry the story opens it a turn sooner, whether the card could come sooner or not.
    """
    span = draft.world.finance.forecast_window
    dealt = card.turn + card.sprung
    first = dealt - draws.below(draft.chance, span, "forecast", draft.chapter, dealt)
    last = min(first + span - 1, max(card.turn, draft.settings.chapter_turns))
    return max(last - span + 1 - card.sprung - card.spared, draft.turn + 1), last


def settle(draft: Draft, strikes: Sequence[Strike], dealt: LegendId) -> None:
    """Judge rumours by the legends that begin with this turn's `strikes`, tips by the one that the deck `dealt` now.

    Both are over when their windows are.
    """
    begun = [strike for strike in strikes if strike.begins]
    landed = _landed(begun)
    _settle_tips(draft, landed, dealt, next((strike.found for strike in begun if strike.legend.id == dealt), NO_GOOD))
    rings.settle(draft, landed)
    told: set[tuple[GoodId, Direction, bool]] = set()
    rules = draft.world.finance
    turned = _turned(draft, begun, dealt)
    live: list[Rumour] = []
    for rumour in draft.rumours:
        came_true = (rumour.good, rumour.direction) in landed
        if not came_true and rumour.direction == turned:
            continue
        if not came_true and draft.turn < rumour.until:
            live.append(rumour)
            continue
        delta = rules.rumour_pleases if came_true else -rules.rumour_hurts
        feelings.nudge(draft, rumour.creature, rumour.patron, delta, "rumour")
        told.add((rumour.good, rumour.direction, came_true))
    gone = {(one.good, one.direction) for one in draft.rumours} - {(one.good, one.direction) for one in live}
    for good, direction in sorted(gone - {(good, direction) for good, direction, _ in told}):
        draft.emit(RumourTurned(good, direction))
    draft.rumours[:] = live
    # Many ears may have heard one rumour: it is settled once, and nobody can count the whisperers.
    for good, direction, came_true in sorted(told):
        draft.emit((RumourCameTrue if came_true else RumourCameToNothing)(good, direction))


def hush(draft: Draft) -> None:
    """A chapter ends: what was still going round came to nothing, and nobody is blamed for what ran out of time."""
    for good, direction in sorted({(rumour.good, rumour.direction) for rumour in draft.rumours}):
        draft.emit(RumourCameToNothing(good, direction))
    draft.rumours.clear()
    for patron, good, way in dict.fromkeys((t.patron, t.good, t.direction) for t in draft.secrets.tips if not t.landed):
        draft.tell(patron, TipCameToNothing(good, way))
    draft.secrets = replace(draft.secrets, tips=())
    rings.forget(draft)


def withdraw(draft: Draft) -> None:
    """The deck is dealt anew: no rumour is judged by it, true or planted alike, and nobody is blamed for any.

    A tip that came true already stays, for the magistrate.
    """
    draft.rumours.clear()
    waiting = [tip for tip in draft.secrets.tips if not tip.landed]
    for patron, good, way in dict.fromkeys((tip.patron, tip.good, tip.direction) for tip in waiting):
        draft.tell(patron, TipWithdrawn(good, way))
    draft.secrets = replace(draft.secrets, tips=tuple(tip for tip in draft.secrets.tips if tip.landed))
    rings.forget(draft, waiting=True)


def _settle_tips(draft: Draft, landed: set[tuple[GoodId, Direction]], dealt: LegendId, found: GoodId) -> None:
    """A tip that came true is marked, for the magistrate; one whose window has passed is forgotten.

    Nothing but its own card proves a true one: a legend that moderators call uses up nobody's forecast. Its owner is
    told once, however often they asked. `found` is the good that the legend `dealt` found, "" where it looks for none.
    """
    kept: list[Tip] = []
    letters: dict[tuple[PatronId, GoodId, Direction], Notice] = {}
    for tip in draft.secrets.tips:
        about = tip.patron, tip.good, tip.direction
        good, way = tip.good, tip.direction
        if tip.landed:
            kept.append(tip)
        elif tip.legend and tip.legend == dealt:
            kept.append(replace(tip, landed=draft.turn, found=found))
            turned = found not in ("", tip.good)
            letters[about] = TipTurned(good, way, found) if turned else TipCameTrue(good, way)
        elif not tip.legend and (tip.good, tip.direction) in landed:
            kept.append(replace(tip, landed=draft.turn))
            letters[about] = TipCameTrue(good, way)
        elif draft.turn >= tip.until:
            letters.setdefault(about, TipCameToNothing(good, way))
        else:
            kept.append(tip)
    for (patron, _, _), letter in letters.items():
        draft.tell(patron, letter)
    draft.secrets = replace(draft.secrets, tips=tuple(kept))


def _landed(begun: Sequence[Strike]) -> set[tuple[GoodId, Direction]]:
    """What the legends that began this turn were about; one that finds its good was about the one it found."""
    return {(strike.about, strike.legend.direction) for strike in begun}


def _turned(draft: Draft, begun: Sequence[Strike], dealt: LegendId) -> Direction | Literal[""]:
    """Which way the deck's legend went that has just found its good, "" for none.

    It may have looked at another good when somebody heard of it: nobody can tell, so no rumour of that way was false.
    """
    if not draft.world.finance.rumour_reach:
        return ""
    return next((one.legend.direction for one in begun if one.found and one.legend.id == dealt), "")


def remind(draft: Draft) -> None:
    """Letters to those who asked for them: one's own forecast begins with the next turn."""
    if draft.turn >= draft.settings.chapter_turns:
        return
    asked = {patron.id for patron in draft.patrons.values() if "tip" in patron.reminders}
    letters: list[tuple[PatronId, TipOpens]] = []
    for tip in draft.secrets.tips:
        if tip.patron not in asked or tip.planted or tip.landed:
            continue
        if tip.opens == draft.turn + 1 and tip.turn < draft.turn:
            good, finds = _as_it_stands(draft, tip)
            letters.append((tip.patron, TipOpens(good, tip.direction, tip.opens, tip.until, finds)))
    for patron, letter in dict.fromkeys(letters):  # however many ears have heard of one card
        draft.tell(patron, letter)


def _as_it_stands(draft: Draft, tip: Tip) -> tuple[GoodId, TargetRule]:
    """The good a tip is about today, and how its legend finds it when it comes; "" where that is settled."""
    legend = draft.world.legends.get(tip.legend)
    if legend is None or not legend.finds:
        return tip.good, ""
    return effects.subject(draft.world, draft, legend), legend.finds

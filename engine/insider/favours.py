"""Favours that a Patron pays for, as far as anyone may see them: gifts, a whisper in an ear, a story hurried.

A gift goes to a creature, with a wish or without, or to the magistrate (docs: rules/patrons.md#gifts). Of a whisper
(docs: rules/insider.md) this is the question whether one may be set going: it never depends on a secret. Whether a
legend could come sooner is the deck's own business (`fairness.hasten`): the fee of a `/spring`, the answer and the news
are the same either way (docs: rules/patrons.md).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, get_args

from engine.core import COURT, draws, guards, purse, wallet
from engine.court import heat, trial
from engine.creatures import feelings
from engine.events import BribeExposed, GiftSeen, Hurried
from engine.model import (
    Bribe,
    BribeMagistrate,
    CarriedWish,
    Fact,
    PatronId,
    Refused,
    Result,
    Spring,
    Whisper,
    Wish,
    World,
)

if TYPE_CHECKING:
    from engine.core import Draft, WoodLike

_WISHES: tuple[str, ...] = get_args(Wish)


def check_bribe(world: World, wood: WoodLike, patron: PatronId, command: Bribe) -> int:
    """What a gift costs, in pebbles.

    Refused for one too small to notice or too large to pay, or for a wish that names no good.
    """
    creature = guards.known_creature(world, command.creature)
    if creature in wood.banished:
        raise Refused("bribe-banished", creature=creature)
    guards.at_least(command.amount, world.finance.gift_least, "gift-too-small")
    if command.wish is not None:
        if command.wish not in _WISHES or command.good is None:
            raise Refused("wish-without-good")
        guards.known_good(world, command.good)
    return guards.can_pay(wood, patron, command.amount)


def warmth(world: World, amount: int, gifts: int) -> int:
    """Feeling that a gift of `amount` pebbles buys from a creature, after so many gifts before it."""
    rules = world.finance
    first = min(rules.gift_most, amount * rules.gift_warmth // 100)
    return first * 100 // (100 + rules.gift_fade * gifts)


def bribe(draft: Draft, patron: PatronId, command: Bribe) -> Result:
    """`/bribe creature`: pay it, warm it, and put the wish in its next prompt; it stays free to decline."""
    check_bribe(draft.world, draft, patron, command)
    giver, creature = draft.patrons[patron], command.creature
    number = draft.next_id()
    draft.pay(wallet(patron), purse(creature), command.amount, f"gift {number}")
    feelings.nudge(draft, creature, patron, warmth(draft.world, command.amount, giver.gifts), "gift")
    draft.patrons[patron] = replace(giver, gifts=giver.gifts + 1)
    draft.emit(GiftSeen(creature))
    facts: dict[str, Fact] = {
        "creature": creature, "amount": command.amount, "purse": guards.free_pebbles(draft, patron),
        "feeling": feelings.bucket(feelings.felt(draft, creature, patron)) or "neutral",
    }  # fmt: skip
    if command.wish is None or command.good is None:
        return Result("gift", facts)
    # One wish of a Patron at a time: the newest is the one that is carried.
    draft.requests[:] = [
        request for request in draft.requests if (request.creature, request.patron) != (creature, patron)
    ]
    draft.requests.append(CarriedWish(creature, patron, command.wish, command.good, command.amount, number))
    return Result("gift-with-wish", {**facts, "wish": command.wish, "good": command.good})


def check_magistrate(world: World, wood: WoodLike, patron: PatronId, command: BribeMagistrate) -> int:
    """What a gift to the Court costs, in pebbles.

    Refused for one too small, one that the purse does not hold, or where there is nothing to forget.
    """
    guards.at_least(command.amount, world.finance.magistrate_least, "magistrate-too-small")
    if patron not in wood.patrons or wood.patrons[patron].heat == 0:
        raise Refused("no-heat")
    return guards.can_pay(wood, patron, command.amount)


def bribe_magistrate(draft: Draft, patron: PatronId, command: BribeMagistrate) -> Result:
    """`/bribe magistrate`: pay the Court, and heat falls; over the line it may come to light instead.

    Over the line with no hearing open yet, as between two chapters, it buys no escape from the one that must come.
    """
    check_magistrate(draft.world, draft, patron, command)
    number = draft.next_id()
    draft.pay(wallet(patron), COURT, command.amount, f"gift {number}")
    heard = trial.of(draft, patron) is not None
    awaited = not heard and draft.patrons[patron].heat >= draft.world.finance.heat_line
    if (heard or awaited) and _exposed(draft, patron, number):
        heat.rise(draft, patron, draft.world.law.backfire_heat)
        draft.emit(BribeExposed(patron))
        return Result("magistrate-exposed", {"amount": command.amount, "purse": guards.free_pebbles(draft, patron)})
    giver = draft.patrons[patron]
    least = draft.world.finance.heat_line if awaited else 0
    cooler = max(least, giver.heat - command.amount // draft.world.finance.magistrate_price)
    draft.patrons[patron] = replace(giver, heat=cooler)
    return Result("magistrate", {
        "amount": command.amount, "band": heat.band(draft.world, cooler), "purse": guards.free_pebbles(draft, patron),
    })  # fmt: skip


def _exposed(draft: Draft, patron: PatronId, number: int) -> bool:
    return draws.below(draft.chance, 100, "bribe", patron, number) < draft.world.law.backfire_chance


def forget(draft: Draft) -> None:
    """A new chapter: the first gift counts in full again, and everyone may hurry the story again."""
    for patron in list(draft.patrons.values()):
        draft.patrons[patron.id] = replace(patron, gifts=0, springs=0)


def check_whisper(world: World, wood: WoodLike, patron: PatronId, command: Whisper) -> int:
    """What a whisper costs, in pebbles.

    Refused for a bad creature or bait, too many whispers, or a purse without the fee; never because of a secret.
    """
    creature = guards.known_creature(world, command.creature)
    if creature in wood.banished:
        raise Refused("whisper-banished", creature=creature)
    if command.planted:
        if command.good is None or command.direction not in ("up", "down"):
            raise Refused("bait-unset")
        guards.known_good(world, command.good)
    own = [rumour for rumour in wood.rumours if rumour.patron == patron]
    live = next((rumour for rumour in own if rumour.creature == creature), None)
    if live is not None:
        raise Refused("whisper-live", creature=creature, until=live.until)
    if sum(rumour.turn == wood.turn for rumour in own) >= world.finance.whispers_a_turn:
        raise Refused("whispered-enough", most=world.finance.whispers_a_turn)
    return guards.can_pay(wood, patron, world.finance.whisper_fee)


def check_spring(world: World, wood: WoodLike, patron: PatronId, _: Spring) -> int:
    """What hurrying costs, in pebbles.

    Refused when the wood has hurried enough since the last turn, or the purse does not hold the fee.
    """
    most = world.finance.springs_each
    if most and patron in wood.patrons and wood.patrons[patron].springs >= most:  # for whom another turn is no help
        raise Refused("sprung-enough", most=most)
    if wood.springs.count(wood.turn) >= world.finance.springs_a_turn:
        raise Refused("sprung-already")
    return guards.can_pay(wood, patron, world.finance.spring_fee)


def spring(draft: Draft, patron: PatronId, command: Spring) -> Result:
    """`/spring`: take the fee, write down the turn for everyone, and say in public that somebody did it."""
    fee = check_spring(draft.world, draft, patron, command)
    draft.pay(wallet(patron), COURT, fee, f"spring {draft.next_id()}")
    draft.springs.append(draft.turn)
    if draft.world.finance.springs_each:
        own = draft.patrons[patron]
        draft.patrons[patron] = replace(own, springs=own.springs + 1)
    draft.emit(Hurried())
    return Result("sprung", {"fee": fee, "purse": guards.free_pebbles(draft, patron)})

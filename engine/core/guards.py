"""The questions every command is asked before it may do anything; each raises Refused with the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from engine.core.ledger import wallet
from engine.model import CreatureId, GoodId, Patron, PatronId, Refused, UserId, World

if TYPE_CHECKING:
    from engine.core.draft import WoodLike


_SHOWN: Final = 10**9


def known_good(world: World, good: GoodId | None) -> GoodId:
    """The good's id; Refused when this wood has no such good."""
    if good is None or good not in world.goods:
        raise Refused("unknown-good", good=_quoted(good))
    return good


def known_creature(world: World, creature: CreatureId) -> CreatureId:
    """The creature's id; Refused when nobody of that name lives here."""
    if creature not in world.creatures:
        raise Refused("unknown-creature", creature=_quoted(creature))
    return creature


def known_patron(wood: WoodLike, patron: PatronId) -> Patron:
    """The Patron of that slug; Refused when this wood knows none."""
    if patron not in wood.patrons:
        raise Refused("unknown-patron", name=_quoted(patron))
    return wood.patrons[patron]


def within(value: int, bounds: tuple[int, int], kind: str) -> int:
    """The value, or Refused(kind) when it lies outside its least and most."""
    low, high = bounds
    if not low <= value <= high:
        # A number of any length may be asked for; what is shown of it is bounded.
        raise Refused(kind, value=min(max(value, -_SHOWN), _SHOWN), low=low, high=high)
    return value


def at_least(amount: int, least: int, kind: str) -> int:
    """The amount in pebbles, or Refused(kind) when it is under `least`."""
    if amount < least:
        raise Refused(kind, least=least)
    return amount


def can_pay(wood: WoodLike, patron: PatronId, amount: int) -> int:
    """The amount in pebbles, or Refused when the Patron's free purse does not hold it."""
    held = free_pebbles(wood, patron)
    if amount > held:
        # A number of any length may be asked for; what is shown of it is bounded.
        raise Refused("purse-short", need=min(amount, 999_999), have=held)
    return amount


def free_pebbles(wood: WoodLike, patron: PatronId) -> int:
    """Pebbles in a Patron's purse that are not locked."""
    return wood.balances.get(wallet(patron), 0)


def patron_of(wood: WoodLike, user: UserId) -> Patron | None:
    """The Patron a user plays in this wood, or None."""
    return next((patron for patron in wood.patrons.values() if patron.user == user), None)


def _quoted(name: str | None) -> str:
    """What was asked for, short and on one line: a refusal shows it only to who typed it."""
    return " ".join((name or "").split())[:30]

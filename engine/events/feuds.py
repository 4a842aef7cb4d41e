"""What everyone sees of feelings: alliances that strain and break, creatures that hit back. Public events."""

from __future__ import annotations

from engine.events.news import Event
from engine.model import Direction


def alliance_strained(betrayer: str, partner: str, good: str) -> Event:
    """An ally asked less than its partner, and was seen; the alliance holds, this once."""
    return Event("alliance-strained", {"a": betrayer, "b": partner, "good": good})


def alliance_broken(betrayer: str, partner: str, good: str) -> Event:
    return Event("alliance-broken", {"a": betrayer, "b": partner, "good": good})


def alliance_ended(gone: str, partner: str) -> Event:
    """An ally left the wood."""
    return Event("alliance-ended", {"a": gone, "b": partner})


def rumour_countered(creature: str, patron: str, good: str, direction: Direction) -> Event:
    """A creature spreads a rumour against a Patron's bet, in its own name."""
    return Event("rumour-countered", {"creature": creature, "patron": patron, "good": good, "direction": direction})


def traded_against(creature: str, patron: str, good: str, way: str) -> Event:
    """A creature trades against a Patron's bet: it "buys", "sells", or "keeps" its crop at home."""
    return Event("traded-against", {"creature": creature, "patron": patron, "good": good, "way": way})

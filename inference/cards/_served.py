"""Cards in service: which of them an operator serves, and at which addresses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from inference.cards._card import Card
from inference.registry import RegistryError, Seen, Sources, load

# A creature may be given to the rule-based stand-in like to any card; it needs no file and no server.
STAND_IN: Final = "stand-in"


@dataclass(frozen=True, slots=True)
class Served:
    """A card with the addresses that answer for it. `base` is the card whose server holds it, when it is an adapter."""

    card: Card
    urls: tuple[str, ...]
    base: Card | None = None


def load_cards(
    folder: Path | None = None, *, plugins: bool = True, guests: Path | None = None, seen: Seen | None = None
) -> dict[str, Card]:
    """Every card by its id; raises RegistryError for one that is wrong, or an adapter without its base.

    `guests` is the guests' folder. With `seen` a guest that is wrong is noted there, and left out.
    """
    seen = Seen(strict=True) if seen is None else seen
    cards = load("cards", Card, folder, Sources(guests, plugins), seen)
    for card in list(cards.values()):
        if fault := _fault(card, cards):
            if not seen.blame("cards", card.id, fault):
                raise RegistryError(f"The card {card.id}: {fault}.")
            del cards[card.id]
    return cards


def _fault(card: Card, cards: Mapping[str, Card]) -> str:
    """What is wrong with a card among the others, "" for nothing."""
    if card.id == STAND_IN:
        return "no card may be called that: it is the rule-based one"
    if card.adapter is None:
        return ""
    base = cards.get(card.adapter.base)
    if base is None or base.adapter is not None:
        return f"it is an adapter of {card.adapter.base}, which is no model's card"
    return "" if base.hub == card.hub else f"it names another model ({card.hub}) than its base ({base.hub})"


def serve(
    cards: Mapping[str, Card], wanted: Iterable[str], urls: Mapping[str, Sequence[str]], one_url: str | None = None
) -> tuple[Served, ...]:
    """The cards wanted and those in `urls`, each once, with their addresses; raises RegistryError for an unknown one.

    An address in `urls` stands before `one_url` (a router in front of all), and that before the card's own.
    """
    served = []
    for id in dict.fromkeys([*wanted, *urls]):
        if id == STAND_IN:
            continue
        if id not in cards:
            raise RegistryError(f"There is no card called {id}; there are {', '.join(sorted(cards))}.")
        card = cards[id]
        base = cards[card.adapter.base] if card.adapter else None
        named = urls.get(id) or (urls.get(base.id) if base else None) or ([one_url] if one_url else None)
        served.append(Served(card, tuple(named or (base or card).urls), base))
    return tuple(served)

"""The bytes that 0.1.0 made of a state: every field it knew, in its order. Only journals from then are hashed so.

Settings that came late in its life left no bytes while nobody had touched them, so that journals from before stayed
sound: the cast for itself, and the rules of the house all together.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from engine.hidden import Secrets
from engine.model import Wood

# The fields of each stored type in 0.1.0, by its name today. What is not here was stored as it is.
FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "Wood": (
        "id", "world", "settings", "chapter", "turn", "age", "serial", "ticked_at", "balances", "stores", "moods",
        "prices", "pressure", "history", "feelings", "patrons", "positions", "loans", "alliances", "rumours",
        "requests", "weather", "running", "struck", "gossip", "notes", "springs", "trials", "banished", "seal",
        "own_legends", "weights",
    ),
    "WoodSettings": (
        "server", "channel", "interval_s", "chapter_turns", "paused", "cast", "quiet_from", "quiet_until", "stake",
        "next_stake", "cap", "uprooted",
    ),
    "Patron": (
        "id", "name", "user", "joined", "heat", "gifts", "played", "frozen", "exiled", "barred", "rank", "reminders",
    ),
    "Position": ("id", "patron", "side", "good", "quantity", "price", "margin", "call", "turn", "warned"),
    "Loan": (
        "id", "patron", "creature", "principal", "interest", "term", "status", "turn", "due", "owed", "paid", "called",
    ),
    "Alliance": ("a", "b", "patron", "strained"),
    "Note": ("age", "toward", "delta", "why"),
    "Rumour": ("id", "creature", "patron", "good", "direction", "turn", "until"),
    "CarriedWish": ("creature", "patron", "wish", "good", "amount", "id"),
    "Trial": ("patron", "opened", "until", "plea", "blamed"),
    "Shock": ("kind", "good", "until"),
    "RunningLegend": ("legend", "step", "start", "found"),
    "StruckLegend": ("legend", "first", "last"),
    "Seal": ("deck", "chance", "turns", "odds"),
    "Legend": ("id", "name", "history", "good", "direction", "steps", "weight", "finds", "fuel"),
    "Step": ("percent", "headline", "of_start", "found", "calls"),
    "DeckCard": ("legend", "turn", "sprung", "spared"),
    "Tip": (
        "id", "patron", "creature", "planted", "good", "direction", "turn", "until", "landed", "legend", "found",
        "opens",
    ),
    "Evidence": (
        "tip", "position", "patron", "good", "profit", "waited", "landed", "weighed", "chapter", "age", "judged",
        "legend",
    ),
}  # fmt: skip
_HOUSE_RULES: Final = {"quiet_from": 0, "quiet_until": 0, "stake": 0, "next_stake": 0, "cap": 0, "uprooted": False}


def wood_0(wood: Wood) -> dict[str, Any]:
    """The visible half as 0.1.0 stored it, as plain JSON."""
    body: dict[str, Any] = _plain(wood)
    settings = body["settings"]
    if not settings["cast"]:
        del settings["cast"]
    if _HOUSE_RULES.items() <= settings.items():
        body["settings"] = {name: value for name, value in settings.items() if name not in _HOUSE_RULES}
    return body


def secrets_0(secrets: Secrets) -> dict[str, Any]:
    """The hidden half as 0.1.0 stored it, field by field, as plain JSON."""
    return {name: _plain(getattr(secrets, name)) for name in ("seed", "deck_seed", "deck", "tips", "evidence")}


def _plain(value: Any) -> Any:
    fields = FIELDS.get(type(value).__name__)
    if fields is not None:
        return {name: _plain(getattr(value, name)) for name in fields}
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value

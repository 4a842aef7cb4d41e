"""Provably fair: the seal, the deck dealt from it, the annals, and the audit of a finished chapter."""

from engine.fairness import audit, commitment, dealing, record
from engine.fairness.audit import check, played_by
from engine.fairness.commitment import Shown, chance_text, commit, commit_chance, deck_text
from engine.fairness.dealing import DeckCard, deal, forecast_of, hasten
from engine.fairness.record import AnnalsPage
from engine.fairness.stories import ChapterStory, PastStrike, history, told

__all__ = [
    "AnnalsPage",
    "ChapterStory",
    "DeckCard",
    "PastStrike",
    "Shown",
    "audit",
    "chance_text",
    "check",
    "commit",
    "commit_chance",
    "commitment",
    "deal",
    "dealing",
    "deck_text",
    "forecast_of",
    "hasten",
    "history",
    "played_by",
    "record",
    "told",
]

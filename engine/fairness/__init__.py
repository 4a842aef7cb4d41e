"""Provably fair: the seal, the deck dealt from it, the annals, and the audit of a finished chapter."""

from engine.fairness import annals, audit, dealing
from engine.fairness.annals import AnnalsPage, ChapterStory, PastStrike, history, told
from engine.fairness.audit import check, played_by
from engine.fairness.dealing import (
    DeckCard,
    Shown,
    chance_text,
    commit,
    commit_chance,
    deal,
    deck_text,
    forecast_of,
    hasten,
    longest_wait,
)

__all__ = [
    "AnnalsPage",
    "ChapterStory",
    "DeckCard",
    "PastStrike",
    "Shown",
    "annals",
    "audit",
    "chance_text",
    "check",
    "commit",
    "commit_chance",
    "deal",
    "dealing",
    "deck_text",
    "forecast_of",
    "hasten",
    "history",
    "longest_wait",
    "played_by",
    "told",
]

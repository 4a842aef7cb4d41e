"""By which rules and by which data a wood is played: public, and kept for whoever checks a chapter."""

from __future__ import annotations

from engine.events.news import Event


def chapter_played_by(chapter: int, rules: int, data: str) -> Event:
    """A chapter begins by the rules of this number and the world's data of this SHA-256."""
    return Event("chapter-played-by", {"chapter": chapter, "rules": rules, "data": data})


def rules_changed(before: int, rules: int) -> Event:
    """From here on, in the middle of a chapter, the rules are those of another number."""
    return Event("rules-changed", {"before": before, "rules": rules})

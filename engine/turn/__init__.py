"""What plays an entry: a turn in its order, a Patron's command, a moderator's, and the chapters.

A command is one row of a table: `patronage.RULES`, `moderation.RULES`.
"""

from engine.turn import ceremony, chapter, mint, moderation, patronage, release, seam, tick
from engine.turn.settlement import settle
from engine.turn.tick import morning

__all__ = ["ceremony", "chapter", "mint", "moderation", "morning", "patronage", "release", "seam", "settle", "tick"]

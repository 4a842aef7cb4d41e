"""What plays an entry: a turn in its order, a Patron's command, a moderator's, and the chapters.

A command is one row of a table: `patronage.RULES`, `moderation.RULES`.
"""

from engine.turn import ceremony, chapter, moderation, patronage, seam, tick
from engine.turn.seam import settle
from engine.turn.tick import morning

__all__ = ["ceremony", "chapter", "moderation", "morning", "patronage", "seam", "settle", "tick"]

"""The wood service: everything that happens to a wood goes through here, one writer a wood.

    _woods.py            WoodService: what cogs ask for (bot.api.woods.Woods)
    _turns.py            turns: ask the council without holding anybody up, then play them
    _entry_writer.py     one entry: apply, store, once
    _cache.py            the woods held in memory
    _cast_assignment.py  who thinks for whom, and how the labs do with it
    _paper.py            what a turn's Gazette says
    _reading.py          the part that changes nothing: views, papers, letters, books
    _judge.py            the verdict on a finished chapter
    _trouble.py          a database error as a short id

It reaches secrets, so nothing that cogs, prompts or the narrator import may import it.
"""

from bot.service._judge import judge
from bot.service._woods import WoodService

__all__ = ["WoodService", "judge"]

"""The wood service: everything that happens to a wood goes through here, one writer a wood.

    _woods.py            WoodService: what cogs ask for (bot.api.Woods)
    _turns.py            turns: ask the council without holding anybody up, then play them
    _entry_writer.py     one entry: apply, store, once
    _cache.py            the woods held in memory
    _worlds.py           which data each wood, and each of its chapters, is played by
    _cast_assignment.py  who thinks for whom, and how the labs do with it
    _paper.py            what a turn's Gazette says
    _reading.py          the part that changes nothing: views, papers, letters, books
    _statement.py        a Patron's postings, line by line
    _traces.py           a turn's traces, as rows and as what they say of each model
    _archive.py          a wood in one file: an export, or what an uprooted one leaves
    _judge.py            the verdict on a finished chapter
    _trouble.py          a database error as a short id

It reaches secrets, so nothing that cogs, prompts or the narrator import may import it.
"""

from bot.service._judge import judge
from bot.service._woods import WoodService

__all__ = ["WoodService", "judge"]

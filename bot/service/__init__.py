"""The wood service: everything that happens to a wood goes through here, one writer a wood.

    _woods.py         WoodService: what cogs ask for (bot.api.Woods)
    _turns.py         turns: ask the council without holding anybody up, play them
    _papers.py        what is printed: the Gazette, and words in the channel
    _resting.py       woods whose turn cannot be played
    _going_back.py    the file is a copy that was put back
    _entry_writer.py  one entry: apply, store, once
    _cache.py         the woods held in memory, and which data each, and each of its chapters, is played by
    _minds.py         who thinks for whom, what is kept of it, and how labs and models do
    _spending.py      what minds may cost a day
    _told.py          what is told of a turn, to the log and to whoever watches
    _reading.py       the part that changes nothing: views, papers, letters, books
    _influences.py    what moved the prices of a turn, a chapter at a time
    _left_out.py      a turn played again without one of its inputs
    _answers.py       what is answered of what is stored: statements, exports, faults

It reaches secrets, so nothing that cogs, prompts or the narrator import may import it.
"""

from bot.service._left_out import LeftOut, Played
from bot.service._papers import gazette
from bot.service._told import TurnTold
from bot.service._woods import WoodService

__all__ = ["LeftOut", "Played", "TurnTold", "WoodService", "gazette"]

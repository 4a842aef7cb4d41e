"""Ways to play a chapter, and who wins by them: `python -m bot sim --scenario players`.

toolbox.py    sizes of bets, and what the folklore and the public table say
ways.py       the ways to play
study.py      what they come to, alone and together
"""

from bot.lab.players.study import Players
from bot.lab.players.ways import ways

__all__ = ["Players", "ways"]

"""Guests: what packages and the operator's folder bring: worlds, legends, cards, casts, cogs, texts.

    worlds.py   worlds and legends, and the one that is planted
    texts.py    catalogues, laid beside ours
    cogs.py     where cogs are; `bot.app.extensions` loads them

Cards and casts are read by `inference.registry`, which also knows the places where any guest may lie. One that is wrong
is noted and left out; whatever else there is goes on.
"""

from bot.guests.cogs import GuestCog, find_cogs
from bot.guests.texts import lay_texts
from bot.guests.worlds import choose_world, find_worlds, load_world

__all__ = ["GuestCog", "choose_world", "find_cogs", "find_worlds", "lay_texts", "load_world"]

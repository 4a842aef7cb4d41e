"""What a cog or a guest may ask of the bot.

guard.py    the base of a cog, a button, a form: acknowledged, permitted, and told what failed
context.py  where an interaction is answered
faults.py   what is said of whatever went wrong
woods.py    the wood service
host.py     the bot itself
guests.py   settings of a guest
"""

from bot.api.context import NO_MENTIONS, Context, Sorry
from bot.api.faults import explain, is_bug
from bot.api.guard import GuardedButton, GuardedCog, Manner, at_once, guarded
from bot.api.guests import GuestError, GuestSettings
from bot.api.host import Host
from bot.api.woods import (
    AWAY,
    Answer,
    ChapterVerdict,
    CouncilView,
    Health,
    LabLine,
    Letter,
    ModelLine,
    NoWood,
    Parcel,
    Plot,
    Renderer,
    Seat,
    Sheet,
    Statement,
    StatementLine,
    StoreTrouble,
    Woods,
)

__all__ = [
    "AWAY",
    "NO_MENTIONS",
    "Answer",
    "ChapterVerdict",
    "Context",
    "CouncilView",
    "GuardedButton",
    "GuardedCog",
    "GuestError",
    "GuestSettings",
    "Health",
    "Host",
    "LabLine",
    "Letter",
    "Manner",
    "ModelLine",
    "NoWood",
    "Parcel",
    "Plot",
    "Renderer",
    "Seat",
    "Sheet",
    "Sorry",
    "Statement",
    "StatementLine",
    "StoreTrouble",
    "Woods",
    "at_once",
    "explain",
    "guarded",
    "is_bug",
]

"""What a cog or a guest may ask of the bot, and rely upon: all of this is stable since 0.2.

With the names below comes what their signatures speak of: commands and views of `engine.model`, events of
`engine.events`, each by its name and its fields. A field may be added; none is taken away or given another meaning in a
minor version. What is to go is marked `typing_extensions.deprecated` for one minor version at least, and then says on
every use what to use instead. A test holds names and signatures against a list, so that no change is an accident.
Everything else in this repository may change with any release.

guard.py    the base of a cog, a button, a form: acknowledged, permitted, and told what went wrong
context.py  where an interaction is answered
sorry.py    what a cog says no with
host.py     the bot itself, and the wood service
woods.py    what the service answers with, and raises
guests.py   settings of a guest
"""

from bot.api.context import NO_MENTIONS, Context
from bot.api.guard import GuardedButton, GuardedCog, Manner, at_once, explain, guarded, is_bug
from bot.api.guests import GuestError, GuestSettings
from bot.api.host import Host, Woods
from bot.api.mine import Given, Held, Kept, Known, Mine
from bot.api.sorry import Sorry
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
    PressMemory,
    Renderer,
    Seat,
    Sheet,
    Statement,
    StatementLine,
    StoreTrouble,
)
from bot.text.names import phrase

__all__ = [
    "AWAY",
    "NO_MENTIONS",
    "Answer",
    "ChapterVerdict",
    "Context",
    "CouncilView",
    "Given",
    "GuardedButton",
    "GuardedCog",
    "GuestError",
    "GuestSettings",
    "Health",
    "Held",
    "Host",
    "Kept",
    "Known",
    "LabLine",
    "Letter",
    "Manner",
    "Mine",
    "ModelLine",
    "NoWood",
    "Parcel",
    "Plot",
    "PressMemory",
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
    "phrase",
]

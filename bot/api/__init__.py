"""What a cog or a guest may ask of the bot."""

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
    "Answer",
    "ChapterVerdict",
    "CouncilView",
    "GuestError",
    "GuestSettings",
    "Health",
    "Host",
    "LabLine",
    "Letter",
    "ModelLine",
    "NoWood",
    "Parcel",
    "Plot",
    "Renderer",
    "Seat",
    "Sheet",
    "Statement",
    "StatementLine",
    "StoreTrouble",
    "Woods",
]

"""The cast as its moderators see it: every seat, what was changed, and what there is to choose from."""

from __future__ import annotations

import discord

from bot.api import CouncilView
from bot.text import Text
from cogs._shared.seats import lab_name, seat_line
from cogs._shared.wording import COLOUR, clipped
from engine.model import World


def cast_embed(text: Text, world: World, view: CouncilView) -> discord.Embed:
    """Seats first, then the cards, then how to change them."""
    lines = [
        *[seat_line(text, world, seat, changed=True) for seat in view.seats],
        "",
        text("cast-served"),
        *[text("cast-card", card=card, lab=lab_name(text, lab)) for card, lab in view.cards.items()],
        "",
        text("cast-how"),
    ]
    return discord.Embed(title=text("cast-title", cast=view.cast), description=clipped(lines), colour=COLOUR)

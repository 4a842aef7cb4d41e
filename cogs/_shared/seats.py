"""Seats of the council in a line each: who thinks, with what, and what is the matter."""

from __future__ import annotations

from bot.api import Seat
from bot.text import Text
from engine.model import NARRATOR, World


def lab_name(text: Text, lab: str) -> str:
    """A lab by its name; the rule-based stand-in is nobody's model, and says so."""
    return lab or text("council-rules")


def seat_line(text: Text, world: World, seat: Seat, *, changed: bool = False) -> str:
    """One seat; with `changed`, whether it is the moderators' choice stands there too."""
    state = "down" if seat.down else "plain" if not seat.card else "well"
    facts = {"card": seat.card, "lab": lab_name(text, seat.lab), "state": state}
    if seat.creature == NARRATOR:
        line = text("council-narrator", **facts)
    else:
        spec = world.creatures[seat.creature]
        line = text("council-seat", mark=spec.mark, name=spec.name, **facts)
    return text("cast-chosen", line=line) if changed and seat.chosen else line

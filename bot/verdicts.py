"""A chapter's verdict in words, for players and operators alike."""

from __future__ import annotations

from bot.api import Verdict
from bot.text import Text, dress
from engine.events import Fact
from engine.world import World


def verdict_words(text: Text, world: World, verdict: Verdict) -> str:
    """One sentence for what does not fit, or what was found to be so."""
    seal: dict[str, Fact] = {"chapter": verdict.chapter, "seal": verdict.seal, "chance": verdict.chance}
    if not verdict.fault:
        return text("verify-fits", **seal, **dict(verdict.drawn))
    about = verdict.about
    if verdict.fault == "strike":
        about = str(dress(text, world, {"legend": about}, {})["legend"])
    elif verdict.fault == "harvest":
        about = str(dress(text, world, {"creature": about}, {})["creature"])
    elif verdict.fault == "verdict":
        about = str(dress(text, world, {"patron": about}, {})["patron"])
    return text(f"verify-{verdict.fault}", **seal, seq=verdict.seq, turn=verdict.turn, about=about)

"""A chapter's verdict in words, for players and operators alike."""

from __future__ import annotations

import orjson

from bot.api import ChapterVerdict
from bot.text import Text, dress
from engine.fairness import chance_text, deck_text
from engine.model import Fact, World


def verdict_words(text: Text, world: World, verdict: ChapterVerdict) -> str:
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


CARDS_SHOWN = 50  # in words; the file has them all


def shown_lines(text: Text, world: World, verdict: ChapterVerdict) -> list[str]:
    """The cards as they were dealt, a line each, and how to check the seal by hand; [] while nothing lies open."""
    if verdict.shown is None:
        return []
    order = verdict.shown.order
    lines = ["", text("verify-cards")]
    for turn, legend in order[:CARDS_SHOWN]:
        lines.append(text("verify-card", turn=turn, legend=_name(text, world, verdict, legend)))
    if len(order) > CARDS_SHOWN:
        lines.append(text("verify-cards-more", more=len(order) - CARDS_SHOWN))
    return [*lines, "", text("verify-how")]


def shown_json(text: Text, world: World, verdict: ChapterVerdict) -> bytes:
    """All that was shown, and both texts that were hashed beside the hashes that were printed, as JSON.

    Raises ValueError while nothing lies open.
    """
    shown = verdict.shown
    if shown is None:
        raise ValueError(verdict.chapter)
    told = {
        "chapter": verdict.chapter,
        "check": text("verify-how-file"),
        "sealed": {
            "cards": {"sha256": verdict.seal, "text": deck_text(shown.seed, shown.salt, shown.order)},
            "chance": {"sha256": verdict.chance, "text": chance_text(shown.chance, shown.salt)},
        },
        "seed": shown.seed,
        "salt": shown.salt,
        "chance": shown.chance,
        "order": [
            {"turn": turn, "legend": legend, "name": _name(text, world, verdict, legend)}
            for turn, legend in shown.order
        ],
    }
    return orjson.dumps(told, option=orjson.OPT_INDENT_2)


def _name(text: Text, world: World, verdict: ChapterVerdict, legend: str) -> str:
    return verdict.names.get(legend) or str(dress(text, world, {"legend": legend}, {})["legend"])

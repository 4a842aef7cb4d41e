"""What the stand-in says: a thought for the trace, a line for the paper, an answer to a loan."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from engine.model import MindView, SchemeKind
from inference.standin.chance import below, pick

# Percent a turn that each temper will pay for a loan.
MOST_INTEREST = {"hoarder": 3, "speculator": 12, "woodcutter": 4, "anxious": 8, "gossip": 6}
TALKS = {"hoarder": 45, "speculator": 60, "woodcutter": 45, "anxious": 65, "gossip": 85}  # percent of turns

# Whose lines they are: they speak of honey, of logs, of being an owl.
VOICES = {"oona": "hoarder", "fenn": "speculator", "bram": "woodcutter", "pip": "anxious", "mirel": "gossip"}

SPITE = 40  # percent of turns on which it does something about whom it hates
# What each temper would rather do about it.
GRUDGES: dict[str, SchemeKind] = {"hoarder": "trade", "speculator": "rumour", "woodcutter": "trade", "gossip": "rumour"}


@cache
def _lines() -> dict[str, dict[str, list[str]]]:
    text = files(__package__).joinpath("gossip.toml").read_text(encoding="utf-8")
    lines: dict[str, dict[str, list[str]]] = tomllib.loads(text)
    return lines


def thought(view: MindView) -> str:
    """One line for the trace: what weighs most on it."""
    lacking = ", ".join(f"{units} {good}" for good, units in view.short_of.items())
    return f"purse {view.purse}; short of {lacking or 'nothing'}; mood {view.mood}"


def gossip(view: MindView, key: str) -> str:
    """A public line about what is on its mind, or nothing: nobody talks every turn."""
    if below(key, "talk", 100) >= TALKS.get(view.temper, 50):
        return ""
    own = _voice(view)
    topic, good = _topic(view, key)
    lines = own.get(topic) or own["calm"]
    if not good and topic not in own:
        good = view.makes
    line = pick(key, "line", lines).format(good=good or view.makes, price=view.prices.get(good or view.makes, 0))
    return line[:1].upper() + line[1:]


def _voice(view: MindView) -> dict[str, list[str]]:
    """Its own lines by topic; those of nobody in particular where it is none of the five that have lines."""
    return _lines()[view.temper if VOICES.get(view.creature) == view.temper else "any"]


def _topic(view: MindView, key: str) -> tuple[str, str]:
    """What it talks about, and the good concerned ("" for its own)."""
    if view.rumours and below(key, "rumour", 100) < 70:
        return "rumour", view.rumours[-1].good
    if view.wishes and below(key, "gift", 100) < 50:
        return "gift", view.wishes[-1].good
    if view.mood < 45:
        return "low", ""
    moved = [good for good, price in view.prices.items() if abs(price - view.before[good]) * 4 >= view.before[good]]
    if moved and below(key, "moved", 100) < 60:
        good = pick(key, "good", moved)
        return ("up" if view.prices[good] > view.before[good] else "down"), good
    if view.weather and below(key, "weather", 100) < 50:
        return view.weather[-1][0], ""
    if view.purse < 12:
        return "poor", ""
    if view.purse > 90:
        return "rich", ""
    return "calm", ""


def answer_loan(view: MindView, key: str) -> str:
    """Accept when it is poor enough to need it and the price is one its temper will pay."""
    offer = view.offer
    if offer is None:
        return "decline"
    cold = any(one.name == offer.patron and one.bucket in ("wary", "hostile") for one in view.feelings)
    needy = view.purse < 40 or below(key, "loan", 100) < 35
    fair = offer.interest <= MOST_INTEREST.get(view.temper, 5)
    return "accept" if needy and fair and not cold and view.owes < 2 * max(20, view.purse) else "decline"


def scheme(view: MindView, key: str) -> str:
    """What it does about whom it hates: now and then what its temper likes best, or a denunciation."""
    if view.grudge is None or below(key, "spite", 100) >= SPITE:
        return "none"
    liked = GRUDGES.get(view.temper, "denounce")
    return liked if liked in view.grudge.schemes else "denounce"

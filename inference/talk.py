"""Talk that says nothing is seen and dropped: a phrase that loops, half a sentence, the prompt said back, a neighbour's
line as one's own. It never reaches the paper; the decision keeps its orders, and notes what was dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from engine.model import Decision
from inference.protocol import Ask
from inference.shape import MOST_WORDS

LOOPED: Final = "looped"
ECHOED: Final = "echoed"
RUN: Final = 7  # words in a row that stand in the prompt: nobody comes by them alone
SHORTEST: Final = 4  # words that can be the prompt's by more than chance
OWN: Final = 6  # lines of its own affairs, at the end of a prompt
# How often a phrase of so many words may stand in a row, the last for longer ones: "no, no, no" is a way to talk.
TIMES: Final = (3, 2, 1)
_WORD: Final = re.compile(r"\w+(?:['’]\w+)*")
_SAME: Final = re.compile(r"(\S{1,12}?)\1{5,}")  # hahahahahaha, and what has no blanks between its words
_ENDS: Final = (".", "?", "!", "…", '"', "'", "’", "”", ")", "。", "?", "!", "」")  # fmt: skip
_CUT: Final = frozenset(["a", "an", "and", "because", "the"])  # what no sentence ends with, even before a full stop
# Nor without one.
_OPEN: Final = _CUT | frozenset(
    _WORD.findall(
        "are as at but by for from has have i if in into is it's its my nor of on or our so than that their they to "
        "was we were when which who will with you your"
    )
)


def tidied(decision: Decision, ask: Ask) -> Decision:
    """The decision without talk that says nothing, and with a note for each kind that was dropped."""
    gossip, thought, notes = decision.gossip, decision.thought, list[str]()
    if gossip and (fault := fault_of(gossip, MOST_WORDS["gossip"], ask)):
        gossip, notes = "", [fault]
    if thought and fault_of(thought, MOST_WORDS["thought"], ask) == LOOPED:
        thought = ""
        notes.append(LOOPED)
    if not notes:
        return decision
    repairs = tuple(dict.fromkeys((*decision.repairs, *notes)))
    return replace(decision, gossip=gossip, thought=thought, repairs=repairs)


def fault_of(text: str, most: int, ask: Ask) -> str:
    """What is wrong with a text of `most` words or fewer: LOOPED, ECHOED, or "" for nothing."""
    if echoes(text, (line for _, line in ask.view.gossip)):
        return ECHOED
    at_the_limit = len(_words(text)) >= most
    return LOOPED if loops(text) or breaks_off(text, at_the_limit) or said_back(text, _instructions(ask)) else ""


def _instructions(ask: Ask) -> list[str]:
    """The lines of a prompt that tell a mind what to do: not the news between its example and its own affairs."""
    user = ask.user.split("\n")
    return [*ask.system.split("\n"), *user[:2], *user[-OWN:]]


def loops(text: str) -> bool:
    """Whether a phrase comes again and again in a row, or most of a longer text has stood in it before."""
    words = _words(text)
    for size in range(1, len(words) // 2 + 1):
        allowed = TIMES[min(size, len(TIMES)) - 1]
        whole = size * (allowed + 1)
        if any(words[at : at + size] * (allowed + 1) == words[at : at + whole] for at in range(len(words) - whole + 1)):
            return True
    threes = list(_runs(words, 3))
    return len(threes) > 2 * len(set(threes)) or bool(_SAME.search(text))


def breaks_off(text: str, at_the_limit: bool) -> bool:
    """Whether a text is half a sentence: it has no end, and was at its limit or stops at a word that goes on."""
    text = text.rstrip()
    if text.endswith(_ENDS):
        words = _words(text)
        return text.endswith(".") and not text.endswith("..") and bool(words) and words[-1] in _CUT
    words = _words(text)
    return at_the_limit or text.endswith((",", ":", ";", "-")) or (bool(words) and words[-1] in _OPEN)


def said_back(text: str, prompt: Iterable[str]) -> bool:
    """Whether a text is a prompt's: the whole of it, SHORTEST words at least, or RUN words in a row, in a line."""
    words = _words(text)
    if len(words) < SHORTEST:
        return False
    size = min(len(words), RUN)
    runs = set(_runs(words, size))
    return any(not runs.isdisjoint(_runs(_words(line), size)) for line in prompt)


def echoes(text: str, heard: Iterable[str]) -> bool:
    """Whether a line is a neighbour's, but for its marks and capitals."""
    words = _words(text)
    return any(words == _words(line) for line in heard)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("’", "'"))


def _runs(words: list[str], size: int) -> Iterator[tuple[str, ...]]:
    return (tuple(words[at : at + size]) for at in range(len(words) - size + 1))

"""Talk that says nothing is seen and dropped: a phrase that loops, half a sentence, the prompt or one's own private
thought said back, a neighbour's line as one's own. It never reaches the paper; the decision keeps its orders, and notes
what was dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Final

from engine.model import Decision
from inference.protocol import Ask
from inference.shape import MOST_WORDS

LOOPED: Final = "looped"
ECHOED: Final = "echoed"
RUN: Final = 7  # words in a row that stand in the prompt: nobody comes by them alone
SHORTEST: Final = 4  # words that can be the prompt's by more than chance
MANY: Final = 6  # different words, of which two thirds are not shared by chance
OWN: Final = 4  # lines of its own affairs, at the end of a prompt
# How often a phrase of so many words may stand in a row, the last for longer ones: "no, no, no" is a way to talk.
TIMES: Final = (3, 2, 1)
_WORD: Final = re.compile(r"\w+(?:['’]\w+)*")
_SAME: Final = re.compile(r"(\S{1,12}?)\1{5,}")  # hahahahahaha, and what has no blanks between its words
_ENDS: Final = (".", "?", "!", "…", '"', "'", "’", "”", ")", "。", "?", "!", "」")  # fmt: skip
_CUT: Final = frozenset(["a", "an", "and", "because", "the"])  # what no sentence ends with, even before a full stop
# Nor without one.
_OPEN: Final = _CUT | frozenset(
    _WORD.findall(
        "am are as at but by for from has have i if in into is it's its my nor not of on or our shall so than that "
        "their they to was we were when which who will with you your"
    )
)
_STOPPED: Final = _OPEN - {"it", "they", "we", "you"}  # nor what a shape stopped, for all its full stop


def tidied(decision: Decision, ask: Ask) -> Decision:
    """The decision without talk that says nothing, and with a note for each kind that was dropped."""
    gossip, thought, notes = decision.gossip, decision.thought, list[str]()
    if gossip and (fault := fault_of(gossip, MOST_WORDS["gossip"], ask) or (LOOPED if thinks(gossip, thought) else "")):
        gossip, notes = "", [fault]
    if thought and fault_of(thought, MOST_WORDS["thought"], ask) == LOOPED:
        thought = ""
        notes.append(LOOPED)
    if not notes:
        return decision
    repairs = tuple(dict.fromkeys((*decision.repairs, *notes)))
    return replace(decision, gossip=gossip, thought=thought, repairs=repairs)


def fault_of(text: str, most: int, ask: Ask) -> str:
    """What is wrong with a text of `most` words or fewer: LOOPED (as one without a word), ECHOED, or ""."""
    if not _words(text):
        return LOOPED
    if echoes(text, (line for _, line in ask.view.gossip)):
        return ECHOED
    at_the_limit = len(_words(text)) >= most
    return LOOPED if loops(text) or breaks_off(text, at_the_limit) or said_back(text, ask.system, ask.user) else ""


def loops(text: str) -> bool:
    """Whether a phrase comes again and again in a row, or most of a longer text has stood in it before."""
    words = _words(text)
    if len(words) - len(set(words)) > 1:  # two words of one phrase, or one and again
        if any(_comes_again(words, size) for size, pairs in _apart(words).items() if pairs >= _allowed(size)):
            return True
        threes = list(zip(words, words[1:], words[2:], strict=False))
        if len(threes) > 2 * len(set(threes)):
            return True
    return bool(_SAME.search(text))


def _apart(words: tuple[str, ...]) -> dict[int, int]:
    """How many pairs of equal words stand how far apart."""
    places, apart = dict[str, list[int]](), dict[int, int]()
    for at, word in enumerate(words):
        before = places.setdefault(word, [])
        for one in before:
            apart[at - one] = apart.get(at - one, 0) + 1
        before.append(at)
    return apart


def _allowed(size: int) -> int:
    """For how many words a text may equal itself, moved by a phrase of `size` words."""
    return size * TIMES[min(size, len(TIMES)) - 1]


def _comes_again(words: tuple[str, ...], size: int) -> bool:
    """Whether a phrase of `size` words stands in a row more often than it may."""
    allowed, in_a_row = _allowed(size), 0
    for word, later in zip(words, words[size:], strict=False):
        in_a_row = in_a_row + 1 if word == later else 0
        if in_a_row == allowed:
            return True
    return False


def breaks_off(text: str, at_the_limit: bool) -> bool:
    """Whether a text is half a sentence: it has no end, and was at its limit or stops at a word that goes on.

    At its limit a shape ends it with a full stop wherever it is.
    """
    text, words = text.rstrip(), _words(text)
    if text.endswith(_ENDS):
        going_on = _STOPPED if at_the_limit else _CUT
        return text.endswith(".") and not text.endswith("..") and bool(words) and words[-1] in going_on
    return at_the_limit or text.endswith((",", ":", ";", "-")) or (bool(words) and words[-1] in _OPEN)


def said_back(text: str, system: str, user: str) -> bool:
    """Whether a text is a prompt's: the whole of it, SHORTEST words at least, or RUN words in a row, in a line.

    Only the lines that tell a mind what to do count: not the news between its example and its own affairs.
    """
    words = _words(text)
    if len(words) < SHORTEST:
        return False
    size, told = min(len(words), RUN), _told(user)
    runs = [words[at : at + size] for at in range(len(words) - size + 1)]
    if size == RUN and not _runs(system).isdisjoint(runs):
        return True
    lines = told if size == RUN else f"{_instructions(system)}\n{told}"
    return any(f" {' '.join(run)} " in lines for run in runs)


@lru_cache(maxsize=64)  # gossip and thought are held against the same
def _told(user: str) -> str:
    """The lines of a turn's prompt that tell a mind what to do: its example, and its own affairs."""
    example, blank, _ = user.partition("\n\n")
    own = user.rsplit("\n", OWN)[-OWN:]
    return _instructions("\n".join((*([example] if blank else []), *own)))


@lru_cache(maxsize=64)  # a system prompt is one of a creature's few
def _runs(system: str) -> frozenset[tuple[str, ...]]:
    """Every RUN words that stand in a row in one of its lines."""
    lines = map(_words, system.split("\n"))
    return frozenset(words[at : at + RUN] for words in lines for at in range(len(words) - RUN + 1))


@lru_cache(maxsize=64)
def _instructions(lines: str) -> str:
    """A line of plain words for each line of a prompt, so that a run of words is found as text."""
    return "\n".join(f" {' '.join(_words(line))} " for line in lines.split("\n"))


def thinks(text: str, thought: str) -> bool:
    """Whether a line is words of the private thought that came with it, whatever the numbers: all, or most of many."""
    said = {word for word in _words(text) if not word.isdecimal()}
    known = said & set(_words(thought))
    most = known == said or (len(said) >= MANY and 3 * len(known) >= 2 * len(said))
    return bool(text and thought) and most


def echoes(text: str, heard: Iterable[str]) -> bool:
    """Whether a line is a neighbour's, but for its marks and capitals."""
    words = _words(text)
    return any(words == _words(line) for line in heard)


@lru_cache(maxsize=1024)  # a line is looked at from every side, and a neighbour's by everyone
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold().replace("’", "'")))

"""Marks: what chat templates write between words. Known by their shape, and sorted by the words of their names.

Nothing has to be on a list to be kept out: a mark of unknown name is thinking before an answer, and the end of the turn
after one. The lists only say which marks may stand in an answer's way without ending it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Final, Literal, NamedTuple, TypeAlias

from inference.parse._words import names

Kind: TypeAlias = Literal["format", "think", "answer", "place", "self", "neutral", "channel", "end", "unknown"]

# Angles with or without bars, square brackets with bars or capitals, double braces, and brackets that only marks use.
MARK: Final = (
    r"<{1,2}[|｜/!\\]{0,2}[^\W_][^<>{}\n]{0,100}>{1,2}"
    r"|\[/?[A-Z][A-Z_ ]{1,40}\]|\[\|[^\[\]\n]{1,40}\|\]|\[(?:/\w{1,20}|unused\d{1,4}|(?i:think\w{0,9}|reason\w{0,9}))\]"
    r"|\{\{[/\#]?\w{1,20}\}\}|<!--"
    r"|[◁⟨⟦⟪«【〈《‹＜][^◁⟨⟦⟪«【〈《‹＜▷⟩⟧⟫»】〉》›＞\s]{1,40}[▷⟩⟧⟫»】〉》›＞]"
)
_BRACKETS: Final = "|｜])}>▷⟩⟧⟫»】〉》›＞"
# More marks than any reply holds: beyond them nothing is looked for.
MOST_MARKS: Final = 200
_ANY: Final = re.compile(MARK)
_WORD: Final = re.compile(r"[^\W\d_]+")
_NAME: Final = re.compile(r"[^\W_][\w.:-]*")

_FORMAT: Final = names("b i u em strong br hr p div span code pre li ul ol small center font html body")
_THINK: Final = names("think thinking thought thoughts reason reasoning reflect reflection analysis scratchpad cot")
# What names an answer, and what names a place where one may stand.
_ANSWER: Final = names("answer final response solution reply decision")
_PLACE: Final = names(
    "output result json xml box call calls function action invoke arg args argument arguments parameter parameters "
    "orders python sep"
)
_RESULT: Final = names("response responses result results output outputs return")
SELVES: Final = names("assistant model bot chatbot gpt ai")
_NEUTRAL: Final = names(
    "s bos start message constrain turn sep im_start im_middle start_header_id end_header_id start_of_turn "
    "start_of_role end_of_role begin_of_text startoftext begin_of_sentence extra_id_0 extra_id_1 "
    "start_of_turn_token bos_token"
)
_CLOSING: Final = names("end stop close suffix finish")
_ENDS: Final = names("end eot eos eom eod stop return inst endoftext endofturn pad")
OTHERS: Final = names(
    "user users human system instruct instruction instructions input question query prompt prompter customer client "
    "player operator moderator developer observation environment ipython tool context task q"
)
# Every name that means something to us.
KNOWN: Final = _FORMAT | _THINK | _ANSWER | _PLACE | _RESULT | SELVES | _NEUTRAL | _CLOSING | _ENDS | OTHERS
# After a mark that begins a turn: whose turn it is, to the end of the line or the next mark.
_HEADER: Final = re.compile(r"[ \t]*+([^\W\d_]*+)[^\n<{\[]{0,40}")
CHANNEL: Final = re.compile(r"\s*+(\w*+)(?:[^\n]{0,60}?<\|message\|>)?")
CHANNEL_ENDS: Final = re.compile(r"<\|end\|>|<channel\|>|(?=<\|start\|>|<\|channel\|>)")


class Mark(NamedTuple):
    """A mark in the text: what kind of thing it marks, whether it closes it, and where it stands."""

    kind: Kind
    closes: bool
    text: str
    start: int
    end: int


def read_mark(match: re.Match[str]) -> Mark:
    """The mark that a match of MARK found."""
    return Mark(*_sorted(match.group()), match.group(), *match.span())


@lru_cache(maxsize=256)
def _sorted(text: str) -> tuple[Kind, bool]:
    """What kind of thing a mark marks, and whether it closes it."""
    plain = text.replace("▁", "_").lower()
    name = found.group() if (found := _NAME.search(plain)) else ""
    slashed = "/" in text[:4] or (text[0] == "<" and text[1] not in "|｜" and text.endswith(("|>", "｜>")))
    words = frozenset(_WORD.findall(name if "=" in text else plain))
    kind = _kind(name, words, slashed)
    if "=" in text and kind in ("neutral", "unknown"):  # <turn role="user">
        said = frozenset(_WORD.findall(plain))
        kind = "end" if said & OTHERS else kind if said & SELVES else "unknown"
    return kind, slashed or not _CLOSING.isdisjoint(words)


def _kind(name: str, words: frozenset[str], slashed: bool) -> Kind:
    if name in _FORMAT:
        return "format"
    if words & _THINK:
        return "think"
    if name == "channel":
        return "channel"
    if name in _NEUTRAL and not slashed:
        return "neutral"
    result = bool(words & _RESULT) and bool(words & {"tool", "function", "code", "search"})
    if result or (words & OTHERS and not words & {"call", "calls", "sep"}):
        return "end"
    if words & _ANSWER:
        return "answer"
    if words & _PLACE and name != "call":
        return "place"
    if words & _ENDS or name in ("s", "call"):
        return "end"
    return "self" if words & SELVES else "unknown"


def header(text: str, at: int) -> tuple[str, int]:
    """The name that stands right after a mark which begins a turn, and where it ends; "" when none stands there."""
    match = _HEADER.match(text, at)
    return (match.group(1).lower(), match.end()) if match and match.group(1) else ("", at)


def closer(text: str, mark: Mark) -> int | None:
    """Where the thing that a mark opens is closed again, after its closing mark; None when it never is."""
    deep = 1
    for end, step in _steps(text, mark):
        deep += step
        if deep == 0:
            return end
    return None


def _steps(text: str, mark: Mark) -> Iterator[tuple[int, int]]:
    """Each mark that opens or closes the same once more: where it ends, and 1 or -1."""
    if mark.kind == "think":
        for one in map(read_mark, islice(_ANY.finditer(text, mark.end), MOST_MARKS)):
            if one.kind == "think":
                yield one.end, -1 if one.closes else 1
        return
    either = re.compile("|".join(map(re.escape, (mark.text, *_closings(mark.text)))))
    for found in islice(either.finditer(text, mark.end), MOST_MARKS):
        yield found.end(), 1 if found.group() == mark.text else -1


def _closings(opening: str) -> Iterator[str]:
    """How templates spell the end of what `opening` begins."""
    if opening == "<!--":
        yield "-->"
    after = opening[len(opening.rstrip(_BRACKETS)) :]
    start = found.start() if (found := _NAME.search(opening)) else 0
    before, name = opening[:start], opening[start : len(opening) - len(after)].split(" ")[0]
    yield f"{before}/{name}{after}"
    if before.endswith(("|", "｜")):
        yield f"{before[:-1]}/{name}{after}"
        yield f"{before[:-1]}{name}{before[-1]}{after}"
    for begin, end in (("begin", "end"), ("start", "end"), ("start", "stop"), ("open", "close"), ("prefix", "suffix")):
        if begin in name.lower():
            yield before + name.replace(begin, end).replace(begin.upper(), end.upper()) + after
    yield from (f"{before}{end}{name}{after}" for end in ("end_", "end_of_", "END_", "END_OF_"))
    yield f"{before}{name}_end{after}"
    if number := re.search(r"\d+$", name):
        yield f"{before}{name[: number.start()]}{int(number.group()) + 1}{after}"

"""What is said around an object: whether it is led up to as an answer, taken back, or another speaker's.

Shape comes first: an answer begins its line or follows a colon, and what stands within a sentence is talked about.
Words weigh where shape does not settle it. Doubt never lets an object in: at worst an answer is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from inference.parse._marks import OTHERS, SELVES
from inference.parse._reader import BLANK
from inference.parse._words import CHANGE, DENIED, RATHER, SURELY, THOUGHT_OUT, hedged

# Pieces of speech that are no words: a place for the answer, its end, thinking that was passed over, an object.
FINAL, CLOSED, THOUGHT, OBJECT = "\ue000", "\ue001", "\ue002", "\ue003"
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ue000-\uf8ff]")
_LETTER: Final = re.compile(r"[^\W\d_]")
# A fence of a name that is no language is one more way to mark thinking, and its name is a word.
_FENCE: Final = re.compile(
    r"(?:```+|~~~+|'''|\"\"\")(?:[ \t]*json\w?|text|txt|plain\w*|code|py\w*|js|javascript|ts|ya?ml|toml|xml|html|sh"
    r"|bash|tool_\w+|output|orders|reply|answer)?(?![^\s{\[\ue000-\ue003])",
    re.IGNORECASE,
)
_CLOSERS: Final = "})]｝］）;"
_AFTER_OBJECT: Final = f"{_CLOSERS}, \t\n\r"
_BEFORE_WORDS: Final = f"{_AFTER_OBJECT}.:!?…–—-\"'`*_~#>”({OBJECT}{CLOSED}{THOUGHT}"
# Between two objects of one answer.
_NOTHING: Final = re.compile(rf"[{re.escape(_AFTER_OBJECT)}\"'`”{BLANK}{OBJECT}]*")
# Between two objects: a heading that says that the answer only comes.
_ANSWER_NEXT: Final = re.compile(
    r"[^\w{}\[\]]*+(?:(?:the|my|your|final) ){0,2}(?:final|answer|response|reply|decision|solution)[^\w{}\[\]]*+",
    re.IGNORECASE,
)
# Right after an object: a sentence that goes on, and in which it is a part.
_GOES_ON: Final = re.compile(r"[ \t\"'`*_”]*([^\W\d_]|[?？])")
# A line that is nothing but a name, or begins with one and a colon; and a name at the end of a line.
_HEADED: Final = re.compile(
    r"^[^\w\n]*+(?:the |your |new |next )?([a-z]{1,15}+)(?: ?\d{1,3})?[*_\])}>'\"]{0,3}[ \t]*+(?:[:：>|]|$)",
    re.IGNORECASE | re.MULTILINE,
)
_ROLES: Final = OTHERS | SELVES
# The same within a line: after a sign, or in capitals.
_HEADED_WITHIN: Final = re.compile(r"(?:[^\w\s,'’-][ \t]*+([A-Za-z]{1,15})|\b([A-Z]{2,15}))[*_]{0,2}[:：]")
# A letter right after an object is no word of its sentence, but a name that lost its mark.
_GLUED: Final = re.compile(rf"[{re.escape(_CLOSERS)}]*[A-Za-z]")
_ITSELF_AGAIN: Final = re.compile(rf"\w\W*[.!?…\n](?:{'|'.join(sorted(SELVES))})\W*$", re.IGNORECASE)
# What no sentence is made of: runs of signs, and signs before the first word.
_DELIMITER: Final = re.compile(r"([^\w\s.,!?…'\"`“”’])\1\1|[<>{}\[\]|\\^#@§%&$=+]{2}|\x00")
_SPOKEN: Final = re.compile(rf"[\w.,:!?…–—\-\"'`*_~(“”‘’„«»¿¡•·。！？：{FINAL}{THOUGHT}{OBJECT}]")
# The last line before an object: what leads up to it, what is code, an item of a list, and signs that say nothing.
_COLON: Final = re.compile(r"[:：]\s*[*_`\"']{0,3}\s*$|->\s*$|→\s*$")
_CODE: Final = re.compile(r"(?:\w\s*=>?|return|print\(|dumps\(|^[\w.]+\(|\\boxed\{|^\W*json)\s*$", re.IGNORECASE)
_RESTS: Final = re.compile(r"[.!?…:。！？：)\"'”*`_]\s*$")
_HANDED: Final = re.compile(r"(?:\b(?:is|are)|[.!。！])[\s`*]*$", re.IGNORECASE)
_INSTEAD: Final = re.compile(rf"{OBJECT}[\s,]*but(?: rather)?\s*$")
_CALLED: Final = re.compile(rf"{FINAL}\s*[\w.:/-]{{1,60}}\s*")
_ITEM: Final = re.compile(r"[ \t>*-]*(?:\d{1,2}|\w)[.)]\s*")
_SIGNS: Final = re.compile(rf"[\s\"'`*_•·(:{{,;\ufeff\u200b\ufffd{FINAL}{CLOSED}{THOUGHT}{OBJECT}-]*")
# One word or two that are no sentence: the name of a speaker, or of what comes.
_NAME: Final = re.compile(rf"(?:[^\w.!?…。！？({OBJECT}]*[\w'’-]+){{1,2}}[^\w.!?…。！？({OBJECT}]*")
_SENTENCE: Final = re.compile(r"(?<=[.!?…。！？])\s|\n")
_TORN: Final = re.compile(r"[{\[]\s*[\"'“”‘’`][^{}\[\]]*$")
_REST_OF_STRING: Final = re.compile(r"\s*[\"'”]\s*[,:}]")
_CALL: Final = re.compile(r"\[\w+\(")
# Characters before an object that can lead up to it.
_NEAR: Final = 400


def words(text: str) -> str:
    """The text as speech: a character that could be mistaken for one of ours, or that no speech has, becomes NUL."""
    return _CONTROL.sub("\x00", text)


@lru_cache(maxsize=16)
def _unfenced(text: str, by: str = "") -> str:
    return _FENCE.sub(by, text)


def spoken(text: str) -> bool:
    """Whether there are words in it: fences and signs are none."""
    return bool(_LETTER.search(_unfenced(text)))


def own(gap: str) -> tuple[str, bool]:
    """What the same speaker goes on to say after an object, and whether the turn ended then."""
    if _GLUED.match(gap) and not takes_back(gap.lstrip(_CLOSERS)):
        return "", True
    said = _unfenced(gap, "\n").lstrip(_CLOSERS)
    rest = said.lstrip(_AFTER_OBJECT)
    if rest.startswith(CLOSED):  # the answer stood in a place of its own, and that is over
        return (rest, False) if takes_back(rest) else ("", True)
    if rest and not _SPOKEN.match(rest):
        return "", True
    ends = [found.start() for found in (_DELIMITER.search(said), next(_speakers(said), None)) if found]
    return (said[: min(ends)], True) if ends else (said, False)


def nothing(said: str) -> bool:
    """Whether nothing is said in it that could part one object from another."""
    return bool(_NOTHING.fullmatch(said))


def announces(gap: str) -> bool:
    """Whether what is said between two objects is but the heading of an answer."""
    return bool(_ANSWER_NEXT.fullmatch(_unfenced(gap)))


def takes_back(said: str) -> bool:
    """Whether what is said after an object begins by taking it back."""
    return bool(CHANGE.match(said.lstrip(_BEFORE_WORDS)))


def goes_on(said: str) -> bool:
    """Whether what is said after an object makes it part of a sentence."""
    found = _GOES_ON.match(said)
    return found is not None and not found.group(1).isupper()


def another(lead: str) -> bool:
    """Whether somebody else speaks before an object, or the mind itself for a second time."""
    if _ITSELF_AGAIN.search(_unfenced(lead[-_NEAR:])):
        return True
    first = next(_speakers(lead), None)
    return first is not None and (first.group(first.lastindex or 1).lower() in OTHERS or spoken(lead[: first.start()]))


def _speakers(text: str) -> Iterator[re.Match[str]]:
    """Where somebody is named who speaks: at the beginning of a line, then within one."""
    for names in (_HEADED, _HEADED_WITHIN):
        yield from (found for found in names.finditer(text) if found.group(found.lastindex or 1).lower() in _ROLES)


def torn(lead: str) -> bool:
    """Whether an answer was begun in these words, and broke off."""
    said = _unfenced(lead).lstrip(f"{FINAL} \t\r\n").rstrip("{[( \t\r\n")
    if said.count("{") > said.count("}"):
        return True
    if said.startswith("[") and said.count("[") > said.count("]"):
        return not _CALL.match(said)
    return bool(_TORN.search(said) or _REST_OF_STRING.match(said))


def leads_up(lead: str) -> bool:
    """Whether an object after these words stands where an answer does: on a line of its own, or introduced."""
    near = _unfenced(_near(lead))
    if _CALLED.fullmatch(near):  # the name of a function, right after the mark of a call
        return True
    above, _, line = near.rpartition("\n")
    if not (_SIGNS.fullmatch(line) or _ITEM.fullmatch(line)):
        handed = _CODE.search(line) or _INSTEAD.search(line) or (_HANDED.search(line) and _surety(near))
        return bool(handed or (_COLON.search(line) and not _names_another(line, above)))
    above, _, last = above.rstrip().rpartition("\n")
    if _SIGNS.fullmatch(last):
        return not spoken(above)
    if OBJECT in last:
        return True
    return spoken(last) and bool(_RESTS.search(last) or _surety(last)) and not _names_another(last, above)


def introduced(lead: str) -> tuple[bool, int]:
    """Whether words lead up to an object, and how surely the last sentence calls it the answer: 2, 1, or not at all."""
    near = _near(lead)
    return (True, _surety(near)) if spoken(near) else (False, 0)


def _surety(near: str) -> int:
    sentence = _last_sentence(near)
    if THOUGHT_OUT.search(sentence):
        return 2
    if hedged(sentence):
        return 0
    if _INSTEAD.search(near):
        return 1
    if DENIED.search(sentence):
        return 0
    return 2 if SURELY.search(sentence) else int(bool(RATHER.search(sentence)))


def _near(lead: str) -> str:
    """The words that can lead up to an object: the last few, in the place where it stands."""
    return lead[max(len(lead) - _NEAR, lead.rfind(FINAL), 0) :]


def _names_another(line: str, above: str) -> bool:
    """Whether a line that leads up to an object only names something that is no answer, or denies that it is one."""
    if not spoken(line):
        return spoken(above)
    if _COLON.search(line) and DENIED.search(_last_sentence(line)):
        return True
    return bool(_NAME.fullmatch(line)) and not _surety(line)


def _last_sentence(text: str) -> str:
    return next((one for one in reversed(_SENTENCE.split(text)) if spoken(one)), "")

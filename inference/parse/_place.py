"""The place of the answer: which of the objects that a mind said in its turn are its answer.

Of several, the last counts that follows directly or after a change of mind. After other words nothing says which
counts, and none does.
"""

from __future__ import annotations

import html
import re
from typing import Final, NamedTuple

from inference.parse import _speech as speech
from inference.parse._reader import Node, TooMuch
from inference.parse._turn import Root, Turn, Wanted
from inference.parse._words import hedged

_ENTITY: Final = re.compile(r"&(?:amp;)*+(#\d{1,5}|#[xX][0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});")
_ESCAPE: Final = re.compile(r"\\(.)")
_ESCAPED: Final = {"n": "\n", "t": "\t", "r": "\r"}
# What only shows the form of a reply.
_FORM: Final = re.compile(r"\.\.\.|…|\w\|\w|<\w")
# How surely the last sentence can call an object the answer.
_SURE: Final = 2
# Objects that are only talked about, before the text is beyond reason.
_MOST: Final = 16


class Place(NamedTuple):
    """The objects of an answer, the last one first to count.

    `marked`: marks were passed. `ran_on`: words followed that are not the mind's own. `met`: the turn held something
    that could be an answer.
    """

    roots: list[Root]
    marked: bool
    ran_on: bool
    met: bool


def answer(text: str, wanted: Wanted, cut: bool = False) -> Place:
    """What a mind said as its answer. `cut`: the server stopped it. Raises TooMuch for a text that is beyond reason."""
    turn = Turn(text, wanted)
    roots, over = _Choice(text, cut and not turn.over).of(turn.pieces)
    ran_on = bool(roots) and (over or (turn.over and speech.spoken(text[turn.at :])))
    return Place(roots, turn.marked, ran_on, turn.met)


def final_part(text: str) -> str:
    """The object in the place of the answer, as written; "" when only thinking came."""
    try:
        roots = answer(text, lambda value: isinstance(value, Node)).roots
    except TooMuch:
        return ""
    return text[roots[-1].start : roots[-1].end] if roots else ""


def plain(text: str) -> str:
    """The text without an escaping of the whole: a string in JSON, HTML entities."""
    if "&" in text:
        text = _ENTITY.sub(lambda match: html.unescape(f"&{match.group(1)};"), text)
    if '\\"' in text:
        text = _ESCAPE.sub(lambda match: _ESCAPED.get(match.group(1), match.group(1)), text)
    return text


class _Choice:
    """The choice among objects: `lead` was said before the one that stands, `gap` after it."""

    def __init__(self, text: str, cut: bool) -> None:
        self.text = text
        self.cut = cut
        self.lead = self.gap = ""
        self.standing: list[Root] = []
        # Of the words before it: whether there are any, how loosely they talk, how surely they call it the answer.
        self.worded = False
        self.loose = self.surety = 0
        self._passed: list[Root] = []
        self._weighed = 0

    def of(self, pieces: list[str | Root]) -> tuple[list[Root], bool]:
        """The answer among what was said, and whether another spoke on after it."""
        for piece in pieces:
            if isinstance(piece, str):
                self._hear(piece)
            elif not piece.wanted:
                self._hear(speech.OBJECT)
            elif self.standing and (settled := self._after(piece)) is not None:
                if not settled:
                    return [], False
                break
            elif not self.standing and not self._meet(piece):
                return [], False
        said, over = speech.own(self.gap)
        if not self.standing or speech.takes_back(said) or speech.goes_on(said):
            return [], False
        if self._doubtful(said, self.cut and not over):
            return [], False
        return self.standing, over and speech.spoken(self.gap)

    def _hear(self, said: str) -> None:
        if self.standing:
            self.gap += said
        else:
            self.lead += said

    def _after(self, root: Root) -> bool | None:
        """What the words since the object that stands make of both.

        True: it stands. False: neither does. None: the new one stands, beside it or in its place, or is passed over.
        """
        announced = self.worded and self.surety < _SURE and speech.announces(self.gap)
        said, over = (self.gap, False) if announced else speech.own(self.gap)
        if over:
            return True
        back = announced or speech.takes_back(said) or speech.FINAL in said or speech.THOUGHT in said
        if not back and speech.nothing(said):
            self.standing.append(root)
            self.gap = ""
            return None
        drafted = speech.goes_on(said) or self._doubtful(said)
        if not back and not (drafted and self.worded):
            return root.value == self.standing[-1].value
        self.loose = max(self.loose, drafted and not back)
        self.lead, self.gap, self.standing = self.lead + speech.OBJECT + self.gap, "", []
        return None if self._meet(root) else False

    def _meet(self, root: Root) -> bool:
        """Take an object that stands in the place of an answer, pass over one that does not; False ends the turn."""
        if speech.another(self.lead) or speech.torn(self.lead) or len(self._passed) > _MOST:
            return False
        if not self._continues(root) and speech.leads_up(self.lead):
            self._weigh()
            if not self._doubtful():
                self.standing = [root]
                return True
        self.lead += speech.OBJECT
        self.loose = max(self.loose, not _FORM.search(self.text, root.start, root.end))
        self._passed.append(root)
        return True

    def _continues(self, root: Root) -> bool:
        """Whether an object goes on with a row whose first was passed over: orders without a reply around them."""
        last = self._passed[-1] if self._passed else None
        if last is None or not (isinstance(root.value, Node) and isinstance(last.value, Node)):
            return False
        return root.value.keys() == last.value.keys() and speech.nothing(self.text[last.end : root.start])

    def _weigh(self) -> None:
        """Weigh the words before an object, for what is asked when more of them are known."""
        self.loose = max(self.loose, hedged(self.lead[self._weighed :]))
        self._weighed = len(self.lead)
        self.worded, self.surety = speech.introduced(self.lead)

    def _doubtful(self, said: str = "", cut: bool = False) -> bool:
        """Whether the object that stands is talked about rather than said.

        Three things speak for it: words before it that think aloud or talk of other objects, words after it, and an end
        that is missing. The last sentence before it has to outweigh them by calling it the answer.
        """
        doubts = self.loose + speech.spoken(said) + cut
        return self.worded and (doubts > self.surety or (cut and self.surety < _SURE))

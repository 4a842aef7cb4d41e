"""A mind's own turn in a raw completion, taken apart into what was said and the objects between.

One walk from left to right. Thinking is passed over. Once an answer stands, a mark ends the turn, whatever its name;
an object that breaks off ends it too. Marks within an object are its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, NamedTuple, TypeAlias

from inference.parse._marks import CHANNEL, CHANNEL_ENDS, MARK, MOST_MARKS, SELVES, Mark, closer, header, read_mark
from inference.parse._reader import COLON, QUOTES, JsonReader, Node, TooMuch, Value
from inference.parse._speech import CLOSED, FINAL, THOUGHT, spoken, words

# An object begins with a key; a list of orders begins with an object. Braces in prose are passed over.
# The notes between hold no brace: so each brace looks no further than the next, and all of them cost what one does.
_NOTES: Final = r"(?:\s++|,|//[^\n{｛]*+\n|\#[^\n{｛]*+\n|/\*[^*{｛]*+\*/)*+"
_OBJECT: Final = rf"[{{｛]{_NOTES}(?:[{QUOTES}][^{QUOTES}{{}}\n]{{1,40}}[{QUOTES}]|\w{{1,40}}+)\s*+(?:[{COLON}]|\Z)"
_NEXT: Final = re.compile(rf"(?P<root>{_OBJECT}|[\[［]\s*+(?=[{{｛]))|(?P<mark>{MARK})")
_ROOT: Final = re.compile(_OBJECT)
_CLOSED_BEFORE: Final = re.compile(r"</[^<>\n]*>\s*$")
_BEGINS_TURN: Final = re.compile(r"start|turn|role", re.IGNORECASE)
# Harmony with its markers spelled out, as a server that skips special tokens leaves it.
_SPELLED: Final = re.compile(r"\s*+(?:analysis|assistant|commentary)")
_SPELLED_FINAL: Final = re.compile(r"assistant\s?final")
_SPELLED_THINKING: Final = re.compile(r"\s*+(?:analysis|commentary)(?=[\w{\[])")
# A mind that begins by naming itself.
_OWN_HEADER: Final = re.compile(rf"\s*+(?:{'|'.join(sorted(SELVES))})[ \t]*+(?:[:：]|\n)", re.IGNORECASE)
# Braces of prose that look like an object, and stretches of thinking, before the text is beyond reason.
_MOST: Final = 8

Wanted: TypeAlias = Callable[[Value], bool]


class Root(NamedTuple):
    """A value that stands by itself, where, and whether it could be an answer."""

    value: Value
    start: int
    end: int
    wanted: bool


class Turn:
    """One turn: `pieces` are words and roots in the order in which they were said.

    `over`: a mark ended it, before `at`. `marked`: marks were passed. `met`: something was found that could be an
    answer, wherever. Raises TooMuch for a text that is beyond reason.
    """

    def __init__(self, text: str, wanted: Wanted) -> None:
        self.text = text
        self.wanted = wanted
        self.at = 0
        self.pieces: list[str | Root] = []
        self.over = self.marked = self.met = False
        self._reader = JsonReader(text)
        self._begun = self._answered = False
        self._passed = self._marks = 0
        self._walk()

    def _walk(self) -> None:
        going = not _SPELLED.match(self.text) or self._spelled()
        if own := _OWN_HEADER.match(self.text, self.at):
            self.at = own.end()
        while going:
            found = _NEXT.search(self.text, self.at)
            self._say(self.text[self.at : found.start() if found else None])
            if found is None:
                self.at = len(self.text)
                return
            going = self._root(found.start()) if found.lastgroup == "root" else self._mark(read_mark(found))

    def _say(self, said: str) -> None:
        if said:
            self.pieces.append(words(said))
            self._begun = self._begun or spoken(said)

    def _spelled(self) -> bool:
        if found := _SPELLED_FINAL.search(self.text):
            self.pieces, self.at, self.marked = [FINAL], found.end(), True
            return True
        return not _SPELLED_THINKING.match(self.text)

    def _root(self, start: int) -> bool:
        self._reader.at, self._reader.torn = start, False
        value = self._reader.value()
        root = Root(value, start, self._reader.at, self.wanted(value))
        if not self._reader.ended and not root.wanted and self.text[start + 1 : start + 2].isalpha():
            self._pass()  # a brace in prose
            self._say(self.text[start])
            self.at = start + 1
            return True
        if speaks_for_another(value):
            return self._end()
        self.pieces.append(root)
        self._begun = True
        self._answered |= root.wanted
        self.met |= root.wanted
        self.at = root.end
        return self._reader.ended

    def _mark(self, mark: Mark) -> bool:
        self.at = mark.end
        self._marks += 1
        if self._marks > MOST_MARKS:
            raise TooMuch
        if mark.kind == "format":
            return True
        self.marked = True
        if mark.kind in ("think", "channel") and mark.closes:  # what came before was thinking that nothing had opened
            return self._begin()
        if mark.kind == "think":
            return self._think(mark)
        if mark.kind == "channel":
            return self._channel(mark)
        if mark.kind in ("answer", "place"):
            return self._place(mark)
        if mark.kind in ("self", "neutral") and not self._begun:
            return self._header(mark)
        if mark.kind == "unknown" and not self._begun:
            return self._think(mark)
        if mark.kind == "unknown" and self._either(mark):
            self.pieces.clear()
        return self._end()

    def _begin(self, *pieces: str) -> bool:
        self.pieces = [*pieces]
        self._begun = self._answered = False
        return True

    def _end(self) -> bool:
        self.over = True
        return False

    def _pass(self) -> None:
        self._passed += 1
        if self._passed > _MOST:
            raise TooMuch

    def _think(self, mark: Mark) -> bool:
        if mark.text.endswith("/>"):
            return True
        self._pass()
        end = closer(self.text, mark)
        if end is None:  # never finished
            self.at = len(self.text)
            return False
        self.pieces.append(f"{THOUGHT}\n")
        self.at = end
        return True

    def _place(self, mark: Mark) -> bool:
        if mark.closes:
            self.pieces.append(CLOSED if self._answered else " ")
            return True
        if self._answered and mark.kind == "place":  # an answer outside, and another inside
            if CLOSED not in self.pieces:
                self.pieces.clear()
            return self._end()
        self.pieces.append(FINAL)
        return True

    def _channel(self, mark: Mark) -> bool:
        match = CHANNEL.match(self.text, mark.end)
        if match is None or (self._answered and FINAL in self.pieces):
            return self._end()
        self.at = match.end()
        if match.group(1) == "final":
            self._begin(FINAL)
            return mark.text != "<|channel|>" or match.group().endswith(">")
        self._pass()
        end = CHANNEL_ENDS.search(self.text, match.end())
        self.at = end.end() if end else len(self.text)
        return end is not None

    def _header(self, mark: Mark) -> bool:
        name, end = header(self.text, mark.end)
        if name in SELVES:
            self.at = end
            return True
        return self._end() if name and mark.kind == "neutral" and _BEGINS_TURN.search(mark.text) else True

    def _either(self, mark: Mark) -> bool:
        """Whether the next object follows a closing mark that nobody knows: then either could be the answer."""
        following = _ROOT.search(self.text, mark.end)
        return following is not None and bool(_CLOSED_BEFORE.search(self.text[mark.start : following.start()]))


def speaks_for_another(value: Value) -> bool:
    """Whether a value is a message of a conversation, and not the mind's."""
    role = value.get("role") if isinstance(value, Node) else None
    return isinstance(role, str) and role.strip().lower() not in SELVES

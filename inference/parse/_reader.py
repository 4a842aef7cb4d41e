"""A forgiving reader of JSON-like text that knows what was finished and what was cut.

Every repair library closes what a truncation left open and so reads `"price": 14|5` as 14. This reader never does:
a scalar that touches the end of the text is `CUT`, and an object says whether its end was seen. It takes single,
smart and missing quotes, quotes inside strings, comments, missing and trailing commas, and raw newlines. One pass,
linear in the text, with depth and number of values bounded: hostile text costs no more than honest text.
"""

from __future__ import annotations

import re
from typing import Final, TypeAlias

MAX_DEPTH: Final = 10
MAX_VALUES: Final = 600


class Missing:
    """A value that is not there."""


CUT: Final = Missing()
NOTHING: Final = Missing()
Value: TypeAlias = "str | Node | list[Value] | Missing"


class Bare(str):
    """An unquoted scalar, as written: a number, a literal, or words."""

    __slots__ = ()


class Node(dict[str, "Value"]):
    """An object. `closed`: its end was seen. `sound`: every key had one value, and every value a key."""

    __slots__ = ("closed", "sound")

    def __init__(self) -> None:
        super().__init__()
        self.closed = False
        self.sound = True


class TooMuch(ValueError):
    """The text nests deeper, or holds more values, than any reply does."""


# Each opening quote with the quotes that may close it.
_QUOTES: Final = {'"': '"', "'": "'", "`": "`'", "“": '”“"', "”": '”“"', "„": '“”"', "‘": "’‘'", "’": "’'"}
_OPENERS: Final = "".join(_QUOTES)
_NOTE: Final = r"//[^\n]*+|/\*(?:[^*]++|\*(?!/))*+(?:\*/|\Z)"
_BLANK: Final = r"\s\ufeff\u200b"
_SPACE: Final = re.compile(rf"(?:[{_BLANK},;]++|\#[^\n]*+|{_NOTE})*+")
_COLON: Final = re.compile(rf"[{_BLANK}]*+(?::|=>?)(?:[{_BLANK}]++|{_NOTE})*+")
_KEY: Final = re.compile(rf"[^\s,;:={{}}\[\](){_OPENERS}]++")
_BARE: Final = re.compile(rf"(?:[^,;{{}}\[\]()\n\r#/{_OPENERS}]|/(?![/*]))++")
# What may follow a closing quote: the end, a bracket, a colon; a comma and the beginning of an item; a key.
_CLOSES: Final = (
    rf"(?=[{_BLANK}]*+(?:\Z|[:}}\])=;#]|//|/\*"
    rf"|,[{_BLANK},]*+(?:\Z|[{{}}\[\]({_OPENERS}#]|-?\d|//|/\*|(?:null|true|false|None|True|False|NaN)\b|\w++\s*+[:=])"
    rf"|[{_OPENERS}]\w++[{_OPENERS}”]\s*+[:=]|(?<=\n)(?:\s*+[{{{_OPENERS}]|\w++\s*+[:=])))"
)
_STRING: Final = {
    opener: re.compile(rf"{opener}((?:[^{closers}\\]++|\\.|[{closers}](?!{_CLOSES}))*+)[{closers}]", re.DOTALL)
    for opener, closers in _QUOTES.items()
}
_ESCAPE: Final = re.compile(
    r"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))", re.DOTALL
)
_ESCAPED: Final = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}


def _unescape(match: re.Match[str]) -> str:
    high, low, code, char = match.groups()
    if high:
        return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00)
    if code:
        point = int(code, 16)
        return "\ufffd" if 0xD800 <= point < 0xE000 else chr(point)
    return _ESCAPED.get(char, char)


class JsonReader:
    """Reads values from `text`; `at` is where the next one begins."""

    __slots__ = ("at", "count", "end", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.end = len(text)
        self.at = 0
        self.count = 0

    def value(self, depth: int = 0) -> Value:
        """The value at `at`; CUT when the text ends first, NOTHING when a bracket or comma stands in its place."""
        if self.at >= self.end:
            return CUT
        self.count += 1
        if depth > MAX_DEPTH or self.count > MAX_VALUES:
            raise TooMuch
        char = self.text[self.at]
        if char == "{":
            return self._object(depth)
        if char in "[(":
            return self._array(depth)
        if char in _QUOTES:
            return self._string(char)
        match = _BARE.match(self.text, self.at)
        if match is None:
            return NOTHING
        self.at = match.end()
        return CUT if self.at >= self.end else Bare(match.group().strip())

    def _string(self, quote: str) -> str | Missing:
        match = _STRING[quote].match(self.text, self.at)
        if match is None:
            self.at = self.end
            return CUT
        self.at = match.end()
        body = match.group(1)
        return _ESCAPE.sub(_unescape, body) if "\\" in body else body

    def _skip(self) -> bool:
        """Go to the next thing that is not space, comma or comment; False at the end of the text."""
        match = _SPACE.match(self.text, self.at)
        self.at = match.end() if match else self.at
        return self.at < self.end

    def _array(self, depth: int) -> list[Value]:
        items: list[Value] = []
        self.at += 1
        while self._skip():
            if self.text[self.at] in "])":
                self.at += 1
                break
            if self.text[self.at] == "}":  # our bracket was forgotten; the brace belongs to the object around
                break
            item = self.value(depth + 1)
            if item is NOTHING:
                self.at += 1
            elif item is not CUT:
                items.append(item)
        return items

    def _object(self, depth: int) -> Node:
        node = Node()
        self.at += 1
        while self._skip():
            char = self.text[self.at]
            if char in "}])[({":  # any but our own brace means that ours was forgotten; the values before it are whole
                self.at += char == "}"
                node.closed = True
                break
            key = self._key(char)
            colon = _COLON.match(self.text, self.at)
            if isinstance(key, Missing) or colon is None:
                node.sound = False
                continue
            self.at = colon.end()
            found = self.value(depth + 1)
            if found is CUT:
                continue
            name = key.strip().lower()
            if name in node and node[name] != found:
                node.sound = False
            node[name] = found
        return node

    def _key(self, char: str) -> str | Missing:
        self.count += 1
        if self.count > MAX_VALUES:
            raise TooMuch
        if char in _QUOTES:
            return self._string(char)
        match = _KEY.match(self.text, self.at)
        if match is None:
            self.at += 1
            return NOTHING
        self.at = match.end()
        return match.group()

"""A forgiving reader of JSON-like text that knows what was finished and what was cut.

Every repair library closes what a truncation left open and so reads `"price": 14|5` as 14. This reader never does:
a scalar that touches the end of the text is `CUT`, and an object says whether its end was seen. It takes single,
smart, fullwidth and missing quotes, quotes inside strings, comments, missing and trailing commas, and raw newlines.
Where words stand that can be no part of an object it stops: another text began. One pass, linear in the text, with
depth and number of values bounded: hostile text costs no more than honest text.
"""

from __future__ import annotations

import re
from string import punctuation, whitespace
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
    """An object. `closed`: what it holds is whole. `sound`: every value has a key. `twice`: keys with two values."""

    __slots__ = ("closed", "sound", "twice")

    def __init__(self) -> None:
        super().__init__()
        self.closed = False
        self.sound = True
        self.twice: set[str] = set()


class TooMuch(ValueError):
    """The text nests deeper, or holds more values, than any reply does."""


# Each opening quote with the quotes that may close it.
_QUOTES: Final = {
    '"': '"', "'": "'", "`": "`'", "“": '”“"', "”": '”“"', "„": '“”"', "‘": "’‘'", "’": "’'", "＂": "＂",
}  # fmt: skip
QUOTES: Final = "".join(_QUOTES)
BLANK: Final = r"\s\ufeff\u200b"
COLON: Final = ":：=＝"
_COMMA: Final = ",;，；、"
_SIGNS: Final = whitespace + punctuation + "“”„‘’"
_OPEN, _CLOSE = r"{\[(｛［（", r"}\])｝］）"
_NOTE: Final = r"//[^\n]*+|/\*(?:[^*]++|\*(?!/))*+(?:\*/|\Z)"
# Two signs and more are no comment in any language, but a heading: "### Response:".
_SPACE: Final = re.compile(rf"(?:[{BLANK}{_COMMA}]++|\#(?!\#)[^\n]*+|{_NOTE})*+")
_COMMAS: Final = re.compile(rf"[{BLANK}]*+[{_COMMA}][{BLANK}{_COMMA}]*+")
_AFTER_KEY: Final = re.compile(rf"[{BLANK}]*+(?:[:：]|[=＝]>?)(?:[{BLANK}]++|{_NOTE})*+")
_KEY: Final = re.compile(rf"[^\s{_COMMA}{COLON}{_OPEN}{_CLOSE}{QUOTES}]++")
_BARE: Final = re.compile(rf"(?:[^{_COMMA}{_OPEN}{_CLOSE}\n\r#/{QUOTES}]|/(?![/*]))++")
# A field as nearly every reply writes it, with the comma after it: what the steps below would read one by one.
_FIELD: Final = re.compile(
    r'[ \n]*+"(\w++)":[ \n]*+(?:"([^"\\{\n]*+)"|(-?\d++))(?:[ \n]*+(?=\})|[ \n]*+,[ \n]*+(?=["\[{}]))'
)
# A word where a key should stand is a slip only if the object goes on after it.
_SLIP: Final = re.compile(rf"\w++[{BLANK}]*+(?=[{_COMMA}{_CLOSE}]|\Z)")
_GOES_ON: Final = re.compile(rf"[{BLANK}]*+(?:[{_COMMA}{_CLOSE}]|\#|//|/\*|\Z)")
# What may follow a closing quote: the end, a bracket, a colon; a comma and the beginning of an item; a key.
_CLOSES: Final = (
    rf"(?=[{BLANK}]*+(?:\Z|[{_CLOSE}{COLON};；#]|//|/\*"
    rf"|[,，、][{BLANK},，、]*+(?:\Z|[{_OPEN}{_CLOSE}{QUOTES}#]|-?\d|//|/\*"
    rf"|(?:null|true|false|None|True|False|NaN)\b|\w++\s*+[{COLON}])"
    rf"|[{QUOTES}]\w++[{QUOTES}]\s*+[{COLON}]|(?<=\n)(?:\s*+[{{｛{QUOTES}]|\w++\s*+[{COLON}])))"
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
    """Reads values from `text`; `at` is where the next one begins.

    After a value, `ended` says that its own closing bracket was seen, and `torn` that it broke off into other text.
    """

    __slots__ = ("at", "count", "end", "ended", "text", "torn")

    def __init__(self, text: str) -> None:
        self.text = text
        self.end = len(text)
        self.at = 0
        self.count = 0
        self.ended = self.torn = False

    def value(self, depth: int = 0) -> Value:
        """The value at `at`; CUT when the text ends first, NOTHING when a bracket or comma stands in its place."""
        if self.at >= self.end:
            return CUT
        self.count += 1
        if depth > MAX_DEPTH or self.count > MAX_VALUES:
            raise TooMuch
        char = self.text[self.at]
        if char in "{｛":
            return self._object(depth)
        if char in "[(［（":
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
        # A quote of its own kind and a brace inside, or a brace and no word after it: more likely two texts, with a
        # string left open in the first.
        if "{" in body and (
            "{" in body[len(body.rstrip(_SIGNS)) :] or not set(_QUOTES[quote]).isdisjoint(_ESCAPE.sub("", body))
        ):
            self.torn = True
        return _ESCAPE.sub(_unescape, body) if "\\" in body else body

    def _skip(self) -> bool:
        """Go to the next thing that is not space, comma or comment; False where the text ends, or another began."""
        if self.torn:
            return False
        match = _SPACE.match(self.text, self.at)
        self.at = match.end() if match else self.at
        return self.at < self.end

    def _array(self, depth: int) -> list[Value]:
        items: list[Value] = []
        self.at += 1
        ended = False
        while self._skip():
            char = self.text[self.at]
            if char in "])］）":
                self.at += 1
                ended = True
                break
            if char in "}｝":  # our bracket was forgotten; the brace belongs to the object around
                break
            item = self.value(depth + 1)
            if item is NOTHING:
                self.torn = True
            elif item is not CUT:
                items.append(item)
                self.torn |= isinstance(item, Bare) and not _GOES_ON.match(self.text, self.at)
        self.ended = ended
        return items

    def _object(self, depth: int) -> Node:
        node = Node()
        self.at += 1
        ended = False
        after, name = self._plain_fields(node) if depth < MAX_DEPTH else (self.at, "")
        while self._skip():
            char = self.text[self.at]
            if char in "}｝":
                self.at += 1
                node.closed = ended = True
                break
            if char in "])[({］）［（｛":  # our own brace was forgotten; the values before it are whole
                node.closed = self._forgotten(after, char)
                self.torn = not node.closed
                break
            key = self._key(char)
            colon = _AFTER_KEY.match(self.text, self.at)
            if isinstance(key, Missing) or colon is None:
                node.sound = False
                if key is NOTHING:  # a colon: what stood before it was no value, and its quotes were another text's
                    node.pop(name, None)
                self.torn |= key is NOTHING or self._is_text(key)
                continue
            self.at = colon.end()
            found = self.value(depth + 1)
            if found is CUT or (self.torn and isinstance(found, str)):
                continue
            after = self.at
            name = key.strip().lower()
            if name in node and node[name] != found:
                node.sound = False
                node.twice.add(name)
            node[name] = found
        self.ended = ended
        return node

    def _plain_fields(self, node: Node) -> tuple[int, str]:
        """Read the fields an object begins with, while nothing about them is odd; where the last ends, and its name."""
        text, after, key = self.text, self.at, ""
        while (found := _FIELD.match(text, self.at)) and (name := found[1]) not in node and name.islower():
            key, words, number = found.groups()
            self.count += 2
            if self.count > MAX_VALUES:
                raise TooMuch
            node[key], after = (Bare(number), found.end(3)) if words is None else (words, found.end(2) + 1)
            self.at = found.end()
        return after, key

    def _forgotten(self, after: int, char: str) -> bool:
        """Whether only our brace is missing between the last value and a foreign bracket, and no text."""
        between = self.text[after : self.at]
        return bool(_COMMAS.fullmatch(between)) or (char in "]］" and not between.strip())

    def _is_text(self, key: str | Missing) -> bool:
        """Whether a word that just stood where a key should is another text's, and no slip."""
        return isinstance(key, Bare) and not _SLIP.match(self.text, self.at - len(key))

    def _key(self, char: str) -> str | Missing:
        self.count += 1
        if self.count > MAX_VALUES:
            raise TooMuch
        if char in _QUOTES:
            return self._string(char)
        match = _KEY.match(self.text, self.at)
        if match is None:
            return NOTHING
        self.at = match.end()
        return Bare(match.group())

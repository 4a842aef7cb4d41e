"""What a refusal means, and its reason in the server's own words: bounded, cleaned as a mind's are, no credential."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final
from urllib.parse import quote

import orjson

from inference.client._failures import Again, Busy, Down, MindError, Stranger, WrongKey
from inference.parse import clean_line

LONGEST: Final = 160  # characters of a reason
LOOKED_AT: Final = 2000  # characters of a server's words that are looked at
# Statuses that say that nothing is to be had here: the key is wrong, the path is, or the request is not understood.
_NEVER: Final = frozenset({400, 401, 402, 403, 404, 405, 406, 410, 411, 413, 414, 415, 422, 431, 501})
_DEAD: Final = frozenset({502, 503})
# How a wrong key is refused where that is not by its own status, 401.
_KEY: Final = re.compile(
    r"(?:api[-_ ]?key|credential|access token|authentication)\b.{0,40}"
    r"\b(?:invalid|incorrect|wrong|missing|required|expired|revoked|failed|not valid|not found)"
    r"|(?:invalid|incorrect|wrong|missing|no|expired|revoked).{0,20}\b(?:api[-_ ]?key|credential|access token)"
    r"|unauthori[sz]ed|unauthenticated",
    re.IGNORECASE | re.DOTALL,
)
# One prompt was refused for what it says, and the next is another.
_THIS_PROMPT: Final = re.compile(r"content.?(?:filter|management|policy)|moderation|flagged", re.IGNORECASE)
_UNPAID: Final = re.compile(r"insufficient.?quota|exceeded your current quota|billing|credits", re.IGNORECASE)
# What looks like somebody's key, ours or not.
_KEYS: Final = re.compile(
    r"\b(?:sk|pk|rk|hf|gsk|xai|nvapi|AIza|ya29|eyJ)[-_.]?\w[\w.*-]{6,}"
    r"|(?i:\b(?:bearer|basic)\s+|\b(?:api[-_ ]?key|key|token|password|secret)\s*[:=]\s*)\S+"
)
_URL: Final = re.compile(r"\w+://\S*")
_LONG_NUMBER: Final = re.compile(r"\b\d{5,9}\b")
_SNAKE: Final = re.compile(r"(?<=[^\W_])_(?=[^\W_])")
_TIE: Final = "\N{UNDERTIE}"
BLOT: Final = "(hidden)"
_PIECE: Final = 4  # characters of a credential that are too many to repeat


class Blot:
    """Blots credentials out of a text, whole, encoded or in pieces, as servers like to repeat them."""

    def __init__(self, secrets: Iterable[str]) -> None:
        whole = {form for one in secrets if one for form in (one, quote(one, safe=""))}
        self._whole = sorted(whole, key=len, reverse=True)
        self._pieces = {
            piece
            for one in whole
            if len(one) >= 2 * _PIECE
            for piece in (one[at : at + _PIECE] for at in range(len(one) - _PIECE + 1))
            if not re.search(r"\s", piece)
        }

    def __call__(self, text: str) -> str:
        for one in self._whole:
            # A short one may be a piece of any word.
            around = ("", "") if len(one) >= _PIECE else (r"(?<!\w)", r"(?!\w)")
            text = re.sub(re.escape(one).join(around), BLOT, text)
        text = _KEYS.sub(BLOT, _URL.sub(BLOT, text))
        return re.sub(r"\S+", lambda word: BLOT if self._holds_a_piece(word.group()) else word.group(), text)

    def whole(self, text: str) -> str:
        """A text in which only whole credentials are blotted out, and none so short that it may be a word."""
        for one in self._whole:
            text = text.replace(one, BLOT) if len(one) >= 2 * _PIECE else text
        return text

    def _holds_a_piece(self, word: str) -> bool:
        return any(word[at : at + _PIECE] in self._pieces for at in range(len(word) - _PIECE + 1))


def refusal(status: int, body: bytes, after: str, blot: Blot, keyed: bool = False) -> MindError:
    """What a status other than 200 means; `body` is what was read of it, `after` the header Retry-After, `keyed`
    whether a key went along.
    """
    said, own_words = _said(body)
    reason = cleaned(said, blot)
    why = f"it answers with status {status}" + (f": {reason}" if reason else "")
    lasting = own_words and bool(reason)
    if status == 429:
        unpaid = _UNPAID.search(said)
        return Down(why, lasting=True, status=status) if unpaid else Busy(why, _seconds(after), status=status)
    if status == 401 or (status in (400, 403) and _KEY.search(said)):
        key = "it does not take the key" if keyed else "it asks for a key"
        return WrongKey(f"{key}: {why}", lasting=lasting, status=status)
    if status in (400, 403, 422) and _THIS_PROMPT.search(said):
        return Again(why, status=status)
    if status == 404:
        return Stranger(why, lasting=lasting, status=status)
    if status in _NEVER:
        return Down(why, lasting=lasting, status=status)
    is_down = status in _DEAD or 300 <= status < 400
    return Down(why, status=status) if is_down else Again(why, status=status)


def reason_of(body: bytes, blot: Blot) -> str:
    """The reason that a body gives, though its status does not; "" for none."""
    said, own_words = _said(body)
    return cleaned(said, blot) if own_words else ""


def cleaned(text: str, blot: Blot) -> str:
    """A server's words on one line that may be logged and shown."""
    text = _LONG_NUMBER.sub(lambda number: f"{int(number.group()):,}", blot(text[:LOOKED_AT]))
    # A snake's underscore formats nothing, and without it nobody finds the field that is spoken of.
    return clean_line(_SNAKE.sub(_TIE, text), LONGEST).replace(_TIE, "_").rstrip(".")


def _said(body: bytes) -> tuple[str, bool]:
    """The words of an error's body, and whether they are the model server's own: a proxy's page is not."""
    try:
        return _reason(orjson.loads(body)), True
    except orjson.JSONDecodeError:
        text = body.decode("utf-8", "replace").strip()
        return ("" if text.startswith("<") else text), False


def _reason(data: Any, depth: int = 0) -> str:
    """The reason in an error as any server writes it: {"error": {"message": ...}}, {"detail": [{"msg": ...}]}, ..."""
    if isinstance(data, str):
        return data
    if isinstance(data, list) and data and depth < 4:
        return _reason(data[0], depth + 1)
    if not isinstance(data, dict) or depth == 4:
        return ""
    found = next((data[name] for name in ("error", "message", "detail", "msg") if data.get(name)), "")
    reason = _reason(found, depth + 1)
    inner = data.get("metadata")  # a router tells what the server behind it said
    raw = inner.get("raw") if isinstance(inner, dict) else None
    return f"{reason}: {raw}" if isinstance(raw, str) else reason


def _seconds(text: str) -> float:
    """A Retry-After in seconds; its other form, a date, is not worth a clock."""
    return float(text) if text.isascii() and text.isdigit() and len(text) < 6 else 0.0

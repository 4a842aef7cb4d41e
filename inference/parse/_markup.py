"""From a raw completion to the part that is the answer: channels, thinking, escapes of escapes."""

from __future__ import annotations

import html
import re
from typing import Final

_CHANNEL: Final = re.compile(r"<\|channel\|>\s*+(\w++)[^\n]{0,60}?<\|message\|>")
_CHANNEL_END: Final = re.compile(r"<\|(?:end|return|start|call|channel)\|>")
_SPECIAL: Final = re.compile(r"<\|[\w-]{1,32}\|>|</?s>|<extra_id_\d{1,3}>")
# Harmony with its markers spelled out, as a server that skips special tokens leaves it.
_SPELLED: Final = re.compile(r"\s*+(?:analysis|assistant|commentary)")
_SPELLED_FINAL: Final = re.compile(r"assistant\s?final")
_SPELLED_THINKING: Final = re.compile(r"\s*+(?:analysis|commentary)(?=[\w{\[])")
_TAG: Final = r"(?:think(?:ing)?|thought|reasoning|reflection|analysis|scratchpad)"
_THINK_END: Final = re.compile(rf"</{_TAG}\s?>|\[/THINK\]|◁/think▷", re.IGNORECASE)
_THINK: Final = re.compile(rf"<{_TAG}>|\[THINK\]|◁think▷", re.IGNORECASE)
_ESCAPED_JSON: Final = re.compile(r'[^{\[]*+[{\[](?:\s|\\[nrt]|[{\[])*+\\"')
_ESCAPE: Final = re.compile(r"\\(.)")


def final_part(text: str) -> str:
    """The text of the final channel, after the thinking; "" when only thinking came.

    Also undoes a reply that was escaped as a whole (a string in JSON, HTML entities).
    """
    if "<|channel|>" in text:
        finals = [mark for mark in _CHANNEL.finditer(text) if mark.group(1) == "final"]
        text = _CHANNEL_END.split(text[finals[-1].end() :], maxsplit=1)[0] if finals else ""
    elif _SPELLED.match(text):
        spelled = list(_SPELLED_FINAL.finditer(text))
        if spelled:
            text = text[spelled[-1].end() :]
        elif _SPELLED_THINKING.match(text):
            text = ""
    ends = list(_THINK_END.finditer(text))
    if ends:
        text = text[ends[-1].end() :]
    if opened := _THINK.search(text):
        text = text[: opened.start()]
    if "<" in text:
        text = _SPECIAL.sub("\n", text)
    if "&quot;" in text and '"' not in text:
        text = html.unescape(text)
    if _ESCAPED_JSON.match(text):
        text = _ESCAPE.sub(lambda match: "\n" if match.group(1) == "n" else match.group(1), text)
    return text

"""What a Discord client says itself, in the page's language: SimCord's page has it in English.

Each row is a text of a file as the version that we pin has it, the message that stands there instead, and what fills
that message's facts: a JavaScript expression. A text that is not as we know it stays English.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from bot.text import ENGLISH, Text

Row: TypeAlias = tuple[str, str] | tuple[str, str, Mapping[str, str]]

_REQUIRED: Final = ('"This field is required."', "required")
_CHOOSE: Final = ('"Choose an available option."', "choose")
_SCRIPTS: Final[Mapping[str, tuple[Row, ...]]] = {
    "/commands.js": (
        _REQUIRED,
        _CHOOSE,
        ('"Value is outside the allowed range."', "range"),
        ('"Enter a valid value."', "invalid"),
        ("`OPTIONS MATCHING ${current.toUpperCase()}`", "options"),
        ("`OPTIONS MATCHING ${field.value.toUpperCase()}`", "options"),
        ("`OPTIONS MATCHING ${input.value.toUpperCase()}`", "options"),
        ('"OPTIONS"', "options"),
        ('"+ options"', "options"),
        ('"CHANNELS"', "channels"),
        ("`+${optional} optional`", "optional", {"count": "optional"}),
        ('`+${remaining} ${displayed.length ? "more" : "options"}`', "optional", {"count": "remaining"}),
    ),
    "/composer.js": (
        ('"Send"', "send"),
        ("`${sendLabel} message (Enter)`", "send"),
        ('"You can use application commands here"', "commands"),
        ("`Message ${channel.glyph}${channel.name}`", "message", {"channel": "channel.glyph + channel.name"}),
    ),
    "/messages.js": (
        ("`${invoker} used `", "used", {"who": "invoker"}),
        ('"Only you can see this"', "private"),
        ('"Thinking…"', "thinking"),
        ('" (edited)"', "edited"),
        ('"(edited)"', "edited"),
    ),
    "/modal.js": (_REQUIRED, _CHOOSE),
    "/components.js": (
        ('"Cancel"', "cancel"),
        ('"Submit"', "submit"),
        (
            '`This form will be submitted to ${modal.application_name || "this application"}.'
            " Do not share passwords or other sensitive information.`",
            "form",
        ),
    ),
    "/selects.js": (('"Select an option"', "choose"), ('"Select one or more options"', "choose")),
}
_PAGE: Final = (
    (">Viewing as\n", "viewing"),
    ('"Viewing as"', "viewing"),
    (">No messages in this channel.<", "empty"),
    (">Load earlier messages<", "earlier"),
    (">Newer messages<", "newer"),
    (">New messages · jump to latest<", "latest"),
)


def worded(path: str, text: Text) -> Iterator[tuple[str, str]]:
    """What to replace in one of SimCord's files, and by what; nothing in English."""
    if text.language == ENGLISH:
        return
    for row in _SCRIPTS.get(path, ()):
        yield row[0], _script(text, row[1], row[2] if len(row) > 2 else {})
    if path == "/":
        yield '<html lang="en">', f'<html lang="{text.language}">'
        for known, message in _PAGE:
            said = text(f"play-client-{message}").replace("<", "&lt;").replace('"', "&quot;")
            yield known, f"{known[0]}{said}{known[-1]}"


def _script(text: Text, message: str, facts: Mapping[str, str]) -> str:
    """The message as an expression: its facts are written as JSON strings, and then opened for what fills them."""
    said = json.dumps(text(f"play-client-{message}", **{name: f"\0{name}\0" for name in facts}), ensure_ascii=False)
    for name, expression in facts.items():
        said = said.replace(f"\\u0000{name}\\u0000", f'" + ({expression}) + "')
    return f"({said})"

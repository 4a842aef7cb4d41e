"""A language that nobody speaks: every sentence of ours behind a sign, so that a test sees which language it is in."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path
from typing import Final

SIGN: Final = "한"  # of the locale `ko`, for which there is no folder
LOCALE: Final = "ko"
# Names that Discord shapes, and what is no sentence, stay as they are.
_PLAIN: Final = re.compile(r"(?:cmd|opt|choice|good|world|animal)-|language-name|permission-")
_BEGINS: Final = re.compile(r"^([a-z][a-z0-9-]*) = (?=\S)", re.MULTILINE)


def pretended() -> str:
    """The catalogue, as one Fluent file."""
    ours = sorted(Path(str(files("bot.text") / "en")).glob("*.ftl"))
    english = "\n".join(path.read_text(encoding="utf-8") for path in ours)
    return _BEGINS.sub(lambda one: one[0] if _PLAIN.match(one[1]) else f"{one[0]}{SIGN}", english)


def write_pretended(guests: Path, more: str = "") -> None:
    """Have a folder of guests add the language; `more` says things of its own, in place of what is pretended."""
    folder = guests / "texts" / LOCALE
    folder.mkdir(parents=True, exist_ok=True)
    said = pretended()
    for id in re.findall(r"^([a-z][a-z0-9-]*) =", more, re.MULTILINE):
        said = re.sub(rf"^{id} = .*$", "", said, flags=re.MULTILINE)
    (folder / f"{LOCALE}.ftl").write_text(f"{said}\n{more}\n", encoding="utf-8")

"""The narrator's model: it may word the paper's lines better, and nothing else.

It is given finished lines, which anyone may read, and a line of its own is taken only when it says the same: the
same figures and names in the same order, no way of a price that the plain line does not tell, no word that has no
place in the paper. Whatever is late, down or unfit leaves the plain line as it is.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError
from typing_extensions import TypedDict

from engine.model import NARRATOR, LegendId, Status, Wood, World
from inference.parse import MAX_REPLY, clean_line, final_part
from inference.protocol import Models, NarratorAsk, Reply
from inference.quality import Trace
from inference.shape import MAX_LINE
from inference.talk import breaks_off, loops

SHORTEST: Final = 12
_NUMBERED: Final = re.compile(r"\s*[(\[]?(\d{1,2})(?:[.:)\]]+|\s-)\s+", re.ASCII)
_FIGURE: Final = re.compile(r"\d+")
_WORD: Final = re.compile(r"[^\W\d_]+")
_PATRON: Final = re.compile(r"\bthe (\w+) patron\b", re.IGNORECASE)
_QUOTED: Final = re.compile('[“”"]')
# A capital that begins no sentence: a name.
_NAME: Final = re.compile(r"(?<=[^\s.?:] )[A-Z]\w+")
_ENDS: Final = (".", "?")
_EMPHASIS: Final = str.maketrans("", "", "*_")


@dataclass(frozen=True, slots=True)
class Worded:
    """What a narrator was asked and answered, and the plain lines it worded better, and how.

    `status` is as a mind's; `unfit` counts the lines of a reply that could be read which may not stand. `ask` and
    `reply` are None where there was nothing to word.
    """

    said: Mapping[str, str] = field(default_factory=dict)
    ask: NarratorAsk | None = None
    reply: Reply | None = None
    status: Status = "clean"
    unfit: int = 0


class _Said(TypedDict):
    lines: list[str]


_validator: Final = TypeAdapter(_Said).validator


async def polish(
    models: Models, world: World, lines: Sequence[str], *, card: str, key: str, turn: int, within_s: float
) -> Worded:
    """The plain lines that `card` worded better, and how: none where it is late, down or says nothing that fits.

    Lines that quote a creature, or tell of two parties, stay as they are: who said it and who did what to whom is not
    a matter of wording. `key` names the turn. Never raises, never takes longer than `within_s` seconds.
    """
    asked = [line for line in lines if not _QUOTED.search(line) and len(_parties(world, line)) < 2]
    if not asked:
        return Worded()
    ask = ask_for(asked, card=card, key=key, turn=turn)
    reply = await models.narrate(ask, within_s)
    if reply.outcome != "answered":
        return Worded(ask=ask, reply=reply, status=reply.outcome)
    said = read_lines(reply.text, len(asked)) if reply.finish == "stop" else []
    if not said:
        return Worded(ask=ask, reply=reply, status="hopeless")
    better: dict[str, str] = {}
    unfit = 0
    for plain, offered in zip(asked, said, strict=True):
        line = fitting(world, plain, offered)
        unfit += not line
        if line and line != plain and line not in (*lines, *better.values()):
            better[plain] = line
    return Worded(better, ask, reply, "clean", unfit)


def trace_of(worded: Worded, world: World, wood: Wood, turn: int) -> Trace | None:
    """The narrator's trace of the turn that is being decided, None where it was not asked; it has no orders."""
    ask, reply = worded.ask, worded.reply
    if ask is None or reply is None:
        return None
    return Trace(
        wood=wood.id,
        world=world.id,
        chapter=wood.chapter,
        turn=turn,
        creature=NARRATOR,
        card=ask.card,
        model=reply.model,
        understudy=False,
        outcome=reply.outcome,
        status=worded.status,
        repairs=(),
        refused=("unfit",) * worded.unfit,
        system=ask.system,
        user=ask.user,
        reply=reply.text[:MAX_REPLY],
        thought="",
        gossip="",
        orders=(),
        offered=False,
        loan=None,
        finish=reply.finish,
        took_ms=reply.took_ms,
        prompt_tokens=reply.prompt_tokens,
        reply_tokens=reply.reply_tokens,
        cached_tokens=reply.cached_tokens,
        fallback=reply.fallback,
    )


def ask_for(lines: Sequence[str], *, card: str, key: str, turn: int) -> NarratorAsk:
    """The prompt for these lines."""
    said = _words()
    numbered = [said["line"].format(number=number, line=line) for number, line in enumerate(lines, 1)]
    user = "\n".join((said["head"].format(turn=turn), *numbered, said["end"]))
    return NarratorAsk(key, card, said["system"].strip(), user, len(lines))


def read_lines(text: str, count: int) -> list[str]:
    """The lines of a raw reply, without the numbers that they were sent with; [] unless as many as were asked for."""
    try:
        lines = _validator.validate_json(final_part(text).strip(), strict=True)["lines"]
    except ValidationError:
        return []
    return [_unnumbered(number, line) for number, line in enumerate(lines, 1)] if len(lines) == count else []


def _unnumbered(number: int, line: str) -> str:
    """A line without its own number; any other number is a figure of the line, and stays."""
    found = _NUMBERED.match(line)
    return line[found.end() :] if found and found.group(1) == str(number) else line


def fitting(world: World, plain: str, offered: str) -> str:
    """The offered line, without emphasis, when it may stand for the plain one; else ""."""
    said = " ".join(offered[: 4 * MAX_LINE].translate(_EMPHASIS).split())
    line = said.replace("’", "'")
    # A line in which anything could ping, link or format is not mended but dropped, and so is one that is too long,
    # that shouts, quotes, or spells a name in letters that only look like ours.
    if clean_line(said, MAX_LINE) != said:
        return ""
    if loops(line) or breaks_off(line, at_the_limit=False):
        return ""
    if len(line) < SHORTEST or not line.endswith(_ENDS) or not line.isascii() or "!" in line or "'" in _outer(line):
        return ""
    if _FIGURE.findall(line) != _FIGURE.findall(plain) or _facts(world, line) != _facts(world, plain):
        return ""
    words, plain_words = _bag(line), _bag(plain)
    told = _words()
    if (words - plain_words) & {*told["figures"]["words"], *told["unfit"]["words"]}:
        return ""
    if any(words & {*way} and not plain_words & {*way} for way in told["ways"].values()):
        return ""
    strangers = {name.casefold() for name in _NAME.findall(line)} - plain_words
    return "" if strangers else line.replace("'", "’")


def _outer(line: str) -> str:
    """The line without the apostrophes inside of words."""
    return re.sub(r"(?<=\w)'(?=\w)|(?<=s)'(?= )", "", line)


def _bag(line: str) -> set[str]:
    return set(_WORD.findall(line.casefold()))


def _parties(world: World, line: str) -> list[str]:
    """Who is spoken of, in order: creatures and Patrons."""
    names = "|".join(re.escape(spec.name.casefold()) for spec in world.creatures.values())
    found = [(match.start(), match.group()) for match in re.finditer(rf"\b(?:{names})\b", line.casefold())]
    found += [(match.start(), match.group().casefold()) for match in _PATRON.finditer(line)]
    return [name for _, name in sorted(found)]


def _facts(world: World, line: str) -> tuple[list[str], set[str], set[LegendId]]:
    """What a wording may not touch: who is spoken of, of which goods, and of which legends."""
    words, low = _bag(line), line.casefold()
    legends = {legend.id for legend in world.legends.values() if legend.name.casefold() in low}
    return _parties(world, line), words & {*world.goods}, legends


@cache
def _words() -> Mapping[str, Any]:
    return tomllib.loads(files(__package__).joinpath("text", "narrator.toml").read_text(encoding="utf-8"))

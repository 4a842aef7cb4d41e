"""Legends as moderators keep them: written in a form, switched on and off, weighed, forgotten (docs: rules/legends.md).

A text of theirs is data wherever it goes: letters with their marks, digits and plain punctuation, which mean nothing
to Discord, to a catalogue or to a prompt. Whatever they change holds from the next chapter's deck on; this one was
sealed before.

Answers: `legend-written` (legend, name, good, direction, turns, weight), `legend-on` (legend, weight), `legend-off`
(legend), `legend-off-running` (legend), `legend-forgotten` (name).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from unicodedata import category, normalize

from engine.core import guards
from engine.events import LegendForgotten, LegendWeighed, LegendWritten
from engine.model import (
    HEAVIEST,
    Direction,
    ForgetLegend,
    Legend,
    LegendId,
    Refused,
    Result,
    SetLegend,
    Step,
    Teller,
    World,
    WriteLegend,
    odds,
)

if TYPE_CHECKING:
    from engine.core import Draft

# Longest texts, in characters: what the places take where they are shown.
NAME_MOST: Final = 40
HISTORY_MOST: Final = 300
HEADLINE_MOST: Final = 89
# Turns that a legend of one's own may last, and percent of its first price that a step may write.
STEPS_MOST: Final = 6
PERCENT: Final = (20, 300)
# How many a wood keeps: with those it was born with, they fit one list of choices.
OWN_MOST: Final = 12

# What a headline may be filled with: prices, and the good.
_PRICES: Final = re.compile(r"\{(?:before|after)\}")
_PLAIN: Final = frozenset(" .,:;'’“”\"-–()%&?!…·、。，！？：；「」『』（）・～")
# A word, a dot and two letters would be a link somewhere ("U.S." and "e.g." are none); so many figures, somebody's
# number.
_LINK: Final = re.compile(r"[^\s.]\.[^\W\d_]{2}|\bwww\.|\d{9}", re.IGNORECASE)
# A sentence that begins right after the dot of the one before: it is given its blank, and so is no link.
_RUN_ON: Final = re.compile(r"(?<=[^\s.])\.(?=([^\W\d_])([^\W\d_]))")
# Letters and marks that are drawn as nothing at all, by Unicode's word: a name of these alone could not be seen.
_UNSEEN: Final = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0000-\U000e0fff]"
)
# Marks that one letter may carry: a vowel, a tone and a sign do; more is a pile that hides the lines around it.
MARKS_MOST: Final = 3
_LETTER, _MARKS = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo"}), frozenset({"Mn", "Mc"})


def compose(world: World, wood: Teller, command: WriteLegend, id: LegendId) -> Legend:
    """The legend that a form describes; Refused, with what to change, for a text or number that cannot stand."""
    name = _text(command.name, "name", NAME_MOST)
    history = _text(command.history, "history", HISTORY_MOST)
    good = guards.known_good(world, command.good)
    percents = command.percents
    if not 1 <= len(percents) <= STEPS_MOST:
        raise Refused("legend-turns", most=STEPS_MOST)
    if any(not PERCENT[0] <= percent <= PERCENT[1] for percent in percents):
        raise Refused("legend-percent", low=PERCENT[0], high=PERCENT[1])
    if percents[0] == 100:
        raise Refused("legend-still")
    lines = [_headline(world, line) for line in command.headlines]
    if not 1 <= len(lines) <= len(percents):
        raise Refused("legend-headlines", turns=len(percents))
    if _alike(name) in {_alike(legend.name) for legend in world.legends.values()}:
        raise Refused("legend-taken")
    if len(wood.own_legends) >= OWN_MOST:
        raise Refused("legend-enough", most=OWN_MOST)
    lines += lines[-1:] * (len(percents) - len(lines))
    direction: Direction = "up" if percents[0] > 100 else "down"
    steps = [Step({good: percent}, line, of_start=True) for percent, line in zip(percents, lines, strict=True)]
    return Legend(id, name, history, good, direction, tuple(steps))


def write(draft: Draft, command: WriteLegend) -> Result:
    """Add a legend to the wood's own."""
    written = compose(draft.world, draft, command, LegendId(f"own-{draft.next_id()}"))
    draft.own_legends = (*draft.own_legends, written)
    draft.emit(LegendWritten(written.id, written.name))
    return Result("legend-written", {
        "legend": written.id, "name": written.name, "good": written.good, "direction": written.direction,
        "turns": len(written.steps), "weight": written.weight,
    })  # fmt: skip


def weigh(draft: Draft, command: SetLegend) -> Result:
    """Switch a legend on or off, or give it another weight, from the next deck on; one at least stays on."""
    legend = _known(draft.world, command.legend)
    before = odds(draft.world, draft.weights)
    if command.weight is not None and not 1 <= command.weight <= HEAVIEST:
        raise Refused("bad-weight", value=command.weight, low=1, high=HEAVIEST)
    weight = (command.weight or before.get(legend.id, legend.weight)) if command.on else 0
    if weight == before.get(legend.id, 0):
        raise Refused("legend-already", legend=legend.id)
    if not weight and set(before) == {legend.id}:
        raise Refused("legend-last", legend=legend.id)
    draft.weights[legend.id] = weight
    draft.emit(LegendWeighed(legend.id, legend.name, weight))
    if weight:
        return Result("legend-on", {"legend": legend.id, "weight": weight})
    if any(running.legend == legend.id for running in draft.running):
        return Result("legend-off-running", {"legend": legend.id})
    return Result("legend-off", {"legend": legend.id})


def forget(draft: Draft, command: ForgetLegend) -> Result:
    """Take a legend of the wood's own out of it; Refused while it may still be heard of in this chapter."""
    legend = _known(draft.world, command.legend)
    if legend not in draft.own_legends:
        raise Refused("legend-shipped", legend=legend.id)
    told = {running.legend for running in draft.running} | {past.legend for past in draft.struck}
    if legend.id in told or (draft.seal is not None and legend.id in draft.seal.odds):
        raise Refused("legend-in-play", legend=legend.id)
    if set(odds(draft.world, draft.weights)) == {legend.id}:
        raise Refused("legend-last", legend=legend.id)
    draft.own_legends = tuple(one for one in draft.own_legends if one.id != legend.id)
    draft.weights.pop(legend.id, None)
    draft.emit(LegendForgotten(legend.id, legend.name))
    return Result("legend-forgotten", {"name": legend.name})


def _known(world: World, id: LegendId) -> Legend:
    if id not in world.legends:
        raise Refused("unknown-legend", legend=id)
    return world.legends[id]


def _text(said: str, part: str, most: int) -> str:
    """One line of plain text; `part` says which field it stands in."""
    line = _line(said)
    if not line:
        raise Refused("legend-empty", part=part)
    if len(line) > most:
        raise Refused("legend-long", part=part, length=len(line), most=most)
    if not _readable(line) or _LINK.search(line):
        raise Refused("legend-marks", part=part)
    return line


def _headline(world: World, said: str) -> str:
    """A headline; with the longest price and the longest good there are filled in, it must still fit the paper."""
    line = _line(said)
    priced = _PRICES.sub(str(world.economy.price_cap), line)
    _text(priced.replace("{good}", max(world.goods, key=len)), "headline", HEADLINE_MOST)
    return line


def _line(said: str) -> str:
    line = " ".join(normalize("NFC", said).split())
    return _RUN_ON.sub(lambda dot: ". " if dot[1].isupper() and dot[2].islower() else ".", line)


def _readable(line: str) -> bool:
    """Whether every character is seen and means nothing: a letter with its few marks, a digit, plain punctuation."""
    if _UNSEEN.search(line):
        return False
    marks = MARKS_MOST  # what came before is no letter
    for one in normalize("NFD", line):
        kind = category(one)
        if kind in _MARKS and marks < MARKS_MOST:
            marks += 1
        elif kind in _LETTER:
            marks = 0
        elif one.isalnum() or one in _PLAIN:
            marks = MARKS_MOST
        else:
            return False
    return True


def _alike(name: str) -> str:
    """A name as the eye takes it: wide letters, ligatures and capitals are the same to it."""
    return normalize("NFKC", normalize("NFKC", name).casefold())

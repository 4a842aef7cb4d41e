"""What a moderator may do to a wood: settings, a legend in the open, weather (docs: rules/moderators.md).

RULES is the one place where a command is entered: how it is played, and what the log calls it.

Settings are played in `house.py`.

Answers: `configured` (every, unit, turns, channel), `paused`, `unpaused` (every, unit), `quiet-hours` (start, end),
`quiet-none`, `house-rules` (stake, cap, season), `house-rules-door` (and account_days, member_days), `legend-drawn`
(legend), `weather-made` (weather, good, turns), `recast` (creature, card), `recast-back` (creature), `cast-used`
(cast), `barred` and `pardoned` (patron), `uprooted` (chapter, turn).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, Generic, TypeVar

from engine.core import Draft, guards
from engine.court import trial
from engine.creatures import weather
from engine.events import LegendCalled, MindChanged, WeatherCalled
from engine.hidden import sentence
from engine.legends import authoring, effects
from engine.model import (
    EVERYONE,
    NARRATOR,
    NO_GOOD,
    Bar,
    Configure,
    DrawLegend,
    ForgetLegend,
    GoodId,
    HouseRules,
    MakeWeather,
    ModeratorCommand,
    ModeratorEntry,
    Pardon,
    QuietHours,
    Recast,
    Refused,
    Result,
    RunningLegend,
    SetLegend,
    Uproot,
    UseCast,
    WoodId,
    WriteLegend,
)
from engine.season import deeds
from engine.turn import house, seam

C = TypeVar("C", bound=ModeratorCommand)


def _kind(command: ModeratorCommand) -> str:
    return command.stored_as


@dataclass(frozen=True, slots=True)
class ModeratorRule(Generic[C]):
    """How a moderator's command is played, and what the operator's log calls it: its kind, never what was typed.

    `moves` says which goods it may come to move: a moderator whose Patron holds one of them may not give it.
    """

    command: type[C]
    play: Callable[[Draft, C], Result]
    logged: Callable[[C], str] = _kind
    moves: Callable[[Draft, C], Collection[GoodId]] | None = None


# What a card may be called. Which of them are served is known at the edge; here it is enough that a name is one.
_CARD: Final = re.compile(r"[a-z0-9][a-z0-9.-]{0,47}")


# How often a turn comes is told in the largest of these that goes into it.
def _uproot(draft: Draft, command: Uproot) -> Result:
    """Nothing is settled: what everyone held is on the books as it was on the last day."""
    if command.wood != draft.before.id:
        raise Refused("other-wood")
    draft.settings = replace(draft.settings, paused=True, uprooted=True)
    return Result("uprooted", {"chapter": draft.chapter, "turn": draft.turn})


def _bar(draft: Draft, command: Bar) -> Result:
    patron = guards.known_patron(draft, command.patron)
    if patron.barred:
        raise Refused("already-barred", patron=patron.id)
    sentence.bar(draft, patron.id)
    return Result("barred", {"patron": patron.id})


def _pardon(draft: Draft, command: Pardon) -> Result:
    """Refused by what everyone may see; what the magistrate's notebook holds is nobody's to ask."""
    patron = guards.known_patron(draft, command.patron)
    if trial.standing(draft, patron) == "free":
        raise Refused("nothing-to-pardon", patron=patron.id)
    sentence.pardon(draft, patron.id)
    return Result("pardoned", {"patron": patron.id})


def _draw(draft: Draft, command: DrawLegend) -> Result:
    if command.legend not in draft.world.legends:
        raise Refused("unknown-legend", legend=command.legend)
    if any(running.legend == command.legend for running in draft.running):
        raise Refused("legend-running", legend=command.legend)
    # What it is about is settled as it is called, in the open: from here on, nobody can turn it by their bets.
    draft.running.append(RunningLegend(command.legend, 0, {}, seam.find(draft, command.legend)))
    draft.emit(LegendCalled(command.legend))
    return Result("legend-drawn", {"legend": command.legend})


def _written(draft: Draft, command: DrawLegend) -> Collection[GoodId]:
    """Goods that a legend writes, the one it would find now among them; and what hearths burn, where it is a frost."""
    legend = draft.world.legends.get(command.legend)
    if legend is None:
        return ()
    fuel = {draft.world.fuel} if effects.fuel(legend) else set[GoodId]()
    return effects.goods(legend, seam.find(draft, legend.id)) | fuel


def _touched(draft: Draft, command: MakeWeather) -> Collection[GoodId]:
    """Goods whose price the weather may come to move; where chance picks the good, it has picked it already."""
    first, good = draft.turn + 1, command.good or NO_GOOD
    struck = weather.touched(draft.world, draft.chance, draft.chapter, first, command.kind, good)
    return weather.touches(draft.world, command.kind, struck)


def _make(draft: Draft, command: MakeWeather) -> Result:
    if command.kind not in weather.KINDS:
        raise Refused("unknown-weather", weather=command.kind)
    if command.good is not None and command.good not in draft.world.goods:
        raise Refused("unknown-good", good=command.good)
    turns = weather.bring(draft, command.kind, command.good or NO_GOOD, draft.turn + 1)
    good = draft.weather[-1].good
    return Result("weather-made", {"weather": command.kind, "good": good, "turns": turns})


def _recast(draft: Draft, command: Recast) -> Result:
    creature, card, cast = command.creature, command.card, dict(draft.settings.cast)
    if creature != NARRATOR and (creature != EVERYONE or card is not None):
        guards.known_creature(draft.world, creature)
    if card is not None and not _CARD.fullmatch(card):
        raise Refused("unknown-card")
    if card is not None:
        cast[creature] = card
    elif creature == EVERYONE:
        cast.clear()
    else:
        cast.pop(creature, None)
    if cast == draft.settings.cast:
        raise Refused("cast-already")
    draft.settings = replace(draft.settings, cast=cast)
    draft.emit(MindChanged(creature, card or ""))
    if card is None:
        return Result("recast-back", {"creature": creature})
    return Result("recast", {"creature": creature, "card": card})


def _use(draft: Draft, command: UseCast) -> Result:
    """Every mind that is another than before is news, as if each had been changed by itself."""
    for creature, card in command.minds:
        if creature != NARRATOR:
            guards.known_creature(draft.world, creature)
        if not _CARD.fullmatch(card):
            raise Refused("unknown-card")
    if not _CARD.fullmatch(command.cast):
        raise Refused("unknown-cast")
    before, cast = draft.settings.cast, dict(command.minds)
    if cast == before:
        raise Refused("cast-already")
    draft.settings = replace(draft.settings, cast=cast)
    for creature in dict.fromkeys([*before, *cast]):
        if before.get(creature) != cast.get(creature):
            draft.emit(MindChanged(creature, cast.get(creature, "")))
    return Result("cast-used", {"cast": command.cast})


_ALL: Final = (
    ModeratorRule(Configure, house.configure),
    ModeratorRule(QuietHours, house.quiet),
    ModeratorRule(HouseRules, house.lay_down),
    ModeratorRule(DrawLegend, _draw, moves=_written),
    ModeratorRule(MakeWeather, _make, moves=_touched),
    ModeratorRule(Recast, _recast),
    ModeratorRule(UseCast, _use),
    ModeratorRule(WriteLegend, authoring.write),
    ModeratorRule(SetLegend, authoring.weigh),
    ModeratorRule(ForgetLegend, authoring.forget),
    ModeratorRule(Bar, _bar),
    ModeratorRule(Pardon, _pardon),
    ModeratorRule(Uproot, _uproot, logged=lambda _command: "uprooted"),
)
RULES: Final[Mapping[type[ModeratorCommand], ModeratorRule[Any]]] = {rule.command: rule for rule in _ALL}


def play(draft: Draft, entry: ModeratorEntry) -> Result:
    """Play a moderator's command; its Result. Raises Refused for a value out of bounds, or what serves their Patron."""
    rule = RULES[type(entry.command)]
    apart = draft.world.law.keepers_apart and not draft.settings.sandbox
    if apart and rule.moves is not None:
        _holds_none_of(draft, entry, rule.moves(draft, entry.command))
    result = rule.play(draft, entry.command)
    if apart and isinstance(entry.command, MakeWeather):
        called = draft.weather[-1] = replace(draft.weather[-1], by=entry.user)
        draft.emit(WeatherCalled(called.kind, called.good))
    deeds.note(draft)
    return result


def _holds_none_of(draft: Draft, entry: ModeratorEntry, moved: Collection[GoodId]) -> None:
    patron = guards.patron_of(draft, entry.user)
    for held in draft.positions:
        if patron is not None and held.patron == patron.id and held.good in moved:
            raise Refused("keeper-holds", good=held.good)


def log_line(wood: WoodId, command: ModeratorCommand) -> str:
    """What the operator's log says of a command that was played: in which wood, and of what kind; of nobody."""
    return f"wood {wood}: {RULES[type(command)].logged(command)} by a moderator"

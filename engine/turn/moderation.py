"""What a moderator may do to a wood: settings, a legend in the open, weather (GAME.md section 7).

Answers: `configured` (every, unit, turns, channel), `paused`, `unpaused` (every, unit), `quiet-hours` (start, end),
`quiet-none`, `legend-drawn` (legend), `weather-made` (weather, good, turns), `recast` (creature, card), `recast-back`
(creature), `barred` and `pardoned` (patron), `uprooted` (chapter, turn).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from engine.core import Draft, guards
from engine.court import trial
from engine.creatures import weather
from engine.events import LegendCalled, MindChanged
from engine.hidden import sentence
from engine.legends import authoring
from engine.model import (
    CHAPTER,
    EVERYONE,
    HOURS,
    INTERVAL,
    NARRATOR,
    Bar,
    Configure,
    DrawLegend,
    Fact,
    ForgetLegend,
    HouseRules,
    MakeWeather,
    ModeratorEntry,
    Pardon,
    QuietHours,
    Recast,
    Refused,
    RunningLegend,
    SetLegend,
    Uproot,
    WriteLegend,
)
from engine.turn import ceremony, house_rules, seam

# What a card may be called. Which of them are served is known at the edge; here it is enough that a name is one.
_CARD: Final = re.compile(r"[a-z0-9][a-z0-9.-]{0,47}")
# How often a turn comes is told in the largest of these that goes into it.
_UNITS: Final = (("days", 24 * 3600), ("hours", 3600), ("minutes", 60), ("seconds", 1))


def play(draft: Draft, entry: ModeratorEntry) -> tuple[str, dict[str, Fact]]:
    """Play a moderator's command; returns the answer's kind and facts. Raises Refused when a value is out of bounds."""
    command = entry.command
    if isinstance(command, Configure):
        return _configure(draft, command)
    if isinstance(command, QuietHours):
        return _hush(draft, command)
    if isinstance(command, HouseRules):
        return house_rules.lay_down(draft, command)
    if isinstance(command, DrawLegend):
        return _draw(draft, command)
    if isinstance(command, Recast):
        return _recast(draft, command)
    if isinstance(command, WriteLegend):
        return authoring.write(draft, command)
    if isinstance(command, SetLegend):
        return authoring.weigh(draft, command)
    if isinstance(command, ForgetLegend):
        return authoring.forget(draft, command)
    if isinstance(command, Bar):
        return _bar(draft, command)
    if isinstance(command, Pardon):
        return _pardon(draft, command)
    if isinstance(command, Uproot):
        return _uproot(draft, command)
    return _make(draft, command)


def _configure(draft: Draft, command: Configure) -> tuple[str, dict[str, Fact]]:
    settings = draft.settings
    if command.interval_s is not None:
        guards.within(command.interval_s, INTERVAL, "bad-interval")
        settings = replace(settings, interval_s=command.interval_s)
    if command.chapter_turns is not None:
        guards.within(command.chapter_turns, CHAPTER, "bad-chapter")
        if command.chapter_turns != settings.chapter_turns:  # what stays as it is is no news
            ceremony.resize(draft, command.chapter_turns)
        settings = replace(settings, chapter_turns=command.chapter_turns)
    if command.channel is not None:
        settings = replace(settings, channel=command.channel)
    if command.paused is not None:
        settings = replace(settings, paused=command.paused)
    draft.settings = settings
    every, unit = _in_words(settings.interval_s)
    # What was asked decides the answer: waking a wood that is awake is answered as waking.
    if command.paused is not None:
        return ("paused" if command.paused else "unpaused"), {"every": every, "unit": unit}
    return "configured", {
        "every": every, "unit": unit, "turns": settings.chapter_turns, "channel": settings.channel,
        "ends": max(draft.turn + 1, settings.chapter_turns),
    }  # fmt: skip


def _hush(draft: Draft, command: QuietHours) -> tuple[str, dict[str, Fact]]:
    start, end = command.start, command.end
    for hour in (start, end):
        guards.within(hour, HOURS, "bad-hour")
    draft.settings = replace(draft.settings, quiet_from=start, quiet_until=end)
    return ("quiet-none", {}) if start == end else ("quiet-hours", {"start": start, "end": end})


def _in_words(seconds: int) -> tuple[int, str]:
    """Seconds as a number of the largest unit that goes into them: 5400 are 90 minutes."""
    return next((seconds // size, unit) for unit, size in _UNITS if seconds % size == 0)


def _uproot(draft: Draft, command: Uproot) -> tuple[str, dict[str, Fact]]:
    """Nothing is settled: what everyone held is on the books as it was on the last day."""
    if command.wood != draft.before.id:
        raise Refused("other-wood")
    draft.settings = replace(draft.settings, paused=True, uprooted=True)
    return "uprooted", {"chapter": draft.chapter, "turn": draft.turn}


def _bar(draft: Draft, command: Bar) -> tuple[str, dict[str, Fact]]:
    patron = guards.known_patron(draft, command.patron)
    if patron.barred:
        raise Refused("already-barred", patron=patron.id)
    sentence.bar(draft, patron.id)
    return "barred", {"patron": patron.id}


def _pardon(draft: Draft, command: Pardon) -> tuple[str, dict[str, Fact]]:
    """Refused by what everyone may see; what the magistrate's notebook holds is nobody's to ask."""
    patron = guards.known_patron(draft, command.patron)
    if trial.standing(draft, patron) == "free":
        raise Refused("nothing-to-pardon", patron=patron.id)
    sentence.pardon(draft, patron.id)
    return "pardoned", {"patron": patron.id}


def _draw(draft: Draft, command: DrawLegend) -> tuple[str, dict[str, Fact]]:
    if command.legend not in draft.world.legends:
        raise Refused("unknown-legend", legend=command.legend)
    if any(running.legend == command.legend for running in draft.running):
        raise Refused("legend-running", legend=command.legend)
    # What it is about is settled as it is called, in the open: from here on, nobody can turn it by their bets.
    draft.running.append(RunningLegend(command.legend, 0, {}, seam.find(draft, command.legend)))
    draft.emit(LegendCalled(command.legend))
    return "legend-drawn", {"legend": command.legend}


def _make(draft: Draft, command: MakeWeather) -> tuple[str, dict[str, Fact]]:
    if command.kind not in weather.KINDS:
        raise Refused("unknown-weather", weather=command.kind)
    if command.good is not None and command.good not in draft.world.goods:
        raise Refused("unknown-good", good=command.good)
    turns = weather.bring(draft, command.kind, command.good or "", draft.turn + 1)
    good = draft.weather[-1].good
    return "weather-made", {"weather": command.kind, "good": good, "turns": turns}


def _recast(draft: Draft, command: Recast) -> tuple[str, dict[str, Fact]]:
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
    return ("recast-back", {"creature": creature}) if card is None else ("recast", {"creature": creature, "card": card})

"""The house's own settings, as moderators set them: schedule, quiet hours, stake, cap, seasons, who may join.

A stake holds from the next chapter on, since everyone in a chapter began with the same; a cap holds at once, and what
is held above it stays; the length of a season holds from the next season on. docs: rules/moderators.md
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from engine.core import Draft, guards
from engine.events import CapSet, StakeSet
from engine.events.seasons import SeasonSet
from engine.model import (
    CAP,
    CHAPTER,
    DAYS,
    HOURS,
    INTERVAL,
    SEASON,
    STAKE,
    Configure,
    Fact,
    HouseRules,
    QuietHours,
    Refused,
    Result,
)
from engine.turn import ceremony

_UNITS: Final = (("days", 24 * 3600), ("hours", 3600), ("minutes", 60), ("seconds", 1))


def configure(draft: Draft, command: Configure) -> Result:
    """Set how often a turn comes, a chapter's length, the paper's channel; pause, or wake."""
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
        return Result("paused" if command.paused else "unpaused", {"every": every, "unit": unit})
    return Result("configured", {
        "every": every, "unit": unit, "turns": settings.chapter_turns, "channel": settings.channel,
        "ends": max(draft.turn + 1, settings.chapter_turns),
    })  # fmt: skip


def quiet(draft: Draft, command: QuietHours) -> Result:
    """Set the hours in which no turn comes."""
    start, end = command.start, command.end
    for hour in (start, end):
        guards.within(hour, HOURS, "bad-hour")
    draft.settings = replace(draft.settings, quiet_from=start, quiet_until=end)
    return Result("quiet-none") if start == end else Result("quiet-hours", {"start": start, "end": end})


def lay_down(draft: Draft, command: HouseRules) -> Result:
    """Change stake, cap, the length of seasons, or what newcomers must have; what stands so already is no news."""
    if command == HouseRules():
        raise Refused("house-rules-empty")
    settings, finance = draft.settings, draft.world.finance
    stake, cap = settings.next_stake or finance.stake, finance.patron_cap
    if command.stake is not None and guards.within(command.stake, STAKE, "bad-stake") != stake:
        stake = command.stake
        draft.emit(StakeSet(stake))
    if command.cap is not None and guards.within(command.cap, CAP, "bad-cap") != cap:
        cap = command.cap
        draft.emit(CapSet(cap))
    season = settings.season_chapters or draft.world.season.season_chapters
    if command.season is not None and guards.within(command.season, SEASON, "bad-season") != season:
        season = command.season
        draft.emit(SeasonSet(season))
    account = settings.account_days if command.account_days is None else command.account_days
    member = settings.member_days if command.member_days is None else command.member_days
    draft.settings = replace(
        settings,
        season_chapters=settings.season_chapters if command.season is None else season,
        next_stake=stake if stake != finance.stake else 0,
        cap=settings.cap if command.cap is None else cap,
        account_days=guards.within(account, DAYS, "bad-days"),
        member_days=guards.within(member, DAYS, "bad-days"),
    )
    facts: dict[str, Fact] = {"stake": stake, "cap": cap, "season": season}
    if not (account or member):
        return Result("house-rules", facts)
    return Result("house-rules-door", facts | {"account_days": account, "member_days": member})


def _in_words(seconds: int) -> tuple[int, str]:
    """Seconds as a number of the largest unit that goes into them: 5400 are 90 minutes."""
    return next((seconds // size, unit) for unit, size in _UNITS if seconds % size == 0)

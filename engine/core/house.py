"""What is laid down in one wood: its own legends, the rules of its house, and when its turns come.

A turn comes an interval after the last one, and never in the wood's quiet hours.

docs: rules/moderators.md
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from engine.model import Wood, WoodSettings, World, in_force

HOUR: Final = 3600
DAY: Final = 24 * HOUR
# Seconds that a clock may be set back without a turn being taken for one of a time to come.
SLACK_S: Final = 60


def as_kept(world: World, wood: Wood) -> World:
    """The world as it is in one wood: its own legends, and the rules of its house."""
    return ruled(in_force(world, wood), wood.settings)


def ruled(world: World, settings: WoodSettings) -> World:
    """The world with the stake and the cap that moderators laid down."""
    finance = world.finance
    stake, cap = settings.stake or finance.stake, settings.cap or finance.patron_cap
    if (stake, cap) == (finance.stake, finance.patron_cap):
        return world
    return replace(world, finance=replace(finance, stake=stake, patron_cap=cap))


def due_at(settings: WoodSettings, ticked_at: int, now: int = 0) -> int:
    """Seconds since the epoch at which the turn after the one of `ticked_at` is due, were the wood awake.

    A turn that would fall into the quiet hours comes with their end; so does one that was missed, when it is `now` that
    lies in them. Any other that was missed stays due from its own time on. Where the last one lies ahead of `now`, a
    clock was set back since, and the next is due: nobody waits until that time comes round again.
    """
    if now and ticked_at > now + SLACK_S:
        return after_quiet(now, settings.quiet_from, settings.quiet_until)
    due = after_quiet(ticked_at + settings.interval_s, settings.quiet_from, settings.quiet_until)
    morning = after_quiet(now, settings.quiet_from, settings.quiet_until)
    return max(due, morning) if morning > now else due


def turns_within(settings: WoodSettings, at: int, seconds: int, most: int) -> int:
    """How many turns of the wood's own schedule are due within so many seconds of `at`, `most` at most."""
    count, due = 0, at
    while count < most and (due := due_at(settings, due)) - at <= seconds:
        count += 1
    return count


def longest_wait(settings: WoodSettings) -> int:
    """Seconds that may pass from one turn to the next: the interval, and the quiet hours that it may end in."""
    return settings.interval_s + (settings.quiet_until - settings.quiet_from) * HOUR % DAY


def after_quiet(at: int, start: int, end: int) -> int:
    """`at`, or the end of the quiet hours that it lies in: 0 to 23 of UTC, over midnight too, the same for none."""
    length = (end - start) * HOUR % DAY
    since = (at - start * HOUR) % DAY
    return at + length - since if since < length else at

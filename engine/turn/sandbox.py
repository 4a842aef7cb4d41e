"""A sandbox wood: whoever plays in it may call any legend and send any weather, and nothing counts.

Both are played as a moderator's are, in the open; in a game wood they are refused. docs: rules/sandboxes.md
"""

from __future__ import annotations

from engine.core import Draft, WoodLike, guards
from engine.creatures import weather
from engine.model import CallLegend, DrawLegend, MakeWeather, PatronId, Refused, Result, SendWeather, World
from engine.turn import moderation


def check_call(world: World, wood: WoodLike, patron: PatronId, command: CallLegend) -> int:  # noqa: ARG001
    """Calling costs nothing; Refused in a game wood, and for what no moderator could call either."""
    _check(wood)
    if command.legend not in world.legends:
        raise Refused("unknown-legend", legend=command.legend)
    if any(running.legend == command.legend for running in wood.running):
        raise Refused("legend-running", legend=command.legend)
    return 0


def call(draft: Draft, patron: PatronId, command: CallLegend) -> Result:
    """Have a legend strike at the end of the next turn."""
    check_call(draft.world, draft, patron, command)
    return moderation.RULES[DrawLegend].play(draft, DrawLegend(command.legend))


def check_weather(world: World, wood: WoodLike, patron: PatronId, command: SendWeather) -> int:  # noqa: ARG001
    """The same of weather."""
    _check(wood)
    if command.kind not in weather.KINDS:
        raise Refused("unknown-weather", weather=command.kind)
    if command.good is not None:
        guards.known_good(world, command.good)
    return 0


def send(draft: Draft, patron: PatronId, command: SendWeather) -> Result:
    """Send weather of a kind, upon a good where it is of one."""
    check_weather(draft.world, draft, patron, command)
    return moderation.RULES[MakeWeather].play(draft, MakeWeather(command.kind, command.good))


def _check(wood: WoodLike) -> None:
    if not wood.settings.sandbox:
        raise Refused("not-a-sandbox")

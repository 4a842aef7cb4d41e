"""What stands under the pages of a sandbox: the gambit as one button, and menus of legends and of weather.

The gambit is the third field note's: short the dearest good, whisper that it will fall, call the run, collect at the
seam. Three commands, each played once for a press, and the turn after them.
"""

from __future__ import annotations

import re
from typing import Any, cast

import discord
from discord.ui import Button, Item

from bot.api import Context, GuardedButton, Host, Sorry
from bot.text import Text
from bot.text.names import legend_names
from cogs._shared.menus import GuardedMenu
from engine.creatures import KINDS
from engine.events import PositionSettled
from engine.model import CallLegend, Fact, Legend, Open, PublicView, Refused, SendWeather, Whisper, World


class GambitButton(GuardedButton, template="paper:gambit"):
    """The whole gambit, for the one who pressed."""

    def __init__(self, text: Text) -> None:
        style = discord.ButtonStyle.primary
        super().__init__(Button(label=text("button-gambit"), style=style, custom_id="paper:gambit"))

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, _item: Item[Any], _match: re.Match[str], /
    ) -> GambitButton:
        return cls(cast(Host, interaction.client).read_by(interaction))

    async def pressed(self, context: Context) -> None:
        await play_gambit(context)


class LegendMenu(GuardedMenu, template="sandbox:legend"):
    """Every legend, to be called."""

    fixed_id, hint = "sandbox:legend", "sandbox-choose-legend"

    async def chosen(self, context: Context, value: str) -> None:
        await context.play(CallLegend(context.legend(value)))


class WeatherMenu(GuardedMenu, template="sandbox:weather"):
    """Every kind of weather, to be sent."""

    fixed_id, hint = "sandbox:weather", "sandbox-choose-weather"

    async def chosen(self, context: Context, value: str) -> None:
        await context.play(SendWeather(value))


def legend_menu(text: Text, world: World) -> LegendMenu:
    """The menu of all legends."""
    return LegendMenu(
        text, [discord.SelectOption(label=name[:100], value=id) for id, name in legend_names(text, world).items()]
    )


def weather_menu(text: Text) -> WeatherMenu:
    """The menu of all weather."""
    return WeatherMenu(text, [discord.SelectOption(label=text(f"choice-{kind}"), value=kind) for kind in KINDS])


async def play_gambit(context: Context) -> None:
    """Short, whisper, call, collect; refused before anything is done where one of them would be."""
    woods, server, user = context.woods, context.server, context.user
    view = await woods.view(server)
    run = run_on_dearest(context.world, view)
    if not view.sandbox:
        raise Refused("not-a-sandbox")
    if run is None:
        raise Sorry("gambit-none")
    call, short = CallLegend(run.id), Open("short", run.good)
    whisper = Whisper(_listener(view), planted=True, good=run.good, direction="down")
    for command in (call, short, whisper):
        await woods.quote(server, user, command)
    lines = []
    for name, command in (("short", short), ("whisper", whisper), ("call", call)):
        answer = await context.carry_out(command, f"{context.key}:{name}")
        context.played = True
        lines.append(await context.render(f"gambit-{name}", answer.data))
    await woods.tick_now(server)
    before = next(line.price for line in view.goods if line.id == run.good)
    after = next(line.price for line in (await woods.view(server)).goods if line.id == run.good)
    facts: dict[str, Fact] = {"good": run.good, "before": before, "after": after}
    settled = [
        letter.notice
        for letter in await woods.letters(server, user, 5)
        if isinstance(letter.notice, PositionSettled) and letter.notice.good == run.good
    ]
    if settled:
        result = f"{settled[0].profit:+d}"
        lines.append(await context.render("gambit-collected", {**facts, "profit": result}))
    else:
        lines.append(await context.render("gambit-waits", facts))
    await context.say("\n".join(lines))


def run_on_dearest(world: World, view: PublicView) -> Legend | None:
    """The legend that foretells the fall of the dearest good of which one does; None where none falls by name."""
    falls = {one.good: one for one in world.legends.values() if one.direction == "down" and not one.finds}
    prices = {line.id: line.price for line in view.goods if line.id in falls}
    return falls[max(prices, key=lambda good: prices[good])] if prices else None


def _listener(view: PublicView) -> Any:
    """The happiest creature that is here: it has time to listen."""
    return max((line for line in view.creatures if not line.banished), key=lambda line: line.mood).id

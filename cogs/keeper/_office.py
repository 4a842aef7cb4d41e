"""The part of the /keeper group that is about the house itself: its rules and quiet hours, how it does, its end.

The button under the question whether a wood shall end outlives a restart, and names the wood that it means.
"""

from __future__ import annotations

import io
import re
from typing import Any, TypeAlias, cast

import discord
from discord import app_commands
from discord.app_commands import Choice
from discord.ui import Button, Item, View

from bot.api import AWAY, Context, GuardedButton, GuardedCog, Health, Host, Sorry
from bot.text import Text
from bot.text.languages import languages, own_name
from bot.text.names import meant, options, phrase, seat_names
from cogs._shared import autocomplete
from cogs._shared.buttons import link_view
from cogs._shared.wording import COLOUR, clipped, from_now
from engine.model import CAP, DAYS, HOURS, SEASON, STAKE, HouseRules, QuietHours, Uproot, WoodId, World

Interaction: TypeAlias = discord.Interaction
Hour: TypeAlias = app_commands.Range[int, HOURS[0], HOURS[1]]
Stake: TypeAlias = app_commands.Range[int, STAKE[0], STAKE[1]]
Cap: TypeAlias = app_commands.Range[int, CAP[0], CAP[1]]
SeasonLength: TypeAlias = app_commands.Range[int, SEASON[0], SEASON[1]]
Days: TypeAlias = app_commands.Range[int, DAYS[0], DAYS[1]]

EXPORTS = 3, 300.0  # times in seconds that one server may have its wood packed
packed = app_commands.checks.cooldown(*EXPORTS, key=lambda interaction: interaction.guild_id)
LATE_S = 120  # seconds after which a turn that has not come is worth a word


class HouseKeeping(GuardedCog):
    """Commands for a group."""

    @app_commands.command(name=phrase("cmd-rules"), description=phrase("cmd-rules-description"))
    @options(
        stake="opt-rules-stake",
        cap="opt-rules-cap",
        season="opt-rules-season",
        account="opt-rules-account",
        member="opt-rules-member",
    )
    async def rules(
        self,
        interaction: Interaction,
        stake: Stake | None = None,
        cap: Cap | None = None,
        season: SeasonLength | None = None,
        account: Days | None = None,
        member: Days | None = None,
    ) -> None:
        """Lay down stake, cap, the length of seasons, and how old a newcomer's account and membership must be."""
        await Context.of(interaction).moderate(HouseRules(stake, cap, season, account, member))

    @app_commands.command(name=phrase("cmd-quiet"), description=phrase("cmd-quiet-description"))
    @options(start="opt-quiet-start", end="opt-quiet-end")
    async def quiet(self, interaction: Interaction, start: Hour | None = None, end: Hour | None = None) -> None:
        """Have no turn come at night."""
        context = Context.of(interaction)
        if (start is None) != (end is None):
            raise Sorry("error-quiet-half")
        await context.moderate(QuietHours(start or 0, end or 0))

    @app_commands.command(name=phrase("cmd-health"), description=phrase("cmd-health-description"))
    async def health(self, interaction: Interaction) -> None:
        """Turns, minds and papers: what is as it should be, and what to do about the rest."""
        context = Context.of(interaction)
        await context.say(embed=health_embed(context.text, context.world, await context.woods.health(context.server)))

    @app_commands.command(name=phrase("cmd-window"), description=phrase("cmd-window-description"))
    @options(do="opt-window-do")
    @app_commands.choices(do=[Choice(name=phrase(f"choice-{way}"), value=way) for way in ("open", "shut")])
    async def window(self, interaction: Interaction, do: str) -> None:
        """Open the wood's public page, or shut it."""
        context = Context.of(interaction)
        await context.woods.open_window(context.server, context.user, do == "open")
        if do != "open":
            await context.say(context.text("answer-window-shut"))
            return
        link = context.host.window_link((await context.woods.view(context.server)).wood)
        await context.say(context.text("answer-window-opened", url=link or "none"), view=link_view(context.text, link))

    @app_commands.command(name=phrase("cmd-language"), description=phrase("cmd-language-description"))
    @options(to="opt-language-to")
    async def language(self, interaction: Interaction, to: str) -> None:
        """Have the wood speak another language in public."""
        context = Context.of(interaction)
        known = {one: own_name(one) for one in sorted(languages())}
        chosen = meant(to, known)
        if chosen is None:
            raise Sorry("error-unknown-language", known=context.own.listed(known.values()))
        await context.woods.speak(context.server, context.user, chosen)
        await context.say(context.text("answer-language", language=known[chosen]))

    @language.autocomplete("to")
    async def _languages(self, _interaction: Interaction, typed: str) -> autocomplete.Choices:
        return autocomplete.matching((("", own_name(one), one) for one in sorted(languages())), typed)

    @app_commands.command(name=phrase("cmd-export"), description=phrase("cmd-export-description"))
    @packed
    async def export(self, interaction: Interaction) -> None:
        """Hand out what may be had of the wood."""
        context = Context.of(interaction)
        await context.say(context.text("answer-exported"), file=await _packed(context))

    @app_commands.command(name=phrase("cmd-uproot"), description=phrase("cmd-uproot-description"))
    @packed
    async def uproot(self, interaction: Interaction) -> None:
        """Show what would be over, hand out the export, and ask."""
        context = Context.of(interaction)
        view = await context.woods.view(context.server)
        facts = {"chapter": view.chapter, "turn": view.turn, "patrons": len(view.patrons)}
        words = context.text("confirm-uproot", **facts, days=context.host.keep_left_days)
        await context.say(words, file=await _packed(context), view=uproot_view(context.text, view.wood))


async def _packed(context: Context) -> discord.File:
    guild = context.interaction.guild
    assert guild is not None  # the group is for servers only
    body = await context.woods.export(context.server, guild.filesize_limit)
    return discord.File(io.BytesIO(body), "wood.zip")


class UprootButton(GuardedButton, template=r"uproot:(?P<wood>\w+)(?P<now>:erase)?"):
    """Ends the wood it was made for, and no other; the export stays on the message. One of two erases it at once."""

    for_keepers = True

    def __init__(self, text: Text, wood: str, *, erase: bool = False) -> None:
        label = text("button-uproot-erase" if erase else "button-uproot")
        custom_id = f"uproot:{wood}{':erase' if erase else ''}"
        super().__init__(Button(label=label, style=discord.ButtonStyle.danger, custom_id=custom_id))
        self.wood = wood
        self.erase = erase

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, _item: Item[Any], match: re.Match[str], /
    ) -> UprootButton:
        text = cast(Host, interaction.client).read_by(interaction)
        return cls(text, match["wood"], erase=match["now"] is not None)

    async def pressed(self, context: Context) -> None:
        # Rendered here: once it is uprooted, this server has no wood whose words could be looked up.
        answer = await context.woods.moderate(context.server, context.user, context.key, Uproot(WoodId(self.wood)))
        if self.erase:
            await context.woods.plan_erasure(self.wood, 0)
        days = 0 if self.erase else context.host.keep_left_days
        await context.say(context.text(f"answer-{answer.kind}", **answer.data, days=days))


def uproot_view(text: Text, wood: str) -> View:
    """Two buttons: whoever presses neither has left the wood standing."""
    view = View(timeout=None)
    view.add_item(UprootButton(text, wood))
    view.add_item(UprootButton(text, wood, erase=True))
    return view


def health_embed(text: Text, world: World, health: Health) -> discord.Embed:
    """A line each for turns, minds and papers; what is amiss says what to do."""
    late = health.now - health.due_at
    turns = "paused" if health.paused else "late" if late > LATE_S else "well"
    lines = [
        text(
            f"health-turns-{turns}",
            chapter=health.chapter,
            turn=health.turn,
            last=from_now(health.ticked_at),
            due=from_now(health.due_at),
        ),
        text("health-minds", asked=health.asked, missed=health.missed),
    ]
    if health.down:
        lines.append(text("health-down", names=text.listed(seat_names(text, world)[one] for one in health.down)))
    if health.fault:
        lines.append(text("health-papers-stuck", waiting=health.waiting, why=_why(health.fault)))
    else:
        lines.append(text("health-papers-well", waiting=health.waiting))
    lines.append(text("health-wood", wood=health.wood))
    return discord.Embed(title=text("health-title"), description=clipped(lines), colour=COLOUR)


def _why(fault: str) -> str:
    """What kept a paper back: a refusal by name, Discord (its status, or silence), or a fault of ours."""
    if fault.partition(" ")[0].isdecimal() or fault.startswith(AWAY):
        return AWAY
    return fault if fault in ("forbidden", "gone") else "broken"

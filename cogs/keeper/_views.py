"""Where a wood may live, what stands under the answer when it does, and how it does later on."""

from __future__ import annotations

import discord

from bot.api import AWAY, Context, Health, Sorry
from bot.app.servers import missing_permissions
from bot.text import Text
from bot.text.names import seat_names
from cogs._shared.buttons import how_view
from cogs._shared.wording import COLOUR, clipped, from_now, permission_names
from engine.model import World

LATE_S = 120  # seconds after which a turn that has not come is worth a word


def writable(context: Context, channel: object) -> discord.abc.GuildChannel | discord.Thread:
    """The channel, when the bot may post a Gazette there; raises Sorry with what it lacks."""
    guild = context.interaction.guild
    assert guild is not None  # the group is for servers only
    if not isinstance(channel, discord.abc.GuildChannel | discord.Thread):
        raise Sorry("error-dm")
    lacking = missing_permissions(channel, guild.me)
    if lacking:
        raise Sorry("error-channel", channel=channel.mention, missing=permission_names(context.text, lacking))
    return channel


def planted_view(text: Text) -> discord.ui.View:
    """The button that makes the new wood's first trade."""
    return how_view(text)


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
        lines.append(text("health-down", names=", ".join(seat_names(text, world)[one] for one in health.down)))
    if health.fault:
        lines.append(text("health-papers-stuck", waiting=health.waiting, why=_why(health.fault)))
    else:
        lines.append(text("health-papers-well", waiting=health.waiting))
    lines.append(text("health-wood", wood=health.wood))
    return discord.Embed(title=text("health-title"), description=clipped(lines), colour=COLOUR)


def _why(fault: str) -> str:
    """What kept a paper back: a refusal by name, Discord (its status, or silence), or a fault of ours."""
    if fault.isdecimal() or fault.startswith(AWAY):
        return AWAY
    return fault if fault in ("forbidden", "gone") else "broken"

"""/council, for everyone: seats, the league of labs, and how far each model can be relied upon, in one embed.

Moderators read there, too, why a model did not answer.
"""

from __future__ import annotations

from collections.abc import Mapping

import discord
from discord import app_commands

from bot.api import Context, CouncilView, GuardedCog, LabLine, ModelLine, at_once
from bot.text import Text
from bot.text.names import phrase
from cogs._shared.wording import COLOUR, clipped, lab_name, seat_line
from engine.model import World

COUNTS = 3, 30.0  # times in seconds that one player may ask: it counts what was said in a hundred turns
MOST_KINDS = 4  # of repairs or refusals in a line


class CouncilCog(GuardedCog):
    """The minds behind the creatures."""

    @at_once
    @app_commands.command(name=phrase("cmd-council"), description=phrase("cmd-council-description"))
    @app_commands.checks.cooldown(*COUNTS)
    async def council(self, interaction: discord.Interaction) -> None:
        """Seats, league, reliability."""
        context = Context.of(interaction)
        world = context.world
        may_ask_why = interaction.permissions.manage_guild
        troubles = context.woods.troubles() if may_ask_why else {}
        context.private = bool(troubles)  # a server's own words are for moderators
        await context.think()
        view = await context.woods.council(context.server)
        await context.say(embed=council_embed(context.text, world, view, troubles))


def council_embed(text: Text, world: World, view: CouncilView, troubles: Mapping[str, str]) -> discord.Embed:
    """Who thinks with what, and why some do not; then the labs by what their creatures gained; then the models."""
    cards = dict.fromkeys(seat.card for seat in view.seats)
    lines = [
        *([text("council-alone", model=view.alone[0], lab=view.alone[1])] if view.alone[0] else []),
        *[seat_line(text, world, seat) for seat in view.seats],
        *[text("council-trouble", card=card, why=troubles[card]) for card in cards if card in troubles],
        "",
        text("council-league", chapter=view.chapter, turn=view.turn),
        *_league(text, world, view.league),
        *_reliability(text, view.models),
    ]
    return discord.Embed(title=text("council-title", cast=view.cast), description=clipped(lines), colour=COLOUR)


def _league(text: Text, world: World, league: tuple[LabLine, ...]) -> list[str]:
    """A line a lab."""
    return [
        text(
            "council-league-line",
            rank=line.rank,
            lab=lab_name(text, line.lab),
            marks="".join(world.creatures[one].mark for one in line.creatures),
            gained=f"{line.gained:+d}" if line.gained else "0" if line.turns else "·",
            worth=line.wealth,
        )
        for line in league
    ]


def _reliability(text: Text, models: tuple[ModelLine, ...]) -> list[str]:
    """A line a model, one of what it tends to do, and nothing before any was asked."""
    if not models:
        return []
    shown = [
        text(
            "council-model",
            model=line.model,
            json=_percent(line.valid_json, line.replies),
            ok=_percent(line.valid_offers, line.offers),
            own=line.self_buys,
            out=line.late + line.down,
        )
        for line in models
    ]
    told = [(line.model, _facts(text, line)) for line in models]
    habits = [text("council-habit", model=model, facts=" · ".join(facts)) for model, facts in told if facts]
    said = [text("council-habits"), *habits, text("council-habits-legend")] if habits else []
    return [text("council-reliable"), *shown, *said]


def _facts(text: Text, line: ModelLine) -> list[str]:
    """What a model tends to do, and what became of its words and orders; nothing of what nothing is known of."""
    facts = []
    if line.openings:
        facts.append(text("council-fact-first", share=_percent(line.first_offers, line.openings)))
    if line.idle_drift is not None:
        facts.append(text("council-fact-drift", points=f"{100 * line.idle_drift:+.0f}"))
    for name in ("hoarding", "speculation"):
        share = getattr(line, name)
        if share is not None:
            facts.append(text(f"council-fact-{name}", share=f"{share:.0%}"))
    if line.apart is not None:
        facts.append(text("council-fact-apart", bits=f"{line.apart:.2f}"))
    for name, counts in (("mended", line.repairs), ("refused", line.refused)):
        if counts:
            kinds = text.listed(f"{_kind(text, name, kind)} {count}" for kind, count in counts[:MOST_KINDS])
            facts.append(text(f"council-fact-{name}", kinds=kinds))
    return facts


def _kind(text: Text, name: str, kind: str) -> str:
    """A kind of repair or refusal in words; one that nobody has words for by its name."""
    words = f"council-{name}-{kind}"
    return text(words) if text.has(words) else kind


def _percent(part: int, whole: int) -> str:
    return f"{100 * part // whole}%" if whole else "none"

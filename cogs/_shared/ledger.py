"""A Patron's private page: standing, bets, loans, what the magistrate thinks, who likes them."""

from __future__ import annotations

import discord

from bot.api import Context
from bot.text import dress
from cogs._shared.wording import COLOUR, clipped
from engine.model import LoanLine, PatronView, PositionLine, PublicView


async def ledger_embed(context: Context) -> discord.Embed:
    """The asker's ledger; raises NoWood, Refused."""
    view = await context.woods.ledger(context.server, context.user)
    wood = await context.woods.view(context.server)
    text = context.text
    lines = [
        text("ledger-standing", worth=view.worth, rank=view.rank, of=view.of, purse=view.purse, locked=_locked(view)),
        _goal(context, view, wood),
        "",
        *([_position(context, line) for line in view.positions] or [text(_idle(view))]),
        *[_loan(context, wood, line) for line in view.loans],
        "",
        *_feelings(context, view),
        *_standing(context, view),
    ]
    name = text("patron-name", name=view.name)
    title = text("ledger-title", name=name[:1].upper() + name[1:])
    return discord.Embed(title=title, description=clipped(lines), colour=COLOUR)


def _idle(view: PatronView) -> str:
    """What to do without a bet; with an empty purse there is nothing to do it with."""
    owed = any(loan.status != "defaulted" for loan in view.loans)
    return "ledger-no-positions" if view.purse else "ledger-empty" if owed else "ledger-ruined"


def _locked(view: PatronView) -> int:
    """Margins and offers under way. What shorts were sold for is locked, too, but owed back: it is nobody's wealth."""
    return view.locked - sum(line.quantity * line.price for line in view.positions if line.side == "short")


def _goal(context: Context, view: PatronView, wood: PublicView) -> str:
    """What to play for, how long there is, and how far ahead the first is."""
    first = next((one for one in wood.patrons if one.rank), None)
    return context.text(
        "ledger-goal",
        turns=wood.chapter_turns,
        left=wood.chapter_turns - wood.turn,
        gap=max(0, first.worth - view.worth) if first else 0,
        leader=context.text("patron-name", name=first.name) if first else "",
    )


def _position(context: Context, line: PositionLine) -> str:
    facts = dress(context.text, context.world, {"good": line.good, "quantity": line.quantity, "price": line.price}, {})
    return context.text(
        f"ledger-{line.side}", **facts, mark=line.mark, profit=f"{line.profit:+d}", call=line.call, close=line.close
    )


def _loan(context: Context, wood: PublicView, line: LoanLine) -> str:
    state: str = line.status
    if state == "active":
        state = "overdue" if line.due <= wood.turn else "called" if line.called else state
    chapters, due = line.date
    return context.text(
        f"ledger-loan-{state}",
        creature=context.world.creatures[line.creature].name,
        principal=line.principal,
        interest=line.interest,
        owed=line.owed,
        paid=line.paid,
        due=due,
        chapters=chapters,
    )


def _standing(context: Context, view: PatronView) -> list[str]:
    """What the magistrate thinks, and what the law holds against the Patron."""
    if view.standing in ("exiled", "barred"):
        return [context.text(f"ledger-{view.standing}")]
    lines = [context.text("ledger-accused", until=view.hearing, plea=view.plea or "none")] if view.hearing else []
    if view.frozen:
        lines.append(context.text("ledger-frozen", until=view.frozen))
    return lines or [context.text("ledger-heat", band=view.heat)]


def _feelings(context: Context, view: PatronView) -> list[str]:
    return [
        context.text("ledger-liked", creature=context.world.creatures[creature].name, bucket=bucket)
        for creature, bucket in view.liked.items()
    ]

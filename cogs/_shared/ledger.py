"""A Patron's private page: standing, bets, loans, what the magistrate thinks, who likes them."""

from __future__ import annotations

from typing import Final

import discord
from discord.ui import View

from bot.api import Context
from bot.text import Text, dress
from cogs._shared.deeds import Place, doing, row_of
from cogs._shared.stump import question_line
from cogs._shared.wording import COLOUR, clipped
from engine.model import CancelOrder, LoanLine, PatronId, PatronView, PositionLine, PublicView, StandingOrder

MOST_BUTTONS: Final = 25  # under one message


def ledger_embed(context: Context, view: PatronView, wood: PublicView) -> discord.Embed:
    """The asker's ledger."""
    text = context.text
    lines = [
        text("ledger-standing", worth=view.worth, rank=view.rank, of=view.of, purse=view.purse, locked=_locked(view)),
        _goal(context, view, wood),
        *rivals(context.text, wood, view.id, but_first=True),
        "",
        *([_position(context, line) for line in view.positions] or [text(_idle(view))]),
        *[_order(context, order) for order in view.orders],
        *[_loan(context, wood, line) for line in view.loans],
        *_stakes(context, view, wood),
        *_deeds(context, view),
        "",
        *_feelings(context, view),
        *_standing(context, view),
    ]
    name = text("patron-name", name=view.name)
    title = text("ledger-title", name=name[:1].upper() + name[1:])
    return discord.Embed(title=title, description=clipped(lines), colour=COLOUR)


def ledger_view(context: Context, view: PatronView, wood: PublicView) -> View | None:
    """A button for each standing order, which takes it back; None where there are none."""
    place, items = Place(wood.wood, wood.chapter, view.id), []
    for order in view.orders[:MOST_BUTTONS]:
        facts = dress(context.text, context.world, {"good": order.good}, {})
        label = context.text("button-cancel", **facts, price=order.price)
        items.append(doing(place, CancelOrder(order.good, order.price), label))
    return row_of(items) if items else None


def rivals(text: Text, wood: PublicView, own: PatronId, *, but_first: bool = False) -> list[str]:
    """Who stands just above a Patron and just below, and by how much; nothing for who is not in the race.

    With `but_first`, whoever leads is named already.
    """
    race = [line for line in wood.patrons if line.rank]
    me = next((line for line in race if line.id == own), None)
    if me is None:
        return []
    above = [line for line in race if line.id != own and line.worth >= me.worth]
    below = [line for line in race if line.worth < me.worth]
    lines = []
    nearest = min(above, key=lambda line: (line.worth, line.id), default=None)
    if nearest is not None and not (but_first and nearest is race[0] and nearest.worth > me.worth):
        name = text("patron-name", name=nearest.name)
        lines.append(text("ledger-above", patron=name, gap=nearest.worth - me.worth))
    nearest = max(below, key=lambda line: (line.worth, line.id), default=None)
    if nearest is not None:
        name = text("patron-name", name=nearest.name)
        lines.append(text("ledger-below", patron=name, gap=me.worth - nearest.worth))
    return lines


def _order(context: Context, order: StandingOrder) -> str:
    facts = dress(context.text, context.world, {"good": order.good}, {})
    way = "up" if order.above else "down"
    return context.text(
        "ledger-order", **facts, price=order.price, way=way, side=order.side, quantity=order.amount or 0
    )


def _stakes(context: Context, view: PatronView, wood: PublicView) -> list[str]:
    """What the Patron has on the Stump's questions."""
    lines = []
    for question in wood.questions:
        own = [stake for stake in question.stakes if stake.patron == view.id]
        if own:
            words = question_line(context.text, context.world, wood, question)
            staked = sum(stake.amount for stake in own)
            lines.append(context.text("ledger-stake", amount=staked, side=own[0].side, question=words))
    return lines


def _deeds(context: Context, view: PatronView) -> list[str]:
    """What came of what the Patron did, the newest last."""
    if not view.deeds:
        return []
    lines = [context.text("ledger-deeds")]
    for deed in view.deeds:
        facts = dress(
            context.text, context.world, {"creature": deed.creature, "other": deed.other, "good": deed.good}, {}
        )
        words = context.text(
            f"ledger-deed-{deed.doing}",
            **facts,
            amount=deed.amount,
            way=deed.way,
            units=deed.units,
            outcome=deed.outcome or "wait",
        )
        lines.append(context.text("ledger-deed", turn=deed.turn + 1, words=words))
    return ["", *lines]


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

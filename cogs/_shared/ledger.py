"""A Patron's private page: standing, bets, loans, what the magistrate thinks, who likes them."""

from __future__ import annotations

from typing import Final

from discord.ui import LayoutView

from bot.api import Context
from bot.text import Text, dress
from bot.text.tales import patron_name
from cogs._shared.card import Card
from cogs._shared.deeds import Place, doing
from cogs._shared.menus import good_menu
from cogs._shared.stump import question_line
from cogs._shared.wording import bar, chapter_bar
from engine.model import CancelOrder, Cover, LoanLine, PatronId, PatronView, PositionLine, PublicView, StandingOrder

HEAT: Final = ("cool", "warm", "hot", "burning")


def ledger_card(context: Context, view: PatronView, wood: PublicView) -> LayoutView:
    """The asker's ledger: how they stand, each bet and order with its button beside it, a menu to bet from."""
    text, place = context.text, Place(wood.wood, wood.chapter, view.id)
    name = patron_name(text, view.name)
    card = Card()
    card.text(
        [
            text("ledger-title", name=name[:1].upper() + name[1:]),
            text(
                "ledger-standing", worth=view.worth, rank=view.rank, of=view.of, purse=view.purse, locked=_locked(view)
            ),
            chapter_bar(text, wood),
            _goal(context, view, wood),
            *rivals(text, wood, view.id, but_first=True),
        ]
    )
    card.rule()
    for good in dict.fromkeys(line.good for line in view.positions):
        bets = [_position(context, line) for line in view.positions if line.good == good]
        facts = dress(text, context.world, {"good": good}, {})
        card.beside(bets, doing(place, Cover(good), text("button-cover-here", **facts), primary=True))
    if not view.positions:
        card.text([text(_idle(view))])
    for order in view.orders:
        facts = dress(text, context.world, {"good": order.good}, {})
        label = text("button-cancel", **facts, price=order.price)
        card.beside([_order(context, order)], doing(place, CancelOrder(order.good, order.price), label))
    card.text([*[_loan(context, wood, line) for line in view.loans], *_stakes(context, view, wood)])
    card.text(_deeds(context, view))
    card.rule()
    card.text([*_feelings(context, view), *_standing(context, view)])
    if view.purse and view.standing not in ("exiled", "barred"):
        card.rows([good_menu(text, context.world, wood)])
    return card.view()


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
        name = patron_name(text, nearest.name)
        lines.append(text("ledger-above", patron=name, gap=nearest.worth - me.worth))
    nearest = max(below, key=lambda line: (line.worth, line.id), default=None)
    if nearest is not None:
        name = patron_name(text, nearest.name)
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
    return lines


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
        leader=patron_name(context.text, first.name) if first else "",
    )


def _position(context: Context, line: PositionLine) -> str:
    facts = dress(context.text, context.world, {"good": line.good, "quantity": line.quantity, "price": line.price}, {})
    left = max(0, line.margin + min(0, line.profit))
    numbers = {"mark": line.mark, "call": line.call, "close": line.close, "left": left, "margin": line.margin}
    profit = f"{line.profit:+d}" if line.profit else "±0"
    return context.text(f"ledger-{line.side}", **facts, **numbers, profit=profit, bar=bar(left, line.margin))


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
    heat = HEAT.index(view.heat)
    return lines or [context.text("ledger-heat", band=view.heat, bar=bar(heat, len(HEAT) - 1, len(HEAT) - 1))]


def _feelings(context: Context, view: PatronView) -> list[str]:
    return [
        context.text("ledger-liked", creature=context.world.creatures[creature].name, bucket=bucket)
        for creature, bucket in view.liked.items()
    ]

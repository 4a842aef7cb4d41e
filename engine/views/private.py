"""What one Patron may see of their own affairs, built from the visible half of a wood alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias

from engine.core import MINT, as_kept, guards, locked, wallet
from engine.court import heat, trial
from engine.creatures import alliances, feelings
from engine.credit import loans
from engine.exchange import in_the_race, net_worth, net_worths, profit, quotes
from engine.insider import bribes, rumours
from engine.legends import hurry
from engine.model import (
    Ally,
    Bribe,
    BribeMagistrate,
    Cover,
    Join,
    Lend,
    LoanLine,
    Open,
    PatronCommand,
    PatronView,
    Plead,
    Position,
    PositionLine,
    Quote,
    Refused,
    Remind,
    Spring,
    Whisper,
    Wood,
    World,
)

# The slug of someone who has not joined yet: no Patron has it.
_STRANGER = ""


def patron_view(world: World, wood: Wood, user: str) -> PatronView:
    """A Patron's own ledger; Refused when this user has not joined."""
    patron = guards.patron_of(wood, user)
    if patron is None:
        raise Refused("stranger")
    hearing = trial.of(wood, patron.id)
    worths = net_worths(world, wood)
    worth = worths[patron.id]
    race = {*in_the_race(wood), patron.id}
    liked = {creature: feelings.bucket(feelings.felt(wood, creature, patron.id)) for creature in world.creatures}
    return PatronView(
        id=patron.id,
        name=patron.name,
        purse=guards.free_pebbles(wood, patron.id),
        locked=wood.balances.get(locked(patron.id), 0),
        worth=worth,
        rank=1 + sum(worths[other] > worth for other in race),
        of=len(race),
        positions=tuple(_line(world, wood, held) for held in wood.positions if held.patron == patron.id),
        loans=tuple(
            LoanLine(
                id=loan.id,
                creature=loan.creature,
                principal=loan.principal,
                interest=loan.interest,
                owed=loan.owed,
                status=loan.status,
                due=loan.due,
                date=loans.date(loan.due, wood.turn + 1, wood.settings.chapter_turns),
                paid=loan.paid,
                called=loan.called,
            )
            for loan in wood.loans
            if loan.patron == patron.id
        ),
        heat=heat.band(world, patron.heat),
        liked={creature: word for creature, word in liked.items() if word is not None},
        standing=trial.standing(wood, patron),
        hearing=0 if hearing is None else hearing.until,
        plea="" if hearing is None else hearing.plea,
        frozen=patron.frozen,
    )


def quote(world: World, wood: Wood, user: str, command: PatronCommand) -> Quote:
    """What a command would cost this user now, joined or not; Refused for whatever the command would be refused for.

    `margin` is what would be locked or paid, `risk` the most that could be lost of `worth`.
    """
    if wood.settings.paused:
        raise Refused("paused")
    world = as_kept(world, wood)
    patron = guards.patron_of(wood, user)
    slug = _STRANGER if patron is None else patron.id
    if patron is None:
        wood = _with_stake(world, wood)
    else:
        trial.check_standing(patron, command)
    if isinstance(command, Open):
        return quotes.terms(world, wood, slug, command)
    if isinstance(command, Cover):
        return quotes.closing_terms(world, wood, slug, command)
    cost = _cost(world, wood, slug, command)
    return Quote(price=0, quantity=0, margin=cost, call=0, risk=cost, worth=net_worth(world, wood, slug))


_Unquoted: TypeAlias = Join | Lend | Whisper | Bribe | BribeMagistrate | Ally | Spring | Remind | Plead


def _cost(world: World, wood: Wood, slug: str, command: _Unquoted) -> int:
    """Pebbles that leave the purse for good, or for as long as a loan runs."""
    if isinstance(command, Join | Remind):
        return 0
    if isinstance(command, Plead):
        trial.check_plea(world, wood, slug, command)
        return 0
    if isinstance(command, Spring):
        hurry.check_spring(world, wood, slug)
        return world.finance.spring_fee
    if isinstance(command, Lend):
        loans.check_offer(world, wood, slug, command)
        return command.amount
    if isinstance(command, Bribe):
        bribes.check_bribe(world, wood, slug, command)
        return command.amount
    if isinstance(command, BribeMagistrate):
        bribes.check_magistrate(world, wood, slug, command)
        return command.amount
    if isinstance(command, Ally):
        alliances.check_ally(world, wood, slug, command)
        return world.finance.ally_fee
    rumours.check_whisper(world, wood, slug, command)
    return world.finance.whisper_fee


def _with_stake(world: World, wood: Wood) -> Wood:
    """The wood as it would be had the stranger joined: the stake in a purse of their own."""
    stake = world.finance.stake
    return replace(
        wood,
        balances={**wood.balances, wallet(_STRANGER): stake, MINT: wood.balances.get(MINT, 0) - stake},
    )


def _line(world: World, wood: Wood, held: Position) -> PositionLine:
    mark, all_of_it = wood.prices[held.good], quotes.held_by(wood, held.patron, held.good)
    return PositionLine(
        id=held.id,
        side=held.side,
        good=held.good,
        quantity=held.quantity,
        price=held.price,
        mark=mark,
        margin=held.margin,
        call=held.call,
        profit=profit(held, mark),
        close=quotes.closing_price(world, wood, held.patron, held.side, held.good, all_of_it),
    )

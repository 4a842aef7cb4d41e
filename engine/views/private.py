"""What one Patron may see of their own affairs, built from the visible half of a wood alone."""

from __future__ import annotations

from engine.core import guards, locked
from engine.court import heat, trial
from engine.creatures import feelings
from engine.credit import loans
from engine.exchange import in_the_race, net_worths, profit, quotes
from engine.model import LoanLine, PatronView, Position, PositionLine, Refused, UserId, Wood, World


def patron_view(world: World, wood: Wood, user: UserId) -> PatronView:
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
        orders=tuple(order for order in wood.orders if order.patron == patron.id),
        deeds=tuple(deed for deed in wood.deeds if deed.patron == patron.id),
        traded=patron.played > 0,
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

"""What a turn shows, as it is written down with it: of public views and public events, of nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bot.api import Sheet
from bot.text import ENGLISH
from bot.window.types import BetShown, CreatureShown, Fill, MindShown, PatronShown, Payment, StrikeShown, Turn
from engine.core import COURT
from engine.creatures import feelings
from engine.events import Event, Fined, LoanMade, LoanRepaid, PriceMoved, Traded, WagerPlaced
from engine.model import CreatureId, Tick, Wood, World, in_force

PATRONS = 50  # on the board; whoever is behind them is in no turn
STUMP = "stump"


def turn_shown(
    world: World, wood: Wood, sheet: Sheet, tick: Tick, cards: Mapping[CreatureId, str], language: str = ENGLISH
) -> Turn:
    """What `tick` showed: `wood` is as it left it, `sheet` its paper, `cards` who was to think for whom."""
    view, events, named = sheet.view, sheet.events, in_force(world, wood)
    return Turn(
        world=wood.world,
        data=wood.data,
        chapter=tick.chapter,
        turn=tick.turn,
        turns=view.chapter_turns,
        age=wood.age,
        at=tick.at,
        due_at=view.due_at,
        paused=view.paused,
        prices={good.id: good.price for good in view.goods},
        before=dict[str, int]((good.id, good.before) for good in view.goods)
        | {event.good: event.before for event in events if isinstance(event, PriceMoved)},
        gini=view.inequality[-1] if view.inequality else 0,
        creatures=tuple(
            CreatureShown(
                id=one.id,
                purse=one.purse,
                store=dict(one.store.items()),
                mood=one.mood,
                wealth=one.wealth,
                rank=one.rank,
                gossip=one.gossip,
                owes=one.owes,
                banished=one.banished,
                feels=feels_shown(wood, one.id),
                hates=one.hates,
            )
            for one in view.creatures
        ),
        patrons=tuple(
            PatronShown(one.id, one.name, one.worth, one.rank, one.standing) for one in view.patrons[:PATRONS]
        ),
        minds={
            creature: MindShown(cards.get(creature, ""), said.model, said.status, said.understudy)
            for creature, said in tick.decisions.items()
        },
        headlines=sheet.headlines,
        cast=sheet.cast,
        fills=tuple(
            Fill(one.good, one.buyer, one.seller, one.quantity, one.price) for one in events if isinstance(one, Traded)
        ),
        payments=tuple(_payments(events)),
        alliances=view.alliances,
        weather=view.weather,
        strikes=tuple(
            StrikeShown(legend, named.legends[legend].name if legend in named.legends else legend, first, last)
            for legend, first, last in view.struck
        ),
        bets=tuple(BetShown(one.patron, one.side, one.good, one.quantity) for one in view.bets),
        closing=sheet.closing,
        seal=view.commitment,
        sandbox=view.sandbox,
        language=language,
    )


def feels_shown(wood: Wood, creature: CreatureId) -> dict[str, str]:
    """What a creature feels toward others, in a word where it is strong.

    Toward creatures alone: what it feels toward a Patron would tell of gifts that nobody saw.
    """
    words = {other: feelings.bucket(feelings.felt(wood, creature, other)) for other in wood.stores if other != creature}
    return {other: word for other, word in words.items() if word is not None}


def _payments(events: Sequence[Event]) -> Iterator[Payment]:
    """What was paid in the open since the turn before, trade apart: a fill says that."""
    for event in events:
        match event:
            case LoanMade():
                yield Payment(event.patron, event.creature, event.amount, event.kind)
            case LoanRepaid():
                yield Payment(event.creature, event.patron, event.amount, event.kind)
            case WagerPlaced():
                yield Payment(event.patron, STUMP, event.amount, event.kind)
            case Fined():
                yield Payment(event.patron, COURT, event.amount, event.kind)

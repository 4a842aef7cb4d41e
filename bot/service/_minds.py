"""The minds of a wood: who thinks for whom, what is kept of their thinking, and how labs and models do by that.

Who thinks is the cast of the house, and what moderators changed. Traces are rows as the store keeps them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from bot.api import CouncilView, LabLine, ModelLine, Seat
from db.codec import dump, load
from db.records import Traces
from engine.creatures import needs
from engine.model import NARRATOR, CreatureId, Wood, World
from inference.cards import STAND_IN
from inference.protocol import Council, Models, Named, Troubled
from inference.quality import Trace, apart, reliability, role_id, traces_of
from inference.turn import Thought

RULES = ""  # the lab of the rule-based stand-in: none


@dataclass(frozen=True, slots=True)
class CastAssignment:
    """The house's cast: `cards` maps creatures, and NARRATOR, to cards; `models` are those served, if any are. `casts`
    are all that the house knows, each mapping as `cards` does.
    """

    council: Council
    cards: Mapping[CreatureId, str] = field(default_factory=dict)
    models: Models | None = None
    casts: Mapping[str, Mapping[CreatureId, str]] = field(default_factory=dict)

    @property
    def offered(self) -> dict[str, str]:
        """Every card that a moderator may choose, and its lab."""
        return {**(self.models.labs if self.models else {}), STAND_IN: RULES}

    @property
    def playable(self) -> tuple[str, ...]:
        """The casts that a moderator may choose: those of whom every card is served."""
        offered = self.offered
        return tuple(id for id, minds in self.casts.items() if offered.keys() >= set(minds.values()) - {""})

    def minds_of(self, cast: str, world: World) -> tuple[tuple[CreatureId, str], ...]:
        """The card of each whom a cast gives another than the house does, in a world. Raises KeyError."""
        minds = self.casts[cast]
        seats = (*world.creatures, NARRATOR)
        told = {seat: minds.get(seat) or STAND_IN for seat in seats}
        return tuple((seat, card) for seat, card in told.items() if card != self._own(seat))

    def _own(self, seat: CreatureId) -> str:
        return self.cards.get(seat) or STAND_IN

    @property
    def troubles(self) -> Mapping[str, str]:
        """Why cards did not answer last, by card."""
        return self.models.troubles if isinstance(self.models, Troubled) else {}

    def of(self, wood: Wood) -> dict[CreatureId, str]:
        """The card of every creature, and of NARRATOR. A choice that is not served any more is as if never made."""
        offered = self.offered
        chosen = {creature: card for creature, card in wood.settings.cast.items() if card in offered}
        return {**self.cards, **chosen}

    def resting(self, world: World) -> dict[CreatureId, str]:
        """The cards while minds rest: the rules' own, and nobody words the paper."""
        return dict.fromkeys(world.creatures, STAND_IN)

    def changes(self, wood: Wood) -> int:
        """How many minds are not those of the house's cast."""
        return sum(card != self.cards.get(creature) for creature, card in self.of(wood).items())

    def alone(self, world: World, wood: Wood) -> tuple[str, str]:
        """The one model that thinks in all heads, by name and lab; "" twice where there are several, or rules."""
        cards = {self.of(wood).get(creature, STAND_IN) for creature in world.creatures}
        (card, *others) = cards
        if others or self.models is None or card not in self.models.labs:
            return "", ""
        names = self.models.names if isinstance(self.models, Named) else {}
        return names.get(card, card), self.models.labs[card]

    def seats(self, world: World, wood: Wood) -> tuple[Seat, ...]:
        """The creatures' seats in the world's order, and the narrator's."""
        cards, offered = self.of(wood), self.offered
        down = self.models.down if self.models else ()
        seats = []
        for creature in (*world.creatures, NARRATOR):
            card = cards.get(creature) or ("" if creature == NARRATOR else STAND_IN)
            if creature == NARRATOR and card == STAND_IN:
                card = ""  # it has no words of its own: the catalogue's stand
            chosen = wood.settings.cast.get(creature) in offered
            seats.append(Seat(creature, card, offered.get(card, RULES), chosen, card in down))
        return tuple(seats)

    def league(self, world: World, wood: Wood, traces: Iterable[Trace]) -> tuple[LabLine, ...]:
        """The labs by what creatures gained on the chapter's turns that they thought for them; traces in time's order.

        A turn's gain is known on the morning after; one that an understudy played is the stand-in's, one that
        another model played in its place is that model's.
        """
        now = {creature: needs.wealth(wood, creature) for creature in world.creatures}
        homes: defaultdict[str, list[CreatureId]] = defaultdict(list)
        for seat in self.seats(world, wood):
            if seat.creature != NARRATOR:
                homes[seat.lab].append(seat.creature)
        gained: Counter[str] = Counter()
        turns: Counter[str] = Counter()
        played: defaultdict[str, list[Trace]] = defaultdict(list)
        for trace in traces:
            if trace.chapter == wood.chapter and trace.wealth is not None and trace.creature in now:
                played[trace.creature].append(trace)
        for mine in played.values():
            for trace, next_day in pairwise(mine):
                if next_day.turn == trace.turn + 1:
                    lab = self._lab(trace)
                    gained[lab] += (next_day.wealth or 0) - (trace.wealth or 0)
                    turns[lab] += 1
        lines = [
            LabLine(lab, tuple(homes[lab]), sum(now[one] for one in homes[lab]), gained[lab], turns[lab], 0)
            for lab in dict.fromkeys([*homes, *turns])
        ]
        return _ranked(lines)

    def view(self, world: World, wood: Wood, traces: Iterable[Trace], models: tuple[ModelLine, ...]) -> CouncilView:
        """Who thinks, in public; `models` says how far each may be relied upon."""
        return CouncilView(
            cast=self.council.label,
            chapter=wood.chapter,
            turn=wood.turn,
            cards=self.offered,
            casts=self.playable,
            seats=self.seats(world, wood),
            league=self.league(world, wood, traces),
            models=models,
            alone=self.alone(world, wood),
        )

    def _lab(self, trace: Trace) -> str:
        if trace.understudy or trace.card == STAND_IN:
            return RULES
        if trace.fallback:  # a router's choice is no work of the lab that was asked
            return trace.model
        return self.offered.get(trace.card, RULES if self.models is None else trace.card)


def _ranked(lines: Sequence[LabLine]) -> tuple[LabLine, ...]:
    """The lines by gain, then by wealth; equals share a place."""
    order = sorted(lines, key=lambda one: (-one.gained, -one.wealth, one.lab))
    return tuple(
        LabLine(
            one.lab, one.creatures, one.wealth, one.gained, one.turns, 1 + sum(o.gained > one.gained for o in order)
        )
        for one in order
    )


def kept(
    world: World, morning: Wood, thoughts: Sequence[Thought], turns: int, narrated: Trace | None = None
) -> Traces | None:
    """The traces of one turn, the narrator's last, of which the newest `turns` are kept; None when none are."""
    if not turns:
        return None
    roles = {role_id(thought.ask.system): thought.ask.system for thought in thoughts}
    traces = traces_of(world, morning, thoughts, role_id)
    if narrated is not None:
        roles[role_id(narrated.system)] = narrated.system
        traces.append(replace(narrated, system=role_id(narrated.system)))
    return Traces(dump(traces), tuple(roles.items()), turns)


def traces_from(bodies: Iterable[bytes]) -> list[Trace]:
    """The creatures' traces of some turns as the store gave them, in its order; the narrator decides nothing."""
    return [trace for body in bodies for trace in load(tuple[Trace, ...], body) if trace.creature != NARRATOR]


def model_lines(world: World, traces: Iterable[Trace]) -> tuple[ModelLine, ...]:
    """What traces, oldest first, say of each model."""
    tallies = reliability(world, traces)
    everyone = sum((one.choices for one in tallies), Counter[str]())
    return tuple(
        ModelLine(
            model=one.model,
            asked=one.asked,
            replies=one.replies,
            valid_json=one.clean,
            offers=one.offers,
            valid_offers=one.valid_offers,
            self_buys=one.self_buys,
            late=one.late,
            down=one.down,
            first_offers=one.first_offers,
            openings=one.openings,
            idle_drift=one.idle_drift,
            repairs=tuple(one.repairs.most_common()),
            refused=tuple((+one.refused).most_common()),
            hoarding=one.hoarding,
            speculation=one.speculation,
            apart=apart(one.choices, everyone - one.choices),
        )
        for one in tallies
    )

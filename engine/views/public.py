"""Views built from the visible half of a wood: the public table, and what one creature's mind may know."""

from __future__ import annotations

from engine.core import due_at, purse
from engine.court import trial
from engine.creatures import feelings, needs
from engine.credit import loans, waiting
from engine.exchange import places, quotes, valuation
from engine.insider import schemes
from engine.market import caravan
from engine.model import (
    LEFT,
    BetLine,
    CreatureId,
    CreatureLine,
    Feeling,
    GoodId,
    GoodLine,
    Heard,
    MindView,
    Offered,
    PatronId,
    PatronLine,
    PositionSide,
    PublicView,
    Somebody,
    Wished,
    Wood,
    World,
    in_force,
    odds,
)
from engine.model.seasons import SeasonLine
from engine.season import points

# A mind is told of few things, so that a prompt does not grow with the age of the wood.
STRONGEST_FEELINGS = 4
LATEST_RUMOURS = 3
EARS = 3  # turns that a rumour stays in a creature's ears
# Nor is anyone shown more grudges of one creature than these.
MOST_HATED = 3


def public_view(world: World, wood: Wood, *, over: bool = False) -> PublicView:
    """The wood as everyone may see it; `over` for a finale, whose last turn has been played."""
    world = in_force(world, wood)
    owed = loans.debts(wood)
    imports = caravan.imports(world, wood)
    interest = {side: dict.fromkeys(world.goods, 0) for side in ("short", "long")}
    for position in wood.positions:
        interest[position.side][position.good] += position.quantity
    wealth = {creature: needs.wealth(wood, creature) for creature in world.creatures}
    ranks = _ranks(wealth)
    worth = valuation.net_worths(world, wood)
    ranked = places(world, wood)
    # A moderator may have made a chapter under way shorter than it is: then it ends with the turn to come.
    last = max(wood.turn if over else wood.turn + 1, wood.settings.chapter_turns)
    return PublicView(
        wood=wood.id,
        world=world.id,
        chapter=wood.chapter,
        turn=wood.turn,
        chapter_turns=last,
        paused=wood.settings.paused,
        due_at=due_at(wood.settings, wood.ticked_at),
        fuel_need=needs.fuel_need(world, wood),
        goods=tuple(
            GoodLine(
                id=good,
                price=wood.prices[good],
                before=_before(wood, good),
                history=wood.history[good],
                shorts=interest["short"][good],
                longs=interest["long"][good],
                imported=imports.get(good, 0),
            )
            for good in world.goods
        ),
        creatures=tuple(
            CreatureLine(
                id=creature,
                purse=wood.balances.get(purse(creature), 0),
                store={good: units for good, units in wood.stores[creature].items() if units},
                mood=wood.moods[creature],
                wealth=wealth[creature],
                rank=ranks[creature],
                gossip=wood.gossip.get(creature, ""),
                owes=owed.get(creature, 0),
                hates=tuple(feelings.hated(wood, creature)[:MOST_HATED]),
                banished=creature in wood.banished,
            )
            for creature in world.creatures
        ),
        patrons=tuple(
            PatronLine(
                id=patron.id,
                name=LEFT if patron.left else patron.name,
                worth=worth[patron.id],
                rank=ranked.get(patron.id, 0),
                before=patron.rank,
                standing=trial.standing(wood, patron),
                unmasked=patron.unmasked > 0,
            )
            for patron in sorted(wood.patrons.values(), key=lambda one: (ranked.get(one.id, len(worth) + 1), one.id))
        ),
        alliances=tuple((ally.a, ally.b) for ally in wood.alliances),
        weather=tuple((shock.kind, shock.good, min(shock.until, last)) for shock in wood.weather),
        running=tuple(running.legend for running in wood.running),
        called=tuple(running.legend for running in wood.running if not running.step),
        account_days=wood.settings.account_days,
        member_days=wood.settings.member_days,
        interval_s=wood.settings.interval_s,
        struck=tuple((past.legend, past.first, past.last) for past in wood.struck),
        halted=tuple(sorted(quotes.halted(world, wood.running))),
        commitment="" if wood.seal is None else wood.seal.deck,
        chance_commitment="" if wood.seal is None else wood.seal.chance,
        own_legends=wood.own_legends,
        weights=odds(world, wood.weights),
        bets=_bets(wood),
        questions=wood.questions,
        trials=tuple((hearing.patron, hearing.until) for hearing in wood.trials),
        season=_season(world, wood),
        past_season=wood.past_season,
        records=wood.records,
        inequality=wood.inequality,
        sandbox=wood.settings.sandbox,
    )


def _season(world: World, wood: Wood) -> SeasonLine | None:
    season = wood.season
    if season is None:
        return None
    table = points.standing(season)[: points.WRITTEN]
    return SeasonLine(season.number, season.chapters, season.played, points.points_of(world, 1), tuple(table))


def _bets(wood: Wood) -> tuple[BetLine, ...]:
    """Everyone's open bets, a line for each Patron, side and good."""
    held: dict[tuple[PatronId, PositionSide, GoodId], int] = {}
    for position in wood.positions:
        key = (position.patron, position.side, position.good)
        held[key] = held.get(key, 0) + position.quantity
    lines = [BetLine(*key, units) for key, units in held.items()]
    return tuple(sorted(lines, key=lambda line: (-line.quantity, line.good, line.patron)))


def mind_view(world: World, wood: Wood, creature: CreatureId) -> MindView:
    """What `creature`'s mind may know this turn. `wood` is the morning's: its turn is the one being decided."""
    world = in_force(world, wood)
    names: dict[Somebody, str] = {patron.id: patron.name for patron in wood.patrons.values()}
    names |= {spec.id: spec.name for spec in world.creatures.values()}  # a creature may spread a rumour, too
    heard = [rumour for rumour in wood.rumours if rumour.creature == creature and wood.turn - rumour.turn <= EARS]
    offer = waiting.offer_for(world, wood, creature)
    return MindView(
        wood=wood.id,
        creature=creature,
        chapter=wood.chapter,
        turn=wood.turn,
        chapter_turns=max(wood.turn, wood.settings.chapter_turns),
        purse=wood.balances.get(purse(creature), 0),
        store={good: units for good, units in wood.stores[creature].items() if units},
        mood=wood.moods[creature],
        short_of=needs.short_of(world, wood, creature),
        fuel_need=needs.fuel_need(world, wood),
        prices=dict(wood.prices),
        before={good: _before(wood, good) for good in world.goods},
        weather=tuple((shock.kind, shock.good) for shock in wood.weather),
        feelings=_feelings(world, wood, creature),
        allies=tuple(
            ally.b if ally.a == creature else ally.a for ally in wood.alliances if creature in (ally.a, ally.b)
        ),
        rumours=tuple(
            Heard(names.get(rumour.patron, rumour.patron), rumour.good, rumour.direction, wood.turn - rumour.turn)
            for rumour in heard[-LATEST_RUMOURS:]
        ),
        wishes=tuple(
            Wished(names.get(request.patron, request.patron), request.wish, request.good, request.amount)
            for request in wood.requests
            if request.creature == creature
        )[-LATEST_RUMOURS:],
        offer=None
        if offer is None
        else Offered(names.get(offer.patron, offer.patron), offer.principal, offer.interest, offer.term, offer.id),
        owes=loans.debts(wood).get(creature, 0),
        gossip=tuple((other, line) for other, line in wood.gossip.items() if line and other != creature),
        imports=caravan.imports(world, wood),
        makes=world.creatures[creature].makes,
        temper=world.creatures[creature].temper,
        fuel=world.fuel,
        grudge=schemes.grudge(world, wood, creature),
    )


def _feelings(world: World, wood: Wood, creature: CreatureId) -> tuple[Feeling, ...]:
    """The strongest few feelings, bucketed; the rest are too faint to think about."""
    felt = sorted(wood.feelings[creature].items(), key=lambda pair: (-abs(pair[1]), pair[0]))
    strongest: list[Feeling] = []
    for other, value in felt[:STRONGEST_FEELINGS]:
        bucket = feelings.bucket(value)
        if bucket is None:
            break
        if other in world.creatures:
            strongest.append(Feeling(world.creatures[CreatureId(other)].name, bucket))
        elif other in wood.patrons:
            strongest.append(Feeling(wood.patrons[PatronId(other)].name, bucket))
    return tuple(strongest)


def _before(wood: Wood, good: GoodId) -> int:
    history = wood.history[good]
    return history[-2] if len(history) > 1 else history[-1]


def _ranks(worth: dict[CreatureId, int]) -> dict[CreatureId, int]:
    """Rank 1 is richest; equals share a rank."""
    return {one: 1 + sum(other > mine for other in worth.values()) for one, mine in worth.items()}

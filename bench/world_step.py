"""A world's step with 50 orders and no model: production, auction, living, drift; beside a bare Mesa model.

Inside the clock: CPU of one turn of the physical world on a working copy that lives on, as in Mesa. Ours also moves
every pebble by double entry and records every public event; the peer keeps bare numbers and records nothing. The second
row is the whole of `apply`: thawing, seam, positions, feelings, law, and the frozen state that a journal can hold.
"""

from __future__ import annotations

from bench._mesa_wood import MesaWood
from bench._race import CPU, race, repeat
from bench._row import Goal, Row
from bench._woods import decisions, limits, lived_in, plant, the_world, tick
from engine.core import Draft
from engine.creatures import needs
from engine.market import auction


async def start() -> list[Row]:
    """The step itself, and a whole turn for comparison."""
    world, orders, said = the_world(), limits(), decisions()
    state = plant().outcome.state
    draft = Draft(world, state.wood, state.secrets)
    stores = {creature: dict.fromkeys(world.goods, 1_000_000) for creature in world.creatures}
    draft.stores = {creature: dict(store) for creature, store in stores.items()}
    draft.balances = dict.fromkeys(draft.balances, 10**12)
    prices = dict(draft.prices)
    mesa = MesaWood(world, orders)

    def ours() -> None:
        draft.prices.update(prices)  # the same fifty orders meet the same market every time
        needs.produce(draft)
        residual = auction.session(draft, said)
        needs.live(draft)
        auction.drift(draft, residual)
        draft.events.clear()
        draft.postings.clear()

    lived = lived_in()
    step, peer, whole = await race(repeat(ours), repeat(mesa.step), repeat(lambda: tick(lived, said)), clock=CPU)
    return [
        Row("world-step", step * 1e6, peer * 1e6, "us", "bare Mesa model", Goal(at_most=35, times=1)),
        Row("world-step/whole-turn", whole * 1e6, peer * 1e6, "us", "bare Mesa model, the step alone", Goal()),
    ]

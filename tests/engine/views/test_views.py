"""Views: exact, capped, and built from a type that holds no secret (docs: rules/secrets.md)."""

from __future__ import annotations

from dataclasses import fields, replace

from engine.apply import State, apply
from engine.core import purse
from engine.creatures import needs
from engine.fairness import DeckCard
from engine.hidden import Secrets, Tip
from engine.model import Bribe, Lend, MindView, Open, PatronEntry, PublicView, Tick, Whisper, World
from engine.turn import morning
from engine.views import public


def busy(world: World, state: State) -> State:
    """A wood in which a Patron has done a bit of everything."""
    commands = [
        Open("short", "honey", 3), Lend("pip", 10), Bribe("fenn", 10, "hoard", "berries"), Whisper("oona", False),
    ]  # fmt: skip
    for command in commands:
        state = apply(world, state, PatronEntry(str(command), 0, "user-4711", command)).state
    return state


def test_the_public_table_is_exact(world: World, state: State) -> None:
    state = busy(world, state)
    for turn in (1, 2):
        state = apply(world, state, Tick(f"t{turn}", 50, 1, turn, {})).state
    wood, view = state.wood, public.public_view(world, state.wood)
    assert (view.turn, view.chapter, view.due_at) == (2, 1, 50 + 3600)
    for line in view.goods:
        assert line.history[-2:] == (line.before, line.price)
    honey = next(line for line in view.goods if line.id == "honey")
    assert (honey.shorts, honey.longs) == (3, 0)
    assert {line.id: line.wealth for line in view.creatures} == {
        creature: needs.wealth(wood, creature) for creature in world.creatures
    }
    ranked = sorted(view.creatures, key=lambda line: line.rank)
    assert [line.wealth for line in ranked] == sorted((line.wealth for line in view.creatures), reverse=True)
    assert [line.rank for line in view.patrons] == [1]


def test_a_mind_sees_its_own_and_what_it_was_told(world: World, state: State) -> None:
    state = busy(world, state)
    dawn = morning(world, state.wood, state.secrets)
    oona, pip, fenn = (public.mind_view(world, dawn, creature) for creature in ("oona", "pip", "fenn"))
    assert (oona.turn, oona.makes, oona.temper) == (1, "honey", "hoarder")
    assert oona.purse == dawn.balances[purse("oona")]
    assert oona.short_of == needs.short_of(world, dawn, "oona")
    assert len(oona.rumours) == 1
    assert pip.rumours == ()
    assert pip.offer is not None
    assert pip.offer.amount == 10
    assert [(one.wish, one.good) for one in fenn.wishes] == [("hoard", "berries")]
    assert oona.wishes == ()


def test_a_mind_is_told_of_few_things_however_much_happened(world: World, state: State) -> None:
    state = busy(world, state)
    wood = state.wood
    rumours = tuple(replace(wood.rumours[0], id=n, turn=0) for n in range(20))
    felt = {"bram": 90, "fenn": -80, "pip": 70, "mirel": -60, next(iter(wood.patrons)): 50}
    wood = replace(wood, turn=1, rumours=rumours, feelings={**wood.feelings, "oona": felt})
    view = public.mind_view(world, wood, "oona")
    assert len(view.rumours) == public.LATEST_RUMOURS
    assert [one.name for one in view.feelings] == ["Bram", "Fenn", "Pip", "Mirel"]
    late = replace(wood, turn=public.EARS + 1)
    assert public.mind_view(world, late, "oona").rumours == ()


def test_no_view_holds_a_secret_or_who_a_patron_is(world: World, state: State) -> None:
    state = busy(world, state)
    dawn = morning(world, state.wood, state.secrets)
    names = {field.name for secret in (Secrets, Tip, DeckCard) for field in fields(secret)}
    shared = {"id", "patron", "creature", "good", "direction", "turn", "legend"}
    for view in (PublicView, MindView):
        assert {field.name for field in fields(view)} & (names - shared) == set()
    texts = [repr(public.public_view(world, state.wood))]
    texts += [repr(public.mind_view(world, dawn, creature)) for creature in world.creatures]
    for text in texts:
        for banned in ("user-4711", "planted", state.secrets.seed, state.secrets.deck_seed, "deck"):
            assert banned not in text


def test_views_do_not_depend_on_secrets(world: World, state: State) -> None:
    state = busy(world, state)
    tips = tuple(replace(tip, planted=not tip.planted) for tip in state.secrets.tips)
    deck = tuple(replace(card, legend="flash-hare", turn=card.turn + 1) for card in state.secrets.deck)
    other = replace(state.secrets, tips=tips, deck=deck)
    assert morning(world, state.wood, other) == morning(world, state.wood, state.secrets)

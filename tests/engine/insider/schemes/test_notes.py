"""Why feelings moved is noted for traces, bounded, and reaches no prompt, view or rule."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from engine.creatures import feelings
from engine.model import Bribe, Note, Open, World
from engine.turn import morning
from engine.views import mind_view, public_view
from inference.prompt import build
from tests.builders.game import Game
from tests.builders.turns import Turns


def test_the_latest_reasons_are_kept_and_no_more(game: Turns) -> None:
    assert game.wood.notes["oona"] == (Note(0, game.patron, -9, "bet"),)
    game.game.play(Bribe("oona", 5), "bob")
    assert game.wood.notes["oona"][-1] == Note(0, game.game.slug("bob"), 5, "gift")
    for _ in range(9):
        draft = game.game.draft()
        feelings.nudge(draft, "oona", "bram", 1, "gift")
        game.game.keep(draft)
    assert len(game.wood.notes["oona"]) == feelings.NOTES


@given(
    st.lists(st.tuples(st.sampled_from(["grey", "bram", "pip"]), st.integers(-99, 99), st.text(max_size=9)), max_size=9)
)
def test_notes_change_nothing_that_anyone_sees(world: World, notes: list[tuple[str, int, str]]) -> None:
    game = Game(world)
    game.play(Open("short", "honey", 2))
    noted = replace(game.wood, notes={"oona": tuple(Note(1, *note) for note in notes)})
    for creature in world.creatures:
        dawns = [morning(world, wood, game.secrets) for wood in (game.wood, noted)]
        plain, other = (mind_view(world, dawn, creature) for dawn in dawns)
        assert plain == other
        assert build(world, plain) == build(world, other)
    assert public_view(world, game.wood) == public_view(world, noted)

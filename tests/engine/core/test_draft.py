"""What an entry leaves as it was is the very object it was, so that nobody need look at it again."""

from __future__ import annotations

from dataclasses import fields, replace

from engine.core import Draft
from engine.model import Join, Open, Wood
from tests.builders.game import Game

LISTS = [field.name for field in fields(Wood) if str(field.type).startswith("tuple")]


def _apart(one: Wood, other: Wood) -> set[str]:
    """The long parts that are not one object in both."""
    long = [*LISTS, "history", "patrons", "notes", "records"]
    return {name for name in long if getattr(one, name) is not getattr(other, name)}


def test_what_a_rule_did_not_touch_is_the_same_object_afterwards(game: Game) -> None:
    game.play(Join())
    game.play(Open("short", "honey", 2))
    wood = game.wood
    assert wood.positions
    assert _apart(wood, game.draft().freeze()) == set()


def test_what_a_rule_did_touch_is_another(game: Game) -> None:
    game.play(Join())
    game.play(Open("short", "honey", 2))
    draft: Draft = game.draft()
    draft.positions[0] = replace(draft.positions[0], warned=True)
    draft.springs.append(3)
    draft.patrons["ghost"] = next(iter(draft.patrons.values()))
    draft.history = dict(reversed(draft.history.items()))  # the order of a mapping is part of the state
    after = draft.freeze()
    assert _apart(game.wood, after) == {"positions", "springs", "patrons", "history"}
    assert after.positions[0].warned
    assert after.springs == (3,)
    assert list(after.history) == list(reversed(game.wood.history))
    assert {type(getattr(after, name)) for name in LISTS} == {tuple}

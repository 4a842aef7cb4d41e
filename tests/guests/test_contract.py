"""One contract for everything of a kind, wherever it comes from: what is shipped, and what the example brings."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest
from fluent.syntax import ast
from fluent.syntax.serializer import FluentSerializer

from bot.guests import find_cogs, find_worlds, lay_texts
from bot.lab.play import SCENARIOS, planted, play
from bot.text import catalogue, good_name, world_name
from db.worlds import read_world, world_bytes
from engine.creatures import KINDS
from engine.legends import authoring, with_legends
from engine.model import MAX_GOSSIP, Feeling, Heard, Legend, Offered, Wished, World, parse_world
from engine.views import mind_view, public_view
from inference import prompt
from inference.cards import load_cards
from inference.casts import load_casts
from inference.example import shown
from inference.registry import Seen, Sources
from inference.shape import json_schema, reply_grammar, shape_of
from inference.standin import StandIn
from inference.turn import decide
from tests.conventions.tree import ROOT
from tests.guests.widest import fall, widest

GUEST = Sources(ROOT / "examples" / "mountain" / "mountain", plugins=False)
SEEN = Seen()
WORLDS = find_worlds(GUEST, SEEN)
CARDS = load_cards(plugins=False, guests=GUEST.folder, seen=SEEN)
CASTS = load_casts(CARDS, plugins=False, guests=GUEST.folder, seen=SEEN)
LEGENDS = [(world, legend) for world in WORLDS.values() for legend in world.legends.values()]
TURNS = 40
SHIPPED = (ROOT / "engine/data/worlds/thousand_token.toml").read_text(encoding="utf-8")

each_world = pytest.mark.parametrize("world", WORLDS.values(), ids=list(WORLDS))
each_legend = pytest.mark.parametrize(("world", "legend"), LEGENDS, ids=[f"{w.id}-{one.id}" for w, one in LEGENDS])


def test_the_example_brings_one_of_each_kind_and_nothing_is_wrong_with_it() -> None:
    find_cogs(GUEST, SEEN)
    lay_texts(GUEST, seen := Seen())
    try:
        assert good_name(catalogue(), "nuts") == "pine nuts"
    finally:
        lay_texts(Sources(plugins=False), Seen())
    assert {one.kind for one in SEEN.guests + seen.guests} == {"worlds", "legends", "cards", "casts", "texts"}
    assert not SEEN.broken + seen.broken
    assert [cog.name for cog in find_cogs(GUEST, Seen())] == ["summit"]


@each_world
async def test_a_world_lives_through_a_chapter(world: World) -> None:
    """The vital signs that hold for the shipped wood, a little wider."""
    runs = [await play(world, _think, seed, TURNS, SCENARIOS["drought-and-winter"], TURNS) for seed in range(3)]
    trades = [count for run in runs for count in run.trades]
    assert trades.count(0) <= len(trades) // 20
    assert min(run.mood_min for run in runs) > 0
    assert min(min(path) for run in runs for path in run.prices.values()) >= 1
    assert all(run.self_buys == 0 and run.valid_offers == run.offers for run in runs)
    assert all(frozenset().union(*run.traded) == set(world.goods) for run in runs), "every good is wanted"


async def _think(world: World, morning: object) -> object:
    return await decide(StandIn(), world, morning, {})  # type: ignore[arg-type]


@each_world
def test_a_world_survives_its_own_bytes(world: World) -> None:
    assert read_world(world_bytes(world)) == world


WIDEST = with_legends(parse_world(widest(), {"thousand-token": SHIPPED}), [fall()])


@pytest.mark.parametrize("world", [*WORLDS.values(), WIDEST], ids=[*WORLDS, "widest"])
def test_a_prompt_has_room_for_a_world(world: World) -> None:
    """The most that a turn could tell, of every creature, in the budget; what must be told is never dropped."""
    wood = planted(world, 1, TURNS).wood
    name, long = max(world.names, key=len), "g" * MAX_GOSSIP
    for creature in world.creatures:
        view = mind_view(world, wood, creature)
        others = [one for one in world.creatures if one != creature]
        full = replace(
            view,
            purse=9999,
            store=dict.fromkeys(world.goods, 99),
            short_of=dict.fromkeys(world.goods, 99),
            prices=dict.fromkeys(world.goods, 400),
            before=dict.fromkeys(world.goods, 1),
            weather=tuple((kind, world.fuel) for kind in KINDS),
            feelings=tuple(Feeling(name, "hostile") for _ in range(4)),
            allies=tuple(others),
            rumours=tuple(Heard(name, good, "up", 1) for good in list(world.goods)[:3]),
            wishes=tuple(Wished(name, "hoard", good, 99) for good in list(world.goods)[:3]),
            offer=Offered(name, 999, 10, 10),
            owes=9999,
            gossip=tuple((other, long) for other in others),
        )
        system, user = prompt.build(world, full)
        assert prompt.tokens(system) + prompt.tokens(user) <= prompt.MAX_TOKENS + 1
        assert all(word in user for word in ("You can pay", "You hold", "You lack"))
        assert all(good in system and f"{good} 99 (price 400, +399)" in user for good in world.goods)
        ordinary = replace(view, gossip=tuple((other, long) for other in others))
        assert len(shown(prompt.build(world, ordinary)[1])) == 2, "the worked example is a reply"


@each_world
def test_a_world_can_be_asked_for_in_a_grammar_and_shown(world: World) -> None:
    wood = planted(world, 1, TURNS).wood
    for creature, spec in world.creatures.items():
        shape = shape_of(mind_view(world, wood, creature))
        grammar = reply_grammar(shape)
        assert tuple(dict(shape.buys)) == tuple(good for good in world.goods if good != spec.makes)
        assert all(
            f'\\"{good}\\"' in grammar for good in world.goods if good != spec.makes or wood.stores[creature].get(good)
        )
        assert json_schema(shape)["properties"]["orders"]["maxItems"]
    text, view = catalogue(), public_view(world, wood)
    assert world_name(text, world)
    assert [line.id for line in view.goods] == list(world.goods)
    assert len({good.colour for good in world.goods.values()}) == len(world.goods), "one colour each"
    assert len({good.mark for good in world.goods.values()}) == len(world.goods), "one mark each"
    assert len({spec.name for spec in world.creatures.values()}) == len(world.creatures)


@each_legend
def test_a_legend_fits_where_it_is_told(world: World, legend: Legend) -> None:
    assert len(legend.name) <= authoring.NAME_MOST
    assert 0 < len(legend.history) <= authoring.HISTORY_MOST
    first = legend.steps[0]
    longest = max(world.goods, key=len)
    for step in legend.steps:
        line = step.headline.format(before=400, after=400, good=longest)
        assert len(line) <= authoring.HEADLINE_MOST + 16, line
        assert "!" not in line
    moved = first.percent.get(legend.good, first.found or 100)
    assert (moved > 100) == (legend.direction == "up"), "it begins as it is foretold"


@pytest.mark.parametrize("card", CARDS.values(), ids=list(CARDS))
def test_a_card_says_all_that_is_asked_of_one(card: object) -> None:
    said = {name: getattr(card, name) for name in ("hub", "lab", "licence")}
    assert all(said.values())


@pytest.mark.parametrize("cast", CASTS.values(), ids=list(CASTS))
def test_a_cast_seats_every_creature_of_every_world(cast: object) -> None:
    for world in WORLDS.values():
        seats = cast.assign(world.creatures)  # type: ignore[attr-defined]
        assert set(seats) == set(world.creatures)
        assert all(card == "stand-in" or card in CARDS for card in seats.values())
    some = {creature for world in WORLDS.values() for creature in world.creatures}
    assert set(cast.minds) <= some  # type: ignore[attr-defined]


def test_every_file_of_texts_can_be_written_back() -> None:
    """What was parsed is what was meant: nothing is lost between the file and what is said."""
    folders = [ROOT / "bot" / "text" / "en", Path(str(GUEST.folder)) / "texts" / "en"]
    for path in (path for folder in folders for path in sorted(folder.glob("*.ftl"))):
        from fluent.runtime import FluentResource

        body = FluentResource(path.read_text(encoding="utf-8"))
        assert not [entry for entry in body.body if isinstance(entry, ast.Junk)], path.name
        assert FluentSerializer().serialize(body)


def test_every_field_of_a_world_is_one_that_its_file_may_say_or_that_follows() -> None:
    from engine.model import derived
    from engine.model.world import KEYS

    assert {field.name for field in fields(World)} == (KEYS - {"like"}) | set(derived({}, {})) | {"legends"}

"""Prompts: the constant part first and constant, the changing part bounded, every line in its place."""

from __future__ import annotations

from dataclasses import replace
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.model import SCHEMES, Feeling, Grudge, Heard, MindView, Offered, Wished, World
from inference.parse import parse_reply
from inference.prompt import MAX_TOKENS, _said, build, rumour, tokens
from tests.inference.scenes import GOODS, GRUDGE, OFFER, PLAIN, fullest

CREATURES = ("oona", "fenn", "bram", "pip", "mirel")


def of(world: World, view: MindView) -> str:
    return build(world, view)[1]


def told_in_order(text: str, *parts: str) -> None:
    at = -1
    for part in parts:
        found = text.find(part, at + 1)
        assert found > at, f"{part!r} is missing, or told too early, in:\n{text}"
        at = found


@pytest.mark.parametrize("creature", CREATURES)
def test_the_constant_part_says_who_what_and_how(world: World, creature: str) -> None:
    system, _ = build(world, replace(PLAIN, creature=creature))
    spec = world.creatures[creature]
    told_in_order(
        system, f"You are {spec.name} the {spec.animal}", f"You make {spec.makes}. Never buy {spec.makes}", "JSON"
    )
    told_in_order(system, '"thought"', '"gossip"', '"orders"', '"side"', '"good"', '"quantity"', '"price"', '"loan"')
    assert all(good in system for good in world.goods)
    assert _said()["temper"][spec.temper] in system


@pytest.mark.parametrize("creature", CREATURES)
def test_the_constant_part_is_constant(world: World, creature: str) -> None:
    quiet = replace(PLAIN, creature=creature)
    assert build(world, quiet)[0] == build(world, fullest(world, creature))[0]


@pytest.mark.parametrize("creature", CREATURES)
def test_the_worked_example_is_a_reply_that_the_rules_would_take(world: World, creature: str) -> None:
    system, _ = build(world, replace(PLAIN, creature=creature))
    example = system[system.index("Example") :]
    decision = parse_reply(example[example.index("{") :], view=PLAIN, goods=world.goods)
    assert decision.status == "clean"
    buy, sell = decision.orders
    makes = world.creatures[creature].makes
    assert (buy.side, sell.side, sell.good) == ("buy", "sell", makes)
    assert buy.good != makes


def test_an_ordinary_turn_reads_like_this(world: World) -> None:
    assert of(world, PLAIN).splitlines() == [
        "Turn 7 of 40. The season: cold days. Each creature burns 2 firewood a turn.",
        "Prices (change since last turn): honey 10 (+1), acorns 4 (same), berries 5 (-1), mushrooms 5 (same),"
        " firewood 4 (same).",
        "Your purse: 34 pebbles.",
        "Your store: honey 9, acorns 0, berries 0, mushrooms 0, firewood 0.",
        "You are short of: berries 2, firewood 1.",
        "You could sell: honey 9.",
        "You feel uneasy.",
        "Your JSON object:",
    ]


def test_a_full_turn_tells_everything_once_in_order(world: World) -> None:
    view = replace(
        PLAIN,
        short_of={},
        owes=12,
        weather=(("drought", ""),),
        feelings=(Feeling("Fenn", "warm"), Feeling("Grey", "wary")),
        allies=("pip",),
        rumours=(Heard("Grey", "honey", "down", 1),),
        wishes=(Wished("Amber", "hoard", "honey", 6),),
        offer=OFFER,
        gossip=(("mirel", "Bram is smiling."),),
    )
    told_in_order(
        of(world, view),
        "Turn 7 of 40",
        "A drought",
        "Prices",
        "purse",
        "You owe 12 pebbles.",
        "store",
        "You are short of nothing",
        "You feel warmly toward Fenn, wary of the Grey Patron.",
        "You are allied with Pip",
        f"The Grey Patron whispers: {rumour('honey', 'down')}",
        "The Amber Patron gave you 6 pebbles and asks you to hoard honey.",
        "Hearsay: Mirel said “Bram is smiling.”",
        "The Grey Patron offers you a loan of 40 pebbles at 3 percent a turn, to be repaid after 5 turns.",
        "Your JSON object:",
    )


def test_a_creature_that_hates_is_told_what_it_may_do_and_against_which_bet(world: World) -> None:
    wary = Feeling("Fenn", "wary")
    view = replace(PLAIN, feelings=(Feeling("Amber", "hostile"), wary), grudge=GRUDGE)
    told_in_order(
        of(world, view),
        "You feel wary of Fenn.",
        'You hate the Amber Patron, who bets on cheaper berries. Add "scheme": "denounce" (to the magistrate),'
        ' "rumour" (of dear berries), "trade" (buy berries dearly) or "none".',
        "Your JSON object:",
    )
    long = replace(view, grudge=replace(GRUDGE, side="long", schemes=("rumour", "trade")))
    assert 'dearer berries. Add "scheme": "rumour" (of cheap berries), "trade" (sell berries cheaply)' in of(
        world, long
    )
    own = replace(view, grudge=replace(GRUDGE, good="honey"))
    assert '"trade" (sell no honey)' in of(world, own)
    no_bet = replace(view, grudge=Grudge("amber", "Amber", ("denounce",)))
    assert 'You hate the Amber Patron. Add "scheme": "denounce" (to the magistrate) or "none".' in of(world, no_bet)
    assert "scheme" not in "".join(build(world, replace(view, grudge=None)))


@pytest.mark.parametrize("creature", CREATURES)
def test_the_fullest_turn_fits_the_budget_and_keeps_what_matters(world: World, creature: str) -> None:
    view = fullest(world, creature)
    system, user = build(world, view)
    assert tokens(system + "\n" + user) <= MAX_TOKENS
    for needed in ("Turn 400", "Prices", "purse", "store", "short of", "loan of", "owe", "whispers", "JSON object:"):
        assert needed in user, f"{needed} had to go"


_names = st.text(st.characters(categories=["Lu", "Ll"]), min_size=1, max_size=24)
_rumours = st.builds(Heard, _names, st.sampled_from(GOODS), st.sampled_from(["up", "down"]), st.integers(0, 9))
_wishes = st.builds(
    Wished, _names, st.sampled_from(["hoard", "dump", "buy", "shun"]), st.sampled_from(GOODS), st.integers(1, 10**6)
)
_grudges = st.builds(
    Grudge, _names, _names, st.just(SCHEMES), st.sampled_from(GOODS), st.sampled_from(["short", "long"])
)
_numbers = st.fixed_dictionaries({good: st.integers(0, 10**6) for good in GOODS})


@given(st.data())
def test_no_view_breaks_the_budget(world: World, data: st.DataObject) -> None:
    numbers = {name: data.draw(_numbers) for name in ("store", "short_of", "prices", "before")}
    view = replace(
        PLAIN,
        creature=data.draw(st.sampled_from(CREATURES)),
        purse=data.draw(st.integers(0, 10**9)),
        fuel_need=data.draw(st.integers(0, 99)),
        mood=data.draw(st.integers(1, 100)),
        rumours=tuple(data.draw(st.lists(_rumours, max_size=30))),
        wishes=tuple(data.draw(st.lists(_wishes, max_size=30))),
        feelings=tuple(Feeling(name, "hostile") for name in data.draw(st.lists(_names, max_size=8))),
        gossip=tuple((other, "x" * 120) for other in data.draw(st.lists(st.sampled_from(CREATURES), max_size=9))),
        offer=data.draw(st.none() | st.builds(Offered, _names, *[st.integers(1, 10**6)] * 3)),
        grudge=data.draw(st.none() | _grudges),
        weather=tuple((kind, "honey") for kind in data.draw(st.lists(st.sampled_from(["drought", "hail", "blight"])))),
        **numbers,  # type: ignore[arg-type]
    )
    system, user = build(world, view)
    assert tokens(system + "\n" + user) <= MAX_TOKENS
    assert user.startswith("Turn ")
    assert user.endswith("Your JSON object:")


def test_a_rumour_is_worded_by_its_good_and_direction_alone(world: World) -> None:
    said = {(good, way): rumour(good, way) for good in (*world.goods, "tin") for way in ("up", "down")}
    assert len(set(said.values())) == len(said)
    for (good, way), words in said.items():
        assert good in words
        assert ("dear" in words) is (way == "up")
        assert ("cheap" in words) is (way == "down")


def test_the_same_rumour_from_the_same_mouth_is_told_once(world: World) -> None:
    heard = Heard("Grey", "honey", "up", 1)
    assert of(world, replace(PLAIN, rumours=(heard, heard))).count("whispers") == 1


def test_a_world_of_other_words_can_be_told_too(world: World) -> None:
    spec = replace(world.creatures["oona"], temper="You count clouds.")
    other = replace(world, creatures={**world.creatures, "oona": spec})
    system, _ = build(other, PLAIN)
    assert "You count clouds." in system
    assert build(world, PLAIN)[0] != system
    view = replace(PLAIN, weather=(("hail", "honey"),), wishes=(Wished("Grey", "sing", "honey", 3),))
    assert "Odd weather: hail." in of(world, view)
    assert "asks you to sing." in of(world, view)


def test_words_of_minds_cannot_break_a_prompt(world: World) -> None:
    view = replace(PLAIN, gossip=(("pip", "{purse} $name {0} %s"),))
    assert "{purse} $name {0} %s" in of(world, view)


def test_every_wording_has_a_value_for_each_of_its_names(world: World) -> None:
    def wordings(part: object) -> list[str]:
        if isinstance(part, dict):
            return [line for name, inner in part.items() if name != "system" for line in wordings(inner)]
        return [part] if isinstance(part, str) else [line for line in part for line in wordings(line)]  # type: ignore[attr-defined]

    known = {
        "name", "turn", "of", "season", "fuel", "prices", "purse", "owes", "store", "short", "good", "units", "allies",
        "feelings", "patron", "rumour", "amount", "wish", "interest", "term", "said", "kind", "lack", "makes", "price",
        "schemes", "bet", "need",
    }  # fmt: skip
    named = {field for line in wordings(_said()) for _, field, _, _ in Formatter().parse(line) if field is not None}
    assert named <= known

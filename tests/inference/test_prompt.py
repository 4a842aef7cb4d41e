"""Prompts: the constant part first and constant, the changing part bounded, every line in its place."""

from __future__ import annotations

from dataclasses import replace
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.model import SCHEMES, Feeling, Grudge, Heard, MindView, Offered, Wished, World
from inference.prompt import MAX_TOKENS, build, rumour, tokens
from inference.words import variants, words
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
    told_in_order(system, '"thought"', '"orders"', '"gossip"', '"side"', '"good"', '"quantity"', '"price"')
    assert '"loan"' not in system, "only who is offered one is told of it"
    assert all(good in system for good in world.goods)
    assert words()["temper"][spec.temper] in system


@pytest.mark.parametrize("creature", CREATURES)
def test_the_constant_part_is_constant(world: World, creature: str) -> None:
    quiet, full = replace(PLAIN, creature=creature), fullest(world, creature)
    assert build(world, quiet)[0] == build(world, replace(full, chapter_turns=quiet.chapter_turns))[0]
    assert f"{full.chapter_turns} turns are a chapter" in build(world, full)[0]


def test_an_ordinary_turn_reads_like_this(world: World) -> None:
    assert of(world, PLAIN).partition("\n\n")[2].splitlines() == [
        "Turn 7, cold days: each burns 2 firewood.",
        "Other prices: acorns 4, mushrooms 5.",
        "Mood: uneasy, 50.",
        "You can pay 34 pebbles.",
        "You hold: honey 9 (price 10, +1).",
        "You lack: berries 2 (price 5, -1), firewood 1 (price 4).",
    ]


def test_what_it_lacks_most_stands_first_and_last_before_its_answer(world: World) -> None:
    view = replace(PLAIN, short_of={"honey": 0, "acorns": 1, "firewood": 6, "berries": 3})
    short = of(world, view).splitlines()[-1]
    assert short == "You lack: firewood 6 (price 4), berries 3 (price 5, -1), acorns 1 (price 4)."


@pytest.mark.parametrize("variant", variants())
def test_every_variant_says_what_it_is_and_fits(world: World, variant: str) -> None:
    assert words(variant)["about"]
    assert "about" not in words()
    for creature in CREATURES:
        system, user = build(world, fullest(world, creature), variant)
        assert tokens(system + "\n" + user) <= MAX_TOKENS
        assert build(world, PLAIN, variant) != build(world, PLAIN)


def test_a_variant_that_there_is_not_is_said_so() -> None:
    with pytest.raises(LookupError):
        words("nobody")


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
        "Turn 7, ",
        "A drought",
        "Other prices",
        "Mirel said “Bram is smiling.”",
        "You feel warmly toward Fenn, wary of the Grey Patron.",
        "You are allied with Pip",
        f"The Grey Patron whispers: {rumour('honey', 'down')}",
        "The Amber Patron gave you 6 pebbles and asks you to hoard honey.",
        "The Grey Patron offers you a loan of 40 pebbles at 3 percent a turn, to be repaid after 5 turns.",
        '"loan"',
        "Mood: uneasy, 50.",
        "You owe 12 pebbles.",
        "You can pay 34",
        "You hold",
        "You lack nothing",
    )


def test_a_creature_that_hates_is_told_what_it_may_do_and_against_which_bet(world: World) -> None:
    wary = Feeling("Fenn", "wary")
    view = replace(PLAIN, feelings=(Feeling("Amber", "hostile"), wary), grudge=GRUDGE)
    told_in_order(
        of(world, view),
        "You feel wary of Fenn.",
        'You hate the Amber Patron, who bets on cheaper berries. Add "scheme": "denounce" (to the magistrate),'
        ' "rumour" (of dear berries), "trade" (buy berries dearly) or "none".',
        "You can pay",
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
    for needed in (
        "Turn 400",
        "can pay",
        "hold",
        "lack",
        "Mood",
        "loan of",
        "owe",
        "whispers",
    ):
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
    assert user.startswith("Turn ") or "\n\nTurn " in user
    assert user.splitlines()[-1].startswith("You lack")


def test_a_rumour_is_worded_by_its_good_and_direction_alone(world: World) -> None:
    said = {(good, way): rumour(good, way) for good in (*world.goods, "tin") for way in ("up", "down")}
    assert len(set(said.values())) == len(said)
    for (good, way), wording in said.items():
        assert good in wording
        assert ("dear" in wording) is (way == "up")
        assert ("cheap" in wording) is (way == "down")


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
        if isinstance(part, int):
            return []
        return [part] if isinstance(part, str) else [line for line in part for line in wordings(line)]  # type: ignore[attr-defined]

    known = {
        "name", "turn", "change", "season", "fuel", "prices", "purse", "owes", "store", "short", "good", "units",
        "allies", "feelings", "patron", "rumour", "amount", "wish", "interest", "term", "said", "kind", "lack", "makes",
        "price", "schemes", "bet", "need", "mood", "word", "held", "lack_price", "makes_price",
    }  # fmt: skip
    named = {field for line in wordings(words()) for _, field, _, _ in Formatter().parse(line) if field is not None}
    assert named <= known

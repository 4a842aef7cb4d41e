"""The shipped wood as data, and what is said of a wrong file (docs: rules/cast-goods-money.md)."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from bot.guests import load_world
from engine.model import World, WorldError, parse_world

SOURCE = files("engine").joinpath("data/worlds/thousand_token.toml").read_text(encoding="utf-8")


def test_the_shipped_wood_keeps_the_promises_of_its_rule_book(world: World) -> None:
    assert list(world.creatures) == ["oona", "fenn", "bram", "pip", "mirel"]
    assert len(world.goods) == 5
    assert sorted(world.maker) == sorted(world.goods), "every good has one maker"
    assert "firewood" not in world.foods
    assert len(world.names) == len(set(world.names)) >= 64
    assert {good.rot > 0 for good in (world.goods["berries"], world.goods["mushrooms"])} == {True}
    assert {world.goods[good].rot for good in ("honey", "acorns", "firewood")} == {0}


def test_every_number_of_the_world_file_says_what_it_counts() -> None:
    """Each figure of the economy carries a comment, or its unit in its name."""
    economy = SOURCE.partition("[economy]")[2].partition("[finance]")[0]
    for line in economy.splitlines():
        if "=" in line:
            assert "#" in line or re.match(r"\w+_(turns|percent)\b", line), line


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ('makes = "berries"', 'makes = "pinecones"', "pinecones"),
        ('makes = "berries"', 'makes = "acorns"', "two creatures"),
        ("meal = 2 ", "supper = 2 ", "supper"),
        ("[goods.honey]", "[goods.honey", "Expected"),
        ("stake = 100", "", "stake"),
        ("price = 10\n", "", "price"),
        ("firewood", "peat", "freeze"),
        ("stay_least = 3", "stay_least = 0", "must stay"),
        ("debt_call = 75", "debt_call = 60", "debts are called"),
        ("season_chapters = 4", "season_chapters = 0", "season_chapters"),
        ("least = { convicted = 2 }\n", "", "title twice-convicted: its rule names no deed"),
        ("least = { convicted = 2 }", "most = { convicted = 2 }", "title twice-convicted: its rule names no deed"),
        ("least = { convicted = 2 }", "least = { thefts = 2 }", "names 'thefts', and no such deed is counted"),
        ('best = "squeezed"', 'best = "hugs"', "names 'hugs'"),
        ("least = { convicted = 2 }", "least = { convicted = -2 }", "whole number"),
        ("least = { convicted = 2 }", "deeds = { convicted = 2 }", "deeds"),
        ("[titles.banker]", "[titles.The_Banker]", "small letters"),
    ],
)
def test_a_wrong_world_file_is_one_sentence(before: str, after: str, said: str) -> None:
    assert before in SOURCE
    with pytest.raises(WorldError, match=said) as error:
        parse_world(SOURCE.replace(before, after))
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("name", ["nowhere", "../thousand_token", ""])
def test_an_unknown_wood_is_refused(name: str) -> None:
    with pytest.raises(WorldError, match="no wood called"):
        load_world(name)

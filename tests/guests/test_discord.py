"""A world of other goods and creatures in Discord: chosen when it is planted, and played for a whole chapter."""

from __future__ import annotations

import re

import pytest

from bot.guests import load_world
from bot.text import catalogue, dress, good_name
from tests.cogs.conftest import Stage, private, read, said

# Things of the shipped wood that no other world may hear of.
OURS = [
    *(good for good in load_world().goods),
    *(spec.name.lower() for spec in load_world().creatures.values()),
    *(spec.animal for spec in load_world().creatures.values()),
]


def of_another_wood(words: str) -> list[str]:
    return [one for one in OURS if re.search(rf"\b{one}\b", words.lower())]


@pytest.fixture
async def pool(stage: Stage) -> Stage:
    """The stage with the tide pool planted."""
    await stage.plant("tide-pool")
    return stage


async def test_the_list_holds_every_world_by_its_title(stage: Stage) -> None:
    offered = await stage.mod.autocomplete(stage.channel, "keeper plant", "world", "")
    assert {(one["name"], one["value"]) for one in offered} == {
        ("Thousand Token Wood", "thousand-token"), ("The Tide Pool", "tide-pool"),
    }  # fmt: skip
    (one,) = await stage.mod.autocomplete(stage.channel, "keeper plant", "world", "tide")
    assert one["value"] == "tide-pool"


async def test_a_world_that_is_none_is_refused_and_the_usual_one_needs_no_word(stage: Stage) -> None:
    answer = await stage.plant("atlantis")
    assert private(answer)
    assert "Thousand Token Wood, The Tide Pool" in said(answer)
    await stage.plant()
    assert stage.bot.woods.world(str(stage.guild.id)) == load_world()


async def test_a_title_names_a_world_too(stage: Stage) -> None:
    await stage.plant("the tide POOL")
    assert stage.bot.woods.world(str(stage.guild.id)).id == "tide-pool"


async def test_every_answer_of_a_chapter_speaks_of_its_own_world(pool: Stage) -> None:
    heard = []
    typed: list[tuple[str, dict[str, object]]] = [
        ("how", {}),
        ("ledger", {}),
        ("short", {"good": "shrimp", "amount": 2}),
        ("long", {"good": "kelp", "amount": 1}),
        ("lend", {"creature": "sal", "amount": 8}),
        ("whisper", {"creature": "Odo", "truth": "true"}),
        ("bribe", {"creature": "Cass", "amount": 6}),
        ("ally", {"a": "Cass", "b": "Hild"}),
        ("wood", {}),
        ("market", {}),
        ("market", {"good": "driftwood"}),
        ("creature", {"name": "Hild"}),
        ("scoreboard", {}),
        ("legends", {}),
        ("ledger", {}),
        ("statement", {}),
        ("tips", {}),
    ]
    for number, (command, options) in enumerate(typed):
        heard.append(said(await pool.slash(pool.ann if number else pool.bob, command, **options)))
        if number % 4 == 3:
            await pool.turns()
    for kind in ("drought", "early-winter", "windfall", "blight"):
        await pool.slash(pool.mod, "keeper weather", kind=kind)
    await pool.slash(pool.mod, "keeper legend", name="The Spring Tide")
    await pool.turns(9)
    heard += [said(await pool.bob.click(pool.papers()[-1], label="First trade")), *pool.letters(pool.ann)]
    heard += map(read, pool.papers())
    assert (await pool.bot.woods.view(str(pool.guild.id))).chapter >= 2
    assert not [(line, odd) for line in heard if (odd := of_another_wood(line))]
    text = "\n".join(heard)
    assert "Four creatures trade four goods." in text
    assert "`/short shrimp`" in text
    assert "driftwood a turn" in text
    assert "The spring tide took the nets." in text


async def test_papers_are_posted_after_the_folder_is_gone(pool: Stage) -> None:
    await pool.turns()
    pool.settings = pool.settings.model_copy(update={"guests": None})
    await pool.restart()
    before = len(pool.papers())
    await pool.turns(2)
    assert len(pool.papers()) == before + 2
    assert "shrimp" in said(await pool.slash(pool.ann, "market")).lower()


def test_what_a_message_may_say_of_a_world_is_never_in_the_way_of_its_facts() -> None:
    text, world = catalogue(), load_world()
    assert dress(text, world, {"many": 9}, {})["many"] == 9
    assert good_name(text, "kelp") == "kelp"

"""Talk that says nothing never reaches the paper; whatever a creature might say in earnest does.

docs: council/replies.md#talk-that-says-nothing
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import replace
from importlib.resources import files

import pytest

from engine.model import MAX_GOSSIP, Decision, World
from inference.prompt import build
from inference.protocol import Ask
from inference.shape import MOST_WORDS
from inference.talk import breaks_off, echoes, loops, tidied
from tests.inference.scenes import PLAIN

LOOPS = [
    "The world is changing to the left to the left to the left",
    "I am not sure I am ready, I am not sure I am ready.",
    "no no no no no",
    "buy wood buy wood buy wood",
    "honey, honey, honey, honey",
    "hahahahahahahaha",
    "蜂蜜はいい蜂蜜はいい蜂蜜はいい蜂蜜はいい蜂蜜はいい蜂蜜はいい",
    "You are a good one and you are a good one and so on",
    "the wood the wood the wood the wood",
]
HALVES = [
    "The winter is coming and",
    "I will sell the",
    "Honey is dear because",
    "Berries, mushrooms,",
    "I have a lot of",
    "They say that the.",
]
NOTHING = ["…", "...", "?!"]
TALK = [
    "Fine honey here, and cheap",
    "No, no, no.",
    "Buy now. Buy now.",
    "Who is it for?",
    "I would not sell to a fox, and I would not buy from one.",
    "Wood, wood and more wood.",
    "The harvest is thin, and so am I.",
    "冬が来る。蜂蜜を買うなら今のうちだ",
    "Bram is smiling",
    "Yes",
]


def heard(world: World, line: str, thought: str = "", **changed: object) -> Decision:
    view = replace(PLAIN, **changed)  # type: ignore[arg-type]
    ask = Ask("w1:1:7:oona", "oona", "card", *build(world, view), view)
    return tidied(Decision(gossip=line, thought=thought, status="clean"), ask)


@pytest.mark.parametrize("line", LOOPS)
def test_a_phrase_that_loops_is_dropped(world: World, line: str) -> None:
    assert loops(line)
    said = heard(world, line, thought=line)
    assert (said.gossip, said.thought, said.repairs) == ("", "", ("looped",))


@pytest.mark.parametrize("line", HALVES)
def test_half_a_sentence_is_dropped(world: World, line: str) -> None:
    assert breaks_off(line, at_the_limit=False)
    assert heard(world, line).repairs == ("looped",)


def test_a_line_that_the_shape_cut_is_half_a_sentence(world: World) -> None:
    words = [*map(str, range(MOST_WORDS["gossip"] - 1)), "bees"]
    assert heard(world, " ".join(words)).gossip == ""
    assert heard(world, " ".join(words) + ".").gossip
    assert heard(world, " ".join([*words[:-1], "am."])).gossip == "", "a shape ends it with a stop wherever it is"
    assert heard(world, " ".join(words[:-1])).gossip


@pytest.mark.parametrize("line", NOTHING)
def test_a_line_without_a_word_is_dropped(world: World, line: str) -> None:
    """As the worked example's, which says nothing that could be copied."""
    assert heard(world, line).repairs == ("looped",)


@pytest.mark.parametrize("line", TALK)
def test_what_may_be_said_in_earnest_is_kept(world: World, line: str) -> None:
    said = heard(world, line, thought="I need it.")
    assert (said.gossip, said.thought, said.repairs) == (line, "I need it.", ())
    assert heard(world, "", thought=line).thought == line


def test_the_prompt_said_back_is_dropped(world: World) -> None:
    system, user = build(world, PLAIN)
    example = json.loads(user.splitlines()[1])
    rules = [line.lstrip("- ") for line in system.splitlines() if line.startswith("- ")]
    own = [line for line in user.splitlines() if line.startswith("You ")]
    assert len(rules) > 5 < len(own) + 3
    for line in (*rules, *own, example["gossip"], example["thought"], "Oh, sell only what you hold. All your buys."):
        assert heard(world, line[:MAX_GOSSIP]).gossip == "", line
    assert heard(world, "", thought=example["thought"]).thought == ""


def test_the_news_may_be_passed_on(world: World) -> None:
    weather = (("winter-rumour", "honey"),)
    assert heard(world, "There is talk of a hard winter.", weather=weather).gossip


def test_a_neighbours_line_is_nobody_elses(world: World) -> None:
    gossip = (("bram", "Good logs, and dry."), ("pip", "I have counted."))
    assert echoes("good logs and dry", ["Good logs, and dry."])
    for line in ("Good logs, and dry.", "good logs and dry", "I HAVE COUNTED"):
        said = heard(world, line, thought="I need wood.", gossip=gossip)
        assert (said.gossip, said.thought, said.repairs) == ("", "I need wood.", ("echoed",))
    assert heard(world, "Good logs, says Bram.", gossip=gossip).gossip


@pytest.mark.parametrize(
    "line",
    [
        "purse 31; short of 1 berries; mood 45",
        "Berries.",
        "mood 44.",
        "20",
        "short of berries",
        "purse 30; short of 1 berries, 2 acorns; mood 44; short of1berries.",
    ],
)
def test_a_private_thought_is_not_said_aloud(world: World, line: str) -> None:
    thought = "purse 30; short of 1 berries, 2 acorns; mood 44"
    told = heard(world, line, thought=thought)
    assert (told.gossip, told.thought, told.repairs) == ("", thought, ("looped",))
    for kept in ("Berries! Who has berries?", "My purse is light."):
        assert heard(world, kept, thought=thought).gossip == kept


def test_orders_stay_and_so_do_other_notes(world: World) -> None:
    ask = Ask("w1:1:7:oona", "oona", "card", *build(world, PLAIN), PLAIN)
    before = Decision(gossip=LOOPS[0], status="repaired", repairs=("syntax",), raw="{}")
    after = tidied(before, ask)
    assert after == replace(before, gossip="", repairs=("syntax", "looped"))
    assert tidied(after, ask) is after


def test_no_line_of_the_stand_in_is_taken_for_nothing(world: World) -> None:
    text = files("inference.standin").joinpath("gossip.toml").read_text(encoding="utf-8")
    for voice in tomllib.loads(text).values():
        for lines in voice.values():
            for line in lines:
                said = line.format(good="berries", price=4)
                assert heard(world, said[:1].upper() + said[1:]).gossip, line

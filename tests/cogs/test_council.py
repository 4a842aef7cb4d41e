"""Which model thinks for whom: changed by moderators, seen by everyone, worded in the paper."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import ClassVar

import pytest

from bot.app.settings import Settings
from inference.cards import load_cards
from inference.casts import load_casts
from inference.protocol import Ask, NarratorAsk, Reply
from inference.standin import StandIn, answer
from tests.cogs.conftest import Stage, private, read, said

QUIET = json.dumps({"thought": "hm", "gossip": "", "orders": []})
CAST = load_casts(load_cards(plugins=False), plugins=False)["five-labs"]
LABS = {id: card.lab for id, card in load_cards(plugins=False).items() if id in CAST.named}


class Labs(StandIn):
    """Five labs in one room: minds that say nothing much, and a narrator that `words` each line it is given."""

    label = CAST.id
    labs = LABS

    def __init__(self) -> None:
        self.down: tuple[str, ...] = ()
        self.troubles: dict[str, str] = {}
        self.asked: dict[str, str] = {}
        self.papers: list[list[str]] = []

    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        self.asked = {ask.creature: ask.card for ask in batch}
        return [
            Reply("answered", answer(ask) if ask.card in self.down else QUIET, ask.card, ask.card in self.down)
            for ask in batch
        ]

    async def narrate(self, ask: NarratorAsk, within_s: float) -> Reply:
        self.papers.append(re.findall(r"^\d+\. (.+)$", ask.user, re.MULTILINE))
        lines = [line[:-1] + ", they say." for line in self.papers[-1]]
        return Reply("answered", json.dumps({"lines": lines}), ask.card)


class Players(Labs):
    """Minds that play by the rules, but for one that spells its replies badly and wants too much."""

    async def ask(self, batch: Sequence[Ask]) -> list[Reply]:
        dear = "{'thought': '', 'orders': [{'side': 'buy', 'good': 'honey', 'quantity': 99, 'price': 99}]}"
        return [Reply("answered", dear if ask.card == "granite-3.3-2b" else answer(ask), ask.card) for ask in batch]


@pytest.fixture
async def served(stage: Stage) -> Stage:
    """A wood whose five labs are all served."""
    stage.council = Labs()
    stage.settings = Settings(database=stage.database, plugins=False, cast=CAST.id)
    await stage.restart()
    await stage.plant()
    return stage


def labs(stage: Stage) -> Labs:
    assert isinstance(stage.council, Labs)
    return stage.council


async def test_the_council_is_there_for_everyone_to_see(served: Stage) -> None:
    await served.turns(2)
    answer = await served.ann.slash(served.channel, "council")
    page = said(answer)
    assert not private(answer)
    for line in (
        "🦉 **Oona** thinks with gpt-oss-20b (OpenAI).",
        "🐿️ **Pip** thinks with qwen2.5-0.5b-wood (Alibaba).",
        "🗞️ The **Gazette** is worded by gpt-oss-20b (OpenAI).",
    ):
        assert line in page
    assert "```" not in page, "a table of labs or models would scroll on a phone"
    league = dict(re.findall(r"\*\*\d\*\* (\w+) (\S+) · gained \*\*[+-]?\d+\*\*, worth \d+", page))
    assert set(league) == {"OpenAI", "OpenBMB", "NVIDIA", "Alibaba", "IBM"}
    assert league["OpenAI"] == "🦉"
    assert "• **gpt-oss-20b**: 100% of its replies needed no mending, no orders yet." in page


async def test_how_models_play_stands_there_a_line_each(stage: Stage) -> None:
    """What first-offer bias, drift, mending and refusals come to, in words that a player reads."""
    stage.council = Players()
    stage.settings = Settings(database=stage.database, plugins=False, cast=CAST.id)
    await stage.restart()
    await stage.plant()
    await stage.turns(2)
    page = said(await stage.ann.slash(stage.channel, "council"))
    lines = {line.split("**")[1]: line for line in page.splitlines() if line.startswith("• **") and "idle" in line}
    assert set(lines) == {*CAST.minds.values()}
    assert re.search(r"gpt-oss-20b\*\*: begins with the first good \d+% of the time", lines["gpt-oss-20b"])
    for line in lines.values():
        assert re.search(r"idle drift [+-]\d+ %", line)
        assert re.search(r"keeps back \d+% of what it makes", line)
        assert re.search(r"\d\.\d\d apart from the others", line)
    assert "replies mended: signs 2" in lines["granite-3.3-2b"]
    assert "orders refused: too dear for it 2" in lines["granite-3.3-2b"]
    assert "mended" not in lines["gpt-oss-20b"]
    assert "Apart: 0 chooses as the others do" in page


async def test_without_a_model_nobody_pretends_to_one(wood: Stage) -> None:
    page = said(await wood.ann.slash(wood.channel, "council"))
    assert page.startswith("The council · stand-in\n🦉 **Oona** thinks with stand-in (rules, no model).")
    assert "The **Gazette** prints its own words." in page
    assert "The models" not in page, "nothing has been asked yet"


async def test_a_moderator_gives_a_creature_another_mind_and_takes_it_back(served: Stage) -> None:
    mod, here = served.mod, served.channel
    cards = await mod.autocomplete(here, "cast set", "model", "")
    assert [choice["value"] for choice in cards][-1] == "stand-in"
    assert {choice["value"] for choice in await mod.autocomplete(here, "cast set", "model", "phi")} == set()
    who = [choice["value"] for choice in await mod.autocomplete(here, "cast set", "who", "")]
    assert who == ["oona", "fenn", "bram", "pip", "mirel", "narrator"]
    answer = await mod.slash(here, "cast set", who="Bram", model="granite-3.3-2b")
    assert said(answer).startswith("granite-3.3-2b thinks for Bram from the next turn on.")
    assert private(answer)
    assert "how it is already" in said(await mod.slash(here, "cast set", who="bram", model="granite-3.3-2b"))
    shown = said(await mod.slash(here, "cast show"))
    assert "🦫 **Bram** thinks with granite-3.3-2b (IBM). Chosen here." in shown
    assert "• stand-in (rules, no model)" in shown

    await served.turns()
    assert labs(served).asked == CAST.minds | {"bram": "granite-3.3-2b"}
    paper = read(served.papers()[-1])
    assert "granite" in paper, "the change is public news"
    assert "Minds: five-labs, one of them changed here" in paper

    assert "Bram has the house’s own mind again" in said(await mod.slash(here, "cast reset", who="bram"))
    assert "how it is already" in said(await mod.slash(here, "cast reset"))
    await served.turns()
    assert labs(served).asked == CAST.minds
    assert "changed" not in read(served.papers()[-1])


async def test_what_is_not_served_cannot_be_chosen(served: Stage) -> None:
    for who, model in [("bram", "phi-4-mini"), ("nobody", "stand-in"), ("everyone", "stand-in"), ("bram", "@everyone")]:
        answer = said(await served.mod.slash(served.channel, "cast set", who=who, model=model))
        assert "Choose one of: " in answer
        assert "@everyone" not in answer


async def test_a_choice_that_is_not_served_any_more_is_as_if_never_made(served: Stage) -> None:
    await served.mod.slash(served.channel, "cast set", who="bram", model="granite-3.3-2b")
    served.settings, served.council = Settings(database=served.database, plugins=False), StandIn()
    await served.restart()
    assert "🦫 **Bram** thinks with stand-in" in said(await served.ann.slash(served.channel, "council"))
    await served.turns()
    assert "turn 1 of 40" in read(served.papers()[-1])


async def test_only_those_who_manage_the_server_cast(wood: Stage) -> None:
    cast = next(command for command in await wood.bot.tree.fetch_commands() if command.name == "cast")
    wood.guild.set_command_permissions(cast, {wood.ann: True})
    for command, options in [("show", {}), ("set", {"who": "bram", "model": "stand-in"}), ("reset", {})]:
        answer = await wood.ann.slash(wood.channel, f"cast {command}", **options)
        assert "Only those with Manage Server" in said(answer), command


async def test_whose_mind_is_down_is_said_in_public(served: Stage) -> None:
    labs(served).down = ("minicpm3-4b",)
    await served.turns()
    page = said(await served.bob.slash(served.channel, "council"))
    assert "**Fenn** has minicpm3-4b (OpenBMB), which does not answer: a rule-based understudy plays." in page
    assert "Fenn played by understudy" in read(served.papers()[-1])


async def test_why_a_mind_is_down_is_for_moderators(served: Stage) -> None:
    labs(served).down = ("minicpm3-4b",)
    labs(served).troubles = {"minicpm3-4b": "status 400: maximum context length is 512", "elsewhere": "not here"}
    await served.turns()
    page = said(answer := await served.mod.slash(served.channel, "council"))
    assert "minicpm3-4b did not answer last: status 400: maximum context length is 512." in page
    assert private(answer), "a server's own words are not for everybody"
    assert "elsewhere" not in page
    page = said(answer := await served.ann.slash(served.channel, "council"))
    assert "512" not in page
    assert not private(answer)
    labs(served).troubles = {}
    assert not private(await served.mod.slash(served.channel, "council"))


async def test_a_model_words_the_paper_and_the_paper_says_so(served: Stage) -> None:
    await served.turns()
    paper = read(served.papers()[-1])
    lines = [line for line in paper.splitlines() if line.startswith("• ")]
    assert labs(served).papers
    assert any("they say" in line for line in lines)
    assert paper.endswith("worded by gpt-oss-20b")
    said(await served.mod.slash(served.channel, "cast set", who="narrator", model="stand-in"))
    await served.turns()
    plain = read(served.papers()[-1])
    assert "they say" not in plain
    assert "worded" not in plain


class Alone(Labs):
    """One model in all heads, by the name that its lab gave it."""

    label = "pocket"
    labs: ClassVar[dict[str, str]] = {"pocket": "Hugging Face"}
    names: ClassVar[dict[str, str]] = {"pocket": "SmolLM2-135M-Instruct"}


async def test_one_model_in_all_heads_is_said_to_be_alone(stage: Stage) -> None:
    stage.council = Alone()
    stage.settings = Settings(database=stage.database, plugins=False, cast="pocket")
    await stage.restart()
    await stage.plant()
    await stage.turns()
    alone = "one model in all heads, SmolLM2-135M-Instruct (Hugging Face)"
    assert f"Minds: pocket · {alone}" in read(stage.papers()[-1])
    page = said(await stage.ann.slash(stage.channel, "council"))
    assert "One real model thinks in every head: SmolLM2-135M-Instruct (Hugging Face)." in page

    labs(stage).down = ("pocket",)
    await stage.turns()
    assert alone not in read(stage.papers()[-1]), "understudies play, and none of it is its"
    await stage.mod.slash(stage.channel, "cast set", who="bram", model="stand-in")
    labs(stage).down = ()
    await stage.turns()
    assert alone not in read(stage.papers()[-1])
    assert "in every head" not in said(await stage.ann.slash(stage.channel, "council"))


async def test_a_whole_cast_is_used_and_given_back(served: Stage) -> None:
    mod, here = served.mod, served.channel
    offered = [choice["value"] for choice in await mod.autocomplete(here, "cast use", "cast", "")]
    assert offered == ["five-labs", "four-labs", "stand-in"], "casts of whom every card is served, and none for tests"
    answer = await mod.slash(here, "cast use", cast="four-labs")
    assert said(answer).startswith("The cast four-labs thinks for everyone from the next turn on.")
    assert private(answer)
    assert "how it is already" in said(await mod.slash(here, "cast use", cast="Four-Labs"))
    await served.turns()
    four = load_casts(load_cards(plugins=False), plugins=False)["four-labs"]
    assert labs(served).asked == four.minds
    footer = read(served.papers()[-1])
    assert "Minds: five-labs, one of them changed here" in footer, "only Mirel has another mind in it"
    assert "Whole casts: five-labs, four-labs, stand-in" in said(await mod.slash(here, "cast show"))

    assert "stand-in thinks for everyone" in said(await mod.slash(here, "cast use", cast="stand-in"))
    await served.turns()
    assert set(labs(served).asked.values()) == {"stand-in"}
    assert not labs(served).papers[-1:] or len(labs(served).papers) < 3, "nobody words the paper any more"

    assert "five-labs thinks for everyone" in said(await mod.slash(here, "cast use", cast="five-labs"))
    await served.turns()
    assert labs(served).asked == CAST.minds
    assert "changed" not in read(served.papers()[-1])


@pytest.mark.parametrize("cast", ["one-mind", "noise", "nobody", "@everyone", "five labs"])
async def test_a_cast_that_is_not_served_cannot_be_used(cast: str, served: Stage) -> None:
    answer = said(await served.mod.slash(served.channel, "cast use", cast=cast))
    assert "Choose one of: five-labs, four-labs, stand-in" in answer
    assert "@everyone" not in answer

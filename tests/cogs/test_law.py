"""Before the magistrate, in Discord: the summons and its buttons, the plea, the page, and what moderators may do."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest

from bot.api import Context
from bot.service import WoodService
from bot.text import catalogue
from cogs._shared.ledger import _standing
from cogs._shared.names import _found
from db.codec import kept
from db.journal.states import secret_parts
from db.sqlite import statements as sql
from engine.apply import State
from engine.hidden import Evidence
from engine.model import PatronView
from tests.cogs.conftest import Stage, private, read, said

WON = Evidence(1, 2, "", "honey", 20, 0, 1, weighed=True, chapter=1)


async def suspect(wood: Stage) -> str:
    """Put two wins of Ann's in the magistrate's notebook, and play the turn that opens her hearing; her wood name."""
    if "no page here yet" in said(await wood.ann.slash(wood.channel, "ledger")):
        await wood.ann.slash(wood.channel, "short", good="honey", amount=1)
    service = cast(WoodService, wood.bot.woods)
    home = await service._home(str(wood.guild.id))
    held = await service._den.held(service._den[home.wood])
    key = await service._store.persons.find(str(wood.ann.id))
    ann = next(one for one in held.state.wood.patrons.values() if one.user == key)
    hot = replace(held.state.wood, patrons={**held.state.wood.patrons, ann.id: replace(ann, heat=80)})
    wins = tuple(replace(WON, patron=ann.id, landed=turn, age=held.state.wood.age) for turn in (1, 2))
    held.state = State(hot, replace(held.state.secrets, evidence=wins))
    # An entry writes only the parts that it changes: what is put here by hand has to be in the file, too.
    parts = secret_parts(held.state.secrets, hot.rules)
    await service._den._store.writer.run(lambda raw: _keep(raw, home.wood, parts))
    await wood.turns()
    return ann.name


def _keep(raw: sqlite3.Connection, wood: str, parts: dict[str, bytes]) -> None:
    for table, part in parts.items():
        raw.execute(sql.KEEP_SECRET[table], {"wood": wood, "body": kept(part)})


def summons(wood: Stage) -> discord.Message:
    """The letter with buttons in Ann's direct messages."""
    return next(
        message for message in reversed(list(wood.ann.user.dm_channel.history())) if "investigation" in message.content
    )


async def test_a_summons_comes_with_two_buttons_and_one_answer_counts(wood: Stage) -> None:
    name = await suspect(wood)
    letter = summons(wood)
    assert "two wins" in letter.content or "2 wins" in letter.content
    assert "40 pebbles" in letter.content
    assert f"{name} Patron" in said(await wood.bob.slash(wood.channel, "wood"))
    pressed = await wood.ann.user.click(letter, label="Deny")
    assert "You deny it" in said(pressed)
    assert "hears an answer once" in said(await wood.ann.user.click(letter, label="Confess"))
    assert "hears an answer once" in said(await wood.ann.slash(wood.channel, "plead", answer="confess"))
    await wood.turns(3)
    assert any("magistrate" in letter for letter in wood.letters(wood.ann)[-1:])


async def test_the_buttons_outlive_a_restart(wood: Stage) -> None:
    await suspect(wood)
    letter = summons(wood)
    await wood.restart()
    assert "You confess" in said(await wood.ann.user.click(letter, label="Confess"))


async def test_the_page_and_the_paper_say_that_a_hearing_is_open(wood: Stage) -> None:
    name = await suspect(wood)
    page = await wood.ann.slash(wood.channel, "ledger")
    assert private(page)
    assert "You are under investigation" in said(page)
    assert "under investigation" not in said(await wood.bob.slash(wood.channel, "ledger"))
    assert "· under investigation" in said(await wood.bob.slash(wood.channel, "scoreboard"))
    paper = read(wood.papers()[-1])
    assert f"the {name} Patron".casefold() in paper.casefold()


async def test_blame_is_chosen_from_everyone_and_answered_in_words(wood: Stage) -> None:
    await wood.bob.slash(wood.channel, "short", good="acorns", amount=1)
    await suspect(wood)
    listed = await wood.ann.autocomplete(wood.channel, "plead", "whom", "")
    names = [choice["name"] for choice in listed]
    assert sum("Patron" in one for one in names) == 2
    assert any("Oona" in one for one in names)
    assert "Blame needs a name" in said(await wood.ann.slash(wood.channel, "plead", answer="blame"))
    assert "Blame needs a name" in said(await wood.ann.slash(wood.channel, "plead", answer="blame", whom="nobody"))
    assert "You point at Oona" in said(await wood.ann.slash(wood.channel, "plead", answer="blame", whom="Oona"))


async def shut_out(wood: Stage, name: str) -> Any:
    """Ask for it, and mean it."""
    asked = await wood.mod.slash(wood.channel, "keeper bar", patron=name)
    return await wood.mod.click(asked.response or asked.followups[-1], label="Shut out")


async def test_who_is_shut_out_is_neither_listed_for_blame_nor_blamed(wood: Stage) -> None:
    await wood.bob.slash(wood.channel, "short", good="acorns", amount=1)
    name = (await wood.bot.woods.ledger(str(wood.guild.id), str(wood.bob.id))).name
    await suspect(wood)
    await shut_out(wood, name)
    listed = await wood.ann.autocomplete(wood.channel, "plead", "whom", "")
    assert not any(name in choice["name"] for choice in listed)
    answer = said(await wood.ann.slash(wood.channel, "plead", answer="blame", whom=name))
    assert f"The magistrate hears nothing against the {name} Patron" in answer


async def test_nobody_pleads_without_a_hearing(wood: Stage) -> None:
    await wood.bob.slash(wood.channel, "short", good="acorns", amount=1)
    assert "Nobody is investigating you" in said(await wood.bob.slash(wood.channel, "plead", answer="deny"))


async def test_moderators_bar_and_pardon_by_wood_name_in_the_open(wood: Stage) -> None:
    name = await suspect(wood)
    refused = said(await wood.mod.slash(wood.channel, "keeper bar", patron="nobody"))
    assert "Nobody here goes by “nobody”" in refused
    asked = await wood.mod.slash(wood.channel, "keeper bar", patron=f"the {name} Patron")
    assert private(asked)
    assert f"Shut the {name} Patron out of the wood?" in said(asked)
    standing = (await wood.bot.woods.view(str(wood.guild.id))).patrons
    assert "barred" not in {one.standing for one in standing}, "nothing is closed before the button"
    barred = await shut_out(wood, name)
    assert f"Shut out: the {name} Patron" in said(barred)
    assert "Shut out already" in said(await wood.mod.slash(wood.channel, "keeper bar", patron=name))
    assert "keepers of this wood have shut you out" in said(
        await wood.ann.slash(wood.channel, "short", good="honey", amount=1)
    )
    assert "shut you out" in said(await wood.ann.slash(wood.channel, "ledger"))
    await wood.turns()
    assert any("shut you out" in letter for letter in wood.letters(wood.ann))
    assert "Pardoned" in said(await wood.mod.slash(wood.channel, "keeper pardon", patron=name))
    assert "nothing to pardon" in said(await wood.mod.slash(wood.channel, "keeper pardon", patron=name))
    assert "You are short" in said(await wood.ann.slash(wood.channel, "short", good="honey", amount=1))


def test_a_wood_name_is_found_with_or_without_its_title() -> None:
    names = {"grey": "Grey", "second-grey": "Second Grey", "oona": "Oona"}
    assert _found("GREY", [names]) == "grey"
    assert _found("the Second Grey Patron", [names]) == "second-grey"
    assert _found("the Grey Patron", [names]) == "grey"
    assert _found("oona", [names]) == "oona"
    assert _found("greyish", [names]) == "greyish"


@pytest.mark.parametrize(
    ("held", "words"),
    [
        ({"standing": "accused", "hearing": 9}, ["under investigation", "`/plead` answers", "turn 9"]),
        ({"standing": "accused", "hearing": 9, "plea": "confess"}, ["and have confessed", "turn 9"]),
        ({"standing": "accused", "hearing": 9, "plea": "blame"}, ["and have blamed another", "turn 9"]),
        (
            {"standing": "accused", "hearing": 9, "frozen": 12},
            ["under investigation", "frozen until"],
        ),
        ({"standing": "frozen", "frozen": 12}, ["frozen until the end of turn 12"]),
        ({"standing": "exiled", "frozen": 12}, ["in exile until the chapter ends"]),
        ({"standing": "barred"}, ["shut you out"]),
        ({"standing": "free"}, ["no interest in you"]),
    ],
)
def test_the_page_says_how_one_stands(held: dict[str, Any], words: list[str]) -> None:
    page = PatronView("grey", "Grey", 0, 0, 0, 1, 1, (), (), "cool", {}, **held)
    said = "\n".join(_standing(cast(Context, SimpleNamespace(text=catalogue())), page))
    assert all(word in said for word in words)

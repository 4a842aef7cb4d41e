"""How a wood does, what may be had of it, and its end."""

from __future__ import annotations

import io
import json
import re
import zipfile

import pytest

from bot.api import Health
from bot.text import catalogue
from cogs.keeper._office import health_embed
from engine.model import World
from tests.cogs.conftest import Stage, private, read, said
from tests.db.test_forgetting import found_in


async def packed(stage: Stage, command: str) -> dict[str, str]:
    """The files of the zip that a command hands out."""
    answer = await stage.mod.slash(stage.channel, command)
    assert private(answer)
    body = await (answer.response or answer.followups[-1]).attachments[0].read()
    with zipfile.ZipFile(io.BytesIO(body)) as whole:
        return {name: whole.read(name).decode() for name in whole.namelist()}


async def test_health_says_what_is_well_and_what_to_do_about_the_rest(wood: Stage) -> None:
    mod, here = wood.mod, wood.channel
    new = said(await mod.slash(here, "keeper health"))
    assert "Chapter 1 has begun; its first turn comes" in new
    assert "have not been asked yet" in new
    await wood.turns()
    well = said(await mod.slash(here, "keeper health"))
    assert "✓ Turn 1 of chapter 1 came" in well
    assert "answered each time" in well
    assert "✓ Every paper is posted" in well
    await wood.env.advance_time(2 * 3600)
    assert "✗ A turn of chapter 1 was due" in said(await mod.slash(here, "keeper health"))
    await mod.slash(here, "keeper pause")
    assert "sleeps after turn 1" in said(await mod.slash(here, "keeper health"))


async def test_health_knows_a_channel_that_takes_no_paper(wood: Stage) -> None:
    wood.env.inject_error("POST", f"/channels/{wood.channel.id}/messages", status=403, code=50013, times=None)
    await wood.turns()
    elsewhere = wood.guild.create_text_channel("elsewhere")
    assert "I may not write in the channel" in said(await wood.mod.slash(elsewhere, "keeper health"))


async def test_an_export_holds_what_anyone_may_have_and_no_more(wood: Stage) -> None:
    ann, here = wood.ann, wood.channel
    await ann.slash(here, "whisper", creature="oona", truth="true")
    await wood.mod.slash(here, "keeper schedule", turns=5)
    await wood.turns(6)
    files = await packed(wood, "keeper export")
    assert list(files) == ["README", "wood.json", "annals.jsonl", "traces.jsonl", "chapter-1.html"]
    assert json.loads(files["wood.json"])["turn"] == 1
    events = [json.loads(line) for line in files["annals.jsonl"].splitlines()]
    assert "chapter-sealed" in {event["kind"] for event in events}
    traces = [json.loads(line) for line in files["traces.jsonl"].splitlines()]
    assert {trace["creature"] for trace in traces} >= {"oona", "fenn", "bram", "pip", "mirel"}
    everything = "".join(files.values())
    state = await wood.bot._house.store.load(json.loads(files["wood.json"])["wood"])  # type: ignore[union-attr]
    assert state is not None
    assert state.secrets.seed not in everything
    assert state.secrets.deck_seed not in everything
    assert str(ann.user.id) not in everything
    assert "planted" not in {key for line in events for key in line}


async def test_an_uprooted_wood_is_over_and_its_server_free(wood: Stage) -> None:
    mod, ann, here = wood.mod, wood.ann, wood.channel
    await ann.slash(here, "short", good="honey")
    await wood.turns()
    asked = await mod.slash(here, "keeper uproot")
    assert "Uproot this wood, in turn 1 of chapter 1, with one Patron in it?" in said(asked)
    assert "You are short" in said(await ann.slash(here, "short", good="berries", amount=1)), "nothing has happened yet"
    await wood.restart()
    kept = asked.response
    assert kept is not None
    assert kept.ephemeral, "nobody else can press it"
    done = await mod.click(kept, label="Uproot it")
    assert "Uprooted, on turn 1 of chapter 1" in said(done)
    await wood.deliver()
    assert "its keepers have uprooted it" in here.history()[-1].content
    for command, options in (("wood", {}), ("ledger", {}), ("short", {"good": "honey"})):
        assert "no wood" in said(await ann.slash(here, command, **options))
    assert "no wood" in said(await mod.click(kept, label="Uproot it")), "an old button finds nothing"
    assert await wood.bot.woods.next_due() is None
    await wood.restart()
    assert "no wood" in said(await ann.slash(here, "wood"))
    assert "The wood is planted" in said(await wood.plant())
    assert "belongs to a wood that is gone" in said(await mod.click(kept, label="Uproot it"))
    assert "You are short" in said(await ann.slash(here, "short", good="honey"))
    await wood.turns()
    assert "turn 1 of 40" in read(wood.papers()[-1])


async def test_a_letter_that_outlives_its_wood_keeps_its_names(wood: Stage) -> None:
    await wood.ann.slash(wood.channel, "short", good="honey")
    asked = (await wood.mod.slash(wood.channel, "keeper uproot")).response
    assert asked is not None
    await wood.mod.click(asked, label="Uproot it")
    assert not wood.letters(wood.ann), "it was still on its way"
    await wood.deliver()
    assert re.search(r"You are the [A-Z]\w+ Patron in this wood", wood.letters(wood.ann)[0])


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("forbidden", "I may not write in the channel"),
        ("gone", "the channel is gone"),
        ("503", "Discord does not take it"),
        ("away: TimeoutError", "Discord does not take it"),
        ("away: ServerDisconnectedError", "Discord does not take it"),
        ("KeyError", "it failed on my side"),
        ("broken", "it failed on my side"),
    ],
)
def test_health_blames_whoever_it_was(world: World, fault: str, words: str) -> None:
    health = Health("w", 1, 3, False, 0, 0, 60, 1, fault, 5, 0, ())
    assert words in (health_embed(catalogue(), world, health).description or "")


async def test_an_uprooted_wood_is_erased_in_time_or_at_once(wood: Stage) -> None:
    mod, here = wood.mod, wood.channel
    await wood.ann.slash(here, "short", good="honey")
    await wood.turns()
    asked = await mod.slash(here, "keeper uproot")
    assert "erased after 30 days, or now, by the other button" in said(asked)
    assert "is erased in 30 days" in said(await mod.click(asked.response, label="Uproot it"))
    await wood.deliver()
    woods = wood.bot.woods
    assert await woods.erase_due(wood.now() + 29 * 86_400) == 0
    assert await woods.erase_due(wood.now() + 31 * 86_400) == 1
    assert not found_in(wood.database.parent, str(wood.ann.id))
    await wood.plant()
    asked = await mod.slash(here, "keeper uproot")
    assert "is erased within minutes" in said(await mod.click(asked.response, label="Uproot it and erase it now"))
    await wood.deliver()
    assert "its keepers have uprooted it" in here.history()[-1].content
    assert await woods.erase_due(wood.now()) == 1
    assert await wood.bot._house.store.count_woods() == 0  # type: ignore[union-attr]
    assert "no wood" in said(await wood.bob.slash(here, "wood"))


async def test_a_wood_whose_server_removed_the_bot_is_erased_in_time_unless_it_comes_back(wood: Stage) -> None:
    house, presence = wood.bot._house, wood.bot._presence
    assert house is not None
    assert presence is not None
    guild = wood.bot.get_guild(wood.guild.id)
    assert guild is not None
    await presence.removed(guild)
    ((_, server, at),) = await house.store.forgetting.planned()
    assert (server, at) == (str(wood.guild.id), wood.now() + 30 * 86_400)
    await presence.joined(guild)
    assert await house.store.forgetting.planned() == []
    await presence.removed(guild)
    assert await wood.bot.woods.erase_due(wood.now() + 31 * 86_400) == 1
    assert await house.store.count_woods() == 0

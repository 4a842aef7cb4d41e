"""The Gazette and the letters on their way to Discord: once each, in order, and never in the wrong place."""

from __future__ import annotations

from contextlib import suppress
from io import BytesIO

import discord
import pytest
from PIL import Image

from cogs._charts import GROUND, INK, WIDTH, mix
from db.codec import kept
from engine.model import GoodId, Open, Refused
from tests.builders.by_hand import by_hand
from tests.cogs.conftest import Stage, buttons, components, private, read, said

GALLERY = 12


async def test_a_turn_brings_one_gazette_with_its_chart_and_buttons(wood: Stage) -> None:
    await wood.mod.slash(wood.channel, "keeper legend", name="run-on-oonas-hoard")
    await wood.turns()
    await wood.deliver()
    (paper,) = wood.papers()
    assert paper.flags.components_v2
    assert not paper.embeds
    text = read(paper)
    assert text.startswith("### The Wood Gazette · chapter 1, turn 1 of 40\n• ")
    assert 2 <= text.count("• ") <= 5
    assert text.count("```") == 2
    assert "🍯 honey" in text
    due = (await wood.bot.woods.view(str(wood.guild.id))).due_at
    assert f"Next turn: 2, due <t:{due}:R>." in text, "which stays true when that turn is long over"
    assert "-# Minds: stand-in" in text
    *_, chart = paper.attachments
    assert "honey" in (chart.description or "")
    assert Image.open(BytesIO(await chart.read())).width == WIDTH
    (shown,) = [one for one in components(paper) if one["type"] == GALLERY]
    assert shown["items"][0]["description"] == chart.description
    labels = [one["label"] for one in components(paper) if one.get("label")]
    assert labels[-7:] == ["Yes · 1", "Yes · 5", "No · 1", "No · 5", "My ledger", "First trade", "How to play"]
    assert text.count("**The Stump asks:** Will") == 1


async def test_charts_remember_the_legends_of_the_chapter(wood: Stage) -> None:
    await wood.mod.slash(wood.channel, "keeper legend", name="great-acorn-mania")
    await wood.turns(5)
    view = await wood.bot.woods.view(str(wood.guild.id))
    mania = next(past for past in view.struck if past[0] == "great-acorn-mania")
    assert mania[1] == 1
    assert mania[2] > 1
    (chart,) = (await wood.ann.slash(wood.channel, "market")).response.attachments  # type: ignore[union-attr]
    picture = Image.open(BytesIO(await chart.read())).convert("RGB")
    wash = mix(GROUND, INK, 0.09)
    seen = [colour for _, colour in picture.getcolors(1 << 20) or []]
    assert any(max(abs(a - b) for a, b in zip(colour, wash, strict=True)) <= 3 for colour in seen)


async def test_every_post_carries_its_nonce_and_nobody_is_mentioned(wood: Stage) -> None:
    await wood.ann.slash(wood.channel, "short", good="honey")
    await wood.turns(2)
    posts = [one for one in wood.env.http_requests if one.method == "POST" and one.path.endswith("/messages")]
    nonces = [one.json["nonce"] for one in posts if isinstance(one.json, dict)]
    assert len(nonces) == len(set(nonces)) == len(posts)
    assert all(len(nonce) <= 25 for nonce in nonces)
    for one in posts:
        assert isinstance(one.json, dict)
        assert one.json["enforce_nonce"] is True
        assert one.json["allowed_mentions"] == {"parse": []}


async def test_the_buttons_work_on_old_papers_after_a_restart(wood: Stage) -> None:
    await wood.turns()
    paper = wood.papers()[-1]
    await wood.restart()
    lines = await wood.ann.click(paper, label="How to play")
    assert said(lines).count("\n") == 4
    assert private(lines)
    newcomer = await wood.ann.click(paper, label="My ledger")
    assert "no page here yet" in said(newcomer)
    trade = await wood.ann.click(paper, label="First trade")
    assert "You are short 2" in said(trade)
    assert "Margin is what a bet may lose at most" in said(trade)
    assert ", due <t:" in said(trade)
    assert private(trade)
    assert "You have traded already" in said(await wood.ann.click(paper, label="First trade"))
    assert "short 2" in said(await wood.ann.click(paper, label="My ledger"))
    assert "You are short 2" in said(await wood.bob.click(paper, label="First trade"))


async def test_a_first_trade_closed_in_the_same_turn_is_not_told_of_again(wood: Stage) -> None:
    lines = (await wood.ann.slash(wood.channel, "how")).response
    assert lines is not None
    assert "You are short 2 honey" in said(await wood.ann.click(lines, label="First trade"))
    await wood.ann.slash(wood.channel, "cover", good="honey")
    again = said(await wood.ann.click(lines, label="First trade"))
    assert "You are short" not in again
    assert "You have traded already" in again
    await wood.turns()
    assert "You have traded already" in said(await wood.ann.click(lines, label="First trade")), "also on later turns"


async def test_a_crowd_of_newcomers_is_each_given_what_one_press_can_do(wood: Stage) -> None:
    """Forty press at once, and the quotes fall: first the next good is shorted, then the other side is offered."""
    await wood.turns()
    server, lines = str(wood.guild.id), wood.papers()[-1]

    async def crowd(*goods: str) -> None:
        for number in range(40):
            for good in goods:
                with suppress(Refused):
                    who = str(10**17 + number)
                    await wood.bot.woods.command(server, who, f"{who} {good}", Open("short", GoodId(good), 2))

    await crowd("honey")
    trade = said(await wood.bob.click(lines, label="First trade"))
    assert "You are short 2" in trade
    assert "honey" not in trade
    await crowd("acorns", "berries", "mushrooms", "firewood")
    full = await wood.ann.click(lines, label="First trade")
    assert "Many others have bet on a fall this turn" in said(full)
    assert private(full)
    labels = list(buttons(full))
    assert len(labels) == 3
    assert full.response is not None
    assert f"You are {labels[0].lower()} at" in said(await wood.ann.click(full.response, label=labels[0]))


async def test_the_first_trade_passes_over_goods_that_a_legend_holds(wood: Stage) -> None:
    await wood.mod.slash(wood.channel, "keeper legend", name="run-on-oonas-hoard")
    lines = (await wood.ann.slash(wood.channel, "how")).response
    assert lines is not None
    trade = said(await wood.ann.click(lines, label="First trade"))
    assert "You are short 2" in trade
    assert "honey" not in trade


@pytest.mark.parametrize("status", [500, 429])
async def test_a_paper_that_discord_drops_is_sent_again_and_once(wood: Stage, status: int) -> None:
    wood.env.inject_error("POST", f"/channels/{wood.channel.id}/messages", status=status, times=1)
    await wood.turns()
    assert not wood.papers()
    await wood.env.advance_time(30)
    await wood.deliver()
    await wood.deliver()
    assert len(wood.papers()) == 1


async def test_an_answer_that_discord_drops_loses_nothing(wood: Stage) -> None:
    wood.env.inject_error("PATCH", "/webhooks/*/messages/@original", status=500, times=1)
    lost = await wood.ann.slash(wood.channel, "short", good="honey")
    assert lost.response is not None  # it was said again
    assert "🍯 short" in said(await wood.ann.slash(wood.channel, "ledger"))


async def test_a_closed_letter_box_leaves_the_letter_in_the_inbox_and_never_in_public(wood: Stage) -> None:
    await wood.ann.slash(wood.channel, "ledger")
    box = wood.ann.user.dm_channel
    wood.env.inject_error("POST", f"/channels/{box.id}/messages", status=403, code=50007, times=None)
    await wood.ann.slash(wood.channel, "whisper", creature="fenn", truth="true")
    await wood.turns(2)
    assert not box.history()
    inbox = await wood.ann.slash(wood.channel, "tips")
    assert "True tip" in said(inbox)
    assert private(inbox)
    public = "\n".join(map(read, wood.channel.history(viewer=wood.bob)))
    assert "shuffles" not in public


async def test_a_channel_that_closes_is_parked_and_a_moderator_told(wood: Stage) -> None:
    wood.env.inject_error("POST", f"/channels/{wood.channel.id}/messages", status=403, code=50013, times=None)
    await wood.turns()
    owner = wood.guild.owner.dm_channel.history()
    assert [message for message in owner if "can no longer post" in message.content]
    assert isinstance(owner[0], discord.Message)


@pytest.mark.parametrize("way", ["given back", "moved"])
async def test_after_a_parked_channel_the_next_paper_appears_by_itself_and_only_that(wood: Stage, way: str) -> None:
    await wood.turns()
    posts = f"/channels/{wood.channel.id}/messages"
    wood.env.inject_error("POST", posts, status=403, code=50013, times=2 if way == "given back" else None)
    await wood.turns()
    await wood.turns()
    place = wood.channel
    if way == "moved":
        place = wood.guild.create_text_channel("elsewhere")
        assert "a turn every" in said(await wood.mod.slash(place, "keeper schedule", channel=place))
    await wood.turns()
    await wood.turns()
    titles = [read(message).splitlines()[0] for message in place.history() if message.flags.components_v2]
    printed = [int(title.rsplit("turn ", 1)[1].split(" ")[0]) for title in titles]
    assert printed == ([1, 4, 5] if way == "given back" else [4, 5])
    sent = [one.json.get("content") or "" for one in wood.env.http_requests if isinstance(one.json, dict)]
    (told,) = [words for words in sent if f"<#{wood.channel.id}>" in words]
    assert "the next paper appears" in told
    assert "Those missed until then stay unprinted" in told
    assert "follow" not in told


async def test_a_letter_that_cannot_be_read_stays_where_it_is_and_stops_no_other(wood: Stage) -> None:
    """One of another release, and one that lacks what its words need."""
    await wood.ann.slash(wood.channel, "whisper", creature="pip", truth="planted", good="honey", direction="down")
    with by_hand(wood.database) as raw:
        (first, _) = [id for (id,) in raw.execute("SELECT id FROM private_inbox ORDER BY id")]
        raw.execute("UPDATE private_inbox SET kind = 'comet-seen' WHERE id = ?", (first,))
    await wood.deliver()
    (letter,) = wood.letters(wood.ann)
    assert "Planted: " in letter
    (inbox,) = (await wood.ann.slash(wood.channel, "tips")).response.embeds  # type: ignore[union-attr]
    assert (inbox.description or "").count("<t:") == 1
    assert "Planted: " in (inbox.description or "")
    with by_hand(wood.database) as raw:
        raw.execute("UPDATE private_inbox SET data = ? WHERE id != ?", (kept(b"{}"), first))
    (inbox,) = (await wood.ann.slash(wood.channel, "tips")).response.embeds  # type: ignore[union-attr]
    assert inbox.description == wood.bot.clickable(wood.bot.text("tips-none"))

"""`/me export` hands out what is kept of the asker, `/me forget` says what goes, asks, and forgets."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

from tests.cogs.conftest import Stage, private, said
from tests.db.test_forgetting import found_in


async def exported(stage: Stage) -> dict[str, str]:
    """The files that lie in Ann's private messages."""
    answer = await stage.ann.slash(stage.channel, "me export")
    assert private(answer)
    assert said(answer) == "Sent: the file is in your private messages."
    message = stage.ann.user.dm_channel.history()[-1]
    with zipfile.ZipFile(io.BytesIO(await message.attachments[0].read())) as whole:
        return {name: whole.read(name).decode() for name in whole.namelist()}


async def asked(stage: Stage) -> Any:
    """The question whether Ann is to be forgotten."""
    answer = await stage.ann.slash(stage.channel, "me forget")
    assert private(answer)
    return answer


async def test_everything_of_ones_own_comes_in_words_and_as_json(wood: Stage) -> None:
    await wood.ann.slash(wood.channel, "short", good="honey", amount=1)
    await wood.ann.slash(wood.channel, "whisper", creature="oona", truth="true")
    await wood.bob.slash(wood.channel, "short", good="berries", amount=1)
    await wood.turns(2)
    files = await exported(wood)
    assert set(files) == {"you.txt", "you.json"}
    facts = json.loads(files["you.json"])
    assert facts["id"] == str(wood.ann.id)
    (here,) = facts["woods"]
    assert [one["kind"] for one in here["commands"]] == ["Open", "Whisper"]
    assert here["patron"]["name"] in files["you.txt"]
    assert {one["kind"] for one in here["letters"]} >= {"welcome", "forecast"}
    assert here["postings"]
    assert "Thousand Token Wood" in files["you.txt"]
    assert "Open: side short, good honey, amount 1" in files["you.txt"]
    assert "You are the" in files["you.txt"], "letters stand there in words"
    everything = "".join(files.values())
    assert str(wood.bob.id) not in everything
    state = await wood.bot._house.store.load(here["wood"])  # type: ignore[union-attr]
    assert state is not None
    assert state.secrets.seed not in everything


async def test_closed_private_messages_bring_the_file_where_it_was_asked(wood: Stage) -> None:
    wood.env.inject_error("POST", "/users/@me/channels", status=403, code=50007, times=None)
    await wood.ann.slash(wood.channel, "short", good="honey", amount=1)
    answer = await wood.ann.slash(wood.channel, "me export")
    assert "closed to me, so the file is here" in said(answer)
    assert private(answer)
    assert (answer.response or answer.followups[-1]).attachments


async def test_it_says_what_goes_asks_and_forgets(wood: Stage) -> None:
    ann, here = wood.ann, wood.channel
    await ann.slash(here, "short", good="honey", amount=1)
    await wood.bob.slash(here, "short", good="berries", amount=1)
    await wood.turns()
    question = await asked(wood)
    assert "in **Thousand Token Wood**" in said(question) or "**Thousand Token Wood**: you are the" in said(question)
    assert "Your open bet stays in the books and settles without you." in said(question)
    assert "You are short" in said(await ann.slash(here, "short", good="berries", amount=1)), "nothing has happened yet"
    assert "Nothing that is kept here tells who you were" in said(await ann.click(question.response, label="Forget me"))
    assert not found_in(wood.database.parent, str(ann.id))
    board = said(await wood.bob.slash(here, "scoreboard"))
    assert "a Patron who left" in board
    await wood.turns(2)
    assert "You left this wood in chapter 1" in said(await ann.slash(here, "short", good="honey", amount=1))
    await ann.slash(here, "wood")
    assert "You have no page here yet" in said(await ann.slash(here, "ledger"))
    assert "nothing to forget" in said(await ann.click(question.response, label="Forget me"))
    assert "nothing to forget" in said(await asked(wood))
    await wood.restart()
    assert "a Patron who left" in said(await wood.bob.slash(here, "scoreboard"))


async def test_whoever_is_barred_may_still_ask(wood: Stage) -> None:
    await wood.ann.slash(wood.channel, "short", good="honey", amount=1)
    house, keeper = wood.bot._house, wood.bot._doorkeeper
    assert house is not None
    assert keeper is not None
    await house.store.bans.add("user", str(wood.ann.id), 1)
    await keeper.learn()
    assert "does not serve you" in said(await wood.ann.slash(wood.channel, "wood"))
    question = await asked(wood)
    assert "that you are barred, as a mark" in said(question)
    await wood.ann.click(question.response, label="Forget me")
    await keeper.learn()
    assert not found_in(wood.database.parent, str(wood.ann.id))
    assert "does not serve you" in said(await wood.ann.slash(wood.channel, "wood"))


async def test_a_stranger_has_nothing_to_forget(wood: Stage) -> None:
    assert "Nothing is kept of you here" in said(await asked(wood))
    files = await exported(wood)
    assert json.loads(files["you.json"])["woods"] == []

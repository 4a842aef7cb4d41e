"""Commands in private messages: for whoever plays in one wood at once, for whoever plays in several after one question.

docs: rules/patrons.md#in-private-messages
"""

from __future__ import annotations

from typing import Any

from bot.api import Plot
from engine.model import Join
from tests.cogs.conftest import Stage, buttons, hung, said


async def test_who_plays_in_one_wood_plays_it_from_anywhere(wood: Stage) -> None:
    await wood.slash(wood.ann, "short", good="honey", amount=1)
    assert "You are long 2 acorns" in said(await wood.ann.user.slash("long", good="acorns", amount=2))
    assert "short 1 honey" in said(await wood.ann.user.slash("ledger"))
    assert "The wood" in said(await wood.ann.user.slash("wood"))
    await wood.restart()
    assert "Closed: 1 honey" in said(await wood.ann.user.slash("cover", good="honey"))
    choices = await wood.ann.user.autocomplete("cover", "good", "")
    assert [choice["value"] for choice in choices] == ["acorns"]
    assert len(await wood.ann.user.autocomplete("short", "good", "")) == 5


async def test_who_plays_nowhere_is_told_in_a_sentence(wood: Stage) -> None:
    for command, options in (("short", {"good": "honey"}), ("ledger", {}), ("wager", {"side": "yes", "amount": 3})):
        answer = said(await wood.bob.user.slash(command, **options))
        assert answer.startswith("You play in no wood yet"), command
    assert await wood.bob.user.autocomplete("short", "good", "") == []
    assert "How to play" in said(await wood.bob.user.slash("how"))


async def elsewhere(wood: Stage, *users: Any) -> str:
    """A second server with a wood in which these play."""
    other = wood.env.create_guild("The Other Grove")
    channel = other.create_text_channel("the-grove")
    plot = Plot(str(other.id), str(channel.id), 3600)
    await wood.bot.woods.plant(plot, "keeper", "plant elsewhere")
    for member in users:
        await wood.bot.woods.command(str(other.id), str(member.user.id), f"join {member.user.id}", Join())
    return str(other.id)


async def test_who_plays_in_several_is_asked_which(wood: Stage) -> None:
    await wood.slash(wood.ann, "short", good="honey", amount=1)
    server = await elsewhere(wood, wood.ann)
    asked = await wood.ann.user.slash("short", good="berries", amount=1)
    assert "more than one wood" in said(asked)
    assert list(buttons(asked)) == ["Thousand Token Wood", "The Other Grove"]
    assert asked.response is not None
    assert "The Other Grove" in said(await wood.ann.user.click(asked.response, label="The Other Grove"))
    assert "You are short 1 berries" in said(await wood.ann.user.slash("short", good="berries", amount=1))
    own = await wood.bot.woods.ledger(server, str(wood.ann.user.id))
    assert [line.good for line in own.positions] == ["berries"]
    assert "Thousand Token Wood" in said(await wood.ann.user.click(asked.response, label="Thousand Token Wood"))
    assert "honey" in said(await wood.ann.user.slash("ledger"))
    await wood.restart()
    assert "more than one wood" in said(await wood.ann.user.slash("ledger")), "asked once a process"


async def test_a_letters_button_needs_no_question(wood: Stage) -> None:
    await wood.slash(wood.ann, "short", good="honey", amount=1)
    await elsewhere(wood, wood.ann)
    await wood.slash(wood.bob, "long", good="honey", amount=1)
    await wood.turns()
    found = next(one for one in reversed(list(wood.ann.user.dm_channel.history())) if "bets against" in one.content)
    assert found.content.startswith("**Thousand Token Wood**\nSomebody bets against you"), "which of two woods"
    assert not any(one.content.startswith("**") for one in wood.bob.user.dm_channel.history()), "he plays in one"
    assert "Closed: 1 honey" in said(await wood.ann.user.click(found, label="Cover honey now"))


async def test_nobody_chooses_a_wood_they_do_not_play_in(wood: Stage) -> None:
    server = await elsewhere(wood)
    message = await hung(wood, f"home:{server}")
    assert "no wood in this server" in said(await wood.ann.click(message, label="Press"))

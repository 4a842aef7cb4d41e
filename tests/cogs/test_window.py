"""The window as moderators open it and players find it: a command, a button, an album at a chapter's end."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cogs.conftest import Stage, components, private, read, said

OPEN, SHUT = "open", "shut"
TURNS = 5


def links(message: Any) -> dict[str, str]:
    """The addresses that buttons below a message lead to, by label."""
    return {one["label"]: one["url"] for one in components(message) if one.get("url")}


async def chapter(wood: Stage) -> Any:
    """Play a chapter to its end; returns the paper that closed it."""
    await wood.mod.slash(wood.channel, "keeper schedule", turns=TURNS)
    await wood.turns(TURNS)
    return next(one for one in wood.papers() if f"turn {TURNS} of {TURNS}" in read(one))


class TestServed:
    """Where the operator gave the window a place."""

    @pytest.fixture
    def wood_settings(self) -> dict[str, Any]:
        return {"plugins": False, "window_address": "127.0.0.1:0", "window_url": "https://wood.example/"}

    async def test_it_is_shut_until_a_moderator_opens_it(self, wood: Stage) -> None:
        server = str(wood.guild.id)
        assert not await wood.bot.woods.window(server)
        assert not links((await wood.ann.slash(wood.channel, "wood")).response)
        answer = await wood.mod.slash(wood.channel, "keeper window", do=OPEN)
        assert private(answer)
        link = f"https://wood.example/w/{(await wood.bot.woods.view(server)).wood}"
        assert link in said(answer)
        assert links(answer.response) == {"Open the window": link}
        assert links((await wood.ann.slash(wood.channel, "wood")).response) == {"Open the window": link}
        assert links(await chapter(wood)) == {"Album of chapter 1": f"{link}/chapters/1"}
        assert "shut" in said(await wood.mod.slash(wood.channel, "keeper window", do=SHUT))
        assert not links((await wood.ann.slash(wood.channel, "wood")).response)


class TestUnserved:
    """Where there is no such place."""

    async def test_there_is_no_link_and_the_last_paper_carries_the_album(self, wood: Stage) -> None:
        answer = await wood.mod.slash(wood.channel, "keeper window", do=OPEN)
        assert "WOOD_WINDOW_URL" in said(answer)
        assert not links((await wood.ann.slash(wood.channel, "wood")).response)
        paper = await chapter(wood)
        assert [one.filename for one in paper.attachments if one.filename.endswith(".html")] == ["chapter-1.html"]

    async def test_that_of_a_shut_wood_carries_none(self, wood: Stage) -> None:
        paper = await chapter(wood)
        assert not [one.filename for one in paper.attachments if one.filename.endswith(".html")]
        assert not links(paper)

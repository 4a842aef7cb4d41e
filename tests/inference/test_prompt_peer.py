"""The bench's peer writes the same prompt as ours; otherwise `make bench` would race two different texts."""

from __future__ import annotations

import pytest

pytest.importorskip("jinja2", reason="jinja2 comes with `make docs` and `make bench`")

from bench._crowd import crowded
from bench._jinja_prompt import changing
from bench._woods import the_world
from inference.prompt import _MOST

TURNS, PATRONS = 60, 12


async def test_the_template_tells_every_line_that_ours_tells() -> None:
    """Turns of a crowded wood: the same text, but where ours left lines untold to stay within its budget."""
    world, compared = the_world(), 0
    async for batch in crowded(TURNS, PATRONS):
        for ask in batch:
            whole = changing(world, ask.view)
            if len(ask.system) + 1 + len(whole) <= _MOST:
                assert ask.user == whole
                compared += 1
    assert compared > TURNS

"""The rig of each test, and Discord's own file as judge of all that the bot asked. Run by `make test-discord` alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.builders.discord_spec import DiscordSpec
from tests.discord.loopback.api.routes import Route
from tests.discord.rig import Rig

HERE = Path(__file__).parent
ENOUGH = 100  # of a kind: what comes after is like what came before
MakeRig = Callable[..., Awaitable[Rig]]


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """These take minutes, so that they run only where they are asked for by name."""
    asked = [(config.invocation_params.dir / arg.split("::")[0]).resolve() for arg in config.args]
    return None if any(one.is_relative_to(HERE) for one in asked) else True


@pytest.fixture
async def make_rig(tmp_path: Path, specs: list[DiscordSpec]) -> AsyncIterator[MakeRig]:
    """Rigs as a test wants them: `await make_rig({"WOOD_SHARDS": "2"}, shards=2)`; at the end all are taken down."""
    made: list[Rig] = []
    async with AsyncExitStack() as stack:

        async def make(settings: dict[str, str] | None = None, **rules: Any) -> Rig:
            folder = tmp_path / f"rig-{len(made)}"
            folder.mkdir()
            made.append(await stack.enter_async_context(Rig(folder, settings or {}, **rules)))
            return made[-1]

        yield make
    for rig in made:
        assert not rig.discord.record.problems
        assert not objections(rig, specs)


@pytest.fixture
async def rig(make_rig: MakeRig) -> Rig:
    """Discord, and a bot that is not started yet."""
    return await make_rig()


def objections(rig: Rig, specs: list[DiscordSpec]) -> set[str]:
    """What Discord's own file says against the requests of a rig's bot; of each route the first hundred are judged."""
    seen: Counter[Route | None] = Counter()
    judged = []
    for one in rig.discord.record.calls:
        seen[one.route] += 1
        if one.method != "GET" and seen[one.route] <= ENOUGH:
            judged.append(one)
    return {fault for spec in specs for one in judged for fault in spec.faults(one.method, one.path, one.body)}

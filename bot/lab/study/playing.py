"""A study is played: every claim over every cast, wood by wood, each kept as soon as it is finished."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Mapping

from bot.app.exit_codes import Exit, Stop
from bot.lab.casts import AT_ONCE, CASTS, council_of
from bot.lab.study.claims import Claim
from bot.lab.study.differ import both, evenings_of
from bot.lab.study.folder import Folder, WoodDone
from bot.lab.study.minds import Counted
from engine.model import CreatureId, Decision, Wood, World
from inference.protocol import Council
from inference.turn import decide

DIFFER = "differ"
Kept = Callable[[WoodDone], object]


def play(folder: Folder, world: World, claim: Claim, cast: str, seeds: Iterable[int], kept: Kept) -> None:
    """Play the woods of a claim that are not finished yet; `kept` is told of each when it is in the folder.

    Raises Stop when a model goes away, and for settings or cards that are wrong.
    """
    study = claim.study(world)

    async def one(council: Council, cards: Mapping[CreatureId, str], seed: int) -> WoodDone:
        counted, replies = Counted(council), Counter[str]()

        async def think(world: World, morning: Wood) -> Mapping[CreatureId, Decision]:
            decisions = await decide(counted, world, morning, cards)
            if counted.gone:
                raise Stop(Exit.MODEL_AWAY, why="away")
            replies.update(decision.status for decision in decisions.values())
            return decisions

        run = await study.one(world, think, seed)
        tokens = counted.prompt_tokens, counted.reply_tokens
        return WoodDone(seed, claim.figures(world, run), dict(replies), tokens, counted.seconds)

    _all(folder, world, claim.name, cast, seeds, one, kept)


def ask(folder: Folder, world: World, cast: str, kept: Kept) -> None:
    """Put the same views to a cast, each twice, an evening at a time; `kept` and what it raises as in `play`."""
    evenings = asyncio.run(evenings_of(world))

    async def one(council: Council, cards: Mapping[CreatureId, str], number: int) -> WoodDone:
        counted = Counted(council)
        figures, replies = await both(counted, world, cards, evenings[number])
        if counted.gone:
            raise Stop(Exit.MODEL_AWAY, why="away")
        return WoodDone(number, figures, dict(replies), (counted.prompt_tokens, counted.reply_tokens), counted.seconds)

    _all(folder, world, DIFFER, cast, range(len(evenings)), one, kept)


One = Callable[[Council, Mapping[CreatureId, str], int], Awaitable[WoodDone]]


def _all(folder: Folder, world: World, claim: str, cast: str, seeds: Iterable[int], one: One, kept: Kept) -> None:
    done = folder.done(claim, cast)
    waiting = iter([seed for seed in seeds if seed not in done])

    async def worker(council: Council, cards: Mapping[CreatureId, str]) -> None:
        for seed in waiting:
            wood = await one(council, cards, seed)
            folder.add(claim, cast, wood)
            kept(wood)
            await asyncio.sleep(0)  # minds that need no server never wait, and Ctrl-C is heard where something waits

    async def everyone() -> None:
        council, cards = council_of(cast, world)
        try:
            # A server batches what is asked side by side; rules have nothing to gain by it.
            crew = [asyncio.create_task(worker(council, cards)) for _ in range(1 if cast in CASTS else AT_ONCE)]
            try:
                await asyncio.gather(*crew)
            finally:
                for task in crew:
                    task.cancel()
                await asyncio.gather(*crew, return_exceptions=True)
        finally:
            await council.close()

    asyncio.run(everyone())

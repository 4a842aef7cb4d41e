"""Asking models: our council's client beside the openai package, at 5, 50 and 500 calls in flight.

Inside the clock: CPU of this process for one call, from a prompt to a reply's text, the reply's schema in each request;
the server is a process of its own. Then wall time of a whole council, one of whose models is slow, over that model.
"""

from __future__ import annotations

import asyncio
import time

import aiohttp
import orjson
from openai import AsyncOpenAI

from bench._race import CPU, race, repeat_async
from bench._row import Goal, Row
from bench._server import PATH, SLOW, free_models
from bench._woods import lived_in, the_world
from inference.cards import load_cards, serve
from inference.client import ModelCouncil
from inference.protocol import Ask
from inference.shape import json_schema, shape_of
from inference.turn import asks, decide

CARD = "qwen2.5-3b"
IN_FLIGHT = (5, 50, 500)


async def start() -> list[Row]:
    """Microseconds of CPU a call at each width, how they grow, and a council's wall time in milliseconds."""
    async with free_models() as url:
        cards = load_cards(plugins=False)
        council = ModelCouncil(serve(cards, [CARD], {}, url), label="bench", connections=max(IN_FLIGHT))
        peer = AsyncOpenAI(base_url=f"{url}/v1", api_key="none", max_retries=0)
        ask = _ask()

        async def ours(width: int) -> None:
            replies = await council.ask([ask] * width)
            assert all(reply.outcome == "answered" and not reply.understudy for reply in replies)

        async def theirs(width: int) -> None:
            await asyncio.gather(*(_call(peer, cards[CARD].called, ask) for _ in range(width)))

        try:
            taken = await race(
                *(repeat_async(lambda width=width: ours(width)) for width in IN_FLIGHT),  # type: ignore[misc]
                *(repeat_async(lambda width=width: theirs(width)) for width in IN_FLIGHT),  # type: ignore[misc]
                clock=CPU,
            )
            wall = await _wall(url)
        finally:
            await asyncio.gather(council.close(), peer.close())
    each = [seconds / width * 1e6 for seconds, width in zip(taken, IN_FLIGHT * 2, strict=True)]
    mine, others = each[: len(IN_FLIGHT)], each[len(IN_FLIGHT) :]
    goals = {50: Goal(at_most=150)}
    rows = [
        Row(f"client/{width}", here, there, "us", "openai", goals.get(width, Goal()))
        for width, here, there in zip(IN_FLIGHT, mine, others, strict=True)
    ]
    growth = Row("client/growth", mine[-1] / mine[0], others[-1] / others[0], "x", "openai", Goal(at_most=2))
    return [*rows, growth, wall]


async def _call(peer: AsyncOpenAI, model: str, ask: Ask) -> str:
    answer = await peer.chat.completions.create(
        model=model,
        messages=[{"role": "system", "content": ask.system}, {"role": "user", "content": ask.user}],
        max_tokens=400,
        response_format={
            "type": "json_schema",
            "json_schema": {"name": "reply", "schema": json_schema(shape_of(ask.view)), "strict": True},
        },
    )
    return answer.choices[0].message.content or ""


async def _wall(url: str) -> Row:
    """Five minds from prompts to decisions, one of them slow, beside one bare call to the slow one."""
    cards = load_cards(plugins=False)
    ids = ["gpt-oss-20b", "minicpm3-4b", "nemotron-mini-4b", "phi-4-mini", "granite-3.3-2b"]
    council = ModelCouncil(serve(cards, ids, {ids[0]: [url + SLOW]}, url), label="bench")
    world, wood = the_world(), lived_in().wood
    seats = dict(zip(world.creatures, ids, strict=True))
    body = orjson.dumps({"model": "slow"})
    async with aiohttp.ClientSession() as session:

        async def slowest() -> None:
            async with session.post(url + SLOW + PATH, data=body) as response:
                await response.read()

        try:
            ours, slow = await race(
                repeat_async(lambda: decide(council, world, wood, seats)),
                repeat_async(slowest),
                clock=time.perf_counter,
            )
        finally:
            await council.close()
    goal = Goal(over=slow * 1e3 * 0.05 + 10)
    return Row("council-wall", ours * 1e3, slow * 1e3, "ms", "its slowest reply alone", goal)


def _ask() -> Ask:
    return asks(the_world(), lived_in().wood, dict.fromkeys(the_world().creatures, CARD))[0]

"""The council against a real vLLM: `make bench-council`, with tiny checkpoints of random weights under our own host.

Two models, one with the real words of gpt-oss, are asked what a wood's minds are asked; the stand-in decides, for the
talk of random weights is longer and odder than anybody's. From the second turn on, so that the servers have met each
creature once, prompt tokens and what their prefix caches had of them are counted, as the servers say. Then the same
prompts go through our client and through the server's own benchmark, as many at a time, the reply's schema in each
request: reply tokens a second, all prompts being warm.
"""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from dataclasses import replace

from bench._host import KEY, SHELF, served
from bench._row import Goal, Row
from bench._vllm_bench import benchmark
from bench._woods import plant, the_world, tick
from engine.model import CreatureId
from engine.turn import morning
from inference.cards import load_cards, serve
from inference.casts import load_casts
from inference.client import ModelCouncil
from inference.prompt import MAX_TOKENS, tokens
from inference.protocol import Ask
from inference.standin import StandIn
from inference.turn import Thought, decide, think

CAST, RACED = "tiny-bench", "tiny-qwen"
TURNS = 15
AT_ONCE = 20  # calls in flight: four councils
HIT_GOAL = 70.0


async def start() -> list[Row]:
    """Rows of prompt tokens and cache hits for each model, and one of throughput."""
    cards = load_cards(SHELF, plugins=False)
    cast = load_casts(cards, SHELF, plugins=False)[CAST]
    async with served(CAST):
        council = ModelCouncil(serve(cards, cast.named, {}), label=CAST, key=KEY, deadline_s=120, understudies=False)
        try:
            thoughts = await played(council, cast.assign(the_world().creatures))
            asked = [replace(thought.ask, card=RACED) for thought in thoughts]
            await _throughput(council, asked)  # the first time is for the caches
            theirs = await benchmark(cards[RACED], asked, AT_ONCE)
            ours = await _throughput(council, asked)
        finally:
            await council.close()
    by_card: dict[str, list[Thought]] = defaultdict(list)
    for thought in thoughts:
        by_card[thought.ask.card].append(thought)
    rows = [row for card, own in by_card.items() for row in counted(card, own, HIT_GOAL, real="gptoss" in card)]
    return [*rows, Row("council/throughput", ours, theirs, "tokens/s", "vllm bench serve", Goal(), more=True)]


async def played(council: ModelCouncil, seats: dict[CreatureId, str]) -> list[Thought]:
    """What was thought of a new wood's turns but the first."""
    world, state = the_world(), plant().outcome.state
    thoughts: list[Thought] = []
    for turn in range(TURNS):
        dawn = morning(world, state.wood, state.secrets)
        told = await think(council, world, dawn, seats)
        state = tick(state, await decide(StandIn(), world, dawn, {})).outcome.state
        thoughts += told if turn else []
    return thoughts


def counted(card: str, thoughts: list[Thought], hit_goal: float, *, real: bool) -> list[Row]:
    """Prompt tokens beside our own guess of them, and cache hits, in percent, beside the most there can be.

    `real`: the model has real words; a lexicon of a thousand words takes twice as many tokens as any in use.
    """
    replies = [thought.reply for thought in thoughts if thought.reply.prompt_tokens]
    told = sum(reply.prompt_tokens for reply in replies)
    hits = 100 * sum(reply.cached_tokens for reply in replies) / told
    constant = sum(len(thought.ask.system) for thought in thoughts)
    whole = constant + sum(len(thought.ask.user) for thought in thoughts)
    guessed = sum(tokens(f"{thought.ask.system}\n{thought.ask.user}") for thought in thoughts) / len(thoughts)
    goal = Goal(at_most=MAX_TOKENS) if real else Goal()
    return [
        Row(f"council/prompt {card}", told / len(replies), guessed, "tokens", "our guess", goal),
        Row(
            f"council/cached {card}",
            hits,
            100 * constant / whole,
            "%",
            "the constant part",
            Goal(at_least=hit_goal),
            True,
        ),
    ]


async def _throughput(council: ModelCouncil, asked: list[Ask]) -> float:
    """Reply tokens a second through our client."""
    gate, came = asyncio.Semaphore(AT_ONCE), 0

    async def one(ask: Ask) -> None:
        nonlocal came
        async with gate:
            (reply,) = await council.ask([ask])
        came += reply.reply_tokens

    began = time.perf_counter()
    await asyncio.gather(*(one(ask) for ask in asked))
    return came / (time.perf_counter() - began)

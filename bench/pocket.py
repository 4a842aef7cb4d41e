"""The smallest real council, `make bench-council`: one small mind out of a package's wheel thinks in all five heads.

Its servers are those of `make play MINDS=pocket`; the stand-in decides, so that every run asks the same. What a turn
takes is held beside the server's own benchmark over the same prompts, five at a time.
"""

from __future__ import annotations

import time

from bench._host import KEY, served
from bench._row import Goal, Row
from bench._vllm_bench import benchmark
from bench._woods import the_world
from bench.council import TURNS, counted, played
from inference.cards import load_cards, serve
from inference.casts import load_casts
from inference.client import ModelCouncil
from inference.pocket import making

CAST = "pocket"
TURN_GOAL_S, HIT_GOAL = 20.0, 75.0


async def start() -> list[Row]:
    """Rows of a turn's wall time, prompt and reply tokens a decision, and cache hits."""
    cards = load_cards(plugins=False)
    cast = load_casts(cards, plugins=False)[CAST]
    async with served(CAST, None):
        council = ModelCouncil(serve(cards, cast.named, {}), label=CAST, key=KEY, deadline_s=120, understudies=False)
        try:
            began = time.perf_counter()
            thoughts = await played(council, cast.assign(the_world().creatures))
            turn_s = (time.perf_counter() - began) / TURNS
        finally:
            await council.close()
        asked = [thought.ask for thought in thoughts]
        heads, card = len(the_world().creatures), cards[CAST]
        theirs = await benchmark(card, asked, heads, making.place(card))
    reply = sum(thought.reply.reply_tokens for thought in thoughts) / len(thoughts)
    return [
        Row("council/turn pocket", turn_s, heads * reply / theirs, "s", "vllm bench serve", Goal(at_most=TURN_GOAL_S)),
        Row("council/reply pocket", reply, card.request.max_tokens, "tokens", "the most it may say", Goal()),
        *counted(CAST, thoughts, HIT_GOAL, real=True),
    ]

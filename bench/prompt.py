"""Writing prompts: ours beside jinja2 over the same words, and how long they get in a crowded wood.

Inside the clock: CPU from a mind's view to the finished text, for each of a busy turn's five creatures. Then a wood of
fifty Patrons who whisper, bribe, lend and ally for a thousand turns: the tokens of its longest prompts, counted by the
tokenizer of gpt-oss, beside the same prompts with every line told.
"""

from __future__ import annotations

import heapq
import itertools

from openai_harmony import HarmonyEncodingName, load_harmony_encoding

from bench import _jinja_prompt as jinja
from bench._crowd import crowded
from bench._race import CPU, race, repeat
from bench._row import Goal, Row
from bench._woods import lived_in, the_world
from inference.prompt import MAX_TOKENS, build
from inference.turn import asks

TURNS, PATRONS = 1000, 50
# Of the thousand turns' prompts the longest by characters are counted, one in ten.
COUNTED = TURNS * 5 // 10


async def start() -> list[Row]:
    """Microseconds a prompt, and the most tokens that any prompt had."""
    world = the_world()
    views = [ask.view for ask in asks(world, lived_in().wood, {})]
    constant = {view.creature: build(world, view)[0] for view in views}
    assert all(build(world, view)[1] == jinja.changing(world, view) for view in views)
    turn, peer_turn = itertools.cycle(views), itertools.cycle(views)
    ours, peer = await race(
        repeat(lambda: build(world, next(turn))),
        repeat(lambda: jinja.changing(world, next(peer_turn))),
        clock=CPU,
    )
    told, whole = [], []
    async for batch in crowded(TURNS, PATRONS):
        told += [f"{ask.system}\n{ask.user}" for ask in batch]
        whole += [f"{constant[ask.creature]}\n{jinja.changing(world, ask.view)}" for ask in batch]
    tokens, unbounded = (max(map(_tokens, heapq.nlargest(COUNTED, texts, key=len))) for texts in (told, whole))
    return [
        Row("prompt", ours * 1e6, peer * 1e6, "us", "jinja2", Goal(times=1)),
        Row("prompt/longest", tokens, unbounded, "tokens", "every line told", Goal(at_most=MAX_TOKENS)),
    ]


def _tokens(text: str) -> int:
    return len(_HARMONY.encode(text))


_HARMONY = load_harmony_encoding(HarmonyEncodingName.HARMONY_GPT_OSS)

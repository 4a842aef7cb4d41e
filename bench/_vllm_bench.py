"""The server's own benchmark, `vllm bench serve`, over prompts of ours: the peer of the council's client."""

from __future__ import annotations

import asyncio
import json
import os
import tempfile
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Sequence
from pathlib import Path

from bench._host import KEY, PROGRAM, ROOT
from inference.cards import Card
from inference.client._wire import response_format
from inference.protocol import Ask
from inference.shape import shape_of


async def benchmark(card: Card, asked: Sequence[Ask], at_once: int, model: str = "") -> float:
    """Reply tokens a second; both parts of a prompt go as one message, for it knows no other. Raises SystemExit.

    `model` is the folder that the card's server loads, "" where the card names it.
    """
    shape = response_format(card.request.structured, shape_of(asked[0].view))
    body = {"temperature": card.sampling.temperature, "top_p": card.sampling.top_p, "response_format": shape}
    with tempfile.TemporaryDirectory(prefix="wood-bench-") as folder:
        prompts = Path(folder) / "prompts.jsonl"
        lines = (json.dumps({"prompt": f"{ask.system}\n{ask.user}"}) for ask in asked)
        prompts.write_text("\n".join(lines), encoding="utf-8")
        told = {
            "backend": "openai-chat",
            "base-url": card.urls[0].root,
            "endpoint": "/v1/chat/completions",
            "model": card.called,
            "tokenizer": str(ROOT / (model or card.hub)),
            "dataset-name": "custom",
            "dataset-path": str(prompts),
            "custom-output-len": str(card.request.max_tokens),
            "num-prompts": str(len(asked)),
            "max-concurrency": str(at_once),
            "extra-body": json.dumps(body),
            "result-dir": folder,
            "result-filename": "result.json",
        }
        flags = [part for name, value in told.items() for part in (f"--{name}", value)]
        flags += ["--skip-chat-template", "--disable-tqdm", "--save-result"]
        env = os.environ | {"OPENAI_API_KEY": KEY, "HF_HUB_OFFLINE": "1", "VLLM_NO_USAGE_STATS": "1"}
        run = await asyncio.create_subprocess_exec(
            str(PROGRAM), "bench", "serve", *flags, env=env, stdout=DEVNULL, stderr=PIPE
        )
        _, words = await run.communicate()
        result = Path(folder) / "result.json"
        if run.returncode or not result.exists():
            raise SystemExit(f"`vllm bench serve` ends with code {run.returncode}: {words.decode()[-300:]}")
        came = json.loads(result.read_text(encoding="utf-8"))
    if came["completed"] < len(asked):
        raise SystemExit(f"`vllm bench serve` had {came['completed']} of {len(asked)} answers.")
    return float(came["output_throughput"])

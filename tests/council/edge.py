"""What a tip is worth over every shipped cast, where no real weights are: `make edge-council`, an hour and more.

One tiny model with random weights answers to every card's name, on a real vLLM; each mind is asked with the sampling
and the fields of its own card. So nothing here is a figure of those models: it shows that the edge is the seam's work
and not the minds'. Chance never ends a sentence by itself, so a push toward the closing quote keeps replies short.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
import tomllib
import urllib.request
from pathlib import Path
from typing import Any
from urllib.error import URLError

from inference.cards import load_cards
from inference.casts import load_casts
from tests.conventions.tree import ROOT

VENV, MODEL = os.environ["COUNCIL_VENV"], ROOT / "var" / "council" / "qwen"
SEEDS, TURNS = os.environ.get("SEEDS", "1000"), os.environ.get("TURNS", "5")
CASTS = os.environ.get("CASTS", "").split()  # all of them, when it names none
PORT, KEY = 18790, "a key of the edge"
URL = f"http://127.0.0.1:{PORT}"
PUSH = 7.0
READY_S = 300.0


def toml(value: Any) -> str:
    """A value as TOML writes it, tables inline."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{json.dumps(key)} = {toml(one)}" for key, one in value.items()) + " }"
    return json.dumps(value)


def pushed(path: Path, quote: int, first: str) -> str:
    """A shipped card with the push, as it would stand in an operator's folder; the server answers as its `first`."""
    card = tomllib.loads(path.read_text(encoding="utf-8"))
    request = card.get("request", {})
    extra = request.get("extra", {}) | {"logit_bias": {str(quote): PUSH}}
    return "".join(
        f"{key} = {toml(value)}\n"
        for key, value in ({"answers_as": [first]} | card | {"request": request | {"extra": extra}}).items()
    )


def shelve(folder: Path, first: str) -> None:
    """Every shipped card into `folder`, with the push."""
    quote = json.loads((MODEL / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]['"']
    (folder / "cards").mkdir()
    for path in (ROOT / "inference" / "cards").glob("*.toml"):
        (folder / "cards" / path.name).write_text(pushed(path, quote, first), encoding="utf-8")


def serve(names: list[str]) -> subprocess.Popen[bytes]:
    """The one server, which answers to all of these names; returns when it is ready."""
    env = os.environ | {"HF_HUB_OFFLINE": "1", "VLLM_NO_USAGE_STATS": "1", "VLLM_API_KEY": KEY}
    line = [
        *(f"{VENV}/bin/vllm", "serve", str(MODEL), "--served-model-name", *names, "--port", str(PORT)),
        *("--host", "127.0.0.1", "--max-model-len", "4096", "--max-num-seqs", "256", "--enforce-eager"),
        *("--kv-cache-memory-bytes", "192M", "--block-size", "32", "--disable-uvicorn-access-log"),
    ]
    server = subprocess.Popen(line, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    until = time.monotonic() + READY_S
    while time.monotonic() < until and server.poll() is None:
        try:
            urllib.request.urlopen(f"{URL}/health", timeout=2)
        except (URLError, OSError):
            time.sleep(1)
        else:
            return server
    server.kill()
    raise SystemExit("The server of random weights did not start.")


def main() -> int:
    """A table a cast; 1 where the bar does not hold in one of them."""
    cards = load_cards()
    casts = CASTS or [cast.id for cast in load_casts(cards).values() if cast.id != "stand-in"]
    broken = []
    with tempfile.TemporaryDirectory() as folder:
        names = sorted({card.called for card in cards.values()})
        shelve(Path(folder), names[0])
        server = serve(names)
        env = os.environ | {
            "WOOD_COUNCIL_FOLDER": folder, "WOOD_COUNCIL_URL": URL, "WOOD_COUNCIL_KEY": KEY, "WOOD_DEADLINE_S": "300",
        }  # fmt: skip
        try:
            for cast in casts:
                sim = [sys.executable, "-m", "bot", "sim", "--scenario", "edge", "--cast", cast, "--seeds", SEEDS]
                done = subprocess.run([*sim, "--turns", TURNS, "--json"], env=env, capture_output=True, check=True)
                told = json.loads(done.stdout)
                print(json.dumps(told), flush=True)  # noqa: T201
                broken += [] if told["holds"] else [cast]
        finally:
            server.terminate()
            server.wait(60)
    return bool(broken)


if __name__ == "__main__":
    raise SystemExit(main())

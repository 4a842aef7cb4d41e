"""The whole road on a tiny base: traces, examples, LoRA, a served adapter, a table of base, teacher and student.

The base is random and the teacher plays by rules: what is shown is that the road holds, not what a model can learn.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.api import Plot
from bot.app.runtime import open_runtime
from bot.app.settings import Settings
from bot.dataset import export_traces
from tests.conventions.tree import ROOT
from tests.council.conftest import KEY, VENV, Host

TRAINED = os.environ.get("TRAIN_VENV", "")
SHELF = Path(__file__).parent / "shelf"
ADAPTER = ROOT / "var" / "finetune" / "student"
TURNS = 20

pytestmark = [
    pytest.mark.skipif(not (VENV and TRAINED), reason="`make test-finetune` runs this with TRL and a real vLLM"),
]


async def taught(folder: Path) -> Path:
    """The traces of a wood that the stand-in played, exported."""
    settings = Settings(database=folder / "wood.db", cast="stand-in", plugins=False)
    house = await open_runtime(settings, clock=lambda: 1000)
    await house.woods.plant(Plot("s", "c", 3600), "u", "plant")
    for _ in range(TURNS):
        await house.woods.tick_now("s")
    await house.close()
    assert await export_traces(settings, "jsonl", folder / "traces") == 5 * TURNS
    return folder / "traces"


def run(python: str, *words: str, **env: str) -> str:
    """Run a module of ours and return what it wrote; it must succeed."""
    command = [python, "-m", *words]
    done = subprocess.run(command, cwd=ROOT, env=os.environ | env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


def test_from_traces_to_a_table_of_base_teacher_and_student(tmp_path: Path) -> None:
    traces = asyncio.run(taught(tmp_path))
    run(sys.executable, "inference.finetune", "data", "--traces", str(traces), "--out", str(tmp_path / "sft"))
    course = ["--epochs", "1", "--rate", "5e-3", "--gather", "1", "--folder", str(SHELF), "--card", "tiny-student"]
    quiet = {"HF_HUB_OFFLINE": "1", "OMP_NUM_THREADS": "1", "HF_HOME": str(tmp_path / "hub")}
    words = ["inference.finetune", "train", "--data", str(tmp_path / "sft"), *course]
    print(run(f"{TRAINED}/bin/python", *words, **quiet))  # noqa: T201
    told = json.loads((ADAPTER / "training.json").read_text(encoding="utf-8"))
    assert told["loss_after"] < told["loss_before"]

    host = Host(tmp_path)
    args = ["up", "--cpu", "--cast", "tiny-lesson", "--folder", str(SHELF), "--vllm", f"{VENV}/bin/vllm"]
    with subprocess.Popen(host.command(*args), cwd=ROOT, env=host.env, stderr=subprocess.DEVNULL) as serving:
        try:
            host.wait("ready")
            cards = [word for card in ("tiny-base", "stand-in", "tiny-student") for word in ("--card", card)]
            given = {"WOOD_COUNCIL_FOLDER": str(SHELF), "WOOD_COUNCIL_KEY": KEY, "WOOD_DEADLINE_S": "120"}
            asked = ["inference.evaluate", *cards, "--turns", "2"]
            models = json.loads(run(sys.executable, *asked, "--json", **given))["models"]
            assert host.run("down").returncode == 0
        finally:
            serving.terminate()
            serving.wait(120)
    print(json.dumps(models, indent=2))  # noqa: T201
    assert list(models) == ["tiny-base", "stand-in", "tiny-student"]
    assert {model["asked"] for model in models.values()} == {10}
    assert models["tiny-student"]["down"] == 0, "the adapter was served, and asked for by its own name"

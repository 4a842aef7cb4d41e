"""Write them all: `python -m tests.council.checkpoints FOLDER`, in the environment that holds vLLM."""

from __future__ import annotations

import sys
from pathlib import Path

import torch

from tests.council.checkpoints.adapter import write_adapter
from tests.council.checkpoints.architectures import MAKERS

ADAPTERS = {"wood-a": 11, "wood-b": 12}
SEED = 1


def write(folder: Path) -> None:
    """One folder for each architecture and each adapter; what is there already stays."""
    for name, make in MAKERS.items():
        if (folder / name / "config.json").exists():
            continue
        torch.manual_seed(SEED)
        made = make()
        made.tokenizer.save_pretrained(folder / name)
        made.model.to(torch.bfloat16).save_pretrained(folder / name)
        if name == "qwen":
            for adapter, seed in ADAPTERS.items():
                write_adapter(made.model, folder / adapter, seed)


if __name__ == "__main__":
    write(Path(sys.argv[1]))

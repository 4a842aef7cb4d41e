"""LoRA adapters with random weights, in the layout that PEFT writes and the server reads."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import nn
from transformers import PreTrainedModel

RANK = 8
# Far from nothing, so that a reply tells whether the adapter was there.
STRENGTH = 0.3
PARTS = ("q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj")


def write_adapter(base: PreTrainedModel, folder: Path, seed: int) -> None:
    """An adapter of rank 8 over every projection of `base`; two seeds give two that speak differently."""
    chance = torch.Generator().manual_seed(seed)
    weights = {}
    for name, part in base.named_modules():
        if isinstance(part, nn.Linear) and name.rpartition(".")[2] in PARTS:
            down = torch.randn(RANK, part.in_features, generator=chance)
            up = torch.randn(part.out_features, RANK, generator=chance)
            weights[f"base_model.model.{name}.lora_A.weight"] = STRENGTH * down
            weights[f"base_model.model.{name}.lora_B.weight"] = STRENGTH * up
    folder.mkdir(parents=True, exist_ok=True)
    save_file(weights, folder / "adapter_model.safetensors")
    config = {
        "peft_type": "LORA",
        "task_type": "CAUSAL_LM",
        "base_model_name_or_path": "tiny-qwen",
        "target_modules": list(PARTS),
        "r": RANK,
        "lora_alpha": 2 * RANK,
        "lora_dropout": 0.0,
        "bias": "none",
        "inference_mode": True,
    }
    (folder / "adapter_config.json").write_text(json.dumps(config, indent=2), encoding="utf-8")

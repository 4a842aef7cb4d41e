"""LoRA on a base model, by TRL and PEFT. Runs where the `train` extra is installed, on a GPU where there is one."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import torch
from datasets import load_dataset
from peft import LoraConfig
from transformers import AutoModelForCausalLM, AutoTokenizer
from trl import SFTConfig, SFTTrainer

from inference.finetune.data import HELD_OUT, TRAIN

SUMMARY: Final = "training.json"
# Every projection of a dense block; the server takes adapters of these for all shipped bases.
PROJECTIONS: Final = ("q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj")


@dataclass(frozen=True, slots=True)
class Course:
    """How long and how boldly to train. A batch is `batch` x `gather` examples, a step each."""

    rank: int = 16
    epochs: float = 2.0
    rate: float = 2e-4
    batch: int = 4
    gather: int = 4
    longest: int = 2048
    seed: int = 0


def train(base: str, data: Path, out: Path, course: Course) -> dict[str, float]:
    """Train an adapter of `base` (a hub id or a folder) on the examples in `data` into the folder `out`.

    Returns loss before and after, on the held-out examples (the first of the others where none is held out).
    """
    words = AutoTokenizer.from_pretrained(base)
    gpu = torch.cuda.is_available()
    model = AutoModelForCausalLM.from_pretrained(base, dtype=torch.bfloat16 if gpu else torch.float32)
    examples = load_dataset("json", data_files={"train": str(data / TRAIN)}, split="train")
    held = data / HELD_OUT
    judged = examples.take(16)
    if held.stat().st_size:
        judged = load_dataset("json", data_files={"held": str(held)}, split="held")
    settings = SFTConfig(
        output_dir=str(out / "steps"),
        num_train_epochs=course.epochs,
        per_device_train_batch_size=course.batch,
        per_device_eval_batch_size=course.batch,
        gradient_accumulation_steps=course.gather,
        learning_rate=course.rate,
        lr_scheduler_type="cosine",
        warmup_steps=0.05,
        max_length=course.longest,
        completion_only_loss=True,
        gradient_checkpointing=gpu,
        bf16=gpu,
        use_cpu=not gpu,
        save_strategy="no",
        logging_steps=10,
        report_to="none",
        seed=course.seed,
    )
    lora = LoraConfig(
        r=course.rank,
        lora_alpha=2 * course.rank,
        lora_dropout=0.05,
        target_modules=list(PROJECTIONS),
        task_type="CAUSAL_LM",
    )
    trainer = SFTTrainer(
        model=model,
        args=settings,
        train_dataset=examples,
        eval_dataset=judged,
        processing_class=words,
        peft_config=lora,
    )
    before = trainer.evaluate()["eval_loss"]
    trainer.train()
    after = trainer.evaluate()["eval_loss"]
    trainer.model.save_pretrained(out)
    told = {"examples": len(examples), "loss_before": round(before, 4), "loss_after": round(after, 4)}
    (out / SUMMARY).write_text(json.dumps(told | {"base": base, "rank": course.rank}, indent=2), encoding="utf-8")
    return told

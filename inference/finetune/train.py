"""LoRA on a base model, by TRL and PEFT. Runs where the `train` extra is installed, on a GPU where there is one.

On a CPU one example goes through at a time, in the numbers that the processor multiplies by itself, and scores are
worked out only for the words that are learned: TRL's own loss also takes the entropy over the whole vocabulary at every
place, which is two thirds of a step there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any, Final

import torch
from datasets import Dataset
from peft import LoraConfig
from transformers import AutoModelForCausalLM, AutoTokenizer
from trl import SFTConfig, SFTTrainer

from inference.finetune.data import HELD_OUT, TRAIN
from inference.pocket.machine import multiplies_halves

SUMMARY: Final = "training.json"
WEIGHTS: Final = ("adapter_config.json", "adapter_model.safetensors")
# Every projection of a dense block; the server takes adapters of these for all shipped bases.
PROJECTIONS: Final = ("q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj")
IGNORED: Final = -100  # PyTorch's mark of a word that costs nothing
# The value of a field of text in a reply.
_SAID: Final = r'"{field}":\s*"((?:[^"\\]|\\.)*)"'


@dataclass(frozen=True, slots=True)
class Course:
    """How long and how boldly to train. A batch is `batch` x `gather` examples, a step each.

    What stands in the fields `unlearned` is read but not learned: a small mind that learns somebody's small talk says
    it back.
    """

    rank: int = 16
    epochs: float = 2.0
    rate: float = 2e-4
    batch: int = 4
    gather: int = 4
    longest: int = 2048
    unlearned: tuple[str, ...] = ()
    seed: int = 0


def train(base: str, data: Path, out: Path, course: Course, hub: str = "") -> dict[str, float]:
    """Train an adapter of `base` (a hub id or a folder) on the examples in `data` into the folder `out`.

    `hub` is what the adapter says that it is of, the base if not said. Returns loss before and after, on the held-out
    examples (the first of the others where none is held out).
    """
    words = AutoTokenizer.from_pretrained(base)
    gpu = torch.cuda.is_available()
    halves = gpu or multiplies_halves()
    model = AutoModelForCausalLM.from_pretrained(base, dtype=torch.bfloat16 if halves else torch.float32)
    examples = _read(data / TRAIN, words, course)
    held = _read(data / HELD_OUT, words, course) or examples[:16]
    lora = LoraConfig(
        r=course.rank,
        lora_alpha=2 * course.rank,
        lora_dropout=0.05,
        target_modules=list(PROJECTIONS),
        task_type="CAUSAL_LM",
    )
    with TemporaryDirectory() as scratch:
        trainer = (SFTTrainer if gpu else OneAtATime)(
            model=model,
            args=_settings(course, gpu, halves, scratch),
            train_dataset=Dataset.from_list(examples),
            eval_dataset=Dataset.from_list(held),
            processing_class=words,
            peft_config=lora,
        )
        before = trainer.evaluate()["eval_loss"]
        trainer.train()
        after = trainer.evaluate()["eval_loss"]
        trainer.model.peft_config["default"].base_model_name_or_path = hub or base
        trainer.model.to(torch.bfloat16).save_pretrained(scratch)
        out.mkdir(parents=True, exist_ok=True)
        for name in WEIGHTS:  # and not PEFT's card, an empty form that names a folder of this machine
            copyfile(Path(scratch, name), out / name)
    told = {
        "examples": len(trainer.train_dataset), "held_out": len(held), "loss_before": round(before, 4),
        "loss_after": round(after, 4),
    }  # fmt: skip
    (out / SUMMARY).write_text(
        json.dumps(told | {"base": hub or base} | asdict(course), indent=2) + "\n", encoding="utf-8"
    )
    return told


def _settings(course: Course, gpu: bool, halves: bool, scratch: str) -> SFTConfig:
    return SFTConfig(
        output_dir=scratch,
        num_train_epochs=course.epochs,
        per_device_train_batch_size=course.batch if gpu else 1,
        per_device_eval_batch_size=course.batch if gpu else 1,
        gradient_accumulation_steps=course.gather if gpu else course.batch * course.gather,
        learning_rate=course.rate,
        lr_scheduler_type="cosine",
        warmup_steps=0.05,
        max_length=course.longest,
        gradient_checkpointing=gpu,
        bf16=halves,
        use_cpu=not gpu,
        save_strategy="no",
        logging_steps=10,
        report_to="none",
        seed=course.seed,
    )


class OneAtATime(SFTTrainer):  # type: ignore[misc]
    """A batch is one example: scores of the words before the first that is learned are never worked out."""

    def compute_loss(
        self, model: Any, inputs: dict[str, Any], return_outputs: bool = False, num_items_in_batch: Any = None
    ) -> Any:
        """The cross entropy of the learned words: their mean, or their part of a step's."""
        labels = inputs["labels"]
        first = int((labels[0] != IGNORED).nonzero()[0])
        kept = labels.shape[1] - first + 1  # a word is scored by what stands before it
        seen = {name: inputs[name] for name in ("input_ids", "attention_mask")}
        outputs = model(**seen, use_cache=False, logits_to_keep=kept)
        scores, learned = outputs.logits[0, :-1].float(), labels[0, first:]
        loss = torch.nn.functional.cross_entropy(scores, learned, ignore_index=IGNORED, reduction="sum")
        loss = loss / ((learned != IGNORED).sum() if num_items_in_batch is None else num_items_in_batch)
        return (loss, outputs) if return_outputs else loss


def _read(path: Path, words: Any, course: Course) -> list[dict[str, list[int]]]:
    """The examples of a file as numbers, those that are too long left out."""
    with path.open(encoding="utf-8") as lines:
        found = [numbered(json.loads(line), words, course.unlearned) for line in lines]
    return [one for one in found if len(one["input_ids"]) <= course.longest]


def numbered(example: Mapping[str, Any], words: Any, unlearned: tuple[str, ...] = ()) -> dict[str, list[int]]:
    """An example as `input_ids` and `labels`: the prompt and the fields that are not learned are ignored."""
    asked = words.apply_chat_template(example["prompt"], tokenize=False, add_generation_prompt=True)
    whole = words.apply_chat_template([*example["prompt"], *example["completion"]], tokenize=False)
    reply = example["completion"][-1]["content"]
    begins = whole.index(reply, len(asked) if whole.startswith(asked) else 0)
    spans = [(0, begins)]
    for field in unlearned:
        spans += [
            (begins + said.start(1), begins + said.end(1)) for said in re.finditer(_SAID.format(field=field), reply)
        ]
    read = words(whole, add_special_tokens=False, return_offsets_mapping=True)
    labels = [
        IGNORED if any(start <= begin and end <= until for start, until in spans) else number
        for number, (begin, end) in zip(read["input_ids"], read["offset_mapping"], strict=True)
    ]
    return {"input_ids": read["input_ids"], "labels": labels}

"""A LoRA adapter as PEFT writes it down, merged into the weights of its base: `W + alpha / rank * B A`.

lora = Lora.read(folder)
values = lora.on("model.layers.0.self_attn.q_proj.weight", values)

A machine without a GPU serves an adapter at a twentieth of its base's speed, so there it is merged and served as a
model of its own. Of what is not the standard library it takes numpy alone. Source: Hu et al. 2021 (arXiv 2106.09685),
section 4.1; the file's shape is that of safetensors.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Self

import numpy as np

from inference.pocket.gguf import F32

CONFIG: Final = "adapter_config.json"
WEIGHTS: Final = "adapter_model.safetensors"
_BEGINS: Final = "base_model.model."
_HALVES: Final = (".lora_A.weight", ".lora_B.weight")
_MOST_HEAD: Final = 10_000_000  # bytes


class LoraError(ValueError):
    """It is no adapter, or none of this model; the message is the end of a sentence."""


@dataclass(frozen=True, slots=True)
class Lora:
    """`parts` are the two matrices of each weight, (rank, inputs) and (outputs, rank), by the weight's own name."""

    parts: Mapping[str, tuple[F32, F32]]
    scale: float

    @classmethod
    def read(cls, folder: Path) -> Self:
        """The adapter in a folder; raises LoraError, OSError."""
        try:
            told = json.loads((folder / CONFIG).read_text(encoding="utf-8"))
            scale = told["lora_alpha"] / told["r"]
        except (ValueError, KeyError, TypeError, ZeroDivisionError):
            raise LoraError(f"{folder / CONFIG} describes no adapter") from None
        tensors = read_safetensors(folder / WEIGHTS)
        found: dict[str, tuple[F32, F32]] = {}
        for name, first in tensors.items():
            if not name.startswith(_BEGINS) or not name.endswith(_HALVES):
                raise LoraError(f"it holds {name}, which no adapter of this kind has")
            if name.endswith(_HALVES[0]):
                whole = name.removesuffix(_HALVES[0])
                second = tensors.get(whole + _HALVES[1])
                if second is None or second.shape[1:] != first.shape[:1]:
                    raise LoraError(f"the two halves of {whole} do not fit")
                found[f"{whole.removeprefix(_BEGINS)}.weight"] = (first, second)
        if 2 * len(found) != len(tensors):
            raise LoraError("a half of it stands alone")
        return cls(found, scale)

    def on(self, name: str, values: F32) -> F32:
        """The weight of this name with what was learned added; as it is where nothing was. Raises LoraError."""
        if name not in self.parts:
            return values
        first, second = self.parts[name]
        if (len(second), first.shape[1]) != values.shape:
            raise LoraError(f"{name} is of another size: the adapter is of another model")
        merged: F32 = values + np.float32(self.scale) * (second @ first)
        return merged


def read_safetensors(path: Path) -> dict[str, F32]:
    """Every tensor of a file, widened to 32 bits; raises LoraError for one that is none, OSError."""
    raw = path.read_bytes()
    try:
        (length,) = struct.unpack_from("<Q", raw)
        if length > _MOST_HEAD:
            raise ValueError
        head: dict[str, Any] = json.loads(raw[8 : 8 + length])
        body = memoryview(raw)[8 + length :]
        return {name: _tensor(told, body) for name, told in head.items() if name != "__metadata__"}
    except (ValueError, KeyError, TypeError, AttributeError, struct.error):
        raise LoraError(f"{path} is cut off, or no file of tensors") from None


def _tensor(told: Mapping[str, Any], body: memoryview) -> F32:
    begin, end = told["data_offsets"]
    raw = np.frombuffer(body[begin:end], np.uint8)
    if told["dtype"] == "BF16":
        flat = (raw.view("<u2").astype(np.uint32) << 16).view(np.float32)
    else:
        flat = raw.view({"F32": "<f4", "F16": "<f2"}[told["dtype"]]).astype(np.float32)
    return flat.reshape(told["shape"])

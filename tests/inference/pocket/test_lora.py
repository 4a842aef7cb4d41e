"""What a small mind has learned, merged into its base: by numbers, by name, and only into the model it is of."""

from __future__ import annotations

import asyncio
import itertools
import json
import struct
import sys
from pathlib import Path
from typing import Any

import pytest

from inference.pocket import making
from inference.pocket.making import made, place
from inference.pocket.running import MakingError
from tests.inference.pocket.ggufs import FIELDS, WIDTH, card, gguf, llama
from tests.inference.pocket.test_convert import stored

np = pytest.importorskip("numpy")

from inference.pocket.convert import convert, main  # noqa: E402
from inference.pocket.lora import CONFIG, WEIGHTS, Lora, LoraError  # noqa: E402

RANK, ALPHA = 4, 8
QUERY = "model.layers.1.self_attn.q_proj"
NORM = "model.layers.1.input_layernorm"


def adapter(
    folder: Path, name: str = QUERY, outputs: int = WIDTH, inputs: int = WIDTH, **halves: Any
) -> dict[str, Any]:
    """An adapter of one weight as PEFT leaves it; returns its two matrices."""
    rng = np.random.default_rng(3)
    parts = {"A": rng.normal(size=(RANK, inputs)), "B": rng.normal(size=(outputs, RANK))} | halves
    parts = {half: np.asarray(values, "<f4") for half, values in parts.items() if values is not None}
    head, body = {}, b""
    for half, values in parts.items():
        raw = values.tobytes()
        told = {"dtype": "F32", "shape": values.shape, "data_offsets": [len(body), len(body) + len(raw)]}
        head[f"base_model.model.{name}.lora_{half}.weight"] = told
        body += raw
    text = json.dumps(head).encode()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / WEIGHTS).write_bytes(struct.pack("<Q", len(text)) + text + body)
    (folder / CONFIG).write_text(json.dumps({"r": RANK, "lora_alpha": ALPHA}))
    return parts


def widened(tmp_path: Path, lora: Lora | None) -> dict[str, Any]:
    source, folder = tmp_path / "tiny.gguf", tmp_path / f"model-{lora is not None}"
    source.write_bytes(gguf(FIELDS, llama()))
    folder.mkdir()
    convert(source, folder, lora)
    return stored(folder / "model.safetensors")[1]


def test_what_was_learned_is_added_where_it_was_learned_and_nowhere_else(tmp_path: Path) -> None:
    parts = adapter(tmp_path / "lora")
    before, after = widened(tmp_path, None), widened(tmp_path, Lora.read(tmp_path / "lora"))
    learned = ALPHA / RANK * parts["B"] @ parts["A"]
    assert np.allclose(after[f"{QUERY}.weight"], before[f"{QUERY}.weight"] + learned, atol=0.1, rtol=0.01)
    assert not np.allclose(after[f"{QUERY}.weight"], before[f"{QUERY}.weight"], atol=0.5)
    same = [name for name in before if np.array_equal(before[name], after[name])]
    assert set(before) - set(same) == {f"{QUERY}.weight"}


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"name": "model.layers.7.self_attn.q_proj"}, "of another model"),
        ({"inputs": 2 * WIDTH}, "of another model"),
        ({"B": None}, "do not fit"),
        ({"A": None}, "stands alone"),
        ({"B": np.zeros((WIDTH, RANK + 1))}, "do not fit"),
    ],
)
def test_an_adapter_of_another_model_is_told_so(
    tmp_path: Path, changes: dict[str, Any], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    adapter(tmp_path / "lora", **changes)
    (tmp_path / "tiny.gguf").write_bytes(gguf(FIELDS, llama()))
    (tmp_path / "model").mkdir()
    assert main([str(tmp_path / one) for one in ("tiny.gguf", "model", "lora")]) == 1
    said = capsys.readouterr().err
    assert why in said
    assert said.count("\n") == 1


@pytest.mark.parametrize("damage", [b"", b"\0" * 4, b"\xff" * 40, struct.pack("<Q", 2) + b"[]", struct.pack("<Q", 99)])
def test_a_file_that_is_cut_off_is_told_so(tmp_path: Path, damage: bytes) -> None:
    adapter(tmp_path)
    (tmp_path / WEIGHTS).write_bytes(damage)
    with pytest.raises(LoraError, match="cut off"):
        Lora.read(tmp_path)


@pytest.mark.parametrize("damage", ["", "[]", "{}", '{"r": 0, "lora_alpha": 8}', '{"r": "4", "lora_alpha": 8}'])
def test_a_config_that_describes_nothing_is_told_so(tmp_path: Path, damage: str) -> None:
    adapter(tmp_path)
    (tmp_path / CONFIG).write_text(damage)
    with pytest.raises(LoraError, match="describes no adapter"):
        Lora.read(tmp_path)


def test_a_mind_that_learned_anew_is_made_anew(
    shop: Path, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "ADAPTERS", tmp_path / "adapters")
    (path,) = shop.glob("*.whl")
    one = card(path)
    one = one.model_copy(update={"wheel": one.wheel and one.wheel.model_copy(update={"lora": "wood"})})
    with pytest.raises(MakingError, match="make teach"):
        place(one, home)
    places = []
    for rank in (3.0, 4.0):
        adapter(tmp_path / "adapters" / "wood", B=np.full((WIDTH, RANK), rank))
        places.append(asyncio.run(made(one, home, sys.executable, lambda what, share: None)))
    plain = asyncio.run(made(card(path), home, sys.executable, lambda what, share: None))
    weights = [stored(folder / "model.safetensors")[1][f"{QUERY}.weight"] for folder in (*places, plain)]
    assert len({*places, plain}) == 3
    assert not any(np.array_equal(one, other) for one, other in itertools.pairwise(weights))

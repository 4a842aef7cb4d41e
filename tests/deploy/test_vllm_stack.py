"""Values for the vLLM production-stack: its schema, its generator, and one GPU for all of it."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
import yaml

from inference.cards import load_cards
from inference.casts import load_casts
from inference.host.cluster import SHARED_GPU, as_yaml, stack_values
from inference.host.plan import Plan, plan
from inference.host.servers import servers_of
from tests.deploy.schema import DEPLOY, closed, faults, read, schema

VALUES = "vllm-stack/five-labs.yaml"
SCHEMA = closed(schema("vllm-stack-values.json"))
CARDS = load_cards()


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """The cast as it lies on a card of 80 GB, where nobody has trained an adapter."""
    nowhere: Path = tmp_path_factory.mktemp("nothing")
    return plan(servers_of(load_casts(CARDS)["five-labs"], CARDS, nowhere), 80)


def test_the_shipped_values_are_what_the_generator_writes(planned: Plan) -> None:
    first, _, rest = (DEPLOY / VALUES).read_text(encoding="utf-8").partition("\n")
    assert first.startswith("#")
    assert rest == as_yaml(stack_values(planned.shares, planned.room))


@pytest.mark.parametrize("changes", [{}, {"replicas": 2}, {"whole": True}], ids=["shared", "replicas", "whole"])
def test_the_chart_knows_every_field(planned: Plan, changes: dict[str, Any]) -> None:
    values = stack_values(planned.shares, planned.room, **changes)
    assert not list(faults(yaml.safe_load(as_yaml(values)), SCHEMA))


def test_a_misspelt_field_would_be_seen(planned: Plan) -> None:
    values = yaml.safe_load(as_yaml(stack_values(planned.shares, planned.room)))
    wrong = copy.deepcopy(values)
    wrong["servingEngineSpec"]["modelSpec"][0]["requestGpu"] = 1
    assert list(faults(wrong, SCHEMA)) == [
        "servingEngineSpec/modelSpec/0: Additional properties are not allowed ('requestGpu' was unexpected)"
    ]


def test_five_models_share_one_gpu() -> None:
    specs = read(VALUES)["servingEngineSpec"]["modelSpec"]
    assert {(spec["requestGPUType"], spec["requestGPU"]) for spec in specs} == {(SHARED_GPU, 1)}
    flags = [spec["vllmConfig"]["extraArgs"] for spec in specs]
    parts = [float(one[one.index("--gpu-memory-utilization") + 1]) for one in flags]
    assert len(parts) == 5
    rounded_up = 0.01 * len(parts)
    assert 0.5 < sum(parts) - rounded_up < 0.98
    (shared,) = read("vllm-stack/time-slicing.yaml")["sharing"]["timeSlicing"]["resources"]
    assert shared == {"name": SHARED_GPU.removesuffix(".shared"), "replicas": len(specs)}


def test_they_start_one_after_another_and_keep_their_weights() -> None:
    values = read(VALUES)["servingEngineSpec"]
    specs = values["modelSpec"]
    waits = [spec["initContainer"]["command"][-1] for spec in specs[1:]]
    assert "initContainer" not in specs[0]
    assert all(f"-{one['name']}-engine-service/health" in wait for one, wait in zip(specs, waits, strict=False))
    for wait in waits:
        compile(wait, "wait", "exec")
    patience = values["startupProbe"]
    assert patience["periodSeconds"] * patience["failureThreshold"] >= 2700
    for spec in specs:
        weights = next(
            card.memory.weights_gib for card in CARDS.values() if card.hub == spec["modelURL"] and card.memory
        )
        assert int(spec["pvcStorage"].removesuffix("Gi")) > weights
        assert spec["hf_token"]["secretName"] == values["vllmApiKey"]["secretName"]
        assert spec["vllmConfig"]["enablePrefixCaching"], "the chart turns it off where nothing is said"

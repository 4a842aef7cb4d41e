"""Configs for more than one host: every card in them, and its flags as the other side wants them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from inference.cards import load_cards
from inference.casts import load_casts
from inference.host.cluster import as_yaml, ray_config, stack_values
from inference.host.plan import plan
from inference.host.servers import Server, servers_of
from tests.inference.host.conftest import card

CARDS = load_cards()
FIVE = servers_of(load_casts(CARDS)["five-labs"], CARDS)


def llm_configs(servers: tuple[Server, ...], **changes: Any) -> list[dict[str, Any]]:
    (application,) = ray_config(servers, **changes)["applications"]
    assert application["import_path"] == "ray.serve.llm:build_openai_app"
    configs: list[dict[str, Any]] = application["args"]["llm_configs"]
    return configs


def test_ray_serves_every_model_by_the_name_that_requests_use() -> None:
    names = [config["model_loading_config"]["model_id"] for config in llm_configs(FIVE)]
    assert names == [server.card.called for server in FIVE]
    assert len(set(names)) == 5


def test_ray_gets_flags_as_keywords() -> None:
    oss = next(config for config in llm_configs(FIVE, replicas=3) if "gpt-oss" in str(config))
    assert oss["engine_kwargs"] == {"max_model_len": 8192, "reasoning_parser": "openai_gptoss", "max_num_seqs": 64}
    assert oss["deployment_config"]["autoscaling_config"]["max_replicas"] == 3
    assert oss["runtime_env"]["env_vars"]["VLLM_SYSTEM_START_DATE"]


def test_flags_of_every_shape_become_keywords() -> None:
    flags = [
        "--enforce-eager",
        "--max-num-seqs=4",
        "--structured-outputs-config",
        '{"backend": "guidance"}',
        "--x",
        "y",
    ]
    (config,) = llm_configs((Server(card(serve={"flags": flags})),))
    assert config["engine_kwargs"] == {
        "max_model_len": 4096,
        "enforce_eager": True,
        "max_num_seqs": 4,
        "structured_outputs_config": {"backend": "guidance"},
        "x": "y",
    }


def stack(servers: Sequence[Server], **changes: Any) -> dict[str, Any]:
    planned = plan(servers, 80)
    return stack_values(planned.shares, planned.room, **changes)


def test_the_stack_has_an_engine_for_each_model_and_the_key_from_a_secret() -> None:
    values = stack(FIVE, whole=True)
    specs = values["servingEngineSpec"]["modelSpec"]
    assert [spec["modelURL"] for spec in specs] == [server.card.hub for server in FIVE]
    assert all(spec["requestGPU"] == 1 and "." not in spec["name"] for spec in specs)
    assert "gpu-memory" not in str(values)
    assert "initContainer" not in str(values)
    assert values["servingEngineSpec"]["vllmApiKey"] == values["routerSpec"]["vllmApiKey"]


def tuned() -> Server:
    """A server that holds two adapters."""
    fields = {"hub": "lab/oak", "urls": [], "serve": {}, "memory": None}
    cards = [
        card(id, **fields, adapter={"base": "oak", "name": id, "rank": rank, "path": f"var/adapters/{id}"})
        for id, rank in (("mild", 8), ("sharp", 32))
    ]
    return Server(card(), tuple(cards))


def test_adapters_go_along_to_ray_from_a_bucket() -> None:
    (config,) = llm_configs((tuned(),), bucket="s3://wood/adapters")
    assert config["lora_config"] == {
        "dynamic_lora_loading_path": "s3://wood/adapters",
        "max_num_adapters_per_replica": 2,
    }
    assert {"enable_lora": True, "max_loras": 2, "max_lora_rank": 32}.items() <= config["engine_kwargs"].items()
    (without,) = llm_configs((tuned(),))
    assert "lora" not in str(without)
    assert "lora" not in str(llm_configs((Server(card()),), bucket="s3://wood/adapters"))


def test_adapters_go_along_to_the_stack_on_a_volume() -> None:
    (plain,) = stack([Server(card())])["servingEngineSpec"]["modelSpec"]
    (spec,) = stack([tuned()])["servingEngineSpec"]["modelSpec"]
    told = " ".join(spec["vllmConfig"]["extraArgs"])
    assert (
        "--enable-lora --max-loras 2 --max-lora-rank 32 --lora-modules mild=/adapters/var/adapters/mild sharp=" in told
    )
    (volume,), (mount,) = spec["extraVolumes"], spec["extraVolumeMounts"]
    assert volume["name"] == mount["name"]
    assert mount["mountPath"] == "/adapters"
    assert "lora" not in str(plain)
    assert "extraVolumes" not in plain
    assert "--enable-prompt-tokens-details" in plain["vllmConfig"]["extraArgs"]


def test_yaml_by_hand() -> None:
    text = as_yaml({"a": {"b": [1, {"c": "x: y", "d": []}], "e": {}}, "f": None})
    assert text == 'a:\n  b:\n    - 1\n    - c: "x: y"\n      d: []\n  e: {}\nf: null\n'

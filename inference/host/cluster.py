"""The same cast beyond one host: a Ray Serve LLM config, or values for the vLLM production-stack on Kubernetes.

Both come from the cards, so that a flag is written down once. The bot only sees one address more: WOOD_COUNCIL_URL.
Adapters that are trained here go along: for Ray from a bucket, as `<bucket>/<adapter's name>`, and it serves them by
the name `<model>:<adapter's name>`; for the stack from a volume, with the folders as they lie here.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from inference.host.servers import ALWAYS, Server, lora

VLLM: Final = "0.32.0"
IMAGE: Final = "vllm/vllm-openai"
REPLICAS: Final = 2
# Beside the weights a server's host wants memory of its own to load them through.
HOST_GIB: Final = 8
# The secret of the cluster that holds the API key.
SECRET: Final = {"secretName": "wood-council", "secretKey": "key"}
# The claim of the volume that holds adapters, and where an engine finds it.
ADAPTERS: Final[dict[str, Any]] = {"name": "adapters", "persistentVolumeClaim": {"claimName": "wood-adapters"}}
PLACE: Final = "/adapters"
MOUNT: Final[dict[str, Any]] = {"name": "adapters", "mountPath": PLACE, "readOnly": True}


def ray_config(
    servers: Sequence[Server], replicas: int = REPLICAS, gpu: bool = True, bucket: str = ""
) -> dict[str, Any]:
    """A config for `serve run`: one OpenAI-compatible address for all models, each with 1 to `replicas` replicas.

    `bucket` is where adapters lie, an address as s3://...; without one they are left out, and their bases play.
    """
    return {
        "applications": [
            {
                "name": "council",
                "import_path": "ray.serve.llm:build_openai_app",
                "route_prefix": "/",
                "args": {"llm_configs": [_llm_config(server, replicas, gpu, bucket) for server in servers]},
            }
        ]
    }


def _llm_config(server: Server, replicas: int, gpu: bool, bucket: str) -> dict[str, Any]:
    card = server.card
    config: dict[str, Any] = {
        "model_loading_config": {"model_id": card.called, "model_source": card.hub},
        "deployment_config": {"autoscaling_config": {"min_replicas": 1, "max_replicas": replicas}},
        "engine_kwargs": {"max_model_len": card.context, **_keywords(card.serve.flags)},
    }
    if bucket and server.adapters:
        count, ranks = len(server.adapters), [card.adapter.rank for card in server.adapters if card.adapter]
        config["lora_config"] = {"dynamic_lora_loading_path": bucket, "max_num_adapters_per_replica": count}
        config["engine_kwargs"] |= {"enable_lora": True, "max_loras": count, "max_lora_rank": max(ranks)}
    if card.serve.env:
        config["runtime_env"] = {"env_vars": dict(card.serve.env)}
    if not gpu:
        config["placement_group_config"] = {"bundles": [{"CPU": 1}]}
        config["engine_kwargs"] |= {"enforce_eager": True, "kv_cache_memory_bytes": 128 * 2**20}
    return config


def stack_values(servers: Sequence[Server], replicas: int = 1) -> dict[str, Any]:
    """Values for the production-stack's chart: one engine a model behind its router, the key from a secret."""
    return {
        "servingEngineSpec": {"vllmApiKey": SECRET, "modelSpec": [_model_spec(server, replicas) for server in servers]},
        "routerSpec": {"routingLogic": "prefixaware", "vllmApiKey": SECRET},
    }


def _model_spec(server: Server, replicas: int) -> dict[str, Any]:
    card = server.card
    weights = card.memory.weights_gib if card.memory else card.parameters_b * 2e9 / 2**30
    named = () if "--served-model-name" in card.serve.flags else ("--served-model-name", card.called)
    spec: dict[str, Any] = {
        "name": card.id.replace(".", "-"),
        "repository": IMAGE,
        "tag": f"v{VLLM}",
        "modelURL": card.hub,
        "replicaCount": replicas,
        "requestCPU": 4,
        "requestMemory": f"{round(weights) + HOST_GIB}Gi",
        "requestGPU": 1,
        "vllmConfig": {"maxModelLen": card.context, "extraArgs": [*named, *card.serve.flags, *ALWAYS]},
    }
    if server.adapters:
        spec["vllmConfig"]["extraArgs"] += lora(server, Path(PLACE))
        spec |= {"extraVolumes": [ADAPTERS], "extraVolumeMounts": [MOUNT]}
    if card.serve.env:
        spec["env"] = [{"name": name, "value": value} for name, value in card.serve.env.items()]
    return spec


def _keywords(flags: Sequence[str]) -> dict[str, Any]:
    """Flags of a command line as the engine's keywords: `--max-num-seqs 64` is `max_num_seqs: 64`."""
    found: dict[str, Any] = {}
    for place, flag in enumerate(flags):
        if not flag.startswith("--"):
            continue
        name, given, value = flag[2:].partition("=")
        if not given and place + 1 < len(flags) and not flags[place + 1].startswith("--"):
            value, given = flags[place + 1], "="
        if name != "served-model-name":  # Ray's model_id says it
            found[name.replace("-", "_")] = _scalar(value) if given else True
    return found


def _scalar(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        return text


def as_yaml(data: Any, depth: int = 0) -> str:
    """Plain data as YAML: mappings and lists by indentation, everything else as JSON, which YAML contains."""
    pad = "  " * depth
    if isinstance(data, dict) and data:
        return "".join(f"{pad}{key}:{_below(value, depth)}" for key, value in data.items())
    if isinstance(data, list | tuple) and data:
        return "".join(f"{pad}- {as_yaml(value, depth + 1).lstrip()}" for value in data)
    return f"{pad}{json.dumps(data, ensure_ascii=False)}\n"


def _below(value: Any, depth: int) -> str:
    return (
        "\n" + as_yaml(value, depth + 1) if isinstance(value, dict | list | tuple) and value else f" {as_yaml(value)}"
    )

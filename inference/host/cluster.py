"""The same cast beyond one host: a Ray Serve LLM config, or values for the vLLM production-stack on Kubernetes.

Both come from the cards, so that a flag is written down once. The bot only sees one address more: WOOD_COUNCIL_URL.
Adapters that are trained here go along: for Ray from a bucket, as `<bucket>/<adapter's name>`, and it serves them by
the name `<model>:<adapter's name>`; for the stack from a volume, with the folders as they lie here.
"""

from __future__ import annotations

import itertools
import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from inference.host.plan import Share
from inference.host.servers import ALWAYS, Server, lora

VLLM: Final = "0.32.0"
IMAGE: Final = "vllm/vllm-openai"
REPLICAS: Final = 2
# Beside the weights a server's host wants memory of its own to load them through.
HOST_GIB: Final = 4
CPUS: Final = 2
# The secret of the cluster with the API key, and the hub's token: empty for the shipped models, which ask for none.
SECRET: Final = {"secretName": "wood-council", "secretKey": "key"}
TOKEN: Final = {"secretName": "wood-council", "secretKey": "hf-token"}
# What a node offers of a GPU that several may use at once: NVIDIA's device plugin, with `renameByDefault`.
SHARED_GPU: Final = "nvidia.com/gpu.shared"
# A first start downloads the weights: so long the cluster waits for a server, and the next server for it.
FIRST_START_S: Final = 45 * 60
LOOK_S: Final = 10
# It waits for the server before it, and goes on without it in the end: one that is broken holds up no other.
WAIT: Final = """import os, time, urllib.request
until = time.monotonic() + {seconds}
while time.monotonic() < until:
    try:
        urllib.request.urlopen(f"http://{{os.environ['RELEASE_NAME']}}-{name}-engine-service/health", timeout=5)
        break
    except OSError:
        time.sleep({look})
"""
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


def stack_values(shares: Sequence[Share], room: float, replicas: int = 1, whole: bool = False) -> dict[str, Any]:
    """Values for the production-stack's chart: one engine a model behind its router, the key from a secret.

    They share one GPU of `room` GiB, each kept to its part by its flags, and start one after another; or `whole`, with
    a GPU for each.
    """
    specs = [_model_spec(share, room, replicas, whole) for share in shares]
    if not whole:
        for before, spec in itertools.pairwise(specs):
            spec["initContainer"] = _after(before["name"])
    return {
        "servingEngineSpec": {
            "vllmApiKey": SECRET,
            # Two of a model at once would be one too many for the GPU, and for a volume of one node.
            "strategy": {"type": "Recreate"},
            "startupProbe": {"periodSeconds": LOOK_S, "failureThreshold": FIRST_START_S // LOOK_S},
            "modelSpec": specs,
        },
        "routerSpec": {"routingLogic": "prefixaware", "vllmApiKey": SECRET},
    }


def with_its_own(server: Server) -> Share:
    """A server that shares its GPU with none: all that counts are its weights, guessed at where its card is silent."""
    card = server.card
    weights = card.memory.weights_gib if card.memory else card.parameters_b * 2e9 / 2**30
    return Share(server, weights, 0.0, 0)


def _model_spec(share: Share, room: float, replicas: int, whole: bool) -> dict[str, Any]:
    server, card = share.server, share.server.card
    named = () if "--served-model-name" in card.serve.flags else ("--served-model-name", card.called)
    part = () if whole else share.flags(room)
    spec: dict[str, Any] = {
        "name": _stack_name(card.id),
        "repository": IMAGE,
        "tag": f"v{VLLM}",
        "modelURL": card.hub,
        "replicaCount": replicas,
        "requestCPU": CPUS,
        "requestMemory": f"{round(share.weights) + HOST_GIB}Gi",
        "requestGPU": 1,
        "hf_token": TOKEN,
        # Weights are downloaded once; half as much again is left for what lies beside them.
        "pvcStorage": f"{math.ceil(share.weights * 1.5) + 1}Gi",
        "pvcAccessMode": ["ReadWriteOnce" if replicas == 1 else "ReadWriteMany"],
        "vllmConfig": {
            # Where nothing is said, the chart turns it off; our prompts put the constant part first for its sake.
            "enablePrefixCaching": True,
            "maxModelLen": card.context,
            "extraArgs": [*named, *card.serve.flags, *ALWAYS, *part],
        },
    }
    if not whole:
        spec["requestGPUType"] = SHARED_GPU
    if server.adapters:
        spec["vllmConfig"]["extraArgs"] += lora(server, Path(PLACE))
        spec |= {"extraVolumes": [ADAPTERS], "extraVolumeMounts": [MOUNT]}
    if card.serve.env:
        spec["env"] = [{"name": name, "value": value} for name, value in card.serve.env.items()]
    return spec


def _after(name: str) -> dict[str, Any]:
    """What keeps a server from loading before the one called `name` has."""
    wait = WAIT.format(name=name, seconds=FIRST_START_S, look=LOOK_S)
    return {"name": "one-after-another", "image": f"{IMAGE}:v{VLLM}", "command": ["python3", "-c", wait]}


def _stack_name(id: str) -> str:
    return id.replace(".", "-")


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

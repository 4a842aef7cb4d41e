"""Every flag of every card, as the host writes it, before the argument parser of the pinned vLLM."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import tomllib
from pathlib import Path

from packaging.requirements import Requirement

from inference.cards import Card, load_cards
from inference.casts import load_casts
from inference.host.cluster import VLLM, as_yaml, ray_config, stack_values
from inference.host.plan import cpu_flags, plan
from inference.host.servers import Server, arguments, servers_of
from inference.pocket.vllm_cpu import VERSION
from tests.conventions.tree import ROOT
from tests.council.conftest import SHELF, VENV, council, inside

CARDS = load_cards(SHELF)
BASES = [card for card in CARDS.values() if card.adapter is None]


def adapters(base: Card) -> tuple[Card, ...]:
    return tuple(card for card in CARDS.values() if card.adapter and card.adapter.base == base.id)


def verdicts(lines: list[list[str]]) -> list[str]:
    said: list[str] = inside("read_flags.py", lines)
    return said


@council
def test_vllm_knows_every_flag_of_every_card() -> None:
    lines = {}
    for card in (one for one in BASES if one.serve.program == "vllm"):
        server = Server(card, adapters(card))
        shares = plan([server], 141).shares if card.memory else ()
        memory = [*(tuple(share.flags(131)) for share in shares), cpu_flags(server)]
        for number, flags in enumerate(memory):
            # the first word is the command, which has been read by then
            lines[f"{card.id} {number}"] = arguments(server, flags, root=Path("adapters"), turns=not number)[1:]
    wrong = {name: said for name, said in zip(lines, verdicts(list(lines.values())), strict=True) if said}
    assert not wrong


@council
def test_a_flag_that_is_none_is_found() -> None:
    card = BASES[0]
    serve = card.serve.model_copy(update={"flags": ("--no-such-flag", "7")})
    server = dataclasses.replace(Server(card), card=card.model_copy(update={"serve": serve}))
    (said,) = verdicts([arguments(server, ())[1:]])
    assert "--no-such-flag" in said


@council
def test_configs_for_a_cluster_are_yaml() -> None:
    servers = servers_of(load_casts(CARDS, SHELF)["five-labs"], CARDS)
    planned = plan(servers, 80)
    for config in (ray_config(servers), stack_values(planned.shares, planned.room)):
        read = [f"{VENV}/bin/python", "-c", "import json, sys, yaml; json.dump(yaml.safe_load(sys.stdin), sys.stdout)"]
        done = subprocess.run(read, input=as_yaml(config), capture_output=True, text=True, check=True)
        assert json.loads(done.stdout) == json.loads(json.dumps(config))


def test_one_version_of_vllm_is_meant_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (extra,) = (Requirement(one) for one in project["optional-dependencies"]["host"])
    image = (ROOT / "inference" / "Dockerfile.gpu").read_text(encoding="utf-8")
    assert (str(extra.specifier), VLLM) == (f"=={VERSION}", VERSION)
    assert f"vllm=={VERSION}" in image or "[host]" in image

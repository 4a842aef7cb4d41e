"""The bot's chart: its values without anything else; rendered by Helm and read by Kubernetes' schemas where they are.

`make test-deploy` brings both: Helm's own library, and the schemas of the API.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml

from bot.app.settings import Settings, variable
from tests.deploy.schema import DEPLOY, faults, read

CHART = DEPLOY / "helm" / "wood"
SCHEMA = json.loads((CHART / "values.schema.json").read_text(encoding="utf-8"))
KUBERNETES = ("1.25", "1.31", "1.37")
SHARDED = {"postgres": True, "shards": ["0-3/8", "4-7/8"], "window": {"url": "https://wood.example"}}


def rendered(**values: Any) -> list[dict[str, Any]]:
    helm = pytest.importorskip("helm_python", reason="`make test-deploy` brings Helm")
    with helm.Chart.load(str(CHART)) as chart:
        chart.validate_schema(values)
        texts = chart.render(values, name="wood", namespace="house")
    found = [one for name, text in texts.items() if name.endswith(".yaml") for one in yaml.safe_load_all(text)]
    return [one for one in found if one]


def bots(**values: Any) -> list[dict[str, Any]]:
    sets = [one for one in rendered(**values) if one["kind"] == "StatefulSet"]
    return [one["spec"]["template"]["spec"] for one in sets]


def environment(bot: dict[str, Any]) -> dict[str, str]:
    return {one["name"]: one["value"] for one in bot["containers"][0]["env"]}


def test_the_values_fit_their_schema_and_are_all_in_it() -> None:
    values = read("helm/wood/values.yaml")
    assert not list(faults(values, SCHEMA))
    assert set(values) == set(SCHEMA["properties"]) - {"global"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"settings": {"DISCORD_TOKEN": "x"}},
        {"settings": {"WOOD_COUNCIL_KEY": "x"}},
        {"settings": {"WOOD_SHARDS": "0/1"}},
        {"shards": ["all"]},
        {"replicas": 2},
        {"volume": {"size": "much"}},
        {"window": {"url": "wood.example"}},
    ],
    ids=str,
)
def test_wrong_values_are_refused(wrong: dict[str, Any]) -> None:
    assert list(faults(wrong, SCHEMA))


def test_its_settings_are_settings_and_its_secrets_stay_out() -> None:
    known = {variable(name) for name in Settings.model_fields}
    barred = set(SCHEMA["properties"]["settings"]["propertyNames"]["not"]["enum"])
    assert set(read("helm/wood/values.yaml")["settings"]) <= known - barred
    assert barred <= known


@pytest.mark.parametrize("version", KUBERNETES)
@pytest.mark.parametrize("values", [{}, SHARDED], ids=["one", "sharded"])
def test_kubernetes_takes_what_it_renders(version: str, values: dict[str, Any]) -> None:
    kubernetes = pytest.importorskip("kubernetes_validate", reason="`make test-deploy` brings Kubernetes' schemas")
    for one in rendered(**values):
        kubernetes.validate(one, version, strict=True)


def test_what_it_starts_reads_only_settings_and_writes_only_its_volume() -> None:
    (bot,) = bots(settings={"WOOD_TOKENS_PER_DAY": 5_000_000, "WOOD_MODEL_URLS": '{"oak": "http://gpu"}'})
    told = environment(bot)
    assert {name.lower().removeprefix("wood_") for name in told} <= set(Settings.model_fields)
    assert told["WOOD_TOKENS_PER_DAY"] == "5000000"
    settings = Settings.model_validate({name.lower().removeprefix("wood_"): value for name, value in told.items()})
    assert settings.tokens_per_day == 5_000_000
    assert settings.metrics_address is not None
    assert bot["enableServiceLinks"] is False, "a Service called wood sets WOOD_PORT"
    shut = bot["containers"][0]["securityContext"]
    assert (shut["readOnlyRootFilesystem"], shut["allowPrivilegeEscalation"]) == (True, False)
    assert bot["securityContext"]["runAsNonRoot"]
    assert [mount["mountPath"] for mount in bot["containers"][0]["volumeMounts"]] == ["/data", "/tmp"]


def test_several_processes_share_the_shards_and_want_postgresql() -> None:
    assert [environment(one)["WOOD_SHARDS"] for one in bots(**SHARDED)] == SHARDED["shards"]
    with pytest.raises(Exception, match="Several processes want PostgreSQL"):
        rendered(shards=SHARDED["shards"])

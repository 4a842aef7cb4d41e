"""The composed house: by the Compose specification's schema, and against the cast that it serves and what it mounts."""

from __future__ import annotations

import itertools
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from bot.app.settings import Settings, variable
from inference.cards import load_cards
from inference.casts import load_casts
from inference.host.servers import servers_of
from tests.conventions.tree import ROOT
from tests.deploy.schema import DEPLOY, faults, read, schema

CARDS = load_cards()
FIVE = servers_of(load_casts(CARDS)["five-labs"], CARDS)
COMPOSED: dict[str, Any] = read("compose.yaml")
SERVICES: dict[str, dict[str, Any]] = COMPOSED["services"]
MODELS = {name: one for name, one in SERVICES.items() if one["image"].endswith("-gpu")}
BOTS = {name: one for name, one in SERVICES.items() if one["image"] == "thousand-token-wood"}


def test_it_is_as_compose_wants_it() -> None:
    assert not list(faults(COMPOSED, schema("compose-spec.json")))


def test_one_service_for_each_model_each_after_the_last() -> None:
    assert [one["command"][:2] for one in MODELS.values()] == [["serve", server.card.id] for server in FIVE]
    for before, name in itertools.pairwise(MODELS):
        assert MODELS[name]["depends_on"] == {before: {"condition": "service_healthy"}}


def test_health_is_asked_where_the_server_listens() -> None:
    for server, one in zip(FIVE, MODELS.values(), strict=True):
        assert one["healthcheck"]["test"][-1] == server.health


def test_the_bot_finds_every_model_and_both_sides_have_the_key() -> None:
    told = SERVICES["bot"]["environment"]
    urls = Settings.model_validate({"model_urls": told["WOOD_MODEL_URLS"]}).model_urls
    found = {card: [str(address) for address in addresses] for card, addresses in urls.items()}
    assert found == {
        server.card.id: [f"http://{name}:{server.port}"] for name, server in zip(MODELS, FIVE, strict=True)
    }
    assert all("WOOD_COUNCIL_KEY" in one["environment"] for one in (SERVICES["bot"], *MODELS.values()))


def test_a_bot_is_told_nothing_but_settings() -> None:
    known = {variable(name) for name in Settings.model_fields}
    for one in BOTS.values():
        assert set(one["environment"]) <= known
        assert one["read_only"]
        assert one["cap_drop"] == ["ALL"]


def test_nothing_is_open_beyond_this_machine() -> None:
    opened = [port for one in SERVICES.values() for port in one.get("ports", [])]
    assert opened
    assert all(port.startswith("127.0.0.1:") for port in opened)


def test_the_profiles_need_no_more_than_they_say() -> None:
    by_profile: dict[str, list[str]] = {}
    for name, one in SERVICES.items():
        for profile in one["profiles"]:
            by_profile.setdefault(profile, []).append(name)
    assert by_profile["stand-in"] == ["bot-stand-in"]
    assert by_profile["gpu"] == ["bot", *MODELS]
    assert {"postgres", "monitoring"} == set(by_profile) - {"stand-in", "gpu"}
    assert SERVICES["bot-stand-in"]["environment"]["WOOD_CAST"] == "stand-in"
    mounts = [place.split(":")[0] for one in SERVICES.values() for place in one["volumes"]]
    assert {place for place in mounts if not place.startswith(".")} == set(COMPOSED["volumes"])
    assert not [place for place in mounts if place.startswith(".") and not (DEPLOY / place).is_file()]


def test_prometheus_asks_the_bot_and_every_model_and_grafana_asks_prometheus() -> None:
    jobs = {
        one["job_name"]: one["static_configs"][0]["targets"]
        for one in read("prometheus/prometheus.yml")["scrape_configs"]
    }
    port = BOTS["bot"]["environment"]["WOOD_METRICS_ADDRESS"].rpartition(":")[2]
    assert jobs["wood"] == [f"wood:{port}"]
    assert all(one["networks"]["default"]["aliases"] == ["wood"] for one in BOTS.values())
    assert jobs["minds"] == [f"{name}:{server.port}" for name, server in zip(MODELS, FIVE, strict=True)]
    alerts = (ROOT / "examples" / "monitoring" / "alerts.yml").read_text(encoding="utf-8")
    assert set(re.findall(r'job="(\w+)"', alerts)) == {"wood"}
    (source,) = read("grafana/datasource.yml")["datasources"]
    assert source["url"] == "http://prometheus:9090"
    (provider,) = read("grafana/dashboards.yml")["providers"]
    mounted = [place.split(":")[1] for place in SERVICES["grafana"]["volumes"]]
    assert f"{provider['options']['path']}/wood.json" in mounted


@pytest.mark.skipif(not shutil.which("promtool"), reason="no promtool here")
def test_prometheus_itself_takes_its_config(tmp_path: Path) -> None:
    shutil.copy(DEPLOY / "prometheus" / "prometheus.yml", tmp_path)
    shutil.copy(ROOT / "examples" / "monitoring" / "alerts.yml", tmp_path)
    asked = ["promtool", "check", "config", str(tmp_path / "prometheus.yml")]
    done = subprocess.run(asked, capture_output=True, text=True, timeout=60)
    assert not done.returncode, done.stderr

"""The composed house: read as YAML where a reader is, and held against the cast that it serves."""

from __future__ import annotations

import itertools
import json
import subprocess
from typing import Any

import pytest

from bot.app.settings import Settings
from inference.cards import load_cards
from inference.casts import load_casts
from inference.host.servers import servers_of
from tests.conventions.tree import ROOT
from tests.council.conftest import VENV, council

pytestmark = council
CARDS = load_cards()
FIVE = servers_of(load_casts(CARDS)["five-labs"], CARDS)


@pytest.fixture(scope="module")
def composed() -> dict[str, Any]:
    text = (ROOT / "inference" / "compose.yaml").read_text(encoding="utf-8")
    read = [f"{VENV}/bin/python", "-c", "import json, sys, yaml; json.dump(yaml.safe_load(sys.stdin), sys.stdout)"]
    done = subprocess.run(read, input=text, capture_output=True, text=True, check=True)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def models(composed: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {name: one for name, one in composed["services"].items() if one["image"].endswith("-gpu")}


def test_one_service_for_each_model_each_after_the_last(composed: dict[str, Any]) -> None:
    services = models(composed)
    assert [one["command"][:2] for one in services.values()] == [["serve", server.card.id] for server in FIVE]
    names = list(services)
    for before, name in itertools.pairwise(names):
        assert services[name]["depends_on"] == {before: {"condition": "service_healthy"}}


def test_health_is_asked_where_the_server_listens(composed: dict[str, Any]) -> None:
    for server, one in zip(FIVE, models(composed).values(), strict=True):
        assert one["healthcheck"]["test"][-1] == server.health


def test_the_bot_finds_every_model_and_both_sides_have_the_key(composed: dict[str, Any]) -> None:
    bot = composed["services"]["bot"]["environment"]
    urls = Settings.model_validate({"model_urls": bot["WOOD_MODEL_URLS"]}).model_urls
    names = list(models(composed))
    found = {card: [str(address) for address in addresses] for card, addresses in urls.items()}
    assert found == {server.card.id: [f"http://{name}:{server.port}"] for name, server in zip(names, FIVE, strict=True)}
    assert all(
        "WOOD_COUNCIL_KEY" in one["environment"] for one in (composed["services"]["bot"], *models(composed).values())
    )
    assert not any("ports" in one for one in composed["services"].values()), "nothing is open to the world"


def test_the_profiles_need_no_more_than_they_say(composed: dict[str, Any]) -> None:
    by_profile = {name: one["profiles"] for name, one in composed["services"].items()}
    assert [name for name, profiles in by_profile.items() if "stand-in" in profiles] == ["bot-stand-in"]
    assert composed["services"]["bot-stand-in"]["environment"]["WOOD_CAST"] == "stand-in"
    used = {place.split(":")[0] for one in composed["services"].values() for place in one["volumes"]}
    assert used == set(composed["volumes"])

"""The dashboard and the alerts that are shipped ask for figures that there are, and would load."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
import yaml

from bot.app.watching.figures import Figures
from tests.conventions.tree import ROOT

FOLDER = ROOT / "examples" / "monitoring"
NAME = re.compile(r"\b(?:wood|process)_[a-z_]+\b")
LABEL = re.compile(r"\b(\w+)\s*(?:=~|=|!=)\s*\"([^\"]*)\"")
FUNCTIONS = {"sum", "rate", "max", "min", "time", "increase", "absent", "histogram_quantile"}


def alerts() -> list[dict[str, Any]]:
    read = yaml.safe_load((FOLDER / "alerts.yml").read_text(encoding="utf-8"))
    return [rule for group in read["groups"] for rule in group["rules"]]


def panels() -> list[dict[str, Any]]:
    return list(json.loads((FOLDER / "dashboard.json").read_text(encoding="utf-8"))["panels"])


def expressions() -> list[str]:
    asked = [target["expr"] for panel in panels() for target in panel.get("targets", [])]
    return asked + [rule["expr"] for rule in alerts()]


@pytest.fixture(scope="module")
def names() -> dict[str, tuple[str, ...]]:
    """Every series that the process tells, with its labels."""
    figures, known = Figures(), dict[str, tuple[str, ...]]()
    collector: Any
    for collector, series in figures.registry._collector_to_names.items():
        labels = tuple(getattr(collector, "_labelnames", ()))
        known |= {name: (*labels, "le") if name.endswith("_bucket") else labels for name in series}
    process = {sample.name: () for family in figures.registry.collect() for sample in family.samples}
    return process | known


@pytest.mark.parametrize("expression", expressions())
def test_an_expression_asks_for_figures_that_there_are(expression: str, names: dict[str, tuple[str, ...]]) -> None:
    asked = NAME.findall(expression)
    assert asked or "up{" in expression
    assert not [name for name in asked if name not in names]
    assert expression.count("(") == expression.count(")")
    called = set(re.findall(r"\b([a-z_]+)\(", expression)) - {"by", "ignoring"}
    assert called <= FUNCTIONS
    labels = {label for name in asked for label in names[name]} | {"job"}
    grouped = {one.strip() for part in re.findall(r"\bby \(([^)]*)\)", expression) for one in part.split(",")}
    assert {label for label, _ in LABEL.findall(expression)} | grouped <= labels


def test_every_counter_is_asked_for_as_a_total_and_through_a_rate() -> None:
    for expression in expressions():
        for name in NAME.findall(expression):
            if name.endswith(("_total", "_bucket")):
                assert re.search(rf"(?:rate|increase)\({name}", expression), expression


def test_what_operators_are_promised_is_on_the_dashboard(names: dict[str, tuple[str, ...]]) -> None:
    shown = {name for one in expressions() for name in NAME.findall(one)}
    base = {re.sub(r"_(total|bucket|sum|count|created)$", "", name) for name in names if name.startswith("wood_")}
    assert base <= {re.sub(r"_(total|bucket)$", "", name) for name in shown}


def test_the_alerts_have_what_prometheus_wants_and_a_sentence() -> None:
    rules = alerts()
    assert len({rule["alert"] for rule in rules}) == len(rules)
    for rule in rules:
        assert rule.keys() <= {"alert", "expr", "for", "labels", "annotations"}
        assert re.fullmatch(r"\d+[smhd]", rule.get("for", "0s"))
        assert rule["labels"]["severity"] in ("page", "ticket", "info")
        assert rule["annotations"]["summary"].endswith(".")


def test_the_dashboard_has_what_grafana_wants() -> None:
    board = json.loads((FOLDER / "dashboard.json").read_text(encoding="utf-8"))
    assert board["schemaVersion"] >= 36
    assert board["title"]
    (source,) = board["templating"]["list"]
    assert (source["type"], source["query"]) == ("datasource", "prometheus")
    assert len({panel["id"] for panel in board["panels"]}) == len(board["panels"])
    taken: set[tuple[int, int]] = set()
    for panel in board["panels"]:
        at = panel["gridPos"]
        cells = {(x, y) for x in range(at["x"], at["x"] + at["w"]) for y in range(at["y"], at["y"] + at["h"])}
        assert not cells & taken, panel["title"]
        assert max(x for x, _ in cells) < 24
        taken |= cells
        assert panel["type"] in ("row", "stat", "timeseries")
        if panel["type"] != "row":
            assert panel["description"]
            assert all(target["datasource"]["uid"] == "${source}" for target in panel["targets"])

"""One version, told alike everywhere it stands; and a changelog that a release may be cut from."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from itertools import pairwise
from typing import Any

import yaml
from packaging.version import Version
from typer.testing import CliRunner

from bot.cli.commands import app
from tests.conventions.tree import ROOT

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CHANGES = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
HEADINGS = re.findall(r"^## \[(.+?)\] - (.+)$", CHANGES, re.MULTILINE)
WORKFLOW: dict[str, Any] = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8"))


def test_project_changelog_command_line_and_chart_agree() -> None:
    told = CliRunner().invoke(app, ["--version"])
    chart = yaml.safe_load((ROOT / "deploy" / "helm" / "wood" / "Chart.yaml").read_text(encoding="utf-8"))
    said = {PROJECT["version"], HEADINGS[0][0], told.output.strip(), chart["appVersion"], chart["version"]}
    assert said == {PROJECT["version"]}, "after a change of the version: make setup"


def test_the_changelog_goes_down_and_only_its_top_is_unreleased() -> None:
    versions = [Version(version) for version, _ in HEADINGS]
    assert all(newer > older for newer, older in pairwise(versions))
    days = [date.fromisoformat(day) for _, day in HEADINGS if day != "unreleased"]
    assert days == sorted(days, reverse=True)
    assert "unreleased" not in [day for _, day in HEADINGS[1:]]
    parts = re.findall(r"^### (.+)$", CHANGES, re.MULTILINE)
    assert set(parts) <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def test_every_python_that_is_claimed_has_a_job() -> None:
    name = "Programming Language :: Python :: 3."
    claimed = [one.rpartition(" ")[2] for one in PROJECT["classifiers"] if one.startswith(name)]
    assert claimed
    assert WORKFLOW["jobs"]["pythons"]["strategy"]["matrix"]["python"] == claimed
    assert PROJECT["requires-python"] == f">={claimed[0]}"

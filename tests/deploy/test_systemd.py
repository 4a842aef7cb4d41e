"""The units: what systemd itself says of them, and which codes end the bot for good."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from bot.app.exit_codes import Exit
from inference.host.cli import ALL_REFUSED, USAGE
from tests.conventions.tree import ROOT
from tests.deploy.schema import DEPLOY

UNITS = {"wood": "bot run", "wood-council": "inference.host up"}
# As `systemd-analyze security` counts, 0 to 10: what a GPU and its compiler want cannot be taken away.
MOST_EXPOSED = {"wood": 1.5, "wood-council": 4.0}
systemd = pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd here")


def unit(name: str) -> configparser.ConfigParser:
    read = configparser.ConfigParser(strict=False, interpolation=None)
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read(DEPLOY / "systemd" / f"{name}.service", encoding="utf-8")
    return read


def codes(name: str) -> list[int]:
    return [int(code) for code in unit(name)["Service"]["RestartPreventExitStatus"].split()]


@pytest.fixture(params=UNITS)
def here(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A unit with a program that is here in place of the one in /opt."""
    name: str = request.param
    text = (DEPLOY / "systemd" / f"{name}.service").read_text(encoding="utf-8")
    written = tmp_path / f"{name}.service"
    written.write_text(re.sub(r"^ExecStart=\S+", "ExecStart=/bin/true", text, flags=re.MULTILINE), encoding="utf-8")
    return written


@systemd
def test_systemd_finds_no_fault(here: Path) -> None:
    done = subprocess.run(["systemd-analyze", "verify", str(here)], capture_output=True, text=True, timeout=60)
    said = [line for line in done.stderr.splitlines() if here.name in line]
    assert not said
    assert not done.returncode


@systemd
def test_it_is_shut_in(here: Path) -> None:
    asked = ["systemd-analyze", "security", "--offline=true", str(here)]
    done = subprocess.run(asked, capture_output=True, text=True, timeout=60)
    if "offline" in done.stderr:
        pytest.skip("a systemd that looks at no file")
    found = re.search(r"exposure level for \S+: ([\d.]+)", done.stdout)
    assert found, done.stderr
    assert float(found[1]) <= MOST_EXPOSED[here.stem]


@pytest.mark.parametrize("name", UNITS)
def test_a_unit_starts_what_there_is_where_it_was_put(name: str) -> None:
    service = unit(name)["Service"]
    assert service["ExecStart"].startswith(f"/opt/{name}/bin/python -m {UNITS[name]}")
    assert service["WorkingDirectory"] == f"/var/lib/{name}"
    page = (ROOT / "docs" / "pages" / "operations" / "service.md").read_text(encoding="utf-8")
    assert f"python3 -m venv /opt/{name}\n" in page
    assert f"-m 0700 /var/lib/{name}\n" in page


def test_what_no_restart_changes_is_told_once() -> None:
    assert codes("wood") == sorted(codes("wood"))
    assert set(codes("wood")) <= {int(one) for one in Exit}
    page = (ROOT / "docs" / "pages" / "operations" / "exit-codes.md").read_text(encoding="utf-8")
    (told,) = re.findall(r"Nothing, after ([\d, ]+):", page)
    assert [int(code) for code in told.split(",")] == codes("wood")
    assert not set(codes("wood")) & {Exit.BUG, Exit.DATABASE_LOCKED, Exit.DATABASE_FULL, Exit.LEASE_LOST}
    assert codes("wood-council") == sorted({USAGE, ALL_REFUSED})

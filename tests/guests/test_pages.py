"""What the book's pages for guests say, done: the cogs and words that they show, and the example under another name."""

from __future__ import annotations

import re
import shutil
import subprocess
import textwrap
from pathlib import Path

import pytest
from setuptools import find_namespace_packages

from tests.builders.warm import run
from tests.builders.wheels import EXAMPLE, bare
from tests.cogs.conftest import Stage, private, said
from tests.conventions.tree import ROOT

PAGES = ROOT / "docs" / "pages" / "guests"
BLOCK = re.compile(r"^( *)```(?:python|sh)?\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)


def block(page: str, holding: str) -> str:
    """The one block of a page that holds these words."""
    found = [textwrap.dedent(body) for _, body in BLOCK.findall((PAGES / page).read_text(encoding="utf-8"))]
    (one,) = (body for body in found if holding in body)
    return one


@pytest.fixture
def folder(folder: Path) -> Path:
    """The guests' folder, with what the page on code shows as well."""
    for name, holding in {
        "cogs/tides.py": "class Tides(",
        "cogs/pour.py": "class Pouring(",
        "texts/en/tides.ftl": "tides-cmd =",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(block("code.md", holding), encoding="utf-8")
    return folder


async def test_the_cogs_of_the_page_are_cogs(stage: Stage) -> None:
    no_wood = said(await stage.slash(stage.ann, "tide"))
    assert "/keeper plant" in no_wood
    await stage.plant("tide-pool")
    await stage.turns(3)
    assert "It is turn 3" in said(await stage.slash(stage.ann, "tide"))
    assert "sea lettuce" in said(await stage.slash(stage.ann, "market"))
    poured = await stage.slash(stage.ann, "pour", creature="sal")
    assert "takes 10 pebbles" in said(poured)
    assert private(poured)


def test_the_example_goes_by_another_name_when_the_page_has_been_followed(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLE, tmp_path / "wood" / "examples" / "mountain", ignore=shutil.ignore_patterns("__pycache__"))
    lines = block("index.md", "cp -r examples/mountain")
    subprocess.run(["sh", "-eu", "-c", lines], cwd=tmp_path / "wood", check=True, capture_output=True)
    mine = tmp_path / "harbour"
    left = [path for path in mine.rglob("*") if re.search("mountain", path.name, re.IGNORECASE)]
    left += [path for path in mine.rglob("*.*") if path.is_file() and b"mountain" in path.read_bytes().lower()]
    assert not left
    packages = find_namespace_packages(str(mine), include=["harbour*"])
    assert {"harbour", "harbour.worlds", "harbour.legends", "harbour.cogs", "harbour.texts.en"} <= set(packages)
    env = {**bare(), "PYTHONPATH": str(ROOT), "WOOD_GUESTS": str(mine / "harbour"), "WOOD_PLUGINS": "false"}
    checked = run(["bot", "check"], env=env, cwd=tmp_path)
    assert checked.returncode == 0, checked.stderr
    found = [line.split()[2] for line in checked.stdout.splitlines() if line.startswith("guest ") and " ok " in line]
    assert sorted(found) == ["cards", "casts", "cogs", "legends", "legends", "legends", "texts", "worlds"]

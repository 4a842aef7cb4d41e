"""The images: hadolint's verdict where it is, and what makes the bot's the same bytes each time."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conventions.tree import ROOT
from tests.deploy.schema import DEPLOY

HADOLINT = Path(sys.executable).with_name("hadolint")
# The GPU's image takes what its distribution has, a compiler among it, in whatever version that is.
LET_PASS = {"Dockerfile": (), "inference/Dockerfile.gpu": ("--ignore", "DL3008")}


@pytest.mark.skipif(not HADOLINT.exists(), reason="`make test-deploy` brings hadolint")
@pytest.mark.parametrize("name", LET_PASS)
def test_hadolint_finds_nothing(name: str) -> None:
    done = subprocess.run([HADOLINT, *LET_PASS[name], "--no-color", str(ROOT / name)], capture_output=True, text=True)
    assert not done.stdout
    assert not done.returncode


def test_the_bots_image_tells_nothing_of_when_it_was_built() -> None:
    text = (ROOT / "Dockerfile").read_text(encoding="utf-8")
    build, last = text.split("\nFROM ")[1:]
    assert "touch -h -d" in build.strip().splitlines()[-1]
    assert "unchecked-hash" in build, "a compiled module else holds the time of its source"
    assert not re.search(r"^RUN|^ADD", last, re.MULTILINE), "what runs in the last stage leaves its time behind"


def test_without_an_engine_it_is_one_sentence(tmp_path: Path) -> None:
    for name in ("sh", "sed", "git", "dirname"):
        found = next(place for place in ("/bin", "/usr/bin") if Path(place, name).exists())
        os.symlink(Path(found, name), tmp_path / name)
    done = subprocess.run([DEPLOY / "image"], capture_output=True, text=True, env={"PATH": str(tmp_path)})
    assert done.returncode == 1
    assert done.stderr.strip() == "No container engine answers here (docker, podman or buildah): no image was built."

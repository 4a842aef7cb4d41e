"""The bot and a guest out of their wheels, far from this checkout; `make test-wheel` sets the table for it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import threading
import urllib.request
import zipfile
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name

from tests.builders.wheels import EXAMPLE, FOR_DOCKER, bare, pinned, run
from tests.conventions.tree import ROOMS, ROOT, files

# Made by `tests.wheel.install`; set by `make test-wheel` alone.
HOME = Path(os.environ.get("WHEEL_HOME", ""))
OPERATOR, AUTHOR = (str(HOME / name / "bin" / "python") for name in ("operator", "author"))
CAME_WITH_PYTHON = {"pip", "setuptools"}
START_S = 90  # a server that says nothing for so long hangs

pytestmark = pytest.mark.skipif(
    "WHEEL_HOME" not in os.environ, reason="`make test-wheel` runs this in environments of its own"
)


def packed(name: str) -> set[str]:
    """The files of a wheel, less what a builder writes about it."""
    (wheel,) = (HOME / "dist").glob(f"{name}-*.whl")
    return {one for one in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in one}


def standing(folder: Path, *tops: str) -> set[str]:
    """The project's files in some folders of a folder, as a wheel would name them."""
    found = {path.relative_to(folder).as_posix() for path in files() if path.is_relative_to(folder)}
    return {name for name in found if name.partition("/")[0] in tops}


def installed(python: str, folder: Path) -> dict[str, str]:
    """Versions by package of an environment."""
    told = "import json; from importlib.metadata import distributions as all; "
    told += "print(json.dumps({one.name: one.version for one in all()}))"
    return {canonicalize_name(name): version for name, version in json.loads(run(folder, python, "-c", told)).items()}


def test_the_wheels_carry_every_file_and_nothing_else() -> None:
    whole = standing(ROOT, *ROOMS) - FOR_DOCKER
    assert {"toml", "ftl", "otf", "html", "json", "py"} <= {name.rpartition(".")[2] for name in whole}
    assert packed("thousand_token_wood") == whole
    assert packed("thousand_token_mountain") == standing(EXAMPLE, "mountain")


@pytest.mark.parametrize("python", [OPERATOR, AUTHOR], ids=["operator", "author"])
def test_an_environment_holds_what_is_pinned_and_nothing_of_this_checkout(python: str, tmp_path: Path) -> None:
    found = installed(python, tmp_path)
    strange = {name for name, version in found.items() if pinned().get(name) != version} - CAME_WITH_PYTHON
    assert strange == {"thousand-token-wood", "thousand-token-mountain"}
    assert {"pytest", "simcord"} & set(found) == ({"pytest", "simcord"} if python == AUTHOR else set())
    run(tmp_path, OPERATOR, "-m", "pip", "--python", python, "check")
    where = run(tmp_path, python, "-c", "import sys, bot, mountain; print(bot.__file__, mountain.__file__, *sys.path)")
    assert str(HOME) in where
    assert str(ROOT) not in where.replace(str(HOME), "")


def test_check_lists_the_guest(tmp_path: Path) -> None:
    lines = run(tmp_path, OPERATOR, "-m", "bot", "check").splitlines()
    found = [line.split()[2] for line in lines if line.startswith("guest ") and " ok " in line]
    assert sorted(found) == ["cards", "casts", "cogs", "legends", "legends", "legends", "texts", "worlds"]
    assert not [line for line in lines if "!!" in line]


def test_a_chapter_of_the_guests_world_is_played_on_a_database(tmp_path: Path) -> None:
    said = run(
        tmp_path, OPERATOR, "-m", "bot", "sim", "--world", "cold-shoulder", "--chapters", "1", "--seeds", "1", "--json"
    )
    months = json.loads(said)
    assert months["replies"] == {"clean": 6 * 40}, "six creatures, forty turns"
    assert months["holds"], "pebbles were made or lost"


def test_the_guests_own_tests_play_it(tmp_path: Path) -> None:
    """Papers with their charts and fonts among it: they are drawn in the first turn of a wood."""
    shutil.copytree(EXAMPLE / "tests", tmp_path / "tests")
    shutil.copy(EXAMPLE / "pyproject.toml", tmp_path)
    said = run(tmp_path, AUTHOR, "-m", "pytest", "-p", "no:cacheprovider", "tests", timeout_s=300)
    assert "6 passed" in said


def test_the_guests_world_is_played_in_a_browser(tmp_path: Path) -> None:
    line = [AUTHOR, "-m", "bot", "play", "--port", "0", "--world", "cold-shoulder", "--database", "play.db"]
    with subprocess.Popen(line, cwd=tmp_path, env=bare(), stdout=subprocess.PIPE, text=True) as server:
        patience = threading.Timer(START_S, server.kill)
        patience.start()
        try:
            assert server.stdout is not None
            said = server.stdout.readline()
            address = re.search(r"http://127\.0\.0\.1:\d+/", said)
            assert address, said
            with urllib.request.urlopen(address.group(), timeout=START_S) as answer:
                page = answer.read().decode()
        finally:
            patience.cancel()
            server.kill()
    assert "<kbd>Berta</kbd>" in page
    assert "pine nuts" in page

"""The example is a guest like any other: built, installed beside the bot's own wheel, and played there."""

from __future__ import annotations

import shutil
import sys
import sysconfig
import venv
import zipfile
from importlib.metadata import version
from pathlib import Path

import pytest

from tests.builders.wheels import EXAMPLE, run, sources
from tests.conventions.tree import ROOT

BUILDER = 77  # the first setuptools that reads our license lines; `make setup` brings a later one
BUILD = "import sys; from setuptools import build_meta; print(build_meta.build_wheel(sys.argv[1]))"

pytestmark = pytest.mark.skipif(
    int(version("setuptools").split(".")[0]) < BUILDER, reason=f"a wheel needs setuptools {BUILDER}: `make setup`"
)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment with both wheels in it, and nothing of this checkout."""
    home = tmp_path_factory.mktemp("house")
    venv.create(home / "venv", symlinks=True)
    packages = Path(sysconfig.get_path("purelib", vars={"base": str(home / "venv")}))
    for source in sources(home):
        run(source, sys.executable, "-c", BUILD, str(home))
    for wheel in home.glob("*.whl"):  # an installer would do no more: nothing in them is compiled
        zipfile.ZipFile(wheel).extractall(packages)
    # What the two depend on lies where it lies; only the paths that editable installs add are not followed.
    (packages / "borrowed.pth").write_text("\n".join(path for path in sys.path if path.endswith("-packages")))
    return home / "venv" / "bin" / "python"


def test_it_is_found_in_the_bots_own_wheel(installed: Path, tmp_path: Path) -> None:
    where = run(tmp_path, str(installed), "-c", "import bot, mountain; print(bot.__file__, mountain.__file__)")
    assert str(ROOT) not in where
    lines = run(tmp_path, str(installed), "-m", "bot", "check").splitlines()
    found = [line.split()[2] for line in lines if line.startswith("guest ") and " ok " in line]
    assert sorted(found) == ["cards", "casts", "cogs", "legends", "legends", "legends", "texts", "worlds"]
    assert not [line for line in lines if "!!" in line]


def test_its_own_tests_play_it(installed: Path, tmp_path: Path) -> None:
    shutil.copytree(EXAMPLE / "tests", tmp_path / "tests")
    shutil.copy(EXAMPLE / "pyproject.toml", tmp_path)
    said = run(tmp_path, str(installed), "-m", "pytest", "-p", "no:cacheprovider", "tests")
    assert "6 passed" in said


def test_a_wood_is_planted_in_its_world_from_the_command_line(installed: Path, tmp_path: Path) -> None:
    said = run(tmp_path, str(installed), "-m", "bot", "sim", "--world", "cold-shoulder", "--seeds", "2")
    assert "cheese" in said
    assert "gallus" in said

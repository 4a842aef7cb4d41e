"""The bot and its example guest as somebody would install them: `python -m tests.wheel.install FOLDER`.

In FOLDER lie, made new each time: `shelf`, every package that the two ask for, in the versions of constraints.txt;
`dist`, their own wheels; `operator`, an environment with those two and nothing for tests; `author`, one with the extra
that a guest's tests take. Only the shelf is filled from an index: what goes wrong after that is a fault of ours.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
import venv
from pathlib import Path

from tests.builders.wheels import sources
from tests.conventions.tree import ROOT

NO_WHEELS = 3  # exit code: the packages cannot be had here


def wanted() -> list[str]:
    """What the bot, its test kit and the building of a wheel ask for, as pyproject.toml says it."""
    said = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project = said["project"]
    return [*said["build-system"]["requires"], *project["dependencies"], *project["optional-dependencies"]["testing"]]


def environments(home: Path) -> None:
    """Two that borrow nothing; the operator's has the pip that fills them both."""
    venv.EnvBuilder(with_pip=True, symlinks=True).create(home / "operator")
    venv.EnvBuilder(symlinks=True).create(home / "author")


def pip(home: Path, *args: str) -> None:
    """Run pip; raises CalledProcessError."""
    python = str(home / "operator" / "bin" / "python")
    subprocess.run([python, "-m", "pip", "-qq", "--no-input", "--disable-pip-version-check", *args], check=True)


def fill(home: Path) -> None:
    """Fetch what is wanted, from wherever this machine's pip takes packages; raises CalledProcessError."""
    pip(home, "download", "-c", str(ROOT / "constraints.txt"), "-d", str(home / "shelf"), *wanted())


def install(home: Path) -> None:
    """Build both wheels and install them twice, from the shelf alone; raises CalledProcessError."""
    offline = ("--no-index", "--find-links", str(home / "shelf"))
    with tempfile.TemporaryDirectory() as scratch:
        for source in sources(Path(scratch)):
            pip(home, "wheel", *offline, "--no-deps", "-w", str(home / "dist"), str(source))
    (bot,), (guest,) = (map(str, (home / "dist").glob(f"thousand_token_{name}-*.whl")) for name in ("wood", "mountain"))
    for folder, extra in (("operator", ""), ("author", "[tests]")):
        python = str(home / folder / "bin" / "python")
        pip(home, "--python", python, "install", "--no-compile", *offline, bot, f"{guest}{extra}")


def main() -> None:
    """Make the folder anew, and say how long it took."""
    began, home = time.monotonic(), Path(sys.argv[1]).resolve()
    shutil.rmtree(home, ignore_errors=True)
    environments(home)
    try:
        fill(home)
    except subprocess.CalledProcessError:
        shutil.rmtree(home)
        print("What the bot needs cannot be had here: its wheel is not tried.", file=sys.stderr)  # noqa: T201
        sys.exit(NO_WHEELS)
    install(home)
    print(f"Both wheels are installed in {home}, after {time.monotonic() - began:.0f} s")  # noqa: T201


if __name__ == "__main__":
    main()

"""What training on a CPU needs, in an environment of its own: `python -m inference.finetune.install FOLDER`."""

from __future__ import annotations

import subprocess
import sys
import time
import venv
from pathlib import Path

PINS = Path(__file__).with_name("train-cpu.txt")
NO_WHEELS = 3  # exit code: the packages cannot be had here


def install(folder: Path) -> None:
    """Make the environment, or leave it when it is whole; raises CalledProcessError when pip does not find all."""
    stamp = folder / ".installed"
    if stamp.exists() and stamp.stat().st_mtime >= PINS.stat().st_mtime:
        return
    venv.EnvBuilder(clear=True, with_pip=True).create(folder)
    pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "-qq", "--no-input", "--disable-pip-version-check"]
    subprocess.run([*pip, "-r", str(PINS)], check=True)
    stamp.touch()


def main() -> None:
    """Install into the folder named, and say how long it took."""
    began, folder = time.monotonic(), Path(sys.argv[1])
    try:
        install(folder)
    except subprocess.CalledProcessError:
        print("What training needs cannot be had here.", file=sys.stderr)  # noqa: T201
        sys.exit(NO_WHEELS)
    print(f"What training needs is in {folder}, after {time.monotonic() - began:.0f} s")  # noqa: T201


if __name__ == "__main__":
    main()

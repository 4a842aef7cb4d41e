"""What this machine has, for a mind that is to think on it: free memory, room on the disk, the processor's words."""

from __future__ import annotations

import platform
import resource
import shutil
from pathlib import Path
from typing import Final

from inference.pocket.running import MakingError

GIB: Final = 2**30
_KERNEL: Final = Path("/proc")
_GROUPS: Final = Path("/sys/fs/cgroup")
# What the build of vLLM for CPUs speaks at the least; it is faster, and no other, where there is AVX-512.
NEEDS: Final = "avx2"


def free_gib() -> float | None:
    """Memory that a process started now could have, in GiB: the least of what is free, what a container may still
    take, and what this shell allows; None where nothing says.
    """
    found = [_available(), _left_in_group(), _allowed()]
    known = [one for one in found if one is not None]
    return min(known) / GIB if known else None


def want_memory(gib: float, who: str) -> None:
    """Raises MakingError where less memory is free than is needed."""
    free = free_gib()
    if free is not None and free < gib:
        raise MakingError(f"{who} needs {gib:.1f} GiB of free memory, and {free:.1f} are free here.")


def want_room(folder: Path, megabytes: int, who: str) -> None:
    """Raises MakingError where the disk under a folder has not so much room; the folder may not be there yet."""
    place = folder.absolute()
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free // 10**6
    if free < megabytes:
        raise MakingError(f"{who} needs {megabytes} MB of room in {folder}, and {free} are free there.")


def want_processor(kernel: Path = _KERNEL, machine: str = platform.machine()) -> None:
    """Raises MakingError for a processor that the build of vLLM for CPUs does not run on."""
    known = _words(kernel, machine)
    if known and NEEDS not in known:
        raise MakingError(f"This processor has no {NEEDS.upper()}, which vLLM for CPUs is built for.")


def multiplies_halves(kernel: Path = _KERNEL, machine: str = platform.machine()) -> bool:
    """Whether the processor multiplies bfloat16 by itself; yes where nothing says."""
    known = _words(kernel, machine)
    return not known or not known.isdisjoint(("avx512_bf16", "amx_bf16"))


def _words(kernel: Path, machine: str) -> set[str]:
    """What a processor of the x86 kind says that it can do; nothing for another."""
    if machine in ("x86_64", "AMD64"):
        for line in _read(kernel / "cpuinfo").splitlines():
            name, _, words = line.partition(":")
            if name.strip() == "flags":
                return set(words.split())
    return set()


def _available() -> int | None:
    for line in _read(_KERNEL / "meminfo").splitlines():
        name, _, kib = line.partition(":")
        if name == "MemAvailable":
            return 1024 * int(kib.split()[0])
    return None


def _left_in_group() -> int | None:
    """What the control group may still take; what of its memory is only files read before can be had back."""
    own = next((line[3:] for line in _read(_KERNEL / "self" / "cgroup").splitlines() if line.startswith("0::")), "/")
    left = []
    for folder in {_GROUPS / own.strip("/"), _GROUPS}:
        most, taken = _read(folder / "memory.max").strip(), _read(folder / "memory.current").strip()
        if most.isdigit() and taken.isdigit():
            files = [
                line.split()[1] for line in _read(folder / "memory.stat").splitlines() if line[:14] == "inactive_file "
            ]
            left.append(int(most) - int(taken) + sum(map(int, files)))
    return min(left, default=None)


def _allowed() -> int | None:
    """What `ulimit -v` leaves."""
    soft, _ = resource.getrlimit(resource.RLIMIT_AS)
    return None if soft == resource.RLIM_INFINITY else soft


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""

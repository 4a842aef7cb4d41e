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
# As the first version of control groups calls its files.
_OLD: Final = ("memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file")
# What the build of vLLM for CPUs speaks at the least; it is faster, and no other, where there is AVX-512.
NEEDS: Final = "avx2"


def free_gib() -> float | None:
    """Memory that a process started now could have, in GiB: the least of what is free, what a container may still
    take, and what this shell allows; None where nothing says.
    """
    known = [one for one in (_free(), _allowed()) if one is not None]
    return min(known) / GIB if known else None


def want_memory(gib: float, who: str, mapped_gib: float = 0.0) -> None:
    """Raises MakingError where less memory is free than is needed. `mapped_gib` is what is mapped besides and never
    touched, which only `ulimit -v` counts.
    """
    free, allowed = _free(), _allowed()
    if free is not None and free < gib * GIB:
        raise MakingError(f"{who} needs {gib:.1f} GiB of free memory, and {max(0, free) / GIB:.1f} are free here.")
    if allowed is not None and allowed < (gib + mapped_gib) * GIB:
        counted = ", for `ulimit -v` counts what is only mapped, too" if mapped_gib else ""
        raise MakingError(
            f"{who} needs {gib + mapped_gib:.1f} GiB of free memory{counted}, and {allowed / GIB:.1f} are free here."
        )


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


def _free() -> int | None:
    known = [one for one in (_available(), _left_in_group()) if one is not None]
    return min(known, default=None)


def _available() -> int | None:
    for line in _read(_KERNEL / "meminfo").splitlines():
        name, _, kib = line.partition(":")
        if name == "MemAvailable":
            return 1024 * int(kib.split()[0])
    return None


def _left_in_group() -> int | None:
    """What the control group and those above it may still take, of either version of the kernel's groups; what of their
    memory is only files read before can be had back.
    """
    left = []
    for line in _read(_KERNEL / "self" / "cgroup").splitlines():
        number, _, rest = line.partition(":")
        kinds, _, own = rest.partition(":")
        if number == "0":
            root, most, taken, files = _GROUPS, "memory.max", "memory.current", "inactive_file"
        elif "memory" in kinds.split(","):
            root, most, taken, files = _GROUPS / "memory", *_OLD
        else:
            continue
        place = root / own.strip("/")
        for folder in (place, *place.parents):
            left += _left(folder, most, taken, files)
            if folder == root:
                break
    return min(left, default=None)


def _left(folder: Path, most: str, taken: str, files: str) -> list[int]:
    limit, used = _read(folder / most).strip(), _read(folder / taken).strip()
    if not (limit.isdigit() and used.isdigit()):
        return []
    stat = [line.split() for line in _read(folder / "memory.stat").splitlines()]
    return [int(limit) - int(used) + sum(int(words[1]) for words in stat if words[0] == files)]


def _allowed() -> int | None:
    """What `ulimit -v` leaves."""
    soft, _ = resource.getrlimit(resource.RLIMIT_AS)
    return None if soft == resource.RLIM_INFINITY else soft


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
